import { FeatureGate } from '../../../src/rules/feature-gate';
import { Severity } from '../../../src/rules/finding';
import { Changes, Json, rayJob, rayService } from '../../manifests';
import { kuberay, RuleRows, silencing } from '../rows';

const TIMEOUT = 'metadata.annotations["ray.io/initializing-timeout"]';
const STRATEGY = 'spec.upgradeStrategy';
const TYPE = `${STRATEGY}.type`;
const OPTIONS = `${STRATEGY}.clusterUpgradeOptions`;
const STEPS = { gatewayClassName: 'istio', stepSizePercent: 10, intervalSeconds: 5 };
const V1_6 = { ...kuberay('1.6'), featureGates: [FeatureGate.RAY_SERVICE_INCREMENTAL_UPGRADE] };
const IN_STEPS = 'NewClusterWithIncrementalUpgrade';

/** A RayService that upgrades in steps. */
export function inSteps(options: unknown = {}, changes: Changes = {}): Json {
  return rayService({
    'spec.rayClusterConfig.enableInTreeAutoscaling': true,
    [STRATEGY]: { type: IN_STEPS, clusterUpgradeOptions: typeof options === 'object' && options !== null ? { ...STEPS, ...options } : options },
    ...changes,
  });
}

function noTime(text: string): RuleRows['found'][number] {
  return {
    name: JSON.stringify(text),
    of: rayService({ [TIMEOUT]: text }),
    finds: [[TIMEOUT, `is no duration above zero (${JSON.stringify(text)})`, 'give one such as 5m or 1h30m, or whole seconds']],
  };
}

export const initializingTimeoutRows: RuleRows = {
  rule: 'initializing-timeout',
  severity: Severity.ERROR,
  found: ['soon', '0', '-5m', '0s', '-300', '5d', '5 m', '1h 30m', '9223372036854775808', '2562048h', '.s', '-2562048h'].map(noTime),
  passed: [
    ...['5m', '1h30m', '300', '1.5h', '.5s', '+5', '', '2562047h', '1us', '9223372036854775807'].map(text => ({ name: JSON.stringify(text), of: rayService({ [TIMEOUT]: text }) })),
    { name: 'before anybody read it', of: rayService({ [TIMEOUT]: 'soon' }), target: kuberay('1.4') },
    { name: 'a RayJob, of which nobody reads it', of: rayJob({ [TIMEOUT]: 'soon' }) },
  ],
};

const NAME = 'spec.rayClusterConfig.headGroupSpec.headService.metadata.name';

export const headServiceNamedRows: RuleRows = {
  rule: 'head-service-name',
  severity: Severity.ERROR,
  found: [{ name: 'a name', of: rayService({ [NAME]: 'head' }), finds: [[NAME, 'is not possible in a RayService ("head")', 'remove it']] }],
  passed: [
    { name: 'an empty name', of: rayService({ [NAME]: '' }) },
    { name: 'labels alone', of: rayService({ 'spec.rayClusterConfig.headGroupSpec.headService': { metadata: { labels: { a: 'b' } } } }) },
    { name: 'a RayJob', of: rayJob({ 'spec.rayClusterSpec.headGroupSpec.headService.metadata.name': 'head' }) },
  ],
};

export const upgradeTypeRows: RuleRows = {
  rule: 'upgrade-type',
  severity: Severity.ERROR,
  found: [
    {
      name: 'that of Deployments',
      of: rayService({ [TYPE]: 'RollingUpdate' }),
      finds: [[TYPE, 'is no upgrade of a RayService that KubeRay 1.7 has ("RollingUpdate")', `use NewCluster or ${IN_STEPS} or None`]],
    },
    {
      name: 'other capitals',
      of: rayService({ [TYPE]: 'newCluster' }),
      finds: [[TYPE, 'is no upgrade of a RayService that KubeRay 1.7 has ("newCluster")', 'did you mean NewCluster?']],
    },
    {
      name: 'steps before there were any',
      of: rayService({ [TYPE]: IN_STEPS }),
      target: kuberay('1.4'),
      finds: [[TYPE, `is no upgrade of a RayService that KubeRay 1.4 has ("${IN_STEPS}")`, 'use NewCluster or None']],
    },
    ...[{}, { type: null }].map(strategy => ({
      name: `a strategy of ${JSON.stringify(strategy)}`,
      of: rayService({ [STRATEGY]: strategy }),
      target: V1_6,
      finds: [[TYPE, 'is missing, over which the operator crashes', 'set it to NewCluster, or remove the strategy'] as [string, string, string]],
    })),
  ],
  passed: [
    { name: 'NewCluster', of: rayService({ [TYPE]: 'NewCluster' }), target: kuberay('1.3') },
    { name: 'None', of: rayService({ [TYPE]: 'None' }) },
    { name: 'steps', of: inSteps() },
    { name: 'no type without the gate, over which nobody crashes', of: rayService({ [STRATEGY]: {} }), target: kuberay('1.6') },
    { name: 'no type before there was the gate', of: rayService({ [STRATEGY]: {} }), target: kuberay('1.4') },
    { name: 'no type in KubeRay 1.7', of: rayService({ [STRATEGY]: {} }) },
    { name: 'any type before there was a strategy', of: rayService({ [TYPE]: 'Any', ...silencing('needs-newer-kuberay') }), target: kuberay('1.2') },
  ],
};

const NO_PERCENTAGE = 'give 0 to 100';

export const upgradeOptionsRows: RuleRows = {
  rule: 'upgrade-options',
  severity: Severity.ERROR,
  found: [
    {
      name: 'no autoscaling',
      of: inSteps({}, { 'spec.rayClusterConfig.enableInTreeAutoscaling': false }),
      finds: [['spec.rayClusterConfig.enableInTreeAutoscaling', `must be true for ${IN_STEPS}, by which clusters grow and shrink`, 'set it to true, or use NewCluster']],
    },
    {
      name: 'no options',
      of: inSteps(null),
      finds: [[OPTIONS, `is missing, and ${IN_STEPS} needs it`, 'give gatewayClassName, stepSizePercent and intervalSeconds']],
    },
    {
      name: 'percentages below zero',
      of: inSteps({ maxSurgePercent: -1, stepSizePercent: -2 }),
      finds: [[`${OPTIONS}.maxSurgePercent`, 'is no percentage (-1)', NO_PERCENTAGE], [`${OPTIONS}.stepSizePercent`, 'is no percentage (-2)', NO_PERCENTAGE]],
    },
    {
      name: 'percentages above a hundred',
      of: inSteps({ maxSurgePercent: 101, stepSizePercent: 102 }),
      finds: [[`${OPTIONS}.maxSurgePercent`, 'is no percentage (101)', NO_PERCENTAGE], [`${OPTIONS}.stepSizePercent`, 'is no percentage (102)', NO_PERCENTAGE]],
    },
    {
      name: 'a step that is larger than what may be added',
      of: inSteps({ maxSurgePercent: 20, stepSizePercent: 21 }),
      finds: [[`${OPTIONS}.stepSizePercent`, 'is above maxSurgePercent (21, 20)', 'lower it, or raise maxSurgePercent']],
    },
    { name: 'no time between steps', of: inSteps({ intervalSeconds: 0 }), finds: [[`${OPTIONS}.intervalSeconds`, 'is below one (0)', 'give one second or more']] },
    { name: 'no class', of: inSteps({ gatewayClassName: '' }), target: V1_6, finds: [[`${OPTIONS}.gatewayClassName`, 'is empty', 'name the GatewayClass that is installed']] },
  ],
  passed: [
    { name: 'the widest steps', of: inSteps({ stepSizePercent: 100, intervalSeconds: 1 }) },
    { name: 'the narrowest', of: inSteps({ maxSurgePercent: 0, stepSizePercent: 0 }) },
    { name: 'a larger step than what may be added before KubeRay 1.7', of: inSteps({ maxSurgePercent: 20, stepSizePercent: 21 }), target: V1_6 },
  ],
};

export const upgradeOptionsUnusedRows: RuleRows = {
  rule: 'upgrade-options-unused',
  severity: Severity.WARNING,
  found: ['NewCluster', 'None', null].map(type => ({
    name: `the type ${type}`,
    of: rayService({ [STRATEGY]: { type, clusterUpgradeOptions: { ...STEPS, intervalSeconds: 0 } } }),
    finds: [[OPTIONS, `has no effect without the type ${IN_STEPS}`, `set type to ${IN_STEPS}, or remove it`] as [string, string, string]],
  })),
  passed: [
    { name: 'steps', of: inSteps() },
    { name: 'options of null', of: rayService({ [STRATEGY]: { type: 'None', clusterUpgradeOptions: null } }) },
  ],
};
