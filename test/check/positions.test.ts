import { checkText, placesIn } from './command-line';
import { CLEAN, clusterWith } from './manifests';

/** The line of a report that the carets are under, and the carets. */
function shown(text: string): string[] {
  return checkText(text).out.split('\n').filter(line => /^ +\d* \| /.test(line));
}

test('findings stand in the order of lines, and of columns within a line', () => {
  expect(placesIn(`apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: Not_A_Label }
spec:
  suspend: 5
  workers: []
  autoscalerOptions: { version: v3, enabled: true }
  headGroupSpec: { template: { spec: { containers: [] } } }
  replicas: 2
`)).toEqual([
    '3:13 metadata.name',
    '5:3 spec.suspend',
    '6:3 spec.workers',
    '7:3 spec.autoscalerOptions',
    '7:24 spec.autoscalerOptions.version',
    '7:37 spec.autoscalerOptions.enabled',
    '8:40 spec.headGroupSpec.template.spec.containers',
    '9:3 spec.replicas',
  ]);
});

test('what is missing is shown at what is around it', () => {
  expect(placesIn(clusterWith(`  workerGroupSpecs:
    - groupName: cpu
      template:
        spec:
          containers:
            - image: ray:1
    - template: { spec: { containers: [{ name: ray, image: ray:1 }] } }
  gcsFaultToleranceOptions:
    redisPassword:
      valueFrom: { secretKeyRef: { name: redis } }
`))).toEqual([
    '11:15 spec.workerGroupSpecs[0].template.spec.containers[0].name',
    '12:7 spec.workerGroupSpecs[1].groupName',
    '13:3 spec.gcsFaultToleranceOptions.redisAddress',
    '15:20 spec.gcsFaultToleranceOptions.redisPassword.valueFrom.secretKeyRef.key',
  ]);
});

test('an object without a spec is shown at its start', () => {
  expect(placesIn(`${CLEAN}---\napiVersion: ray.io/v1\nkind: RayJob\n`)).toEqual(['8:1 spec']);
});

test('what is missing from the spec is shown at the spec', () => {
  expect(shown('apiVersion: ray.io/v1\nkind: RayCluster\nspec: {}\n')).toEqual([
    '  3 | spec: {}',
    '    | ^^^^',
  ]);
});

test('what is wrong inside an anchored map is shown there, also where an alias repeats it', () => {
  expect(placesIn(clusterWith(`  workerGroupSpecs:
    - groupName: a
      template: &template
        spec:
          containers: [{ name: ray, imag: ray }]
    - groupName: b
      template: *template
`))).toEqual([
    '10:37 spec.workerGroupSpecs[0].template.spec.containers[0].imag',
    '10:37 spec.workerGroupSpecs[1].template.spec.containers[0].imag',
  ]);
});

test('what is wrong in an item that is an alias is shown where it is written', () => {
  expect(placesIn(clusterWith(`  workerGroupSpecs:
    - &group
      groupName: cpu
      template: { spec: { containers: [{ name: ray, image: ray:1 }] } }
    - *group
`))).toEqual(['8:7 spec.workerGroupSpecs[1].groupName']);
});

test('what a merge key brings in is shown at the map that it is in', () => {
  expect(placesIn(clusterWith(`  workerGroupSpecs:
    - &group
      groupName: a
      replica: 1
      template: { spec: { containers: [{ name: ray, image: ray:1 }] } }
    - <<: *group
      groupName: b
`))).toEqual([
    '9:7 spec.workerGroupSpecs[0].replica',
    '11:7 spec.workerGroupSpecs[1].replica',
  ]);
});

test('what a merge key brings in at the top of a document is shown there', () => {
  expect(placesIn(`${CLEAN}---
apiVersion: ray.io/v1
kind: RayJob
<<: { spec: { suspended: true, entrypoint: python a.py } }
`)).toEqual(['8:1 spec.suspended']);
});

test('a key that is no text is found, too', () => {
  expect(placesIn(clusterWith('  headServiceAnnotations: { 1: a, 2: 3, on: off }\n'))).toEqual([
    '6:35 spec.headServiceAnnotations["2"]',
    '6:41 spec.headServiceAnnotations.true',
  ]);
});

/** A RayService with more in its spec, from line 6 on. */
function serviceWith(spec: string): string {
  return `apiVersion: ray.io/v1
kind: RayService
metadata: { name: ray }
spec:
  rayClusterConfig: { rayVersion: 2.55.1, headGroupSpec: { template: { spec: { containers: [{ name: ray, image: ray:1 }] } } } }
${spec}`;
}

test.each([
  ['in its line', `  serveConfigV2: |
    applications:
      - name: a
        import_path: a:b
        route_prefix: a
`, ['10:9 spec.serveConfigV2.applications[0].route_prefix']],
  ['in each of its lines', `  serveConfigV2: |
    # first

    applications:
      - import_path: a:b
        deployments: [{ name: a, numReplicas: 2 }]
    proxy_location: everynode
`, ['11:34 spec.serveConfigV2.applications[0].deployments[0].numReplicas', '12:5 spec.serveConfigV2.proxy_location']],
  ['behind empty lines', `  serveConfigV2: |


    applications: 1
`, ['9:5 spec.serveConfigV2.applications']],
  ['where the text says how far in it stands', `  serveConfigV2: |4-
        # a comment, further in
      applications: 1
  suspend: false
`, ['8:7 spec.serveConfigV2.applications']],
  ['behind a comment', `  serveConfigV2: |+ # why
   applications: 1

`, ['7:4 spec.serveConfigV2.applications']],
  ['at what is around it, where it is missing', `  serveConfigV2: |
    applications:
      - name: a
`, ['8:9 spec.serveConfigV2.applications[0].import_path']],
  ['at its start, where all is missing', `  serveConfigV2: |
    # nothing yet
    {}
`, ['8:5 spec.serveConfigV2.applications']],
  ['at its key, where it is empty', '  serveConfigV2: |\n', ['6:3 spec.serveConfigV2']],
  ['at its key, where it is no YAML', '  serveConfigV2: |\n    a: [\n', ['6:3 spec.serveConfigV2']],
  ['at its key, where it is folded', '  serveConfigV2: >\n    applications: 1\n', ['6:3 spec.serveConfigV2.applications']],
  ['at its key, where it is in quotes', '  serveConfigV2: "applications: 1"\n', ['6:3 spec.serveConfigV2.applications']],
  ['at its key, where it is in the line', "  serveConfigV2: 'applications: 1'\n", ['6:3 spec.serveConfigV2.applications']],
])('a place in a text is shown %s', (_, spec, places) => {
  expect(placesIn(serviceWith(spec))).toEqual(places);
});

test('a place in a text is shown with its line, and carets under it', () => {
  expect(shown(serviceWith('  serveConfigV2: |\n    applications: []\n    target_capacity: 101 # per cent\n'))).toEqual([
    '  8 |     target_capacity: 101 # per cent',
    '    |     ^^^^^^^^^^^^^^^^^^^^',
  ]);
});

test('a place in a text is shown in a file with the ends of lines of Windows', () => {
  expect(placesIn(serviceWith('  serveConfigV2: |\n    applications: []\n    target_capacity: 101\n').replaceAll('\n', '\r\n'))).toEqual([
    '8:5 spec.serveConfigV2.target_capacity',
  ]);
});

describe('the carets are under the key and its value', () => {
  test.each([
    ['a number', '  suspend: 5', ['  6 |   suspend: 5', '    |   ^^^^^^^^^^']],
    ['a comment after it', '  suspend: 5 # why', ['  6 |   suspend: 5 # why', '    |   ^^^^^^^^^^']],
    ['quotes', '  "suspend": "no"', ['  6 |   "suspend": "no"', '    |   ^^^^^^^^^^^^^^^']],
    ['a flow map', '  autoscalerOptions: {version: v3, image: ray:1}', [
      '  6 |   autoscalerOptions: {version: v3, image: ray:1}',
      '    |                       ^^^^^^^^^^^',
    ]],
    ['a map, of which only the key', '  rayVersion: { major: 2 }', ['  6 |   rayVersion: { major: 2 }', '    |   ^^^^^^^^^^']],
    ['a list below it, of which only the key', '  rayVersion:\n    - 2', ['  6 |   rayVersion:', '    |   ^^^^^^^^^^']],
    ['text over several lines, up to the end of the first', '  suspend: |\n    yes\n    no', ['  6 |   suspend: |', '    |   ^^^^^^^^^^']],
    ['an item of a list', '  autoscalerOptions:\n    args:\n      - sleep\n      - 30', ['  9 |       - 30', '    |         ^^']],
    ['an item that is a map, of which only the start', '  autoscalerOptions:\n    env:\n      - value: a', [
      '  8 |       - value: a',
      '    |         ^',
    ]],
    ['an item that is empty', '  autoscalerOptions:\n    args:\n      -\n      - b', ['  8 |       -', '    |        ^']],
    ['tabs before it, which the blank before the carets has, too', '  autoscalerOptions: {\tversion:\tv3 }', [
      '  6 |   autoscalerOptions: {\tversion:\tv3 }',
      '    |                       \t^^^^^^^^^^^',
    ]],
    ['the last line, without an end', '  suspend: 1', ['  6 |   suspend: 1', '    |   ^^^^^^^^^^']],
  ])('%s', (_, spec, lines) => {
    expect(shown(clusterWith(spec))).toEqual(lines);
  });
});

test('the carets stay in place below a line number of two digits', () => {
  expect(shown(clusterWith(`${'\n'.repeat(4)}  suspend: 5`))).toEqual([
    '  10 |   suspend: 5',
    '     |   ^^^^^^^^^^',
  ]);
});
