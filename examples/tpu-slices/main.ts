import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// Needs GKE's webhook for Ray on TPUs (the Ray Operator add-on has it): it tells each pod which host of its slice it is.
const app = new App();
const chart = new Chart(app, 'tpu-slices', { namespace: 'ml' });

const cluster = new ray.RayCluster(chart, 'Ray', {
  metadata: { name: 'tpu' },
  image: ray.RayImage.release('2.55.1', { python: '3.12', flavor: ray.ImageFlavor.TPU }),
  head: {
    image: ray.RayImage.release('2.55.1', { python: '3.12' }),
    cpu: Cpu.units(4),
    memory: Size.gibibytes(16),
    schedulable: false,
  },
  // a slice comes and goes as a whole, and its nodes are slow to come
  autoscaling: { idleTimeout: Duration.minutes(15) },
});

// 16 chips on 4 hosts: maxReplicas counts slices, so these are at most 8 pods
cluster.addWorkerGroup('v6e-16', {
  accelerator: ray.Accelerator.googleTpu(ray.TpuGeneration.V6E, '4x4'),
  cpu: Cpu.units(40),
  memory: Size.gibibytes(160),
  maxReplicas: 2,
});

app.synth();
