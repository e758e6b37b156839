import { cluster, service } from './clusters';
import { Changes, Json } from '../../manifests';
import { FoundRow, PassedRow } from '../rows';

const MODEL = 'spec.serveConfigV2.applications[0].args.llm_configs[0]';
const FEWER = 'ask for fewer or smaller replicas, or let the groups have more nodes';
const LESS = 'ask for less, or give the nodes of a group more';
const H100 = { 'cpu': 8, 'memory': '64Gi', 'amd.com/gpu': 8 };

export function llm(model: Json, changes: Changes = {}, application: Json = {}): Json {
  const config = { model_loading_config: { model_id: 'm', model_source: 'm/m' }, ...model };
  return service([], { ...cluster('rayClusterConfig', {}, { limits: H100 }), ...changes }, {}, {
    import_path: 'ray.serve.llm:build_openai_app', args: { llm_configs: [config] }, ...application,
  });
}

export function parallel(tensors: unknown, stages: unknown): Json {
  return { engine_kwargs: { tensor_parallel_size: tensors, pipeline_parallel_size: stages } };
}

/** Models whose engine finds no GPU, or no node. */
export const LLM_MISFITS: readonly FoundRow[] = [
  {
    name: 'a model without any GPU',
    of: llm({ accelerator_type: 'H100' }, cluster('rayClusterConfig', {}, { limits: { cpu: 8, memory: '64Gi' } })),
    finds: [[`${MODEL}.engine_kwargs`, 'needs 1 GPU on one node, and no node has any', LESS]],
  },
  {
    name: 'workers of a model with more CPUs than any node has',
    of: llm({ ...parallel(2, 1), placement_group_config: { bundle_per_worker: { CPU: 9, GPU: 1 } } }),
    finds: [[`${MODEL}.placement_group_config.bundle_per_worker.CPU`, 'needs 9 CPUs on one node, and the largest has 8 CPUs (worker group cpu)', LESS]],
  },
  {
    name: 'a model that must be on one node',
    of: llm({ placement_group_config: { bundles: [{ GPU: 8 }, { GPU: 8 }], strategy: 'STRICT_PACK' } }),
    finds: [[`${MODEL}.placement_group_config`, 'needs 16 GPUs on one node, and the largest has 8 GPUs (worker group cpu)', LESS]],
  },
  {
    name: 'a server of a model with more CPUs than any node has',
    of: llm({ deployment_config: { ray_actor_options: { num_cpus: 9 } } }),
    finds: [[`${MODEL}.deployment_config.ray_actor_options.num_cpus`, 'needs 9 CPUs on one node, and the largest has 8 CPUs (worker group cpu)', LESS]],
  },
];

/** Models that need more GPUs than there are. */
export const LLM_LACKS: readonly FoundRow[] = [
  {
    name: 'a model on more GPUs than there are',
    of: llm(parallel(8, 2)),
    finds: [[`${MODEL}.deployment_config`, 'asks for 1 replica of 16 GPUs and 1 CPU, and the nodes have room for 0', FEWER]],
  },
  {
    name: 'replicas of a model',
    of: llm({ ...parallel(4, undefined), deployment_config: { num_replicas: 3 } }),
    finds: [[`${MODEL}.deployment_config.num_replicas`, 'asks for 3 replicas of 4 GPUs and 1 CPU, and the nodes have room for 2', FEWER]],
  },
  {
    name: 'a model with bundles of its own',
    of: llm({ placement_group_config: { bundles: [{ CPU: 8, GPU: 1 }, { CPU: 8, GPU: 1 }] } }),
    finds: [[`${MODEL}.deployment_config`, 'asks for 1 replica of 17 CPUs and 2 GPUs, and the nodes have room for 0', FEWER]],
  },
  ...['V100', 'P100', 'T4', 'P4', 'K80', 'A10G', 'L4', 'L40S', 'A100', 'H100', 'H200', 'H20', 'A100-40G', 'A100-80G'].map((type): FoundRow => ({
    name: `a model on ${type}`,
    of: llm({ ...parallel(3, 3), accelerator_type: type }),
    finds: [[`${MODEL}.deployment_config`, 'asks for 1 replica of 9 GPUs and 1 CPU, and the nodes have room for 0', FEWER]],
  })),
  {
    name: 'workers in several stages',
    of: llm({ ...parallel(2, 2), placement_group_config: { bundle_per_worker: { GPU: 3 } } }),
    finds: [[`${MODEL}.deployment_config`, 'asks for 1 replica of 12 GPUs and 1 CPU, and the nodes have room for 0', FEWER]],
  },
  {
    name: 'replicas of a model whose workers nobody knows',
    of: llm({ accelerator_type: 'B200', deployment_config: { num_replicas: 11 } }),
    finds: [[`${MODEL}.deployment_config.num_replicas`, 'asks for 11 replicas of 1 CPU, and the nodes have room for 10', FEWER]],
  },
  {
    name: 'a billion workers',
    of: llm(parallel(1_000_000_000, 1)),
    finds: [[`${MODEL}.deployment_config`, 'asks for 1 replica of 1000000000 GPUs and 1 CPU, and the nodes have room for 0', FEWER]],
  },
];

/** Models that fit, or of which nobody knows what they need. */
export const LLM_FITS: readonly PassedRow[] = [
  { name: 'a model that fits', of: llm({ ...parallel(4, 2), deployment_config: { autoscaling_config: { min_replicas: 1, max_replicas: 1 } } }) },
  { name: 'a model on parts of a GPU', of: llm({ placement_group_config: { bundle_per_worker: { GPU: 0.5 } }, deployment_config: { num_replicas: 16, ray_actor_options: { num_cpus: 0.1 } } }) },
  { name: 'a model on what some releases do not take for GPUs', of: llm({ ...parallel(16, 1), accelerator_type: 'B200' }) },
  { name: 'models whose options the application overrides', of: llm(parallel(16, 1), {}, { deployments: [{ name: 'LLMServer:m' }] }) },
  { name: 'the builder of another', of: llm(parallel(16, 1), {}, { import_path: 'app:build' }) },
];
