import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { RayCluster } from '../../src/cluster/ray-cluster';
import { RayImage } from '../../src/cluster/ray-image';
import { KubeRayCrds, RayKind } from '../../src/operator/kuberay-crds';
import { KubeRayOperator } from '../../src/operator/kuberay-operator';
import { RayNamespace } from '../../src/operator/ray-namespace';
import { WatchedNamespaces } from '../../src/operator/watched-namespaces';
import { warningsOf } from '../standard-error';

function objectsOf(app: App): string[] {
  return app.charts.flatMap(chart => chart.toJson()).map(({ kind, metadata }) => `${metadata.namespace ?? '-'} ${kind}`);
}

test('what is in a namespace comes after it, whichever chart makes the two, and whenever', () => {
  const app = new App();
  const config = { apiVersion: 'v1', kind: 'ConfigMap' };
  new ApiObject(new Chart(app, 'one', { namespace: 'team' }), 'Config', config);
  new ApiObject(new Chart(app, 'other'), 'Config', { ...config, metadata: { namespace: 'elsewhere' } });
  const chart = new Chart(app, 'team', { namespace: 'team' });
  new ApiObject(chart, 'Config', config);
  new RayNamespace(chart, 'Namespace');

  expect(app.synthYaml().match(/^kind: \w+/gm)).toEqual(['kind: Namespace', 'kind: ConfigMap', 'kind: ConfigMap', 'kind: ConfigMap']);
  expect(objectsOf(app)).toEqual(['- Namespace', 'team ConfigMap', 'team ConfigMap', 'elsewhere ConfigMap']);
});

test('the rights of an operator in the namespaces of teams come after those', () => {
  const app = new App();
  new KubeRayCrds(new Chart(app, 'crds'), 'Crds');
  new KubeRayOperator(new Chart(app, 'platform', { namespace: 'ray-system' }), 'Operator', { watch: WatchedNamespaces.named(['team']) });
  new RayNamespace(new Chart(app, 'team', { namespace: 'team' }), 'Namespace');
  const objects = objectsOf(app);

  expect(objects.indexOf('- Namespace')).toBeLessThan(objects.indexOf('team Role'));
});

test('two charts with objects in each other\'s namespaces make no circle', () => {
  const app = new App();
  for (const [mine, other] of [['a', 'b'], ['b', 'a']]) {
    const chart = new Chart(app, mine, { namespace: mine });
    new RayNamespace(chart, 'Namespace');
    new ApiObject(chart, 'Config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace: other } });
  }
  let objects: string[] = [];
  warningsOf(() => { objects = objectsOf(app); });

  expect(objects).toEqual(['- Namespace', 'b ConfigMap', '- Namespace', 'a ConfigMap']);
});

test('what an operator with its namespace depends on comes before both, which is said', () => {
  const app = new App();
  const platform = new Chart(app, 'platform', { namespace: 'ray-system' });
  const operator = new KubeRayOperator(platform, 'Operator');
  const needed = new Construct(platform, 'Needed');
  new ApiObject(needed, 'Secret', { apiVersion: 'v1', kind: 'Secret' });
  operator.node.addDependency(needed);
  let objects: string[] = [];

  expect(warningsOf(() => { objects = objectsOf(app); })).toEqual([
    '[Warning at platform/Needed/Secret] comes before its namespace (ray-system), as that depends on it: ' +
    'let less depend on it, or make the namespace apart, by a RayNamespace and createNamespace false\n',
  ]);
  expect(objects.slice(0, 2)).toEqual(['ray-system Secret', '- Namespace']);
});

test('what is in no namespace is in that of no chart', () => {
  const app = new App();
  new KubeRayCrds(new Chart(app, 'crds', { namespace: 'team' }), 'Crds', { kinds: [RayKind.RAY_CLUSTER] });
  const team = new Chart(app, 'team', { namespace: 'team' });
  new RayNamespace(team, 'Namespace');
  new RayCluster(team, 'Ray', { image: RayImage.release('2.55.1') });

  expect(objectsOf(app)).toEqual(['- CustomResourceDefinition', '- Namespace', 'team RayCluster']);
});

test('a chart that the namespace needs cannot come after it, and is told so once', () => {
  const app = new App();
  const platform = new Chart(app, 'one-for-all', { namespace: 'ray-system' });
  new KubeRayCrds(platform, 'Crds');
  new KubeRayOperator(platform, 'Operator', { watch: WatchedNamespaces.named(['team']) });
  const team = new Chart(app, 'team', { namespace: 'team' });
  new RayNamespace(team, 'Namespace');
  new ApiObject(team, 'Ray', { apiVersion: 'ray.io/v1', kind: 'RayCluster' });

  expect(warningsOf(() => app.charts.map(chart => chart.node.path))).toEqual([
    '[Warning at one-for-all] comes before the namespace team, as the chart of that needs it, and has objects in the namespace: ' +
    'put what the two need of each other, such as KubeRayCrds or the RayNamespace, into a chart of its own\n',
  ]);
});
