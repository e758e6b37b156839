import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu, Node, NodeTaintQuery } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// One cluster for work of all kinds: tasks ask for what they need by resources and labels, and the autoscaler takes the
// group of the highest priority that has it. Priorities of groups need Ray 2.56.
const app = new App();
const chart = new Chart(app, 'heterogeneous-groups', { namespace: 'ml' });

const cluster = new ray.RayCluster(chart, 'Ray', {
  metadata: { name: 'ray' },
  image: ray.RayImage.release('2.60.0'),
  head: { cpu: Cpu.units(4), memory: Size.gibibytes(16), schedulable: false },
  autoscaling: { idleTimeout: Duration.minutes(2) },
});

const small = { cpu: Cpu.units(8), memory: Size.gibibytes(32) };

const spot = cluster.addWorkerGroup('cpu-spot', {
  ...small,
  maxReplicas: 50,
  priority: 20,
  nodeSelector: { 'cloud.google.com/gke-spot': 'true' },
  nodeLabels: { 'ray.io/market-type': 'spot' },
});
spot.scheduling.tolerate(Node.tainted(NodeTaintQuery.is('cloud.google.com/gke-spot', 'true')));

// the spot nodes are tainted, so these go to others: for tasks that must not be stopped in the middle
const onDemand = { 'ray.io/market-type': 'on-demand' };
cluster.addWorkerGroup('big-memory', { cpu: Cpu.units(16), memory: Size.gibibytes(256), maxReplicas: 4, priority: 10, nodeLabels: onDemand });

cluster.addWorkerGroup('gpu', {
  ...small,
  image: ray.RayImage.release('2.60.0', { flavor: ray.ImageFlavor.GPU }),
  accelerator: ray.Accelerator.nvidia(1),
  maxReplicas: 8,
  // the dearest nodes are the last to be asked for, and slow to start: once there they may idle for longer
  idleTimeout: Duration.minutes(15),
  // Ray finds out the model itself, but only on a node that is there, and the autoscaler chooses before
  nodeLabels: { 'ray.io/accelerator-type': 'L4' },
  nodeSelector: { 'cloud.google.com/gke-accelerator': 'nvidia-l4' },
});

app.synth();
