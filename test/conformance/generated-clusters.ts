import * as fc from 'fast-check';
import { changed, Changes, Json } from './generated';

const HEAD = 'spec.headGroupSpec';
const WORKER = 'spec.workerGroupSpecs.0';
const POD = 'template.spec';
const CONTAINER = `${POD}.containers.0`;

/** Everything that a check of the operator looks at, with values on both sides of it; all are legal for the CRD. */
const CHANGES: Changes = [
  ['metadata.name', ['r', 'a'.repeat(53), 'a'.repeat(54), '1ray', 'my.ray', 'ray-', 'Ray']],
  ['metadata.labels', [{ 'ray.io/originated-from-crd': 'RayJob' }, { 'ray.io/originated-from-crd': 'RayCluster' }]],
  ['metadata.annotations', [
    { 'ray.io/ft-enabled': 'true' }, { 'ray.io/ft-enabled': 'TRUE' }, { 'ray.io/ft-enabled': 'false' }, { 'ray.io/ft-enabled': '' },
    { 'ray.io/external-storage-namespace': 'ns' }, { 'ray.io/external-storage-namespace': '' },
  ]],
  ['spec.rayVersion', ['2.51.0', '2.52.0', '2.52', '2.54.9', '2.55.0', 'v2.55.1', '3.0.0.dev0', '2.55.0rc1', 'nightly', '2', '']],
  ['spec.enableInTreeAutoscaling', [true, false]],
  ['spec.autoscalerOptions', [{}, { version: 'v1' }, { version: 'v2' }]],
  ['spec.autoscalerOptions.idleTimeoutSeconds', [-1, 0, 60]],
  ['spec.gcsFaultToleranceOptions', [{ redisAddress: 'redis:6379' }, { redisAddress: 'redis:6379', externalStorageNamespace: 'ns' }]],
  ['spec.authOptions', [{ mode: 'token' }, { mode: 'disabled' }, { mode: 'token', secretName: 'token' }]],
  ['spec.authOptions.enableK8sTokenAuth', [true, false]],
  ['spec.upgradeStrategy', [{ type: 'Recreate' }, { type: 'None' }, {}]],
  ['spec.workerGroupSpecs', [[], undefined]],
  [`${WORKER}.replicas`, [0, 1, 5]],
  [`${WORKER}.minReplicas`, [-1, 0, 2, 7]],
  [`${WORKER}.maxReplicas`, [-1, 0, 2, 7]],
  [`${WORKER}.idleTimeoutSeconds`, [-1, 0, 60]],
  [`${WORKER}.suspend`, [true, false]],
  ...[HEAD, WORKER].flatMap(group => [
    [`${group}.resources`, [{}, { CPU: '4' }, { 'example.com/npu': '1' }]],
    [`${group}.labels`, [{}, { zone: 'a' }, { 'example.com/zone': '' }, { 'a b': 'c' }, { a: 'b c' }, { 'a/b/c': 'd' }, { 'Up.com/a': 'b' },
      { ['x'.repeat(64)]: 'a' }, { a: 'x'.repeat(64) }, { '': 'a' }, { '/a': 'b' }, { 'a.b_c-d': 'A.b_c-d' }, { '-a': 'b' }, { a: 'b-' }]],
    ...['num-cpus', 'num-gpus', 'memory', 'resources', 'labels', 'redis-password', 'redis-username'].map(flag =>
      [`${group}.rayStartParams.${flag}`, ['1', '']] as const),
    [`${group}.${POD}.containers`, [[], [{ name: 'ray', image: 'ray:1' }, { name: 'sidecar', image: 'ray:1', env: [{ name: 'REDIS_USERNAME', value: 'x' }] }]]],
    [`${group}.${POD}.restartPolicy`, ['Always', 'OnFailure', 'Never', '']],
    ...['RAY_REDIS_ADDRESS', 'REDIS_PASSWORD', 'REDIS_USERNAME', 'RAY_enable_autoscaler_v2'].map(name =>
      [`${group}.${CONTAINER}.env`, ['1', 'true', 'false', 'True', ''].map(value => [{ name, value }])] as const),
    [`${group}.${CONTAINER}.env`, [[{ name: 'RAY_enable_autoscaler_v2', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }]]],
  ] as const),
];

/** What the clusters have before they are changed. */
const FEATURES: readonly Json[] = [
  {},
  { enableInTreeAutoscaling: true, autoscalerOptions: { version: 'v2' } },
  { enableInTreeAutoscaling: true, autoscalerOptions: { version: 'v1' } },
  { authOptions: { mode: 'token' } },
  { authOptions: { mode: 'token', enableK8sTokenAuth: true } },
  { gcsFaultToleranceOptions: { redisAddress: 'redis:6379' } },
];

/** RayClusters as they would pass the CRD's schema. */
export const rayClusters: fc.Arbitrary<Json> = changed(FEATURES.map(features => () => goodCluster(features)), CHANGES);

function goodCluster(features: Json): Json {
  const template = (name: string) => ({ spec: { containers: [{ name, image: 'example.com/ray:1' }] } });
  return {
    apiVersion: 'ray.io/v1',
    kind: 'RayCluster',
    metadata: { name: 'ray' },
    spec: {
      ...structuredClone(features),
      rayVersion: '2.55.1',
      headGroupSpec: { template: template('ray-head') },
      workerGroupSpecs: [{ groupName: 'workers', minReplicas: 0, maxReplicas: 5, template: template('ray-worker') }],
    },
  };
}
