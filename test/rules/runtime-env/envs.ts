import { Changes, Json, rayJob, rayService } from '../../manifests';

/** A job with a runtime environment, on a cluster of a Ray release. */
export function jobWith(env: string | object, changes: Changes = {}): Json {
  return rayJob({ 'spec.runtimeEnvYAML': typeof env === 'string' ? env : JSON.stringify(env), ...changes });
}

/** The same, of another release. */
export function jobOn(release: string, env: object): Json {
  const containers = [{ name: 'ray', image: `rayproject/ray:${release}`, resources: { limits: { cpu: '1', memory: '4Gi' } } }];
  return jobWith(env, {
    'spec.rayClusterSpec.rayVersion': release,
    'spec.rayClusterSpec.headGroupSpec.template.spec.containers': containers,
    'spec.rayClusterSpec.workerGroupSpecs[0].template.spec.containers': containers,
  });
}

/** The same, on the cluster of somebody else. */
export function jobElsewhere(env: object): Json {
  return jobWith(env, { 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': { 'ray.io/cluster': 'theirs' } });
}

/** A service whose application has a runtime environment. */
export function serviceWith(env: unknown): Json {
  const application = { name: 'app', import_path: 'app:app', route_prefix: '/', runtime_env: env };
  return rayService({ 'spec.serveConfigV2': JSON.stringify({ applications: [application] }) });
}

/** A service whose deployment has one. */
export function serviceWithActors(env: unknown): Json {
  const deployments = [{ name: 'Model', ray_actor_options: { runtime_env: env } }];
  return rayService({ 'spec.serveConfigV2': JSON.stringify({ applications: [{ name: 'app', import_path: 'app:app', route_prefix: '/', deployments }] }) });
}
