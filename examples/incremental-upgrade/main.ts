import { App, Chart, Duration } from 'cdk8s';
import { Handler } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// A new image or another worker makes a new cluster, to which the traffic moves step by step, through a Gateway of Istio.
const app = new App();
const chart = new Chart(app, 'incremental-upgrade', { namespace: 'ml' });

new ray.RayService(chart, 'Fruit', {
  metadata: { name: 'fruit' },
  image: ray.RayImage.release('2.55.1'),
  serveConfig: ray.ServeConfig.of({
    applications: [{
      name: 'fruit',
      importPath: 'fruit.deployment_graph',
      runtimeEnv: { workingDir: 'https://github.com/ray-project/serve_config_examples/archive/refs/heads/master.zip' },
      deployments: [{ name: 'MangoStand', replicas: ray.ServeReplicas.autoscaling(4), rayActorOptions: { numCpus: 0.5 } }],
    }],
  }),
  upgradeStrategy: ray.ServiceUpgradeStrategy.incremental({ gatewayClassName: 'istio', stepSizePercent: 10, interval: Duration.seconds(30), maxSurgePercent: 40 }),
  autoscaling: {},
  // Ray leaves before its pod does, so that no request is lost
  workerGroups: [{ groupName: 'cpu', maxReplicas: 4, lifecycle: { preStop: Handler.fromCommand(['ray', 'stop']) } }],
});

app.synth();
