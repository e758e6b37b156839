import { nodesOf } from '../../../src/rules/capacity/nodes';
import { KubeRayVersion } from '../../../src/rules/kuberay-version';
import { Manifest } from '../../../src/rules/manifest';
import { KubeRayTarget } from '../../../src/rules/target';
import { Changes, rayCluster } from '../../manifests';

const WORKER = 'spec.workerGroupSpecs[0]';
const POD = `${WORKER}.template.spec`;
const RAY = `${POD}.containers[0]`;
const LIMITS = `${RAY}.resources.limits`;

function workers(changes: Changes, release = '1.7') {
  const [cluster] = Manifest.of(rayCluster(changes))?.clusters ?? [];
  return nodesOf(cluster, KubeRayTarget._of({ version: KubeRayVersion.of(release) }))[1];
}

function amounts(changes: Changes, release?: string): Record<string, number> {
  const { offers } = workers(changes, release);
  return Object.fromEntries(['CPU', 'GPU', 'memory', 'TPU', 'slots'].map(name => [name, offers(name)]));
}

const PLAIN = { CPU: 1, GPU: 0, memory: 4 * 2 ** 30, TPU: 0, slots: 0 };
const UNKNOWN = { CPU: Infinity, GPU: Infinity, memory: Infinity, TPU: Infinity, slots: Infinity };
const DEVICES = { ...PLAIN, GPU: Infinity, TPU: Infinity };

test.each<[what: string, changes: Changes, offers: Record<string, number>, release?: string]>([
  ['limits', {}, PLAIN],
  ['a part of a CPU', { [`${LIMITS}.cpu`]: '1500m' }, { ...PLAIN, CPU: 2 }],
  ['requests alone', { [`${RAY}.resources`]: { requests: { cpu: '3', memory: '4Gi' } } }, { ...PLAIN, CPU: 3, memory: Infinity }],
  ['requests alone, for an old operator', { [`${RAY}.resources`]: { requests: { cpu: '3' } } }, { ...PLAIN, CPU: Infinity, memory: Infinity }, '1.2'],
  ['a limit of zero beside a request', { [`${RAY}.resources`]: { limits: { cpu: 0, memory: 0 }, requests: { cpu: 3 } } }, { ...PLAIN, CPU: 3, memory: Infinity }],
  ['nothing', { [`${RAY}.resources`]: undefined }, { ...PLAIN, CPU: Infinity, memory: Infinity }],
  ['no container', { [`${POD}.containers`]: [] }, { ...PLAIN, CPU: Infinity, memory: Infinity }],
  ['flags', { [`${WORKER}.rayStartParams`]: { 'num-cpus': '7', 'num-gpus': '2', 'memory': '1000', 'resources': '\'{"slots": 3}\'' } },
    { CPU: 7, GPU: 2, memory: 1000, TPU: 0, slots: 3 }],
  ['flags that are no text', { [`${WORKER}.rayStartParams`]: { 'num-cpus': null, 'resources': null } }, { ...DEVICES, CPU: Infinity, slots: Infinity }],
  ['flags from variables', { [`${WORKER}.rayStartParams`]: { 'num-cpus': '$A', 'num-gpus': '$A', 'memory': '$A', 'resources': '$A' } }, UNKNOWN],
  ['resources as a list', { [`${WORKER}.rayStartParams.resources`]: "'[1]'" }, PLAIN],
  ['resources with a comma', { [`${WORKER}.rayStartParams.resources`]: '\'{"a,slots": 1}\'' }, { ...DEVICES, slots: Infinity }],
  ['resources that are no numbers', { [`${WORKER}.rayStartParams.resources`]: '\'{"slots": "1"}\'' }, { ...DEVICES, slots: Infinity }],
  ['resources of the group', { [`${WORKER}.resources`]: { cpu: '1500m', GPU: '2', memory: '1Ki', slots: '5', wrong: 'x' } },
    { CPU: 2, GPU: 2, memory: 1024, TPU: 0, slots: 5 }],
  ['resources of the group before there were any', { [`${WORKER}.resources`]: { cpu: '2', slots: '5' } }, PLAIN, '1.4'],
  ['two kinds of GPUs in the group', { [`${WORKER}.resources`]: { 'GPU': '2', 'amd.com/gpu': '1' } }, { ...PLAIN, GPU: Infinity }],
  ['a resource of the group that is no quantity', { [`${WORKER}.resources`]: { cpu: 'x', slots: '1' } }, { ...PLAIN, slots: 1 }],
  ['no resources in the group', { [`${WORKER}.resources`]: {} }, PLAIN],
  ['GPUs', { [`${LIMITS}["nvidia.com/gpu"]`]: '4' }, { ...DEVICES, GPU: 4 }],
  ['GPUs for an old operator', { [`${LIMITS}["nvidia.com/gpu"]`]: '4' }, { ...DEVICES, GPU: 4 }, '1.4'],
  ['the first of two kinds of GPUs', { [LIMITS]: { 'cpu': 1, 'memory': '4Gi', 'nvidia.com/gpu': 4, 'amd.com/gpu': 2 } }, { ...DEVICES, GPU: 2 }],
  ['parts of GPUs', { [`${LIMITS}["nvidia.com/mig-1g.5gb"]`]: 2 }, { ...DEVICES, GPU: 2 }],
  ['parts of GPUs for an old operator', { [`${LIMITS}["nvidia.com/mig-1g.5gb"]`]: 2 }, DEVICES, '1.4'],
  ['GPUs that are no number', { [`${LIMITS}["nvidia.com/gpu"]`]: 'x' }, DEVICES],
  ['GPUs beside resources that the operator cannot read', { [`${LIMITS}["nvidia.com/gpu"]`]: 1, [`${WORKER}.rayStartParams.resources`]: '\\{\\"slots\\":4\\}' },
    { ...DEVICES, slots: 4 }],
  ['TPUs', { [`${LIMITS}["google.com/tpu"]`]: 4 }, { ...DEVICES, TPU: 4, slots: Infinity }],
  ['TPUs as a number that JSON does not know', { [`${LIMITS}["google.com/tpu"]`]: 4n }, { ...DEVICES, TPU: Infinity, slots: Infinity }],
  ['TPUs beside other resources', { [`${LIMITS}["google.com/tpu"]`]: 4, [`${WORKER}.rayStartParams.resources`]: '\'{"slots": 1}\'' }, { ...DEVICES, TPU: 4, slots: 1 }],
  ['Neuron cores', { [`${LIMITS}["aws.amazon.com/neuroncore"]`]: 4 }, DEVICES],
  ['a device that Ray is not told of', { [`${LIMITS}["example.com/npu"]`]: 1 }, DEVICES],
  ['a claim for devices', { [`${RAY}.resources.claims`]: [{ name: 'gpu' }] }, DEVICES],
  ['no claims', { [`${RAY}.resources.claims`]: [] }, PLAIN],
  ['a container that may do anything', { [`${RAY}.securityContext.privileged`]: true }, DEVICES],
  ['another runtime', { [`${POD}.runtimeClassName`]: 'nvidia' }, DEVICES],
  ['devices by a variable', { [`${RAY}.env`]: [{ name: 'NVIDIA_VISIBLE_DEVICES', value: 'all' }] }, DEVICES],
  ['another variable', { [`${RAY}.env`]: [{ name: 'VISIBLE', value: 'all' }] }, PLAIN],
  ['a folder of the machine', { [`${POD}.volumes`]: [{ name: 'dev', hostPath: { path: '/dev' } }] }, DEVICES],
  ['another volume', { [`${POD}.volumes`]: [{ name: 'dev', emptyDir: {} }] }, PLAIN],
  ['resources by a variable', { [`${RAY}.env`]: [{ name: 'RAY_OVERRIDE_RESOURCES', value: '{}' }] }, UNKNOWN],
  ['a command of its own', { [`${RAY}.args`]: ['ray start --block'] }, UNKNOWN],
])('what a node offers with %s', (...[, changes, offers, release]) => {
  expect(amounts(changes, release)).toEqual(offers);
});

test('what a node offers where Ray names resources itself', () => {
  const { offers } = workers({ [`${LIMITS}["aws.amazon.com/neuroncore"]`]: 4 });

  expect(['neuron_cores', 'accelerator_type:A100', 'node:10.0.0.1', 'object_store_memory', 'my_node:1'].map(offers))
    .toEqual([4, Infinity, Infinity, Infinity, 0]);
});

test('what a node may offer where there may be devices', () => {
  const { offers } = workers({ [`${POD}.runtimeClassName`]: 'devices' });

  expect(['GPU', 'TPU', 'neuron_cores', 'HPU', 'NPU', 'RBLN', 'FURIOSA', 'MBLT', 'TTNPU'].map(offers)).toEqual(Array(9).fill(Infinity));
});

test('a node offers both accelerators of its container, but for the second that nobody tells Ray of', () => {
  const { offers } = workers({ [`${LIMITS}["google.com/tpu"]`]: 2, [`${LIMITS}["aws.amazon.com/neuroncore"]`]: 4 });

  expect(['neuron_cores', 'TPU'].map(offers)).toEqual([4, Infinity]);
});

const GROW = { 'spec.enableInTreeAutoscaling': true };

test.each<[what: string, changes: Changes, count: number]>([
  ['one replica', {}, 1],
  ['no number', { [`${WORKER}.replicas`]: null }, 0],
  ['no number but a least', { [`${WORKER}.replicas`]: undefined, [`${WORKER}.minReplicas`]: 2 }, 2],
  ['fewer than the least', { [`${WORKER}.minReplicas`]: 2 }, 2],
  ['more than the most', { [`${WORKER}.replicas`]: 9 }, 3],
  ['more, and no most', { [`${WORKER}.replicas`]: 9, [`${WORKER}.maxReplicas`]: undefined }, 9],
  ['two hosts', { [`${WORKER}.replicas`]: 2, [`${WORKER}.numOfHosts`]: 2 }, 4],
  ['no host', { [`${WORKER}.numOfHosts`]: 0 }, Infinity],
  ['a least below zero', { [`${WORKER}.replicas`]: -3, [`${WORKER}.minReplicas`]: -2 }, 0],
  ['a least above the most', { [`${WORKER}.minReplicas`]: 4 }, Infinity],
  ['replicas as text', { [`${WORKER}.replicas`]: '1', [`${WORKER}.maxReplicas`]: null }, Infinity],
  ['a group that is suspended', { [`${WORKER}.suspend`]: true }, 0],
  ['a group that is suspended, under autoscaling', { ...GROW, [`${WORKER}.suspend`]: true }, 0],
  ['autoscaling', GROW, 3],
  ['autoscaling of two hosts', { ...GROW, [`${WORKER}.numOfHosts`]: 2 }, 6],
  ['autoscaling without a most', { ...GROW, [`${WORKER}.maxReplicas`]: undefined }, Infinity],
  ['autoscaling to nothing', { ...GROW, [`${WORKER}.maxReplicas`]: 0, [`${WORKER}.numOfHosts`]: '2' }, 0],
])('how many nodes there are at most with %s', (_, changes, count) => {
  expect(workers(changes).count).toBe(count);
});

test('there is one head', () => {
  const [cluster] = Manifest.of(rayCluster())?.clusters ?? [];

  expect(nodesOf(cluster, KubeRayTarget._of({ version: KubeRayVersion.V1_6 })).map(({ title, count }) => [title, count]))
    .toEqual([['the head', 1], ['worker group cpu', 1]]);
});
