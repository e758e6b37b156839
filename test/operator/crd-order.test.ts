import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ApiObject, App, Chart, Include, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import * as k8s from '../../imports/k8s';
import { RayCluster } from '../../src/cluster/ray-cluster';
import { RayImage } from '../../src/cluster/ray-image';
import { dependOnCrds } from '../../src/operator/crd-order';
import { KubeRayCrds, RayKind } from '../../src/operator/kuberay-crds';
import { warningsOf } from '../standard-error';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'crd-order-')); });
afterEach(() => rmSync(folder, { recursive: true }));

const SPEC = { rayVersion: '2.55.1', headGroupSpec: { template: { spec: { containers: [{ name: 'ray', image: 'rayproject/ray:2.55.1', resources: { limits: { cpu: '1', memory: '4Gi' } } }] } } } };
const MANIFEST = { apiVersion: 'ray.io/v1', kind: 'RayCluster', metadata: { name: 'ray' }, spec: SPEC };

/** All ways in which an object comes into an app. */
const WAYS: readonly [string, (scope: Construct) => void][] = [
  ['RayCluster', scope => new RayCluster(scope, 'ray', { image: RayImage.release('2.55.1') })],
  ['KubeRayCluster', scope => new k8s.KubeRayCluster(scope, 'ray', { spec: { rayVersion: '2.55.1', headGroupSpec: { template: { spec: { containers: [{ name: 'ray', image: 'rayproject/ray:2.55.1' }] } } } } })],
  ['ApiObject', scope => new ApiObject(scope, 'ray', MANIFEST)],
  ['Include', scope => {
    writeFileSync(join(folder, 'ray.yaml'), JSON.stringify(MANIFEST));
    return new Include(scope, 'ray', { url: join(folder, 'ray.yaml') });
  }],
];

function addCrds(scope: Construct, id = 'Crds'): KubeRayCrds {
  return new KubeRayCrds(scope, id, { kinds: [RayKind.RAY_CLUSTER] });
}

function kindsOf(yaml: string): string[] {
  return [...yaml.matchAll(/^kind: (\w+)$/gm)].map(([, kind]) => kind);
}

const IN_ORDER = ['CustomResourceDefinition', 'RayCluster'];

describe.each(WAYS)('%s', (_, add) => {
  test('comes after its CRD that another chart makes later', () => {
    const app = new App();
    add(new Chart(app, 'team'));
    addCrds(new Chart(app, 'crds'));

    expect(kindsOf(app.synthYaml())).toEqual(IN_ORDER);
  });

  test('comes after its CRD that the same chart makes later', () => {
    const chart = Testing.chart();
    add(chart);
    addCrds(chart);

    expect(Testing.synth(chart).map(({ kind }) => kind)).toEqual(IN_ORDER);
  });

  test('stands in a file with a higher number', () => {
    const app = new App({ outdir: join(folder, 'dist') });
    add(new Chart(app, 'a-team'));
    addCrds(new Chart(app, 'crds'));
    app.synth();

    expect(readdirSync(app.outdir)).toEqual(['0000-crds.k8s.yaml', '0001-a-team.k8s.yaml']);
  });
});

test('a second synth makes the same bytes', () => {
  const app = new App({ outdir: join(folder, 'dist') });
  WAYS[0][1](new Chart(app, 'team'));
  addCrds(new Chart(app, 'crds'));
  app.synth();
  const first = readdirSync(app.outdir).map(file => readFileSync(join(app.outdir, file), 'utf8'));
  app.synth();

  expect(readdirSync(app.outdir).map(file => readFileSync(join(app.outdir, file), 'utf8'))).toEqual(first);
});

test('an object that is added after a synth is ordered by the next', () => {
  const app = new App();
  addCrds(new Chart(app, 'crds'));
  app.synthYaml();
  const chart = new Chart(app, 'another');
  WAYS[1][1](chart);
  app.synthYaml();

  expect(chart.node.findChild('ray').node.dependencies.map(({ node }) => node.path)).toEqual(['crds/Crds/RayCluster']);
});

test('in the same chart, an object depends on its own CRD only', () => {
  const app = new App();
  const chart = new Chart(app, 'all');
  new KubeRayCrds(chart, 'Crds');
  const cluster = new ApiObject(chart, 'ray', MANIFEST);
  const other = new ApiObject(chart, 'other', { apiVersion: 'example.com/v1', kind: 'RayCluster' });
  app.synthYaml();

  expect(cluster.node.dependencies.map(({ node }) => node.path)).toEqual(['all/Crds/RayCluster']);
  expect(other.node.dependencies).toEqual([]);
});

test('two KubeRayCrds do no harm', () => {
  const app = new App();
  addCrds(new Chart(app, 'one'));
  WAYS[2][1](new Chart(app, 'team'));
  addCrds(new Chart(app, 'two'));

  expect(kindsOf(app.synthYaml())).toEqual(['CustomResourceDefinition', 'CustomResourceDefinition', 'RayCluster']);
});

test('CRDs from a file count, too', () => {
  const app = new App();
  const chart = new Chart(app, 'team');
  const cluster = new ApiObject(chart, 'ray', MANIFEST);
  new KubeRayCrds(new Chart(app, 'crds'), 'Crds', { kinds: [RayKind.RAY_JOB] });
  new ApiObject(new Chart(app, 'theirs'), 'Crd', { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'rayclusters.ray.io' } });
  app.synthYaml();

  expect(cluster.node.dependencies.map(({ node }) => node.path)).toEqual(['theirs/Crd']);
});

const LEFT_OUT = 'comes before its CRD (rayclusters.ray.io), as the CRD, or its chart, can only come after it: put KubeRayCrds into a chart of its own, directly in the app';

test('a chart inside that of the CRDs comes before it, which is said', () => {
  const app = new App();
  const platform = new Chart(app, 'platform');
  addCrds(platform);
  const team = new Chart(platform, 'team');
  new ApiObject(team, 'ray', MANIFEST);
  let yaml = '';

  expect(warningsOf(() => { yaml = app.synthYaml(); })).toEqual([`[Warning at platform/team/ray] ${LEFT_OUT}\n`]);
  expect(kindsOf(yaml)).toEqual(['RayCluster', 'CustomResourceDefinition']);
});

test('a chart that the user puts before that of the CRDs stays there, which is said', () => {
  const app = new App();
  const [first, second, crds] = ['first', 'second', 'crds'].map(id => new Chart(app, id));
  addCrds(crds);
  new ApiObject(first, 'ray', MANIFEST);
  crds.addDependency(second);
  second.addDependency(first);
  new ApiObject(second, 'config', { apiVersion: 'v1', kind: 'ConfigMap' });
  let yaml = '';

  expect(warningsOf(() => { yaml = app.synthYaml(); })).toEqual([`[Warning at first/ray] ${LEFT_OUT}\n`]);
  expect(kindsOf(yaml)).toEqual(['RayCluster', 'ConfigMap', 'CustomResourceDefinition']);
});

test('CRDs in a chart inside that of the objects are fine', () => {
  const app = new App();
  const team = new Chart(app, 'team');
  new ApiObject(team, 'ray', MANIFEST);
  addCrds(new Chart(team, 'crds'));
  let yaml = '';

  expect(warningsOf(() => { yaml = app.synthYaml(); })).toEqual([]);
  expect(kindsOf(yaml)).toEqual(IN_ORDER);
});

test('an object that needs all CRDs comes after them', () => {
  const app = new App();
  const operator = new ApiObject(new Chart(app, 'operator'), 'Deployment', { apiVersion: 'apps/v1', kind: 'Deployment' });
  dependOnCrds(operator);
  new KubeRayCrds(new Chart(app, 'crds'), 'Crds', { kinds: [RayKind.RAY_CLUSTER, RayKind.RAY_JOB] });

  expect(kindsOf(app.synthYaml())).toEqual(['CustomResourceDefinition', 'CustomResourceDefinition', 'Deployment']);
  expect(operator.node.dependencies.map(({ node }) => node.path)).toEqual(['crds/Crds/RayCluster', 'crds/Crds/RayJob']);
});

test('an app without CRDs stays as it is', () => {
  const app = new App({ outdir: join(folder, 'dist') });
  dependOnCrds(new ApiObject(new Chart(app, 'operator'), 'Deployment', { apiVersion: 'apps/v1', kind: 'Deployment' }));
  new ApiObject(new Chart(app, 'team'), 'ray', MANIFEST);
  app.synth();

  expect(readdirSync(app.outdir)).toEqual(['operator.k8s.yaml', 'team.k8s.yaml']);
});

test('each chart depends on that of the CRDs alone, as cdk8s takes long for charts in a row', () => {
  const app = new App({ outdir: join(folder, 'dist') });
  const charts = [0, 1, 2].map(index => new Chart(app, `team${index}`));
  charts.forEach(chart => new ApiObject(chart, 'ray', MANIFEST));
  addCrds(new Chart(app, 'crds'));
  app.synth();

  expect(readdirSync(app.outdir)[0]).toBe('0000-crds.k8s.yaml');
  expect(charts.flatMap(({ node }) => node.dependencies.map(({ node: { path } }) => path))).toEqual(['crds', 'crds', 'crds']);
});
