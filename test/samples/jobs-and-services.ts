import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { raw } from './raw';
import { Build, cpuAndMemory, gigabytes, mountLogs, rayImage, tpuWorkers } from './words';
import { Accelerator, PodSecurity, RayCluster, RayGroupOptions, RayImage, TpuGeneration } from '../../src';

/** The clusters of jobs and services have no name of their own. */
const metadata = { name: 'cluster' };

const NO_SCHEDULE = { effect: kplus.TaintEffect.NO_SCHEDULE };

function rayMl(suffix = ''): RayImage {
  return RayImage.of(`rayproject/ray-ml:2.46.0.0e19ea-py39${suffix}`, { rayVersion: '2.46.0' });
}

/** A bucket of Google Cloud Storage as a folder. */
function bucket(scope: Construct, name: string, attributes: { [key: string]: string }): kplus.Volume {
  return kplus.Volume.fromCsi(scope, name, 'gcsfuse.csi.storage.gke.io', { name, attributes });
}

const imageClassifier: Build = chart => {
  const shared: RayGroupOptions = {
    podMetadata: {
      annotations: {
        'gke-gcsfuse/volumes': 'true',
        'gke-gcsfuse/cpu-limit': '0',
        'gke-gcsfuse/memory-limit': '5Gi',
        'gke-gcsfuse/ephemeral-storage-limit': '10Gi',
      },
    },
    serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'pytorch-distributed-training'),
    cpu: kplus.Cpu.units(1),
    memory: gigabytes(8),
    volumeMounts: [
      mountLogs(chart),
      { path: '/mnt/cluster_storage', volume: bucket(chart, 'cluster-storage', { bucketName: 'GCS_BUCKET', mountOptions: 'implicit-dirs,uid=1000,gid=100' }) },
    ],
  };
  const cluster = new RayCluster(chart, 'Cluster', {
    metadata,
    image: rayImage('2.46.0'),
    head: { ...shared, rayStart: { dashboardHost: '0.0.0.0' }, envVariables: { NUM_WORKERS: kplus.EnvValue.fromValue('4') } },
  });
  const gpus = cluster.addWorkerGroup('gpu-group', {
    replicas: 4,
    minReplicas: 4,
    maxReplicas: 4,
    ...shared,
    image: rayMl(),
    accelerator: Accelerator.nvidia(1),
    // no worker has a dashboard
    rayStartParams: raw({ 'dashboard-host': '0.0.0.0' }),
  });
  gpus.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists('nvidia.com/gpu', NO_SCHEDULE)));
  return cluster;
};

const stableDiffusion: Build = chart => {
  const cluster = new RayCluster(chart, 'Cluster', {
    metadata,
    image: rayMl('-gpu'),
    head: { ...cpuAndMemory(2, 8), volumeMounts: [mountLogs(chart)] },
  });
  const gpus = cluster.addWorkerGroup('gpu-group', {
    replicas: 1,
    minReplicas: 1,
    maxReplicas: 10,
    ...cpuAndMemory(4, 16),
    requests: cpuAndMemory(3, 12),
    accelerator: Accelerator.nvidia(1),
  });
  gpus.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.is('ray.io/node-type', 'worker', NO_SCHEDULE)));
  return cluster;
};

const batchInference: Build = chart => {
  const code = kplus.ConfigMap.fromConfigMapName(chart, 'Code', 'ray-job-code-sample');
  const volume = kplus.Volume.fromConfigMap(chart, 'Volume', code, { name: 'code-sample', items: { 'sample_code.py': { path: 'sample_code.py' } } });
  return new RayCluster(chart, 'Cluster', {
    metadata,
    image: rayMl('-gpu'),
    head: {
      ...cpuAndMemory(54, 54),
      accelerator: Accelerator.nvidia(4),
      nodeSelector: { 'cloud.google.com/gke-accelerator': 'nvidia-tesla-t4' },
      rayStart: { dashboardHost: '0.0.0.0' },
      volumeMounts: [{ path: '/home/ray/samples', volume }],
    },
  });
};

const imageResize: Build = chart => {
  const images = bucket(chart, 'gcs-fuse-csi-ephemeral', {
    bucketName: 'ray-images',
    mountOptions: 'implicit-dirs,anonymous-access,uid=1000,gid=100,'
      + 'metadata-cache:ttl-secs:-1,metadata-cache:stat-cache-max-size-mb:-1,metadata-cache:type-cache-max-size-mb:-1',
    skipCSIBucketAccessCheck: 'true',
  });
  const memory = kplus.Volume.fromEmptyDir(chart, 'dshm', 'dshm', { medium: kplus.EmptyDirMedium.MEMORY });
  const shared: RayGroupOptions = {
    podMetadata: {
      annotations: {
        'gke-gcsfuse/volumes': 'true',
        'gke-gcsfuse/cpu-limit': '0',
        'gke-gcsfuse/memory-limit': '0',
        'gke-gcsfuse/ephemeral-storage-limit': '0',
      },
    },
    volumeMounts: [mountLogs(chart), { path: '/dev/shm', volume: memory }, { path: '/data', volume: images }],
  };
  return new RayCluster(chart, 'Cluster', {
    metadata,
    image: rayImage('2.52.0'),
    head: { ...cpuAndMemory(1, 5), requests: { memory: Size.gibibytes(4) }, ...shared, rayStart: { disableUsageStats: true } },
    workerGroups: [{ groupName: 'worker-group', replicas: 3, minReplicas: 1, maxReplicas: 3, ...cpuAndMemory(1, 4), limitCpu: false, ...shared }],
  });
};

/** As root the workers get at the devices. */
const tpuJob: Build = chart => new RayCluster(chart, 'Cluster', {
  metadata,
  image: rayImage('2.52.0', '-py310'),
  head: { cpu: kplus.Cpu.units(8), memory: gigabytes(40), ports: [{ name: 'grpc', number: 8888 }] },
  workerGroups: [{
    groupName: 'tpu-group',
    replicas: 1,
    minReplicas: 1,
    maxReplicas: 1,
    ...tpuWorkers(),
    accelerator: Accelerator.googleTpu(TpuGeneration.V6E, '4x4'),
    podSecurity: PodSecurity.upstream(),
    podTemplate: raw({ spec: { containers: [], securityContext: { runAsUser: 0 } } }),
  }],
});

/** The cluster that is part of a job or a service, as a cluster. */
export const JOBS_AND_SERVICES: Record<string, Build> = {
  'ray-job.pytorch-image-classifier.yaml': imageClassifier,
  'ray-service.stable-diffusion.yaml': stableDiffusion,
  'ray-job.batch-inference.yaml': batchInference,
  'ray-data-image-resize-gcsfusecsi-job.yaml': imageResize,
  'ray-job.tpu-v6e-16-multihost.yaml': tpuJob,
};
