import { formatPath, startsWith } from '../../src/private/path';

test.each([
  [[], ''],
  [['spec'], 'spec'],
  [['spec', 'rayVersion'], 'spec.rayVersion'],
  [['spec', 'workerGroupSpecs', 0, 'groupName'], 'spec.workerGroupSpecs[0].groupName'],
  [['spec', 'workerGroupSpecs', 12], 'spec.workerGroupSpecs[12]'],
  [['spec', 'rayStartParams', 'num-cpus'], 'spec.rayStartParams["num-cpus"]'],
  [['metadata', 'labels', 'ray.io/cluster'], 'metadata.labels["ray.io/cluster"]'],
  [['env', 'RAY_x_1'], 'env.RAY_x_1'],
  [['a', '_b'], 'a._b'],
  [['a', '1b'], 'a["1b"]'],
  [['a', '0'], 'a["0"]'],
  [['a', ''], 'a[""]'],
  [['a', 'b"c'], 'a["b\\"c"]'],
  [['num-cpus', 'b'], '["num-cpus"].b'],
  [[0, 'b'], '[0].b'],
])('%j is written %s', (path, written) => {
  expect(formatPath(path)).toBe(written);
});

test.each([
  [['spec', 'a', 0], ['spec', 'a'], true],
  [['spec', 'a'], ['spec', 'a'], true],
  [['spec', 'a'], [], true],
  [['spec'], ['spec', 'a'], false],
  [['spec', 'ab'], ['spec', 'a'], false],
  [['spec', 'a', 1], ['spec', 'a', 0], false],
  [['spec', 'a', '0'], ['spec', 'a', 0], false],
  [['b', 'a'], ['a', 'a'], false],
])('that %j is at or below %j is %s', (path, start, expected) => {
  expect(startsWith(path, start)).toBe(expected);
});
