import { check, describe as sentence } from '../../src/rules/engine';
import { Manifest } from '../../src/rules/manifest';
import { KubeRayTarget } from '../../src/rules/target';
import { Changes, Json, rayCluster, rayService } from '../manifests';
import { kuberay } from './rows';

const CLUSTER = 'spec.rayClusterConfig';
const MISTAKES: Changes = {
  'metadata.name': '1st',
  'spec.serviceUnhealthySecondThreshold': 300,
  'spec.rayClusterDeletionDelaySeconds': -1,
  [`${CLUSTER}.head`]: {},
  [`${CLUSTER}.authOptions`]: { mode: 'password' },
  [`${CLUSTER}.headGroupSpec.replicas`]: 1,
  [`${CLUSTER}.headGroupSpec.template.spec.containers[0].image`]: 'rayproject/ray:2.9.0',
  [`${CLUSTER}.workerGroupSpecs[0].suspend`]: true,
  [`${CLUSTER}.workerGroupSpecs[0].numOfHosts`]: '2',
  [`${CLUSTER}.workerGroupSpecs[0].minReplicas`]: -1,
  [`${CLUSTER}.workerGroupSpecs[0].replicas`]: 9,
  [`${CLUSTER}.workerGroupSpecs[0].groupName`]: 'a_b',
  [`${CLUSTER}.workerGroupSpecs[1]`]: { groupName: 'a_b', template: { spec: { containers: [{ name: 'ray', image: 'ray:1' }, { name: 'ray', image: 'ray:1' }, { image: 'ray:1' }] } } },
};

const EVERYTHING = [
  'spec.rayClusterConfig.head: is no field of RayClusterSpec: describe the head in headGroupSpec [unknown-field]',
  'spec.rayClusterConfig.authOptions: needs KubeRay 1.5.1 (the target is 1.5.0): ' +
  'raise the target to 1.5.1, or leave it out [needs-newer-kuberay]',
  'spec.rayClusterConfig.headGroupSpec.replicas: was removed in KubeRay 1.1 (the target is 1.5.0): ' +
  'leave it out, as a cluster always has exactly one head [removed-field]',
  'spec.rayClusterConfig.workerGroupSpecs[0].suspend: needs the feature gate RayJobDeletionPolicy, which is off (KubeRay 1.5.0): ' +
  'turn it on in the operator and name it in featureGates of the target, or do without the field [feature-gate]',
  'spec.serviceUnhealthySecondThreshold: is deprecated: leave it out, as the operator ignores it [deprecated-field]',
  'spec.rayClusterConfig.workerGroupSpecs[0].numOfHosts: is not a whole number of 32 bits ("2"): ' +
  'write it without quotes: 2 [wrong-type]',
  'spec.rayClusterConfig.authOptions.mode: is none of the values that it takes ("password"): use disabled or token [unknown-value]',
  'spec.rayClusterConfig.workerGroupSpecs[1].template.spec.containers[2].name: is missing, and Container must have it: ' +
  'set name [missing-field]',
  'spec.rayClusterDeletionDelaySeconds: is too small (-1): give 0 or more [out-of-range]',
  'spec.rayClusterConfig.workerGroupSpecs[1].template.spec.containers[1]: has the same name as item 0 ("ray"): ' +
  'give each item its own, or remove one [duplicate-item]',
  'metadata.name: is no DNS label ("1st"): use lower-case letters, digits and dashes, ' +
  'beginning with a letter and ending with a letter or digit [object-name]',
  'spec.rayClusterConfig.workerGroupSpecs[0].groupName: cannot be part of a pod name ("a_b"): ' +
  'use at most 63 letters, digits and dashes, beginning and ending with a letter or digit [group-name]',
  'spec.rayClusterConfig.workerGroupSpecs[1].groupName: cannot be part of a pod name ("a_b"): ' +
  'use at most 63 letters, digits and dashes, beginning and ending with a letter or digit [group-name]',
  'spec.rayClusterConfig.workerGroupSpecs[1].groupName: is also the name of worker group 0 ("a_b"): ' +
  'give each worker group a name of its own [duplicate-group-name]',
  'spec.rayClusterConfig.workerGroupSpecs[0].minReplicas: is below zero (-1): give zero or more [replica-bounds]',
  'spec.rayClusterConfig.workerGroupSpecs[0].replicas: is outside of minReplicas and maxReplicas (9, -1 to 3): ' +
  'move it inside, or widen the bounds [replicas-out-of-bounds]',
  'spec.rayClusterConfig.headGroupSpec.template.spec.containers[0].image: is of another Ray release than rayVersion ' +
  '(rayproject/ray:2.9.0, rayVersion 2.55.1): make the two the same [image-ray-version]',
];

test('all findings of all rules come at once, in the order of the rules', () => {
  expect(findings(rayService(MISTAKES)).map(sentence)).toEqual(EVERYTHING);
});

test('a finding names its object', () => {
  const json = rayCluster({ 'apiVersion': 'ray.io/v1alpha1', 'metadata.namespace': 'ml', 'spec.workerGroupSpecs[0].replicas': 4 });
  expect(findings(json)).toEqual([{
    ruleId: 'replicas-out-of-bounds',
    severity: 'warning',
    object: { apiVersion: 'ray.io/v1alpha1', kind: 'RayCluster', name: 'demo', namespace: 'ml' },
    place: ['spec', 'workerGroupSpecs', 0, 'replicas'],
    path: 'spec.workerGroupSpecs[0].replicas',
    message: 'is outside of minReplicas and maxReplicas (4, 0 to 3)',
    fix: 'move it inside, or widen the bounds',
  }]);
});

test('a finding does without the name and namespace that its object does not have', () => {
  const json = rayCluster({ 'metadata': undefined, 'spec.workerGroupSpecs[0].replicas': 4 });
  expect(findings(json)[0].object).toEqual({ apiVersion: 'ray.io/v1', kind: 'RayCluster' });
});

const TWO_MISTAKES: Changes = { 'spec.workerGroupSpecs[0].replicas': 4, 'spec.workerGroupSpecs[0].groupName': '' };

test.each([
  ['a reason silences the rule, and no other', 'the autoscaler moves it', ['group-name']],
  ['an empty reason silences nothing', '', ['group-name', 'replicas-out-of-bounds', 'silence-reason']],
  ['a blank reason silences nothing', '  ', ['group-name', 'replicas-out-of-bounds', 'silence-reason']],
  ['true, which is no text, silences nothing', true, ['wrong-type', 'group-name', 'replicas-out-of-bounds']],
])('in the annotation of a rule, %s', (_, reason, left) => {
  const json = rayCluster({ ...TWO_MISTAKES, 'metadata.annotations["ignore-check.cdk8s-kuberay/replicas-out-of-bounds"]': reason });
  expect(findings(json).map(({ ruleId }) => ruleId)).toEqual(left);
});

test('an error can be silenced, too', () => {
  const json = rayCluster({ 'metadata.name': '1st', 'metadata.annotations["ignore-check.cdk8s-kuberay/object-name"]': 'it is a template' });
  expect(findings(json)).toEqual([]);
});

test('an annotation on the pods silences nothing', () => {
  const annotations = { 'ignore-check.cdk8s-kuberay/replicas-out-of-bounds': 'the autoscaler moves it' };
  const json = rayCluster({ ...TWO_MISTAKES, 'spec.workerGroupSpecs[0].template.metadata.annotations': annotations });
  expect(findings(json).map(({ ruleId }) => ruleId)).toEqual(['group-name', 'replicas-out-of-bounds']);
});

function findings(json: Json): ReturnType<typeof check> {
  const manifest = Manifest.of(json);
  if (!manifest) { throw new Error('no KubeRay object'); }
  return check(manifest, KubeRayTarget._of(kuberay('1.5.0')));
}
