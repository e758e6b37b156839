import { Build, cpuAndMemory, rayImage, SMALL_HEAD } from './words';
import { RayCluster, WorkerGroupOptions } from '../../src';

/** What these samples have in common: batch schedulers go by the labels of the object. */
function scheduled(name: string, labels: Record<string, string>, workers?: WorkerGroupOptions): Build {
  return chart => new RayCluster(chart, 'Cluster', {
    metadata: { name, labels },
    image: rayImage('2.52.0'),
    head: SMALL_HEAD,
    workerGroups: workers && [{ groupName: 'worker', replicas: 2, minReplicas: 2, ...cpuAndMemory(1, 1), ...workers }],
  });
}

export const SCHEDULERS: Record<string, Build> = {
  'ray-cluster.kai-scheduler.yaml': scheduled('raycluster-sample', { 'kai.scheduler/queue': 'team-a' }, {}),
  'ray-cluster.scheduler-plugins.yaml': scheduled('test-podgroup-0', { 'ray.io/gang-scheduling-enabled': 'true' }, { maxReplicas: 2 }),
  'ray-cluster.volcano-scheduler.yaml': scheduled('test-cluster-0', {}),
  'ray-cluster.volcano-scheduler-queue.yaml': scheduled('test-cluster-0', { 'volcano.sh/queue-name': 'kuberay-test-queue' }, { maxReplicas: 2 }),
  'ray-cluster.yunikorn-scheduler.yaml': scheduled('test-yunikorn-0', {
    'ray.io/gang-scheduling-enabled': 'true',
    'yunikorn.apache.org/app-id': 'test-yunikorn-0',
    'yunikorn.apache.org/queue': 'root.test',
  }, { maxReplicas: 2 }),
};
