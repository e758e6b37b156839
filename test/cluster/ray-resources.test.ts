import * as kplus from 'cdk8s-plus-28';
import { both, chartOf, groupOf, headOf, partOf, rayCluster, workersOf } from './clusters';
import { KubeRayTarget, KubeRayVersion, RayGroupOptions, RayImage } from '../../src';

both('a %s has no resources and labels for Ray alone if none are given', role => {
  const group = groupOf(role);

  expect([group.rayResources, group.nodeLabels]).toEqual([undefined, undefined]);
  expect(partOf(group)).not.toHaveProperty('resources');
  expect(partOf(group)).not.toHaveProperty('labels');
});

both('a %s has the resources that Ray schedules by as text, as KubeRay wants it', role => {
  const group = groupOf(role, { rayResources: { slots: 4, TPU: 0.5 } });

  expect(group.rayResources).toEqual({ slots: 4, TPU: 0.5 });
  expect(partOf(group).resources).toEqual({ slots: '4', TPU: '0.5' });
});

both('a %s has labels as a node of Ray', role => {
  const group = groupOf(role, { nodeLabels: { 'ray.io/market-type': 'spot' } });

  expect(group.nodeLabels).toEqual({ 'ray.io/market-type': 'spot' });
  expect(partOf(group).labels).toEqual({ 'ray.io/market-type': 'spot' });
});

test.each([
  [KubeRayVersion.V1_4, '2.55.1'],
  [KubeRayVersion.V1_7, '2.50.1'],
])('the resources that Ray schedules by are flags where KubeRay %s or the autoscaler of Ray %s reads no others', (version, ray) => {
  const chart = chartOf();
  KubeRayTarget.set(chart, { version });
  const head = headOf(rayCluster({ image: RayImage.release(ray), head: { rayResources: { CPU: 1, GPU: 2, memory: 1024, slots: 4 } } }, chart));

  expect(head).not.toHaveProperty('resources');
  expect(head.rayStartParams).toEqual({ 'num-cpus': '1', 'num-gpus': '2', 'memory': '1024', 'resources': '\'{"slots":4}\'' });
});

test('the resources that Ray schedules by are those of the group from KubeRay 1.5 and Ray 2.51 on', () => {
  const chart = chartOf();
  KubeRayTarget.set(chart, { version: KubeRayVersion.V1_5 });
  const head = headOf(rayCluster({ image: RayImage.release('2.51.0'), head: { rayResources: { slots: 4 } } }, chart));

  expect(head.resources).toEqual({ slots: '4' });
  expect(head).not.toHaveProperty('rayStartParams');
});

test.each([
  [{ cpu: kplus.Cpu.units(3) }, '3'],
  [{ cpu: kplus.Cpu.millis(2500) }, '3'],
  [{ cpu: kplus.Cpu.units(4), requests: { cpu: kplus.Cpu.millis(1200) } }, '2'],
])('where the CPU is no limit Ray offers what is requested, rounded up: %#', (options, cpus) => {
  expect(partOf(groupOf('worker', { limitCpu: false, ...options })).rayStartParams).toEqual({ 'num-cpus': cpus });
});

test('a head that is not schedulable offers no CPU, limit or not', () => {
  expect(headOf(rayCluster({ head: { schedulable: false, limitCpu: false } })).rayStartParams).toEqual({ 'num-cpus': '0' });
});

test('a head that is not schedulable says so among its resources where it has any, as the operator refuses both ways at once', () => {
  const head = headOf(rayCluster({ head: { schedulable: false, rayResources: { slots: 1 } } }));

  expect(head.resources).toEqual({ CPU: '0', slots: '1' });
  expect(head).not.toHaveProperty('rayStartParams');
});

test('the number of CPUs that Ray is told stands among the resources where there are any', () => {
  const options = { rayStart: { numCpus: 16 }, limitCpu: false, rayResources: { slots: 1 } };
  const cluster = rayCluster({ head: options, workerGroups: [{ groupName: 'cpu', ...options }] });

  expect([headOf(cluster), workersOf(cluster)].map(({ resources, rayStartParams }) => [resources, rayStartParams]))
    .toEqual([[{ CPU: '16', slots: '1' }, undefined], [{ CPU: '16', slots: '1' }, undefined]]);
});

test.each<[string, RayGroupOptions, object]>([
  ['the CPUs among the resources win', { rayStartParams: { 'num-cpus': '16' }, rayResources: { CPU: 4 } }, { resources: { CPU: '4' } }],
  ['other flags stay', { rayStartParams: { 'num-cpus': '16', 'verbose': 'true' }, rayResources: { slots: 1 } },
    { resources: { CPU: '16', slots: '1' }, rayStartParams: { verbose: 'true' } }],
  ...['$CPUS', '1e1', '-1'].map((cpus): [string, RayGroupOptions, object] => [
    `what is no number (${cpus}) stays, for a rule to find`, { rayStartParams: { 'num-cpus': cpus }, rayResources: { slots: 1 } },
    { resources: { slots: '1' }, rayStartParams: { 'num-cpus': cpus } },
  ]),
])('%s', (_, options, expected) => {
  const { resources, rayStartParams } = partOf(groupOf('worker', options));

  expect({ resources, rayStartParams }).toEqual(expected);
});

test('a schedulable head has only the resources that it is given', () => {
  expect(headOf(rayCluster({ head: { rayResources: { slots: 1 } } })).resources).toEqual({ slots: '1' });
});
