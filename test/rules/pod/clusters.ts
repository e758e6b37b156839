import { Changes, Json, rayCluster, rayJob } from '../../manifests';

/** Where findings of the pod of the head are. */
export const POD = 'spec.headGroupSpec.template.spec';
/** Where findings of its Ray container are. */
export const RAY = `${POD}.containers[0]`;
/** Where findings of the pods of the worker group are. */
export const WORKER = 'spec.workerGroupSpecs[0].template.spec';
/** Where findings of their Ray container are. */
export const WORKER_RAY = `${WORKER}.containers[0]`;
/** All ports that a head should declare if it declares one. */
export const HEAD_PORTS: readonly Json[] = [
  { name: 'gcs-server', containerPort: 6379 }, { name: 'dashboard', containerPort: 8265 }, { name: 'client', containerPort: 10_001 }, { name: 'serve', containerPort: 8000 },
];
/** An image for the GPUs that a row needs. */
export const GPU_IMAGE: Changes = { [`${RAY}.image`]: 'rayproject/ray:2.55.1-gpu' };

/** A RayCluster with more in the pod of its head. */
export function pod(fields: Json, changes: Changes = {}): Json {
  return rayCluster({ ...below(POD, fields), ...changes });
}

/** A RayCluster with more in the Ray container of its head. */
export function ray(fields: Json, changes: Changes = {}): Json {
  return rayCluster({ ...below(RAY, fields), ...changes });
}

/** A RayCluster with more in the Ray container of its workers. */
export function workerRay(fields: Json, changes: Changes = {}): Json {
  return rayCluster({ ...below(WORKER_RAY, fields), ...changes });
}

/** A RayCluster with an init container in its head, or something else in its place. */
export function init(fields: Json, changes: Changes = {}): Json {
  return pod({ initContainers: [{ name: 'init', image: 'busybox:1.36', ...fields }] }, changes);
}

/** A RayCluster with a volume in its head. */
export function volume(source: Json, changes: Changes = {}): Json {
  return pod({ volumes: [{ name: 'data', ...source }] }, changes);
}

/** Where findings of the pod that submits a job are. */
export const SUBMITTER = 'spec.submitterPodTemplate.spec';

/** A RayJob with more in the container that submits it. */
export function submitter(fields: Json, changes: Changes = {}): Json {
  const containers = [{ name: 'submitter', image: 'rayproject/ray:2.55.1', ...fields }];
  return rayJob({ [SUBMITTER]: { restartPolicy: 'Never', containers }, ...changes });
}

function below(place: string, fields: Json): Changes {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${place}.${key}`, value]));
}
