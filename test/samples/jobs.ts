import { Chart, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { withSandboxes } from './commands';
import { Build, cpuAndMemory, KUBERAY, rayImage, SMALL_HEAD } from './words';
import {
  Entrypoint, HeadGroupOptions, JobCleanUp, JobSchedule, JobSubmission, RayCluster, RayCronJob, RayJob, RayJobOptions, RayJobProps, RuntimeEnv,
  WorkerGroupOptions,
} from '../../src';

/** Most samples keep the cluster, which is not what a RayJob does by itself. */
const KEPT = { cleanUp: JobCleanUp.keep() };

const SAMPLE_CODE = Entrypoint.args(['python', '/home/ray/samples/sample_code.py']);
const SAMPLE_ENV: RuntimeEnv = { pip: ['requests==2.26.0', 'pendulum==2.1.2'], envVars: { counter_name: 'test_counter' } };
const SMALL_WORKER = cpuAndMemory(1, 1);

/** The code of the samples, from a ConfigMap that they make beside the job. */
export function mountSampleCode(scope: Construct): kplus.VolumeMount {
  const code = kplus.ConfigMap.fromConfigMapName(scope, 'Code', 'ray-job-code-sample');
  const volume = kplus.Volume.fromConfigMap(scope, 'Volume', code, { name: 'code-sample', items: { 'sample_code.py': { path: 'sample_code.py' } } });
  return { path: '/home/ray/samples', volume };
}

/** What the samples that count have in common. */
function counting(chart: Chart, workers: WorkerGroupOptions = SMALL_WORKER, head: HeadGroupOptions = SMALL_HEAD): RayJobOptions {
  return {
    entrypoint: SAMPLE_CODE,
    runtimeEnv: SAMPLE_ENV,
    image: rayImage('2.52.0'),
    head: { ...head, volumeMounts: [mountSampleCode(chart)] },
    workerGroups: [{ groupName: 'small-group', replicas: 1, minReplicas: 1, maxReplicas: 5, ...workers }],
    ...KEPT,
  };
}

function countingJob(props: RayJobProps, workers?: WorkerGroupOptions, head?: HeadGroupOptions): Build {
  return chart => new RayJob(chart, 'Job', { ...counting(chart, workers, head), ...props });
}

/** Of the memory of its workers, the sample says nothing. */
const ONE_CPU: WorkerGroupOptions = { cpu: kplus.Cpu.units(1), requests: { cpu: kplus.Cpu.millis(200) } };

const everyMinute: Build = chart => new RayCronJob(chart, 'Job', {
  metadata: { name: 'raycronjob-sample' },
  schedule: JobSchedule.expression('* * * * *'),
  ...counting(chart, ONE_CPU, { ...cpuAndMemory(1, 5), requests: { cpu: kplus.Cpu.millis(200) } }),
  cleanUp: JobCleanUp.deleteCluster(Duration.minutes(10)),
});

/** Someone else submits the job. */
const interactive: Build = chart => new RayJob(chart, 'Job', {
  metadata: { name: 'rayjob-interactive-mode' },
  submission: JobSubmission.interactive(),
  image: rayImage('2.52.0'),
  head: SMALL_HEAD,
  workerGroups: [{ groupName: 'default-group', replicas: 1, ...SMALL_WORKER }],
  ...KEPT,
});

const onCluster: Build = chart => new RayJob(chart, 'Job', {
  metadata: { name: 'rayjob-use-existing-raycluster' },
  entrypoint: Entrypoint.shell('python -c "import ray; ray.init(); print(ray.cluster_resources())"'),
  cluster: RayCluster.fromRayClusterName(chart, 'Cluster', 'ray-cluster-kuberay'),
});

const WAIT = `python -c "
import time
import ray
ray.init()
for i in range(600):
    print(f'iter: {i}, ray.cluster_resources(): {ray.cluster_resources()}')
    time.sleep(1)
"
`;

const kueue: Build = chart => new RayJob(chart, 'Job', {
  metadata: { generateName: 'rayjob-sample-' },
  entrypoint: Entrypoint.shell(WAIT),
  cleanUp: JobCleanUp.deleteCluster(Duration.seconds(10)),
  image: rayImage('2.52.0'),
  head: SMALL_HEAD,
  workerGroups: [{ groupName: 'small-group', replicas: 1, minReplicas: 1, maxReplicas: 5, ...SMALL_WORKER }],
});

/** The head reads events from the API server. */
const platformEvents: Build = chart => new RayJob(chart, 'Job', {
  ...counting(chart, { ...SMALL_WORKER, requests: { cpu: kplus.Cpu.millis(200) } }, {
    ...SMALL_HEAD,
    serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'rayjob-platform-events'),
    envVariables: { RAY_DASHBOARD_INGEST_PLATFORM_EVENTS: kplus.EnvValue.fromValue('true') },
  }),
  metadata: { name: 'rayjob-platform-events' },
  runtimeEnv: undefined,
  image: rayImage('2.56.0'),
});

const mnist: Build = chart => new RayJob(chart, 'Job', {
  metadata: { name: 'rayjob-pytorch-mnist' },
  entrypoint: Entrypoint.args(['python', 'ray-operator/config/samples/pytorch-mnist/ray_train_pytorch_mnist.py']),
  runtimeEnv: { ...KUBERAY, pip: ['torch', 'torchvision'], envVars: { NUM_WORKERS: '2', CPUS_PER_WORKER: '2' } },
  image: rayImage('2.52.0'),
  head: { ...SMALL_HEAD, requests: { memory: Size.gibibytes(4) } },
  workerGroups: [{ groupName: 'small-group', replicas: 2, minReplicas: 1, maxReplicas: 5, ...cpuAndMemory(3, 4) }],
  ...KEPT,
});

const imageResize: Build = chart => new RayJob(chart, 'Job', {
  metadata: { name: 'image-resize' },
  entrypoint: Entrypoint.args(['python', 'ray-operator/config/samples/ray-data-image-resize/ray_data_image_resize.py']),
  runtimeEnv: {
    ...KUBERAY,
    pip: ['torch', 'torchvision', 'numpy', 'google-cloud-storage'],
    envVars: { BUCKET_NAME: 'ray-images', BUCKET_PREFIX: 'images' },
  },
  image: rayImage('2.52.0'),
  head: { ...cpuAndMemory(2, 5), requests: { memory: Size.gibibytes(4) } },
  workerGroups: [{ groupName: 'small-group', replicas: 4, minReplicas: 1, maxReplicas: 5, ...cpuAndMemory(2, 4) }],
  ...KEPT,
});

/** Workers call sandboxes that another operator makes. */
const agentSandbox: Build = chart => new RayJob(chart, 'Job', {
  metadata: { name: 'agent-sandbox-code-execution-demo' },
  entrypoint: Entrypoint.args(['python', 'ray-operator/config/samples/agent-sandbox/sandboxed_code_execution.py']),
  runtimeEnv: { ...KUBERAY, pip: ['k8s-agent-sandbox'] },
  image: rayImage('2.55.0'),
  head: { ...cpuAndMemory(2, 4), rayStart: { dashboardHost: '0.0.0.0' } },
  workerGroups: [{ groupName: 'sandbox-executor-workers', replicas: 2, minReplicas: 1, maxReplicas: 2, ...cpuAndMemory(1, 2) }],
  ...KEPT,
});

const SANDBOX = `python3 -c "
import ray
from ray.experimental import sandbox

ray.init()

sb = sandbox.create(
    image='python:3.12-slim',
    workdir='/workspace',
    cpu=1.0,
    memory='1Gi',
)

script = '''
import platform
import sys

print('=== Hello from inside Ray Sandbox! ===')
print(f'Python Version : {sys.version}')
print(f'Platform       : {platform.platform()}')
'''
ray.get(sb.write_file.remote('/workspace/main.py', script))

result = ray.get(sb.exec.remote('python3 /workspace/main.py'))
print(f'Exit code: {result.exit_code}')
print('Sandbox output:')
print(result.stdout)

ray.get(sb.delete.remote())
print('RayJob completed successfully!')
"
`;

const sandbox: Build = chart => new RayJob(chart, 'Job', {
  metadata: { name: 'rayjob-sandbox' },
  entrypoint: Entrypoint.shell(SANDBOX),
  cleanUp: JobCleanUp.deleteCluster(Duration.minutes(10)),
  ...withSandboxes(),
});

export const JOBS: Record<string, Build> = {
  'ray-cluster.yaml': agentSandbox,
  'ray-cronjob.sample.yaml': everyMinute,
  'ray-job.custom-head-svc.yaml': countingJob({ metadata: { name: 'rayjob-sample' } }, SMALL_WORKER,
    { ...SMALL_HEAD, service: { name: 'custom-ray-head-service-name' } }),
  'ray-job.image-resize.yaml': imageResize,
  'ray-job.interactive-mode.yaml': interactive,
  'ray-job.kueue-toy-sample.yaml': kueue,
  'ray-job.platform-events.yaml': platformEvents,
  'ray-job.pytorch-mnist.yaml': mnist,
  'ray-job.sample.yaml': countingJob({ metadata: { name: 'rayjob-sample' } }, ONE_CPU),
  'ray-job.sandbox.yaml': sandbox,
  'ray-job.shutdown.yaml': countingJob({ metadata: { name: 'rayjob-sample-shutdown' }, cleanUp: JobCleanUp.deleteCluster(Duration.seconds(10)) }),
  'ray-job.sidecar-mode.yaml': countingJob({ metadata: { name: 'rayjob-sidecar-mode' }, submission: JobSubmission.sidecar() }),
  'ray-job.use-existing-raycluster.yaml': onCluster,
  'ray-job.volcano-scheduler-queue.yaml': countingJob(
    { metadata: { name: 'rayjob-sample-0', labels: { 'volcano.sh/queue-name': 'kuberay-test-queue' } } },
    { replicas: 2, minReplicas: 2, maxReplicas: 2, ...SMALL_WORKER },
  ),
};
