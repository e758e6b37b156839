import { App, Chart, Size } from 'cdk8s';
import { Cpu, Secret } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// A new head finds actors and placement groups again, and the workers go on meanwhile. Whether Redis survives is up to
// Redis: give it replicas or a volume. When the RayCluster is deleted, the operator deletes the state, too.
const app = new App();
const chart = new Chart(app, 'fault-tolerant-redis', { namespace: 'ml' });

const cluster = new ray.RayCluster(chart, 'Ray', {
  metadata: { name: 'ray' },
  image: ray.RayImage.release('2.55.1'),
  gcsFaultTolerance: ray.GcsFaultTolerance.redis({
    address: 'redis.storage.svc:6379',
    password: { secret: Secret.fromSecretName(chart, 'RedisPassword', 'redis'), key: 'password' },
  }),
  // tasks on the head could bring down what all else depends on
  head: { cpu: Cpu.units(2), memory: Size.gibibytes(8), schedulable: false },
});

cluster.addWorkerGroup('cpu', { replicas: 3, cpu: Cpu.units(4), memory: Size.gibibytes(16) });

app.synth();
