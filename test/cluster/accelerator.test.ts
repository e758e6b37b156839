import { both, containerOf, groupOf } from './clusters';
import { Accelerator } from '../../src';

test.each([
  ['nvidia', Accelerator.nvidia(2), 'nvidia.com/gpu', 2],
  ['amd', Accelerator.amd(4), 'amd.com/gpu', 4],
  ['of', Accelerator.of('example.com/tpu', 8), 'example.com/tpu', 8],
])('Accelerator.%s knows the name of its resource and how many there are', (_, accelerator, resourceName, count) => {
  expect([accelerator.resourceName, accelerator.count]).toEqual([resourceName, count]);
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

test('the error names the resource, whichever it is', () => {
  expect(() => Accelerator.of('example.com/tpu', 1.5)).toThrow(
    new Error('accelerators come in whole numbers of one or more (example.com/tpu: 1.5): give a whole number, or no accelerator'));
});

test.each(['memory', '', 'gpu'])('%j is no extended resource, as it has no domain', name => {
  expect(() => Accelerator.of(name, 1)).toThrow(`not an extended resource (${name}): give its full name, such as example.com/gpu`);
});
