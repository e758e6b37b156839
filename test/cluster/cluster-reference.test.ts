import { Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chartOf, rayCluster } from './clusters';
import { IRayCluster, RayCluster } from '../../src';

function reference(chart: Chart, options: Parameters<typeof RayCluster.fromRayClusterName>[3] = {}): IRayCluster {
  return RayCluster.fromRayClusterName(chart, 'Training', 'training', options);
}

/** The peers that may reach the pods of a deployment, as its network policies have them. */
function peersOf(chart: Chart, cluster: IRayCluster): unknown[] {
  const deployment = new kplus.Deployment(chart, 'Redis', { containers: [{ image: 'redis:8', portNumber: 6379 }] });
  deployment.connections.allowFrom(cluster, { isolation: kplus.PodConnectionsIsolation.POD });
  return Testing.synth(chart).filter(({ kind }) => kind === 'NetworkPolicy').flatMap(({ spec }) => spec.ingress[0].from);
}

test('a cluster that is described elsewhere makes no object', () => {
  const chart = chartOf();
  reference(chart);

  expect(Testing.synth(chart)).toEqual([]);
});

test('a cluster that is described elsewhere is known by name and kind', () => {
  const { name, kind, apiVersion, apiGroup, resourceType, resourceName } = reference(chartOf());

  expect({ name, kind, apiVersion, apiGroup, resourceType, resourceName }).toEqual({
    name: 'training', kind: 'RayCluster', apiVersion: 'ray.io/v1', apiGroup: 'ray.io', resourceType: 'rayclusters', resourceName: 'training',
  });
});

test('a cluster that is described elsewhere is in the namespace of the chart, and has its usual addresses', () => {
  const cluster = reference(chartOf({ namespace: 'ml' }));

  expect(cluster.headServiceName).toBe('training-head-svc');
  expect(cluster.dashboardUrl).toBe('http://training-head-svc.ml.svc:8265');
  expect(cluster.clientUrl).toBe('ray://training-head-svc.ml.svc:10001');
  expect(cluster.serveUrl).toBe('http://training-head-svc.ml.svc:8000');
});

test('a cluster that is described elsewhere may be in another namespace, behind a service of another name', () => {
  const cluster = reference(chartOf({ namespace: 'ml' }), { namespace: 'shared', headServiceName: 'ray' });

  expect(cluster.dashboardUrl).toBe('http://ray.shared.svc:8265');
});

test('all pods of a cluster that is described elsewhere are a peer of network policies', () => {
  const chart = chartOf();

  expect(peersOf(chart, reference(chart, { namespace: 'shared' }))).toEqual([{
    podSelector: { matchLabels: { 'ray.io/cluster': 'training' } },
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shared' } },
  }]);
});

test('all pods of a cluster are a peer of network policies', () => {
  const chart = chartOf();

  expect(peersOf(chart, rayCluster({ metadata: { name: 'training' } }, chart))).toEqual([{ podSelector: { matchLabels: { 'ray.io/cluster': 'training' } } }]);
});
