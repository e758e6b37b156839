import { Duration } from 'cdk8s';
import { configOf } from './services';
import { LlmApplication, LlmModel, PlacementStrategy, ServeConfig, ServeReplicas } from '../../src';

function argsOf(model: Partial<LlmModel>): unknown {
  const application = LlmApplication.openAi({ models: [{ modelId: 'chat', ...model }] });
  return configOf(ServeConfig.of({ applications: [application] })).applications[0].args.llm_configs[0];
}

test('an application for language models is one of Ray\'s own', () => {
  const application = LlmApplication.openAi({
    name: 'llm', routePrefix: '/llm', models: [{ modelId: 'chat' }], ingressDeploymentConfig: { replicas: ServeReplicas.fixed(2) }, loggingConfig: { enableAccessLog: false },
  });

  expect(configOf(ServeConfig.of({ applications: [application] })).applications).toEqual([{
    name: 'llm',
    route_prefix: '/llm',
    import_path: 'ray.serve.llm:build_openai_app',
    args: { llm_configs: [{ model_loading_config: { model_id: 'chat' } }], ingress_deployment_config: { num_replicas: 2 } },
    logging_config: { enable_access_log: false },
  }]);
});

test('what a model says', () => {
  expect(argsOf({
    modelSource: 'org/model',
    tokenizerSource: 'org/tokenizer',
    engineKwargs: { tensor_parallel_size: 2 },
    acceleratorType: 'A100',
    placementGroup: { bundles: [{ GPU: 1 }, { GPU: 1 }], strategy: PlacementStrategy.STRICT_PACK },
    loraConfig: { dynamicLoraLoadingPath: 's3://adapters', maxNumAdaptersPerReplica: 4, downloadTimeout: Duration.seconds(30) },
    runtimeEnv: { envVars: { VLLM_USE_V1: '1' } },
    logEngineMetrics: false,
    deploymentConfig: { replicas: ServeReplicas.autoscaling(4), maxOngoingRequests: 64 },
    other: { server_cls: 'm:S' },
  })).toEqual({
    model_loading_config: { model_id: 'chat', model_source: 'org/model', tokenizer_source: 'org/tokenizer' },
    engine_kwargs: { tensor_parallel_size: 2 },
    accelerator_type: 'A100',
    deployment_config: { autoscaling_config: { max_replicas: 4 }, max_ongoing_requests: 64 },
    placement_group_config: { bundles: [{ GPU: 1 }, { GPU: 1 }], strategy: 'STRICT_PACK' },
    lora_config: { dynamic_lora_loading_path: 's3://adapters', max_num_adapters_per_replica: 4, download_timeout_s: 30 },
    runtime_env: { env_vars: { VLLM_USE_V1: '1' } },
    log_engine_metrics: false,
    server_cls: 'm:S',
  });
});

test('no model is an error', () => {
  expect(() => LlmApplication.openAi({ models: [] })).toThrow('an application for language models needs at least one: give models');
});
