import { Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { grantRayAccess, RayAccess } from '../../src/operator/ray-access';
import { chartOf, Manifest } from '../cluster/clusters';

const KINDS = ['rayclusters', 'rayjobs', 'rayservices', 'raycronjobs'];

function group(chart = chartOf(), name = 'ml-team'): kplus.Group {
  return kplus.Group.fromName(chart, `Group-${name}`, name);
}

function ofKind(chart: ReturnType<typeof chartOf>, kind: string): Manifest[] {
  return Testing.synth(chart).filter(object => object.kind === kind);
}

function rulesOf(access: RayAccess): Manifest[] {
  const chart = chartOf();
  grantRayAccess(chart, { namespace: 'ml', access, subjects: [group(chart)] });
  return ofKind(chart, 'Role')[0].rules;
}

test('who may view sees all kinds of Ray objects and their state', () => {
  expect(rulesOf('view')).toEqual(KINDS.flatMap(plural => [
    { apiGroups: ['ray.io'], resources: [plural], verbs: ['get', 'list', 'watch'] },
    { apiGroups: ['ray.io'], resources: [`${plural}/status`], verbs: ['get'] },
  ]));
});

test('who may edit makes, changes and deletes all kinds of Ray objects, and reads their state', () => {
  expect(rulesOf('edit')).toEqual(KINDS.flatMap(plural => [
    { apiGroups: ['ray.io'], resources: [plural], verbs: ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'] },
    { apiGroups: ['ray.io'], resources: [`${plural}/status`], verbs: ['get'] },
  ]));
});

test('role and binding are in the namespace, whatever that of the chart is', () => {
  const chart = chartOf({ namespace: 'ray-system' });
  grantRayAccess(chart, { namespace: 'ml', access: 'edit', subjects: [group(chart)] });
  const [role, binding] = Testing.synth(chart);

  expect([role, binding].map(({ kind, metadata: { namespace } }) => [kind, namespace])).toEqual([['Role', 'ml'], ['RoleBinding', 'ml']]);
  expect(binding.roleRef).toEqual({ apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: role.metadata.name });
});

test('users, groups and service accounts are bound, in their order', () => {
  const chart = chartOf();
  const account = new kplus.ServiceAccount(chart, 'Account', { metadata: { name: 'pipeline', namespace: 'ci' } });
  grantRayAccess(chart, { namespace: 'ml', access: 'edit', subjects: [kplus.User.fromName(chart, 'User', 'ann'), group(chart), account] });

  expect(ofKind(chart, 'RoleBinding')[0].subjects).toEqual([
    { apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'ann' },
    { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'ml-team' },
    { apiGroup: '', kind: 'ServiceAccount', name: 'pipeline', namespace: 'ci' },
  ]);
});

test('a service account of elsewhere is bound in its namespace', () => {
  const chart = chartOf();
  const account = kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'pipeline', { namespaceName: 'ci' });
  grantRayAccess(chart, { namespace: 'ml', access: 'view', subjects: [account] });

  expect(ofKind(chart, 'RoleBinding')[0].subjects).toEqual([{ apiGroup: '', kind: 'ServiceAccount', name: 'pipeline', namespace: 'ci' }]);
});

test('a workload is bound by its service account', () => {
  const chart = chartOf({ namespace: 'ci' });
  const serviceAccount = new kplus.ServiceAccount(chart, 'Account', { metadata: { name: 'pipeline' } });
  const workload = new kplus.Deployment(chart, 'Pipeline', { serviceAccount, containers: [{ image: 'pipeline' }] });
  grantRayAccess(chart, { namespace: 'ml', access: 'edit', subjects: [workload] });

  expect(ofKind(chart, 'RoleBinding')[0].subjects).toEqual([{ apiGroup: '', kind: 'ServiceAccount', name: 'pipeline', namespace: 'ci' }]);
});

test('several grants in a namespace are one role and one binding', () => {
  const chart = chartOf();
  grantRayAccess(chart, { namespace: 'ml', access: 'edit', subjects: [group(chart, 'a')] });
  grantRayAccess(chart, { namespace: 'ml', access: 'edit', subjects: [group(chart, 'b')] });

  expect(Testing.synth(chart).map(({ kind }) => kind)).toEqual(['Role', 'RoleBinding']);
  expect(ofKind(chart, 'RoleBinding')[0].subjects.map(({ name }: Manifest) => name)).toEqual(['a', 'b']);
});

test('who is granted the same twice is bound once', () => {
  const chart = chartOf();
  const again = kplus.Group.fromName(chart, 'Again', 'ml-team');
  grantRayAccess(chart, { namespace: 'ml', access: 'edit', subjects: [group(chart), again] });
  grantRayAccess(chart, { namespace: 'ml', access: 'edit', subjects: [again] });

  expect(ofKind(chart, 'RoleBinding')[0].subjects.map(({ name }: Manifest) => name)).toEqual(['ml-team']);
});

test('view and edit, and each namespace, have a role of their own', () => {
  const chart = chartOf();
  const subjects = [group(chart)];
  for (const namespace of ['ml', 'web']) {
    grantRayAccess(chart, { namespace, access: 'view', subjects });
    grantRayAccess(chart, { namespace, access: 'edit', subjects });
  }

  expect(ofKind(chart, 'Role').map(({ metadata: { namespace }, rules }) => `${namespace} ${rules[0].verbs.length}`)).toEqual(['ml 3', 'ml 7', 'web 3', 'web 7']);
});

test('names do not depend on what else is granted', () => {
  const names = [['ml'], ['web', 'ml'], ['ml', 'web']].map(namespaces => {
    const chart = chartOf();
    namespaces.forEach(namespace => grantRayAccess(chart, { namespace, access: 'edit', subjects: [group(chart, namespace)] }));
    return Testing.synth(chart).filter(({ metadata }) => metadata.namespace === 'ml').map(({ metadata }) => metadata.name);
  });

  expect(names).toEqual(names.map(() => ['test-edit-ml-c85536e9', 'test-edit-ml-binding-c8426595']));
});

test.each<[RayAccess, string]>([
  ['view', 'nobody is granted anything (no subjects): name a service account, a user or a group that may view'],
  ['edit', 'nobody is granted anything (no subjects): name a service account, a user or a group that may edit'],
])('a grant to nobody is an error: %s', (access, message) => {
  expect(() => grantRayAccess(chartOf(), { namespace: 'ml', access, subjects: [] })).toThrow(new Error(message));
});

test('a service account without a namespace is an error', () => {
  const chart = chartOf();
  const account = new kplus.ServiceAccount(chart, 'Account', { metadata: { name: 'pipeline' } });

  expect(() => grantRayAccess(chart, { namespace: 'ml', access: 'view', subjects: [account] })).toThrow(
    new Error('the service account has no namespace (pipeline): give it metadata.namespace, or its chart a namespace'),
  );
  expect(Testing.synth(chart).map(({ kind }) => kind)).toEqual(['ServiceAccount']);
});

test('a workload without a service account of its own has no namespace that is known', () => {
  const chart = chartOf({ namespace: 'ci' });
  const workload = new kplus.Deployment(chart, 'Pipeline', { automountServiceAccountToken: true, containers: [{ image: 'pipeline' }] });

  expect(() => grantRayAccess(chart, { namespace: 'ml', access: 'view', subjects: [workload] })).toThrow(
    new Error('the service account has no namespace (default): give it metadata.namespace, or its chart a namespace'),
  );
});

test.each(['', 'Ml', 'ml_team', 'ml.team', '*', 'a'.repeat(64)])('a namespace that there cannot be is an error: %j', namespace => {
  const chart = chartOf();

  expect(() => grantRayAccess(chart, { namespace, access: 'view', subjects: [group(chart)] })).toThrow('namespace is no DNS label (');
});

test('the error about a namespace says what to do', () => {
  const chart = chartOf();

  expect(() => grantRayAccess(chart, { namespace: 'ml_team', access: 'view', subjects: [group(chart)] })).toThrow(new Error(
    'namespace is no DNS label ("ml_team"): use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit',
  ));
});
