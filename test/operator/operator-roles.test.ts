import { ServiceAccount } from 'cdk8s-plus-28';
import { objectOf, objectsOf, operatorApp, permissionsOf } from './operators';
import { BatchScheduler } from '../../src/operator/batch-scheduler';
import { KubeRayOperatorProps } from '../../src/operator/kuberay-operator';
import { OperatorRbac } from '../../src/operator/operator-rbac';
import { WatchedNamespaces } from '../../src/operator/watched-namespaces';
import { asList, asObject } from '../../src/private/json';
import { FeatureGate } from '../../src/rules/feature-gate';
import { KubeRayVersion } from '../../src/rules/kuberay-version';

function rights(props: KubeRayOperatorProps = {}): string[] {
  return permissionsOf(objectOf(objectsOf(props), 'ClusterRole'));
}

function roles(props: KubeRayOperatorProps): string[] {
  return objectsOf({ ...props, userRoles: false }).filter(({ kind }) => ['Role', 'ClusterRole'].includes(String(kind)))
    .map(({ kind, metadata }) => [kind, asObject(metadata).namespace, asObject(metadata).name].filter(part => part !== undefined).join(' '));
}

test.each([
  ['1.3', 16, 126, 86],
  ['1.4', 16, 126, 86],
  ['1.5', 19, 141, 91],
  ['1.6', 19, 152, 91],
  ['1.7', 24, 174, 106],
])('of KubeRay %s, upstream gives %d rules with %d permissions, and we %d', (release, rules, upstream, ours) => {
  const version = KubeRayVersion.of(release);

  expect(asList(objectOf(objectsOf({ version, rbac: OperatorRbac.upstream() }), 'ClusterRole').rules)).toHaveLength(rules);
  expect(rights({ version, rbac: OperatorRbac.upstream() })).toHaveLength(upstream);
  expect(rights({ version })).toHaveLength(ours);
});

test('in a namespace there are fewer rights still, as none are of use that are for the whole cluster', () => {
  const role = objectOf(objectsOf({ watch: WatchedNamespaces.own() }), 'Role', 'kuberay-operator', 'ray-system');

  expect(permissionsOf(role)).toHaveLength(103);
  expect(permissionsOf(role).filter(permission => permission.includes('ingressclasses'))).toEqual([]);
});

test.each([OperatorRbac.leastPrivilege(), OperatorRbac.upstream()])('there is no wildcard in any rule', rbac => {
  expect(objectsOf({ rbac }).filter(({ rules }) => JSON.stringify(rules ?? '').includes('*'))).toEqual([]);
});

test('what the autoscaler gets from the operator, the operator has', () => {
  expect(rights()).toEqual(expect.arrayContaining([
    '/pods get', '/pods list', '/pods watch', '/pods patch', '/pods/resize patch', 'ray.io/rayclusters get', 'ray.io/rayclusters patch',
  ]));
});

test.each([
  'clusterroles', 'nodes', 'namespaces', 'pods/exec', 'configmaps', 'pods/proxy', 'services/proxy', 'raycronjobs', 'networkpolicies', 'certificates',
  'openshift', 'podgroups', 'extensions/',
])('by default it has no right to %s', resource => {
  expect(rights().filter(permission => permission.includes(resource))).toEqual([]);
});

test.each(['/secrets delete', '/secrets update', '/persistentvolumeclaims create', '/persistentvolumeclaims delete'])('by default it has no right to %s', permission => {
  expect(rights()).not.toContain(permission);
});

const ALL = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'];
const BUT_PATCH = ALL.filter(verb => verb !== 'patch');

function verbs(resource: string, list: readonly string[]): string[] {
  return list.map(verb => `${resource} ${verb}`);
}

test.each<[string, KubeRayOperatorProps, string[]]>([
  ['RayCronJob', { featureGates: [FeatureGate.RAY_CRON_JOB] }, [
    ...verbs('ray.io/raycronjobs', ALL), 'ray.io/raycronjobs/finalizers update', ...verbs('ray.io/raycronjobs/status', ['get', 'patch', 'update']),
  ]],
  ['network policies', { featureGates: [FeatureGate.RAY_CLUSTER_NETWORK_POLICY] }, verbs('networking.k8s.io/networkpolicies', BUT_PATCH)],
  ['mTLS', { featureGates: [FeatureGate.RAY_CLUSTER_MTLS] }, [
    ...verbs('/secrets', ['delete', 'update']), ...verbs('cert-manager.io/certificates', ['create', 'get', 'list', 'update', 'watch']),
    'cert-manager.io/certificates/status get', ...verbs('cert-manager.io/issuers', ['create', 'get', 'list', 'watch']),
  ]],
  ['RocksDB', { featureGates: [FeatureGate.GCS_FAULT_TOLERANCE_EMBEDDED_STORAGE] },
    verbs('/persistentvolumeclaims', ['create', 'delete', 'patch', 'update'])],
  ['workloads of Kubernetes', { featureGates: [FeatureGate.KUBERNETES_WAS] },
    [...verbs('scheduling.k8s.io/podgroups', ALL), ...verbs('scheduling.k8s.io/workloads', ALL)]],
  ['Volcano', { batchScheduler: BatchScheduler.VOLCANO }, verbs('scheduling.volcano.sh/podgroups', BUT_PATCH)],
  ['the scheduler plugins', { batchScheduler: BatchScheduler.SCHEDULER_PLUGINS },
    verbs('scheduling.x-k8s.io/podgroups', ['create', 'get', 'list', 'watch'])],
  ['YuniKorn', { batchScheduler: BatchScheduler.YUNIKORN }, []],
  ['Routes', { openShift: true }, verbs('route.openshift.io/routes', ALL)],
  ['the way through the API server', { kubernetesProxy: true },
    [...verbs('/pods/proxy', ['get', 'patch', 'update']), ...verbs('/services/proxy', ['create', 'get', 'patch', 'update'])]],
])('for %s it has these rights more', (_, props, more) => {
  const plain = rights();

  expect(rights(props).filter(permission => !plain.includes(permission)).sort()).toEqual([...more].sort());
});

test('a gate that is off takes its rights away', () => {
  const without = rights({ disabledFeatureGates: [FeatureGate.RAY_SERVICE_INCREMENTAL_UPGRADE] });

  expect(rights().filter(permission => !without.includes(permission)).sort())
    .toEqual([...verbs('gateway.networking.k8s.io/gateways', BUT_PATCH), ...verbs('gateway.networking.k8s.io/httproutes', BUT_PATCH)].sort());
});

test('an operator of all namespaces has rights in the whole cluster', () => {
  expect(roles({})).toEqual(['ClusterRole kuberay-operator', 'Role ray-system kuberay-operator-leader-election']);
});

test('an operator of its own namespace has rights there', () => {
  expect(roles({ watch: WatchedNamespaces.own() })).toEqual(['Role ray-system kuberay-operator', 'Role ray-system kuberay-operator-leader-election']);
});

test('an operator of some namespaces has rights in those, and leads in its own', () => {
  expect(roles({ watch: WatchedNamespaces.named(['team-a', 'team-b']) })).toEqual([
    'Role team-a kuberay-operator', 'Role team-b kuberay-operator', 'Role ray-system kuberay-operator-leader-election',
  ]);
});

test('an operator of some namespaces can have rights in the whole cluster', () => {
  expect(roles({ watch: WatchedNamespaces.named(['team-a'], { clusterWide: true }) }))
    .toEqual(['ClusterRole kuberay-operator', 'Role ray-system kuberay-operator-leader-election']);
});

test('without leader election there is no role for it', () => {
  expect(roles({ leaderElection: false, replicas: 1 })).toEqual(['ClusterRole kuberay-operator']);
});

test('who brings the rights gets no roles', () => {
  expect(roles({ rbac: OperatorRbac.none() })).toEqual([]);
});

test('the account is bound to each role, in the namespace of the role', () => {
  const binding = objectOf(objectsOf({ watch: WatchedNamespaces.named(['team-a']) }), 'RoleBinding', 'kuberay-operator', 'team-a');

  expect(binding).toMatchObject({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'kuberay-operator' },
    subjects: [{ kind: 'ServiceAccount', name: 'kuberay-operator', namespace: 'ray-system' }],
  });
});

test('to lead, it needs one lease by name, and leave to make it', () => {
  expect(objectOf(objectsOf(), 'Role', 'kuberay-operator-leader-election').rules).toEqual([
    { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
    { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['create'] },
    { apiGroups: ['coordination.k8s.io'], resources: ['leases'], resourceNames: ['ray-operator-leader'], verbs: ['get', 'update'] },
  ]);
});

test('roles for people come with rights in the whole cluster, unless somebody says otherwise', () => {
  const editors = (props: KubeRayOperatorProps) => objectsOf(props).filter(({ metadata }) => String(asObject(metadata).name).endsWith('-editor-role')).length;

  expect(editors({})).toBe(4);
  expect(editors({ version: KubeRayVersion.V1_5 })).toBe(3);
  expect(editors({ userRoles: false })).toBe(0);
  expect(editors({ watch: WatchedNamespaces.own() })).toBe(0);
  expect(editors({ watch: WatchedNamespaces.own(), userRoles: true })).toBe(4);
});

test('an operator grants access to the Ray objects of a namespace', () => {
  const { chart, operator } = operatorApp();
  operator.grantView('ml', new ServiceAccount(chart, 'Reader', { metadata: { name: 'reader', namespace: 'tools' } }));
  operator.grantEdit('ml', new ServiceAccount(chart, 'Pipeline', { metadata: { name: 'pipeline' } }));
  const [view, edit] = chart.toJson().filter(({ kind, metadata }) => kind === 'RoleBinding' && asObject(metadata).namespace === 'ml');

  expect(view.subjects).toEqual([{ apiGroup: '', kind: 'ServiceAccount', name: 'reader', namespace: 'tools' }]);
  expect(edit.subjects).toEqual([{ apiGroup: '', kind: 'ServiceAccount', name: 'pipeline', namespace: 'ray-system' }]);
});

test.each([
  [() => WatchedNamespaces.named([]), 'no namespace is watched (names is empty): name at least one, or use WatchedNamespaces.all()'],
  [() => WatchedNamespaces.named(['a', 'b', 'a']), 'a namespace is named twice (a): remove one'],
  [() => WatchedNamespaces.named(['Team']),
    'no name of a namespace (Team): use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit'],
])('namespaces that cannot be watched are refused', (make, message) => {
  expect(make).toThrow(new Error(message));
});
