import { checkText, findingsIn } from './command-line';
import { clusterWith } from './manifests';
import { parseObjects } from '../../src/check/manifest-file';

/** What a text is read as. */
function read(text: string): unknown[] {
  return parseObjects(text, 'ray.yaml').map(({ json }) => json);
}

// go-yaml, which kubectl and the API server use, is of YAML 1.1 but for dates and numbers of base sixty
test.each([
  ['yes', true], ['Yes', true], ['YES', true], ['on', true], ['On', true], ['y', true], ['true', true],
  ['no', false], ['No', false], ['NO', false], ['off', false], ['OFF', false], ['N', false], ['False', false],
  ['"yes"', 'yes'], ["'off'", 'off'], ['yess', 'yess'],
  ['2026-01-31', '2026-01-31'],
  ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z'],
  ['2026-01-31 12:00:00 +1', '2026-01-31 12:00:00 +1'],
  ['1:30', '1:30'],
  ['12:30:45', '12:30:45'],
  ['190:20:30.15', '190:20:30.15'],
  ['0755', 493], ['0x1F', 31], ['0b11', 3], ['1_000', 1000], ['1e3', 1000], ['-.5', -0.5], ['+2', 2],
  ['0.5.1', '0.5.1'], ['2.55', 2.55], ['8Gi', '8Gi'], ['500m', '500m'],
  ['~', null], ['', null], ['null', null], ['!!str 5', '5'],
])('%s is read as Kubernetes reads it', (written, value) => {
  expect(read(`a: ${written}\n`)).toEqual([{ a: value }]);
});

test('a switch may be said with yes and on', () => {
  expect(findingsIn(clusterWith('  suspend: yes\n  enableInTreeAutoscaling: on\n'))).toEqual([]);
});

test('text that Kubernetes takes for a switch must be quoted', () => {
  expect(checkText(clusterWith('  rayVersion: off\n')).out).toContain(`./ray.yaml:6:3 error spec.rayVersion is not text (false)
  6 |   rayVersion: off
    |   ^^^^^^^^^^^^^^^
  write it in quotes: "false" [wrong-type, RayCluster ray]
`);
});

test('dates and times are text, where a map takes only text', () => {
  expect(findingsIn(`apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: ray, annotations: { reviewed: 2026-01-31, at: 12:30 } }
spec:
  headGroupSpec: { template: { spec: { containers: [{ name: ray, image: ray }] } } }
`)).toEqual([]);
});

test('a key that Kubernetes takes for a switch is that switch as text', () => {
  expect(read('{ on: 1, "no": 2, 3: 4 }')).toEqual([{ true: 1, no: 2, 3: 4 }]);
});

test('an anchor stands for the same again', () => {
  expect(read('a: &x { b: 1 }\nc: *x\n')).toEqual([{ a: { b: 1 }, c: { b: 1 } }]);
});

test('an anchor may stand for the same many times, as long lists have it', () => {
  const [json] = read(`a: &x { b: &y 1 }\nc:\n${'  - [*x, *y]\n'.repeat(2000)}`) as { c: unknown[] }[];
  expect(json.c).toHaveLength(2000);
});

test('a merge key takes over what is not written beside it', () => {
  expect(read('a: &x { b: 1, c: 2 }\nd: { <<: *x, c: 3 }\n')).toEqual([{ a: { b: 1, c: 2 }, d: { b: 1, c: 3 } }]);
});

test('a merge key of a list takes the first that has it', () => {
  expect(read('a: &x { b: 1 }\nc: &y { b: 2, d: 3 }\ne: { <<: [*x, *y] }\n')).toEqual([
    { a: { b: 1 }, c: { b: 2, d: 3 }, e: { b: 1, d: 3 } },
  ]);
});

test('a merge key does what YAML says for a list of groups, too', () => {
  expect(findingsIn(clusterWith(`  workerGroupSpecs:
    - &group
      groupName: cpu
      template: { spec: { containers: [{ name: ray, image: ray }] } }
    - { <<: *group, groupName: gpu }
`))).toEqual([]);
});

test('text over several lines is one value', () => {
  expect(read('a: |\n  b\n  c\nd: >\n  e\n  f\n')).toEqual([{ a: 'b\nc\n', d: 'e f\n' }]);
});

test('every document of a file is read, and an empty one is nothing', () => {
  expect(read('---\na: 1\n---\n# only this\n---\nb: 2\n...\n')).toEqual([{ a: 1 }, null, { b: 2 }]);
});

test('an empty file has no objects', () => {
  expect(read('')).toEqual([]);
});

test('lines may end as on Windows, and a byte order mark may come first', () => {
  expect(checkText('\ufeffapiVersion: ray.io/v1\r\nkind: RayJob\r\nspec:\r\n  suspended: true\r\n').out)
    .toContain('./ray.yaml:4:3 error spec.suspended is no field of RayJobSpec\n  4 |   suspended: true\n    |   ^^^^^^^^^^^^^^^\n');
});
