import { App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { KubeRayOperator, PodSecurityStandard, RayNamespace, RayNamespaceProps } from '../../src';
import { chartOf, Manifest, manifestOf } from '../cluster/clusters';

function namespaceOf(props: RayNamespaceProps = {}, chart = chartOf()): RayNamespace {
  return new RayNamespace(chart, 'Namespace', props);
}

function labelsOf(props: RayNamespaceProps): Record<string, string> {
  return manifestOf(namespaceOf(props)).metadata.labels;
}

test('it is a Namespace, and in none itself', () => {
  expect(manifestOf(namespaceOf({}, chartOf({ namespace: 'ml' })))).toMatchObject({ apiVersion: 'v1', kind: 'Namespace' });
  expect(manifestOf(namespaceOf({}, chartOf({ namespace: 'ml' }))).metadata).not.toHaveProperty('namespace');
});

test('its name is that of the namespace of its chart', () => {
  const namespace = namespaceOf({}, chartOf({ namespace: 'ml' }));

  expect([namespace.name, manifestOf(namespace).metadata.name]).toEqual(['ml', 'ml']);
});

test('a name of its own goes before that of the chart', () => {
  expect(manifestOf(namespaceOf({ metadata: { name: 'web' } }, chartOf({ namespace: 'ml' }))).metadata.name).toBe('web');
});

test('in a chart without a namespace cdk8s makes the name', () => {
  expect(manifestOf(namespaceOf()).metadata.name).toBe('test-namespace-c83f04e1');
});

test.each([
  [{ metadata: { name: 'ml_team' } }, undefined, 'metadata.name is no DNS label ("ml_team"): '],
  [{}, 'ml.team', 'the namespace of the chart is no DNS label ("ml.team"): '],
])('a name that no namespace can have is an error: %j in %j', (props, namespace, message) => {
  expect(() => namespaceOf(props, chartOf({ namespace }))).toThrow(
    new Error(`${message}use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit`),
  );
});

test('restricted is enforced, warned about and audited, by the latest checks', () => {
  expect(labelsOf({})).toEqual({
    'pod-security.kubernetes.io/enforce': 'restricted',
    'pod-security.kubernetes.io/enforce-version': 'latest',
    'pod-security.kubernetes.io/warn': 'restricted',
    'pod-security.kubernetes.io/warn-version': 'latest',
    'pod-security.kubernetes.io/audit': 'restricted',
    'pod-security.kubernetes.io/audit-version': 'latest',
  });
});

test('each mode has a standard of its own, and all have one version', () => {
  expect(labelsOf({
    podSecurityStandard: PodSecurityStandard.PRIVILEGED,
    podSecurityWarning: PodSecurityStandard.BASELINE,
    podSecurityAudit: PodSecurityStandard.RESTRICTED,
    podSecurityVersion: '1.32',
  })).toEqual({
    'pod-security.kubernetes.io/enforce': 'privileged',
    'pod-security.kubernetes.io/enforce-version': 'v1.32',
    'pod-security.kubernetes.io/warn': 'baseline',
    'pod-security.kubernetes.io/warn-version': 'v1.32',
    'pod-security.kubernetes.io/audit': 'restricted',
    'pod-security.kubernetes.io/audit-version': 'v1.32',
  });
});

test('a lower standard for all pods is still warned about and audited', () => {
  expect(labelsOf({ podSecurityStandard: PodSecurityStandard.BASELINE })).toMatchObject({
    'pod-security.kubernetes.io/enforce': 'baseline',
    'pod-security.kubernetes.io/warn': 'restricted',
    'pod-security.kubernetes.io/audit': 'restricted',
  });
});

test('own labels and annotations stay', () => {
  const { metadata } = manifestOf(namespaceOf({ metadata: { labels: { team: 'ml' }, annotations: { owner: 'ann' } } }));

  expect(metadata).toMatchObject({ labels: { 'team': 'ml', 'pod-security.kubernetes.io/enforce': 'restricted' }, annotations: { owner: 'ann' } });
});

test.each([[undefined, 'latest'], ['latest', 'latest'], ['v1.30', 'v1.30'], ['1.30', 'v1.30'], ['1.128', 'v1.128']])('the version can be read back: %j', (podSecurityVersion, expected) => {
  expect(namespaceOf({ podSecurityVersion }).podSecurityVersion).toBe(expected);
});

test('the standards can be read back', () => {
  const { podSecurityStandard, podSecurityWarning, podSecurityAudit } = namespaceOf({ podSecurityWarning: PodSecurityStandard.BASELINE });

  expect([podSecurityStandard, podSecurityWarning, podSecurityAudit]).toEqual(['restricted', 'baseline', 'restricted']);
});

test.each(['', '1', '1.30.2', '2.0', 'newest', '1.030', 'x1.30', 'xlatest'])('what is no release of Kubernetes is an error: %j', podSecurityVersion => {
  expect(() => namespaceOf({ podSecurityVersion })).toThrow(
    new Error(`podSecurityVersion is no release of Kubernetes (${podSecurityVersion}): give major and minor, such as 1.32, or latest`),
  );
});

test('it is a peer of network policies: all of its pods', () => {
  const chart = chartOf({ namespace: 'web' });
  const namespace = namespaceOf({ metadata: { name: 'ml' } }, chart);
  const pods = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'web', portNumber: 80 }] });
  pods.connections.allowFrom(namespace, { isolation: kplus.PodConnectionsIsolation.POD });
  const [policy] = Testing.synth(chart).filter(({ kind }) => kind === 'NetworkPolicy');

  expect(policy.spec.ingress[0].from).toEqual([{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ml' } }, podSelector: {} }]);
});

test.each([
  ['grantView', 'get list watch'],
  ['grantEdit', 'create delete get list patch update watch'],
] as const)('%s is a role in the namespace with %s', (grant, verbs) => {
  const chart = chartOf({ namespace: 'platform' });
  namespaceOf({ metadata: { name: 'ml' } }, chart)[grant](kplus.Group.fromName(chart, 'Team', 'ml-team'));
  const [, role, binding] = Testing.synth(chart);

  expect([role, binding].map(({ kind, metadata }: Manifest) => `${kind} ${metadata.namespace}`)).toEqual(['Role ml', 'RoleBinding ml']);
  expect(role.rules[0].verbs.join(' ')).toBe(verbs);
  expect(binding.subjects).toEqual([{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'ml-team' }]);
});

test('a bare Namespace of the name is an error, whichever is made first', () => {
  const chart = new Chart(new App(), 'team', { namespace: 'ml' });
  const namespace = new RayNamespace(chart, 'Namespace');
  expect(namespace.node.validate()).toEqual([]);
  new kplus.Namespace(chart, 'Bare', { metadata: { name: 'ml' } });

  expect(namespace.node.validate()).toEqual([expect.stringContaining('is the name of another Namespace of the app, too (ml, team/Bare): leave one of the two out')]);
});

test('a second Namespace of the name is an error at the later one, also that of an operator', () => {
  const app = new App();
  const platform = new Chart(app, 'platform', { namespace: 'ray-system' });
  new KubeRayOperator(platform, 'Operator');
  const namespace = new RayNamespace(platform, 'Mine');
  const other = new RayNamespace(platform, 'Other', { metadata: { name: 'team' } });

  expect(namespace.node.validate()).toEqual([
    'metadata.name: is the name of another Namespace of the app, too (ray-system, platform/Operator/Namespace): ' +
    'leave one of the two out; an operator makes none with createNamespace false; if it is for another Kubernetes cluster, make an App of its own for that, with another outdir',
  ]);
  expect(other.node.validate()).toEqual([]);
});
