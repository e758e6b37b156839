import * as kplus from 'cdk8s-plus-28';
import { both, chartOf, groupOf, manifestOf, podOf, rayCluster, workersOf } from './clusters';

const GPU_NODES = kplus.Node.labeled(kplus.NodeLabelQuery.is('cloud.example.com/gpu', 'a100'));

both('a %s group is scheduled anywhere by default', role => {
  const pod = podOf(groupOf(role));

  expect(pod).not.toHaveProperty('affinity');
  expect(pod).not.toHaveProperty('tolerations');
  expect(pod).not.toHaveProperty('nodeName');
});

both('a %s group tolerates tainted nodes', role => {
  const group = groupOf(role);
  group.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists('nvidia.com/gpu', { effect: kplus.TaintEffect.NO_SCHEDULE })));

  expect(podOf(group).tolerations).toEqual([{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }]);
});

both('a %s group is attracted by labelled nodes', role => {
  const group = groupOf(role);
  group.scheduling.attract(GPU_NODES);

  expect(podOf(group).affinity).toEqual({
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'cloud.example.com/gpu', operator: 'In', values: ['a100'] }] }],
      },
    },
  });
});

both('a %s group is assigned to a node', role => {
  const group = groupOf(role);
  group.scheduling.assign(kplus.Node.named('node-1'));

  expect(podOf(group).nodeName).toBe('node-1');
});

const HEAD_OF_TRAINING = { matchLabels: { 'ray.io/cluster': 'training', 'ray.io/node-type': 'head' } };
const GPU_OF_TRAINING = { matchLabels: { 'ray.io/cluster': 'training', 'ray.io/node-type': 'worker', 'ray.io/group': 'gpu' } };

test('workers are spread by the labels that the operator gives them', () => {
  const cluster = rayCluster({ metadata: { name: 'training' } });
  cluster.addWorkerGroup('gpu').scheduling.spread();

  expect(workersOf(cluster).template.spec.affinity.podAntiAffinity).toEqual({
    requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname', labelSelector: GPU_OF_TRAINING }],
  });
});

test('workers may be spread over zones, and only if possible', () => {
  const cluster = rayCluster({ metadata: { name: 'training', namespace: 'ml' } });
  cluster.addWorkerGroup('gpu').scheduling.spread({ topology: kplus.Topology.ZONE, weight: 50 });

  expect(workersOf(cluster).template.spec.affinity.podAntiAffinity).toEqual({
    preferredDuringSchedulingIgnoredDuringExecution: [{
      weight: 50,
      podAffinityTerm: { topologyKey: 'topology.kubernetes.io/zone', labelSelector: GPU_OF_TRAINING, namespaces: ['ml'] },
    }],
  });
});

test('workers can be kept away from the head', () => {
  const cluster = rayCluster({ metadata: { name: 'training' } });
  cluster.addWorkerGroup('gpu').scheduling.separate(cluster.head);

  expect(workersOf(cluster).template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution)
    .toEqual([{ topologyKey: 'kubernetes.io/hostname', labelSelector: HEAD_OF_TRAINING }]);
});

test('other workloads can be placed beside the head', () => {
  const chart = chartOf();
  const cluster = rayCluster({ metadata: { name: 'training' } }, chart);
  const notebooks = new kplus.Deployment(chart, 'Notebooks', { containers: [{ image: 'notebook' }] });
  notebooks.scheduling.colocate(cluster.head);

  expect(manifestOf(notebooks).spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution)
    .toEqual([{ topologyKey: 'kubernetes.io/hostname', labelSelector: HEAD_OF_TRAINING }]);
});

test('rules for one group are none for another', () => {
  const cluster = rayCluster({ workerGroups: [{ groupName: 'small' }, { groupName: 'gpu' }] });
  cluster.workerGroups[1].scheduling.attract(GPU_NODES);

  expect(workersOf(cluster, 0).template.spec).not.toHaveProperty('affinity');
  expect(workersOf(cluster, 1).template.spec).toHaveProperty('affinity');
});

test('rules stay the same however often the cluster is rendered', () => {
  const cluster = rayCluster();
  const group = cluster.addWorkerGroup('gpu');
  group.scheduling.spread();
  group.scheduling.separate(cluster.head, { weight: 1 });
  group.scheduling.attract(GPU_NODES);
  group.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists('nvidia.com/gpu')));
  const first = workersOf(cluster);
  workersOf(cluster);

  expect(workersOf(cluster)).toEqual(first);
  expect(first.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution).toHaveLength(1);
  expect(first.template.spec.tolerations).toHaveLength(1);
});
