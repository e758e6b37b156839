import { check } from '../../src/rules/engine';
import { Manifest } from '../../src/rules/manifest';
import { KubeRayTarget } from '../../src/rules/target';
import { rayCluster, rayJob } from '../manifests';

test.each([
  ['a prefix that grows to 54 characters in a RayCluster', rayCluster, 'a'.repeat(49)],
  ['a prefix that grows to 48 characters in a RayJob', rayJob, 'a'.repeat(43)],
  ['a prefix with a dot', rayCluster, 'team.'],
])('%s is found, although the name is made later', (_, make, prefix) => {
  const manifest = Manifest.of(make({ 'metadata.name': undefined, 'metadata.generateName': prefix }));
  expect(manifest && check(manifest, KubeRayTarget._of({})).map(({ ruleId }) => ruleId)).toEqual(['object-name']);
});
