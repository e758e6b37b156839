import * as fc from 'fast-check';
import { changed, Changes } from './generated';
import { rayCronJob, rayJob, rayService } from '../manifests';

const SELECTOR = { 'ray.io/cluster': 'ray' };
const POLICIES = ['DeleteCluster', 'DeleteWorkers', 'DeleteSelf', 'DeleteNone'];
const STATUSES = [{ jobStatus: 'SUCCEEDED' }, { jobStatus: 'FAILED' }, { jobDeploymentStatus: 'Failed' }];

/** Rules of a strategy; among many, each mistake occurs alone. */
const RULES = fc.sample(fc.array(fc.record({
  policy: fc.constantFrom(...POLICIES),
  condition: fc.tuple(fc.constantFrom(...STATUSES), fc.constantFrom(0, 10, 20)).map(([status, ttlSeconds]) => ({ ...status, ttlSeconds })),
}), { minLength: 1, maxLength: 4 }), { numRuns: 100, seed: 20261127 });
const WRONG_RULES = [{ ttlSeconds: 0 }, { jobStatus: 'FAILED', jobDeploymentStatus: 'Failed', ttlSeconds: 0 }, { jobStatus: 'FAILED', ttlSeconds: -1 }]
  .map(condition => [{ policy: 'DeleteSelf', condition }]);
const OUTCOMES = [undefined, {}, ...POLICIES.map(policy => ({ policy }))];
const SUBMITTER = { spec: { restartPolicy: 'Never', containers: [{ name: 'submitter', image: 'example.com/ray:1' }] } };

/** Everything that a check of the operator looks at in a cluster of another object. */
function ofCluster(cluster: string): Changes {
  return [
    [`${cluster}.enableInTreeAutoscaling`, [true, false]],
    [`${cluster}.authOptions`, [{ mode: 'token' }, { mode: 'token', enableK8sTokenAuth: true }, { mode: 'disabled', enableK8sTokenAuth: true }]],
    [`${cluster}.workerGroupSpecs.0.minReplicas`, [0, 7]],
  ];
}

/** The same for a RayJobSpec. */
function ofJob(job: string): Changes {
  return [
    ...ofCluster(`${job}.rayClusterSpec`),
    [`${job}.rayClusterSpec`, [undefined]],
    [`${job}.rayClusterSpec.headGroupSpec.template.spec.restartPolicy`, ['', 'Never', 'Always', 'OnFailure']],
    [`${job}.clusterSelector`, [{}, SELECTOR, { 'ray.io/cluster': '' }, { name: 'ray' }]],
    [`${job}.submissionMode`, ['K8sJobMode', 'HTTPMode', 'InteractiveMode', 'SidecarMode']],
    [`${job}.submitterPodTemplate`, [SUBMITTER]],
    [`${job}.submitterConfig`, [{}, { backoffLimit: 3 }]],
    [`${job}.shutdownAfterJobFinishes`, [true, false]],
    [`${job}.ttlSecondsAfterFinished`, [-1, 0, 60]],
    [`${job}.suspend`, [true, false]],
    [`${job}.backoffLimit`, [-1, 0, 1]],
    [`${job}.activeDeadlineSeconds`, [-1, 0, 1]],
    [`${job}.preRunningDeadlineSeconds`, [-1, 0, 1, 60]],
    [`${job}.deletionStrategy`, [{}, ...[...RULES, ...WRONG_RULES].map(deletionRules => ({ deletionRules })), { deletionRules: RULES[0], onSuccess: { policy: 'DeleteSelf' } }]],
    [`${job}.deletionStrategy`, OUTCOMES.flatMap(onSuccess => OUTCOMES.map(onFailure => ({ onSuccess, onFailure })))],
  ];
}

/** What the operator reads a text as, or does not. */
const TIMES = [
  '5m', '1h30m', '1.5h', '.5s', '300', '+5', '1us', '1\u00b5s', '0', '0s', '-5m', '-5', '', 'soon', '5 m', '5d', '1h 30m', '.s', '1.2.3s', '5M', '1e3', '0x5', '+', 'm',
  '9223372036854775807', '9223372036854775808', '9223372036854775807ns', '9223372036854775808ns', '-9223372036854775808ns', '2562047h', '2562048h',
];
const OPTIONS = { gatewayClassName: 'istio', stepSizePercent: 10, intervalSeconds: 10, maxSurgePercent: 50 };
const STEPS = 'spec.upgradeStrategy.clusterUpgradeOptions';

const OF_SERVICE: Changes = [
  ...ofCluster('spec.rayClusterConfig'),
  ['metadata.name', ['r', 'a'.repeat(47), 'a'.repeat(48), '1ray', 'my.ray']],
  ['metadata.annotations', TIMES.map(time => ({ 'ray.io/initializing-timeout': time }))],
  ['spec.rayClusterConfig.headGroupSpec.headService', [{}, { metadata: { name: '' } }, { metadata: { name: 'head' } }, { metadata: { labels: { a: 'b' } } }]],
  ['spec.upgradeStrategy.type', ['NewCluster', 'None', 'Recreate', '', 'newCluster', undefined, 'NewClusterWithIncrementalUpgrade']],
  ['spec.rayClusterDeletionDelaySeconds', [-1, 0, 60]],
  [STEPS, [undefined, OPTIONS]],
  [STEPS, [-1, 0, 50, 51, 100, 101].flatMap(percent => [{ ...OPTIONS, maxSurgePercent: percent }, { ...OPTIONS, stepSizePercent: percent }])],
  [STEPS, [{ ...OPTIONS, intervalSeconds: -1 }, { ...OPTIONS, intervalSeconds: 0 }, { ...OPTIONS, intervalSeconds: 1 }, { ...OPTIONS, gatewayClassName: '' }]],
];

const SCHEDULES = [
  '* * * * *', '0 3 * * *', '@daily', '@every 1h', '@every', '@every 1', '@every -1s', '@reboot', '@Daily', ' @daily', '', ' ', '0 3 * *', '0 0 3 * * *', '60 * * * *', '0 24 * * *',
  '0 0 0 * *', '0 0 * 0 *', '0 0 * * 7', '0 0 * JAN-mar MON', '0 0 * 1-JAN *', '*/15 * * * *', '*/0 * * * *', '*/-5 * * * *', '5/15 * * * *', '1-5/2 * * * *', '5-1 * * * *', '? ? ? ? ?', ', * * * *',
  '1,,2 * * * *', '1-2-3 * * * *', '1/2/3 * * * *', '*-x * * * *', '+5 * * * *', '-5 * * * *', '0x5 * * * *', '05 * * * *', '0\t3\u00a0*\u2003* *', '0 3 * *\ufeff*', 'L * * * *', '0 0 * * MONDAY',
  'TZ=UTC 0 3 * * *', 'CRON_TZ=Europe/Berlin @daily', 'TZ=Mars/Phobos 0 3 * * *', 'TZ= 0 3 * * *',
];

const STRATEGY_IN_STEPS = { 'spec.rayClusterConfig.enableInTreeAutoscaling': true, 'spec.upgradeStrategy': { type: 'NewClusterWithIncrementalUpgrade', clusterUpgradeOptions: OPTIONS } };

/** RayJobs as they would pass the CRD's schema, or nearly so where the operator looks again. */
export const rayJobs = changed([
  () => rayJob(),
  () => rayJob({ 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': SELECTOR }),
  () => rayJob({ 'spec.submissionMode': 'SidecarMode' }),
  () => rayJob({ 'spec.deletionStrategy': { deletionRules: RULES[0] } }),
], [...ofJob('spec'), ['metadata.name', ['r', 'a'.repeat(47), 'a'.repeat(48), '1ray', 'my.ray', 'Ray']]]);

export const rayServices = changed([() => rayService(), () => rayService(STRATEGY_IN_STEPS)], OF_SERVICE);

export const rayCronJobs = changed([() => rayCronJob()], [...SCHEDULES.map(schedule => ['spec.schedule', [schedule]] as const), ...ofJob('spec.jobTemplate')]);

