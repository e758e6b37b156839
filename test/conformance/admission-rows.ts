import { Changes, Json, rayCluster, rayCronJob, rayJob, rayService } from '../manifests';

/** A rule, the first release whose operator has it, an object that breaks it and it alone, and what the API server says. */
export type Row = readonly [id: string, since: string, object: Json, message: string];

const HEAD = 'spec.headGroupSpec';
const GROUP = 'spec.workerGroupSpecs[0]';
const AUTOSCALER_V2 = { 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions': { version: 'v2' } };
const REDIS = { 'spec.gcsFaultToleranceOptions': { redisAddress: 'redis:6379' } };
const ROCKSDB = { 'spec.gcsFaultToleranceOptions': { backend: 'rocksdb' } };
const TLS = { 'spec.tlsOptions': { enabled: true } };
const SELECTOR = { 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': { 'ray.io/cluster': 'ray' } };

function named(object: Json, name: string): Json {
  return { ...object, metadata: { name } };
}

function headEnv(name: string, value = '1', changes: Changes = {}): Json {
  return rayCluster({ ...changes, [`${HEAD}.template.spec.containers[0].env`]: [{ name, value }] });
}

function mounted(name: string, mountPath: string, changes: Changes): Json {
  return rayCluster({ ...changes, [`${HEAD}.template.spec.containers[0].volumeMounts`]: [{ name, mountPath }] });
}

function rules(...list: (readonly [policy: string, ttlSeconds: number])[]): Changes {
  return { 'spec.deletionStrategy.deletionRules': list.map(([policy, ttlSeconds]) => ({ policy, condition: { jobStatus: 'FAILED', ttlSeconds } })) };
}

function legacy(onSuccess: object, changes: Changes = {}): Json {
  return rayJob({ 'spec.deletionStrategy': { onSuccess, onFailure: { policy: 'DeleteSelf' } }, ...changes });
}

function upgrade(options: object | undefined, changes: Changes = {}): Json {
  return rayService({
    'spec.rayClusterConfig.enableInTreeAutoscaling': true,
    'spec.upgradeStrategy': { type: 'NewClusterWithIncrementalUpgrade', clusterUpgradeOptions: options },
    ...changes,
  });
}

function history(collectorOptions?: object): Json {
  return rayCluster({ 'spec.historyServerOptions': { collectorOptions } });
}

const COLLECTOR = { image: 'example.com/collector:1', env: [{ name: 'STORAGE_BACKEND', value: 'GCS' }] };
const STEPS = { stepSizePercent: 10, intervalSeconds: 10, gatewayClassName: 'istio', maxSurgePercent: 50 };
const BOTH = 'resources stand in rayStartParams, too: leave num-cpus, num-gpus, memory and resources out of rayStartParams';
const NO_DELETION = 'the cluster of clusterSelector is not deleted after a job: use DeleteSelf or DeleteNone';
const NOT_WITH_AUTOSCALER = 'DeleteWorkers does not go with the autoscaler: use DeleteCluster';
const NO_LABEL = 'the name is no DNS label: use lower-case letters, digits and dashes, and begin with a letter';
const REDIS_USER = 'redis-username or REDIS_USERNAME is set in the head: use gcsFaultToleranceOptions.redisUsername';
const REDIS_ENV = 'REDIS_PASSWORD or RAY_REDIS_ADDRESS is set in the head: use gcsFaultToleranceOptions alone';
const OPERATOR_ENV = 'a variable is set in the head that the operator sets for rocksdb or tlsOptions: leave it out';
const OPERATOR_MOUNT = 'the head mounts what the operator mounts for rocksdb or tlsOptions: use another name and path';
const NO_PERCENTAGE = 'maxSurgePercent or stepSizePercent is no percentage: use 0 to 100';
const NO_CRON = 'schedule is not five fields of cron: give minute, hour, day, month and weekday, or a descriptor such as @daily';

const CLUSTER_ROWS: readonly Row[] = [
  ['M1', '1.4', named(rayCluster(), 'r'.repeat(54)), 'the name is longer than 53 characters: shorten it'],
  ['M2', '1.4', named(rayCluster(), '1ray'), NO_LABEL],
  ['C1', '1.3', rayCluster({ [`${HEAD}.template.spec.containers`]: [] }), 'the head has no container: add the one that runs Ray'],
  ['C1', '1.3', rayCluster({ [`${HEAD}.template`]: {} }), 'the head has no container: add the one that runs Ray'],
  ['C2', '1.5', rayCluster({ [`${HEAD}.resources`]: { CPU: '4' }, [`${HEAD}.rayStartParams`]: { 'num-cpus': '4' } }), BOTH],
  ['C2', '1.5', rayCluster({ [`${GROUP}.resources`]: { CPU: '4' }, [`${GROUP}.rayStartParams`]: { memory: '4' } }), BOTH],
  ['C3', '1.5', rayCluster({ [`${HEAD}.rayStartParams`]: { labels: '' } }), 'rayStartParams has labels: use the field labels'],
  ['C3', '1.5', rayCluster({ [`${GROUP}.rayStartParams`]: { labels: 'a=b' } }), 'rayStartParams has labels: use the field labels'],
  ['C5', '1.3', rayCluster({ [`${GROUP}.template.spec.containers`]: [] }), 'the group has no container: add the one that runs Ray'],
  ['C7', '1.6', rayCluster({ [`${GROUP}.minReplicas`]: -1 }), 'minReplicas or maxReplicas is negative: use 0 or more'],
  ['C8', '1.3', rayCluster({ [`${GROUP}.minReplicas`]: 4 }), 'minReplicas exceeds maxReplicas: raise maxReplicas, or lower minReplicas'],
  ['C9', '1.6', rayCluster({ ...AUTOSCALER_V2, [`${GROUP}.idleTimeoutSeconds`]: -1 }), 'idleTimeoutSeconds is negative: use 0 or more'],
  ['C10', '1.6', rayCluster({ [`${GROUP}.idleTimeoutSeconds`]: 1 }), 'a group has idleTimeoutSeconds: set autoscalerOptions.version to v2'],
  ['C11', '1.7', rayCluster({ ...AUTOSCALER_V2, [`${GROUP}.priority`]: 1 }), 'a group has a priority: set rayVersion to 2.56.0 or later'],
  ['C12', '1.7', rayCluster({ 'spec.rayVersion': '2.56.0', [`${GROUP}.priority`]: 1 }), 'a group has a priority: set autoscalerOptions.version to v2'],
  ['C15', '1.3', rayCluster({ ...REDIS, [`${HEAD}.rayStartParams`]: { 'redis-password': 'x' } }),
    'rayStartParams of the head has redis-password: use gcsFaultToleranceOptions.redisPassword'],
  ['C16', '1.3', headEnv('REDIS_PASSWORD', 'x', REDIS), REDIS_ENV],
  ['C17', '1.3', headEnv('RAY_REDIS_ADDRESS', 'x', REDIS), REDIS_ENV],
  ['C20', '1.7', rayCluster({ 'spec.gcsFaultToleranceOptions': { backend: 'rocksdb', redisAddress: 'redis:6379' } }), 'rocksdb has options of Redis: leave them out'],
  ['C21', '1.7', rayCluster({ 'spec.gcsFaultToleranceOptions': { backend: 'rocksdb', storage: { claimName: 'a', size: '1Gi' } } }),
    'claimName comes with what describes a new claim: leave size, storageClassName and accessModes out'],
  ['C22', '1.7', headEnv('RAY_gcs_storage', 'x', ROCKSDB), OPERATOR_ENV],
  ['C23', '1.7', mounted('gcs-storage', '/x', ROCKSDB), OPERATOR_MOUNT],
  ['C23', '1.7', mounted('x', '/data/gcs', ROCKSDB), OPERATOR_MOUNT],
  ['C24', '1.7', rayCluster({ 'spec.gcsFaultToleranceOptions': { redisAddress: 'redis:6379', storage: {} } }),
    'storage is for rocksdb alone: set the backend to rocksdb, or leave storage out'],
  ['C25', '1.3', rayCluster({ [`${HEAD}.rayStartParams`]: { 'redis-username': 'x' } }), REDIS_USER],
  ['C25', '1.3', headEnv('REDIS_USERNAME'), REDIS_USER],
  ['C27', '1.5', headEnv('RAY_enable_autoscaler_v2', 'true'),
    'RAY_enable_autoscaler_v2 is set without the autoscaler: set enableInTreeAutoscaling, or leave it out'],
  ['C28', '1.4', rayCluster({ 'spec.enableInTreeAutoscaling': true, [`${GROUP}.suspend`]: true }),
    'a group is suspended, which the autoscaler does not allow: leave suspend or enableInTreeAutoscaling out'],
  ['C29', '1.4', headEnv('RAY_enable_autoscaler_v2', '0', AUTOSCALER_V2),
    'autoscalerOptions.version and RAY_enable_autoscaler_v2 are both set: leave the variable out'],
  ['C30', '1.4', rayCluster({ ...AUTOSCALER_V2, [`${HEAD}.template.spec.restartPolicy`]: 'Always' }),
    'restartPolicy of the head is not Never, as autoscaler v2 needs it: leave it out'],
  ['C31', '1.4', rayCluster({ ...AUTOSCALER_V2, [`${GROUP}.template.spec.restartPolicy`]: 'OnFailure' }),
    'restartPolicy of a group is not Never, as autoscaler v2 needs it: leave it out'],
  ['C32', '1.6', rayCluster({ 'spec.autoscalerOptions': { idleTimeoutSeconds: -1 } }), 'idleTimeoutSeconds is negative: use 0 or more'],
  ['C33', '1.7', rayCluster({ 'spec.autoscalerOptions': { env: [{ name: 'KUBERAY_GEN_AUTOSCALER_START_CMD', value: 'x' }] } }),
    'env has KUBERAY_GEN_AUTOSCALER_START_CMD, which the operator sets: leave it out'],
  ['C35', '1.7', history(), 'collectorOptions is missing: set it'],
  ['C35', '1.7', history({ ...COLLECTOR, image: '' }), 'image is missing: set it'],
  ['C36', '1.7', history({ ...COLLECTOR, env: [...COLLECTOR.env, { name: 'POD_IP', value: 'x' }] }),
    'env has a variable that the operator sets, such as POD_IP or RAY_CLUSTER_NAME: leave it out'],
  ['C37', '1.7', history({ ...COLLECTOR, env: [] }), 'env lacks STORAGE_BACKEND: set its value to S3, GCS, AZUREBLOB or ALIYUNOSS'],
  ['C40', '1.5.1', rayCluster({ 'spec.authOptions': { mode: 'token' }, 'spec.rayVersion': undefined }), 'authOptions.mode is token: set rayVersion to 2.52.0 or later'],
  ['C40', '1.5.1', rayCluster({ 'spec.authOptions': { mode: 'token' }, 'spec.rayVersion': '2.9.3' }), 'authOptions.mode is token: set rayVersion to 2.52.0 or later'],
  ['C40', '1.5.1', rayCluster({ 'spec.authOptions': { mode: 'token' }, 'spec.rayVersion': '2.51.1' }), 'authOptions.mode is token: set rayVersion to 2.52.0 or later'],
  ['C41', '1.6', rayCluster({ 'spec.authOptions': { mode: 'token', enableK8sTokenAuth: true }, 'spec.rayVersion': '2.54.0' }),
    'authOptions.enableK8sTokenAuth is on: set rayVersion to 2.55.0 or later'],
  ['C42', '1.6', rayCluster({ 'spec.authOptions': { mode: 'token', enableK8sTokenAuth: true, secretName: 'x' } }), 'secretName and enableK8sTokenAuth are both set: leave one out'],
  ['C43', '1.6', rayCluster({ 'spec.authOptions': { enableK8sTokenAuth: true } }), 'enableK8sTokenAuth is on: set mode to token'],
  ['C45', '1.7', rayCluster({ 'spec.networkPolicy': { mode: 'DenyAllEgress', head: { ingressRules: [{}] } } }),
    'the mode DenyAllEgress takes no ingressRules: leave them out, or use the mode DenyAll'],
  ['C45', '1.7', rayCluster({ 'spec.networkPolicy': { mode: 'DenyAllIngress', workerGroups: [{ groupName: 'cpu', egressRules: [{}] }] } }),
    'the mode DenyAllIngress takes no egressRules: leave them out, or use the mode DenyAll'],
  ['C46', '1.7', rayCluster({ 'spec.networkPolicy': {}, [`${GROUP}.groupName`]: 'CPU' }),
    'with networkPolicy, names of groups are DNS labels: use lower-case letters, digits and dashes'],
  ['C47', '1.7', rayCluster({ 'spec.networkPolicy': { workerGroups: [{ groupName: 'gpu' }] } }),
    'networkPolicy.workerGroups names a group that is not there: name one of workerGroupSpecs'],
  ['C49', '1.7', headEnv('RAY_USE_TLS', '1', TLS), OPERATOR_ENV],
  ['C50', '1.7', mounted('x', '/etc/ray/tls', TLS), OPERATOR_MOUNT],
];

const JOB_ROWS: readonly Row[] = [
  ['M3', '1.4', named(rayJob(), 'r'.repeat(48)), 'the name is longer than 47 characters: shorten it'],
  ['M3', '1.4', named(rayJob(), 'my.job'), NO_LABEL],
  ['J1', '1.3', rayJob({ 'spec.suspend': true }), 'suspend needs shutdownAfterJobFinishes: set that, too'],
  ['J2', '1.4', rayJob({ 'spec.ttlSecondsAfterFinished': -1 }), 'ttlSecondsAfterFinished is negative: use 0 or more'],
  ['J3', '1.4', rayJob({ 'spec.ttlSecondsAfterFinished': 1 }), 'ttlSecondsAfterFinished needs shutdownAfterJobFinishes: set that, too'],
  ['J5', '1.5', rayJob({ 'spec.shutdownAfterJobFinishes': true, ...rules(['DeleteSelf', 0]) }), 'deletionRules and shutdownAfterJobFinishes exclude each other: leave one out'],
  ['J7', '1.5', legacy({}), 'policy is missing: set it'],
  ['J8', '1.5', legacy({ policy: 'DeleteCluster' }, SELECTOR), NO_DELETION],
  ['J9', '1.5', legacy({ policy: 'DeleteWorkers' }, { 'spec.rayClusterSpec.enableInTreeAutoscaling': true }), NOT_WITH_AUTOSCALER],
  ['J10', '1.5', legacy({ policy: 'DeleteNone' }, { 'spec.shutdownAfterJobFinishes': true }), 'DeleteNone contradicts shutdownAfterJobFinishes: leave one out'],
  ['J12', '1.5', rayJob({ ...SELECTOR, ...rules(['DeleteWorkers', 0]) }), NO_DELETION],
  ['J13', '1.5', rayJob({ 'spec.rayClusterSpec.enableInTreeAutoscaling': true, ...rules(['DeleteWorkers', 0]) }), NOT_WITH_AUTOSCALER],
  ['J14', '1.6', rayJob(rules(['DeleteSelf', 1], ['DeleteSelf', 1])), 'two rules have the same status and policy: leave one out'],
  ['J15', '1.6', rayJob(rules(['DeleteCluster', 1], ['DeleteWorkers', 2])), 'ttlSeconds of one status are out of order: let workers go first, then the cluster, then the RayJob'],
  ['J15', '1.6', rayJob(rules(['DeleteSelf', 1], ['DeleteCluster', 2])), 'ttlSeconds of one status are out of order: let workers go first, then the cluster, then the RayJob'],
  ['J16', '1.3', rayJob({ ...SELECTOR, 'spec.suspend': true, 'spec.shutdownAfterJobFinishes': true }), 'a job with clusterSelector cannot be suspended: leave suspend out'],
  ['J17', '1.3', rayJob({ 'spec.rayClusterSpec': undefined }), 'the job has no cluster: set rayClusterSpec or clusterSelector'],
  ['J18', '1.5', rayJob({ ...SELECTOR, 'spec.clusterSelector': { 'ray.io/cluster': '' } }), 'clusterSelector names no cluster: give its name as ray.io/cluster'],
  ['J19', '1.5', rayJob({ ...SELECTOR, 'spec.submissionMode': 'SidecarMode' }), 'SidecarMode does not go with clusterSelector: use another submissionMode'],
  ['J20', '1.6', rayJob({ ...SELECTOR, 'spec.backoffLimit': 1 }), 'a job with clusterSelector is not tried again: set backoffLimit to 0'],
  ['J21', '1.4', rayJob({ 'spec.submissionMode': 'InteractiveMode', 'spec.backoffLimit': 1 }), 'a job in InteractiveMode is not tried again: set backoffLimit to 0'],
  ['J22', '1.5', rayJob({ 'spec.submissionMode': 'SidecarMode', 'spec.submitterPodTemplate': {} }),
    'SidecarMode has no pod for the submitter: leave submitterPodTemplate and submitterConfig out'],
  ['J23', '1.5', rayJob({ 'spec.submissionMode': 'SidecarMode', 'spec.submitterConfig': {} }),
    'SidecarMode has no pod for the submitter: leave submitterPodTemplate and submitterConfig out'],
  ['J24', '1.5', rayJob({ 'spec.submissionMode': 'SidecarMode', 'spec.rayClusterSpec.headGroupSpec.template.spec.restartPolicy': 'Always' }),
    'restartPolicy of the head is not Never, as SidecarMode needs it: leave it out'],
  ['J25', '1.6', rayJob({ 'spec.rayClusterSpec.authOptions': { mode: 'token', enableK8sTokenAuth: true } }), 'a RayJob does not go with enableK8sTokenAuth: leave it out'],
  ['J26', '1.3', rayJob({ 'spec.rayClusterSpec.workerGroupSpecs[0].minReplicas': 4 }), 'minReplicas exceeds maxReplicas: raise maxReplicas, or lower minReplicas'],
  ['J28', '1.3', rayJob({ 'spec.activeDeadlineSeconds': 0 }), 'activeDeadlineSeconds is not positive: use 1 or more'],
  ['J28', '1.3', rayJob({ 'spec.backoffLimit': -1 }), 'backoffLimit is negative: use 0 or more'],
  ['K1', '1.7', named(rayCronJob(), 'r'.repeat(37)), 'the name is longer than 36 characters: shorten it'],
  ['K2', '1.7', rayCronJob({ 'spec.schedule': 'TZ=UTC 0 3 * * *' }), 'schedule has a time zone: use timeZone'],
  ['K3', '1.6', rayCronJob({ 'spec.schedule': '0 3 * *' }), NO_CRON],
  ['K3', '1.6', rayCronJob({ 'spec.schedule': '0 0 3 * * *' }), NO_CRON],
  ['K3', '1.6', rayCronJob({ 'spec.schedule': '' }), NO_CRON],
  ['K5', '1.6', rayCronJob({ 'spec.jobTemplate.backoffLimit': -1 }), 'backoffLimit is negative: use 0 or more'],
];

const SERVICE_ROWS: readonly Row[] = [
  ['M4', '1.4', named(rayService(), 'r'.repeat(48)), 'the name is longer than 47 characters: shorten it'],
  ['M4', '1.4', named(rayService(), '1'), NO_LABEL],
  ['V1', '1.6', rayService({ 'spec.rayClusterConfig.authOptions': { mode: 'token', enableK8sTokenAuth: true } }),
    'a RayService does not go with enableK8sTokenAuth: leave it out'],
  ['V2', '1.3', rayService({ 'spec.rayClusterConfig.workerGroupSpecs[0].minReplicas': 4 }), 'minReplicas exceeds maxReplicas: raise maxReplicas, or lower minReplicas'],
  ['V3', '1.3', rayService({ 'spec.rayClusterConfig.headGroupSpec.headService': { metadata: { name: 'x' } } }),
    'the head service of a RayService has a name: leave it out'],
  ['V4', '1.5', rayService({ 'spec.upgradeStrategy': { type: 'Recreate' } }), 'type is unknown: use NewCluster, NewClusterWithIncrementalUpgrade or None'],
  ['V6', '1.5', upgrade(STEPS, { 'spec.rayClusterConfig.enableInTreeAutoscaling': false }),
    'NewClusterWithIncrementalUpgrade needs the autoscaler: set rayClusterConfig.enableInTreeAutoscaling'],
  ['V7', '1.5', upgrade(undefined), 'NewClusterWithIncrementalUpgrade needs clusterUpgradeOptions: set them'],
  ['V8', '1.5', upgrade({ ...STEPS, maxSurgePercent: 101 }), NO_PERCENTAGE],
  ['V9', '1.5', upgrade({ ...STEPS, stepSizePercent: -1 }), NO_PERCENTAGE],
  ['V10', '1.7', upgrade({ ...STEPS, stepSizePercent: 51 }), 'stepSizePercent exceeds maxSurgePercent: lower it'],
  ['V11', '1.5', upgrade({ ...STEPS, intervalSeconds: 0 }), 'intervalSeconds is not positive: use 1 or more'],
  ['V12', '1.5', upgrade({ ...STEPS, gatewayClassName: '' }), 'gatewayClassName is empty: name the class of the Gateway'],
];

/** Objects that break one rule each. */
export const ROWS: readonly Row[] = [...CLUSTER_ROWS, ...JOB_ROWS, ...SERVICE_ROWS];

/** Two groups of one name, of which only KubeRay's webhook knows. */
export const DOUBLE_GROUP = rayCluster({
  'spec.workerGroupSpecs': ['cpu', 'cpu'].map(groupName => ({ groupName, template: { spec: { containers: [{ name: 'ray', image: 'rayproject/ray:2.55.1' }] } } })),
});

/** Close to a rule each, and right. */
export const NEAR_MISSES: readonly Json[] = [
  named(rayCluster(), 'r'.repeat(53)), named(rayJob(), 'r'.repeat(47)), named(rayService(), 'r'.repeat(47)), named(rayCronJob(), 'r'.repeat(36)),
  rayCluster({ [`${HEAD}.resources`]: { CPU: '4' }, [`${HEAD}.rayStartParams`]: { 'num-cpus': '', 'port': '6379' } }),
  rayCluster({ [`${GROUP}.minReplicas`]: 3, 'spec.autoscalerOptions': { idleTimeoutSeconds: 0 } }),
  rayCluster({ ...AUTOSCALER_V2, [`${GROUP}.idleTimeoutSeconds`]: 0, [`${HEAD}.template.spec.restartPolicy`]: 'Never' }),
  headEnv('RAY_enable_autoscaler_v2', '1', { 'spec.enableInTreeAutoscaling': true, [`${GROUP}.idleTimeoutSeconds`]: 1 }),
  headEnv('RAY_enable_autoscaler_v2', 'false'),
  rayCluster({ 'spec.workerGroupSpecs': undefined, 'spec.enableInTreeAutoscaling': true }),
  rayCluster({ 'spec.authOptions': { mode: 'token' }, 'spec.rayVersion': '2.520.0' }),
  rayCluster({ 'spec.authOptions': { mode: 'token', enableK8sTokenAuth: true }, 'spec.rayVersion': 'v2.55' }),
  rayCluster({ 'spec.authOptions': { mode: 'token' }, 'spec.rayVersion': '3.0.0.dev0' }),
  rayJob({ ...SELECTOR, 'spec.submissionMode': 'HTTPMode' }),
  rayJob({ 'spec.suspend': true, 'spec.shutdownAfterJobFinishes': true, 'spec.ttlSecondsAfterFinished': 5 }),
  rayJob(rules(['DeleteWorkers', 1], ['DeleteCluster', 1], ['DeleteSelf', 2], ['DeleteNone', 0])),
  legacy({ policy: 'DeleteCluster' }), legacy({ policy: 'DeleteSelf' }, SELECTOR),
  ...['@daily', '@every 1h', '*/5 0-3 1,15 * MON-FRI', ' 0 3 * * * ', '0\t3 * *  *', '0 3 * *\u00a0*'].map(schedule => rayCronJob({ 'spec.schedule': schedule })),
  upgrade(STEPS), rayService({ 'spec.upgradeStrategy': { type: 'None' } }),
];
