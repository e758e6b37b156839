import { both, groupOf, headOf, partOf, rayCluster } from './clusters';
import { Accelerator } from '../../src';

both('a %s tells Ray of no accelerators that it knows by itself', role => {
  const group = groupOf(role, { accelerator: Accelerator.nvidia(1) });

  expect([group.rayStartParams, group.rayResources]).toEqual([{}, undefined]);
  expect(partOf(group)).not.toHaveProperty('rayStartParams');
});

both('a %s tells Ray of GPUs by their flag, which every release of KubeRay and Ray reads', role => {
  const group = groupOf(role, { accelerator: Accelerator.nvidiaTimeSliced(4) });

  expect(group.rayStartParams).toEqual({ 'num-gpus': '4' });
  expect(partOf(group).rayStartParams).toEqual({ 'num-gpus': '4' });
  expect(partOf(group)).not.toHaveProperty('resources');
});

both('a %s tells Ray of other accelerators in quotes for bash', role => {
  expect(partOf(groupOf(role, { accelerator: Accelerator.intelGaudi(8) })).rayStartParams).toEqual({ resources: '\'{"HPU":8}\'' });
});

both('a %s tells Ray of accelerators among its resources where it has any, as the operator refuses flags beside them', role => {
  const group = groupOf(role, { accelerator: Accelerator.nvidiaMig('1g.5gb', 2), rayResources: { slots: 4 } });

  expect([group.rayResources, group.rayStartParams]).toEqual([{ GPU: 2, slots: 4 }, {}]);
  expect(partOf(group).resources).toEqual({ GPU: '2', slots: '4' });
  expect(partOf(group)).not.toHaveProperty('rayStartParams');
});

test('resources of the user win', () => {
  expect(groupOf('worker', { accelerator: Accelerator.intelGaudi(8), rayResources: { HPU: 4 } }).rayResources).toEqual({ HPU: 4 });
});

test.each<[string, Accelerator, { [flag: string]: string }, { [flag: string]: string }]>([
  ['the number of GPUs', Accelerator.nvidiaTimeSliced(4), { 'num-gpus': '1' }, { 'num-gpus': '1' }],
  ['the same resource', Accelerator.intelGaudi(8), { resources: '\'{"HPU":4}\'' }, { resources: '\'{"HPU":4}\'' }],
  ['resources that nobody can read before', Accelerator.intelGaudi(8), { resources: '$RESOURCES' }, { resources: '$RESOURCES' }],
])('flags of the user win: %s', (_, accelerator, given, flags) => {
  expect(groupOf('worker', { accelerator, rayStartParams: given }).rayStartParams).toEqual(flags);
});

test('accelerators are added to the flags of the user', () => {
  const rayStartParams = { 'num-cpus': '1', 'resources': '"{\\"slots\\":1}"' };

  expect(groupOf('worker', { accelerator: Accelerator.nvidiaTimeSliced(1), rayStartParams }).rayStartParams)
    .toEqual({ ...rayStartParams, 'num-gpus': '1' });
  expect(groupOf('worker', { accelerator: Accelerator.intelGaudi(8), rayStartParams: { 'resources': '\'{"slots":1}\'', 'num-cpus': '1' } }).rayStartParams)
    .toEqual({ 'num-cpus': '1', 'resources': '\'{"HPU":8,"slots":1}\'' });
});

test('several resources that Ray must be told of are flags, each by its own way', () => {
  const accelerator = Accelerator.of('example.com/both', 1, { rayResources: { GPU: 1, NPU: 2 } });

  expect(groupOf('worker', { accelerator }).rayStartParams).toEqual({ 'num-gpus': '1', 'resources': '\'{"NPU":2}\'' });
});

test('a head that is not schedulable has its accelerators and no CPUs, one way or the other', () => {
  const accelerator = Accelerator.intelGaudi(8);

  expect(headOf(rayCluster({ head: { schedulable: false, accelerator } })).rayStartParams).toEqual({ 'num-cpus': '0', 'resources': '\'{"HPU":8}\'' });
  expect(headOf(rayCluster({ head: { schedulable: false, accelerator, rayResources: { slots: 1 } } })).resources)
    .toEqual({ CPU: '0', HPU: '8', slots: '1' });
});
