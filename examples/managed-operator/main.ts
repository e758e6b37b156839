import { App, Chart, Duration } from 'cdk8s';
import { Group } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

const app = new App();

// Google runs the operator and installs the CRDs: say which release it is, as
// `kubectl get crd rayclusters.ray.io -o yaml` and the release notes tell, and what it lacks is an error here
ray.KubeRayTarget.set(app, { version: ray.KubeRayVersion.V1_4 });

const team = new Chart(app, 'team', { namespace: 'ml' });
const namespace = new ray.RayNamespace(team, 'Namespace');
namespace.grantEdit(Group.fromName(team, 'Members', 'ml-members@example.com'));

const cluster = new ray.RayCluster(team, 'Ray', {
  image: ray.RayImage.release('2.46.0'),
  head: { schedulable: false },
  autoscaling: { idleTimeout: Duration.minutes(5) },
});
cluster.addWorkerGroup('spot', { maxReplicas: 20, nodeSelector: { 'cloud.google.com/gke-spot': 'true' } });

app.synth();
