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

test('a switch may be said with yes and off', () => {
  expect(findingsIn(clusterWith('  suspend: yes\n  enableInTreeAutoscaling: off\n'))).toEqual([]);
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
  headGroupSpec: { template: { spec: { containers: [{ name: ray, image: ray:1 }] } } }
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
      template: { spec: { containers: [{ name: ray, image: ray:1 }] } }
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

test.each([
  ['0o17', 15], ['-0O17', -15], ['0X1f', 31], ['0B11', 3], ['0b-11', -3], ['0_x1f', 31], ['+_1', 1], ['1e5_', 100000], ['08', 8],
  ['.5', 0.5], ['99999999999999999999', 1e20], ['18446744073709551615', 2 ** 64],
  ['.5_', '.5_'], ['e3', 'e3'], ['.e3', '.e3'], ['.', '.'], ['-.', '-.'], ['_1', '_1'], ['1e400', '1e400'], ['0x', '0x'], ['0o8', '0o8'],
  ['0x1ffffffffffffffff', '0x1ffffffffffffffff'], ['-0x8000000000000001', -(2 ** 63)], ['-0xf000000000000000', '-0xf000000000000000'],
  ["'0o17'", '0o17'], ['=', '='], ['"\\u2028"', '\u2028'], ['a\ufeffb', 'a\ufeffb'],
])('%s, on which YAML and Kubernetes differ, is read as Kubernetes reads it', (written, value) => {
  expect(read(`a: ${written}\n`)).toEqual([{ a: value }]);
});

const REFUSED = (code: string) => `U+${code} is refused by Kubernetes, or ends a line: leave it out, or write it as "\\u${code}"`;
const KEY = 'Kubernetes does not take the key as it stands: write it in quotes';
const LONG_KEY = 'Kubernetes takes no key of several lines, or of more than 1024 characters: make it shorter';
const ESCAPE = 'Kubernetes has no such escape: write the character itself';
const ITSELF = 'Kubernetes takes nothing that holds itself: write it out';
const MERGE = 'Kubernetes lets a merge key win over what stands before it: put << first';
const NUMBER = 'is no YAML: Kubernetes has no such number: write it in quotes';
const SEPARATOR = 'Kubernetes takes nothing behind ---: put it on a line of its own';
const BLANKS = 'Kubernetes reads the lines of blanks in the block otherwise: write it in double quotes';
const COLON = 'Kubernetes takes the colon for a part of the key: put a blank behind it';
const END = 'Kubernetes reads nothing after ...: write --- instead';

test.each([
  ['a: x\u2028y\n', '1:5', REFUSED('2028')],
  ['a: 1 # \u2029b: 2\n', '1:8', REFUSED('2029')],
  ['b: 1\na: "x\u0085"\n', '2:6', REFUSED('0085')],
  ['a: \u007f\n', '1:4', REFUSED('007F')],
  ['a: "\u0001"\n', '1:5', REFUSED('0001')],
  ['a: 1\rb: 2\n', '1:5', REFUSED('000D')],
  ['a: 1\n---\n\ufeffb: 2\n', '3:1', REFUSED('FEFF')],
  ['a: \uffff\n', '1:4', REFUSED('FFFF')],
  ['a: .inf\n', '1:4', NUMBER], ['a: -.Inf\n', '1:4', NUMBER], ['a: .NaN\n', '1:4', NUMBER],
  ['null: 1\n', '1:1', KEY], ['1.5: 1\n', '1:1', KEY], ['-0.0: 1\n', '1:1', KEY], ['[a]: 1\n', '1:1', KEY], ['{ ? { a: 1 } : 1 }\n', '1:5', KEY],
  ['9007199254740993: 1\n', '1:1', KEY],
  ['{ a\n  b: 1 }\n', '1:3', LONG_KEY], [`{ ${'a'.repeat(1025)}: 1 }\n`, '1:3', LONG_KEY],
  ['a: "\\/"\n', '1:4', ESCAPE], ['a: "\\\\\\ud83d\\ude00"\n', '1:4', ESCAPE], ['a: "\\U0000dc00"\n', '1:4', ESCAPE],
  ['a: &x [*x]\n', '1:8', ITSELF], ['a: &x { b: { c: *x } }\n', '1:17', ITSELF],
  ['a: &x { b: 1 }\nc: { b: 2, <<: *x }\n', '2:4', MERGE],
  ['a: &x { b: 1 }\nc: { b: 2, <<: [{ <<: *x }] }\n', '2:4', MERGE],
  ['c: { <<: { b: 1 }, <<: { b: 2 } }\n', '1:4', MERGE], ['a: &x { b: 1, <<: *x }\n', '1:7', MERGE], ['a: &x { <<: *x }\n', '1:13', ITSELF],
  ['a: |\n  \tb\n', '1:4', 'Kubernetes takes no tab at the beginning of a block: begin it with spaces, or with a line that is not indented'],
  ['a: |\n    \nb: 1\n', '1:4', BLANKS], ['a: >1-\n  b\n  \n\n', '1:4', BLANKS],
  ['a: [b:]\n', '1:5', COLON], ['{ a:[b] }\n', '1:3', COLON], ['a: [:b]\n', '1:5', 'Kubernetes takes no text that begins with a colon here: write it in quotes'],
  ['a: &x b\n*x : 1\n', '2:1', KEY], ['{ a\n : 1 }\n', '1:3', LONG_KEY], ['...\n---\na: 1\n', '1:1', END], ['# c\n...\n', '2:1', END],
  ['a: !!int 5\n', '1:10', 'Kubernetes reads the tag tag:yaml.org,2002:int otherwise: leave it out'],
  ['a: !mine { b: 1 }\n', '1:10', 'Kubernetes reads the tag !mine otherwise: leave it out'],
  ['a: [!!str , 2]\n', '1:11', 'Kubernetes reads the tag tag:yaml.org,2002:str otherwise: leave it out'],
  ['--- { a: 1 }\n', '1:1', SEPARATOR], ['a: 1\n--- |\n  b\n', '2:1', SEPARATOR], ['---a: 1\n', '1:1', SEPARATOR],
  ['a: 1\n...\nb: 2\n', '2:1', END], ['a: 1\n... # c\n\n# d\nb: 2\n', '2:1', END],
  ['%YAML 1.2\n---\na: 1\n', '1:1', 'Kubernetes takes no directives: leave the line out'],
])('%j is refused, as Kubernetes reads it otherwise than YAML says', (text, place, message) => {
  expect(() => read(text)).toThrow(new Error(`ray.yaml:${place}: ${message}`));
});

test.each([
  ['a merge behind other keys', 'a: &x { b: 1 }\nc: { d: 2, <<: *x }\n', { a: { b: 1 }, c: { d: 2, b: 1 } }],
  ['a key << in quotes', 'c: { a: 1, "<<": 5 }\n', { c: { 'a': 1, '<<': 5 } }],
  ['a backslash before a slash', 'a: "\\\\/"\n', { a: '\\/' }],
  ['tabs behind the beginning of a block', 'a: |\n  b\n  \tc\n', { a: 'b\n\tc\n' }],
  ['a tab at the beginning of a block of a given indentation', 'a: |2\n  \tb\n', { a: '\tb\n' }],
  ['comments behind separators', '--- # a\na: 1\n... # b\n# c\n', { a: 1 }],
  ['a percent sign within', 'a: |\n  %a\n', { a: '%a\n' }],
  ['JSON, with all that is of JSON', '{ "a": "\u2028\\/\\ud83d\\ude00" }', { a: '\u2028/\u{1f600}' }],
  ['text that begins with a colon outside of brackets', 'a: :b\n', { a: ':b' }],
  ['a key that is marked, with its value on the next line', '? \'\'\n: x\n', { '': 'x' }],
  ['a key of several lines in a block', '? |\n  a\n  b\n: 1\n', { 'a\nb\n': 1 }],
])('%s is as Kubernetes reads it', (_, text, value) => {
  expect(read(text)).toEqual([value]);
});

test('what only cdk8s cannot write is fine in a file', () => {
  expect(findingsIn(`apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: ray, annotations: { a: '0o17', b: "\\u2028", '0o17': "\\x85", "<<": "  \\n", c: "\\ta\\nb" } }
spec:
  headGroupSpec: { template: { spec: { containers: [{ name: ray, image: ray:1 }] } } }
`)).toEqual([]);
});

test('half of a character is an error in JSON, too', () => {
  const json = { apiVersion: 'ray.io/v1', kind: 'RayCluster', metadata: { name: 'ray', annotations: { a: '\ud800' } } };
  expect(findingsIn(JSON.stringify(json)).map(({ ruleId, path }) => [ruleId, path])).toContainEqual(['unsafe-text', 'metadata.annotations.a']);
});
