import * as kplus from 'cdk8s-plus-28';
import { chartOf, headOf, rayCluster } from './clusters';

test('no ingress leads to the dashboard by default', () => {
  const head = headOf(rayCluster());

  expect(head).not.toHaveProperty('enableIngress');
  expect(head).not.toHaveProperty('ingressOptions');
});

test('an ingress of which nothing is said needs no KubeRay that has options for it', () => {
  const head = headOf(rayCluster({ head: { ingress: {} } }));

  expect(head.enableIngress).toBe(true);
  expect(head).not.toHaveProperty('ingressOptions');
});

test('an ingress serves the dashboard under an address of its own, over HTTPS', () => {
  const secret = kplus.Secret.fromSecretName(chartOf(), 'Certificate', 'ray-tls');
  const ingress = {
    host: 'ray.example.com',
    path: '/dashboard',
    pathType: kplus.HttpIngressPathType.EXACT,
    tls: [{ hosts: ['ray.example.com'], secret }],
  };
  const cluster = rayCluster({ head: { ingress } });

  expect(cluster.head.ingress).toEqual(ingress);
  expect(headOf(cluster).ingressOptions).toEqual({
    host: 'ray.example.com',
    path: '/dashboard',
    pathType: 'Exact',
    tls: [{ hosts: ['ray.example.com'], secretName: 'ray-tls' }],
  });
});

test('one option of an ingress is enough', () => {
  expect(headOf(rayCluster({ head: { ingress: { tls: [{}] } } })).ingressOptions).toEqual({ tls: [{}] });
});
