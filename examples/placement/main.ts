import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu, Node, NodeLabelQuery, NodeTaintQuery, TaintEffect, Topology } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

const app = new App();
const chart = new Chart(app, 'placement', { namespace: 'ml' });

const cluster = new ray.RayCluster(chart, 'Ray', {
  metadata: { name: 'ray' },
  image: ray.RayImage.release('2.55.1'),
  head: { cpu: Cpu.units(1), memory: Size.gibibytes(4), schedulable: false },
});
const workers = cluster.addWorkerGroup('cpu', { replicas: 4, cpu: Cpu.units(1), memory: Size.gibibytes(4) });

for (const { scheduling } of [cluster.head, workers]) {
  scheduling.attract(Node.labeled(NodeLabelQuery.in('node.kubernetes.io/instance-type', ['m5.large', 'm5.xlarge'])));
  scheduling.tolerate(Node.tainted(NodeTaintQuery.is('dedicated', 'ray')));
}

// the cluster ends with its head, so spot nodes are for workers, which are replaced
cluster.head.scheduling.attract(Node.labeled(NodeLabelQuery.is('eks.amazonaws.com/capacityType', 'ON_DEMAND')), { weight: 100 });
workers.scheduling.attract(Node.labeled(NodeLabelQuery.is('eks.amazonaws.com/capacityType', 'SPOT')), { weight: 50 });
workers.scheduling.separate(cluster.head, { topology: Topology.HOSTNAME, weight: 100 });

// a node that cannot be reached is often back soon: for the head it pays to wait longer than the 5 minutes of Kubernetes
const unreachable = NodeTaintQuery.exists('node.kubernetes.io/unreachable', { effect: TaintEffect.NO_EXECUTE, evictAfter: Duration.minutes(15) });
cluster.head.scheduling.tolerate(Node.tainted(unreachable));

app.synth();
