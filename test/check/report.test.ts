import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { checkFiles, checkText, coloured } from './command-line';
import { CLEAN, WITH_ERROR, WITH_WARNING } from './manifests';

const MANIFESTS = `# what the team runs
apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: team }
spec:
  enableInTreeAutoscaling: true
  autoscalerOptions: { idleTimeoutSecond: 60 } # too long?
  headGroupSpec:
    template: &template
      spec:
        containers:
          - name: ray
            image: ray:1
            resources: { limits: { cpu: 1, memory: 4Gi } }
  workerGroupSpecs:
    - groupName: cpu
      replicas: 9
      maxReplicas: 5
      template: *template
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { idleTimeoutSecond: 60 }
---
apiVersion: ray.io/v1
kind: RayJob
spec:
  clusterSelector: { ray.io/cluster: team }
  entrypoint: |
    python train.py
  ttlSecondsAfterFinished: "60"
`;

test('the report shows each finding with its line, what to do and the rule, and ends with a summary', () => {
  expect(checkText(MANIFESTS)).toEqual({
    code: 1,
    err: '',
    out: `./ray.yaml:7:24 error spec.autoscalerOptions.idleTimeoutSecond is no field of AutoscalerOptions
  7 |   autoscalerOptions: { idleTimeoutSecond: 60 } # too long?
    |                        ^^^^^^^^^^^^^^^^^^^^^
  did you mean idleTimeoutSeconds? [unknown-field, RayCluster team]

./ray.yaml:17:7 warning spec.workerGroupSpecs[0].replicas is outside of minReplicas and maxReplicas (9, 0 to 5)
  17 |       replicas: 9
     |       ^^^^^^^^^^^
  move it inside, or widen the bounds [replicas-out-of-bounds, RayCluster team]

./ray.yaml:32:3 error spec.ttlSecondsAfterFinished is not a whole number of 32 bits ("60")
  32 |   ttlSecondsAfterFinished: "60"
     |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  write it without quotes: 60 [wrong-type, RayJob]

2 errors, 1 warning: 2 KubeRay objects in 1 file, for KubeRay 1.7
`,
  });
});

test('the report says nothing where nothing is found, and tells what it was for', () => {
  expect(checkFiles({ 'a.yaml': CLEAN, 'b.yaml': CLEAN }, './a.yaml', './b.yaml', '--kuberay', '1.5.1').out)
    .toBe('0 errors, 0 warnings: 2 KubeRay objects in 2 files, for KubeRay 1.5.1\n');
});

const FOR_PROGRAMS = {
  errors: 2,
  warnings: 1,
  kuberay: '1.7',
  files: 1,
  objects: 2,
  findings: [
    {
      file: './ray.yaml',
      line: 7,
      column: 24,
      ruleId: 'unknown-field',
      severity: 'error',
      object: { apiVersion: 'ray.io/v1', kind: 'RayCluster', name: 'team' },
      path: 'spec.autoscalerOptions.idleTimeoutSecond',
      message: 'is no field of AutoscalerOptions',
      fix: 'did you mean idleTimeoutSeconds?',
    },
    {
      file: './ray.yaml',
      line: 17,
      column: 7,
      ruleId: 'replicas-out-of-bounds',
      severity: 'warning',
      object: { apiVersion: 'ray.io/v1', kind: 'RayCluster', name: 'team' },
      path: 'spec.workerGroupSpecs[0].replicas',
      message: 'is outside of minReplicas and maxReplicas (9, 0 to 5)',
      fix: 'move it inside, or widen the bounds',
    },
    {
      file: './ray.yaml',
      line: 32,
      column: 3,
      ruleId: 'wrong-type',
      severity: 'error',
      object: { apiVersion: 'ray.io/v1', kind: 'RayJob' },
      path: 'spec.ttlSecondsAfterFinished',
      message: 'is not a whole number of 32 bits ("60")',
      fix: 'write it without quotes: 60',
    },
  ],
};

test('the report is for programs where they ask for JSON', () => {
  const { code, out } = checkText(MANIFESTS, '--format', 'json');

  expect(code).toBe(1);
  expect(out).toMatch(/\}\n$/);
  expect(JSON.parse(out)).toEqual(FOR_PROGRAMS);
});

test('an object of a namespace has it in JSON', () => {
  const text = 'apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: { name: a, namespace: ml }\nspec: {}\n';

  expect(JSON.parse(checkText(text, '--format', 'json').out).findings[0].object)
    .toEqual({ apiVersion: 'ray.io/v1', kind: 'RayCluster', name: 'a', namespace: 'ml' });
});

test('JSON is the same with nothing in it', () => {
  expect(JSON.parse(checkText(CLEAN, '--format=json').out))
    .toEqual({ errors: 0, warnings: 0, kuberay: '1.7', files: 1, objects: 1, findings: [] });
});

test('a silenced rule is not reported, if the silence has a reason', () => {
  const silenced = (reason: string) => `apiVersion: ray.io/v1
kind: RayCluster
metadata:
  name: ray
  annotations: { ignore-check.cdk8s-kuberay/unknown-field: ${reason} }
spec:
  suspended: true
  headGroupSpec: { template: { spec: { containers: [{ name: ray, image: ray:1 }] } } }
`;

  expect(checkText(silenced('our fork has it'))).toMatchObject({ code: 0, out: expect.stringContaining('0 errors, 0 warnings: ') });
  expect(checkText(silenced('" "'))).toMatchObject({ code: 1, out: expect.stringContaining('1 error, 1 warning: ') });
});

test('an object of a kind that KubeRay does not have is reported at its kind', () => {
  const { code, out } = checkText('apiVersion: ray.io/v1\nkind: Raycluster\nmetadata: { name: ray }\n');

  expect(code).toBe(1);
  expect(out).toContain('ray.yaml:2:1 error kind is no kind that KubeRay has ("Raycluster")');
  expect(out).toContain('did you mean RayCluster? [unknown-kind, Raycluster ray]');
  expect(out).toContain('1 error, 0 warnings: 1 KubeRay object in 1 file');
});

// what a file can hold that a terminal would act upon: in plain YAML, and behind the escapes of quoted text
const ESCAPES = `apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: "a\\e[2Jb" }
spec:
  rayVersion: "2.9.0\\e[1m\\x9b2J"
  suspend: "\\x9b2J\\a"
  "x\\x9by": 1
  headGroupSpec: { template: { spec: { containers: [{ name: ray, image: "rayproject/ray:2.55.1\\e[31m" }] } } }
`;

test('nothing that is in a file steers the terminal', () => {
  const { out } = checkFiles({ 'a\u001b[2J.yaml': ESCAPES }, './a\u001b[2J.yaml');

  // eslint-disable-next-line no-control-regex
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(out.split('\n').filter(line => line.startsWith('./'))).toEqual([
    './a\ufffd[2J.yaml:3:13 error metadata.name is no DNS label ("a\\u001b[2Jb")',
    './a\ufffd[2J.yaml:6:3 error spec.suspend is not true or false ("\\u009b2J\\u0007")',
    './a\ufffd[2J.yaml:7:3 error spec["x\\u009by"] is no field of RayClusterSpec',
    './a\ufffd[2J.yaml:8:66 error spec.headGroupSpec.template.spec.containers[0].image ' +
    'is of another Ray release than rayVersion (rayproject/ray:2.55.1\ufffd[31m, rayVersion 2.9.0\ufffd[1m\ufffd2J)',
    './a\ufffd[2J.yaml:8:66 error spec.headGroupSpec.template.spec.containers[0].image is no image that a registry has ("rayproject/ray:2.55.1\\u001b[31m")',
  ]);
  expect(out).toContain('[object-name, RayCluster a\ufffd[2Jb]\n');
});

test('what stands as it is in JSON, which may hold it, does not steer the terminal', () => {
  const { out } = checkText('{ "apiVersion": "ray.io/v1", "kind": "RayJob", "spec": { "a\u009b2J": "\u2028" } }');

  expect(out).toContain('  1 | { "apiVersion": "ray.io/v1", "kind": "RayJob", "spec": { "a\ufffd2J": "\u2028" } }\n');
});

test('colours are there where they are asked for, also without a terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-'));
  const file = join(folder, 'ray.yaml');
  writeFileSync(file, WITH_ERROR);
  try {
    const [head, line, carets, fix] = coloured(file).split('\n');
    expect(head).toBe(`\u001b[1m${file}:6:3\u001b[22m \u001b[31merror\u001b[39m spec.suspended is no field of RayClusterSpec`);
    expect(line).toBe('  \u001b[2m6 |\u001b[22m   suspended: true');
    expect(carets).toBe('  \u001b[2m  |\u001b[22m   \u001b[31m^^^^^^^^^^^^^^^\u001b[39m');
    expect(fix).toBe('  did you mean suspend? \u001b[2m[unknown-field, RayCluster ray]\u001b[22m');
    writeFileSync(file, WITH_WARNING);
    expect(coloured(file)).toContain('\u001b[33mwarning\u001b[39m');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('nothing is coloured unless that is asked for', () => {
  expect(checkText(MANIFESTS).out).not.toContain('\u001b');
});

test.each([
  ['a variable', '            env: [{ name: DB_PASSWORD, value: hunter2 }]\n'],
  ['a flag', '    rayStartParams: { redis-password: hunter2 }\n'],
])('the line of a secret in %s is not shown', (_, line) => {
  const { out } = checkText(`apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: ray }
spec:
  headGroupSpec:
${line.startsWith('    r') ? line : ''}    template:
      spec:
        containers:
          - name: ray
            image: ray:1
${line.startsWith('    r') ? '' : line}`);

  expect(out).toContain('0 errors, 1 warning: ');
  expect(out).not.toContain('hunter2');
});
