import { readdirSync } from 'fs';
import { join } from 'path';
import { admit, buildAdmission, createCrds, CrdFiles, ourCrds, removeCrds, upstreamCrds } from './crd-admission';
import { readObjects } from '../../src/check/manifest-file';
import { JsonObject } from '../../src/private/json';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { BUILD_TIMEOUT } from '../go-tool';
import { rayCluster, rayCronJob, rayJob, rayService } from '../manifests';
import { shared } from '../shared';

beforeAll(() => { buildAdmission(); }, BUILD_TIMEOUT);
afterAll(removeCrds);

describe('Kubernetes takes our CRDs', () => {
  test('with one version', () => {
    expect(createCrds(ourCrds({}))).toEqual(['', '', '', '']);
  });

  test('with both versions', () => {
    expect(createCrds(ourCrds({ v1Alpha1: true }))).toEqual(['', '', '', '']);
  });

  test.each([
    KubeRayVersion.V1_0, KubeRayVersion.V1_1, KubeRayVersion.V1_2, KubeRayVersion.V1_3, KubeRayVersion.V1_4, KubeRayVersion.V1_5,
    KubeRayVersion.V1_6,
  ])('for $version', version => {
    expect(createCrds(ourCrds({ v1Alpha1: true }, { version })).filter(refusal => refusal !== '')).toEqual([]);
  }, 30_000);
});

/** Files that are no JSON in YAML, so that no object ever reaches an API server. */
const UNREADABLE = ['068.yaml', '165.yaml'];

/** The KubeRay objects in the files of a folder, by file. */
function objectsIn(folder: string): [string, JsonObject][] {
  const files = readdirSync(folder).filter(file => file.endsWith('.yaml') && !UNREADABLE.includes(file));
  return files.flatMap(file => readObjects(join(folder, file)).map(({ json }) => [file, json] as [string, JsonObject]))
    .filter(([, { apiVersion }]) => String(apiVersion).startsWith('ray.io/'));
}

test.each(UNREADABLE)('hostile %s cannot be sent to an API server', file => {
  expect(() => readObjects(shared('hostile', file))).toThrow('is no YAML');
});

describe.each([
  ['of KubeRay\'s samples', () => shared('kuberay', 'samples'), 0],
  ['of the hostile manifests', () => shared('hostile'), 20],
])('what Kubernetes says to each %s, and would store,', (_, folder, refused) => {
  let objects: [string, JsonObject][];
  let ours: CrdFiles;
  beforeAll(() => {
    objects = objectsIn(folder());
    ours = ourCrds({ v1Alpha1: true });
  });

  test.each(['v1', 'v1alpha1'])('is the same under our CRDs as under upstream\'s, as %s', version => {
    const asked = objects.map(([, object]) => ({ ...object, apiVersion: `ray.io/${version}` }));
    const [said, upstreamSaid] = [ours, upstreamCrds()].map(crds => admit(crds, asked));
    const different = objects.filter((__, index) => JSON.stringify(said[index]) !== JSON.stringify(upstreamSaid[index]));

    expect(asked.length).toBeGreaterThan(60);
    expect(different.map(([file]) => file)).toEqual([]);
  }, 60_000);

  test('is yes to some and no to others, where there are others', () => {
    const said = admit(ours, objects.map(([, object]) => object));

    expect(said.filter(({ errors }) => errors.length > 0).length).toBeGreaterThanOrEqual(refused);
    expect(said.filter(({ errors }) => errors.length === 0).length).toBeGreaterThan(20);
  });
});

describe('the code of Kubernetes that is asked', () => {
  const GOOD = [rayCluster(), rayJob(), rayService(), rayCronJob()];

  test('takes what is right', () => {
    expect(admit(ourCrds({}), GOOD).map(({ errors }) => errors)).toEqual([[], [], [], []]);
  });

  test.each([
    ['an unknown field', rayCluster({ 'spec.colour': 'red' }), 'unknown field spec.colour'],
    ['a wrong type', rayCluster({ 'spec.suspend': 'yes' }), 'spec.suspend: Invalid value: "string": spec.suspend in body must be of type boolean: "string"'],
    ['a missing field', rayJob({ 'spec.rayClusterSpec.headGroupSpec.template': undefined }), 'spec.rayClusterSpec.headGroupSpec.template: Required value'],
    ['a broken rule of CEL', rayCluster({ 'spec.managedBy': 'me' }), 'spec.managedBy: Invalid value: "me": the managedBy field value must be either \'ray.io/kuberay-operator\' or \'kueue.x-k8s.io/multikueue\''],
    ['a double item of a list with keys', rayCluster({ 'spec.headGroupSpec.template.spec.containers[1]': { name: 'ray' } }),
      'spec.headGroupSpec.template.spec.containers[1]: Duplicate value: {"name":"ray"}'],
    ['a version that is not served', { ...rayCluster(), apiVersion: 'ray.io/v2' }, 'no kind is served as RayCluster ray.io/v2'],
  ])('refuses %s', (_, object, error) => {
    expect(admit(ourCrds({}), [object])[0].errors).toEqual([error]);
  });

  test('fills in defaults', () => {
    expect(admit(ourCrds({}), [rayCluster({ 'spec.workerGroupSpecs[0].maxReplicas': undefined })])[0])
      .toMatchObject({ errors: [], object: { spec: { workerGroupSpecs: [{ maxReplicas: 2147483647, numOfHosts: 1 }] } } });
  });
});
