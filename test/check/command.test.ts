import { checkFiles, checkText, command, spawnCommand } from './command-line';
import { CLEAN, WITH_ERROR, WITH_WARNING } from './manifests';

const CRON_JOB = `apiVersion: ray.io/v1
kind: RayCronJob
metadata: { name: nightly }
spec: { schedule: 0 3 * * *, jobTemplate: { entrypoint: python a.py, clusterSelector: { ray.io/cluster: ray } } }
`;

/** Ten lists, each of twenty times the one before. */
const LAUGHS = [...'bcdefghijk'].map((letter, index) => `${letter}: &${letter} [${Array(20).fill(`*${'abcdefghij'[index]}`).join()}]\n`).join('');

test('nothing found is exit code 0', () => {
  expect(checkText(CLEAN)).toEqual({ code: 0, out: '0 errors, 0 warnings: 1 KubeRay object in 1 file, for KubeRay 1.7\n', err: '' });
});

test('an error is exit code 1', () => {
  expect(checkText(WITH_ERROR)).toMatchObject({ code: 1, err: '' });
});

test('a warning is exit code 0', () => {
  const { code, out } = checkText(WITH_WARNING);

  expect(code).toBe(0);
  expect(out).toContain('0 errors, 1 warning: ');
});

test('a warning is exit code 1 where the command is strict', () => {
  expect(checkText(WITH_WARNING, '--strict')).toMatchObject({ code: 1, err: '' });
});

test('strictness alone fails nothing', () => {
  expect(checkText(CLEAN, '--strict')).toMatchObject({ code: 0, err: '' });
});

test('an error in one of several files is exit code 1', () => {
  expect(checkFiles({ 'a.yaml': WITH_ERROR, 'b.yaml': CLEAN }, './a.yaml', './b.yaml')).toMatchObject({ code: 1, err: '' });
});

test('the name of a file that cannot be read does not steer the terminal', () => {
  expect(checkFiles({ 'a\u001b[31m.yaml': 'spec: *head\n' }, './a\u001b[31m.yaml').err)
    .toBe('./a\ufffd[31m.yaml:1:1: is no YAML: Unresolved alias (the anchor must be set before the alias): head\n');
});

describe('what cannot be read is exit code 2, and said on standard error, beside the report on the rest', () => {
  test.each([
    ['a file that is not there', './other.yaml',
      './other.yaml: there is no such file: check the path, or give - for standard input\n'],
    ['a mapping that does not end', './open.yaml',
      './open.yaml:3:1: is no YAML: Flow map in block collection must be sufficiently indented and end with a }\n'],
    ['a tab as indentation', './tab.yaml', './tab.yaml:3:1: is no YAML: Tabs are not allowed as indentation\n'],
    ['a key that is there twice', './twice.yaml', './twice.yaml:5:3: is no YAML: Map keys must be unique\n'],
    ['a mistake in a later document', './later.yaml',
      './later.yaml:9:7: is no YAML: Nested mappings are not allowed in compact mappings\n'],
    ['an alias of nothing', './alias.yaml',
      './alias.yaml:1:1: is no YAML: Unresolved alias (the anchor must be set before the alias): head\n'],
    ['aliases without end', './laughs.yaml',
      './laughs.yaml:1:1: is no YAML: Excessive alias count indicates a resource exhaustion attack\n'],
    ['a merge of what is no map', './merge.yaml',
      './merge.yaml:1:1: is no YAML: Merge sources must be maps or map aliases\n'],
    ['text in UTF-16', './utf-16.yaml', './utf-16.yaml: is not in UTF-8: save it as UTF-8\n'],
    ['what would steer the terminal', './escape.yaml',
      './escape.yaml:1:9: U+001B is refused by Kubernetes, or ends a line: leave it out, or write it as "\\u001B"\n'],
    ['broken JSON', './broken.json', './broken.json:1:24: is no YAML: Unexpected double-quoted-scalar token\n'],
  ])('%s', (_, file, message) => {
    const files = {
      'ray.yaml': WITH_ERROR,
      'open.yaml': 'kind: RayCluster\nmetadata: { name: x\nspec:\n',
      'tab.yaml': 'kind: RayCluster\nspec:\n\tsuspend: true\n',
      'twice.yaml': 'kind: RayCluster\nspec:\n  suspend: true\n  rayVersion: 2.55.1\n  suspend: false\n',
      'later.yaml': `${CLEAN}---\nspec: {}\nkind: a: b\n`,
      'alias.yaml': 'spec: *head\n',
      'laughs.yaml': `a: &a [${Array(20).fill('x').join()}]\n${LAUGHS}`,
      'merge.yaml': 'spec: { <<: [a] }\n',
      'utf-16.yaml': Buffer.from(`\ufeff${CLEAN}`, 'utf16le'),
      'escape.yaml': 'spec: *a\u001b\u009b31m\n',
      'broken.json': '{ "kind": "RayCluster" "spec": {} }',
    };

    const report = checkFiles(files, './ray.yaml').out;

    expect(report).toContain('1 error, 0 warnings: 1 KubeRay object in 1 file');
    expect(checkFiles(files, './ray.yaml', file)).toEqual({ code: 2, out: report, err: message });
    expect(checkFiles(files, file)).toEqual({ code: 2, out: '', err: message });
  });
});

describe('a command that makes no sense is exit code 2, with the way out', () => {
  test.each([
    ['no command', [], 'say what to check: cdk8s-kuberay check FILE…\n'],
    ['no file', ['check'], 'say what to check: cdk8s-kuberay check FILE…\n'],
    ['no file but options', ['check', '--strict'], 'say what to check: cdk8s-kuberay check FILE…\n'],
    ['another command', ['lint', 'ray.yaml'], 'there is no command lint, say what to check: cdk8s-kuberay check FILE…\n'],
    ['another format', ['check', 'ray.yaml', '--format', 'xml'], 'there is no format xml: use text or json\n'],
    ['a release that is unknown', ['check', 'ray.yaml', '--kuberay', 'latest'],
      'not a KubeRay release that is known (latest): ' +
      'use one of 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, or a patch release of it\n'],
    ['a feature gate with a slip', ['check', 'ray.yaml', '--feature-gates', 'RayCronJobs=true'],
      'there is no feature gate RayCronJobs: did you mean RayCronJob?\n'],
    ['a feature gate that nothing is near to', ['check', 'ray.yaml', '--feature-gates', 'Gpu'],
      'there is no feature gate Gpu: use RayClusterStatusConditions, RayJobDeletionPolicy, RayMultiHostIndexing, ' +
      'RayServiceIncrementalUpgrade, RayCronJob, AsyncJobInfoQuery, SidecarSubmitterRestart, RayClusterNetworkPolicy, ' +
      'GCSFaultToleranceEmbeddedStorage, RayClusterMTLS, RayClusterHistoryServer, KubernetesWAS\n'],
    ['a feature gate that is neither on nor off', ['check', 'ray.yaml', '--feature-gates', 'RayCronJob=maybe'],
      'a feature gate is true or false (RayCronJob=maybe): write RayCronJob=true or RayCronJob=false\n'],
    ['a feature gate without a value behind its sign', ['check', 'ray.yaml', '--feature-gates', 'RayCronJob='],
      'a feature gate is true or false (RayCronJob=): write RayCronJob=true or RayCronJob=false\n'],
    ['a feature gate with two values', ['check', 'ray.yaml', '--feature-gates', 'RayCronJob=true=false'],
      'a feature gate is true or false (RayCronJob=true=false): write RayCronJob=true or RayCronJob=false\n'],
    ['a feature gate that the release does not have yet', ['check', 'ray.yaml', '--kuberay', '1.5', '--feature-gates', 'RayCronJob'],
      'KubeRay has no feature gate RayCronJob (1.5): it came with 1.6; leave it out or choose another release\n'],
    ['a feature gate that the release does not have any more', ['check', 'ray.yaml', '--feature-gates', 'AsyncJobInfoQuery'],
      'KubeRay has no feature gate AsyncJobInfoQuery (1.7): it came with 1.6 and left with 1.7; leave it out or choose another release\n'],
  ])('%s', (_, args, message) => {
    expect(command(...args)).toEqual({ code: 2, out: '', err: message });
  });
});

// the first words of these are Node's own
test.each([
  ['an unknown option', ['check', 'ray.yaml', '--quiet'], /^Unknown option '--quiet'.*: see cdk8s-kuberay --help\n$/],
  ['an option without its value', ['check', 'ray.yaml', '--kuberay'], /^Option '--kuberay <value>' .*: see cdk8s-kuberay --help\n$/],
  ['a value for a switch', ['check', 'ray.yaml', '--strict=no'], /^Option '--strict' .*: see cdk8s-kuberay --help\n$/],
])('%s is exit code 2, with a pointer to the help', (_, args, message) => {
  expect(command(...args)).toEqual({ code: 2, out: '', err: expect.stringMatching(message) });
});

test.each([
  [['--help']],
  [['-h']],
  [['check', '--help']],
  [['check', 'no-such-file.yaml', '-h']],
])('%j tells how to use it, and is exit code 0', args => {
  expect(command(...args)).toEqual({
    code: 0,
    err: '',
    out: `cdk8s-kuberay check FILE… [--kuberay RELEASE] [--feature-gates GATE=true,…] [--strict] [--format text|json]

Checks the KubeRay objects and operators in YAML and JSON files, such as hand-written manifests and the output of Helm;
a folder stands for all such files below it, and - for standard input. Other objects are passed over.

  --kuberay RELEASE   the operator's release, such as 1.6 (default: that of an operator in the files,
                      else the newest that is known)
  --feature-gates     its feature gates, as its own flag takes them, besides those of an operator in the files
  --strict            warnings fail, too
  --format            text for people (default) or json for programs

Exit code: 0 clean, 1 findings, 2 a file or the command itself cannot be read.
`,
  });
});

test.each([
  ['1.0', 1],
  ['v1.0', 1],
  ['1.1', 0],
  ['1.1.0', 0],
])('for KubeRay %s, a field that came with 1.1 is exit code %i', (release, code) => {
  expect(checkText(CLEAN, '--kuberay', release)).toMatchObject({ code, err: '' });
});

test.each([
  [[], 1],
  [['--feature-gates', 'RayCronJob=true'], 0],
  [['--feature-gates', 'RayCronJob'], 0],
  [['--feature-gates', 'RayClusterMTLS=true, RayCronJob=true,'], 0],
  ...['True', 'TRUE', 't', 'T', '1'].map((on): [string[], number] => [['--feature-gates', `RayCronJob=${on}`], 0]),
  ...['false', 'False', 'f', 'F', '0'].map((off): [string[], number] => [['--feature-gates', `RayCronJob=${off}`], 1]),
  [['--feature-gates', ''], 1],
])('with %j, a RayCronJob is exit code %i', (args, code) => {
  expect(checkText(CRON_JOB, ...args)).toMatchObject({ code, err: '' });
});

test('the process writes the report to standard output, and has its exit code', () => {
  expect(spawnCommand(['check', '-', '--strict'], WITH_WARNING)).toEqual({
    code: 1,
    err: '',
    out: `-:8:7 warning spec.workerGroupSpecs[0].replicas is outside of minReplicas and maxReplicas (9, 0 to 5)
  8 |       replicas: 9
    |       ^^^^^^^^^^^
  move it inside, or widen the bounds [replicas-out-of-bounds, RayCluster ray]

0 errors, 1 warning: 1 KubeRay object in 1 file, for KubeRay 1.7
`,
  });
}, 60_000);

test('the process writes what it cannot read to standard error', () => {
  expect(spawnCommand(['check', '-'], 'spec: ]\n')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^-:1:7: is no YAML: /) });
}, 60_000);
