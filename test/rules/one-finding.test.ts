import { HEAD_PORTS } from './pod/clusters';
import { ray } from './ray-start/clusters';
import { ALL_GATES, kuberay, silencing } from './rows';
import { check } from '../../src/rules/engine';
import { FeatureGate } from '../../src/rules/feature-gate';
import { Manifest } from '../../src/rules/manifest';
import { KubeRayTarget } from '../../src/rules/target';
import { Changes, Json, rayCluster, rayCronJob, rayJob, rayService } from '../manifests';

const HEAD_POD = 'spec.headGroupSpec.template.spec';
const WORKER = 'spec.workerGroupSpecs[0]';
const TEXT_AUTOSCALING = { 'spec.enableInTreeAutoscaling': 'true' };
const SWITCH = [{ name: 'RAY_enable_autoscaler_v2', value: '1' }];
const V2 = { 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.version': 'v2' };
const TOKEN = { mode: 'token' };
const V1_6_IN_STEPS = { ...kuberay('1.6'), featureGates: [FeatureGate.RAY_SERVICE_INCREMENTAL_UPGRADE] };
const steps = (): Changes => ({
  'spec.rayClusterConfig.enableInTreeAutoscaling': true,
  'spec.upgradeStrategy': { type: 'NewClusterWithIncrementalUpgrade', clusterUpgradeOptions: { gatewayClassName: 'istio', stepSizePercent: 10, intervalSeconds: 5 } },
});
const MOUNTS = [{ name: 'data', mountPath: '/data' }];
const container = (fields: Json) => rayCluster({ [`${HEAD_POD}.containers`]: [fields] });
const DASHBOARD_AT_METRICS = HEAD_PORTS.map(port => port.name === 'dashboard' ? { ...port, containerPort: 8080 } : port);

/** Mistakes that two rules could see; the schema's, or that of names, is the one to say it. */
test.each<[mistake: string, of: Json, rule: string, target?: object]>([
  ['a time to end that is text', rayCluster({ 'spec.rayVersion': '2.57.0', [`${HEAD_POD}.containers[0].image`]: 'rayproject/ray:2.57.0', [`${WORKER}.template.spec.containers[0].image`]: 'rayproject/ray:2.57.0', [`${HEAD_POD}.terminationGracePeriodSeconds`]: '10' }), 'wrong-type'],
  ['no list of containers', rayCluster({ [`${HEAD_POD}.containers`]: undefined }), 'missing-field'],
  ['containers that are text', rayCluster({ [`${HEAD_POD}.containers`]: 'ray' }), 'wrong-type'],
  ['a template of null', rayCluster({ [`${WORKER}.template`]: null }), 'missing-field'],
  ['a template that is text', rayCluster({ [`${WORKER}.template`]: 'ray' }), 'wrong-type'],
  ['a pod spec that is text', rayCluster({ [`${WORKER}.template.spec`]: 'ray' }), 'wrong-type'],
  ['resources that are text', rayCluster({ [`${WORKER}.resources`]: 'CPU', [`${WORKER}.rayStartParams.num-cpus`]: '1' }), 'wrong-type'],
  ['labels that are a list', rayCluster({ [`${WORKER}.labels`]: ['a b'] }), 'wrong-type'],
  ['half a host', rayCluster({ [`${WORKER}.numOfHosts`]: 0.5 }), 'wrong-type'],
  ['options of the autoscaler that are text', rayCluster({ 'spec.autoscalerOptions': 'v2' }), 'wrong-type'],
  ['options where autoscaling is text', rayCluster({ ...TEXT_AUTOSCALING, 'spec.autoscalerOptions': {} }), 'wrong-type'],
  ['the variable where autoscaling is text', rayCluster({ ...TEXT_AUTOSCALING, [`${HEAD_POD}.containers[0].env`]: SWITCH }), 'wrong-type'],
  ['the variable as a number', rayCluster({ [`${HEAD_POD}.containers[0].env`]: [{ ...SWITCH[0], value: 1 }] }), 'wrong-type'],
  ['a restart policy that is a number', rayCluster({ ...V2, [`${HEAD_POD}.restartPolicy`]: 1 }), 'wrong-type'],
  ['an autoscaler that there is not', rayCluster({ ...V2, 'spec.autoscalerOptions.version': 'V2', [`${WORKER}.idleTimeoutSeconds`]: 1 }), 'unknown-value'],
  ['fault tolerance that is text', rayCluster({ 'spec.gcsFaultToleranceOptions': 'redis' }), 'wrong-type'],
  ['a backend of other capitals', rayCluster({ 'spec.gcsFaultToleranceOptions': { backend: 'RocksDB', storage: {} } }), 'unknown-value', ALL_GATES],
  ['a backend before there were any', rayCluster({ 'spec.gcsFaultToleranceOptions': { backend: 'rocksdb' }, ...ray('2.57.0') }), 'needs-newer-kuberay', kuberay('1.6')],
  ['authentication that is text', rayCluster({ 'spec.authOptions': 'token' }), 'wrong-type'],
  ['a mode of other capitals', rayCluster({ 'spec.authOptions': { mode: 'Token', enableK8sTokenAuth: true } }), 'unknown-value'],
  ['a Ray release as a number', rayCluster({ 'spec.authOptions': TOKEN, 'spec.rayVersion': 2.55 }), 'wrong-type'],
  ['a history server that is text', rayCluster({ 'spec.historyServerOptions': 'on' }), 'wrong-type', ALL_GATES],
  ['a collector that is text', rayCluster({ 'spec.historyServerOptions.collectorOptions': 'on' }), 'wrong-type', ALL_GATES],
  ['a network policy that is text', rayCluster({ 'spec.networkPolicy': 'DenyAll', [`${WORKER}.groupName`]: 'GPU' }), 'wrong-type', ALL_GATES],
  ['a network policy of other capitals', rayCluster({ 'spec.networkPolicy': { mode: 'denyAllEgress', head: { ingressRules: [{}] } } }), 'unknown-value', ALL_GATES],
  ['a name that fits nothing', rayCluster({ 'spec.networkPolicy.mode': 'DenyAllIngress', [`${WORKER}.groupName`]: 'GPU_a' }), 'group-name', ALL_GATES],
  ['a policy for a group without a name', rayCluster({ 'spec.networkPolicy': { mode: 'DenyAllIngress', workerGroups: [{}] } }), 'missing-field', ALL_GATES],
  ['a password of Redis that looks like a token', rayCluster({ 'spec.headGroupSpec.rayStartParams.redis-password': `hf_${'aB'.repeat(17)}` }), 'ray-start-redis-password'],
  ['an image that nobody filled in', rayCluster({ [`${HEAD_POD}.containers[0].image`]: '${IMAGE}' }), 'container-image'],
  ['no image', rayCluster({ [`${HEAD_POD}.containers[0].image`]: undefined }), 'container-image'],
  ['half a port', rayCluster({ [`${WORKER}.template.spec.containers[0].ports`]: [{ containerPort: 0.5 }] }), 'wrong-type'],
  ['a port of the dashboard that is none', rayCluster({ [`${HEAD_POD}.containers[0].ports`]: [...HEAD_PORTS, { name: 'metrics', containerPort: 0 }] }), 'container-port'],
  ['the port of metrics for the dashboard, declared', rayCluster({ [`${HEAD_POD}.containers[0].ports`]: DASHBOARD_AT_METRICS, 'spec.headGroupSpec.rayStartParams': { 'dashboard-port': '8080' } }), 'ray-start-port-twice'],
  ['a port of the node that is none', rayCluster({ [`${WORKER}.template.spec.containers[0].ports`]: [{ containerPort: 80, hostPort: 65_536 }] }), 'container-port'],
  ['a path of the node that steps back', rayCluster({ [`${HEAD_POD}.volumes`]: [{ name: 'a', hostPath: { path: '/a/..' } }] }), 'volume-source'],
  ['a label of the head service that is none', rayCluster({ 'spec.headGroupSpec.template.metadata.labels["app.kubernetes.io/created-by"]': 'a b' }), 'pod-metadata'],
  ['a label of a group that is none', rayCluster({ [`${WORKER}.labels["ray.io/group"]`]: 'a b' }), 'node-label'],
  ['more memory than Ray counts', rayCluster({ [`${HEAD_POD}.containers[0].resources.limits.memory`]: '1Gi', 'spec.headGroupSpec.rayStartParams': { memory: '1000000000000000' } }), 'ray-start-number'],
  ['a head that is misspelt', rayCluster({ 'spec.headGroupSpec': undefined, 'spec.headGroupSpecs': {} }), 'unknown-field'],
  ['a name that is misspelt', container({ names: 'ray', image: 'ray:1' }), 'unknown-field'],
  ['an image that is misspelt', container({ name: 'ray', imgae: 'ray:1' }), 'unknown-field'],
  ['a source of a variable that is misspelt', container({ name: 'ray', image: 'ray:1', env: [{ name: 'A', valueFrom: { secretkeyRef: { name: 'a', key: 'b' } } }] }), 'unknown-field'],
  ['a source of a volume that is misspelt', rayCluster({ [`${HEAD_POD}.volumes`]: [{ name: 'a', emptydir: {} }] }), 'unknown-field'],
  ['limits that are misspelt', container({ name: 'ray', image: 'ray:1', resources: { limit: { memory: '1Gi' }, requests: { memory: '1Gi' } } }), 'unknown-field'],
  ['a bound that is misspelt', rayCluster({ 'spec.enableInTreeAutoscaling': true, [`${WORKER}.maxReplicas`]: undefined, [`${WORKER}.maxReplica`]: 3 }), 'unknown-field'],
  ['a container that is a number', rayCluster({ [`${HEAD_POD}.containers`]: [1] }), 'wrong-type'],
  ['volumes that are text', rayCluster({ [`${HEAD_POD}.volumes`]: 'data', [`${HEAD_POD}.containers[0].volumeMounts`]: MOUNTS }), 'wrong-type'],
  ['a volume without a name', rayCluster({ [`${HEAD_POD}.volumes`]: [{ emptyDir: {} }], [`${HEAD_POD}.containers[0].volumeMounts`]: MOUNTS }), 'missing-field'],
  ['a claim without a name', rayCluster({ [`${HEAD_POD}.volumes`]: [{ name: 'a', persistentVolumeClaim: {} }] }), 'missing-field'],
  ['a mount of the autoscaler where there is no pod', rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.volumeMounts': MOUNTS, 'spec.headGroupSpec.template': {} }), 'no-container'],
  ['a group without a name, which a policy names', rayCluster({ [`${WORKER}.groupName`]: undefined, 'spec.networkPolicy': { mode: 'DenyAllIngress', workerGroups: [{ groupName: 'cpu' }] } }), 'missing-field', ALL_GATES],
  ['managedBy that is a number', rayCluster({ 'spec.managedBy': 1 }), 'wrong-type'],
  ['managedBy of a RayCronJob', rayCronJob({ 'spec.managedBy': 'me' }), 'unknown-field', ALL_GATES],
  ['a cluster of a job that is misspelt', rayJob({ 'spec.rayClusterSpec': undefined, 'spec.rayClusterspec': {} }), 'unknown-field'],
  ['a selector that is misspelt', rayJob({ 'spec.rayClusterSpec': undefined, 'spec.clusterSelectors': { 'ray.io/cluster': 'a' } }), 'unknown-field'],
  ['a selector that is text', rayJob({ 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': 'a' }), 'wrong-type'],
  ['a selector without a name, beside a cluster', rayJob({ 'spec.clusterSelector': { app: 'a' } }), 'job-cluster'],
  ['a mode that is a number', rayJob({ 'spec.submissionMode': 1 }), 'wrong-type'],
  ['a shutdown that is text', rayJob({ 'spec.shutdownAfterJobFinishes': 'true', 'spec.ttlSecondsAfterFinished': 60, 'spec.suspend': true }), 'wrong-type'],
  ['a template of the submitter that is text', rayJob({ 'spec.submitterPodTemplate': 'pod' }), 'wrong-type'],
  ['a policy of the submitter that is misspelt', rayJob({ 'spec.submitterPodTemplate': { spec: { restartpolicy: 'Never', containers: [{ name: 'a', image: 'a:1' }] } } }), 'unknown-field'],
  ['a policy of the submitter that there is not', rayJob({ 'spec.submitterPodTemplate': { spec: { restartPolicy: 'never', containers: [{ name: 'a', image: 'a:1' }] } } }), 'unknown-choice'],
  ['containers of the submitter that are missing', rayJob({ 'spec.submitterPodTemplate': { spec: { restartPolicy: 'Never' } } }), 'missing-field'],
  ['a strategy of deletion that is text', rayJob({ 'spec.deletionStrategy': 'DeleteSelf' }), 'wrong-type'],
  ['rules of deletion that are text', rayJob({ 'spec.deletionStrategy': { deletionRules: 'DeleteSelf' } }), 'wrong-type'],
  ['rules of deletion that are misspelt', rayJob({ 'spec.deletionStrategy': { deletionRule: [] } }), 'unknown-field'],
  ['no rules of deletion', rayJob({ 'spec.deletionStrategy': { deletionRules: [] } }), 'out-of-range'],
  ['a status of other capitals', rayJob({ 'spec.deletionStrategy': { deletionRules: [{ policy: 'DeleteSelf', condition: { jobStatus: 'Failed' } }] } }), 'unknown-value'],
  ['a rule of deletion without a condition', rayJob({ 'spec.deletionStrategy': { deletionRules: [{ policy: 'DeleteSelf' }] } }), 'missing-field'],
  ['a time of deletion that is text', rayJob({ 'spec.deletionStrategy': { deletionRules: [{ policy: 'DeleteSelf', condition: { jobStatus: 'FAILED', ttlSeconds: '5' } }] } }), 'wrong-type'],
  ['a time of deletion below zero', rayJob({ 'spec.deletionStrategy': { deletionRules: [{ policy: 'DeleteSelf', condition: { jobStatus: 'FAILED', ttlSeconds: -5 } }, { policy: 'DeleteCluster', condition: { jobStatus: 'FAILED' } }] } }), 'out-of-range'],
  ['the head of a sidecar under the second autoscaler', rayJob({ 'spec.submissionMode': 'SidecarMode', 'spec.rayClusterSpec.enableInTreeAutoscaling': true, 'spec.rayClusterSpec.autoscalerOptions': { version: 'v2' }, 'spec.rayClusterSpec.headGroupSpec.template.spec.restartPolicy': 'Always' }), 'autoscaler-restart-policy'],
  ['a type of upgrade that is a number', rayService({ 'spec.upgradeStrategy': { type: 1 } }), 'wrong-type'],
  ['an upgrade strategy that is text', rayService({ 'spec.upgradeStrategy': 'None' }), 'wrong-type', V1_6_IN_STEPS],
  ['steps where autoscaling is text', rayService({ ...steps(), 'spec.rayClusterConfig.enableInTreeAutoscaling': 'true' }), 'wrong-type'],
  ['steps whose options are text', rayService({ ...steps(), 'spec.upgradeStrategy.clusterUpgradeOptions': 'istio' }), 'wrong-type'],
  ['groups that are text', rayService({ 'spec.excludeHeadPodFromServeSvc': true, 'spec.rayClusterConfig.workerGroupSpecs': 'cpu' }), 'wrong-type'],
  ['replicas that are text', rayService({ 'spec.excludeHeadPodFromServeSvc': true, 'spec.rayClusterConfig.workerGroupSpecs[0].replicas': '1' }), 'wrong-type'],
  ['a type of the head that its service for Serve takes, too', rayService({ 'spec.rayClusterConfig.headGroupSpec.serviceType': 'ExternalName', 'spec.serveService': {} }), 'head-service-type'],
  ['a service for Serve that is text', rayService({ 'spec.serveService': 'serve' }), 'wrong-type'],
  ['a schedule that is a number', rayCronJob({ 'spec.schedule': 5 }), 'wrong-type', ALL_GATES],
  ['an empty time zone', rayCronJob({ 'spec.timeZone': '' }), 'out-of-range', ALL_GATES],
  ['a job of a RayCronJob that is missing', rayCronJob({ 'spec.jobTemplate': undefined }), 'missing-field', ALL_GATES],
  ['an upgrade strategy before there was one', rayJob({ 'spec.rayClusterSpec.upgradeStrategy': { type: 'None' } }), 'needs-newer-kuberay', kuberay('1.5')],
])('%s is one finding', (_, of, rule, target = {}) => {
  expect(findings(of, target)).toEqual([rule]);
});

test('beside a field that is misspelt, and in the same object, other mistakes are found', () => {
  expect(findings(container({ name: 'ray', imgae: 'ray:1', image: 'ray:1', env: [{ name: 'A=B' }] }), {})).toEqual(['unknown-field', 'env-name']);
});

test('where the rule about misspelt fields is silenced, what is missing for that is found', () => {
  const silenced = rayCluster({ ...silencing('unknown-field'), [`${HEAD_POD}.containers`]: [{ names: 'ray', image: 'ray:1' }] });

  expect(findings(silenced, {})).toEqual(['missing-field']);
});

function findings(json: Json, target: object): string[] {
  return check(Manifest.of(json) as Manifest, KubeRayTarget._of(target)).map(({ ruleId }) => ruleId);
}
