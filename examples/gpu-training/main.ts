import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu, Node, NodeTaintQuery } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

const app = new App();
const chart = new Chart(app, 'gpu-training', { namespace: 'ml' });

const cluster = new ray.RayCluster(chart, 'Ray', {
  metadata: { name: 'training' },
  image: ray.RayImage.release('2.55.1', { flavor: ray.ImageFlavor.GPU }),
  // the head needs no GPU: it would keep one from training, and pull gigabytes of CUDA
  head: { image: ray.RayImage.release('2.55.1'), cpu: Cpu.units(4), memory: Size.gibibytes(16), schedulable: false },
  // GPU nodes take minutes to start, so workers are kept that long between two runs
  autoscaling: { idleTimeout: Duration.minutes(10) },
});

// a g5.xlarge has 4 CPUs and 16 GiB, of which Kubernetes keeps a part for itself
const gpu = cluster.addWorkerGroup('gpu', {
  cpu: Cpu.units(3),
  memory: Size.gibibytes(12),
  accelerator: ray.Accelerator.nvidia(1),
  minReplicas: 2,
  maxReplicas: 20,
  nodeSelector: { 'node.kubernetes.io/instance-type': 'g5.xlarge' },
});
gpu.scheduling.tolerate(Node.tainted(NodeTaintQuery.exists('nvidia.com/gpu')));

app.synth();
