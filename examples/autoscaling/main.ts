import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu, Node, NodeTaintQuery } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// Workers come when tasks wait for them and go after ten idle minutes: few large pods rather than many small ones.
const app = new App();
const chart = new Chart(app, 'autoscaling', { namespace: 'ray-system' });

const cluster = new ray.RayCluster(chart, 'Ray', {
  metadata: { name: 'raycluster-autoscaler' },
  image: ray.RayImage.release('2.55.1', { flavor: ray.ImageFlavor.GPU }),
  head: { cpu: Cpu.units(4), memory: Size.gibibytes(16), schedulable: false },
  autoscaling: { idleTimeout: Duration.minutes(10), upscalingMode: ray.UpscalingMode.CONSERVATIVE },
});

cluster.addWorkerGroup('cpu', { cpu: Cpu.units(8), memory: Size.gibibytes(32), minReplicas: 1, maxReplicas: 10 });

const gpu = cluster.addWorkerGroup('gpu', {
  cpu: Cpu.units(8),
  memory: Size.gibibytes(64),
  accelerator: ray.Accelerator.nvidia(1),
  maxReplicas: 4,
});
gpu.scheduling.tolerate(Node.tainted(NodeTaintQuery.exists('nvidia.com/gpu')));

app.synth();
