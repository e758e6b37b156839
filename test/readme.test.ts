import { spawnSync } from 'child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { parseObjects } from '../src/check/manifest-file';

const ROOT = join(__dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const TS_NODE = [require.resolve('ts-node/dist/bin.js'), '-T', '-O', '{"module":"node16","moduleResolution":"node16"}'];

/** What stands between the fences of a language, in the order of the page. */
function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(match => match[1]);
}

/** Runs a program inside of the package, where its name leads to itself. */
function run(program: string, name: string): { manifests: string; error: string } {
  const folder = join(ROOT, 'test-reports', 'readme', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'main.ts'), program);
  const { stderr } = spawnSync(process.execPath, [...TS_NODE, 'main.ts'], { cwd: folder, encoding: 'utf8' });
  const manifests = join(folder, 'dist', 'team.k8s.yaml');
  return { manifests: existsSync(manifests) ? readFileSync(manifests, 'utf8') : '', error: stderr };
}

test('the program at the top makes the manifest beside it', () => {
  const [program] = blocks('ts');
  const [{ json }] = parseObjects(run(program, 'as-is').manifests, 'team.k8s.yaml');

  expect(json).toMatchObject(parse(blocks('yaml')[0]));
}, 60_000);

test.each(blocks('ts').map((program, index) => [index, program] as const))('program %i on the page runs, and warns of nothing', (index, program) => {
  expect(run(program, `program-${index}`).error).toBe('');
}, 60_000);

test('the mistakes named under it are reported in those words', () => {
  const broken = blocks('ts')[0].replace('maxReplicas: 10', [
    'maxReplicas: 10, minReplicas: 12',
    'image: ray.RayImage.release(\'2.54.0\', { flavor: ray.ImageFlavor.GPU })',
  ].join(', '));

  expect(run(broken, 'broken').error).toContain(blocks('text')[0].trim());
}, 60_000);

const CLUSTER = `
apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: ray }
spec:
  rayVersion: 2.55.1
  enableInTreeAutoscaling: true
  autoscalerOptions:
    idleTimeoutSeconds: 600
    cooldownPeriodSeconds: 300
  networkPolicy: {}
  headGroupSpec: { template: { spec: { containers: [{ name: ray-head, image: rayproject/ray:2.55.1, resources: { limits: { cpu: 4, memory: 16Gi } } }] } } }
`;

test('the command shown there prints what is shown', () => {
  const [command, ...output] = blocks('console')[0].split('\n');
  const folder = join(ROOT, 'test-reports', 'readme');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'cluster.yaml'), CLUSTER);

  const args = command.split(' cdk8s-kuberay ')[1].split(' ');
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'lib', 'src', 'check', 'main.js'), ...args], { cwd: folder, encoding: 'utf8' });

  expect(stdout.trim()).toBe(output.join('\n').trim());
}, 60_000);
