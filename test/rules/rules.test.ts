import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { RayCluster } from '../../src/cluster/ray-cluster';
import { RayImage } from '../../src/cluster/ray-image';
import { OPERATOR_CHECKS, RULES } from '../../src/rules/catalogue';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { Rules } from '../../src/rules/rules';
import { KubeRayTarget } from '../../src/rules/target';
import { Json, rayCluster, rayService } from '../manifests';

const TOO_MANY = { 'spec.workerGroupSpecs[0].replicas': 4 };

test('an app in which everything is right has no findings', () => {
  const { app } = chartWith(rayCluster());
  expect(Rules.findings(app)).toEqual([]);
});

test('a finding in an app has the path of the object that it is about', () => {
  const { app } = chartWith(rayCluster(TOO_MANY));
  expect(Rules.findings(app)).toEqual([{
    ruleId: 'replicas-out-of-bounds',
    severity: 'warning',
    object: { apiVersion: 'ray.io/v1', kind: 'RayCluster', name: 'demo' },
    path: 'spec.workerGroupSpecs[0].replicas',
    message: 'is outside of minReplicas and maxReplicas (4, 0 to 3)',
    fix: 'move it inside, or widen the bounds',
    constructPath: 'team/Object',
  }]);
});

test('a finding in an object that is the child Resource has the path of the construct that the user made', () => {
  const chart = new Chart(new App(), 'team');
  const cluster = new RayCluster(chart, 'Training', { image: RayImage.release('2.55.1') });
  cluster.addWorkerGroup('cpu', { replicas: 2, maxReplicas: 1 });
  expect(Rules.findings(chart).map(({ ruleId, constructPath }) => [ruleId, constructPath]))
    .toEqual([['replicas-out-of-bounds', 'team/Training']]);
});

test('findings are those of the objects below the scope, whichever construct makes them, and of KubeRay\'s objects only', () => {
  const app = new App();
  const one = new Chart(app, 'one');
  const two = new Chart(app, 'two');
  objectOf(one, 'Cluster', rayCluster(TOO_MANY));
  objectOf(new Construct(two, 'nested'), 'Cluster', rayCluster(TOO_MANY));
  objectOf(two, 'Config', { apiVersion: 'v1', kind: 'ConfigMap', workerGroupSpecs: 4 });
  expect(Rules.findings(two).map(({ constructPath }) => constructPath)).toEqual(['two/nested/Cluster']);
  expect(Rules.findings(app).map(({ constructPath }) => constructPath)).toEqual(['one/Cluster', 'two/nested/Cluster']);
});

test('findings are for the target of the object', () => {
  const { app, chart } = chartWith(rayCluster({ 'spec.authOptions': { mode: 'token' } }));
  expect(Rules.findings(app)).toEqual([]);
  KubeRayTarget.set(chart, { version: KubeRayVersion.V1_4 });
  expect(Rules.findings(app).map(({ message }) => message)).toEqual(['needs KubeRay 1.5.1 (the target is 1.4)']);
});

test('findings see what a patch changes', () => {
  const { app, object } = chartWith(rayCluster());
  object.addJsonPatch(JsonPatch.replace('/spec/workerGroupSpecs/0/replicas', 4));
  expect(Rules.findings(app).map(({ ruleId }) => ruleId)).toEqual(['replicas-out-of-bounds']);
});

test('a silenced rule says nothing of the object, and writes the reason into it', () => {
  const { app, object } = chartWith(rayCluster(TOO_MANY));
  Rules.silence(object, 'replicas-out-of-bounds', 'the autoscaler moves it');
  expect(Rules.findings(app)).toEqual([]);
  expect(object.toJson().metadata.annotations).toEqual({ 'ignore-check.cdk8s-kuberay/replicas-out-of-bounds': 'the autoscaler moves it' });
});

test('a rule is silenced for one object, and still speaks of the others', () => {
  const { app, chart, object } = chartWith(rayCluster(TOO_MANY));
  objectOf(chart, 'Other', rayCluster(TOO_MANY));
  Rules.silence(object, 'replicas-out-of-bounds', 'the autoscaler moves it');
  expect(Rules.findings(app).map(({ constructPath }) => constructPath)).toEqual(['team/Other']);
});

test('a rule is silenced through the construct that makes the object', () => {
  const app = Testing.app();
  const cluster = new RayCluster(new Chart(app, 'team'), 'Training', { image: RayImage.release('2.55.1'), metadata: { name: '1st' } });
  Rules.silence(cluster, 'object-name', 'a webhook renames it');
  expect(Rules.findings(app)).toEqual([]);
  expect(() => app.synth()).not.toThrow();
});

test.each(['', ' \n'])('a rule is not silenced for the reason %j', reason => {
  const { object } = chartWith(rayCluster());
  expect(() => Rules.silence(object, 'object-name', reason)).toThrow(
    'a rule is silenced with a reason (object-name): say why the finding is fine here',
  );
});

test('an enforced rule makes errors below its scope only', () => {
  const app = new App();
  const strict = new Chart(app, 'strict');
  objectOf(new Construct(strict, 'nested'), 'Cluster', rayCluster(TOO_MANY));
  objectOf(new Chart(app, 'lax'), 'Cluster', rayCluster(TOO_MANY));
  Rules.enforce(strict, 'replicas-out-of-bounds');
  expect(Rules.findings(app).map(({ constructPath, severity }) => [constructPath, severity])).toEqual([
    ['strict/nested/Cluster', 'error'],
    ['lax/Cluster', 'warning'],
  ]);
});

test('several rules can be enforced, on several scopes', () => {
  const { app, chart } = chartWith(rayService({
    'spec.serviceUnhealthySecondThreshold': 300,
    'spec.rayClusterConfig.workerGroupSpecs[0].replicas': 4,
  }));
  const severities = () => Rules.findings(app).map(({ ruleId, severity }) => `${ruleId} ${severity}`);
  Rules.enforce(chart, 'deprecated-field');
  expect(severities()).toEqual(['deprecated-field error', 'replicas-out-of-bounds warning']);
  Rules.enforce(chart, 'replicas-out-of-bounds');
  expect(severities()).toEqual(['deprecated-field error', 'replicas-out-of-bounds error']);
});

test('an enforced rule can still be silenced', () => {
  const { app, object } = chartWith(rayCluster(TOO_MANY));
  Rules.enforce(app, 'replicas-out-of-bounds');
  Rules.silence(object, 'replicas-out-of-bounds', 'the autoscaler moves it');
  expect(Rules.findings(app)).toEqual([]);
});

test.each([
  ['replica-bound', 'there is no rule replica-bound: did you mean replica-bounds?'],
  ['Object-Name', 'there is no rule Object-Name: did you mean object-name?'],
])('a rule that does not exist is refused with a near name: %s', (id, message) => {
  const { app, object } = chartWith(rayCluster());
  expect(() => Rules.silence(object, id, 'it is fine')).toThrow(message);
  expect(() => Rules.enforce(app, id)).toThrow(message);
});

test('a rule that is near to none is refused with all that there are', () => {
  expect(() => Rules.enforce(new App(), 'no-gpu-on-fridays')).toThrow(
    /^there is no rule no-gpu-on-fridays: the rules are unknown-kind, unknown-api-version, .*, unknown-field, .*, image-ray-version/,
  );
});

test('the table of rules has every rule in the order of findings', () => {
  const table = Rules.all();
  expect(table.map(({ id }) => id)).toEqual([...new Set([...RULES.slice(0, -2), ...OPERATOR_CHECKS].map(({ id }) => id))]);
  expect(table).toContainEqual({
    id: 'replica-bounds',
    severity: 'error',
    summary: 'Bounds below zero, or minReplicas above maxReplicas: the operator refuses the cluster.',
  });
});

function chartWith(manifest: Json): { app: App; chart: Chart; object: ApiObject } {
  const app = new App();
  const chart = new Chart(app, 'team');
  return { app, chart, object: objectOf(chart, 'Object', manifest) };
}

/** An object that comes into the app without any construct of this library. */
function objectOf(scope: Construct, id: string, manifest: Json): ApiObject {
  return new ApiObject(scope, id, manifest as { apiVersion: string; kind: string });
}

test('a rule is silenced on an object, not on a part of one', () => {
  const cluster = new RayCluster(new Chart(new App(), 'team'), 'Training', { image: RayImage.release('2.55.1') });

  expect(() => Rules.silence(cluster.head, 'object-name', 'because')).toThrow(
    'team/Training/Head is no Kubernetes object of its own: silence the rule on the object that it is part of',
  );
});
