import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { raw } from './raw';
import { Build, cpuAndMemory, mountLogs, rayImage, scripts, SMALL_HEAD } from './words';
import { GcsFaultTolerance, HeadGroupOptions, RayCluster, RayClusterProps } from '../../src';

/** What the samples with Redis have in common: a head without tasks, and the logs of all pods on a volume. */
function cluster(chart: Chart, head: HeadGroupOptions, props: Partial<RayClusterProps>): RayCluster {
  const logs = mountLogs(chart);
  return new RayCluster(chart, 'Cluster', {
    metadata: { name: 'raycluster-external-redis' },
    image: rayImage('2.52.0'),
    head: { ...SMALL_HEAD, schedulable: false, ...head, volumeMounts: [logs, ...head.volumeMounts ?? []] },
    workerGroups: [{ groupName: 'small-group', replicas: 1, minReplicas: 1, maxReplicas: 10, ...cpuAndMemory(1, 1), volumeMounts: [logs] }],
    ...props,
  });
}

function redis(chart: Chart, head: HeadGroupOptions = {}): RayCluster {
  const secret = kplus.Secret.fromSecretName(chart, 'Password', 'redis-password-secret');
  return cluster(chart, head, { gcsFaultTolerance: GcsFaultTolerance.redis({ address: 'redis:6379', password: { secret, key: 'password' } }) });
}

function examples(chart: Chart): kplus.VolumeMount[] {
  return [{
    path: '/home/ray/samples',
    volume: scripts(chart, 'ray-example-configmap', 'ray-example', ['detached_actor.py', 'increment_counter.py']),
  }];
}

/** As it was before KubeRay 1.3. */
const byAnnotation: Build = chart => {
  const secret = kplus.Secret.fromSecretName(chart, 'Password', 'redis-password-secret');
  return cluster(chart, {
    volumeMounts: examples(chart),
    rayStartParams: raw({ 'redis-password': '$REDIS_PASSWORD' }),
    envVariables: {
      RAY_REDIS_ADDRESS: kplus.EnvValue.fromValue('redis:6379'),
      REDIS_PASSWORD: kplus.EnvValue.fromSecretValue({ secret, key: 'password' }),
    },
  }, { metadata: { name: 'raycluster-external-redis', annotations: { 'ray.io/ft-enabled': 'true' } } });
};

export const FAULT_TOLERANCE: Record<string, Build> = {
  'ray-cluster.external-redis.yaml': chart => redis(chart, { volumeMounts: examples(chart) }),
  'ray-cluster.persistent-redis.yaml': chart => redis(chart),
  'ray-cluster.deprecate-gcs-ft.yaml': byAnnotation,
};
