import { App, Chart, Size } from 'cdk8s';
import { errorsOf, operatorApp, rayObject } from './operators';
import { RayCluster } from '../../src/cluster/ray-cluster';
import { RayImage } from '../../src/cluster/ray-image';
import { KubeRayCrds } from '../../src/operator/kuberay-crds';
import { KubeRayOperator } from '../../src/operator/kuberay-operator';
import { WatchedNamespaces } from '../../src/operator/watched-namespaces';
import { FeatureGate } from '../../src/rules/feature-gate';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { Rules } from '../../src/rules/rules';

const CLUSTER = {
  rayVersion: '2.55.1',
  headGroupSpec: { template: { spec: { containers: [{ name: 'ray', image: 'rayproject/ray:2.55.1', resources: { limits: { cpu: '1', memory: '4Gi' } } }] } } },
};

test('an image of Ray is an error at the operator', () => {
  const { app } = operatorApp({ image: 'rayproject/ray:2.9.0' });

  expect(errorsOf(app)).toEqual([
    '[platform/Operator] spec.template.spec.containers[0].image: is an image of Ray, in which there is no operator (rayproject/ray:2.9.0): ' +
    'use an image of kuberay/operator here; the image of Ray belongs into the clusters [operator-image]',
  ]);
});

test('two operators of one app that watch the same namespaces are an error at the second', () => {
  const { app } = operatorApp();
  new KubeRayOperator(new Chart(app, 'other', { namespace: 'other' }), 'Operator', { userRoles: false, metadata: { name: 'other' } });

  expect(errorsOf(app)).toEqual([
    '[other/Operator] metadata.name: is an operator of namespaces that ray-system/kuberay-operator watches, too (all): ' +
    'remove one of the two, or give each namespaces of its own [operator-twice]',
  ]);
});

test('two operators without a lease live in one namespace, if their names differ', () => {
  const app = new App();
  const chart = new Chart(app, 'platform', { namespace: 'ray-system' });
  for (const [name, team] of [['one', 'a'], ['two', 'b'], ['two', 'c']]) {
    new KubeRayOperator(chart, `${name}-${team}`, {
      metadata: { name }, watch: WatchedNamespaces.named([team]), leaderElection: false, replicas: 1, createNamespace: false,
    });
  }

  expect(errorsOf(app)).toEqual([
    '[platform/two-c] metadata.name: is that of another operator, which is beside it or has rights in the whole cluster, too (two, platform/two-b): give it another; if it is for another Kubernetes cluster, make an App of its own for that, with another outdir',
  ]);
});

test('two operators in one namespace are an error, whatever they watch, as they would share the lease', () => {
  const { app, chart } = operatorApp({ watch: WatchedNamespaces.named(['a']) });
  new KubeRayOperator(chart, 'Second', { watch: WatchedNamespaces.named(['b']), createNamespace: false, metadata: { name: 'second' } });

  expect(errorsOf(app)).toEqual([
    '[platform/Second] metadata.namespace: is that of another operator, with which it would share the lease (ray-system, platform/Operator): ' +
    'give it a namespace of its own; if it is for another Kubernetes cluster, make an App of its own for that, with another outdir',
  ]);
});

test('two operators of one name with rights in the whole cluster are an error, as each would take the other\'s', () => {
  const { app } = operatorApp({ watch: WatchedNamespaces.named(['a'], { clusterWide: true }) });
  const other = new Chart(app, 'other', { namespace: 'other' });
  new KubeRayOperator(other, 'Operator', { watch: WatchedNamespaces.named(['b'], { clusterWide: true }), userRoles: false });

  expect(errorsOf(app)).toEqual([
    '[other/Operator] metadata.name: is that of another operator, which is beside it or has rights in the whole cluster, too (kuberay-operator, platform/Operator): give it another; if it is for another Kubernetes cluster, make an App of its own for that, with another outdir',
  ]);
});

test.each([
  ['the operator', (app: App) => new KubeRayOperator(new Chart(app, 'platform', { namespace: 'ray-system' }), 'Operator', { version: KubeRayVersion.V1_5 }), 'platform/Operator'],
  ['the CRDs', (app: App) => new KubeRayCrds(new Chart(app, 'crds'), 'Crds'), 'crds/Crds'],
])('what no construct of ours made is checked by %s, at its own place', (_, install, path) => {
  const app = new App();
  rayObject(new Chart(app, 'team', { namespace: 'ml' }), 'Raw', 'RayCluster', { ...CLUSTER, fooo: 1 });
  install(app);

  expect(errorsOf(app)).toEqual([expect.stringContaining(`[${path}] team/Raw: spec.fooo: is no field of RayClusterSpec`)]);
});

test('it is checked once, although both are there, and what a construct made is not checked again', () => {
  const { app } = operatorApp({ disabledFeatureGates: [FeatureGate.RAY_CRON_JOB] });
  new KubeRayCrds(new Chart(app, 'crds'), 'Crds');
  const team = new Chart(app, 'team', { namespace: 'ml' });
  rayObject(team, 'Nightly', 'RayCronJob', { schedule: '0 3 * * *', jobTemplate: { entrypoint: 'python a.py', clusterSelector: { 'ray.io/cluster': 'ray' } } });
  new RayCluster(team, 'Ray', { image: RayImage.release('2.55.1'), metadata: { name: '1st' } });

  expect(errorsOf(app).map(line => line.replace(/: .*/, ''))).toEqual(['[platform/Operator] team/Nightly', '[team/Ray] metadata.name']);
});

test('two operators that share no namespace live side by side', () => {
  const app = new App();
  for (const team of ['a', 'b']) { new KubeRayOperator(new Chart(app, team, { namespace: team }), 'Operator', { watch: WatchedNamespaces.own() }); }

  expect(errorsOf(app)).toEqual([]);
});

function manyPods(app: App): void {
  const workers = { groupName: 'cpu', replicas: 700, maxReplicas: 700, template: CLUSTER.headGroupSpec.template };
  rayObject(new Chart(app, 'team', { namespace: 'ml' }), 'Large', 'RayCluster', { ...CLUSTER, workerGroupSpecs: [workers] });
}

function operatorFindings(app: App): string[] {
  return Rules.findings(app).filter(({ ruleId }) => ruleId.startsWith('operator-')).map(({ constructPath, ruleId, fix }) => `${constructPath} ${ruleId}: ${fix}`);
}

test('memory that does not suffice for the pods of the app is found, and more is fine', () => {
  const small = operatorApp();
  manyPods(small.app);
  expect(operatorFindings(small.app)).toEqual(['platform/Operator operator-memory: raise it to 701Mi, as each pod takes about 1 MiB']);

  const large = operatorApp({ resources: { memory: { limit: Size.mebibytes(701) } } });
  manyPods(large.app);
  expect(operatorFindings(large.app)).toEqual([]);
});

test('a rule about an operator is silenced and enforced as any other', () => {
  const { app, operator } = operatorApp();
  manyPods(app);
  Rules.enforce(app, 'operator-memory');
  expect(errorsOf(app)).toEqual([expect.stringContaining('[platform/Operator] spec.template.spec.containers[0].resources.limits.memory: is too little')]);
  Rules.silence(operator, 'operator-memory', 'they are small');
  expect(operatorFindings(app)).toEqual([]);
});

test('a Ray object that nobody watches is found at the operator', () => {
  const { app } = operatorApp({ watch: WatchedNamespaces.named(['team-a']) });
  rayObject(new Chart(app, 'team', { namespace: 'ml' }), 'Training', 'RayCluster', CLUSTER);

  expect(operatorFindings(app)).toEqual(['platform/Operator operator-unwatched: add that namespace, or move the object into one that is watched']);
});
