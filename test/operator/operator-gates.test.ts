import { ApiObject, App, Chart, JsonPatch, Yaml } from 'cdk8s';
import { errorsOf, objectOf, operatorApp, permissionsOf, rayObject } from './operators';
import * as k8s from '../../imports/k8s';
import { RayCluster } from '../../src/cluster/ray-cluster';
import { RayImage } from '../../src/cluster/ray-image';
import { KubeRayOperator, KubeRayOperatorProps } from '../../src/operator/kuberay-operator';
import { WatchedNamespaces } from '../../src/operator/watched-namespaces';
import { asList, asObject, asText, JsonObject } from '../../src/private/json';
import { FeatureGate } from '../../src/rules/feature-gate';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { KubeRayTarget } from '../../src/rules/target';
import { warningsOf } from '../standard-error';

const TEMPLATE = { spec: { containers: [{ name: 'ray', image: 'rayproject/ray:2.55.1', resources: { limits: { cpu: '1', memory: '4Gi' } } }] } };
const CLUSTER = { rayVersion: '2.55.1', headGroupSpec: { template: TEMPLATE } };
const POLICY = { ...CLUSTER, networkPolicy: { mode: 'DenyAllIngress' } };

function withTeam(props: KubeRayOperatorProps = {}): ReturnType<typeof operatorApp> & { team: Chart } {
  const made = operatorApp({ createNamespace: false, ...props });
  return { ...made, team: new Chart(made.app, 'team', { namespace: 'ml' }) };
}

function gatesOf(chart: Chart): string | undefined {
  const args = asList(asObject(asList(asObject(asObject(asObject(deployment(chart).spec).template).spec).containers)[0]).args).map(String);
  return args.find(arg => arg.startsWith('--feature-gates='))?.slice('--feature-gates='.length);
}

function deployment(chart: Chart): JsonObject {
  return objectOf(chart.toJson(), 'Deployment');
}

function reasons(chart: Chart): string | undefined {
  return asText(asObject(asObject(deployment(chart).metadata).annotations)['cdk8s-kuberay/feature-gates']);
}

test('an app that needs no gate sets none', () => {
  const { chart, team } = withTeam();
  new RayCluster(team, 'Ray', { image: RayImage.release('2.55.1') });

  expect(gatesOf(chart)).toBeUndefined();
  expect(reasons(chart)).toBeUndefined();
});

test('what a Ray object needs is on, with the reason', () => {
  const { app, chart, team } = withTeam();
  rayObject(team, 'Training', 'RayCluster', POLICY);

  expect(gatesOf(chart)).toBe('RayClusterNetworkPolicy=true');
  expect(reasons(chart)).toBe('RayClusterNetworkPolicy=true: needed by spec.networkPolicy of RayCluster ml/training');
  expect(errorsOf(app)).toEqual([]);
});

test('it does not matter whether the object is there before the operator, or of what it is made', () => {
  const app = new App();
  const team = new Chart(app, 'team', { namespace: 'ml' });
  new k8s.KubeRayCronJob(team, 'Nightly', {
    metadata: { name: 'nightly' },
    spec: { schedule: '0 3 * * *', jobTemplate: { entrypoint: 'python a.py', clusterSelector: { 'ray.io/cluster': 'ray' } } },
  });
  const chart = new Chart(app, 'platform', { namespace: 'ray-system' });
  new KubeRayOperator(chart, 'Operator');

  expect(gatesOf(chart)).toBe('RayCronJob=true');
  expect(reasons(chart)).toBe('RayCronJob=true: needed by kind of RayCronJob ml/nightly');
});

test('a gate that is needed brings its rights', () => {
  const { chart, team } = withTeam();
  rayObject(team, 'Training', 'RayCluster', POLICY);

  expect(permissionsOf(objectOf(chart.toJson(), 'ClusterRole'))).toContain('networking.k8s.io/networkpolicies create');
});

test('gates are in order, each once, and what the app says stands beside what is needed', () => {
  const said = { featureGates: [FeatureGate.SIDECAR_SUBMITTER_RESTART], disabledFeatureGates: [FeatureGate.RAY_MULTI_HOST_INDEXING] };
  const { chart, team } = withTeam(said);
  rayObject(team, 'A', 'RayCluster', { ...POLICY, gcsFaultToleranceOptions: { backend: 'rocksdb' } });
  rayObject(team, 'B', 'RayCluster', POLICY);

  expect(reasons(chart)?.split('\n')).toEqual([
    'GCSFaultToleranceEmbeddedStorage=true: needed by spec.gcsFaultToleranceOptions.backend of RayCluster ml/a',
    'RayClusterNetworkPolicy=true: needed by spec.networkPolicy of RayCluster ml/a',
    'RayMultiHostIndexing=false: as the app says',
    'SidecarSubmitterRestart=true: as the app says',
  ]);
});

test('a gate that is on by default is not named, although it is needed', () => {
  const { chart, team } = withTeam();
  rayObject(team, 'Training', 'RayCluster', { ...CLUSTER, workerGroupSpecs: [{ groupName: 'a', suspend: true, replicas: 1, template: TEMPLATE }] });

  expect(gatesOf(chart)).toBeUndefined();
});

test('in an older release the same gate is named', () => {
  const { chart, team } = withTeam({ version: KubeRayVersion.V1_5 });
  rayObject(team, 'Training', 'RayCluster', { ...CLUSTER, workerGroupSpecs: [{ groupName: 'a', suspend: true, replicas: 1, template: TEMPLATE }] });

  expect(gatesOf(chart)).toBe('RayJobDeletionPolicy=true');
});

test('a gate that is off by name and needed is an error at the object', () => {
  const { app, team } = withTeam({ disabledFeatureGates: [FeatureGate.RAY_CLUSTER_NETWORK_POLICY] });
  const cluster = new RayCluster(team, 'Training', { image: RayImage.release('2.55.1') });
  ApiObject.of(cluster).addJsonPatch(JsonPatch.add('/spec/networkPolicy', { mode: 'DenyAllIngress' }));

  expect(errorsOf(app)).toEqual([expect.stringContaining('needs the feature gate RayClusterNetworkPolicy, which is off (KubeRay 1.7): take it out of disabledFeatureGates of the operator, or do without the field')]);
});

test('a kind that there is not needs none', () => {
  const { app, operator, team } = withTeam();
  rayObject(team, 'Typo', 'RayClusters', POLICY);

  expect(errorsOf(app)).toEqual([
    '[platform/Operator] team/Typo: kind: is no kind that KubeRay has ("RayClusters"): did you mean RayCluster? [unknown-kind]',
  ]);
  expect(objectOf([ApiObject.of(operator).toJson()], 'Deployment')).toBeDefined();
});

test('what another operator watches is not its business', () => {
  const { chart, team } = withTeam({ watch: WatchedNamespaces.named(['other']) });
  KubeRayTarget.set(team, { featureGates: [FeatureGate.RAY_CLUSTER_NETWORK_POLICY] });
  rayObject(team, 'Training', 'RayCluster', POLICY);

  expect(gatesOf(chart)).toBeUndefined();
});

test('Ray objects are checked for the release of the operator', () => {
  const { app, team } = withTeam({ version: KubeRayVersion.V1_6 });
  const cluster = new RayCluster(team, 'Training', { image: RayImage.release('2.55.1') });

  expect(KubeRayTarget.of(cluster).version.version).toBe('1.6');
  expect(KubeRayTarget.of(cluster.head).version.version).toBe('1.6');
  expect(KubeRayTarget.of(team).version.version).toBe('1.6');
  expect(errorsOf(app)).toEqual([]);
});

test('an operator is of the release that the target says, and with its gates', () => {
  const app = new App();
  const gates = { featureGates: [FeatureGate.RAY_CRON_JOB], disabledFeatureGates: [FeatureGate.RAY_MULTI_HOST_INDEXING] };
  KubeRayTarget.set(app, { version: KubeRayVersion.V1_6, ...gates });
  const chart = new Chart(app, 'platform', { namespace: 'ray-system' });
  const { target } = new KubeRayOperator(chart, 'Operator');

  expect(target.version.version).toBe('1.6');
  expect(gatesOf(chart)).toBe('RayCronJob=true,RayMultiHostIndexing=false');
});

test('with a target for the whole app, too, the operator gets the gates that are needed', () => {
  const app = new App();
  KubeRayTarget.set(app, { version: KubeRayVersion.V1_7 });
  const chart = new Chart(app, 'platform', { namespace: 'ray-system' });
  new KubeRayOperator(chart, 'Operator');
  rayObject(new Chart(app, 'team', { namespace: 'ml' }), 'Training', 'RayCluster', POLICY);

  expect(gatesOf(chart)).toBe('RayClusterNetworkPolicy=true');
  expect(errorsOf(app)).toEqual([]);
});

test('a target that is set nearer to an object than to the operator wins, and the operator has what the object needs all the same', () => {
  const { chart, team } = withTeam();
  KubeRayTarget.set(team, { version: KubeRayVersion.of('1.7.0'), featureGates: [FeatureGate.RAY_CLUSTER_NETWORK_POLICY] });
  const object = rayObject(team, 'Training', 'RayCluster', POLICY);

  expect(KubeRayTarget.of(object).version.version).toBe('1.7.0');
  expect(gatesOf(chart)).toBe('RayClusterNetworkPolicy=true');
});

test('it is said when the operator is of another release than the target that is set nearer to what it works on', () => {
  const { app } = operatorApp({ version: KubeRayVersion.V1_6 });
  const team = new Chart(app, 'team', { namespace: 'ml' });
  KubeRayTarget.set(team, { version: KubeRayVersion.V1_7 });
  rayObject(team, 'Training', 'RayCluster', CLUSTER);

  expect(warningsOf(() => app.synthYaml())).toEqual([
    '[Warning at platform/Operator] works on RayCluster ml/training, which is checked for another KubeRay (1.6, the target there is 1.7): make the two the same\n',
  ]);
});

test('a target of gates alone says no release', () => {
  const app = new App();
  KubeRayTarget.set(app, { featureGates: [FeatureGate.RAY_CRON_JOB] });
  new KubeRayOperator(new Chart(app, 'platform', { namespace: 'ray-system' }), 'Operator', { version: KubeRayVersion.V1_6 });

  expect(errorsOf(app)).toEqual([]);
});

test('two releases for one operator are an error', () => {
  const app = new App();
  const chart = new Chart(app, 'platform', { namespace: 'ray-system' });
  new KubeRayOperator(chart, 'Operator', { version: KubeRayVersion.V1_6 });
  KubeRayTarget.set(app, { version: KubeRayVersion.V1_7 });

  expect(errorsOf(app)).toEqual([
    '[platform/Operator] version: is not the release of the target around it (1.6, KubeRayTarget.set says 1.7): say it in one place, before the operator is made',
  ]);
});

test('gates that the target gets after the operator was made are lost, and that is an error', () => {
  const { app } = withTeam();
  KubeRayTarget.set(app, { featureGates: [FeatureGate.RAY_CRON_JOB] });

  expect(errorsOf(app)).toEqual([
    '[platform/Operator] featureGates: lacks what the target around it says (RayCronJob): call KubeRayTarget.set before the operator is made, or say it there',
  ]);
});

test('what its target says of a gate is what was said, or the default', () => {
  const { operator } = withTeam({ disabledFeatureGates: [FeatureGate.RAY_MULTI_HOST_INDEXING] });
  const { target } = operator;

  expect([FeatureGate.RAY_CRON_JOB, FeatureGate.RAY_MULTI_HOST_INDEXING, FeatureGate.RAY_JOB_DELETION_POLICY].map(gate => target.isEnabled(gate)))
    .toEqual([false, false, true]);
});

test('CRDs and roles for people are for the newest of several operators', () => {
  const app = new App();
  for (const [name, version] of [['a', KubeRayVersion.V1_5], ['b', KubeRayVersion.V1_7]] as const) {
    new KubeRayOperator(new Chart(app, name, { namespace: name }), 'Operator', { version, watch: WatchedNamespaces.own() });
  }

  expect(KubeRayTarget._ofCluster(new Chart(app, 'crds')).version.version).toBe('1.7');
});

test('the same app makes the same bytes, however often', () => {
  const { chart, team } = withTeam();
  rayObject(team, 'Training', 'RayCluster', POLICY);

  expect(Yaml.stringify(...chart.toJson())).toBe(Yaml.stringify(...chart.toJson()));
});
