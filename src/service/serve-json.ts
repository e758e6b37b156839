import { ServeActorOptions } from './serve-actor-options';
import { ServeDeploymentOptions } from './serve-deployment';
import { toRay } from '../cluster/ray-json';
import { RuntimeEnv, runtimeEnvJson } from '../cluster/runtime-env';
import { JsonObject } from '../private/json';

/** JSON of the user's own, of which no name is Ray's. */
const AS_THEY_ARE = [
  'userConfig', 'resources', 'labelSelector', 'fallbackStrategy', 'placementGroupBundles', 'placementGroupBundleLabelSelector',
  'requestRouterKwargs', 'initArgs', 'initKwargs', 'actorOptions',
];

/** What Ray's configuration says of a deployment. */
export function deploymentJson({ rayActorOptions, other, ...rest }: ServeDeploymentOptions): JsonObject {
  return {
    ...toRay(rest, AS_THEY_ARE),
    ...rayActorOptions && { ray_actor_options: actorOptionsJson(rayActorOptions) },
    ...other,
  };
}

function actorOptionsJson({ runtimeEnv, ...rest }: ServeActorOptions): JsonObject {
  return { ...toRay(rest, AS_THEY_ARE), ...runtimeEnvField(runtimeEnv) };
}

/** The field for a runtime environment, if there is one. */
export function runtimeEnvField(runtimeEnv: RuntimeEnv | undefined): JsonObject {
  return runtimeEnv ? { runtime_env: runtimeEnvJson(runtimeEnv) } : {};
}
