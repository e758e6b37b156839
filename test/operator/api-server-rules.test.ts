import { Chart, Testing } from 'cdk8s';
import { KubeRayApiServer, KubeRayApiServerProps, KubeRayTarget, KubeRayVersion } from '../../src';
import { chartOf, Manifest } from '../cluster/clusters';

function objectsOf(props: KubeRayApiServerProps = {}, version = '1.7'): Manifest[] {
  const chart = chartOf({ namespace: 'ray-system' });
  KubeRayTarget.set(chart, { version: KubeRayVersion.of(version) });
  return Testing.synth(Chart.of(new KubeRayApiServer(chart, 'ApiServer', props))).filter(({ kind }) => /Role/.test(kind));
}

/** A rule in a line, such as `ray.io rayjobs: get list`. */
function lines({ rules }: Manifest): string[] {
  return rules.map(({ apiGroups, resources, verbs, ...others }: Manifest) => {
    expect(others).toEqual({});
    return `${apiGroups.join(',')} ${resources.join(',')}: ${verbs.join(' ')}`;
  });
}

const FIRST = [
  ' events: get list',
  'events.k8s.io events: get list',
  ' configmaps: get list watch create update patch delete',
  'ray.io rayclusters: get list watch create update patch delete',
  'ray.io rayjobs: get list watch create update patch delete',
  'ray.io rayservices: get list watch create update patch delete',
];

const SECOND = [' services: get list watch', ' services/proxy: get'];

const SUBJECTS = [{ apiGroup: '', kind: 'ServiceAccount', name: 'kuberay-apiserver', namespace: 'ray-system' }];

test('for all namespaces it is a ClusterRole, in no namespace', () => {
  const [role, binding] = objectsOf();

  expect(lines(role)).toEqual([' namespaces: list', ...FIRST, ...SECOND]);
  expect(binding).toMatchObject({ kind: 'ClusterRoleBinding', roleRef: { kind: 'ClusterRole', name: role.metadata.name }, subjects: SUBJECTS });
  expect([role, binding].map(({ metadata }) => 'namespace' in metadata)).toEqual([false, false]);
});

test('without the second version there is nothing about services', () => {
  expect(lines(objectsOf({ apiV2: false })[0])).toEqual([' namespaces: list', ...FIRST]);
});

test('a release without the second version needs nothing about services', () => {
  expect(lines(objectsOf({}, '1.3')[0])).toEqual([' namespaces: list', ...FIRST]);
});

test('for named namespaces it is a Role in each, and no ClusterRole', () => {
  const objects = objectsOf({ namespaces: ['ml', 'web'] });

  expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace}`)).toEqual(['Role ml', 'RoleBinding ml', 'Role web', 'RoleBinding web']);
  expect([objects[0], objects[2]].map(lines)).toEqual([[...FIRST, ...SECOND], [...FIRST, ...SECOND]]);
  expect([objects[1], objects[3]].map(({ roleRef, subjects }) => [roleRef.name, subjects])).toEqual([
    [objects[0].metadata.name, SUBJECTS],
    [objects[2].metadata.name, SUBJECTS],
  ]);
});

test('a namespace that is named twice has one Role', () => {
  expect(objectsOf({ namespaces: ['ml', 'ml'] })).toHaveLength(2);
});

test('one more namespace renames nothing', () => {
  expect(objectsOf({ namespaces: ['web', 'ml'] }).slice(2)).toEqual(objectsOf({ namespaces: ['ml'] }));
});

test('servers of two namespaces share no name of an object that is in none', () => {
  const chart = chartOf();
  ['a', 'b'].forEach(namespace => new KubeRayApiServer(chart, namespace, { metadata: { namespace } }));
  const names = Testing.synth(chart).filter(({ kind }) => kind.startsWith('ClusterRole')).map(({ kind, metadata }) => `${kind} ${metadata.name}`);

  expect(new Set(names).size).toBe(4);
});

test.each([
  [[], 'namespaces is empty: name one, or leave it out for all'],
  [['ml', 'ml_team'], 'namespaces[1] is no DNS label ("ml_team"): use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit'],
])('namespaces that there cannot be are an error: %j', (namespaces, message) => {
  expect(() => objectsOf({ namespaces })).toThrow(new Error(message));
});

test('without a namespace of its own nothing can be allowed, so it is an error', () => {
  expect(() => new KubeRayApiServer(chartOf(), 'ApiServer')).toThrow(
    new Error('the service account has no namespace (kuberay-apiserver): give it metadata.namespace, or its chart a namespace'),
  );
});
