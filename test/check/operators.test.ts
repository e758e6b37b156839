import { stringify } from 'yaml';
import { checkFiles, checkText } from './command-line';
import { rayCluster } from '../manifests';
import { operator } from '../rules/operator/operators';

/** Which leaves workers their DNS. */
const POLICY = { mode: 'DenyAllIngress' };

function files(...objects: object[]): string {
  return objects.map(object => stringify(object)).join('---\n');
}

test('the operator of seed 003 is found, whose image is one of Ray', () => {
  const { code, out } = checkText(files(operator({ image: 'rayproject/ray:2.9.0' })));

  expect(code).toBe(1);
  expect(out).toContain('error spec.template.spec.containers[0].image is an image of Ray, in which there is no operator (rayproject/ray:2.9.0)');
  expect(out).toContain('[operator-image, Deployment kuberay-operator]');
});

test('Ray objects are checked for the operator that stands beside them, in whichever file', () => {
  const cluster = rayCluster({ 'metadata.namespace': 'ml', 'spec.networkPolicy': POLICY });
  const beside = (image: string, ...args: string[]) =>
    checkFiles({ 'a.yaml': files(cluster), 'b.yaml': files(operator({ image, args })) }, './a.yaml', './b.yaml');

  expect(beside('kuberay/operator:v1.6.2').out).toContain('needs KubeRay 1.7 (the target is 1.6.2)');
  expect(beside('kuberay/operator:v1.7.0').out).toContain('needs the feature gate RayClusterNetworkPolicy, which is off (KubeRay 1.7.0)');
  expect(beside('kuberay/operator:v1.7.0', '--feature-gates=RayClusterNetworkPolicy=true').out)
    .toBe('0 errors, 0 warnings: 2 KubeRay objects in 2 files, for KubeRay 1.7.0\n');
});

test('of several operators, the one counts that watches the namespace', () => {
  const cluster = rayCluster({ 'metadata.namespace': 'new', 'spec.networkPolicy': POLICY });
  const old = operator({ name: 'old', image: 'kuberay/operator:v1.6.2', args: ['--watch-namespace=old'] });
  const young = operator({ name: 'new', args: ['--watch-namespace=new', '--feature-gates=RayClusterNetworkPolicy=true'] });

  expect(checkText(files(old, young, cluster)).code).toBe(0);
});

test('what is named wins over an operator in the files', () => {
  const cluster = rayCluster({ 'spec.authOptions': { mode: 'token' } });

  expect(checkText(files(operator(), cluster), '--kuberay', '1.4').out).toContain('needs KubeRay 1.5.1 (the target is 1.4)');
});

/** What is the matter with a cluster of a network policy, for which a gate must be on. */
const GATED = rayCluster({ 'metadata.namespace': 'ml', 'spec.networkPolicy': POLICY });
const GATE_OFF = 'needs the feature gate RayClusterNetworkPolicy, which is off';

function withGates(gates: string): object {
  return operator({ args: [`--feature-gates=${gates}`] });
}

test('of the operators of several environments, that of the same file, or of the nearest folder, counts', () => {
  const on = withGates('RayClusterNetworkPolicy=true');
  const { out } = checkFiles({
    'dev/operator.yaml': files(operator()),
    'dev/team/cluster.yaml': files(GATED),
    'prod/operator.yaml': files(on),
    'prod/team/cluster.yaml': files(GATED),
    'dev/whole.yaml': files(on, GATED),
  }, './');

  expect(out.split('\n').filter(line => line.includes(' error '))).toEqual([expect.stringMatching(`^\\./dev/team/cluster.yaml:.*${GATE_OFF}`)]);
});

test('environments of one folder each have nothing to do with each other', () => {
  const environment = (name: string, watched: string) => ({
    [`${name}/operator.yaml`]: files(operator({ namespace: name, args: [`--watch-namespace=${watched}`] })),
    [`${name}/cluster.yaml`]: files(rayCluster({ 'metadata.namespace': 'ml' })),
  });

  expect(checkFiles({ ...environment('dev', 'ml'), ...environment('prod', 'ml') }, './').out).toMatch(/^0 errors, 0 warnings/);
  expect(checkFiles({ ...environment('dev', 'ml'), ...environment('prod', 'other') }, './').out)
    .toMatch(/^\.\/prod\/operator.yaml:.* leaves out the namespace of RayCluster ml\/demo \(watched: other\)/);
});

test.each([
  ['Nonsense=true,RayClusterNetworkPolicy=true', false],
  ['AllAlpha=true', false],
  ['AllAlpha=true,RayClusterNetworkPolicy=false', true],
  ['AllAlpha=false,RayClusterNetworkPolicy=true', false],
  ['AllBeta=true', true],
  ['AllAlpha=yes', true],
])('gates are read as by the operator: %s', (gates, isOff) => {
  expect(checkText(files(withGates(gates), GATED)).out.includes(GATE_OFF)).toBe(isOff);
});

test('gates that are named come on top of those of the operator in the files, for its release', () => {
  const old = files(operator({ image: 'kuberay/operator:v1.6.2', args: ['--feature-gates=RayCronJob=true'] }), GATED);

  expect(checkText(old, '--feature-gates', 'AsyncJobInfoQuery=true').out).toContain('needs KubeRay 1.7 (the target is 1.6.2)');
  expect(checkText(old, '--feature-gates', 'RayClusterNetworkPolicy=true')).toMatchObject({ code: 2, err: expect.stringContaining('KubeRay has no feature gate RayClusterNetworkPolicy (1.6.2)') });
  expect(checkText(files(operator(), GATED), '--feature-gates', 'RayClusterNetworkPolicy=true').code).toBe(0);
});

test('gates that the operator does not have are one finding, and the rest is checked all the same', () => {
  const { out } = checkText(files(operator({ args: ['--feature-gates=Nonsense=true'] }), rayCluster({ 'metadata.namespace': 'ml', 'spec.networkPolicy': POLICY })));

  expect(out).toContain('[operator-gate, ');
  expect(out).toContain('needs the feature gate RayClusterNetworkPolicy, which is off (KubeRay 1.7.0)');
  expect(out).toContain('2 errors, 0 warnings');
});
