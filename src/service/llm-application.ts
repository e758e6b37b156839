import { Duration } from 'cdk8s';
import { ServeApplication } from './serve-application';
import { PlacementStrategy, ServeDeploymentOptions } from './serve-deployment';
import { deploymentJson, runtimeEnvField } from './serve-json';
import { ServeLoggingConfig } from './serve-logging';
import { toRay } from '../cluster/ray-json';
import { RuntimeEnv } from '../cluster/runtime-env';
import { JsonObject } from '../private/json';
import { JsonMap } from '../private/json-map';

/** Adapters of a model that are loaded when somebody asks for them. */
export interface LlmLoraConfig {
  /** Where the adapters are, as a URI of cloud storage. */
  readonly dynamicLoraLoadingPath: string;

  /**
   * How many adapters one replica holds.
   *
   * @default 16
   */
  readonly maxNumAdaptersPerReplica?: number;

  /**
   * How long loading one may take.
   *
   * @default - Ray's own time
   */
  readonly downloadTimeout?: Duration;

  /**
   * How often loading one is tried.
   *
   * @default - as often as Ray does
   */
  readonly maxDownloadTries?: number;
}

/** What the workers of the engine need. */
export interface LlmPlacementGroup {
  /** What each worker needs, such as `[{ GPU: 1 }, { GPU: 1 }]`. */
  readonly bundles: { [name: string]: number }[];

  /**
   * On which nodes they run.
   *
   * @default PlacementStrategy.PACK
   */
  readonly strategy?: PlacementStrategy;
}

/** A large language model, and how it is served. */
export interface LlmModel {
  /** The name by which clients ask for it. */
  readonly modelId: string;

  /**
   * Where its weights are: the id of a model at Hugging Face, or a path in the pods.
   *
   * @default - Hugging Face, by modelId
   */
  readonly modelSource?: string;

  /**
   * Where its tokenizer is, as the id of a model at Hugging Face.
   *
   * @default - with the weights
   */
  readonly tokenizerSource?: string;

  /**
   * Arguments of the engine by their own names, such as `{ tensor_parallel_size: 2, max_model_len: 8192 }`.
   *
   * @default - the engine's own
   */
  readonly engineKwargs?: JsonMap;

  /**
   * The type of the accelerator, such as `A100`.
   *
   * @default - any
   */
  readonly acceleratorType?: string;

  /**
   * What the workers of the engine need.
   *
   * @default - a GPU for each of tensor_parallel_size times pipeline_parallel_size
   */
  readonly placementGroup?: LlmPlacementGroup;

  /**
   * Adapters that are loaded when somebody asks for them.
   *
   * @default - none
   */
  readonly loraConfig?: LlmLoraConfig;

  /**
   * Files, packages and variables that the engine needs besides the image. A token for Hugging Face does not belong here:
   * give the pods `HF_TOKEN` from a Secret.
   *
   * @default - none
   */
  readonly runtimeEnv?: RuntimeEnv;

  /**
   * Whether Ray exports the measurements of the engine.
   *
   * @default true
   */
  readonly logEngineMetrics?: boolean;

  /**
   * How many replicas there are, and how they take requests.
   *
   * @default - one replica
   */
  readonly deploymentConfig?: ServeDeploymentOptions;

  /**
   * Fields of Ray that have no property here, by Ray's names.
   *
   * @default - none
   */
  readonly other?: JsonMap;
}

/** An application that serves large language models. */
export interface LlmApplicationOptions {
  /** The models. */
  readonly models: LlmModel[];

  /**
   * Its name, of which there is one in a RayService.
   *
   * @default "default"
   */
  readonly name?: string;

  /**
   * The path under which it answers, such as `/llm`; the API is below it, at `/v1`.
   *
   * @default "/"
   */
  readonly routePrefix?: string;

  /**
   * The deployment that takes the requests, and hands them to the models.
   *
   * @default - as Ray sets it up
   */
  readonly ingressDeploymentConfig?: ServeDeploymentOptions;

  /**
   * How it logs.
   *
   * @default - as the configuration as a whole says
   */
  readonly loggingConfig?: ServeLoggingConfig;
}

/**
 * Applications of Ray Serve LLM, which serves large language models with vLLM. Use an image with them, such as
 * `rayproject/ray-llm`.
 *
 * @see https://docs.ray.io/en/latest/serve/llm/index.html
 */
export class LlmApplication {
  /**
   * An application that answers as OpenAI's API does. Since Ray 2.44.
   *
   * @param options its models
   * @throws if there is no model
   */
  public static openAi(options: LlmApplicationOptions): ServeApplication {
    const { models, ingressDeploymentConfig, ...application } = options;
    if (models.length === 0) { throw new Error('an application for language models needs at least one: give models'); }
    return {
      ...application,
      importPath: 'ray.serve.llm:build_openai_app',
      args: {
        llm_configs: models.map(modelJson),
        ...ingressDeploymentConfig && { ingress_deployment_config: deploymentJson(ingressDeploymentConfig) },
      },
    };
  }

  private constructor() {}
}

function modelJson(model: LlmModel): JsonObject {
  const { modelId, modelSource, tokenizerSource, placementGroup, runtimeEnv, deploymentConfig, other, ...rest } = model;
  return {
    model_loading_config: toRay({ modelId, modelSource, tokenizerSource }),
    ...toRay(rest, ['engineKwargs']),
    ...placementGroup && { placement_group_config: toRay(placementGroup, ['bundles']) },
    ...deploymentConfig && { deployment_config: deploymentJson(deploymentConfig) },
    ...runtimeEnvField(runtimeEnv),
    ...other,
  };
}
