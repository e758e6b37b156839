import { App, Chart, Size } from 'cdk8s';
import { Cpu, Node, NodeLabelQuery } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// Each worker fills a node, so that Ray's autoscaler and Kubernetes' Cluster Autoscaler add and remove the same thing:
// tasks of 5 CPUs each find room for two on a worker of 10, and a worker that Ray gives back frees its node.
const app = new App();
const chart = new Chart(app, 'one-pod-per-node', { namespace: 'ml' });

const cluster = new ray.RayCluster(chart, 'Ray', {
  metadata: { name: 'ray' },
  image: ray.RayImage.release('2.55.1'),
  head: { cpu: Cpu.units(2), memory: Size.gibibytes(8), schedulable: false },
  autoscaling: {},
});

const workers = cluster.addWorkerGroup('whole-node', {
  cpu: Cpu.units(10),
  memory: Size.gibibytes(40),
  maxReplicas: 10,
});
workers.scheduling.attract(Node.labeled(NodeLabelQuery.is('node.kubernetes.io/instance-type', 'm6i.3xlarge')));
workers.scheduling.spread();

app.synth();
