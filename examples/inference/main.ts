import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// Two levels follow the requests: Serve adds replicas to a deployment, and Ray's autoscaler workers for the replicas.
const app = new App();
const chart = new Chart(app, 'inference', { namespace: 'ml' });

const service = new ray.RayService(chart, 'Text', {
  metadata: { name: 'text' },
  image: ray.RayImage.release('2.55.1'),
  serveConfig: ray.ServeConfig.of({
    applications: [{
      name: 'text',
      importPath: 'text_ml.app:app',
      runtimeEnv: { workingDir: 'https://github.com/ray-project/serve_config_examples/archive/refs/heads/master.zip', pip: ['transformers==4.57.1'] },
      deployments: [
        { name: 'Translator', replicas: ray.ServeReplicas.autoscaling(8, { minReplicas: 1, targetOngoingRequests: 4 }), rayActorOptions: { numCpus: 1 } },
        { name: 'Summarizer', replicas: ray.ServeReplicas.autoscaling(4, { minReplicas: 1 }), rayActorOptions: { numCpus: 2, memory: Size.gibibytes(4) } },
      ],
    }],
  }),
  head: { schedulable: false },
  autoscaling: { idleTimeout: Duration.minutes(5) },
  workerGroups: [{ groupName: 'cpu', cpu: Cpu.units(4), memory: Size.gibibytes(16), minReplicas: 1, maxReplicas: 5 }],
});
service.exposeViaIngress('/text');

app.synth();
