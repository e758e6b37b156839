import { asList, asObject, asText, isGiven } from '../../private/json';
import { GroupView, items } from '../cluster-view';

/**
 * Whether there may be devices in a container, which Ray finds where the operator does not tell it of them. Kubernetes gives
 * none to a container that does not ask for them, but for these ways.
 */
function mayHaveDevices({ containers, podSpec, env }: GroupView): boolean {
  const container = containers.at(0)?.spec ?? {};
  const resources = asObject(container.resources);
  return isGiven(podSpec.spec.runtimeClassName)
    || asObject(container.securityContext).privileged === true
    || asList(resources.claims).length > 0
    || Object.keys(asObject(resources.limits)).some(name => name.includes('/'))
    || [...env.keys()].some(name => name.includes('_VISIBLE_'))
    || items(podSpec, 'volumes').some(volume => isGiven(volume.spec.hostPath));
}

/** What Ray calls devices that it finds by itself, but for GPUs. */
const FOUND = ['TPU', 'neuron_cores', 'HPU', 'NPU', 'RBLN', 'FURIOSA', 'MBLT', 'TTNPU'];

/** Whether Ray may count a resource in a group although nobody tells it of that. */
export function mayBeFound(resource: string, group: GroupView): boolean {
  // Ray names them itself: after nodes, after models of devices, and after the slices of TPUs
  if (/^(?:node|accelerator_type):/.test(resource) || resource === 'object_store_memory' || hasTpus(group)) { return true; }
  return (resource === 'GPU' || FOUND.includes(resource)) && mayHaveDevices(group);
}

function hasTpus({ containers, rayStartParams, spec }: GroupView): boolean {
  const limits = asObject(asObject(containers.at(0)?.spec.resources).limits);
  return [...Object.keys(limits), ...Object.keys(asObject(spec.resources)), asText(rayStartParams.spec.resources) ?? ''].some(text => /tpu/i.test(text));
}
