import { ApiObject, Lazy, Testing } from 'cdk8s';
import { chartOf, headOf, manifestOf, rayCluster, workersOf } from './clusters';
import { RayCluster, RayImage } from '../../src';

test('a cluster is a RayCluster of ray.io/v1', () => {
  const cluster = rayCluster();

  expect([cluster.apiVersion, cluster.kind, cluster.resourceType]).toEqual(['ray.io/v1', 'RayCluster', 'rayclusters']);
  expect(manifestOf(cluster)).toMatchObject({ apiVersion: 'ray.io/v1', kind: 'RayCluster' });
});

test('a cluster needs nothing but an image, and has nothing then but its release and a head', () => {
  expect(Object.keys(manifestOf(rayCluster()).spec)).toEqual(['headGroupSpec', 'rayVersion']);
});

test('a cluster is one object', () => {
  const chart = chartOf();
  rayCluster({ workerGroups: [{ groupName: 'cpu' }], autoscaling: {} }, chart);

  expect(Testing.synth(chart)).toHaveLength(1);
});

test('the metadata of the cluster is what its props say', () => {
  const labels = { 'kueue.x-k8s.io/queue-name': 'team' };
  const annotations = { 'ray.io/enable-serve-service': 'true' };
  const cluster = rayCluster({ metadata: { name: 'training', namespace: 'ml', labels, annotations } });

  expect(manifestOf(cluster).metadata).toEqual({ name: 'training', namespace: 'ml', labels, annotations });
});

test('namespace and labels of the chart are those of the cluster', () => {
  const cluster = rayCluster({}, chartOf({ namespace: 'ml', labels: { team: 'a' } }));

  expect(manifestOf(cluster).metadata).toMatchObject({ namespace: 'ml', labels: { team: 'a' } });
});

test('labels and annotations can be added later', () => {
  const cluster = rayCluster();
  cluster.metadata.addLabel('volcano.sh/queue-name', 'gold');
  cluster.metadata.addAnnotation('ray.io/overwrite-container-cmd', 'true');

  expect(manifestOf(cluster).metadata).toMatchObject({
    labels: { 'volcano.sh/queue-name': 'gold' },
    annotations: { 'ray.io/overwrite-container-cmd': 'true' },
  });
});

test('the image of the cluster can be read back', () => {
  const image = RayImage.release('2.52.0');

  expect(rayCluster({ image }).image).toBe(image);
});

test('a cluster without autoscaling has none to read back', () => {
  expect(rayCluster().autoscaling).toBeUndefined();
});

test('worker groups stand in the order in which they were added, those of the props first', () => {
  const cluster = rayCluster({ workerGroups: [{ groupName: 'small' }, { groupName: 'large' }] });
  cluster.addWorkerGroup('gpu');

  expect(cluster.workerGroups.map(group => group.groupName)).toEqual(['small', 'large', 'gpu']);
  expect([0, 1, 2].map(index => workersOf(cluster, index).groupName)).toEqual(['small', 'large', 'gpu']);
});

test('a worker group of the props has its options', () => {
  expect(workersOf(rayCluster({ workerGroups: [{ groupName: 'small', replicas: 5 }] })).replicas).toBe(5);
});

test('the list of worker groups is a copy', () => {
  const cluster = rayCluster({ workerGroups: [{ groupName: 'cpu' }] });
  cluster.workerGroups.pop();

  expect(cluster.workerGroups).toHaveLength(1);
});

test('two worker groups of one name are an error', () => {
  const cluster = rayCluster({ workerGroups: [{ groupName: 'cpu' }] });

  expect(() => cluster.addWorkerGroup('cpu')).toThrow(
    'there is a worker group called "cpu" already: give each a name of its own',
  );
});

test('one more worker group changes nothing else', () => {
  const [without, within] = [rayCluster(), rayCluster()].map(cluster => {
    cluster.addWorkerGroup('small', { replicas: 2 });
    return cluster;
  });
  within.addWorkerGroup('large');

  expect(manifestOf(within).metadata).toEqual(manifestOf(without).metadata);
  expect(headOf(within)).toEqual(headOf(without));
  expect(workersOf(within)).toEqual(workersOf(without));
});

test('one more cluster in the chart changes nothing in the first', () => {
  const chart = chartOf();
  const first = rayCluster({ workerGroups: [{ groupName: 'cpu' }] }, chart);
  const before = manifestOf(first);
  new RayCluster(chart, 'Another', { image: RayImage.release('2.52.0'), autoscaling: {} });

  expect(manifestOf(first)).toEqual(before);
  expect(before.metadata.name).toBe('test-ray-c8e31871');
});

test('rendering twice gives the same bytes', () => {
  const chart = chartOf();
  const group = rayCluster({ autoscaling: {}, head: { schedulable: false } }, chart).addWorkerGroup('cpu', { rayStartParams: { 'num-gpus': '0' } });
  group.scheduling.spread();

  const bytes = [1, 2].map(() => JSON.stringify(Testing.synth(chart)));
  expect(bytes[1]).toBe(bytes[0]);
});

test('the same program makes the same bytes', () => {
  const program = () => {
    const chart = chartOf({ namespace: 'ml' });
    rayCluster({ autoscaling: {}, workerGroups: [{ groupName: 'b' }, { groupName: 'a' }] }, chart);
    return JSON.stringify(Testing.synth(chart));
  };

  expect(program()).toBe(program());
});

test('props and their parts stay as the caller made them', () => {
  const props = {
    metadata: { labels: { team: 'a' } },
    head: { rayStartParams: { 'num-cpus': '1' }, podMetadata: { labels: { tier: 'head' } }, envFrom: [], volumes: [] },
    workerGroups: [{ groupName: 'cpu', podMetadata: { annotations: { a: 'b' } } }],
    autoscaling: {},
  };
  const before = structuredClone(props);
  const cluster = rayCluster(props);
  cluster.metadata.addLabel('x', 'y');
  cluster.head.podMetadata.addLabel('x', 'y');
  cluster.addWorkerGroup('gpu');
  manifestOf(cluster);

  expect(props).toEqual(before);
});

test('the object takes values that come late, as every object of cdk8s does', () => {
  const cluster = rayCluster({ metadata: { annotations: { late: Lazy.any({ produce: () => 'now' }) } } });

  expect(manifestOf(cluster).metadata.annotations).toEqual({ late: 'now' });
});

test('the object of a cluster is its child Resource', () => {
  const cluster = rayCluster();

  expect(ApiObject.of(cluster).node.path).toBe('test/Ray/Resource');
});
