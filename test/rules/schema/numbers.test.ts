import { check } from '../../../src/rules/engine';
import { Manifest } from '../../../src/rules/manifest';
import { KubeRayTarget } from '../../../src/rules/target';
import { rayCluster } from '../../manifests';

const GRACE = 'spec.headGroupSpec.template.spec.terminationGracePeriodSeconds';
const PORT = 'spec.headGroupSpec.template.spec.containers[0].livenessProbe.tcpSocket.port';
const MIN = 'spec.workerGroupSpecs[0].minReplicas';
const MAX = 'spec.workerGroupSpecs[0].maxReplicas';
const MEMORY = 'spec.headGroupSpec.template.spec.containers[0].resources.limits.memory';

function findings(path: string, value: unknown): string[][] {
  const manifest = Manifest.of(rayCluster({ [path]: value }));
  return manifest ? check(manifest, KubeRayTarget._of({})).map(finding => [finding.path, finding.message]) : [];
}

test.each([
  [MAX, NaN, 'is not a whole number of 32 bits (NaN)'],
  [MAX, Infinity, 'is not a whole number of 32 bits (Infinity)'],
  [MAX, 5n, 'is not a whole number of 32 bits (5)'],
  [GRACE, 1e21, 'is not a whole number of 64 bits (1e+21)'],
  [GRACE, 2 ** 63, 'is not a whole number of 64 bits (9223372036854776000)'],
  [PORT, 2 ** 31, 'is not a whole number of 32 bits or text (2147483648)'],
  [PORT, [80n], 'is not a whole number of 32 bits or text (["80"])'],
  [MEMORY, -Infinity, 'is not a quantity such as 500m, 2 or 8Gi (-Infinity)'],
  ['metadata.annotations.note', NaN, 'is not text (NaN)'],
])('at %s the number %p is refused, as it does not arrive', (path, value, message) => {
  expect(findings(path, value)).toEqual([[path, message]]);
});

test.each([[MAX, 2 ** 31 - 1], [GRACE, 2 ** 53], [GRACE, -0], [MIN, -0], [MEMORY, 1e21]])('at %s the number %p arrives', (path, value) => {
  expect(findings(path, value)).toEqual([]);
});
