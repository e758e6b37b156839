import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { both, groupOf, podOf, rayCluster } from './clusters';
import { Accelerator, RayImage, TpuGeneration } from '../../src';

both('a %s pod says where and by whom it is run', role => {
  expect(podOf(groupOf(role, {
    nodeSelector: { disk: 'ssd' },
    priorityClassName: 'high',
    runtimeClassName: 'nvidia',
    schedulerName: 'volcano',
  }))).toMatchObject({ nodeSelector: { disk: 'ssd' }, priorityClassName: 'high', runtimeClassName: 'nvidia', schedulerName: 'volcano' });
});

test('the labels of nodes that an accelerator needs stand beside those that are given, which win', () => {
  const accelerator = Accelerator.googleTpu(TpuGeneration.V6E, '2x2');
  const nodeSelector = { 'disk': 'ssd', 'cloud.google.com/gke-tpu-topology': 'other' };

  expect(podOf(groupOf('worker', { accelerator, nodeSelector })).nodeSelector).toEqual({
    'cloud.google.com/gke-tpu-accelerator': 'tpu-v6e-slice', 'cloud.google.com/gke-tpu-topology': 'other', 'disk': 'ssd',
  });
});

both('the pods of a %s group lie evenly on zones if that is wanted', role => {
  const group = groupOf(role, { topologySpread: [{}] });

  expect(podOf(group).topologySpreadConstraints).toEqual([{
    maxSkew: 1,
    topologyKey: 'topology.kubernetes.io/zone',
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: {
      matchLabels: role === 'head'
        ? { 'ray.io/node-type': 'head' }
        : { 'ray.io/node-type': 'worker', 'ray.io/group': 'cpu' },
    },
    matchLabelKeys: ['ray.io/cluster'],
  }]);
});

both('the pods of a %s group may have to lie evenly on nodes', role => {
  const topologySpread = [{ topology: kplus.Topology.HOSTNAME, maxSkew: 2, required: true }];

  expect(podOf(groupOf(role, { topologySpread })).topologySpreadConstraints)
    .toMatchObject([{ maxSkew: 2, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule' }]);
});

both('a %s pod has the sidecars and init containers that it is given, after the container of Ray', role => {
  const { containers, initContainers } = podOf(groupOf(role, {
    sidecars: [{ name: 'logs', image: 'example.com/logs:1' }],
    initContainers: [{ name: 'data', image: 'example.com/data:1' }],
  }));

  expect(containers.map(({ name }: { name: string }) => name)).toEqual([`ray-${role}`, 'logs']);
  expect(initContainers.map(({ name }: { name: string }) => name)).toEqual(['data']);
});

both('a %s pod has the host names that it is given', role => {
  expect(podOf(groupOf(role, { hostAliases: [{ ip: '10.0.0.1', hostnames: ['storage'] }] })).hostAliases)
    .toEqual([{ ip: '10.0.0.1', hostnames: ['storage'] }]);
});

both('a %s pod on the network of its node still finds the services of Kubernetes', role => {
  expect(podOf(groupOf(role, { hostNetwork: true }))).toMatchObject({ hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' });
  expect(podOf(groupOf(role, { hostNetwork: true, dns: { policy: kplus.DnsPolicy.DEFAULT } })).dnsPolicy).toBe('Default');
});

test.each([
  ['2.56.1', undefined],
  ['2.57.0', 60],
  ['2.60.0', 60],
])('a pod of Ray %s outlives the time in which Ray drains a node', (release, seconds) => {
  const cluster = rayCluster({ image: RayImage.release(release) });

  expect(podOf(cluster.head).terminationGracePeriodSeconds).toBe(seconds);
});

both('a %s pod may take another time to end', role => {
  expect(podOf(groupOf(role, { terminationGracePeriod: Duration.minutes(2) })).terminationGracePeriodSeconds).toBe(120);
});

both('a %s pod cannot take half a second to end', role => {
  expect(() => groupOf(role, { terminationGracePeriod: Duration.millis(500) }))
    .toThrow('terminationGracePeriod is counted in seconds (500 ms): give whole seconds');
});
