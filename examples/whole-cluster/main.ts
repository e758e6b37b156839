import { App, Chart, Duration } from 'cdk8s';
import * as ray from 'cdk8s-kuberay';

const app = new App();

// in a file of its own, which is to be applied first: 0000-crds.k8s.yaml
new ray.KubeRayCrds(new Chart(app, 'crds'), 'Crds');

const platform = new Chart(app, 'platform', { namespace: 'ray-system' });
new ray.KubeRayOperator(platform, 'Operator');

const team = new Chart(app, 'team', { namespace: 'ml' });
new ray.RayNamespace(team, 'Namespace');

const cluster = new ray.RayCluster(team, 'Training', {
  image: ray.RayImage.release('2.55.1'),
  head: { schedulable: false },
  autoscaling: { idleTimeout: Duration.minutes(5) },
});
cluster.addWorkerGroup('cpu', { maxReplicas: 10 });

app.synth();
