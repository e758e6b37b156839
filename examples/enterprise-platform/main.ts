import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu, Node, NodeTaintQuery, ServiceAccount } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

const app = new App();
const chart = new Chart(app, 'enterprise-platform', { namespace: 'ai-platform', labels: { environment: 'production', team: 'ai-platform' } });

// from a mirror, and by digest: what was reviewed is what runs, on every node and on every day
function image(flavor: ray.ImageFlavor, digest: string): ray.RayImage {
  return ray.RayImage.release('2.60.0', { repository: 'registry.example.com/mirror/ray', flavor, digest });
}

// for data in the cloud, without keys in the cluster; the head keeps the account that the operator makes for its autoscaler
const serviceAccount = new ServiceAccount(chart, 'Data', {
  metadata: { name: 'ray-data', annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/ray-data' } },
});

const cluster = new ray.RayCluster(chart, 'Platform', {
  metadata: { name: 'ai-platform' },
  image: image(ray.ImageFlavor.CPU, 'sha256:5f1d3c0f7a0c4c2d9f0c5b8e6a7d4e3f2b1a09f8e7d6c5b4a3928170f6e5d4c3'),
  podSecurity: ray.PodSecurity.hardened(),
  // the autoscaler needs more than its default for that many workers
  autoscaling: { idleTimeout: Duration.minutes(10), cpu: Cpu.units(1), memory: Size.gibibytes(1) },
  head: { cpu: Cpu.units(8), memory: Size.gibibytes(16), schedulable: false, nodeSelector: { 'node-type': 'ai-head-node' }, priorityClassName: 'platform' },
});

const common = { serviceAccount, cpu: Cpu.units(8), ephemeralStorage: Size.gibibytes(100) };

// work that asks for no GPU stays off the nodes that have them, as long as there is room elsewhere
cluster.addWorkerGroup('cpu', { ...common, memory: Size.gibibytes(32), maxReplicas: 50, priority: 10, priorityClassName: 'batch' });

const gpu = cluster.addWorkerGroup('gpu', {
  ...common,
  image: image(ray.ImageFlavor.GPU, 'sha256:0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a9b'),
  memory: Size.gibibytes(64),
  accelerator: ray.Accelerator.nvidia(1),
  minReplicas: 5,
  maxReplicas: 20,
  nodeSelector: { 'node-type': 'ai-worker-node' },
  priorityClassName: 'training',
});
gpu.scheduling.tolerate(Node.tainted(NodeTaintQuery.exists('nvidia.com/gpu')));

app.synth();
