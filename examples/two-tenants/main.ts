import { App, Chart } from 'cdk8s';
import { Namespaces, NetworkPolicyIpBlock, Pods } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// Two teams that do not trust each other: whoever reaches the ports of a Ray cluster runs code in it, so nobody does.
const app = new App();

for (const team of ['red', 'blue']) {
  const chart = new Chart(app, team, { namespace: team });
  new ray.RayNamespace(chart, 'Namespace');

  const monitoring = Namespaces.select(chart, 'Monitoring', { names: ['monitoring'] });
  const isolation = ray.NetworkIsolation.policies({
    // with Calico the address of its endpoint counts: kubectl get endpointslices -l kubernetes.io/service-name=kubernetes
    apiServer: ray.ApiServerAccess.at([NetworkPolicyIpBlock.ipv4(chart, 'ApiServer', '10.0.0.10/32')], [6443]),
    prometheus: [Pods.select(chart, 'Prometheus', { labels: { 'app.kubernetes.io/name': 'prometheus' }, namespaces: monitoring })],
    egress: { data: { peers: [NetworkPolicyIpBlock.ipv4(chart, 'ObjectStorage', '10.20.0.0/16')] } },
  });

  new ray.RayJob(chart, 'Train', {
    metadata: { name: 'train' },
    image: ray.RayImage.release('2.55.1'),
    podSecurity: ray.PodSecurity.hardened(),
    head: { schedulable: false },
    autoscaling: {},
    workerGroups: [{ groupName: 'cpu', maxReplicas: 8 }],
    isolation,
    entrypoint: ray.Entrypoint.args(['python', '-m', 'train', '--data', `s3://${team}/data`]),
  });
}

app.synth();
