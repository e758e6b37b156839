import { check } from '../../src/rules/engine';
import { FeatureGate } from '../../src/rules/feature-gate';
import { Manifest } from '../../src/rules/manifest';
import { KubeRayTarget } from '../../src/rules/target';
import { Json, rayCluster, rayCronJob, rayJob, rayService } from '../manifests';

test.each([
  ['a Deployment', { apiVersion: 'apps/v1', kind: 'Deployment' }],
  ['a RayCluster of another group', rayCluster({ apiVersion: 'example.com/v1' })],
  ['a RayCluster of a group that begins like KubeRay\'s', rayCluster({ apiVersion: 'ray.io.example.com/v1' })],
  ['a RayCluster without a version', rayCluster({ apiVersion: 'ray.io' })],
  ['a RayCluster whose version is a number', rayCluster({ apiVersion: 1 })],
  ['a list of RayClusters, as the API server gives it', { apiVersion: 'ray.io/v1', kind: 'RayClusterList', items: [] }],
  ['a list', [rayCluster()]],
  ['text', 'ray.io/v1'],
  ['null', null],
  ['nothing', undefined],
])('%s is passed over', (_, json) => {
  expect(Manifest.of(json)).toBeUndefined();
});

test.each([
  ['RayCluster', rayCluster()],
  ['RayJob', rayJob()],
  ['RayService', rayService()],
  ['RayCronJob', rayCronJob()],
  ['RayCluster', rayCluster({ apiVersion: 'ray.io/v1alpha1' })],
])('a %s is taken', (kind, json) => {
  expect(Manifest.of(json)?.kind.kind).toBe(kind);
});

const GROUPS = [
  { groupName: 'a b', minReplicas: 2, maxReplicas: 1, template: { spec: { containers: [{ name: 'ray', image: 'ray:1' }] } } },
  { groupName: 'a b', replicas: 2, maxReplicas: 1, template: { spec: { containers: [{ name: 'ray', image: 'rayproject/ray:2.9.0' }] } } },
];

test.each([
  ['a RayCluster', rayCluster({ 'spec.workerGroupSpecs': GROUPS }), 'spec'],
  ['the cluster of a RayJob', rayJob({ 'spec.rayClusterSpec.workerGroupSpecs': GROUPS }), 'spec.rayClusterSpec'],
  ['the cluster of a RayService', rayService({ 'spec.rayClusterConfig.workerGroupSpecs': GROUPS }), 'spec.rayClusterConfig'],
  [
    'the cluster of a RayCronJob',
    rayCronJob({ 'spec.jobTemplate.rayClusterSpec.workerGroupSpecs': GROUPS }),
    'spec.jobTemplate.rayClusterSpec',
  ],
])('the rules for clusters apply to %s', (_, json, spec) => {
  expect(found(json)).toEqual([
    ['group-name', `${spec}.workerGroupSpecs[0].groupName`],
    ['group-name', `${spec}.workerGroupSpecs[1].groupName`],
    ['duplicate-group-name', `${spec}.workerGroupSpecs[1].groupName`],
    ['replica-bounds', `${spec}.workerGroupSpecs[0].minReplicas`],
    ['replicas-out-of-bounds', `${spec}.workerGroupSpecs[1].replicas`],
    ['image-ray-version', `${spec}.workerGroupSpecs[1].template.spec.containers[0].image`],
  ]);
});

test('a RayJob that runs on the cluster of another object has no cluster to check', () => {
  expect(found(rayJob({ 'spec.rayClusterSpec': undefined, 'spec.clusterSelector["ray.io/cluster"]': 'demo' }))).toEqual([]);
});

function found(json: Json): string[][] {
  const manifest = Manifest.of(json);
  if (!manifest) { throw new Error('no KubeRay object'); }
  return check(manifest, KubeRayTarget._of({ featureGates: [FeatureGate.RAY_CRON_JOB] })).map(({ ruleId, path }) => [ruleId, path]);
}
