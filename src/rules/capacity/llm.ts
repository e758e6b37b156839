import { actorBundle, bundleOf, bundlesIn, together } from './demands';
import { Bundle } from './needs';
import { isCount, replicasOf, Workload } from './workload';
import { asList, isGiven, scalarText } from '../../private/json';
import { items, Located, part } from '../cluster-view';
import { ApplicationView } from '../serve/serve-view';

/** Options with which a model runs otherwise than on what Ray Serve reserves for it, or as code of the user says. */
const OTHERWISE = ['accelerator_config', 'use_cpu', 'server_cls', 'callback_config', 'resources_per_bundle'];

/** The models that the builder of Ray Serve LLM runs, each as a deployment of its own. */
export function llmWorkloads(application: ApplicationView, adjust: (replicas: number) => number): Workload[] {
  // deployments override what the builder makes
  if (application.spec.import_path !== 'ray.serve.llm:build_openai_app' || application.deployments.length > 0) { return []; }
  return items(part(application, 'args'), 'llm_configs')
    .filter(({ spec }) => !OTHERWISE.some(option => isGiven(spec[option])))
    .map(model => workloadOf(model, adjust));
}

function workloadOf(model: Located, adjust: (replicas: number) => number): Workload {
  const deployment = part(model, 'deployment_config');
  const bundles = [...workersOf(model), actorBundle(part(deployment, 'ray_actor_options'))];
  const { path, spec: { strategy } } = part(model, 'placement_group_config');
  return { bundles: strategy === 'STRICT_PACK' ? [together(bundles, path)] : bundles, ...replicasOf(deployment, 1, adjust), perNode: Infinity };
}

/** Models of GPUs that every release of Ray takes for GPUs. */
const GPUS = ['V100', 'P100', 'T4', 'P4', 'K80', 'A10G', 'L4', 'L40S', 'A100', 'H100', 'H200', 'H20', 'A100-40G', 'A100-80G'];

/** What the engine of each replica needs, as far as that is certain: a bundle for each of its workers. */
function workersOf(model: Located): Bundle[] {
  const config = part(model, 'placement_group_config');
  const engine = part(model, 'engine_kwargs');
  const [tensors, stages] = ['tensor_parallel_size', 'pipeline_parallel_size'].map(name => engine.spec[name] ?? 1);
  if (asList(config.spec.bundles).length > 0) { return bundlesIn(config, 'bundles', undefined); }
  if (!isCount(tensors, 1) || !isCount(stages, 1)) { return []; }
  if (isGiven(config.spec.bundle_per_worker)) { return [bundleOf(part(config, 'bundle_per_worker'), tensors * stages)]; }
  const { accelerator_type: type } = model.spec;
  if (isGiven(type) && !GPUS.includes(scalarText(type))) { return []; }
  return [{ need: { GPU: 1 }, times: tensors * stages, path: engine.path, pathOf: () => engine.path }];
}
