import { Field, OldType } from '../definition';

/** The version before v1, deprecated and without new fields; it is gone with KubeRay 1.9. */
export const OLD_API_VERSION = 'v1alpha1';

/** The first release whose API server warns of v1alpha1. */
export const OLD_API_DEPRECATED_SINCE = '1.7';

const HEALTH: Readonly<Record<string, Field>> = {
  healthLastUpdateTime: { type: 'dateTime', doc: 'Tells when the state was last looked at.' },
};

/** What v1alpha1 has otherwise than v1, by type. */
export const V1_ALPHA1: Readonly<Record<string, OldType>> = {
  RayClusterSpec: {
    lacks: ['authOptions', 'gcsFaultToleranceOptions', 'historyServerOptions', 'managedBy', 'networkPolicy', 'tlsOptions', 'upgradeStrategy'],
  },
  HeadGroupSpec: { lacks: ['ingressOptions', 'labels', 'resources'], required: ['rayStartParams'] },
  WorkerGroupSpec: {
    lacks: ['idleTimeoutSeconds', 'labels', 'numOfHosts', 'priority', 'resources', 'suspend'],
    required: ['rayStartParams'],
  },
  AutoscalerOptions: { lacks: ['args', 'command', 'version'] },
  RayClusterStatus: { lacks: ['conditions', 'stateTransitionTimes'] },
  HeadInfo: { lacks: ['podName', 'serviceName'] },
  RayJobSpec: {
    lacks: [
      'activeDeadlineSeconds', 'backoffLimit', 'deletionPolicy', 'deletionStrategy', 'managedBy', 'preRunningDeadlineSeconds',
      'submissionMode', 'submitterConfig',
    ],
    required: ['entrypoint'],
  },
  RayJobStatus: { lacks: ['failed', 'jobStatusCheckFailureStartTime', 'rayJobInfo', 'reason', 'succeeded'] },
  RayServiceSpec: {
    lacks: ['excludeHeadPodFromServeSvc', 'managedBy', 'rayClusterDeletionDelaySeconds', 'suspend', 'upgradeStrategy'],
    optional: ['rayClusterConfig'],
  },
  RayServiceStatus: { lacks: ['conditions', 'numServeEndpoints'] },
  RayServiceClusterStatus: { lacks: ['lastTrafficMigratedTime', 'targetCapacity', 'trafficRoutedPercent'] },
  ServeApplicationStatus: { fields: HEALTH },
  ServeDeploymentStatus: { fields: HEALTH },
};
