import { both, containerOf, groupOf } from './clusters';
import { Accelerator } from '../../src';

const KINDS: [name: string, accelerator: Accelerator, ...parts: [resourceName: string, count: number, rayResources: object]][] = [
  ['nvidia', Accelerator.nvidia(2), 'nvidia.com/gpu', 2, {}],
  ['nvidiaMig', Accelerator.nvidiaMig('1g.5gb', 3), 'nvidia.com/mig-1g.5gb', 3, { GPU: 3 }],
  ['nvidiaMig with an attribute', Accelerator.nvidiaMig('1g.10gb+me', 1), 'nvidia.com/mig-1g.10gb.me', 1, { GPU: 1 }],
  ['nvidiaMig with two attributes', Accelerator.nvidiaMig('1g.24gb+me.all', 1), 'nvidia.com/mig-1g.24gb.me.all', 1, { GPU: 1 }],
  ['nvidiaMig without an attribute', Accelerator.nvidiaMig('1g.24gb-me', 1), 'nvidia.com/mig-1g.24gb-me', 1, { GPU: 1 }],
  ['nvidiaTimeSliced', Accelerator.nvidiaTimeSliced(4), 'nvidia.com/gpu.shared', 4, { GPU: 4 }],
  ['amd', Accelerator.amd(4), 'amd.com/gpu', 4, {}],
  ['intelGaudi', Accelerator.intelGaudi(8), 'habana.ai/gaudi', 8, { HPU: 8 }],
  ['awsNeuron', Accelerator.awsNeuron(6), 'aws.amazon.com/neuron', 6, { neuron_cores: 12 }],
  ['awsNeuron with its cores', Accelerator.awsNeuron(16, { coresPerDevice: 4 }), 'aws.amazon.com/neuron', 16, { neuron_cores: 64 }],
  ['awsNeuronCores', Accelerator.awsNeuronCores(2), 'aws.amazon.com/neuroncore', 2, { neuron_cores: 2 }],
  ['huaweiAscend', Accelerator.huaweiAscend('Ascend910', 8), 'huawei.com/Ascend910', 8, { NPU: 8 }],
  ['huaweiAscend of another model', Accelerator.huaweiAscend('Ascend310P', 1), 'huawei.com/Ascend310P', 1, { NPU: 1 }],
  ['of', Accelerator.of('example.com/tpu', 8), 'example.com/tpu', 8, {}],
  ['of Intel\'s GPUs', Accelerator.of('gpu.intel.com/i915', 1), 'gpu.intel.com/i915', 1, { GPU: 1 }],
  ['of Intel\'s newer GPUs', Accelerator.of('gpu.intel.com/xe', 2), 'gpu.intel.com/xe', 2, { GPU: 2 }],
  ['of what monitors Intel\'s GPUs', Accelerator.of('gpu.intel.com/i915_monitoring', 1), 'gpu.intel.com/i915_monitoring', 1, {}],
  ['of a known kind', Accelerator.of('aws.amazon.com/neuron', 2), 'aws.amazon.com/neuron', 2, { neuron_cores: 4 }],
  ['of a known kind by an older name', Accelerator.of('aws.amazon.com/neurondevice', 1), 'aws.amazon.com/neurondevice', 1, { neuron_cores: 2 }],
  ['of Ascend by its newer name', Accelerator.of('huawei.com/npu', 8), 'huawei.com/npu', 8, { NPU: 8 }],
  ['of a part of Ascend', Accelerator.of('huawei.com/Ascend910B4-core', 8), 'huawei.com/Ascend910B4-core', 8, {}],
];

test.each(KINDS)('Accelerator.%s knows its resource, how many there are, and what Ray must be told', (_, accelerator, ...parts) => {
  expect([accelerator.resourceName, accelerator.count, accelerator.rayResources]).toEqual(parts);
});

test('an accelerator is on one host, anywhere, if nothing else is said', () => {
  const { numOfHosts, nodeSelector } = Accelerator.nvidia(1);

  expect([numOfHosts, nodeSelector]).toEqual([1, {}]);
});

test('what Ray must be told can be given, and where the accelerator is', () => {
  const { rayResources, nodeSelector } = Accelerator.of('habana.ai/gaudi', 8, { rayResources: { Gaudi: 4 }, nodeSelector: { zone: 'a' } });

  expect([rayResources, nodeSelector]).toEqual([{ Gaudi: 4 }, { zone: 'a' }]);
});

test('Ray can be told nothing', () => {
  expect(Accelerator.of('habana.ai/gaudi', 8, { rayResources: {} }).rayResources).toEqual({});
});

test('an accelerator keeps what it was made of', () => {
  const options = { rayResources: { NPU: 1 }, nodeSelector: { zone: 'a' } };
  const accelerator = Accelerator.of('example.com/npu', 1, options);
  options.rayResources.NPU = 2;
  options.nodeSelector.zone = 'b';

  expect([accelerator.rayResources, accelerator.nodeSelector]).toEqual([{ NPU: 1 }, { zone: 'a' }]);
});

both('a %s pod gets its accelerators beside CPU and memory, as request and limit', role => {
  const amounts = { 'cpu': '2', 'memory': '8Gi', 'nvidia.com/gpu': 1 };

  expect(containerOf(groupOf(role, { accelerator: Accelerator.nvidia(1) })).resources).toEqual({ requests: amounts, limits: amounts });
});

test('one accelerator is enough', () => {
  expect(Accelerator.nvidia(1).count).toBe(1);
});

test.each([
  [0, 'accelerators come in whole numbers of one or more (nvidia.com/gpu: 0): give a whole number, or no accelerator'],
  [-1, 'accelerators come in whole numbers of one or more (nvidia.com/gpu: -1): give a whole number, or no accelerator'],
  [0.5, 'accelerators come in whole numbers of one or more (nvidia.com/gpu: 0.5): give a whole number, or no accelerator'],
  [NaN, 'accelerators come in whole numbers of one or more (nvidia.com/gpu: NaN): give a whole number, or no accelerator'],
  [Infinity, 'accelerators come in whole numbers of one or more (nvidia.com/gpu: Infinity): give a whole number, or no accelerator'],
])('there are never %d accelerators', (count, message) => {
  expect(() => Accelerator.nvidia(count)).toThrow(new Error(message));
});

test.each<[string, () => Accelerator]>([
  ['example.com/tpu: 1.5', () => Accelerator.of('example.com/tpu', 1.5)],
  ['aws.amazon.com/neuron: 0', () => Accelerator.awsNeuron(0)],
  ['coresPerDevice: 0.5', () => Accelerator.awsNeuron(2, { coresPerDevice: 0.5 })],
  ['HPU: 0', () => Accelerator.of('habana.ai/gaudi', 8, { rayResources: { HPU: 0 } })],
])('the error names what is wrong (%s)', (values, make) => {
  expect(make).toThrow(
    new Error(`accelerators come in whole numbers of one or more (${values}): give a whole number, or no accelerator`));
});

test.each(['memory', '', 'gpu'])('%j is no extended resource, as it has no domain', name => {
  expect(() => Accelerator.of(name, 1)).toThrow(`not an extended resource (${name}): give its full name, such as example.com/gpu`);
});

test.each(['1c.3g.20gb', 'mig-1g.5gb', '5gb', '1g', '0g.5gb', '1g.5gb+', '1g.5GB', ''])('%j is no profile that the device plugin offers', profile => {
  expect(() => Accelerator.nvidiaMig(profile, 1)).toThrow(
    new Error(`not a MIG profile that Kubernetes offers (${profile}): give slices and memory, such as 1g.5gb or 1g.5gb+me`));
});

test.each(['910B', 'npu', 'ascend910', 'Ascend', 'Ascend310P-memory', 'Ascend910B4-core'])('%j is no model of Ascend', model => {
  expect(() => Accelerator.huaweiAscend(model, 1)).toThrow(
    new Error(`not a model of Ascend (${model}): give it as the device plugin names it, such as Ascend910 or Ascend310P`));
});
