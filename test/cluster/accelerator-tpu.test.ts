import { chartOf, containerOf, groupOf, headOf, podOf, rayCluster, workersOf } from './clusters';
import { Accelerator, TpuGeneration } from '../../src';

const { V4, V5E, V5P, V6E, V7X } = TpuGeneration;

test.each<[TpuGeneration, string, string, ...hosts: [count: number, numOfHosts: number]]>([
  [V4, 'tpu-v4-podslice', '2x2x1', 4, 1],
  [V4, 'tpu-v4-podslice', '2x2x2', 4, 2],
  [V4, 'tpu-v4-podslice', '12x16x16', 4, 768],
  [V4, 'tpu-v4-podslice', '16x16x16', 4, 1024],
  [V5E, 'tpu-v5-lite-podslice', '1x1', 1, 1],
  [V5E, 'tpu-v5-lite-podslice', '2x2', 4, 1],
  [V5E, 'tpu-v5-lite-podslice', '2x4', 8, 1],
  [V5E, 'tpu-v5-lite-podslice', '4x4', 4, 4],
  [V5P, 'tpu-v5p-slice', '2x4x4', 4, 8],
  [V5P, 'tpu-v5p-slice', '4x4x8', 4, 32],
  [V6E, 'tpu-v6e-slice', '2x2', 4, 1],
  [V6E, 'tpu-v6e-slice', '4x4', 4, 4],
  [V6E, 'tpu-v6e-slice', '16x16', 4, 64],
  [V7X, 'tpu7x', '1x1x1', 1, 1],
  [V7X, 'tpu7x', '2x2x1', 4, 1],
  [V7X, 'tpu7x', '16x24x24', 4, 2304],
])('%#: a slice knows its nodes, the chips of each host, and how many hosts there are', (generation, label, topology, ...hosts) => {
  const tpu = Accelerator.googleTpu(generation, topology);

  expect([tpu.resourceName, tpu.rayResources, tpu.count, tpu.numOfHosts]).toEqual(['google.com/tpu', {}, ...hosts]);
  expect(tpu.nodeSelector).toEqual({ 'cloud.google.com/gke-tpu-accelerator': label, 'cloud.google.com/gke-tpu-topology': topology });
});

test.each([[V5E], [V6E]])('%#: eight chips in two dimensions are two hosts of four, if the user says so', generation => {
  const { count, numOfHosts } = Accelerator.googleTpu(generation, '2x4', { chipsPerHost: 4 });

  expect([count, numOfHosts]).toEqual([4, 2]);
});

test.each<[TpuGeneration, string, string]>([
  [V6E, '3x3', 'not a topology of TPU v6e (3x3): use one of 1x1, 2x2, 2x4, 4x4, 4x8, 8x8, 8x16, 16x16'],
  [V5E, '4x2', 'not a topology of TPU v5e (4x2): use one of 1x1, 2x2, 2x4, 4x4, 4x8, 8x8, 8x16, 16x16'],
  [V4, '2x2', 'not a topology of TPU v4 (2x2): use 2x2x1, 2x2x2, 2x2x4, 2x4x4, or three multiples of 4 with at most 4096 chips together'],
  [V4, '4x4', 'not a topology of TPU v4 (4x4): use 2x2x1, 2x2x2, 2x2x4, 2x4x4, or three multiples of 4 with at most 4096 chips together'],
  [V4, '16x16x20', 'not a topology of TPU v4 (16x16x20): use 2x2x1, 2x2x2, 2x2x4, 2x4x4, or three multiples of 4 with at most 4096 chips together'],
  [V5P, '4x4x6', 'not a topology of TPU v5p (4x4x6): use 2x2x1, 2x2x2, 2x2x4, 2x4x4, or three multiples of 4 with at most 8960 chips together'],
  [V7X, '0x4x4', 'not a topology of TPU 7x (0x4x4): use 1x1x1, 2x2x1, 2x2x2, 2x2x4, 2x4x4, or three multiples of 4 with at most 9216 chips together'],
])('%#: a generation has no other topologies', (generation, topology, message) => {
  expect(() => Accelerator.googleTpu(generation, topology)).toThrow(new Error(message));
});

test.each<[string, number, string]>([
  ['4x4', 8, 'no host of TPU v6e 4x4 has that many chips (chipsPerHost 8): give 4'],
  ['2x4', 2, 'no host of TPU v6e 2x4 has that many chips (chipsPerHost 2): give 8 or 4'],
  ['1x1', 4, 'no host of TPU v6e 1x1 has that many chips (chipsPerHost 4): give 1'],
])('a slice %s has no hosts of %d chips', (topology, chipsPerHost, message) => {
  expect(() => Accelerator.googleTpu(V6E, topology, { chipsPerHost })).toThrow(new Error(message));
});

test('a generation without a name here takes any topology', () => {
  const { count, numOfHosts, nodeSelector } = Accelerator.googleTpu(TpuGeneration.of('tpu-v5-lite-device'), '2x4', { chipsPerHost: 2 });

  expect([count, numOfHosts]).toEqual([2, 4]);
  expect(nodeSelector).toEqual({ 'cloud.google.com/gke-tpu-accelerator': 'tpu-v5-lite-device', 'cloud.google.com/gke-tpu-topology': '2x4' });
});

test.each<[string, number | undefined, string]>([
  ['2x4', undefined, 'no host of TPU tpu9 2x4 has that many chips (chipsPerHost undefined): give 1 or 2 or 4 or 8'],
  ['3x2', 4, 'no host of TPU tpu9 3x2 has that many chips (chipsPerHost 4): give 1 or 2'],
  ['large', 4, 'not a topology of TPU tpu9 (large): use two or three sizes, such as 2x4'],
])('%#: a generation without a name here needs a topology and the chips of a host', (topology, chipsPerHost, message) => {
  expect(() => Accelerator.googleTpu(TpuGeneration.of('tpu9'), topology, { chipsPerHost })).toThrow(new Error(message));
});

test.each(['', 'tpu/v9'])('%j is no label of nodes', accelerator => {
  expect(() => TpuGeneration.of(accelerator)).toThrow(`not the label of a TPU (${accelerator}): `);
});

test('a worker group has as many hosts as the slice, on its nodes', () => {
  const group = rayCluster().addWorkerGroup('tpu', { accelerator: Accelerator.googleTpu(V4, '2x2x2') });

  expect([group.numOfHosts, group.rayStartParams]).toEqual([2, {}]);
  expect(workersOf(group.node.scope as ReturnType<typeof rayCluster>).numOfHosts).toBe(2);
  expect(containerOf(group).resources.limits).toEqual({ 'cpu': '2', 'memory': '8Gi', 'google.com/tpu': 4 });
  expect(podOf(group).nodeSelector).toEqual({
    'cloud.google.com/gke-tpu-accelerator': 'tpu-v4-podslice', 'cloud.google.com/gke-tpu-topology': '2x2x2',
  });
});

test('a number of hosts of the user wins', () => {
  const group = rayCluster().addWorkerGroup('tpu', { accelerator: Accelerator.googleTpu(V4, '2x2x2'), numOfHosts: 3 });

  expect(group.numOfHosts).toBe(3);
});

test('the patch of the user wins over the labels of the nodes', () => {
  const group = groupOf('worker', {
    accelerator: Accelerator.googleTpu(V6E, '2x2'),
    podTemplate: { spec: { nodeSelector: { 'cloud.google.com/gke-tpu-topology': '1x1', 'cloud.google.com/gke-spot': 'true' } } },
  });

  expect(podOf(group).nodeSelector).toEqual({
    'cloud.google.com/gke-tpu-accelerator': 'tpu-v6e-slice', 'cloud.google.com/gke-tpu-topology': '1x1', 'cloud.google.com/gke-spot': 'true',
  });
});

test('pods without such an accelerator may run anywhere', () => {
  expect(podOf(groupOf('worker', { accelerator: Accelerator.nvidia(1) }))).not.toHaveProperty('nodeSelector');
});

test('a head can have a slice of one host, but of no more', () => {
  const head = headOf(rayCluster({ head: { accelerator: Accelerator.googleTpu(V6E, '2x4') } }));

  expect(head.template.spec.containers[0].resources.limits['google.com/tpu']).toBe(8);
  expect(() => rayCluster({ head: { accelerator: Accelerator.googleTpu(V6E, '2x4', { chipsPerHost: 4 }) } }, chartOf())).toThrow(
    'a head is one pod (accelerator of 2 hosts): give the accelerator to a worker group');
});
