import { readFileSync } from 'node:fs';
import { App, Chart, Testing } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { KubeRayOperator, KubeRayTarget, KubeRayVersion, RayUserRoles, RayUserRolesProps, WatchedNamespaces } from '../../src';
import { chartOf, Manifest, manifestOf } from '../cluster/clusters';
import { shared } from '../shared';

const NAMES = [
  'raycluster-editor-role', 'rayjob-editor-role', 'rayservice-editor-role', 'raycronjob-editor-role',
  'raycluster-viewer-role', 'rayjob-viewer-role', 'rayservice-viewer-role', 'raycronjob-viewer-role',
];

function rolesOf(props: RayUserRolesProps = {}, chart = chartOf()): Record<string, Manifest> {
  new RayUserRoles(chart, 'Roles', props);
  return Object.fromEntries(Testing.synth(chart).map(role => [role.metadata.name, role]));
}

function ofHelm(): Manifest[] {
  const documents = parseAllDocuments(readFileSync(shared('kuberay/helm/operator.default.yaml'), 'utf8'));
  return documents.map(document => document.toJS()).filter(object => object?.metadata?.name.endsWith('-role'));
}

test('there is an editor and a viewer of each kind, and nothing else', () => {
  expect(Object.keys(rolesOf())).toEqual(NAMES);
  expect(Object.values(rolesOf()).map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual(NAMES.map(() => 'rbac.authorization.k8s.io/v1 ClusterRole'));
});

test('the roles that KubeRay\'s Helm chart has too allow the same', () => {
  const upstream = ofHelm();

  expect(upstream).toHaveLength(6);
  expect(upstream.map(({ metadata: { name } }) => rolesOf()[name].rules)).toEqual(upstream.map(({ rules }) => rules));
});

test('an editor of clusters makes, changes and deletes them, and reads their state', () => {
  expect(rolesOf()['raycluster-editor-role'].rules).toEqual([
    { apiGroups: ['ray.io'], resources: ['rayclusters'], verbs: ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'] },
    { apiGroups: ['ray.io'], resources: ['rayclusters/status'], verbs: ['get'] },
  ]);
});

test('a viewer of clusters sees them and their state', () => {
  expect(rolesOf()['raycluster-viewer-role'].rules).toEqual([
    { apiGroups: ['ray.io'], resources: ['rayclusters'], verbs: ['get', 'list', 'watch'] },
    { apiGroups: ['ray.io'], resources: ['rayclusters/status'], verbs: ['get'] },
  ]);
});

test('editors are part of edit and admin, viewers of view', () => {
  const roles = rolesOf();

  expect(roles['rayjob-editor-role'].metadata.labels).toEqual({
    'app.kubernetes.io/name': 'kuberay-operator',
    'rbac.authorization.k8s.io/aggregate-to-admin': 'true',
    'rbac.authorization.k8s.io/aggregate-to-edit': 'true',
  });
  expect(roles['rayjob-viewer-role'].metadata.labels).toEqual({
    'app.kubernetes.io/name': 'kuberay-operator',
    'rbac.authorization.k8s.io/aggregate-to-view': 'true',
  });
});

test('without aggregation they are part of nothing', () => {
  const labels = Object.values(rolesOf({ aggregate: false })).map(({ metadata }) => metadata.labels);

  expect(labels).toEqual(NAMES.map(() => ({ 'app.kubernetes.io/name': 'kuberay-operator' })));
});

test.each([[{}, true], [{ aggregate: true }, true], [{ aggregate: false }, false]])('whether they are aggregated can be read back: %j', (props, aggregate) => {
  expect(new RayUserRoles(chartOf(), 'Roles', props).aggregate).toBe(aggregate);
});

test.each([['1.5', false], ['1.6', true]])('RayCronJob has roles where the target has the kind: KubeRay %s, %s', (version, has) => {
  const chart = chartOf();
  KubeRayTarget.set(chart, { version: KubeRayVersion.of(version) });
  const names = Object.keys(rolesOf({}, chart));

  expect(names.includes('raycronjob-editor-role')).toBe(has);
  expect(names.includes('raycronjob-viewer-role')).toBe(has);
  expect(names).toHaveLength(has ? 8 : 6);
});

test('they are in no namespace, also in a chart that has one', () => {
  const roles = Object.values(rolesOf({}, chartOf({ namespace: 'ray-system' })));

  expect(roles.map(({ metadata }) => 'namespace' in metadata)).toEqual(NAMES.map(() => false));
});

test('the roles can be bound', () => {
  const roles = new RayUserRoles(chartOf(), 'Roles');

  expect([...roles.editorRoles, ...roles.viewerRoles].map(({ name }) => name)).toEqual(NAMES);
});

test('the lists of roles are copies', () => {
  const roles = new RayUserRoles(chartOf(), 'Roles');
  roles.editorRoles.pop();
  roles.viewerRoles.pop();

  expect([roles.editorRoles.length, roles.viewerRoles.length]).toEqual([4, 4]);
  expect(manifestOf(roles.editorRoles[0]).kind).toBe('ClusterRole');
});

test('a second time they are an error at the later one, and an operator makes none where there are some', () => {
  const app = new App();
  const chart = new Chart(app, 'platform', { namespace: 'ray-system' });
  const operator = new KubeRayOperator(chart, 'Operator', { watch: WatchedNamespaces.named(['a'], { clusterWide: true }) });
  const roles = new RayUserRoles(chart, 'Roles');
  const second = new KubeRayOperator(new Chart(app, 'b', { namespace: 'b' }), 'Operator');

  expect(roles.node.validate()).toEqual([
    'has roles of the same names as other user roles of the app (platform/Operator/UserRoles): leave one of the two out; an operator makes none with userRoles false',
  ]);
  expect([operator, second].map(({ node }) => node.tryFindChild('UserRoles') !== undefined)).toEqual([true, false]);
});
