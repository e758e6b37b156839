import { AUTOSCALING } from './deployment-model';
import { ANYTHING, BOOLEAN, INTEGER, listOf, MAP, mapOf, Model, modelOf, NUMBER, oneOf, TEXT, ValueType } from './model';

/** Before, only the configuration of a model itself refuses unknown keys. */
const CLOSED = { strict: true, closed: '2.49.0' } as const;

const MODEL_LOADING: Model = {
  ...CLOSED,
  title: 'model_loading_config',
  fields: {
    model_id: { type: TEXT, required: true },
    // a name, a path, or a mirror in a bucket
    model_source: { type: ANYTHING, nullable: true },
    tokenizer_source: { type: TEXT, nullable: true },
  },
};

const LORA: Model = {
  ...CLOSED,
  title: 'lora_config',
  fields: {
    dynamic_lora_loading_path: { type: TEXT, nullable: true },
    max_num_adapters_per_replica: { type: INTEGER, above: 0 },
    download_timeout_s: { type: NUMBER, nullable: true },
    max_download_tries: { type: INTEGER },
  },
};

/** Options of a deployment; Ray takes more than a configuration has. */
const LLM_DEPLOYMENT: Model = {
  title: 'deployment_config',
  open: true,
  fields: { autoscaling_config: { type: modelOf(AUTOSCALING), nullable: true } },
};

const CALLBACK: Model = {
  title: 'callback_config',
  open: true,
  strict: true,
  fields: {
    callback_class: { type: TEXT },
    callback_kwargs: { type: MAP },
    raise_error_on_callback: { type: BOOLEAN },
  },
};

const LLM: Model = {
  title: 'the configuration of a model',
  closed: true,
  strict: true,
  fields: {
    runtime_env: { type: MAP, nullable: true },
    model_loading_config: { type: modelOf(MODEL_LOADING), required: true },
    llm_engine: { type: oneOf('vLLM') },
    engine_kwargs: { type: MAP },
    accelerator_type: { type: TEXT, nullable: true },
    accelerator_config: { type: MAP, nullable: true, since: '2.56.0' },
    use_cpu: { type: BOOLEAN, nullable: true, since: '2.54.0', gone: '2.56.0', instead: 'accelerator_config with the kind cpu' },
    resources_per_bundle: { type: mapOf(NUMBER), nullable: true, since: '2.46.0', gone: '2.51.0', instead: 'placement_group_config' },
    placement_group_config: { type: MAP, nullable: true, since: '2.51.0' },
    lora_config: { type: modelOf(LORA), nullable: true },
    deployment_config: { type: modelOf(LLM_DEPLOYMENT) },
    server_cls: { type: TEXT, nullable: true, since: '2.54.0' },
    experimental_configs: { type: MAP, since: '2.46.0' },
    log_engine_metrics: { type: BOOLEAN, nullable: true, since: '2.47.0' },
    callback_config: { type: modelOf(CALLBACK), since: '2.51.0' },
  },
};

const LLM_OR_FILE: ValueType = { kind: 'model', model: LLM, orFile: true };

const INGRESS_CLASS: Model = {
  ...CLOSED,
  title: 'ingress_cls_config',
  fields: { ingress_cls: { type: TEXT }, ingress_extra_kwargs: { type: MAP, nullable: true } },
};

const INGRESS: Model['fields'] = {
  ingress_cls_config: { type: modelOf(INGRESS_CLASS), since: '2.51.0' },
  ingress_deployment_config: { type: MAP, nullable: true, since: '2.51.0' },
};

const OPENAI: Model = {
  ...CLOSED,
  title: 'the arguments of build_openai_app',
  fields: { ...INGRESS, llm_configs: { type: listOf(LLM_OR_FILE), required: true } },
};

const DISAGGREGATED: Model = {
  ...CLOSED,
  title: 'the arguments of build_pd_openai_app',
  fields: {
    ...INGRESS,
    prefill_config: { type: LLM_OR_FILE, required: true },
    decode_config: { type: LLM_OR_FILE, required: true },
    proxy_cls_config: { type: MAP, nullable: true, since: '2.51.0', gone: '2.59.0', instead: 'ingress_cls_config' },
    proxy_deployment_config: { type: MAP, nullable: true, gone: '2.59.0', instead: 'ingress_deployment_config' },
  },
};

const DATA_PARALLEL: Model = {
  ...CLOSED,
  title: 'the arguments of build_dp_openai_app',
  fields: { ...INGRESS, llm_config: { type: LLM_OR_FILE, required: true } },
};

/** A function in Ray that makes an application for language models, by its name in `ray.serve.llm`. */
export interface LlmBuilder {
  readonly since: string;
  readonly args: Model;
}

export const LLM_BUILDERS: Readonly<Record<string, LlmBuilder>> = {
  build_openai_app: { since: '2.44.0', args: OPENAI },
  build_pd_openai_app: { since: '2.49.0', args: DISAGGREGATED },
  build_dp_openai_app: { since: '2.52.0', args: DATA_PARALLEL },
};
