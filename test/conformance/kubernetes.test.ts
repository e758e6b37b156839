import { spawnSync } from 'child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { basename, join } from 'path';
import { Yaml } from 'cdk8s';
import { stories } from '../../projenrc/examples';
import { readObjects } from '../../src/check/manifest-file';
import { asObject } from '../../src/private/json';
import { BUILD_TIMEOUT, goTool } from '../go-tool';
import { shared } from '../shared';

/** Kubernetes' own validation code, with upstream's CRDs. */
function validate(file: string): { status: number | null; output: string } {
  const binary = goTool('sigs.k8s.io/kubectl-validate', 'v0.0.4');
  const { status, stdout, stderr } = spawnSync(binary, [file, '--local-crds', shared('kuberay', 'crds', 'v1.7.0')], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

beforeAll(() => goTool('sigs.k8s.io/kubectl-validate', 'v0.0.4'), BUILD_TIMEOUT);

/** API groups of which there are no definitions here; what is in them goes to a real API server (test/api-server). */
const OF_OTHERS = ['cert-manager.io/v1', 'monitoring.coreos.com/v1'];

function withoutOthers(file: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-')), basename(file));
  const objects = readObjects(file).map(({ json }) => asObject(json)).filter(({ apiVersion }) => !OF_OTHERS.includes(String(apiVersion)));
  writeFileSync(copy, Yaml.stringify(...objects));
  return copy;
}

test.each(stories())('Kubernetes accepts the manifests of the example %s', story => {
  const folder = join(__dirname, '..', '..', 'examples', story);
  const manifests = readdirSync(folder).filter(file => file.endsWith('.yaml'));

  expect(manifests).not.toEqual([]);
  for (const manifest of manifests) { expect(validate(withoutOthers(join(folder, manifest)))).toMatchObject({ status: 0 }); }
}, 60_000);

test('Kubernetes refuses a field that KubeRay does not have, so the check above can fail', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-')), 'unknown-field.yaml');
  writeFileSync(file, `
apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: ray }
spec: { headGroupSpec: { template: { spec: { containers: [{ name: ray-head, imagge: ray }] } } } }
`);

  const { status, output } = validate(file);

  expect(status).not.toBe(0);
  expect(output).toContain('imagge');
}, 60_000);
