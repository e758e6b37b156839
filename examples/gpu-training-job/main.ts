import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu, Node, NodeTaintQuery } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

const app = new App();
const chart = new Chart(app, 'gpu-training-job', { namespace: 'ml' });

const job = new ray.RayJob(chart, 'FineTune', {
  metadata: { name: 'fine-tune' },
  image: ray.RayImage.release('2.55.1', { flavor: ray.ImageFlavor.GPU }),
  head: { image: ray.RayImage.release('2.55.1'), cpu: Cpu.units(4), memory: Size.gibibytes(16), schedulable: false },
  entrypoint: ray.Entrypoint.shell('python prepare.py && python train.py --out "$OUTPUT/$(date +%F)"'),
  runtimeEnv: { workingDir: 's3://ml-code/fine-tune.zip', uv: ['torch==2.9.0', 'transformers==4.57.1'], envVars: { OUTPUT: 's3://ml-models' } },
  // GPUs go as soon as nobody trains any more; a failure leaves the logs of the head for a day
  cleanUp: ray.JobCleanUp.rules([
    { outcome: ray.JobOutcome.SUCCEEDED, policy: ray.JobDeletionPolicy.DELETE_CLUSTER },
    { outcome: ray.JobOutcome.FAILED, policy: ray.JobDeletionPolicy.DELETE_WORKERS },
    { outcome: ray.JobOutcome.FAILED, policy: ray.JobDeletionPolicy.DELETE_CLUSTER, after: Duration.days(1) },
  ]),
  preRunningDeadline: Duration.minutes(30),
});

const gpus = job.addWorkerGroup('gpu', { cpu: Cpu.units(7), memory: Size.gibibytes(56), accelerator: ray.Accelerator.nvidia(1), replicas: 4 });
gpus.scheduling.tolerate(Node.tainted(NodeTaintQuery.exists('nvidia.com/gpu')));

app.synth();
