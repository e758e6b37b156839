import { clusterTest, useControlPlane } from './cluster-test';
import { definitions, operator, OPERATOR_NAMESPACE } from './installation';
import { KubeRayOperatorProcess, operatorUser } from './kuberay-operator';
import { NEVER } from './never';
import { establish, namesOf, namespace, RayObject, whenReady } from './objects';
import { rayCluster, rayJob } from '../manifests';

const TIMEOUT = 100_000;

const manifests = operator({ release: '1.6', namespaces: ['team-a', 'team-b'] });
const user = operatorUser(manifests);
const everybody = `system:serviceaccount:${OPERATOR_NAMESPACE}:somebody`;
let running: KubeRayOperatorProcess;

const plane = useControlPlane(async started => {
  await establish(started, definitions('1.6'));
  await started.startNodes();
  started.kubectl.apply([OPERATOR_NAMESPACE, 'team-a', 'team-b', 'team-c'].map(name => namespace(name)));
  started.kubectl.apply(manifests);
  running = await KubeRayOperatorProcess.start(started, manifests);
});

clusterTest('an operator of two namespaces comes without rights in all of them', () => {
  expect(manifests.map(({ kind }) => kind)).not.toContain('ClusterRole');
  expect(manifests.map(({ kind }) => kind)).not.toContain('ClusterRoleBinding');
});

clusterTest('it makes clusters of these namespaces ready, and no others', async () => {
  const clusters = ['team-a', 'team-b', 'team-c'].map(team => rayCluster({
    'metadata.namespace': team, 'spec.enableInTreeAutoscaling': team === 'team-a', 'spec.workerGroupSpecs[0].template.spec.restartPolicy': 'Never',
  }));
  plane().kubectl.apply(clusters);
  await whenReady(plane(), 'demo', 'team-a');
  await whenReady(plane(), 'demo', 'team-b');

  expect(plane().kubectl.get<RayObject>('raycluster', 'demo', 'team-c')?.status).toBeUndefined();
  expect(namesOf(plane(), 'pods', 'team-c')).toEqual([]);
}, TIMEOUT);

clusterTest('it makes the cluster of a RayJob, and then the Job that submits to it', async () => {
  plane().kubectl.apply([rayJob({ 'metadata.namespace': 'team-b', 'metadata.name': 'nightly' })]);

  await plane().eventually('the Job is there', () => namesOf(plane(), 'jobs', 'team-b'), names => names.includes('nightly'), 60);
}, TIMEOUT);

clusterTest('it is denied nothing that it asks for', () => {
  expect(running.denials).toEqual([]);
});

clusterTest('in other namespaces, or where there is none, it may do only what everybody may', () => {
  const { kubectl } = plane();

  expect(kubectl.as(user).rights('team-c')).toEqual(kubectl.as(everybody).rights('team-c'));
});

clusterTest('in its own namespace it may only elect a leader', () => {
  const { kubectl } = plane();
  const known = kubectl.as(everybody).rights(OPERATOR_NAMESPACE);
  const own = kubectl.as(user).rights(OPERATOR_NAMESPACE).filter(right => !known.includes(right));

  expect(own).toContain('update leases.coordination.k8s.io');
  expect(own.filter(right => !/ (configmaps|events|events\.events\.k8s\.io|leases\.coordination\.k8s\.io)$/.test(right))).toEqual([]);
});

clusterTest('in each of the two it may do the same, and nothing that would make it more than it is', () => {
  const { kubectl } = plane();

  expect(kubectl.as(user).rights('team-a')).toContain('create rayclusters.ray.io');
  expect(kubectl.as(user).rights('team-b')).toEqual(kubectl.as(user).rights('team-a'));
  expect(kubectl.allowed(user, NEVER.map(attempt => ({ ...attempt, namespace: 'team-a' })))).toEqual([]);
});

// which shows that the tests would notice
clusterTest('it says so when a right is missing', async () => {
  plane().kubectl.run('delete', 'rolebindings', '--all', '--namespace=team-a');
  plane().kubectl.apply([rayCluster({ 'metadata.namespace': 'team-a', 'metadata.name': 'late' })]);

  await plane().eventually('the operator is denied something', () => running.denials, denials => denials.length > 0);
}, TIMEOUT);
