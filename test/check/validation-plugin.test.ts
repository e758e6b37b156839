import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ValidationContext } from 'cdk8s-cli/plugins';
import { CLEAN, WITH_ERROR, WITH_WARNING } from './manifests';
import { KubeRayValidation, KubeRayValidationProps } from '../../src';

const CRON_JOB = `apiVersion: ray.io/v1
kind: RayCronJob
metadata: { name: nightly }
spec: { schedule: 0 3 * * *, timeZone: Europe/Berlin, jobTemplate: { entrypoint: python a.py, clusterSelector: { ray.io/cluster: ray } } }
`;

const folder = mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The report of cdk8s-cli on manifests with these texts, named 0.k8s.yaml and so on. */
async function reportOn(texts: readonly string[], props?: KubeRayValidationProps): Promise<ValidationContext['report']> {
  const manifests = texts.map((text, index) => {
    const file = join(folder, `${index}.k8s.yaml`);
    writeFileSync(file, text);
    return file;
  });
  const context = new ValidationContext(manifests, 'cdk8s-kuberay', '0.0.0', { ray: { path: 'app/Ray' } }, false);
  await new KubeRayValidation(props).validate(context);
  return context.report;
}

test('nothing found is a success', async () => {
  const report = await reportOn([CLEAN]);

  expect(report.success).toBe(true);
  expect(report.toJson().violations).toEqual([]);
});

test('an error is a failure, with the construct, the manifest and the place', async () => {
  const report = await reportOn([CLEAN, WITH_ERROR]);

  expect(report.success).toBe(false);
  expect(report.toJson()).toEqual({
    title: 'Validation Report (cdk8s-kuberay@0.0.0)',
    summary: { status: 'failure', plugin: 'cdk8s-kuberay', version: '0.0.0', metadata: undefined },
    violations: [{
      ruleName: 'unknown-field (error)',
      recommendation: 'spec.suspended is no field of RayClusterSpec',
      fix: 'did you mean suspend?',
      violatingConstructs: [{
        resourceName: 'ray',
        constructPath: 'app/Ray',
        manifestPath: join(folder, '1.k8s.yaml'),
        locations: ['spec.suspended'],
      }],
    }],
  });
});

test('a warning is told, and a success', async () => {
  const report = await reportOn([WITH_WARNING]);

  expect(report.success).toBe(true);
  expect(report.toJson().violations.map(({ ruleName }) => ruleName)).toEqual(['replicas-out-of-bounds (warning)']);
});

test('a warning is a failure where the validation is strict', async () => {
  expect((await reportOn([WITH_WARNING], { strict: true })).success).toBe(false);
  expect((await reportOn([CLEAN], { strict: true })).success).toBe(true);
});

test('every object of every manifest is checked, and those of others are passed over', async () => {
  const others = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\ndata: { suspended: "true" }\n';
  const report = await reportOn([`${WITH_ERROR}---\n${others}---\n${WITH_WARNING}`, others, `---\n---\n${WITH_ERROR}`]);

  expect(report.toJson().violations.map(({ ruleName, violatingConstructs: [{ manifestPath }] }) => [ruleName, manifestPath])).toEqual([
    ['unknown-field (error)', join(folder, '0.k8s.yaml')],
    ['replicas-out-of-bounds (warning)', join(folder, '0.k8s.yaml')],
    ['unknown-field (error)', join(folder, '2.k8s.yaml')],
  ]);
});

test('an object of a kind that KubeRay does not have is reported', async () => {
  const report = await reportOn(['apiVersion: ray.io/v1\nkind: RayClusters\nmetadata: { name: ray }\n']);

  expect(report.success).toBe(false);
  expect(report.toJson().violations.map(({ ruleName, fix }) => [ruleName, fix])).toEqual([['unknown-kind (error)', 'did you mean RayCluster?']]);
});

test('an object without a name is reported, too', async () => {
  const report = await reportOn(['apiVersion: ray.io/v1\nkind: RayJob\nspec: { suspended: true }\n']);

  expect(report.toJson().violations[0].violatingConstructs).toEqual([
    { resourceName: '', constructPath: undefined, manifestPath: join(folder, '0.k8s.yaml'), locations: ['spec.suspended'] },
  ]);
});

test.each<[string, KubeRayValidationProps | undefined, string[]]>([
  ['without properties', undefined, ['kind needs the feature gate RayCronJob, which is off (KubeRay 1.7)']],
  ['with the gate', { featureGates: 'RayCronJob=true' }, []],
  ['for an older release with the gate', { kuberay: '1.6', featureGates: 'RayCronJob=true' },
    ['spec.timeZone needs KubeRay 1.7 (the target is 1.6)']],
  ['for an even older release', { kuberay: '1.5' }, ['kind needs KubeRay 1.6 (the target is 1.5)']],
])('%s, a RayCronJob is checked for that operator', async (_, props, recommendations) => {
  expect((await reportOn([CRON_JOB], props)).toJson().violations.map(({ recommendation }) => recommendation)).toEqual(recommendations);
});

test('properties that make no sense are refused', () => {
  expect(() => new KubeRayValidation({ kuberay: 'newest' }))
    .toThrow('not a KubeRay release that is known (newest): use one of 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, or a patch release of it');
  expect(() => new KubeRayValidation({ featureGates: 'RayCronJobs=true' }))
    .toThrow('there is no feature gate RayCronJobs: did you mean RayCronJob?');
});

// as YAML gives them, which knows nothing of types
test.each<[string, object, string]>([
  ['a release without quotes', { kuberay: 1.6 }, 'kuberay of KubeRayValidation is no string (1.6): write it in quotes'],
  ['a release that is empty', { kuberay: null }, 'kuberay of KubeRayValidation is no string (null): write it in quotes'],
  ['gates as a list', { featureGates: ['RayCronJob'] },
    'featureGates of KubeRayValidation is no string (["RayCronJob"]): write it in quotes'],
  ['strictness in quotes', { strict: 'true' }, 'strict of KubeRayValidation is no boolean ("true"): write true or false'],
  ['a name that nobody reads', { version: '1.6' }, 'KubeRayValidation has no property version: use kuberay, featureGates, strict'],
  ['a name that every JavaScript object has', { toString: 1 }, 'KubeRayValidation has no property toString: use kuberay, featureGates, strict'],
])('%s is refused', (_, props, message) => {
  expect(() => new KubeRayValidation(props)).toThrow(new Error(`cdk8s.yaml: ${message}`));
});

test('a property that is undefined is not set', () => {
  expect(() => new KubeRayValidation({ kuberay: undefined, featureGates: undefined, strict: undefined })).not.toThrow();
});

test('the objects of a List are checked, too', async () => {
  const report = await reportOn([`apiVersion: v1\nkind: List\nitems:\n${WITH_ERROR.trim().replace(/^/gm, '  ').replace('  apiVersion', '- apiVersion')}\n`]);

  expect(report.success).toBe(false);
  expect(report.toJson().violations.map(({ ruleName }) => ruleName)).toEqual(['unknown-field (error)']);
});
