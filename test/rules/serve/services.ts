import { Changes, Json, rayService } from '../../manifests';
import { silencing } from '../rows';

/** A RayService that tells Ray Serve this; whether its nodes have what replicas need is asked elsewhere. */
export function serving(config: unknown, changes: Changes = {}): Json {
  return rayService({ 'spec.serveConfigV2': JSON.stringify(config), ...silencing('serve-replica-capacity'), ...changes });
}

/** A RayService with one application of these options. */
export function withApplication(options: object, changes: Changes = {}): Json {
  return serving({ applications: [{ import_path: 'm:app', ...options }] }, changes);
}

/** A RayService with one deployment of these options. */
export function withDeployment(options: object, changes: Changes = {}): Json {
  return withApplication({ deployments: [{ name: 'D', ...options }] }, changes);
}

/** A RayService with one deployment whose replicas have these options. */
export function withActor(options: object, changes: Changes = {}): Json {
  return withDeployment({ ray_actor_options: options }, changes);
}

const PODS = ['headGroupSpec', 'workerGroupSpecs[0]'].map(group => `spec.rayClusterConfig.${group}.template.spec`);

/** Another Ray release in all pods, which have the time that it takes to end. */
export function ray(release: string): Changes {
  return Object.fromEntries([
    ['spec.rayClusterConfig.rayVersion', release],
    ...PODS.flatMap(pod => [[`${pod}.containers[0].image`, `rayproject/ray:${release}`], [`${pod}.terminationGracePeriodSeconds`, 60]]),
  ]);
}

/** Pods of which nobody knows the Ray release. */
export const UNKNOWN_RAY: Changes = Object.fromEntries([
  ['spec.rayClusterConfig.rayVersion', undefined],
  ...PODS.map(pod => [`${pod}.containers[0].image`, 'example.com/ray:1']),
]);

const CONFIG = 'spec.serveConfigV2';
export const APPLICATION = `${CONFIG}.applications[0]`;
export const DEPLOYMENT = `${APPLICATION}.deployments[0]`;
