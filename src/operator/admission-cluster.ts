import { AdmissionRule, nameRules, row } from './admission-rule';

const AUTOSCALING = 'self.?enableInTreeAutoscaling.orValue(false)';
const V2 = "self.?autoscalerOptions.version.orValue('') == 'v2'";
const HEAD_POD = 'self.headGroupSpec.template.?spec';
const HEAD_PARAMS = 'self.headGroupSpec.?rayStartParams';
const ROCKSDB = "self.?gcsFaultToleranceOptions.backend.orValue('') == 'rocksdb'";
const TLS = 'self.?tlsOptions.enabled.orValue(false)';

/** Whether an item of a list is so. For Kubernetes a list behind `orValue` has no limit, and what looks through it costs too much. */
function some(list: string, condition: string): string {
  return `(has(${list}) && ${list}.exists(i, ${condition}))`;
}

function every(list: string, condition: string): string {
  return `(!has(${list}) || ${list}.all(i, ${condition}))`;
}

/** Of the container that runs Ray in the head; the operator looks at no other. */
function inHead(list: 'env' | 'volumeMounts', condition: string, head = 'self.headGroupSpec'): string {
  return `(${head}.template.?spec.containers[?0].${list}.hasValue() && ${head}.template.spec.containers[0].${list}.exists(i, ${condition}))`;
}

function someGroup(condition: string): string {
  return some('self.workerGroupSpecs', condition);
}

function everyGroup(condition: string): string {
  return every('self.workerGroupSpecs', condition);
}

/** Whether rayVersion is set, and not surely older than 2.minor; what is no version at all is left to the operator. */
function isAtLeast(minor: number): string {
  const [tens, ones] = [Math.floor(minor / 10), minor % 10];
  return `(has(self.rayVersion) && !self.rayVersion.matches('^$|^v?([01]|2[.]([0-9]|[1-${tens - 1}][0-9]|${tens}[0-${ones - 1}]))([^0-9]|$)'))`;
}

const V2_BY_ENV = inHead('env', "i.name == 'RAY_enable_autoscaler_v2' && i.?value.orValue('') in ['1', 'true']");

/** By HeadGroupSpec and WorkerGroupSpec alike. */
function groupRules(type: string): AdmissionRule[] {
  return [
    row('C2', type, '1.5', [
      "self.?resources.orValue({}).size() == 0 || !['num-cpus', 'num-gpus', 'memory', 'resources'].exists(k, self.?rayStartParams[?k].orValue('') != '')",
      'resources stand in rayStartParams, too: leave num-cpus, num-gpus, memory and resources out of rayStartParams',
    ]),
    row('C3', type, '1.5', ["!('labels' in self.?rayStartParams.orValue({}))", 'rayStartParams has labels: use the field labels']),
  ];
}

const GROUP_RULES: readonly AdmissionRule[] = [
  ...groupRules('HeadGroupSpec'),
  ...groupRules('WorkerGroupSpec'),
  row('C5', 'WorkerGroupSpec', '1.3', ['self.template.?spec.containers.orValue([]).size() > 0', 'the group has no container: add the one that runs Ray']),
  row('C7', 'WorkerGroupSpec', '1.6', ['self.minReplicas >= 0 && self.maxReplicas >= 0', 'minReplicas or maxReplicas is negative: use 0 or more']),
  row('C8', 'WorkerGroupSpec', '1.6', ['self.minReplicas <= self.maxReplicas', 'minReplicas exceeds maxReplicas: raise maxReplicas, or lower minReplicas']),
  row('C9', 'WorkerGroupSpec', '1.6', ['self.?idleTimeoutSeconds.orValue(0) >= 0', 'idleTimeoutSeconds is negative: use 0 or more']),
];

const AUTOSCALER_RULES: readonly AdmissionRule[] = [
  row('C10', 'RayClusterSpec', '1.6', [
    `!${someGroup('has(i.idleTimeoutSeconds)')} || ${V2} || ${V2_BY_ENV}`,
    'a group has idleTimeoutSeconds: set autoscalerOptions.version to v2',
  ]),
  row('C12', 'RayClusterSpec', '1.7', [
    `!${someGroup('i.?priority.orValue(0) != 0')} || ${V2} || ${V2_BY_ENV}`,
    'a group has a priority: set autoscalerOptions.version to v2',
  ]),
  row('C11', 'RayClusterSpec', '1.7', [
    `!${someGroup('i.?priority.orValue(0) != 0')} || ${isAtLeast(56)}`,
    'a group has a priority: set rayVersion to 2.56.0 or later',
  ]),
  row('C27', 'RayClusterSpec', '1.5', [
    `${AUTOSCALING} || !${V2_BY_ENV}`,
    'RAY_enable_autoscaler_v2 is set without the autoscaler: set enableInTreeAutoscaling, or leave it out',
  ]),
  row('C28', 'RayClusterSpec', '1.4', [
    `!${AUTOSCALING} || !${someGroup('i.?suspend.orValue(false)')}`,
    'a group is suspended, which the autoscaler does not allow: leave suspend or enableInTreeAutoscaling out',
  ]),
  row('C29', 'RayClusterSpec', '1.4', [
    `!${AUTOSCALING} || !has(self.autoscalerOptions) || !has(self.autoscalerOptions.version) || !${inHead('env', "i.name == 'RAY_enable_autoscaler_v2'")}`,
    'autoscalerOptions.version and RAY_enable_autoscaler_v2 are both set: leave the variable out',
  ]),
  row('C30', 'RayClusterSpec', '1.4', [
    `!(${AUTOSCALING} && ${V2}) || ${HEAD_POD}.restartPolicy.orValue('') in ['', 'Never']`,
    'restartPolicy of the head is not Never, as autoscaler v2 needs it: leave it out',
  ]),
  row('C31', 'RayClusterSpec', '1.4', [
    `!(${AUTOSCALING} && ${V2}) || ${everyGroup("i.template.?spec.restartPolicy.orValue('') in ['', 'Never']")}`,
    'restartPolicy of a group is not Never, as autoscaler v2 needs it: leave it out',
  ]),
  row('C32', 'AutoscalerOptions', '1.6', ['self.?idleTimeoutSeconds.orValue(0) >= 0', 'idleTimeoutSeconds is negative: use 0 or more']),
  row('C33', 'AutoscalerOptions', '1.7', [
    every('self.env', "i.name != 'KUBERAY_GEN_AUTOSCALER_START_CMD'"),
    'env has KUBERAY_GEN_AUTOSCALER_START_CMD, which the operator sets: leave it out',
  ]),
];

const FAULT_TOLERANCE_RULES: readonly AdmissionRule[] = [
  row('C15', 'RayClusterSpec', '1.3', [
    `!has(self.gcsFaultToleranceOptions) || ${HEAD_PARAMS}[?'redis-password'].orValue('') == ''`,
    'rayStartParams of the head has redis-password: use gcsFaultToleranceOptions.redisPassword',
  ]),
  row('C16, C17', 'RayClusterSpec', '1.3', [
    `!has(self.gcsFaultToleranceOptions) || !${inHead('env', "i.name in ['REDIS_PASSWORD', 'RAY_REDIS_ADDRESS']")}`,
    'REDIS_PASSWORD or RAY_REDIS_ADDRESS is set in the head: use gcsFaultToleranceOptions alone',
  ]),
  row('C25', 'HeadGroupSpec', '1.3', [
    `self.?rayStartParams[?'redis-username'].orValue('') == '' && !${inHead('env', "i.name == 'REDIS_USERNAME'", 'self')}`,
    'redis-username or REDIS_USERNAME is set in the head: use gcsFaultToleranceOptions.redisUsername',
  ]),
  row('C20', 'GcsFaultToleranceOptions', '1.7', [
    "self.?backend.orValue('') != 'rocksdb' || !(self.?redisAddress.orValue('') != '' || has(self.redisUsername) || has(self.redisPassword) || " +
    "self.?externalStorageNamespace.orValue('') != '')",
    'rocksdb has options of Redis: leave them out',
  ]),
  row('C21', 'GcsStorage', '1.7', [
    "self.?claimName.orValue('') == '' || !(has(self.size) || self.?storageClassName.orValue('') != '' || self.?accessModes.orValue([]).size() > 0)",
    'claimName comes with what describes a new claim: leave size, storageClassName and accessModes out',
  ]),
  row('C24', 'GcsFaultToleranceOptions', '1.7', [
    "!has(self.storage) || self.?backend.orValue('') == 'rocksdb'",
    'storage is for rocksdb alone: set the backend to rocksdb, or leave storage out',
  ]),
];

const SECURITY_RULES: readonly AdmissionRule[] = [
  row('C40', 'RayClusterSpec', '1.5.1', [
    `self.?authOptions.mode.orValue('') != 'token' || ${isAtLeast(52)}`,
    'authOptions.mode is token: set rayVersion to 2.52.0 or later',
  ]),
  row('C41', 'RayClusterSpec', '1.6', [
    `!self.?authOptions.enableK8sTokenAuth.orValue(false) || ${isAtLeast(55)}`,
    'authOptions.enableK8sTokenAuth is on: set rayVersion to 2.55.0 or later',
  ]),
  row('C42', 'AuthOptions', '1.6', [
    "!self.?enableK8sTokenAuth.orValue(false) || self.?secretName.orValue('') == ''",
    'secretName and enableK8sTokenAuth are both set: leave one out',
  ]),
  row('C43', 'AuthOptions', '1.6', ["!self.?enableK8sTokenAuth.orValue(false) || self.?mode.orValue('') == 'token'", 'enableK8sTokenAuth is on: set mode to token']),
  row('C22, C49', 'RayClusterSpec', '1.7', [
    `!${inHead('env', `${ROCKSDB} && i.name in ['RAY_gcs_storage', 'RAY_gcs_storage_path'] || ` +
      `${TLS} && i.name in ['RAY_USE_TLS', 'RAY_TLS_SERVER_CERT', 'RAY_TLS_SERVER_KEY', 'RAY_TLS_CA_CERT']`)}`,
    'a variable is set in the head that the operator sets for rocksdb or tlsOptions: leave it out',
  ]),
  row('C23, C50', 'RayClusterSpec', '1.7', [
    `!${inHead('volumeMounts', `${ROCKSDB} && (i.name == 'gcs-storage' || i.mountPath == '/data/gcs') || ` +
      `${TLS} && (i.name == 'ray-tls' || i.mountPath == '/etc/ray/tls')`)}`,
    'the head mounts what the operator mounts for rocksdb or tlsOptions: use another name and path',
  ]),
];

const NETWORK_RULES: readonly AdmissionRule[] = [
  ...[['DenyAllEgress', 'ingressRules'], ['DenyAllIngress', 'egressRules']].map(([mode, key]) => row('C45', 'NetworkPolicyConfig', '1.7', [
    `self.mode != '${mode}' || !(self.?head.${key}.orValue([]).size() > 0 || self.?worker.${key}.orValue([]).size() > 0 || ` +
    `${some('self.workerGroups', `i.?${key}.orValue([]).size() > 0`)})`,
    `the mode ${mode} takes no ${key}: leave them out, or use the mode DenyAll`,
  ])),
  row('C46', 'RayClusterSpec', '1.7', [
    `!has(self.networkPolicy) || ${everyGroup("i.groupName.size() <= 63 && i.groupName.matches('^[a-z0-9]([-a-z0-9]*[a-z0-9])?$')")}`,
    'with networkPolicy, names of groups are DNS labels: use lower-case letters, digits and dashes',
  ]),
  row('C47', 'RayClusterSpec', '1.7', [
    `!has(self.networkPolicy) || ${every('self.networkPolicy.workerGroups', 'has(self.workerGroupSpecs) && self.workerGroupSpecs.exists(g, g.groupName == i.groupName)')}`,
    'networkPolicy.workerGroups names a group that is not there: name one of workerGroupSpecs',
  ]),
];

const COLLECTOR_NAMES = ['POD_IP', 'FQ_RAY_IP', 'RAY_CLUSTER_NAME', 'RAY_CLUSTER_NAMESPACE', 'RAY_ROLE', 'OWNER_KIND', 'OWNER_NAME', 'EVENTS_PORT'];

const HISTORY_RULES: readonly AdmissionRule[] = [
  row('C35', 'HistoryServerOptions', '1.7', ['has(self.collectorOptions)', 'collectorOptions is missing: set it']),
  row('C35', 'CollectorOptions', '1.7', ["self.?image.orValue('') != ''", 'image is missing: set it']),
  row('C36', 'CollectorOptions', '1.7', [
    every('self.env', `!(i.name in ['${COLLECTOR_NAMES.join("', '")}'])`),
    'env has a variable that the operator sets, such as POD_IP or RAY_CLUSTER_NAME: leave it out',
  ]),
  row('C37', 'CollectorOptions', '1.7', [
    some('self.env', "i.name == 'STORAGE_BACKEND' && i.?value.orValue('') != ''"),
    'env lacks STORAGE_BACKEND: set its value to S3, GCS, AZUREBLOB or ALIYUNOSS',
  ]),
];

/** What the operator refuses in a RayCluster, or in the cluster of another kind. */
export const CLUSTER_RULES: readonly AdmissionRule[] = [
  ...nameRules('M1, M2', 'RayCluster', 53),
  row('W1', 'RayClusterSpec', '1.1', [
    everyGroup('self.workerGroupSpecs.exists_one(g, g.groupName == i.groupName)'),
    'two groups have one name: give each its own',
  ]),
  row('C1', 'RayClusterSpec', '1.3', [`${HEAD_POD}.containers.orValue([]).size() > 0`, 'the head has no container: add the one that runs Ray']),
  ...GROUP_RULES,
  ...AUTOSCALER_RULES,
  ...FAULT_TOLERANCE_RULES,
  ...SECURITY_RULES,
  ...NETWORK_RULES,
  ...HISTORY_RULES,
];
