import { App, Chart } from 'cdk8s';
import { Group } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

const TEAMS = ['team-a', 'team-b'];

const app = new App();
new ray.KubeRayCrds(new Chart(app, 'crds'), 'Crds');

// with rights in the namespaces of the teams, and nowhere else
const platform = new Chart(app, 'platform', { namespace: 'ray-system' });
const operator = new ray.KubeRayOperator(platform, 'Operator', { watch: ray.WatchedNamespaces.named(TEAMS) });

for (const name of TEAMS) {
  const team = new Chart(app, name, { namespace: name });
  // pods that could become root are refused, and warned about before that
  const namespace = new ray.RayNamespace(team, 'Namespace');
  namespace.grantEdit(Group.fromName(team, 'Members', `${name}-members`));
  operator.grantView(name, Group.fromName(team, 'Support', 'platform-support'));

  const cluster = new ray.RayCluster(team, 'Ray', { image: ray.RayImage.release('2.55.1'), autoscaling: {} });
  cluster.addWorkerGroup('cpu', { maxReplicas: 5 });
}

app.synth();
