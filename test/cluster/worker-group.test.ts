import { Duration } from 'cdk8s';
import { rayCluster, workersOf } from './clusters';
import { KubeRayTarget, KubeRayVersion } from '../../src';

test('the workers run Ray in a container ray-worker', () => {
  const cluster = rayCluster();

  expect(cluster.addWorkerGroup('cpu').container.name).toBe('ray-worker');
  expect(workersOf(cluster).template.spec.containers.map(({ name }: { name: string }) => name)).toEqual(['ray-worker']);
});

test('a group needs nothing but its name: it is one worker then, without an upper bound', () => {
  const cluster = rayCluster();
  const group = cluster.addWorkerGroup('cpu');

  expect([group.replicas, group.minReplicas, group.maxReplicas]).toEqual([1, 0, undefined]);
  expect(workersOf(cluster)).toMatchObject({ groupName: 'cpu', replicas: 1, minReplicas: 0 });
  expect(workersOf(cluster)).not.toHaveProperty('maxReplicas');
});

test('a worker is 2 CPUs and 8 GiB if nothing is said about it', () => {
  const group = rayCluster().addWorkerGroup('cpu');

  expect([group.cpu.amount, group.memory.asString()]).toEqual(['2', '8Gi']);
});

test('a group has the replicas and bounds that it is given', () => {
  const cluster = rayCluster();
  const group = cluster.addWorkerGroup('cpu', { replicas: 3, minReplicas: 2, maxReplicas: 10 });

  expect([group.replicas, group.minReplicas, group.maxReplicas]).toEqual([3, 2, 10]);
  expect(workersOf(cluster)).toMatchObject({ replicas: 3, minReplicas: 2, maxReplicas: 10 });
});

test('zero workers and a bound of zero are numbers like others', () => {
  const cluster = rayCluster();
  const group = cluster.addWorkerGroup('cpu', { replicas: 0, minReplicas: 0, maxReplicas: 0 });

  expect([group.replicas, group.minReplicas, group.maxReplicas]).toEqual([0, 0, 0]);
  expect(workersOf(cluster)).toMatchObject({ replicas: 0, minReplicas: 0, maxReplicas: 0 });
});

test('where the autoscaler owns the number of workers, none is written', () => {
  const cluster = rayCluster({ autoscaling: {} });
  const group = cluster.addWorkerGroup('cpu', { minReplicas: 1, maxReplicas: 10 });

  expect(group.replicas).toBeUndefined();
  expect(workersOf(cluster)).not.toHaveProperty('replicas');
  expect(workersOf(cluster)).toMatchObject({ minReplicas: 1, maxReplicas: 10 });
});

test('a number of workers to start with can be given to the autoscaler, even none', () => {
  const cluster = rayCluster({ autoscaling: {} });
  const group = cluster.addWorkerGroup('cpu', { replicas: 0 });

  expect(group.replicas).toBe(0);
  expect(workersOf(cluster).replicas).toBe(0);
});

test('a group knows its name, and is a child of the cluster by that name', () => {
  const cluster = rayCluster();
  const group = cluster.addWorkerGroup('gpu');

  expect(group.groupName).toBe('gpu');
  expect(cluster.node.findChild('gpu')).toBe(group);
});

test('a group has only the fields that it needs', () => {
  const cluster = rayCluster();
  cluster.addWorkerGroup('cpu');

  expect(Object.keys(workersOf(cluster))).toEqual(['groupName', 'minReplicas', 'replicas', 'template']);
});

test('up to KubeRay 1.3 a group without flags says so', () => {
  const cluster = rayCluster({ workerGroups: [{ groupName: 'cpu' }] });
  KubeRayTarget.set(cluster, { version: KubeRayVersion.V1_3 });

  expect(workersOf(cluster).rayStartParams).toEqual({});
});

test('the operator labels the workers with cluster, part and group, so that they can be selected', () => {
  expect(rayCluster({ metadata: { name: 'training' } }).addWorkerGroup('gpu').matchLabels).toEqual({
    'ray.io/cluster': 'training',
    'ray.io/node-type': 'worker',
    'ray.io/group': 'gpu',
  });
});

test.each(['', 'Head', 'Resource', 'Default'])('a worker group cannot have the name %j of another part of the cluster', name => {
  expect(() => rayCluster().addWorkerGroup(name)).toThrow(
    `a worker group cannot be called ${JSON.stringify(name)}: choose another name, such as gpu or cpu-large`,
  );
});

test('a group is as large as its lower bound if nothing is said of replicas', () => {
  const cluster = rayCluster();

  expect(cluster.addWorkerGroup('cpu', { minReplicas: 2, maxReplicas: 5 }).replicas).toBe(2);
});

test('a worker is one pod of the usual priority if nothing is said about it', () => {
  const cluster = rayCluster();
  const group = cluster.addWorkerGroup('cpu');

  expect([group.numOfHosts, group.idleTimeout, group.priority]).toEqual([1, undefined, 0]);
  expect(Object.keys(workersOf(cluster))).toEqual(['groupName', 'minReplicas', 'replicas', 'template']);
});

test('a worker can be of several hosts, and a group can be preferred and have an idle timeout of its own', () => {
  const cluster = rayCluster();
  const group = cluster.addWorkerGroup('tpu', { numOfHosts: 4, priority: -1, idleTimeout: Duration.minutes(2) });

  expect([group.numOfHosts, group.idleTimeout?.toSeconds(), group.priority]).toEqual([4, 120, -1]);
  expect(workersOf(cluster)).toMatchObject({ numOfHosts: 4, priority: -1, idleTimeoutSeconds: 120 });
});

test('the idle timeout of a group is whole seconds', () => {
  expect(() => rayCluster().addWorkerGroup('cpu', { idleTimeout: Duration.millis(2500) })).toThrow(
    'idleTimeout is counted in seconds (2500 ms): give whole seconds',
  );
});

test('the workers of a group can be deleted for now', () => {
  const cluster = rayCluster({ workerGroups: [{ groupName: 'a' }, { groupName: 'b', suspend: true }] });

  expect(cluster.workerGroups.map(({ suspend }) => suspend)).toEqual([false, true]);
  expect([workersOf(cluster), workersOf(cluster, 1)].map(({ suspend }) => suspend)).toEqual([undefined, true]);
});
