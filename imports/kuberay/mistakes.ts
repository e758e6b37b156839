/** What to do instead of a field that a type does not have, as a clause that follows "unknown field: ". */
export type Advice = Readonly<Record<string, string>>;

/** The same advice for several fields, each by its own name. */
function each(names: readonly string[], advice: (name: string) => string): Advice {
  return Object.fromEntries(names.map(name => [name, advice(name)]));
}

const NOT_BY_UTILISATION =
  'Ray scales on the logical resources that tasks and actors ask for, not on utilisation: ' +
  "use upscalingMode, idleTimeoutSeconds and the groups' minReplicas and maxReplicas";

const OPERATOR_MAKES_PROBES = 'for Ray containers leave it out, since the operator adds probes that fit';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

/** What a container has and a pod has not, but for the probes. */
const OF_CONTAINERS = [
  'args', 'command', 'env', 'envFrom', 'image', 'imagePullPolicy', 'lifecycle', 'ports', 'resizePolicy', 'restartPolicyRules', 'stdin',
  'stdinOnce', 'terminationMessagePath', 'terminationMessagePolicy', 'tty', 'volumeDevices', 'volumeMounts', 'workingDir',
];

/** What a pod has and a container has not. */
const OF_PODS = [
  'activeDeadlineSeconds', 'affinity', 'automountServiceAccountToken', 'dnsConfig', 'dnsPolicy', 'hostAliases', 'hostIPC',
  'hostNetwork', 'hostPID', 'hostUsers', 'imagePullSecrets', 'initContainers', 'nodeName', 'nodeSelector', 'overhead',
  'preemptionPolicy', 'priorityClassName', 'resourceClaims', 'runtimeClassName', 'schedulerName', 'schedulingGates', 'serviceAccount',
  'serviceAccountName', 'shareProcessNamespace', 'terminationGracePeriodSeconds', 'tolerations', 'topologySpreadConstraints', 'volumes',
];

const OF_POD_SECURITY = [
  'fsGroup', 'fsGroupChangePolicy', 'seLinuxChangePolicy', 'supplementalGroups', 'supplementalGroupsPolicy', 'sysctls',
];

const OF_CONTAINER_SECURITY = ['allowPrivilegeEscalation', 'capabilities', 'privileged', 'procMount', 'readOnlyRootFilesystem'];

/** A head or worker group is no pod: what belongs to its pod goes into the template. */
const ON_GROUP: Advice = {
  ...each([...OF_CONTAINERS, ...PROBES], name => `set ${name} on the first container of template.spec.containers`),
  ...each(OF_PODS, name => `set ${name} in template.spec`),
  securityContext: 'set securityContext on the first container of template.spec.containers, or in template.spec for the whole pod',
  restartPolicy: 'set restartPolicy in template.spec',
  containers: 'list containers in template.spec',
  spec: 'put the spec of the pod into template.spec',
  metadata: 'put labels and annotations of the pod into template.metadata',
  annotations: 'set annotations in template.metadata',
  containerEnv: 'set env on the first container of template.spec.containers',
  sidecarContainers: 'add the containers to template.spec.containers, after the one that runs Ray',
  initArgs: 'use rayStartParams, whose values are strings',
};

const LIMITS_PER_GROUP = 'set minReplicas and maxReplicas on each entry of workerGroupSpecs';

/**
 * Names that people write and that neither KubeRay nor Kubernetes has at that place, by type. Fields that once existed
 * are not here: the definition has them with `removed`.
 */
export const MISTAKES: Readonly<Record<string, Advice>> = {
  RayClusterSpec: {
    ...each(['head', 'headGroup', 'headSpec'], () => 'describe the head in headGroupSpec'),
    ...each(['worker', 'workers', 'workerGroups', 'workerGroupSpec'], () => 'list the worker groups in workerGroupSpecs'),
    additionalWorkerGroups: 'add an entry to workerGroupSpecs for each group, with its key as groupName',
    ...each(['rayClusterSpec', 'rayClusterConfig'], name => `write the fields of ${name} into the spec itself`),
    ...each(['image', 'imagePullPolicy', 'resources', 'env'],
      name => `set ${name} on the first container of the template of the head and of each group`),
    ...each(['imagePullSecrets', 'nodeSelector', 'tolerations', 'affinity', 'volumes', 'serviceAccountName'],
      name => `set ${name} in template.spec of the head and of each group`),
    ...each(['rayStartParams', 'template'], name => `set ${name} in headGroupSpec and in each entry of workerGroupSpecs`),
    ...each(['headService', 'serviceType', 'enableIngress', 'ingressOptions'], name => `set ${name} in headGroupSpec`),
    ...each(['replicas', 'minReplicas', 'maxReplicas'], name => `set ${name} on each entry of workerGroupSpecs`),
    ...each(['minWorkers', 'maxWorkers'], () => LIMITS_PER_GROUP),
    ...each(['enableAutoscaling', 'autoscaling', 'autoscaler'],
      () => 'set enableInTreeAutoscaling to true, and tune it with autoscalerOptions'),
    ...each(['idleTimeoutSeconds', 'upscalingMode'], name => `set ${name} in autoscalerOptions`),
    ...each(['targetUtilizationFraction', 'cpuUtilizationThreshold', 'memoryUtilizationThreshold'], () => NOT_BY_UTILISATION),
    ...each(['redisAddress', 'redisUsername', 'redisPassword', 'externalStorageNamespace'],
      name => `set ${name} in gcsFaultToleranceOptions`),
    ...each(['clusterName', 'clustername'], () => 'the name of the cluster is metadata.name'),
    ...each(['operatorImage', 'imageRepository'],
      () => 'the operator is installed on its own; images of Ray are set on the containers of the templates'),
    storage: 'make a PersistentVolumeClaim and mount it by volumes and volumeMounts of the templates',
    license: 'pass it to the containers that need it, as an environment variable from a Secret',
  },
  HeadGroupSpec: {
    ...ON_GROUP,
    ...each(['name', 'groupName'], () => 'leave it out: the head is a group of its own, which is always called headgroup'),
    ...each(['minReplicas', 'maxReplicas', 'numOfHosts'], () => 'leave it out: a cluster always has exactly one head'),
    ...each(['host', 'path', 'pathType', 'tls'], name => `set ${name} in ingressOptions`),
    service: 'shape the service with headService, or only its type with serviceType',
    headServiceAnnotations: 'set headServiceAnnotations beside headGroupSpec, or annotations in headService.metadata',
  },
  WorkerGroupSpec: {
    ...ON_GROUP,
    name: 'use groupName',
    minWorkers: 'use minReplicas',
    maxWorkers: 'use maxReplicas',
    disabled: 'leave the group out of workerGroupSpecs',
    enabled: 'leave the group out of workerGroupSpecs if it is not wanted',
    ...each(['initContainerImage', 'initContainerSecurityContext'],
      () => 'leave it out: the init container that waits for the head takes image and securityContext from the Ray container'),
    ...each(['serviceType', 'headService', 'enableIngress', 'ingressOptions'],
      () => 'leave it out: only the head has a service, set in headGroupSpec'),
    ...each(['upscalingMode', 'autoscalerOptions'], () => 'set it in the autoscalerOptions of the cluster, which hold for all groups'),
  },
  AutoscalerOptions: {
    ...each(['targetUtilizationFraction', 'targetUtilization', 'targetCPUUtilizationPercentage', 'cpuUtilizationThreshold'],
      () => NOT_BY_UTILISATION),
    memoryUtilizationThreshold: `${NOT_BY_UTILISATION}; memory counts for tasks and actors that declare it`,
    metricsPort: 'leave it out: the autoscaler serves metrics at 44217, for which you declare a port named as-metrics on the Ray container',
    enableMetrics: 'leave it out: Ray always serves metrics, and the operator adds a port named metrics for them',
    ...each(['cooldownPeriodSeconds', 'cooldownSeconds'],
      () => 'use idleTimeoutSeconds to delay scaling down, and AUTOSCALER_UPDATE_INTERVAL_S in env for the time between two decisions'),
    idleTimeoutMinutes: 'use idleTimeoutSeconds',
    upscalingSpeed: 'use upscalingMode',
    ...each(['enabled', 'enable'], () => 'set enableInTreeAutoscaling of the cluster to true'),
    ...each(['minReplicas', 'maxReplicas', 'minWorkers', 'maxWorkers'], () => LIMITS_PER_GROUP),
  },
  GcsFaultToleranceOptions: {
    ...each(['enabled', 'enable'], () => 'leave it out: gcsFaultToleranceOptions turns fault tolerance on by being there'),
    ...each(['username', 'redisUser'], () => 'use redisUsername, an object with value or valueFrom'),
    password: 'use redisPassword, an object with value or valueFrom',
    ...each(['address', 'redisHost'], () => 'use redisAddress, which takes host:port'),
    ...each(['size', 'storageClassName', 'accessModes', 'claimName', 'subPath', 'deletionPolicy'], name => `set ${name} in storage`),
  },
  RedisCredential: {
    ...each(['secretKeyRef', 'configMapKeyRef', 'fieldRef'], name => `put ${name} under valueFrom`),
  },
  AuthOptions: {
    ...each(['enabled', 'enable'], () => 'set mode to token'),
    ...each(['token', 'password'], () => 'put the token into a Secret under the key auth_token, and name that Secret in secretName'),
  },
  TlsOptions: {
    ...each(['secretName', 'certSecretName', 'caSecretName', 'issuerRef'],
      () => 'leave it out: the operator has its certificates made by an issuer of its own in cert-manager'),
  },
  NetworkPolicyConfig: {
    ...each(['enabled', 'enable'],
      () => 'leave it out: networkPolicy locks the network by being there, in mode DenyAll unless mode says otherwise'),
    ...each(['ingressRules', 'egressRules'], name => `set ${name} in head, in worker, or in an entry of workerGroups`),
    ...each(['ingress', 'egress'], name => `set ${name}Rules in head, in worker, or in an entry of workerGroups`),
    policyTypes: 'use mode',
  },
  NetworkPolicyRules: each(['ingress', 'egress'], name => `use ${name}Rules`),
  NetworkPolicyWorkerGroup: each(['ingress', 'egress'], name => `use ${name}Rules`),
  HistoryServerOptions: {
    ...each(['image', 'imagePullPolicy', 'env', 'resources'], name => `set ${name} in collectorOptions`),
    ...each(['enabled', 'enable'],
      () => 'leave it out: historyServerOptions adds the collector by being there, and needs collectorOptions'),
  },
  CollectorOptions: {
    ...each(['storageBackend', 'backend', 'bucket'], () => 'set it by variables in env, such as STORAGE_BACKEND and S3_BUCKET'),
  },
  IngressOptions: {
    ...each(['enabled', 'enable'], () => 'set enableIngress in headGroupSpec to true'),
    ...each(['annotations', 'ingressClassName'],
      () => 'set annotations on the RayCluster, which its Ingress gets too; kubernetes.io/ingress.class becomes the class'),
    hosts: 'use host, which takes one name',
  },
  RayClusterUpgradeStrategy: {
    ...each(['rollingUpdate', 'maxSurge', 'maxUnavailable'], () => 'leave it out: a RayCluster cannot roll, its type is Recreate or None'),
    clusterUpgradeOptions: 'leave it out: only the upgradeStrategy of a RayService has clusterUpgradeOptions',
  },
  RayJobSpec: {
    ...each(['rayClusterConfig', 'template', 'rayCluster', 'clusterSpec'], () => 'use rayClusterSpec'),
    spec: 'write the fields of the job without spec around them: the jobTemplate of a RayCronJob is the spec of a RayJob itself',
    ...each(['headGroupSpec', 'workerGroupSpecs', 'rayVersion', 'enableInTreeAutoscaling', 'autoscalerOptions'],
      name => `set ${name} in rayClusterSpec`),
    ...each(['clusterName', 'rayClusterName'], () => 'set the key ray.io/cluster of clusterSelector to the name of the RayCluster'),
    ...each(['deletionRules', 'onSuccess', 'onFailure'], name => `set ${name} in deletionStrategy`),
    submitterBackoffLimit: 'use backoffLimit in submitterConfig',
    schedule: 'use a RayCronJob, with this RayJob as its jobTemplate',
    serveConfigV2: 'use a RayService to run Serve applications',
    workingDir: 'set working_dir in runtimeEnvYAML',
  },
  SubmitterConfig: {
    ...each(['image', 'resources', 'env'], name => `set ${name} on the container of submitterPodTemplate`),
  },
  DeletionStrategy: {
    rules: 'use deletionRules',
    ...each(['policy', 'condition'], name => `set ${name} on an entry of deletionRules`),
    ttlSeconds: 'set ttlSeconds in the condition of an entry of deletionRules',
  },
  DeletionRule: each(['jobStatus', 'jobDeploymentStatus', 'ttlSeconds'], name => `put ${name} under condition`),
  RayServiceSpec: {
    ...each(['rayClusterSpec', 'rayCluster', 'clusterSpec', 'template'], () => 'use rayClusterConfig'),
    ...each(['headGroupSpec', 'workerGroupSpecs', 'rayVersion', 'enableInTreeAutoscaling', 'autoscalerOptions'],
      name => `set ${name} in rayClusterConfig`),
    ...each(['importPath', 'deployments', 'applications', 'autoscalingConfig'],
      () => 'describe the Serve applications in serveConfigV2, as YAML text'),
    ...each(['replicas', 'minReplicas', 'maxReplicas'],
      name => `set ${name} on each worker group in rayClusterConfig; replicas of a deployment go into serveConfigV2`),
    ...each(['gatewayClassName', 'stepSizePercent', 'intervalSeconds', 'maxSurgePercent'],
      name => `set ${name} in upgradeStrategy.clusterUpgradeOptions`),
  },
  RayServiceUpgradeStrategy: {
    ...each(['gatewayClassName', 'stepSizePercent', 'intervalSeconds', 'maxSurgePercent'], name => `set ${name} in clusterUpgradeOptions`),
    ...each(['rollingUpdate', 'maxSurge', 'maxUnavailable'],
      () => 'use the type NewClusterWithIncrementalUpgrade with clusterUpgradeOptions'),
  },
  RayCronJobSpec: {
    concurrencyPolicy:
      'leave it out: runs may overlap, so give the job an activeDeadlineSeconds that is shorter than the time between two runs',
    startingDeadlineSeconds: 'leave it out: every missed run is made up for, however late',
    ...each(['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'],
      () => 'leave it out: to have finished RayJobs deleted, give the deletionStrategy of jobTemplate a rule with the policy DeleteSelf'),
    ...each(['rayJobTemplate', 'jobSpec', 'rayJobSpec', 'template'], () => 'use jobTemplate, which takes the spec of a RayJob itself'),
    ...each(['timezone', 'tz'], () => 'use timeZone'),
    ...each(['entrypoint', 'rayClusterSpec', 'clusterSelector', 'runtimeEnvYAML'], name => `set ${name} in jobTemplate`),
  },
  PodTemplateSpec: {
    ...each(['labels', 'annotations'], name => `set ${name} in metadata`),
    ...each(['containers', 'restartPolicy', ...OF_PODS], name => `set ${name} in spec`),
    ...each([...OF_CONTAINERS, ...PROBES], name => `set ${name} on a container in spec.containers`),
  },
  EmbeddedObjectMeta: {
    generateName: 'leave it out: the operator makes the names',
    ...each(['ownerReferences', 'uid', 'resourceVersion', 'creationTimestamp'],
      () => 'leave it out: Kubernetes and the operator fill it in'),
  },
  PodSpec: {
    ...each(PROBES, name => `a pod has no ${name} of its own: set it on a container; ${OPERATOR_MAKES_PROBES}`),
    ...each(OF_CONTAINERS, name => `set ${name} on a container`),
    ...each(['labels', 'annotations'], name => `set ${name} in the metadata of the template, beside spec`),
    ...each(['limits', 'requests'], name => `set ${name} in the resources of a container`),
    template: 'put the spec of the pod here, without template around it',
    ...each(['replicas', 'minReplicas', 'maxReplicas'], name => `set ${name} on the worker group, beside template`),
    sidecarContainers: 'add the containers to containers, after the one that runs Ray',
  },
  Container: {
    ...each(OF_PODS, name => `${name} belongs to the pod: set it in the spec of the template, beside containers`),
    fsGroup: 'fsGroup belongs to the pod: set it in securityContext beside containers',
    ...each(['limits', 'requests'], name => `set ${name} in resources`),
    ...each(['cpu', 'memory', 'gpu', 'nvidia.com/gpu'],
      name => `set ${name === 'gpu' ? 'nvidia.com/gpu' : name} in resources.limits and resources.requests`),
    ...each(['runAsUser', 'runAsGroup', 'runAsNonRoot', ...OF_CONTAINER_SECURITY], name => `set ${name} in securityContext`),
    containerEnv: 'use env',
    rayStartParams: 'set rayStartParams on the head or worker group, beside template',
  },
  SecurityContext: each(OF_POD_SECURITY, name => `${name} belongs to the pod: set it in securityContext beside containers`),
  PodSecurityContext: each(OF_CONTAINER_SECURITY, name => `${name} belongs to a container: set it in the securityContext of each`),
  ResourceRequirements: each(['cpu', 'memory', 'nvidia.com/gpu'], name => `put ${name} under limits and requests`),
  EnvVar: each(['secretKeyRef', 'configMapKeyRef', 'fieldRef', 'resourceFieldRef'], name => `put ${name} under valueFrom`),
};
