import { App, Chart, Duration } from 'cdk8s';
import * as ray from 'cdk8s-kuberay';

// The cluster is there for the job: it comes with it, and goes ten minutes after it, so that its dashboard can be seen.
const app = new App();
const chart = new Chart(app, 'sample-job', { namespace: 'ml' });

new ray.RayJob(chart, 'Mnist', {
  metadata: { name: 'mnist' },
  image: ray.RayImage.release('2.55.1'),
  workerGroups: [{ groupName: 'cpu', replicas: 2 }],
  entrypoint: ray.Entrypoint.args(['python', 'ray-operator/config/samples/pytorch-mnist/ray_train_pytorch_mnist.py']),
  runtimeEnv: {
    workingDir: 'https://github.com/ray-project/kuberay/archive/refs/tags/v1.5.1.zip',
    pip: ['torch==2.9.0', 'torchvision==0.24.0'],
    envVars: { NUM_WORKERS: '2', CPUS_PER_WORKER: '2' },
  },
  cleanUp: ray.JobCleanUp.deleteCluster(Duration.minutes(10)),
  activeDeadline: Duration.hours(1),
});

app.synth();
