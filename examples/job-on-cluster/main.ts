import { App, Chart, Duration } from 'cdk8s';
import * as ray from 'cdk8s-kuberay';

// Jobs that share a cluster, which is there all day: each starts within seconds, and waits where there is no room.
const app = new App();
const chart = new Chart(app, 'job-on-cluster', { namespace: 'ml' });

const cluster = new ray.RayCluster(chart, 'Shared', {
  metadata: { name: 'shared' },
  image: ray.RayImage.release('2.55.1'),
  head: { schedulable: false },
  autoscaling: { idleTimeout: Duration.minutes(10) },
});
cluster.addWorkerGroup('cpu', { maxReplicas: 5 });

for (const region of ['north', 'south']) {
  new ray.RayJob(chart, `Report-${region}`, {
    metadata: { name: `report-${region}` },
    cluster,
    // each word arrives as it stands here, quotes and blanks included
    entrypoint: ray.Entrypoint.args(['python', '-m', 'reports.daily', '--title', `What's new in the ${region}? 100 % of it`]),
    runtimeEnv: { workingDir: 's3://ml-code/reports.zip' },
    // on a worker, as the head is not for work
    entrypointNumCpus: 0.5,
  });
}

app.synth();
