import { chartOf, rayCluster } from './clusters';

const metadata = { name: 'training', namespace: 'ml' };

test('the service in front of the head is named after the cluster', () => {
  expect(rayCluster({ metadata }).headServiceName).toBe('training-head-svc');
});

test('a name that the chart makes is the name of the service, too', () => {
  expect(rayCluster().headServiceName).toBe('test-ray-c8e31871-head-svc');
});

test('with a namespace the addresses are good in all of Kubernetes', () => {
  const cluster = rayCluster({ metadata });

  expect(cluster.dashboardUrl).toBe('http://training-head-svc.ml.svc:8265');
  expect(cluster.clientUrl).toBe('ray://training-head-svc.ml.svc:10001');
  expect(cluster.serveUrl).toBe('http://training-head-svc.ml.svc:8000');
});

test('the namespace may be that of the chart', () => {
  expect(rayCluster({ metadata: { name: 'training' } }, chartOf({ namespace: 'team' })).dashboardUrl)
    .toBe('http://training-head-svc.team.svc:8265');
});

test('without a namespace the addresses are good within it', () => {
  const cluster = rayCluster({ metadata: { name: 'training' } });

  expect(cluster.dashboardUrl).toBe('http://training-head-svc:8265');
  expect(cluster.clientUrl).toBe('ray://training-head-svc:10001');
  expect(cluster.serveUrl).toBe('http://training-head-svc:8000');
});

test('a dashboard that is moved answers at its new port', () => {
  const cluster = rayCluster({ metadata, head: { rayStartParams: { 'dashboard-port': '9000' } } });

  expect(cluster.dashboardUrl).toBe('http://training-head-svc.ml.svc:9000');
  expect(cluster.clientUrl).toBe('ray://training-head-svc.ml.svc:10001');
});

test('a client server that is moved answers at its new port', () => {
  const cluster = rayCluster({ metadata, head: { rayStartParams: { 'ray-client-server-port': '20001' } } });

  expect(cluster.clientUrl).toBe('ray://training-head-svc.ml.svc:20001');
  expect(cluster.dashboardUrl).toBe('http://training-head-svc.ml.svc:8265');
});

test('a port that a worker says moves nothing', () => {
  const cluster = rayCluster({ metadata });
  cluster.addWorkerGroup('cpu', { rayStartParams: { 'dashboard-port': '9000' } });

  expect(cluster.dashboardUrl).toBe('http://training-head-svc.ml.svc:8265');
});
