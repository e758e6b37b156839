import { clusterTest, useControlPlane } from './cluster-test';
import { definitions, operator, OPERATOR_NAMESPACE } from './installation';
import { operatorUser } from './kuberay-operator';
import { NEVER } from './never';
import { establish, namespace } from './objects';

const manifests = operator({ release: '1.6' });
const user = operatorUser(manifests);

const plane = useControlPlane(async started => {
  started.kubectl.apply([OPERATOR_NAMESPACE, 'any'].map(name => namespace(name)));
  await establish(started, definitions('1.6'));
  started.kubectl.apply(manifests);
});

clusterTest('the operator has its rights in any namespace', () => {
  const attempts = [{ verb: 'create', resource: 'pods', namespace: 'any' }, { verb: 'watch', resource: 'rayclusters', group: 'ray.io' }];

  expect(plane().kubectl.allowed(user, attempts)).toEqual(attempts);
  expect(plane().kubectl.as(user).rights('any')).toContain('create pods');
});

clusterTest('in no namespace may the operator do what would make it more than it is', () => {
  expect(plane().kubectl.allowed(user, NEVER.map(attempt => ({ ...attempt, namespace: 'any' })))).toEqual([]);
});

clusterTest('nor in its own, where electing a leader may take a ConfigMap', () => {
  const attempts = NEVER.filter(({ resource }) => resource !== 'configmaps').map(attempt => ({ ...attempt, namespace: OPERATOR_NAMESPACE }));

  expect(plane().kubectl.allowed(user, attempts)).toEqual([]);
});

clusterTest('nor in all namespaces at once, or where there is none', () => {
  expect(plane().kubectl.allowed(user, NEVER)).toEqual([]);
});

clusterTest('none of its rights is one to all verbs, resources or groups', () => {
  expect(plane().kubectl.as(user).rights('any').filter(right => right.includes('*'))).toEqual([]);
});

clusterTest('the API server lets it grant no right that it does not have', () => {
  const role = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'more', namespace: 'any' },
    rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['delete'] }],
  };

  expect(plane().kubectl.as(user).ask(['create', '--validate=false', '-f', '-'], [role]).stderr)
    .toContain('is attempting to grant RBAC permissions not currently held');
});
