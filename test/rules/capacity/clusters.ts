import { Changes, Json, rayJob, rayService } from '../../manifests';

/** Changes of the cluster below a job or service: limits of the head, and its worker group. */
export function cluster(under: string, head: Json, worker: Json = {}): Changes {
  const groups = { [`spec.${under}.headGroupSpec`]: head, [`spec.${under}.workerGroupSpecs[0]`]: worker };
  return Object.fromEntries(Object.entries(groups).flatMap(([path, { limits, ...fields }]) => [
    ...limits ? [[`${path}.template.spec.containers[0].resources.limits`, limits]] : [],
    ...Object.entries(fields).map(([field, value]) => [`${path}.${field}`, value]),
  ]));
}

/** Limits with GPUs that are no NVIDIA's, so that the image does not matter. */
export function gpus(count: number, cpu = 1): Json {
  return { cpu, 'memory': '4Gi', 'amd.com/gpu': count };
}

/** A RayJob whose head has two CPUs, and whose worker group has up to three nodes with a GPU, of which one runs. */
export function job(fields: Json, changes: Changes = {}): Json {
  const asked = Object.fromEntries(Object.entries(fields).map(([field, value]) => [`spec.${field}`, value]));
  return rayJob({ ...cluster('rayClusterSpec', { limits: { cpu: 2, memory: '4Gi' } }, { limits: gpus(1) }), ...asked, ...changes });
}

/** A RayService with that cluster, and one application. */
export function service(deployments: readonly Json[], changes: Changes = {}, config: Json = {}, application: Json = {}): Json {
  const app = { name: 'app', import_path: 'app:app', ...deployments.length > 0 ? { deployments } : {}, ...application };
  return rayService({
    ...cluster('rayClusterConfig', { limits: { cpu: 2, memory: '4Gi' } }, { limits: gpus(1) }),
    'spec.serveConfigV2': JSON.stringify({ applications: [app], ...config }),
    ...changes,
  });
}

/** Where the first deployment stands. */
export const FIRST = 'spec.serveConfigV2.applications[0].deployments[0]';

export const AUTOSCALING: Changes = { 'spec.rayClusterConfig.enableInTreeAutoscaling': true };
