import { parseObjects } from '../../src/check/manifest-file';
import { targetOf } from '../../src/check/target-flags';
import { check, describe as sentence } from '../../src/rules/engine';
import { Manifest } from '../../src/rules/manifest';

// what the documents in ../shared/seeds write, and what is like it, as ../shared/kuberay/invalid.md lists it

const CONTAINERS = 'containers: [{ name: ray, image: ray:1, resources: { limits: { cpu: 1, memory: 4Gi } } }]';
const TEMPLATE = `template: { spec: { ${CONTAINERS} } }`;
const CLUSTER = `headGroupSpec: { ${TEMPLATE} }`;

const inCluster = (written: string) => `kind: RayCluster\nspec: { ${written}, enableInTreeAutoscaling: true, ${CLUSTER} }`;
const inHead = (written: string) => `kind: RayCluster\nspec: { headGroupSpec: { ${written}, ${TEMPLATE} } }`;
const inWorkerGroup = (written: string) => `kind: RayCluster\nspec: { ${CLUSTER}, workerGroupSpecs: [{ ${written}, ${TEMPLATE} }] }`;
const inPod = (written: string) => `kind: RayCluster\nspec: { headGroupSpec: { template: { spec: { ${written}, ${CONTAINERS} } } } }`;
const inContainer = (written: string) =>
  `kind: RayCluster\nspec: { headGroupSpec: { template: { spec: { containers: [{ name: ray, image: ray:1, ${written} }] } } } }`;
const inJob = (written: string) => `kind: RayJob\nspec: { entrypoint: python a.py, ${written} }`;
const inService = (written: string) => `kind: RayService\nspec: { ${written}, rayClusterConfig: { ${CLUSTER} } }`;
const inCronJob = (written: string) => `kind: RayCronJob\nspec: { schedule: 0 3 * * *, ${written} }`;

/** What the short manifests lack, and is asked elsewhere. */
const BESIDE = ['job-cluster', 'entrypoint-missing', 'serve-config-text'];

/** Everything else that is said of a manifest, for an operator of KubeRay 1.7 with the feature gates that are needed here. */
function said(yaml: string): string[] {
  const target = targetOf({ release: '1.7', gates: 'RayCronJob=true,RayClusterNetworkPolicy=true' });
  return parseObjects(`apiVersion: ray.io/v1\n${yaml}`, 'ray.yaml').flatMap(({ json }) => {
    const manifest = Manifest.of(json);
    return manifest ? check(manifest, target).filter(({ ruleId }) => !BESIDE.includes(ruleId)).map(sentence) : [];
  });
}

const LOGICAL = 'Ray scales on the logical resources that tasks and actors ask for, not on utilisation: ' +
  "use upscalingMode, idleTimeoutSeconds and the groups' minReplicas and maxReplicas";

test.each([
  ['targetUtilizationFraction: 0.8', 'targetUtilizationFraction', LOGICAL],
  ['cpuUtilizationThreshold: 0.7', 'cpuUtilizationThreshold', LOGICAL],
  ['memoryUtilizationThreshold: 0.8', 'memoryUtilizationThreshold',
    `${LOGICAL}; memory counts for tasks and actors that declare it`],
  ['metricsPort: 8080', 'metricsPort',
    'leave it out: the autoscaler serves metrics at 44217, for which you declare a port named as-metrics on the Ray container'],
  ['enableMetrics: true', 'enableMetrics',
    'leave it out: Ray always serves metrics, and the operator adds a port named metrics for them'],
  ['cooldownPeriodSeconds: 300', 'cooldownPeriodSeconds',
    'use idleTimeoutSeconds to delay scaling down, and AUTOSCALER_UPDATE_INTERVAL_S in env for the time between two decisions'],
  ['enabled: true', 'enabled', 'set enableInTreeAutoscaling of the cluster to true'],
  ['minReplicas: 1', 'minReplicas', 'set minReplicas and maxReplicas on each entry of workerGroupSpecs'],
])('autoscalerOptions take no %s', (written, name, advice) => {
  expect(said(inCluster(`autoscalerOptions: { ${written} }`)))
    .toEqual([`spec.autoscalerOptions.${name}: is no field of AutoscalerOptions: ${advice} [unknown-field]`]);
});

test('all that the article invents for the autoscaler is told at once', () => {
  const options = 'upscalingMode: Default, idleTimeoutSeconds: 300, targetUtilizationFraction: 0.8, cpuUtilizationThreshold: 0.7';

  expect(said(inCluster(`autoscalerOptions: { ${options} }`))).toEqual([
    `spec.autoscalerOptions.targetUtilizationFraction: is no field of AutoscalerOptions: ${LOGICAL} [unknown-field]`,
    `spec.autoscalerOptions.cpuUtilizationThreshold: is no field of AutoscalerOptions: ${LOGICAL} [unknown-field]`,
  ]);
});

const POD = 'spec.headGroupSpec.template.spec';

test.each([
  ['securityContext: { runAsUser: 1000, fsGroup: 1000 }',
    `${POD}.containers[0].securityContext.fsGroup: is no field of SecurityContext: ` +
    'fsGroup belongs to the pod: set it in securityContext beside containers [unknown-field]'],
  ['nodeSelector: { disk: ssd }',
    `${POD}.containers[0].nodeSelector: is no field of Container: ` +
    'nodeSelector belongs to the pod: set it in the spec of the template, beside containers [unknown-field]'],
  ['affinity: { nodeAffinity: {} }',
    `${POD}.containers[0].affinity: is no field of Container: ` +
    'affinity belongs to the pod: set it in the spec of the template, beside containers [unknown-field]'],
  ['tolerations: [{ operator: Exists }]',
    `${POD}.containers[0].tolerations: is no field of Container: ` +
    'tolerations belongs to the pod: set it in the spec of the template, beside containers [unknown-field]'],
])('a container takes no %s', (written, finding) => {
  expect(said(inContainer(written))).toEqual([finding]);
});

test.each(['livenessProbe', 'readinessProbe'])('a pod takes no %s', probe => {
  expect(said(inPod(`${probe}: { httpGet: { path: /healthz, port: 8080 } }`))).toEqual([
    `${POD}.${probe}: is no field of PodSpec: a pod has no ${probe} of its own: set it on a container; ` +
    'for Ray containers leave it out, since the operator adds probes that fit [unknown-field]',
  ]);
});

test('a cluster needs a head', () => {
  expect(said('kind: RayCluster\nspec: { enableInTreeAutoscaling: true, autoscalerOptions: { idleTimeoutSeconds: 600 } }')).toEqual([
    'spec.headGroupSpec: is missing, and RayClusterSpec must have it: set headGroupSpec [missing-field]',
  ]);
});

test('fields that lost their indentation are told', () => {
  expect(said('kind: RayCluster\nmetadata:\nlabels:\nspec:\nheadGroupSpec:\n')).toEqual([
    'labels: is no field of a Kubernetes object: move it into metadata [unknown-field]',
    'headGroupSpec: is no field of a Kubernetes object: move it into spec [unknown-field]',
    'spec: is missing, and a RayCluster is nothing without it: set spec [missing-field]',
  ]);
});

test.each([
  ['gcsFaultToleranceOptions: { redisAddress: "redis:6379", enabled: true }',
    'spec.gcsFaultToleranceOptions.enabled: is no field of GcsFaultToleranceOptions: ' +
    'leave it out: gcsFaultToleranceOptions turns fault tolerance on by being there [unknown-field]'],
  ['networkPolicy: { enabled: true }',
    'spec.networkPolicy.enabled: is no field of NetworkPolicyConfig: ' +
    'leave it out: networkPolicy locks the network by being there, in mode DenyAll unless mode says otherwise [unknown-field]'],
  ['autoscalerOptions: { version: 2 }', 'spec.autoscalerOptions.version: is not text (2): use v1 or v2 [wrong-type]'],
  ['autoscalerOptions: { version: "2" }',
    'spec.autoscalerOptions.version: is none of the values that it takes ("2"): use v1 or v2 [unknown-value]'],
  ['upgradeStrategy: { type: RollingUpdate }',
    'spec.upgradeStrategy.type: is none of the values that it takes ("RollingUpdate"): use Recreate or None [unknown-value]'],
])('a RayCluster takes no %s', (written, finding) => {
  expect(said(inCluster(written))).toEqual([finding]);
});

test.each([
  ['ports: [{ containerPort: 8265 }]',
    'spec.headGroupSpec.ports: is no field of HeadGroupSpec: set ports on the first container of template.spec.containers [unknown-field]'],
  ['image: rayproject/ray:2.55.1',
    'spec.headGroupSpec.image: is no field of HeadGroupSpec: set image on the first container of template.spec.containers [unknown-field]'],
  ['resources: { limits: { cpu: 2 } }', 'spec.headGroupSpec.resources.limits: is not text ({"cpu":2}): give text [wrong-type]'],
  ['rayStartParams: { num-cpus: 0 }',
    'spec.headGroupSpec.rayStartParams["num-cpus"]: is not text (0): write it in quotes: "0" [wrong-type]'],
  ['rayStartParams: { block: true }',
    'spec.headGroupSpec.rayStartParams.block: is not text (true): write it in quotes: "true" [wrong-type]'],
])('a head takes no %s', (written, finding) => {
  expect(said(inHead(written))).toEqual([finding]);
});

test.each([
  ['name: cpu', 'name', 'use groupName'],
  ['minWorkers: 1', 'minWorkers', 'use minReplicas'],
  ['maxWorkers: 3', 'maxWorkers', 'use maxReplicas'],
])('a worker group takes no %s', (written, name, advice) => {
  expect(said(inWorkerGroup(`groupName: cpu, ${written}`)))
    .toEqual([`spec.workerGroupSpecs[0].${name}: is no field of WorkerGroupSpec: ${advice} [unknown-field]`]);
});

test.each([
  [`rayClusterConfig: { ${CLUSTER} }`, 'spec.rayClusterConfig: is no field of RayJobSpec: use rayClusterSpec [unknown-field]'],
  [`template: { ${CLUSTER} }`, 'spec.template: is no field of RayJobSpec: use rayClusterSpec [unknown-field]'],
  ['deletionStrategy: { rules: [] }', 'spec.deletionStrategy.rules: is no field of DeletionStrategy: use deletionRules [unknown-field]'],
  ['deletionStrategy: { deletionRules: [{ policy: DeleteSelf, condition: { jobStatus: Failed } }] }',
    'spec.deletionStrategy.deletionRules[0].condition.jobStatus: ' +
    'is none of the values that it takes ("Failed"): use SUCCEEDED or FAILED [unknown-value]'],
  ['deletionStrategy: { deletionRules: [{ policy: DeleteSelf, condition: { jobDeploymentStatus: FAILED } }] }',
    'spec.deletionStrategy.deletionRules[0].condition.jobDeploymentStatus: ' +
    'is none of the values that it takes ("FAILED"): use Failed [unknown-value]'],
])('a RayJob takes no %s', (written, finding) => {
  expect(said(inJob(written))).toEqual([finding]);
});

test('a RayService takes no rayClusterSpec', () => {
  expect(said(`kind: RayService\nspec: { rayClusterSpec: { ${CLUSTER} } }`)).toEqual([
    'spec.rayClusterSpec: is no field of RayServiceSpec: use rayClusterConfig [unknown-field]',
    'spec.rayClusterConfig: is missing, and RayServiceSpec must have it: set rayClusterConfig [missing-field]',
  ]);
});

test.each([
  ['upgradeStrategy: NewCluster',
    'spec.upgradeStrategy: is not an object (RayServiceUpgradeStrategy) ("NewCluster"): ' +
    'write its fields: type, clusterUpgradeOptions … [wrong-type]'],
  ['serveConfigV2: { applications: [] }', 'spec.serveConfigV2: is not text ({"applications":[]}): give text [wrong-type]'],
])('a RayService takes no %s', (written, finding) => {
  expect(said(inService(written))).toEqual([finding]);
});

test.each([
  ['jobTemplate: { spec: { entrypoint: python train.py } }',
    'spec.jobTemplate.spec: is no field of RayJobSpec: write the fields of the job without spec around them: ' +
    'the jobTemplate of a RayCronJob is the spec of a RayJob itself [unknown-field]'],
  ['jobTemplate: { entrypoint: python a.py, metadata: { labels: { team: a } } }',
    'spec.jobTemplate.metadata.labels: is not text ({"team":"a"}): give text [wrong-type]'],
  ['jobTemplate: {}, concurrencyPolicy: Forbid',
    'spec.concurrencyPolicy: is no field of RayCronJobSpec: leave it out: runs may overlap, ' +
    'so give the job an activeDeadlineSeconds that is shorter than the time between two runs [unknown-field]'],
  ['jobTemplate: {}, startingDeadlineSeconds: 60',
    'spec.startingDeadlineSeconds: is no field of RayCronJobSpec: ' +
    'leave it out: every missed run is made up for, however late [unknown-field]'],
  ['jobTemplate: {}, successfulJobsHistoryLimit: 3',
    'spec.successfulJobsHistoryLimit: is no field of RayCronJobSpec: leave it out: to have finished RayJobs deleted, ' +
    'give the deletionStrategy of jobTemplate a rule with the policy DeleteSelf [unknown-field]'],
])('a RayCronJob takes no %s', (written, finding) => {
  expect(said(inCronJob(written))).toEqual([finding]);
});
