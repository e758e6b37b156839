import { App, Chart } from 'cdk8s';
import { EnvValue } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

const app = new App();

// many of the operator's rules hold when an object is applied, by CEL in the definitions; the webhooks add what CEL cannot say
new ray.KubeRayCrds(new Chart(app, 'crds'), 'Crds', { admissionRules: true });

const platform = new Chart(app, 'platform', { namespace: 'ray-system' });
new ray.KubeRayOperator(platform, 'Operator', {
  webhooks: ray.OperatorWebhooks.certManager(),
  batchScheduler: ray.BatchScheduler.VOLCANO,
  podDefaults: {
    env: { HTTPS_PROXY: EnvValue.fromValue('http://proxy.example.com:3128') },
    labels: { 'cost-center': 'ml' },
  },
  switches: { deterministicHeadPodName: true },
});

app.synth();
