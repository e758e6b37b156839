import { App, Chart, Size } from 'cdk8s';
import { Cpu, EnvValue } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// The smallest cluster of some use: a head that runs no tasks, and two workers.
const app = new App();
const chart = new Chart(app, 'small-cluster', { namespace: 'ml' });

const cluster = new ray.RayCluster(chart, 'Ray', {
  metadata: { name: 'ray' },
  image: ray.RayImage.release('2.55.1', { python: '3.12' }),
  head: { cpu: Cpu.units(2), memory: Size.gibibytes(8), schedulable: false },
});

cluster.addWorkerGroup('cpu', {
  replicas: 2,
  cpu: Cpu.units(4),
  memory: Size.gibibytes(16),
  envVariables: { OMP_NUM_THREADS: EnvValue.fromValue('4') },
});

app.synth();
