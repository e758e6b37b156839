import { actorBundle, bundleOf, bundlesIn } from './demands';
import { llmWorkloads } from './llm';
import { Bundle } from './needs';
import { isCount, replicasOf, Workload } from './workload';
import { isObject } from '../../private/json';
import { rayAtLeast } from '../../private/ray-version';
import { Located, part } from '../cluster-view';
import { releaseOf } from '../ray-start/flags';
import { ApplicationView, applicationsOf, serveConfigOf } from '../serve/serve-view';
import { ServiceView } from '../service-view';

/** The deployments that stand in the config of a service; the code may have more. */
export function workloadsOf(service: ServiceView): Workload[] {
  const { cluster } = service;
  const ray = cluster && releaseOf(cluster.head, cluster);
  const capacity = serveConfigOf(service)?.spec.target_capacity;
  const adjust = (replicas: number) => adjusted(replicas, capacity ?? 100);
  return applicationsOf(service).flatMap(application => [
    ...lastOfEachName(application).map(deployment => workloadOf(deployment, ray, adjust)),
    ...llmWorkloads(application, adjust),
  ]);
}

/** Replicas at a capacity in percent, as Ray Serve rounds them; at what is no number, none are certain. */
function adjusted(replicas: number, capacity: unknown): number {
  if (typeof capacity !== 'number' || capacity <= 0 || replicas === 0) { return 0; }
  return Math.max(1, Math.floor(replicas * capacity / 100 + 0.5));
}

/** Of two with the same name, Ray Serve takes the last. */
function lastOfEachName({ deployments }: ApplicationView): Located[] {
  return [...new Map(deployments.map(deployment => [deployment.spec.name, deployment])).values()];
}

function workloadOf(deployment: Located, ray: string | undefined, adjust: (replicas: number) => number): Workload {
  const { path, spec: { max_replicas_per_node: perNode, max_surge_percent: surge } } = deployment;
  return {
    bundles: bundlesOf(deployment),
    ...replicasOf(deployment, 0, adjust),
    perNode: isCount(perNode, 1) ? perNode : Infinity,
    surge: isCount(surge, 1) && rayAtLeast(ray, '2.60.0') ? [...path, 'max_surge_percent'] : undefined,
  };
}

/** What a placement group or else the actor of each replica needs; where the config says neither, the code may say anything. */
function bundlesOf(deployment: Located): Bundle[] {
  const bundles = bundlesIn(deployment, 'placement_group_bundles', deployment.spec.placement_group_strategy);
  if (bundles.length > 0) { return bundles; }
  const actor = part(deployment, 'ray_actor_options');
  return isObject(deployment.spec.ray_actor_options) ? [actorBundle(actor)] : [bundleOf({ ...actor, spec: {} }, 1)];
}
