import { spawnSync } from 'child_process';
import { readdirSync } from 'fs';
import { join } from 'path';
import { BUILD_TIMEOUT, goTool } from '../go-tool';
import { Json, rayCluster, rayCronJob, rayJob, rayService } from '../manifests';
import { shared } from '../shared';

const ROOT = join(__dirname, '..', '..');
const SCHEMAS = join(ROOT, 'schemas', '{{.Group}}', '{{.ResourceKind}}_{{.ResourceAPIVersion}}.json');

interface Verdict {
  readonly filename: string;
  readonly kind: string;
  readonly status: string;
  readonly msg: string;
}

function kubeconform(): string {
  return goTool('github.com/yannh/kubeconform/cmd/kubeconform', 'v0.8.0');
}

/** Samples with a key that has no value: the API server drops it, but a schema takes it for a mistake, as it mostly is. */
const NULLS = ['ray-service.high-throughput-gemma4.yaml'];

/** What kubeconform says to KubeRay objects in files, or on standard input; of other kinds it has no schema here. */
function verdicts(files: readonly string[], input?: string): Verdict[] {
  const args = ['-schema-location', SCHEMAS, '-ignore-missing-schemas', '-output', 'json', '-verbose', ...files];
  const { stdout } = spawnSync(kubeconform(), args, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return (JSON.parse(stdout) as { resources: Verdict[] }).resources.filter(({ kind }) => kind.startsWith('Ray'));
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.yaml') && !NULLS.includes(file)).map(file => join(folder, file));
}

function messagesFor(object: Json): string[] {
  return verdicts([], JSON.stringify(object)).filter(({ status }) => status !== 'statusValid').map(({ msg }) => msg);
}

beforeAll(() => { kubeconform(); }, BUILD_TIMEOUT);

test.each([
  ['our examples', () => join(ROOT, 'examples'), 8],
  ['KubeRay\'s samples', () => shared('kuberay', 'samples'), 60],
])('kubeconform takes %s by our schemas', (_, folder, atLeast) => {
  const said = verdicts(yamlFiles(folder()));

  expect(said.filter(({ status }) => status !== 'statusValid')).toEqual([]);
  expect(said.length).toBeGreaterThanOrEqual(atLeast);
}, 60_000);

test.each([rayCluster(), rayJob(), rayService(), rayCronJob()])('kubeconform takes a $kind', object => {
  expect(messagesFor(object)).toEqual([]);
});

test('what the API server fills in need not be said', () => {
  expect(messagesFor(rayCluster({ 'spec.workerGroupSpecs[0].minReplicas': undefined }))).toEqual([]);
});

test.each([
  ['a misspelt field of KubeRay', rayCluster({ 'spec.enableInTreeAutoscalling': true }), 'enableInTreeAutoscalling'],
  ['a misspelt field of a pod', rayJob({ 'spec.rayClusterSpec.headGroupSpec.template.spec.nodeSelectors': {} }), 'nodeSelectors'],
  ['a missing field', rayService({ 'spec.rayClusterConfig': undefined }), 'rayClusterConfig'],
  ['a wrong type', rayCronJob({ 'spec.suspend': 'yes' }), 'want boolean'],
  ['a value that is not among those', rayCluster({ 'spec.upgradeStrategy': { type: 'Rolling' } }), 'value must be one of'],
])('kubeconform refuses %s by our schemas', (_, object, message) => {
  expect(messagesFor(object)).toEqual([expect.stringContaining(message)]);
});
