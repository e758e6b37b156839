import { checkFiles, checkText, placesIn, spawnCommand } from './command-line';
import { CLEAN, WITH_ERROR } from './manifests';

/** The first line of each finding, and the summary. */
function headlines(report: string): string[] {
  return report.split('\n').filter(line => /^\S/.test(line));
}

const ERROR_IN = (file: string) => `${file}:6:3 error spec.suspended is no field of RayClusterSpec`;

test('every document of a file is checked', () => {
  const { out } = checkText(`${CLEAN}---\n${WITH_ERROR}---\n${WITH_ERROR}`);

  expect(headlines(out)).toEqual([
    './ray.yaml:13:3 error spec.suspended is no field of RayClusterSpec',
    './ray.yaml:20:3 error spec.suspended is no field of RayClusterSpec',
    '2 errors, 0 warnings: 3 KubeRay objects in 1 file, for KubeRay 1.7',
  ]);
});

test.each([
  ['of another API group', 'apiVersion: apps/v1\nkind: RayCluster\nspec: { suspended: true }\n'],
  ['of a group that only begins alike', 'apiVersion: ray.iobase/v1\nkind: RayCluster\nspec: { suspended: true }\n'],
  ['without an API group', 'kind: RayCluster\nspec: { suspended: true }\n'],
  ['that is a list', '- apiVersion: ray.io/v1\n  kind: RayCluster\n'],
  ['that is text', 'RayCluster\n'],
  ['that is empty', '---\n# nothing\n'],
])('a document %s is passed over', (_, text) => {
  expect(checkText(text)).toEqual({ code: 0, out: '0 errors, 0 warnings: 0 KubeRay objects in 1 file, for KubeRay 1.7\n', err: '' });
});

test('the items of a List are checked, as kubectl gives them', () => {
  expect(placesIn(`apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: ConfigMap, data: { suspended: true } }
  - apiVersion: ray.io/v1
    kind: RayJob
    spec: { suspended: true, entrypoint: python a.py }
  - apiVersion: ray.io/v1
    kind: RayCluster
    spec: { suspended: true }
`)).toEqual(['7:13 spec.suspended', '10:5 spec.headGroupSpec', '10:13 spec.suspended']);
});

test('the items of a List count as objects', () => {
  const list = 'apiVersion: v1\nkind: List\nitems: [{ apiVersion: ray.io/v1, kind: RayJob, spec: &a { entrypoint: a, clusterSelector: { ray.io/cluster: a } } }, { apiVersion: ray.io/v1, kind: RayJob, spec: *a }]\n';

  expect(checkText(list).out).toBe('0 errors, 0 warnings: 2 KubeRay objects in 1 file, for KubeRay 1.7\n');
});

test('a List without items is nothing', () => {
  expect(checkText('apiVersion: v1\nkind: List\n').out).toContain(' 0 KubeRay objects in 1 file');
});

test('files are checked in the order of the command', () => {
  const { code, out } = checkFiles({ 'a.yaml': WITH_ERROR, 'b.yaml': WITH_ERROR, 'c.yaml': CLEAN }, './b.yaml', './c.yaml', './a.yaml');

  expect(code).toBe(1);
  expect(headlines(out)).toEqual([
    ERROR_IN('./b.yaml'),
    ERROR_IN('./a.yaml'),
    '2 errors, 0 warnings: 3 KubeRay objects in 3 files, for KubeRay 1.7',
  ]);
});

test('a file is read whatever its name is', () => {
  expect(headlines(checkFiles({ manifest: WITH_ERROR }, './manifest').out)[0]).toBe(ERROR_IN('./manifest'));
});

test('a folder stands for its YAML and JSON files, also of folders in it, by name', () => {
  const { out } = checkFiles({
    'z.yaml': WITH_ERROR,
    'a/b/c.yml': WITH_ERROR,
    'a/b.json': JSON.stringify({ apiVersion: 'ray.io/v1', kind: 'RayJob', spec: { suspended: true, entrypoint: 'python a.py' } }),
    'a/notes.txt': WITH_ERROR,
    'a/chart.yaml.tpl': WITH_ERROR,
    'b.yamlx': WITH_ERROR,
    'yaml': WITH_ERROR,
    'README.md': 'a: b: c',
  }, './');

  expect(headlines(out)).toEqual([
    './a/b.json:1:51 error spec.suspended is no field of RayJobSpec',
    ERROR_IN('./a/b/c.yml'),
    ERROR_IN('./z.yaml'),
    '3 errors, 0 warnings: 3 KubeRay objects in 3 files, for KubeRay 1.7',
  ]);
});

test('a folder that is named like a manifest is none, and what is in it is checked', () => {
  const { code, out } = checkFiles({ 'ray.yaml/a.yaml': WITH_ERROR, 'ray.yaml/b.txt': '' }, './');

  expect(code).toBe(1);
  expect(headlines(out)).toEqual([ERROR_IN('./ray.yaml/a.yaml'), '1 error, 0 warnings: 1 KubeRay object in 1 file, for KubeRay 1.7']);
});

test('what stands below node_modules is passed over, unless it is asked for', () => {
  const files = { 'node_modules/a/ray.yaml': WITH_ERROR, 'b/node_modules/ray.yaml': WITH_ERROR, 'my_node_modules/c.yaml': WITH_ERROR };

  expect(headlines(checkFiles(files, './').out)).toEqual([
    ERROR_IN('./my_node_modules/c.yaml'),
    '1 error, 0 warnings: 1 KubeRay object in 1 file, for KubeRay 1.7',
  ]);
  expect(headlines(checkFiles(files, './node_modules/a', './b/node_modules/ray.yaml').out)).toEqual([
    ERROR_IN('./node_modules/a/ray.yaml'),
    ERROR_IN('./b/node_modules/ray.yaml'),
    '2 errors, 0 warnings: 2 KubeRay objects in 2 files, for KubeRay 1.7',
  ]);
});

test('a folder without manifests is a mistake in the path', () => {
  expect(checkFiles({ 'README.md': '' }, './')).toEqual({
    code: 2,
    out: '',
    err: './: there is no YAML or JSON file below it: check the path\n',
  });
});

test('JSON is checked like YAML', () => {
  const json = JSON.stringify({
    apiVersion: 'ray.io/v1',
    kind: 'RayCluster',
    metadata: { name: 'ray' },
    spec: { headGroupSpec: { template: { spec: { containers: [{ name: 'ray', image: 'ray:1', env: [{ name: 'A', value: 1 }] }] } } } },
  }, null, 2);

  expect(checkFiles({ 'ray.json': json }, './ray.json')).toEqual({
    code: 1,
    err: '',
    out: `./ray.json:18:19 error spec.headGroupSpec.template.spec.containers[0].env[0].value is not text (1)
  18 |                   "value": 1
     |                   ^^^^^^^^^^
  write it in quotes: "1" [wrong-type, RayCluster ray]

1 error, 0 warnings: 1 KubeRay object in 1 file, for KubeRay 1.7
`,
  });
});

test('standard input is a file, too', () => {
  const { code, out } = spawnCommand(['check', '-'], `${CLEAN}---\n${WITH_ERROR}`);

  expect(code).toBe(1);
  expect(headlines(out)).toEqual([
    '-:13:3 error spec.suspended is no field of RayClusterSpec',
    '1 error, 0 warnings: 2 KubeRay objects in 1 file, for KubeRay 1.7',
  ]);
}, 60_000);
