import { App, Chart, Size } from 'cdk8s';
import { Cpu, EnvValue, Node, NodeLabelQuery, NodeTaintQuery, PersistentVolumeAccessMode, PersistentVolumeClaim, Secret, Volume } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// An application that a vendor ships as an image with Ray in it: one function describes what each of its clusters needs.
const size = { cpu: Cpu.units(16), memory: Size.gibibytes(64) };

function cluster(chart: Chart, workerGroups: ray.WorkerGroupProps[]): ray.RayCluster {
  const claim = new PersistentVolumeClaim(chart, 'Shared', {
    metadata: { name: 'ray-shared' },
    // pods on several nodes mount it at once, which few storage classes can do
    accessModes: [PersistentVolumeAccessMode.READ_WRITE_MANY],
    storageClassName: 'shared-files',
    storage: Size.gibibytes(100),
  });
  const volumeMounts = [
    { path: '/shared', volume: Volume.fromPersistentVolumeClaim(chart, 'SharedVolume', claim, { name: 'shared' }) },
    // logs and spilled objects: a full one ends its own pod, and not what else is on the node
    { path: '/tmp/ray', volume: Volume.fromEmptyDir(chart, 'Scratch', 'scratch', { sizeLimit: Size.gibibytes(50) }) },
  ];
  const envVariables = {
    LICENSE_KEY: EnvValue.fromSecretValue({ secret: Secret.fromSecretName(chart, 'License', 'license'), key: 'key' }),
    // tasks go to all workers evenly from the first one on, instead of filling up one after the other
    RAY_scheduler_spread_threshold: EnvValue.fromValue('0.0'),
  };
  return new ray.RayCluster(chart, 'Ray', {
    metadata: { name: 'ray' },
    image: ray.RayImage.of('registry.example.com/vendor/ray:1.42.0', { rayVersion: '2.55.1' }),
    imagePullSecrets: [Secret.fromSecretName(chart, 'Registry', 'registry-credentials')],
    head: { ...size, envVariables, volumeMounts },
    workerGroups: workerGroups.map(group => ({ ...size, ...group, envVariables, volumeMounts })),
  });
}

const app = new App();
const production = cluster(new Chart(app, 'production', { namespace: 'synthesis' }), [
  { groupName: 'workers', replicas: 1 },
  { groupName: 'small', replicas: 2, cpu: Cpu.units(4), memory: Size.gibibytes(16) },
]);
for (const { scheduling } of [production.head, ...production.workerGroups]) {
  scheduling.attract(Node.labeled(NodeLabelQuery.is('workload', 'ray')));
  scheduling.tolerate(Node.tainted(NodeTaintQuery.is('dedicated', 'ray')));
}
cluster(new Chart(app, 'development', { namespace: 'synthesis-development' }), []);
app.synth();
