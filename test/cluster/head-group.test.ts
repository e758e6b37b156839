import { headOf, rayCluster } from './clusters';
import { KubeRayTarget, KubeRayVersion } from '../../src';

test('the head runs Ray in a container ray-head', () => {
  const cluster = rayCluster();

  expect(cluster.head.container.name).toBe('ray-head');
  expect(headOf(cluster).template.spec.containers.map(({ name }: { name: string }) => name)).toEqual(['ray-head']);
});

test('the head is 2 CPUs and 8 GiB, open to tasks, if nothing is said about it', () => {
  const { head } = rayCluster();

  expect([head.cpu.amount, head.memory.asString(), head.schedulable]).toEqual(['2', '8Gi', true]);
});

test('the head takes tasks by default, so no flag is needed', () => {
  expect(headOf(rayCluster())).not.toHaveProperty('rayStartParams');
});

test('a head that takes tasks on purpose is like one by default', () => {
  const cluster = rayCluster({ head: { schedulable: true } });

  expect(cluster.head.schedulable).toBe(true);
  expect(headOf(cluster)).not.toHaveProperty('rayStartParams');
});

test('a head that takes no tasks has no CPUs as Ray sees it, and keeps those of its pod', () => {
  const cluster = rayCluster({ head: { schedulable: false } });

  expect(cluster.head.schedulable).toBe(false);
  expect(cluster.head.rayStartParams).toEqual({ 'num-cpus': '0' });
  expect(headOf(cluster).rayStartParams).toEqual({ 'num-cpus': '0' });
  expect(headOf(cluster).template.spec.containers[0].resources.limits.cpu).toBe('2');
});

test('a head that takes no tasks has its other flags as well', () => {
  const cluster = rayCluster({ head: { schedulable: false, rayStartParams: { 'dashboard-port': '9000' } } });

  expect(headOf(cluster).rayStartParams).toEqual({ 'num-cpus': '0', 'dashboard-port': '9000' });
});

test('a head that takes no tasks does not close the workers', () => {
  const cluster = rayCluster({ head: { schedulable: false } });

  expect(cluster.addWorkerGroup('cpu').rayStartParams).toEqual({});
});

test('up to KubeRay 1.3 a head without flags says so', () => {
  const cluster = rayCluster();
  KubeRayTarget.set(cluster, { version: KubeRayVersion.V1_3 });

  expect(headOf(cluster).rayStartParams).toEqual({});
});

test('the operator labels the head with its cluster and its part, so that it can be selected', () => {
  expect(rayCluster({ metadata: { name: 'training' } }).head.matchLabels).toEqual({
    'ray.io/cluster': 'training',
    'ray.io/node-type': 'head',
  });
});

test('a port that a flag moves is declared where it is', () => {
  const { head } = rayCluster({ head: { rayStartParams: { 'port': '6380', 'dashboard-port': '8266', 'metrics-export-port': 'x' } } });

  expect(head.container.ports.map(({ name, number }) => `${name} ${number}`))
    .toEqual(['gcs-server 6380', 'dashboard 8266', 'client 10001', 'metrics 8080', 'serve 8000']);
});

test('a head that is not schedulable can offer no CPUs', () => {
  expect(() => rayCluster({ head: { schedulable: false, rayStartParams: { 'num-cpus': '4' } } })).toThrow(
    'a head that is not schedulable offers no CPUs (num-cpus 4): leave out num-cpus, or schedulable',
  );
});

test('two servers at one port are no reason to stop: the rules find all that is wrong', () => {
  const cluster = rayCluster({ head: { rayStart: { port: 6400, rayClientServerPort: 6400 } } });

  expect(cluster.head.container.ports.map(({ name }) => name)).toEqual(['gcs-server', 'dashboard', 'metrics', 'serve']);
  expect([...cluster.node.validate(), ...cluster.head.node.validate()].map(sentence => /\[[a-z-]+\]$/.exec(sentence)?.[0])).toContain('[ray-start-port-twice]');
});
