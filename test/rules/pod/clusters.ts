import { Changes, Json, rayCluster } from '../../manifests';

/** Where findings of the pod of the head are. */
export const POD = 'spec.headGroupSpec.template.spec';
/** Where findings of its Ray container are. */
export const RAY = `${POD}.containers[0]`;
/** Where findings of the pods of the worker group are. */
export const WORKER = 'spec.workerGroupSpecs[0].template.spec';

/** A RayCluster with more in the pod of its head. */
export function pod(fields: Json, changes: Changes = {}): Json {
  return rayCluster({ ...below(POD, fields), ...changes });
}

/** A RayCluster with more in the Ray container of its head. */
export function ray(fields: Json, changes: Changes = {}): Json {
  return rayCluster({ ...below(RAY, fields), ...changes });
}

/** A RayCluster with an init container in its head, or something else in its place. */
export function init(fields: Json, changes: Changes = {}): Json {
  return pod({ initContainers: [{ name: 'init', image: 'busybox', ...fields }] }, changes);
}

/** A RayCluster with a volume in its head. */
export function volume(source: Json): Json {
  return pod({ volumes: [{ name: 'data', ...source }] });
}

function below(place: string, fields: Json): Changes {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${place}.${key}`, value]));
}
