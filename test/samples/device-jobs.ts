import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { mountSampleCode } from './jobs';
import { raw } from './raw';
import { Build, cpuAndMemory, gigabytes, KUBERAY, LIBTPU, mountLogs, rayImage, rayMl, taintedFor, tpuWorkers } from './words';
import { Accelerator, Entrypoint, JobCleanUp, PodSecurity, RayGroupOptions, RayJob, TpuGeneration, WorkerGroupOptions } from '../../src';

/** A bucket of Google Cloud Storage as a folder. */
function bucket(scope: Construct, name: string, attributes: { [key: string]: string }): kplus.Volume {
  return kplus.Volume.fromCsi(scope, name, 'gcsfuse.csi.storage.gke.io', { name, attributes });
}

/** What the container that keeps the folder up to date may use. */
function bucketLimits(memory: string, disk: string): RayGroupOptions['podMetadata'] {
  return {
    annotations: {
      'gke-gcsfuse/volumes': 'true',
      'gke-gcsfuse/cpu-limit': '0',
      'gke-gcsfuse/memory-limit': memory,
      'gke-gcsfuse/ephemeral-storage-limit': disk,
    },
  };
}

const imageClassifier: Build = chart => {
  const storage = bucket(chart, 'cluster-storage', { bucketName: 'GCS_BUCKET', mountOptions: 'implicit-dirs,uid=1000,gid=100' });
  const shared: RayGroupOptions = {
    podMetadata: bucketLimits('5Gi', '10Gi'),
    serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'pytorch-distributed-training'),
    cpu: kplus.Cpu.units(1),
    memory: gigabytes(8),
    volumeMounts: [mountLogs(chart), { path: '/mnt/cluster_storage', volume: storage }],
  };
  const job = new RayJob(chart, 'Job', {
    metadata: { generateName: 'pytorch-image-classifier-' },
    entrypoint: Entrypoint.args([
      'python', 'ray-operator/config/samples/pytorch-resnet-image-classifier/fine-tune-pytorch-resnet-image-classifier.py',
    ]),
    runtimeEnv: { ...KUBERAY, pip: ['numpy', 'datasets', 'torch', 'torchvision', 'transformers>=4.19.1'] },
    image: rayImage('2.46.0'),
    head: { ...shared, rayStart: { dashboardHost: '0.0.0.0' }, envVariables: { NUM_WORKERS: kplus.EnvValue.fromValue('4') } },
  });
  const gpus = job.addWorkerGroup('gpu-group', {
    replicas: 4,
    minReplicas: 4,
    maxReplicas: 4,
    ...shared,
    image: rayMl(),
    accelerator: Accelerator.nvidia(1),
    // no worker has a dashboard
    rayStartParams: raw({ 'dashboard-host': '0.0.0.0' }),
  });
  gpus.scheduling.tolerate(kplus.Node.tainted(taintedFor('nvidia.com/gpu')));
  return job;
};

const batchInference: Build = chart => new RayJob(chart, 'Job', {
  metadata: { name: 'rayjob-sample' },
  entrypoint: Entrypoint.args(['python', '/home/ray/samples/sample_code.py']),
  cleanUp: JobCleanUp.keep(),
  image: rayMl('-gpu'),
  head: {
    ...cpuAndMemory(54, 54),
    accelerator: Accelerator.nvidia(4),
    nodeSelector: { 'cloud.google.com/gke-accelerator': 'nvidia-tesla-t4' },
    rayStart: { dashboardHost: '0.0.0.0' },
    volumeMounts: [mountSampleCode(chart)],
  },
});

const imageResize: Build = chart => {
  const images = bucket(chart, 'gcs-fuse-csi-ephemeral', {
    bucketName: 'ray-images',
    mountOptions: 'implicit-dirs,anonymous-access,uid=1000,gid=100,'
      + 'metadata-cache:ttl-secs:-1,metadata-cache:stat-cache-max-size-mb:-1,metadata-cache:type-cache-max-size-mb:-1',
    skipCSIBucketAccessCheck: 'true',
  });
  const memory = kplus.Volume.fromEmptyDir(chart, 'dshm', 'dshm', { medium: kplus.EmptyDirMedium.MEMORY });
  const shared: RayGroupOptions = {
    podMetadata: bucketLimits('0', '0'),
    volumeMounts: [mountLogs(chart), { path: '/dev/shm', volume: memory }, { path: '/data', volume: images }],
  };
  return new RayJob(chart, 'Job', {
    metadata: { name: 'ray-data-image-resize-gcsfuse' },
    entrypoint: Entrypoint.args(['python', 'ray-operator/config/samples/ray-data-image-resize/ray_data_image_resize_gcsfuse.py']),
    runtimeEnv: { ...KUBERAY, pip: ['torch', 'torchvision', 'numpy'], envVars: { BUCKET_PREFIX: 'images' } },
    cleanUp: JobCleanUp.deleteCluster(Duration.seconds(30)),
    image: rayImage('2.52.0'),
    head: { ...cpuAndMemory(1, 5), requests: { memory: Size.gibibytes(4) }, ...shared, rayStart: { disableUsageStats: true } },
    workerGroups: [{ groupName: 'worker-group', replicas: 3, minReplicas: 1, maxReplicas: 3, ...cpuAndMemory(1, 4), limitCpu: false, ...shared }],
  });
};

/** Lists the devices. As root the workers get at them. */
function listTpus(name: string, topology: string, ports: kplus.ContainerPort[], workers: WorkerGroupOptions): Build {
  return chart => new RayJob(chart, 'Job', {
    metadata: { name },
    entrypoint: Entrypoint.args(['python', 'ray-operator/config/samples/tpu/tpu_list_devices.py']),
    runtimeEnv: { ...KUBERAY, pip: ['jax[tpu]==0.6.1', LIBTPU] },
    cleanUp: JobCleanUp.keep(),
    image: rayImage('2.52.0', '-py310'),
    head: { cpu: kplus.Cpu.units(8), memory: gigabytes(40), ports },
    workerGroups: [{
      groupName: 'tpu-group',
      replicas: 1,
      minReplicas: 1,
      maxReplicas: 1,
      ...workers,
      accelerator: Accelerator.googleTpu(TpuGeneration.V6E, topology, { chipsPerHost: 4 }),
      podSecurity: PodSecurity.upstream(),
      podTemplate: raw({ spec: { containers: [], securityContext: { runAsUser: 0 } } }),
    }],
  });
}

const JAX = `python -c "
import time
import jax
import ray
from ray.util.tpu import init_jax_profiler

ray.init()

@ray.remote(resources={'TPU': 4})
def train_step():
    init_jax_profiler()
    x = jax.numpy.ones((1000, 1000))
    for _ in range(100):
        x = jax.numpy.dot(x, x)
        time.sleep(0.5)
    return f'Finished computation on {jax.device_count()} TPU devices.'

print('Starting TPU JAX task...')
print(ray.get(train_step.remote()))
"
`;

const jax: Build = chart => new RayJob(chart, 'Job', {
  metadata: { name: 'rayjob-tpu-jax' },
  entrypoint: Entrypoint.shell(JAX),
  runtimeEnv: { pip: ['jax[tpu]==0.6.1', LIBTPU] },
  cleanUp: JobCleanUp.keep(),
  image: rayImage('2.57.0', '-py310'),
  head: {
    cpu: kplus.Cpu.units(4),
    memory: gigabytes(16),
    rayStart: { dashboardHost: '0.0.0.0' },
    envVariables: { RAY_DASHBOARD_ENABLE_PROFILING: kplus.EnvValue.fromValue('1') },
  },
  workerGroups: [{
    groupName: 'tpu-workers',
    replicas: 1,
    minReplicas: 1,
    maxReplicas: 1,
    cpu: kplus.Cpu.units(8),
    memory: gigabytes(32),
    accelerator: Accelerator.googleTpu(TpuGeneration.V4, '2x2x1'),
  }],
});

/** Jobs with GPUs, TPUs, or buckets as folders. */
export const DEVICE_JOBS: Record<string, Build> = {
  'ray-data-image-resize-gcsfusecsi-job.yaml': imageResize,
  'ray-job.batch-inference.yaml': batchInference,
  'ray-job.pytorch-image-classifier.yaml': imageClassifier,
  'ray-job.tpu-jax.yaml': jax,
  'ray-job.tpu-v6e-16-multihost.yaml': listTpus('v6e-16-job', '4x4', [{ name: 'grpc', number: 8888 }], tpuWorkers()),
  'ray-job.tpu-v6e-singlehost.yaml': listTpus('v6e-4-job', '2x2', [], { cpu: kplus.Cpu.units(24), memory: gigabytes(200) }),
};
