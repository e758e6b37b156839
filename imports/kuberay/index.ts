import { Kind, Types } from '../definition';
import { RAY_CLUSTER_TYPES } from './ray-cluster';
import { RAY_CRON_JOB_TYPES } from './ray-cron-job';
import { RAY_JOB_TYPES } from './ray-job';
import { RAY_SERVICE_TYPES } from './ray-service';
import { STATUS_TYPES } from './status';

export * from './feature-gates';
export * from './mistakes';
export * from './operator-flags';
export * from './releases';

export const API_GROUP = 'ray.io';
export const API_VERSION = 'v1';

/** KubeRay's kinds by name; all are namespaced. */
export const KINDS: Readonly<Record<'RayCluster' | 'RayJob' | 'RayService' | 'RayCronJob', Kind>> = {
  RayCluster: {
    kind: 'RayCluster',
    plural: 'rayclusters',
    doc: 'Runs a Ray cluster, one head and its workers, until it is deleted.',
    spec: 'RayClusterSpec',
    status: 'RayClusterStatus',
  },
  RayJob: {
    kind: 'RayJob',
    plural: 'rayjobs',
    doc: 'Runs one Ray job, on a cluster made for it or on an existing one.',
    spec: 'RayJobSpec',
    status: 'RayJobStatus',
  },
  RayService: {
    kind: 'RayService',
    plural: 'rayservices',
    doc: 'Runs Ray Serve applications on a cluster of their own, and upgrades both without downtime.',
    spec: 'RayServiceSpec',
    status: 'RayServiceStatus',
  },
  RayCronJob: {
    kind: 'RayCronJob',
    plural: 'raycronjobs',
    since: '1.6',
    gate: 'RayCronJob',
    doc: 'Makes a new RayJob at the times of a cron schedule.',
    spec: 'RayCronJobSpec',
    status: 'RayCronJobStatus',
  },
};

/** Every object type that KubeRay itself defines; what they embed of Kubernetes is not among them. */
export const KUBERAY_TYPES: Types = {
  ...RAY_CLUSTER_TYPES,
  ...RAY_JOB_TYPES,
  ...RAY_SERVICE_TYPES,
  ...RAY_CRON_JOB_TYPES,
  ...STATUS_TYPES,
};
