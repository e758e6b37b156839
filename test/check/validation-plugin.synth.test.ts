import { spawnSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

const root = join(__dirname, '..', '..');
const modules = join(root, 'node_modules');
const folder = mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-'));
afterAll(() => rmSync(folder, { recursive: true }));

// the command loads JavaScript, and before a build there is only TypeScript
const PLUGIN = `
require(${JSON.stringify(join(modules, 'ts-node'))}).register({
  cwd: ${JSON.stringify(root)}, transpileOnly: true, compilerOptions: { module: 'node16', moduleResolution: 'node16' },
});
module.exports = require(${JSON.stringify(join(root, 'src'))});
`;

const INCLUDED = `
apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: included }
spec:
  tlsOptions: { enabled: true }
  headGroupSpec: { template: { spec: { containers: [{ name: ray, image: ray:1 }] } } }
`;

const APP = `
const { App, ApiObject, Chart, Include } = require(${JSON.stringify(join(modules, 'cdk8s'))});
const app = new App();
const chart = new Chart(app, 'ml');
new Include(chart, 'Included', { url: 'included.yaml' });
new ApiObject(chart, 'Serve', {
  apiVersion: 'ray.io/v1',
  kind: 'RayService',
  metadata: { name: 'serve' },
  spec: {
    serveConfigV2: 'applications: []',
    deploymentUnhealthySecondThreshold: 300,
    rayClusterConfig: { headGroupSpec: { template: { spec: { containers: [{ name: 'ray', image: 'ray:1' }] } } } },
  },
});
new ApiObject(chart, 'Other', { apiVersion: 'v1', kind: 'ConfigMap' });
app.synth();
`;

/** What `cdk8s synth` does with the app, and what its report says of each violation. */
function synth(properties: object): { status: number | null; output: string; violations: object[] } {
  writeFileSync(join(folder, 'plugin.js'), PLUGIN);
  writeFileSync(join(folder, 'app.js'), APP);
  writeFileSync(join(folder, 'included.yaml'), INCLUDED);
  writeFileSync(join(folder, 'cdk8s.yaml'), JSON.stringify({
    app: 'node app.js',
    validations: [{ package: './plugin.js', version: '0.0.0', class: 'KubeRayValidation', properties }],
  }));
  rmSync(join(folder, 'reports.json'), { force: true });
  const cli = join(modules, 'cdk8s-cli', 'bin', 'cdk8s');
  const args = ['synth', '--no-check-upgrade', '--validation-reports-output-file', 'reports.json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
  const [{ violations }] = JSON.parse(readFileSync(join(folder, 'reports.json'), 'utf8')).reports;
  return { status, output: stdout + stderr, violations };
}

test('cdk8s synth fails with what is wrong in included and in hand-written objects of the app', () => {
  const { status, output, violations } = synth({});

  expect(status).toBe(2);
  expect(output).toContain('  Recommendation: spec.deploymentUnhealthySecondThreshold is deprecated\n');
  expect(violations).toEqual([
    {
      ruleName: 'feature-gate (error)',
      recommendation: 'spec.tlsOptions needs the feature gate RayClusterMTLS, which is off (KubeRay 1.7)',
      fix: 'turn it on in the operator and name it in featureGates of the target, or do without the field',
      violatingConstructs: [{
        resourceName: 'included',
        constructPath: 'ml/Included/included-raycluster',
        manifestPath: 'dist/ml.k8s.yaml',
        locations: ['spec.tlsOptions'],
      }],
    },
    {
      ruleName: 'deprecated-field (warning)',
      recommendation: 'spec.deploymentUnhealthySecondThreshold is deprecated',
      fix: 'leave it out, as the operator ignores it',
      violatingConstructs: [{
        resourceName: 'serve',
        constructPath: 'ml/Serve',
        manifestPath: 'dist/ml.k8s.yaml',
        locations: ['spec.deploymentUnhealthySecondThreshold'],
      }],
    },
  ]);
}, 60_000);

test('cdk8s synth takes the feature gates from cdk8s.yaml, and ends well with a warning', () => {
  const { status, output, violations } = synth({ featureGates: 'RayClusterMTLS=true' });

  expect(status).toBe(0);
  expect(output).toContain('Validations ended succesfully');
  expect(violations).toMatchObject([{ ruleName: 'deprecated-field (warning)' }]);
}, 60_000);

test('cdk8s synth fails with a warning where the validation is strict', () => {
  expect(synth({ featureGates: 'RayClusterMTLS=true', strict: true }).status).toBe(2);
}, 60_000);
