import { clusterTest, useControlPlane } from './cluster-test';
import { definitions, operator, OPERATOR_NAMESPACE } from './installation';
import { KubeRayOperatorProcess } from './kuberay-operator';
import { establish, example, namesOf, namespace, whenGone, whenReady } from './objects';
import { rayCronJob, rayJob, rayService } from '../manifests';

/** Some of what is waited for takes the operator a second try. */
const TIMEOUT = 100_000;

const manifests = operator({ release: '1.6' });
let running: KubeRayOperatorProcess;

const plane = useControlPlane(async started => {
  await establish(started, definitions('1.6'));
  await started.startNodes();
  started.kubectl.apply([namespace(OPERATOR_NAMESPACE, 'restricted'), namespace('ml', 'restricted'), namespace('jobs')]);
  started.kubectl.apply(manifests);
  running = await KubeRayOperatorProcess.start(started, manifests);
});

clusterTest('the pods of the operator meet Pod Security restricted', async () => {
  await plane().eventually('the operator has a pod that runs', () => plane().kubectl.run('get', 'pods,events', `--namespace=${OPERATOR_NAMESPACE}`),
    text => / Running /.test(text));
}, TIMEOUT);

clusterTest('the operator answers the probes of its container', async () => {
  expect(await running.probe()).toEqual({ '/healthz': 200, '/readyz': 200 });
});

clusterTest('the operator makes the example small-cluster ready, where Pod Security restricted is enforced', async () => {
  plane().kubectl.apply(example('small-cluster'));
  await whenReady(plane(), 'ray', 'ml');

  expect(namesOf(plane(), 'services', 'ml')).toEqual(['ray-head-svc']);
  expect(namesOf(plane(), 'pods', 'ml')).toEqual(['ray-cpu-worker-', 'ray-cpu-worker-', 'ray-head-'].map(name => expect.stringContaining(name)));
}, TIMEOUT);

clusterTest('the operator makes the example autoscaling ready, and gives its autoscaler an account with the rights that it needs', async () => {
  plane().kubectl.apply(example('autoscaling'));
  await whenReady(plane(), 'raycluster-autoscaler', OPERATOR_NAMESPACE);

  for (const kind of ['serviceaccount', 'role', 'rolebinding']) {
    expect(plane().kubectl.get(kind, 'raycluster-autoscaler', OPERATOR_NAMESPACE)).toMatchObject({ metadata: { ownerReferences: [{ kind: 'RayCluster' }] } });
  }
  expect(plane().kubectl.allowed(`system:serviceaccount:${OPERATOR_NAMESPACE}:raycluster-autoscaler`, AUTOSCALER)).toEqual(AUTOSCALER);
}, TIMEOUT);

clusterTest('a cluster that is deleted goes, with all that was made for it', async () => {
  plane().kubectl.delete('raycluster', 'ray', 'ml');

  await whenGone(plane(), ['rayclusters', 'pods', 'services'], 'ml');
}, TIMEOUT);

clusterTest('before a fault-tolerant cluster goes, the operator cleans up in Redis', async () => {
  plane().kubectl.apply(example('fault-tolerant-redis'));
  await whenReady(plane(), 'ray', 'ml');
  plane().kubectl.delete('raycluster', 'ray', 'ml');
  await plane().eventually('there is a Job that cleans up', () => namesOf(plane(), 'jobs', 'ml'), names => names.includes('ray-redis-cleanup'));

  await whenGone(plane(), ['rayclusters', 'pods', 'services'], 'ml');
}, TIMEOUT);

clusterTest('the operator makes the cluster of a RayJob, and then the Job that submits to it', async () => {
  plane().kubectl.apply([rayJob({ 'metadata.namespace': 'jobs', 'metadata.name': 'nightly' })]);

  await plane().eventually('the Job is there', () => namesOf(plane(), 'jobs', 'jobs'), names => names.includes('nightly'), 60);
  expect(namesOf(plane(), 'rayclusters', 'jobs')).toContainEqual(expect.stringMatching(/^nightly-/));
}, TIMEOUT);

clusterTest('the operator makes the cluster of a RayService', async () => {
  plane().kubectl.apply([rayService({ 'metadata.namespace': 'jobs', 'metadata.name': 'chat' })]);

  await plane().eventually('the cluster is there', () => namesOf(plane(), 'rayclusters', 'jobs'), names => names.some(name => name.startsWith('chat-')), 60);
}, TIMEOUT);

clusterTest('the operator makes a RayJob when that of a RayCronJob is due', async () => {
  const cronJob = { 'metadata.namespace': 'jobs', 'metadata.name': 'hourly', 'spec.schedule': '0 * * * *' };
  plane().kubectl.apply([rayCronJob({ ...cronJob, 'spec.suspend': true })]);
  // as if the operator had been away for a while, so that the next time is now
  plane().kubectl.run('patch', 'raycronjob', 'hourly', '--namespace=jobs', '--subresource=status', '--type=merge',
    '--patch={"status":{"lastScheduleTime":"2026-01-01T00:00:00Z"}}');
  plane().kubectl.apply([rayCronJob({ ...cronJob, 'spec.suspend': false })]);

  await plane().eventually('the RayJob is there', () => namesOf(plane(), 'rayjobs', 'jobs'), names => names.some(name => name.startsWith('hourly-')), 60);
}, TIMEOUT);

clusterTest('in all of this, the operator was denied nothing', () => {
  expect(running.denials).toEqual([]);
});

/** What the autoscaler asks of the API server. */
const AUTOSCALER = [
  { verb: 'list', resource: 'pods', namespace: OPERATOR_NAMESPACE },
  { verb: 'patch', resource: 'pods', namespace: OPERATOR_NAMESPACE },
  { verb: 'patch', resource: 'pods/resize', namespace: OPERATOR_NAMESPACE },
  { verb: 'get', resource: 'rayclusters', group: 'ray.io', namespace: OPERATOR_NAMESPACE },
  { verb: 'patch', resource: 'rayclusters', group: 'ray.io', namespace: OPERATOR_NAMESPACE },
];
