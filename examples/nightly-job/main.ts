import { App, Chart, Cron, Duration } from 'cdk8s';
import * as ray from 'cdk8s-kuberay';

const app = new App();

// the operator turns on what the job needs of it: RayCronJob
const platform = new Chart(app, 'platform', { namespace: 'ray-system' });
new ray.KubeRayOperator(platform, 'Operator');

const team = new Chart(app, 'team', { namespace: 'ml' });
new ray.RayCronJob(team, 'Nightly', {
  metadata: { name: 'nightly' },
  schedule: ray.JobSchedule.cron(Cron.schedule({ minute: '30', hour: '2' })),
  timeZone: 'Europe/Berlin',
  image: ray.RayImage.release('2.55.1'),
  workerGroups: [{ groupName: 'cpu', replicas: 4 }],
  entrypoint: ray.Entrypoint.args(['python', 'nightly.py']),
  runtimeEnv: { workingDir: 's3://ml-code/nightly.zip' },
  // a run ends before the next begins, and nothing of it is left after a week
  activeDeadline: Duration.hours(20),
  cleanUp: ray.JobCleanUp.rules([ray.JobOutcome.SUCCEEDED, ray.JobOutcome.FAILED].flatMap(outcome => [
    { outcome, policy: ray.JobDeletionPolicy.DELETE_CLUSTER },
    { outcome, policy: ray.JobDeletionPolicy.DELETE_SELF, after: Duration.days(7) },
  ])),
});

app.synth();
