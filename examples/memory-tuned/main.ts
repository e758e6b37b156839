import { App, Chart, Size } from 'cdk8s';
import { Cpu, EnvValue, Volume } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// For work that passes large objects around, such as a shuffle: half of the memory is for objects, not Ray's 30 %,
// and what does not fit goes to a disk of its own.
const app = new App();
const chart = new Chart(app, 'memory-tuned', { namespace: 'ml' });

const cluster = new ray.RayCluster(chart, 'Ray', {
  metadata: { name: 'ray' },
  image: ray.RayImage.release('2.55.1'),
  head: { cpu: Cpu.units(2), memory: Size.gibibytes(8), schedulable: false },
});

const spill = Volume.fromEmptyDir(chart, 'Spill', 'spill', { sizeLimit: Size.gibibytes(200) });

cluster.addWorkerGroup('shuffle', {
  replicas: 5,
  cpu: Cpu.units(8),
  memory: Size.gibibytes(32),
  rayStart: { objectStoreMemory: Size.gibibytes(16), objectSpillingDirectory: '/spill' },
  volumeMounts: [{ path: '/spill', volume: spill }],
  // objects count as memory in use: Ray ends tasks before Kubernetes would end the pod
  envVariables: { RAY_memory_usage_threshold: EnvValue.fromValue('0.9') },
});

app.synth();
