import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu, Namespaces, Pods } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

const app = new App();
new ray.KubeRayCrds(new Chart(app, 'crds'), 'Crds');

// what kube-prometheus-stack makes in the namespace `monitoring` reads the metrics, and nobody else
const platform = new Chart(app, 'platform', { namespace: 'ray-system' });
const prometheus = Pods.select(platform, 'Prometheus', {
  labels: { 'app.kubernetes.io/name': 'prometheus' },
  namespaces: Namespaces.select(platform, 'Monitoring', { names: ['monitoring'] }),
});

new ray.KubeRayOperator(platform, 'Operator', {
  monitoring: ray.ServiceMonitoring.prometheusOperator({ labels: { release: 'kube-prometheus-stack' }, interval: Duration.minutes(1) }),
  isolation: ray.OperatorIsolation.ingress({ metricsFrom: [prometheus] }),
  // for some two thousand Ray pods
  resources: {
    cpu: { request: Cpu.millis(500), limit: Cpu.units(2) },
    memory: { request: Size.gibibytes(2), limit: Size.gibibytes(2) },
    ephemeralStorage: { request: Size.gibibytes(1), limit: Size.gibibytes(1) },
  },
  reconcileConcurrency: 10,
  clientQps: 200,
  clientBurst: 400,
});

app.synth();
