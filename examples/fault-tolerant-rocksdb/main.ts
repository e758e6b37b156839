import { App, Chart, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// As with Redis, and nothing else to run: the state is on a volume of the head. Most volumes are bound to a zone, and then
// the head is, too. Ray has RocksDB since 2.57.
const app = new App();
const chart = new Chart(app, 'fault-tolerant-rocksdb', { namespace: 'ml' });

// the operator must have the feature gate, too: it is off by default
ray.KubeRayTarget.set(app, {
  version: ray.KubeRayVersion.V1_7,
  featureGates: [ray.FeatureGate.GCS_FAULT_TOLERANCE_EMBEDDED_STORAGE],
});

const cluster = new ray.RayCluster(chart, 'Ray', {
  metadata: { name: 'ray' },
  image: ray.RayImage.release('2.60.0'),
  gcsFaultTolerance: ray.GcsFaultTolerance.rocksDb({
    size: Size.gibibytes(5),
    storageClassName: 'ssd',
    // whoever deletes the cluster by mistake can apply it again, and has its state
    deletionPolicy: ray.GcsStorageDeletionPolicy.RETAIN,
  }),
  head: { cpu: Cpu.units(2), memory: Size.gibibytes(8), schedulable: false },
});

cluster.addWorkerGroup('cpu', { replicas: 3, cpu: Cpu.units(4), memory: Size.gibibytes(16) });

app.synth();
