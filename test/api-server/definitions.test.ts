import { clusterTest, useControlPlane } from './cluster-test';
import { definitions } from './installation';
import { establish, KubeObject, namespace } from './objects';
import { rayCluster, rayCronJob, rayJob, rayService } from '../manifests';

/** Above it the API server refuses the annotation in which client-side apply keeps what it applied. */
const ANNOTATION_LIMIT = 262_144;

const PLURALS = ['rayclusters', 'rayjobs', 'rayservices', 'raycronjobs'];

interface Definition extends KubeObject {
  readonly metadata: KubeObject['metadata'] & { readonly annotations: Readonly<Record<string, string>> };
  readonly status: { readonly conditions: readonly { readonly type: string; readonly status: string }[] };
}

let created: string[];

const plane = useControlPlane(async started => {
  created = started.kubectl.apply(definitions('1.7'));
  await establish(started, definitions('1.7'));
  started.kubectl.apply([namespace('ml')]);
});

clusterTest('plain kubectl apply creates the definitions', () => {
  expect(created).toEqual(PLURALS.map(plural => `customresourcedefinition.apiextensions.k8s.io/${plural}.ray.io created`));
});

clusterTest('a second kubectl apply leaves them unchanged', () => {
  const again = plane().kubectl.apply(definitions('1.7'));

  expect(again).toEqual(PLURALS.map(plural => `customresourcedefinition.apiextensions.k8s.io/${plural}.ray.io unchanged`));
});

clusterTest.each(PLURALS)('the definition of %s leaves room below the limit of annotations', plural => {
  const { annotations } = plane().kubectl.get<Definition>('crd', `${plural}.ray.io`)?.metadata ?? {};

  expect(annotations?.['kubectl.kubernetes.io/last-applied-configuration'].length).toBeLessThan(0.95 * ANNOTATION_LIMIT);
});

clusterTest.each(PLURALS)('the schema of %s is structural', plural => {
  const conditions = plane().kubectl.get<Definition>('crd', `${plural}.ray.io`)?.status.conditions ?? [];

  // one that is not has the condition NonStructuralSchema as well
  expect(conditions.map(({ type, status }) => `${type} ${status}`).sort()).toEqual(['Established True', 'NamesAccepted True']);
});

clusterTest.each([
  ['raycluster', 'Runs a Ray cluster, one head and its workers, until it is deleted.'],
  ['rayjob', 'Runs one Ray job, on a cluster made for it or on an existing one.'],
  ['rayservice', 'Runs Ray Serve applications on a cluster of their own, and upgrades both without downtime.'],
  ['raycluster.spec.headGroupSpec', 'Describes the one head pod, which runs the GCS, the dashboard and, if enabled, the autoscaler.'],
  ['rayjob.spec.rayClusterSpec.workerGroupSpecs.groupName', 'Names the group'],
])('kubectl explain %s says what it is', async (field, sentence) => {
  const explained = await plane().eventually(field, () => plane().kubectl.run('explain', field), text => text.includes('DESCRIPTION'));

  // it is wrapped at the width of a terminal
  expect(explained.replace(/\s+/g, ' ')).toContain(sentence);
});

clusterTest.each([
  ['raycluster', rayCluster, ['NAME', 'DESIRED WORKERS', 'AVAILABLE WORKERS', 'CPUS', 'MEMORY', 'GPUS', 'STATUS', 'AGE']],
  ['rayjob', rayJob, ['NAME', 'JOB STATUS', 'DEPLOYMENT STATUS', 'RAY CLUSTER NAME', 'START TIME', 'END TIME', 'AGE']],
  ['rayservice', rayService, ['NAME', 'SERVICE STATUS', 'NUM SERVE ENDPOINTS']],
  ['raycronjob', rayCronJob, ['NAME', 'SCHEDULE', 'TIMEZONE', 'LAST SCHEDULE', 'AGE', 'SUSPEND']],
])('kubectl get %s shows its state', (kind, make, columns) => {
  plane().kubectl.apply([make({ 'metadata.namespace': 'ml' })]);
  const [header] = plane().kubectl.run('get', kind, '--namespace=ml').split('\n');

  expect(header.trim().split(/ {2,}/)).toEqual(columns);
});

clusterTest('kubectl get all shows all four kinds', () => {
  plane().kubectl.apply([rayCluster, rayJob, rayService, rayCronJob].map(make => make({ 'metadata.namespace': 'ml', 'metadata.name': 'all' })));
  const found = plane().kubectl.run('get', 'all', '--namespace=ml', '-o', 'name').split('\n');

  expect(found).toEqual(expect.arrayContaining(['raycluster.ray.io/all', 'rayjob.ray.io/all', 'rayservice.ray.io/all', 'raycronjob.ray.io/all']));
});

clusterTest.each([
  ['a field that there is not', { 'spec.headGroupSpec.image': 'rayproject/ray:2.55.1' }, 'unknown field "spec.headGroupSpec.image"'],
  ['a number where a text belongs', { 'spec.headGroupSpec.rayStartParams': { 'num-cpus': 2 } }, 'must be of type string'],
  ['a cluster without a head', { 'spec.headGroupSpec': undefined }, 'spec.headGroupSpec: Required value'],
  ['a mode that there is not', { 'spec.autoscalerOptions': { upscalingMode: 'Turbo' } }, 'Unsupported value: "Turbo"'],
])('the API server refuses %s', (_, changes, why) => {
  const cluster = rayCluster({ ...changes, 'metadata.namespace': 'ml', 'metadata.name': 'refused' });

  expect(plane().kubectl.refusals([cluster]).join('\n')).toContain(why);
});

clusterTest('the API server fills in defaults', () => {
  plane().kubectl.apply([rayCluster({ 'metadata.namespace': 'ml', 'metadata.name': 'filled', 'spec.workerGroupSpecs[0].maxReplicas': undefined })]);

  expect(plane().kubectl.get('raycluster', 'filled', 'ml')).toMatchObject({ spec: { workerGroupSpecs: [{ maxReplicas: 2_147_483_647 }] } });
});
