import { Changes, Json, rayCluster } from '../../manifests';

/** Where findings of the flags of the head are. */
export const HEAD = 'spec.headGroupSpec.rayStartParams';
/** Where findings of the flags of the worker group are. */
export const WORKER = 'spec.workerGroupSpecs[0].rayStartParams';

/** A RayCluster of Ray 2.55.1 whose head has flags. */
export function head(flags: Json, changes: Changes = {}): Json {
  return rayCluster({ [HEAD]: flags, ...changes });
}

/** A RayCluster of Ray 2.55.1 whose worker group has flags. */
export function worker(flags: Json, changes: Changes = {}): Json {
  return rayCluster({ [WORKER]: flags, ...changes });
}

/** What makes a RayCluster one of another Ray release. */
export function ray(version: string): Changes {
  return { 'spec.rayVersion': version, [HEAD_IMAGE]: `rayproject/ray:${version}`, [WORKER_IMAGE]: `rayproject/ray:${version}` };
}

export const HEAD_IMAGE = 'spec.headGroupSpec.template.spec.containers[0].image';
export const WORKER_IMAGE = 'spec.workerGroupSpecs[0].template.spec.containers[0].image';
