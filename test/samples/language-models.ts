import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Build, cpuAndMemory, taintedFor } from './words';
import { Accelerator, LlmApplication, LlmModel, RayGroupOptions, RayImage, RayService, RayServiceProps, ServeConfig, ServeReplicas } from '../../src';

function rayLlm(rayVersion: string, suffix: string): RayImage {
  return RayImage.of(`rayproject/ray-llm:${rayVersion}-${suffix}`, { rayVersion });
}

/** One model at `/`, in an application of that name. */
function serving(name: string, model: LlmModel): RayServiceProps['serveConfig'] {
  return ServeConfig.of({ applications: [LlmApplication.openAi({ name, routePrefix: '/', models: [model] })] });
}

/** The token by which the weights are fetched. */
function token(chart: Parameters<Build>[0], secretName: string, key: string): kplus.EnvValue {
  return kplus.EnvValue.fromSecretValue({ secret: kplus.Secret.fromSecretName(chart, 'Token', secretName), key });
}

/** One replica takes the GPUs of two nodes. */
const deepSeek: Build = chart => {
  const service = new RayService(chart, 'Service', {
    metadata: { name: 'deepseek-r1' },
    serveConfig: serving('llm_app', {
      modelId: 'deepseek',
      modelSource: 'deepseek-ai/DeepSeek-R1',
      acceleratorType: 'H100',
      deploymentConfig: { replicas: ServeReplicas.autoscaling(1, { minReplicas: 1 }) },
      runtimeEnv: { envVars: { VLLM_USE_V1: '1' } },
      engineKwargs: {
        tensor_parallel_size: 8,
        pipeline_parallel_size: 2,
        gpu_memory_utilization: 0.92,
        dtype: 'auto',
        max_num_seqs: 40,
        max_model_len: 16384,
        enable_chunked_prefill: true,
        enable_prefix_caching: true,
      },
    }),
    image: rayLlm('2.52.0', 'py311-cu128'),
    head: { ...cpuAndMemory(2, 32), rayResources: { GPU: 0 } },
  });
  const gpus = service.addWorkerGroup('gpu-group', {
    replicas: 2, minReplicas: 2, maxReplicas: 2, ...cpuAndMemory(24, 500), accelerator: Accelerator.nvidia(8),
  });
  gpus.scheduling.tolerate(kplus.Node.tainted(taintedFor('nvidia.com/gpu')));
  return service;
};

const qwen: Build = chart => new RayService(chart, 'Service', {
  metadata: { name: 'ray-serve-llm' },
  serveConfig: serving('llms', {
    modelId: 'qwen2.5-7b-instruct',
    modelSource: 'Qwen/Qwen2.5-7B-Instruct',
    engineKwargs: { dtype: 'bfloat16', max_model_len: 1024, device: 'auto', gpu_memory_utilization: 0.75 },
    deploymentConfig: { replicas: ServeReplicas.autoscaling(4, { minReplicas: 1, targetOngoingRequests: 64 }), maxOngoingRequests: 128 },
  }),
  image: rayLlm('2.52.0', 'py311-cu128'),
  head: { ...cpuAndMemory(2, 5), requests: { memory: Size.gibibytes(4) }, schedulable: false, rayResources: { GPU: 0 } },
  workerGroups: [{
    groupName: 'gpu-group',
    replicas: 1,
    minReplicas: 1,
    maxReplicas: 1,
    ...cpuAndMemory(32, 32),
    accelerator: Accelerator.nvidia(4),
    envVariables: { HUGGING_FACE_HUB_TOKEN: token(chart, 'hf-token', 'hf_token') },
  }],
});

/** As many requests as eight GPUs can take. */
const gemma: Build = chart => {
  const { fromValue } = kplus.EnvValue;
  const envVariables = {
    RAY_SERVE_ENABLE_HA_PROXY: fromValue('1'),
    RAY_SERVE_THROUGHPUT_OPTIMIZED: fromValue('1'),
    RAY_SERVE_LLM_ENABLE_DIRECT_STREAMING: fromValue('1'),
    VLLM_USE_RAY_V2_EXECUTOR_BACKEND: fromValue('1'),
    HUGGING_FACE_HUB_TOKEN: token(chart, 'hf-secret', 'hf_api_token'),
  };
  const unlimited = (cpus: number, memory: number, disk: number): RayGroupOptions =>
    ({ ...cpuAndMemory(cpus, memory), limitCpu: false, requests: { ephemeralStorage: Size.gibibytes(disk) }, envVariables });
  const service = new RayService(chart, 'Service', {
    metadata: { name: 'ray-gemma4-e2b-it' },
    serveConfig: serving('llm_app', {
      modelId: 'gemma4-e2b-it',
      modelSource: 'google/gemma-4-E2B-it',
      acceleratorType: 'B200',
      engineKwargs: {
        enable_auto_tool_choice: true, max_model_len: 4096, reasoning_parser: 'gemma4', tensor_parallel_size: 1, tool_call_parser: 'gemma4',
      },
      deploymentConfig: { replicas: ServeReplicas.fixed(8) },
    }),
    image: rayLlm('2.56.0', 'py312-cu130'),
    head: { ...unlimited(4, 16, 32), schedulable: false, rayStart: { dashboardHost: '0.0.0.0' } },
  });
  const gpus = service.addWorkerGroup('gpu-group', {
    replicas: 1,
    ...unlimited(128, 512, 256),
    imagePullPolicy: kplus.ImagePullPolicy.ALWAYS,
    accelerator: Accelerator.nvidia(8),
    nodeSelector: { 'cloud.google.com/gke-accelerator': 'nvidia-b200' },
    volumeMounts: [{ path: '/dev/shm', volume: kplus.Volume.fromEmptyDir(chart, 'dshm', 'dshm', { medium: kplus.EmptyDirMedium.MEMORY }) }],
  });
  gpus.scheduling.tolerate(kplus.Node.tainted(taintedFor('nvidia.com/gpu')));
  return service;
};

export const LANGUAGE_MODELS: Record<string, Build> = {
  'ray-service.deepseek.yaml': deepSeek,
  'ray-service.high-throughput-gemma4.yaml': gemma,
  'ray-service.llm-serve.yaml': qwen,
};
