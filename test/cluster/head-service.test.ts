import * as kplus from 'cdk8s-plus-28';
import { headOf, manifestOf, rayCluster } from './clusters';

test('without a word about it the head service is the operator\'s own', () => {
  const cluster = rayCluster();

  expect(cluster.head.service).toEqual({});
  expect(headOf(cluster)).not.toHaveProperty('serviceType');
  expect(headOf(cluster)).not.toHaveProperty('headService');
  expect(manifestOf(cluster).spec).not.toHaveProperty('headServiceAnnotations');
});

test('type and annotations need no template of the service', () => {
  const cluster = rayCluster({ head: { service: { type: kplus.ServiceType.LOAD_BALANCER, annotations: { 'example.com/internal': 'true' } } } });

  expect(headOf(cluster).serviceType).toBe('LoadBalancer');
  expect(headOf(cluster)).not.toHaveProperty('headService');
  expect(manifestOf(cluster).spec.headServiceAnnotations).toEqual({ 'example.com/internal': 'true' });
});

test('name, labels and further ports are a template, which takes the type from the field beside it', () => {
  const service = {
    name: 'training-head',
    labels: { team: 'ml' },
    type: kplus.ServiceType.NODE_PORT,
    extraPorts: [
      { name: 'debug', port: 5678 },
      { name: 'proxy', port: 80, targetPort: 9090, nodePort: 30080, protocol: kplus.Protocol.TCP },
    ],
  };

  const head = headOf(rayCluster({ head: { service } }));

  expect(head.serviceType).toBe('NodePort');
  expect(head.headService).toEqual({
    metadata: { name: 'training-head', labels: { team: 'ml' } },
    spec: {
      ports: [{ name: 'debug', port: 5678 }, { name: 'proxy', port: 80, targetPort: 9090, nodePort: 30080, protocol: 'TCP' }],
    },
  });
});

test('the name of the service is in the addresses of the cluster', () => {
  const cluster = rayCluster({ head: { service: { name: 'training-head' } } });

  expect([cluster.headServiceName, cluster.dashboardUrl]).toEqual(['training-head', 'http://training-head:8265']);
});
