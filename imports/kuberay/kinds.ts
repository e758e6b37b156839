import { Kind, PrinterColumn } from '../definition';

const AGE: PrinterColumn = { name: 'age', type: 'date', jsonPath: '.metadata.creationTimestamp' };

/** KubeRay's kinds by name; all are namespaced, have a status, and are listed by `kubectl get all`. */
export const KINDS: Readonly<Record<'RayCluster' | 'RayJob' | 'RayService' | 'RayCronJob', Kind>> = {
  RayCluster: {
    kind: 'RayCluster',
    plural: 'rayclusters',
    doc: 'Runs a Ray cluster, one head and its workers, until it is deleted.',
    spec: 'RayClusterSpec',
    status: 'RayClusterStatus',
    columns: [
      { name: 'desired workers', type: 'integer', jsonPath: '.status.desiredWorkerReplicas' },
      { name: 'available workers', type: 'integer', jsonPath: '.status.availableWorkerReplicas' },
      { name: 'cpus', type: 'string', jsonPath: '.status.desiredCPU' },
      { name: 'memory', type: 'string', jsonPath: '.status.desiredMemory' },
      { name: 'gpus', type: 'string', jsonPath: '.status.desiredGPU' },
      { name: 'tpus', type: 'string', jsonPath: '.status.desiredTPU', priority: 1 },
      { name: 'status', type: 'string', jsonPath: '.status.state' },
      AGE,
      { name: 'head pod IP', type: 'string', jsonPath: '.status.head.podIP', priority: 1 },
      { name: 'head service IP', type: 'string', jsonPath: '.status.head.serviceIP', priority: 1 },
    ],
    v1Alpha1: 'with columns',
  },
  RayJob: {
    kind: 'RayJob',
    plural: 'rayjobs',
    doc: 'Runs one Ray job, on a cluster made for it or on an existing one.',
    spec: 'RayJobSpec',
    status: 'RayJobStatus',
    columns: [
      { name: 'job status', type: 'string', jsonPath: '.status.jobStatus' },
      { name: 'deployment status', type: 'string', jsonPath: '.status.jobDeploymentStatus' },
      { name: 'ray cluster name', type: 'string', jsonPath: '.status.rayClusterName' },
      { name: 'start time', type: 'string', jsonPath: '.status.startTime' },
      { name: 'end time', type: 'string', jsonPath: '.status.endTime' },
      AGE,
    ],
    v1Alpha1: 'without columns',
  },
  RayService: {
    kind: 'RayService',
    plural: 'rayservices',
    doc: 'Runs Ray Serve applications on a cluster of their own, and upgrades both without downtime.',
    spec: 'RayServiceSpec',
    status: 'RayServiceStatus',
    columns: [
      { name: 'service status', type: 'string', jsonPath: '.status.serviceStatus' },
      { name: 'num serve endpoints', type: 'string', jsonPath: '.status.numServeEndpoints' },
    ],
    v1Alpha1: 'without columns',
  },
  RayCronJob: {
    kind: 'RayCronJob',
    plural: 'raycronjobs',
    since: '1.6',
    gate: 'RayCronJob',
    doc: 'Makes a new RayJob at the times of a cron schedule.',
    spec: 'RayCronJobSpec',
    status: 'RayCronJobStatus',
    columns: [
      { name: 'schedule', type: 'string', jsonPath: '.spec.schedule' },
      { name: 'timezone', type: 'string', jsonPath: '.spec.timeZone', since: '1.7' },
      { name: 'last schedule', type: 'string', jsonPath: '.status.lastScheduleTime', removed: '1.7' },
      { name: 'last schedule', type: 'date', jsonPath: '.status.lastScheduleTime', since: '1.7' },
      AGE,
      { name: 'suspend', type: 'boolean', jsonPath: '.spec.suspend' },
    ],
  },
};
