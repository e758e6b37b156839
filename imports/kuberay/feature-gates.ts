import { Release } from '../definition';

/** From which release on a gate is at a stage, and whether it is on there when the operator is not told. */
export interface FeatureGateStage {
  readonly since: Release;
  readonly stage: 'alpha' | 'beta' | 'ga';
  readonly default: boolean;
}

/** A gate of the operator's flag `--feature-gates`. */
export interface FeatureGate {
  readonly doc: string;

  /** Oldest first; a release between two entries has the older one. */
  readonly stages: readonly FeatureGateStage[];

  /** The first release that no longer knows the gate: naming it there stops the operator at start. */
  readonly removed?: Release;
}

export const FEATURE_GATES: Readonly<Record<string, FeatureGate>> = {
  RayClusterStatusConditions: {
    doc: 'Fills in the conditions of a RayCluster, and makes suspending it an all-or-nothing step.',
    stages: [{ since: '1.2', stage: 'alpha', default: false }, { since: '1.3', stage: 'beta', default: true }],
  },
  RayJobDeletionPolicy: {
    doc: 'Allows deletionStrategy in a RayJob and suspend in a worker group.',
    stages: [{ since: '1.3', stage: 'alpha', default: false }, { since: '1.6', stage: 'beta', default: true }],
  },
  RayMultiHostIndexing: {
    doc: 'Labels worker pods with the index of their replica and host, and creates and deletes the hosts of a replica together.',
    stages: [{ since: '1.5', stage: 'alpha', default: false }, { since: '1.6', stage: 'beta', default: true }],
  },
  RayServiceIncrementalUpgrade: {
    doc: 'Lets a RayService shift traffic to its new cluster step by step, through the Gateway API.',
    stages: [{ since: '1.5', stage: 'alpha', default: false }, { since: '1.7', stage: 'beta', default: true }],
  },
  RayCronJob: {
    doc: 'Runs the controller of RayCronJob, without which these objects are accepted but never make a RayJob.',
    stages: [{ since: '1.6', stage: 'alpha', default: false }],
  },
  AsyncJobInfoQuery: {
    doc: 'Let the operator ask Ray for the state of jobs in the background.',
    stages: [{ since: '1.6', stage: 'alpha', default: false }],
    removed: '1.7',
  },
  SidecarSubmitterRestart: {
    doc: 'Restarts a failed submitter container of SidecarMode by itself; the operator exits at start if Kubernetes is older than 1.35.',
    stages: [{ since: '1.7', stage: 'alpha', default: false }],
  },
  RayClusterNetworkPolicy: {
    doc: 'Allows networkPolicy in a RayCluster.',
    stages: [{ since: '1.7', stage: 'alpha', default: false }],
  },
  GCSFaultToleranceEmbeddedStorage: {
    doc: 'Allows the backend rocksdb for GCS fault tolerance, which keeps its data on a volume of the head.',
    stages: [{ since: '1.7', stage: 'alpha', default: false }],
  },
  RayClusterMTLS: {
    doc: 'Allows tlsOptions in a RayCluster, for which cert-manager must be installed before the operator starts.',
    stages: [{ since: '1.7', stage: 'alpha', default: false }],
  },
  RayClusterHistoryServer: {
    doc: 'Allows historyServerOptions in a RayCluster.',
    stages: [{ since: '1.7', stage: 'alpha', default: false }],
  },
  KubernetesWAS: {
    doc: 'Schedules the pods of a cluster as a gang by the Workload API of Kubernetes 1.36; it excludes a batch scheduler.',
    stages: [{ since: '1.7', stage: 'alpha', default: false }],
  },
};
