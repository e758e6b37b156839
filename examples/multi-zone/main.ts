import { App, Chart, Size } from 'cdk8s';
import { Cpu, Secret, Topology } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

const app = new App();
const chart = new Chart(app, 'multi-zone', { namespace: 'ml' });

const cluster = new ray.RayCluster(chart, 'Ray', {
  metadata: { name: 'ray' },
  image: ray.RayImage.release('2.55.1'),
  // a cluster has one head: without its state, workers in other zones are lost with the zone of the head
  gcsFaultTolerance: ray.GcsFaultTolerance.redis({
    address: 'redis:6379',
    password: { secret: Secret.fromSecretName(chart, 'RedisPassword', 'redis'), key: 'password' },
  }),
  head: { cpu: Cpu.units(2), memory: Size.gibibytes(8), schedulable: false },
});

// with a zone go no more of these than its share, as a worker that would crowd a zone has to wait for room in another
cluster.addWorkerGroup('everywhere', {
  replicas: 6,
  cpu: Cpu.units(2),
  memory: Size.gibibytes(8),
  topologySpread: [{ topology: Topology.ZONE, required: true }, { topology: Topology.HOSTNAME }],
});

// traffic between zones is slow and costs money: tasks that talk a lot ask for one zone by its label
for (const zone of ['us-west-1a', 'us-west-1c']) {
  cluster.addWorkerGroup(zone, {
    replicas: 2,
    cpu: Cpu.units(4),
    memory: Size.gibibytes(16),
    nodeSelector: { 'topology.kubernetes.io/zone': zone },
    nodeLabels: { 'ray.io/availability-zone': zone },
  });
}

app.synth();
