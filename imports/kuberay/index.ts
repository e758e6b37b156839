import { Types } from '../definition';
import { KINDS } from './kinds';
import { RAY_CLUSTER_TYPES } from './ray-cluster';
import { RAY_CRON_JOB_TYPES } from './ray-cron-job';
import { RAY_JOB_TYPES } from './ray-job';
import { RAY_SERVICE_TYPES } from './ray-service';
import { STATUS_TYPES } from './status';

export * from './feature-gates';
export * from './kinds';
export * from './mistakes';
export * from './operator-flags';
export * from './releases';
export * from './v1alpha1';

export const API_GROUP = 'ray.io';
export const API_VERSION = 'v1';

/** Every object type that KubeRay itself defines; what they embed of Kubernetes is not among them. */
export const KUBERAY_TYPES: Types = {
  ...RAY_CLUSTER_TYPES,
  ...RAY_JOB_TYPES,
  ...RAY_SERVICE_TYPES,
  ...RAY_CRON_JOB_TYPES,
  ...STATUS_TYPES,
};

/** Kubernetes' plural of one of KubeRay's kinds. */
export function pluralOf(kind: string): string {
  return Object.values(KINDS).find(({ kind: name }) => name === kind)?.plural ?? kind;
}
