import { App, Chart, Size } from 'cdk8s';
import { Cpu, EnvValue, Node, NodeTaintQuery, Secret } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// A language model behind the API of OpenAI, with vLLM on two GPUs for each replica.
const app = new App();
const chart = new Chart(app, 'llm-service', { namespace: 'ml' });

const token = EnvValue.fromSecretValue({ secret: Secret.fromSecretName(chart, 'HuggingFace', 'hugging-face'), key: 'token' });
const service = new ray.RayService(chart, 'Chat', {
  metadata: { name: 'chat' },
  image: ray.RayImage.of('rayproject/ray-llm:2.55.1-py311-cu128', { rayVersion: '2.55.1' }),
  serveConfig: ray.ServeConfig.of({
    applications: [ray.LlmApplication.openAi({
      name: 'chat',
      models: [{
        modelId: 'chat',
        modelSource: 'Qwen/Qwen2.5-14B-Instruct',
        engineKwargs: { tensor_parallel_size: 2, max_model_len: 8192 },
        deploymentConfig: { replicas: ray.ServeReplicas.autoscaling(2, { minReplicas: 1 }) },
      }],
    })],
  }),
  head: { cpu: Cpu.units(4), memory: Size.gibibytes(16), schedulable: false },
});

const gpus = service.addWorkerGroup('gpu', {
  cpu: Cpu.units(16),
  memory: Size.gibibytes(96),
  accelerator: ray.Accelerator.nvidia(2),
  replicas: 2,
  envVariables: { HF_TOKEN: token },
});
gpus.scheduling.tolerate(Node.tainted(NodeTaintQuery.exists('nvidia.com/gpu')));

app.synth();
