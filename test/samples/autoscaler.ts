import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Build, cpuAndMemory, rayImage, scripts, SMALL_HEAD } from './words';
import { AutoscalerVersion, RayCluster, UpscalingMode } from '../../src';

/** The head takes no tasks, so that all work makes workers. */
function autoscaler(version?: AutoscalerVersion): Build {
  return chart => new RayCluster(chart, 'Cluster', {
    metadata: { name: 'raycluster-autoscaler' },
    image: rayImage('2.52.0'),
    autoscaling: {
      version,
      upscalingMode: UpscalingMode.DEFAULT,
      idleTimeout: Duration.minutes(1),
      imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
      cpu: kplus.Cpu.millis(500),
      memory: Size.mebibytes(512),
    },
    head: {
      ...SMALL_HEAD,
      schedulable: false,
      volumeMounts: [{
        path: '/home/ray/samples',
        volume: scripts(chart, 'ray-example-configmap', 'ray-example', ['detached_actor.py', 'terminate_detached_actor.py']),
      }],
    },
    workerGroups: [{ groupName: 'small-group', replicas: 0, minReplicas: 0, maxReplicas: 10, ...cpuAndMemory(1, 1) }],
  });
}

export const AUTOSCALER: Record<string, Build> = {
  'ray-cluster.autoscaler.yaml': autoscaler(),
  'ray-cluster.autoscaler-v2.yaml': autoscaler(AutoscalerVersion.V2),
};
