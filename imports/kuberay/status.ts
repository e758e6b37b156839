import { Types } from '../definition';

export const STATUS_TYPES: Types = {
  RayClusterStatus: {
    doc: 'Reports the state of a RayCluster.',
    fields: {
      conditions: {
        type: 'Condition[]',
        since: '1.2',
        gate: 'RayClusterStatusConditions',
        listType: 'map',
        listKeys: ['type'],
        doc:
          'Tells by HeadPodReady, RayClusterProvisioned, ReplicaFailure, RayClusterSuspending and RayClusterSuspended how the cluster is.',
      },
      head: { type: 'HeadInfo', doc: 'Tells the pod and service of the head.' },
      endpoints: { type: 'map<string>', doc: 'Maps the name of each port of the head service to its number.' },
      desiredWorkerReplicas: {
        type: 'int32',
        doc: 'Counts the worker pods that there should be, which is replicas times numOfHosts over all groups.',
      },
      availableWorkerReplicas: { type: 'int32', doc: 'Counts the worker pods in phase Running.' },
      readyWorkerReplicas: { type: 'int32', since: '1.2', doc: 'Counts the worker pods that are ready.' },
      minWorkerReplicas: { type: 'int32', doc: 'Tells the least number of worker pods over all groups.' },
      maxWorkerReplicas: { type: 'int32', doc: 'Tells the greatest number of worker pods over all groups.' },
      desiredCPU: {
        type: 'quantity',
        since: '1.1',
        doc: 'Sums up the CPU that all desired pods request, or are limited to if they request none.',
      },
      desiredMemory: {
        type: 'quantity',
        since: '1.1',
        doc: 'Sums up the memory that all desired pods request, or are limited to if they request none.',
      },
      desiredGPU: {
        type: 'quantity',
        since: '1.1',
        doc: 'Sums up the GPUs that all desired pods request, or are limited to if they request none.',
      },
      desiredTPU: {
        type: 'quantity',
        since: '1.1',
        doc: 'Sums up the TPUs that all desired pods request, or are limited to if they request none.',
      },
      state: { type: 'string', doc: 'Tells whether the cluster is ready or suspended.', deprecated: 'read conditions, which tell more' },
      stateTransitionTimes: { type: 'map<dateTime>', since: '1.2', doc: 'Maps each state to the time when the cluster last entered it.' },
      reason: { type: 'string', doc: 'Explains the state.' },
      lastUpdateTime: { type: 'dateTime', nullable: true, doc: 'Tells when this status last changed.' },
      observedGeneration: { type: 'int64', doc: 'Tells which generation of the spec this status is about.' },
    },
  },
  HeadInfo: {
    doc: 'Tells the pod and service of the head of a RayCluster.',
    fields: {
      podName: { type: 'string', since: '1.2', doc: 'Names the head pod.' },
      podIP: { type: 'string', doc: 'Tells the IP address of the head pod.' },
      serviceName: { type: 'string', since: '1.2', doc: 'Names the head service.' },
      serviceIP: { type: 'string', doc: 'Tells the IP address of the head service, or of the head pod if that service is headless.' },
    },
  },
  RayJobStatus: {
    doc: 'Reports the state of a RayJob, its job in Ray and its cluster.',
    fields: {
      jobDeploymentStatus: {
        type: 'string',
        doc:
          'Tells where the RayJob stands: Initializing, Waiting, Running, Suspending, Suspended, Retrying, Complete, ' +
          'Failed or ValidationFailed.',
      },
      jobStatus: { type: 'string', doc: 'Tells what Ray says of the job: PENDING, RUNNING, STOPPED, SUCCEEDED or FAILED.' },
      reason: { type: 'string', since: '1.1', doc: 'Tells in one word why the RayJob failed, such as AppFailed or DeadlineExceeded.' },
      message: { type: 'string', doc: 'Explains the state in a sentence.' },
      jobId: { type: 'string', doc: 'Tells the submission ID of the job in Ray.' },
      rayClusterName: { type: 'string', doc: 'Names the RayCluster that the job runs on.' },
      dashboardURL: { type: 'string', doc: 'Tells host and port of the dashboard, as they are reached within the Kubernetes cluster.' },
      startTime: { type: 'dateTime', doc: 'Tells when the RayJob started, from which its deadlines count.' },
      endTime: { type: 'dateTime', doc: 'Tells when the RayJob ended.' },
      rayJobInfo: { type: 'RayJobInfo', since: '1.4', doc: 'Tells when the job ran within Ray.' },
      succeeded: { type: 'int32', since: '1.2', default: 0, doc: 'Counts the tries that succeeded.' },
      failed: { type: 'int32', since: '1.2', default: 0, doc: 'Counts the tries that failed.' },
      jobStatusCheckFailureStartTime: {
        type: 'dateTime',
        since: '1.7',
        doc: 'Tells since when the operator has not been able to ask the dashboard about the job.',
      },
      rayClusterStatus: { type: 'RayClusterStatus', doc: 'Repeats the status of the RayCluster.' },
      observedGeneration: { type: 'int64', doc: 'Tells which generation of the spec this status is about.' },
    },
  },
  RayJobInfo: {
    doc: 'Tells when a job ran within Ray.',
    fields: {
      startTime: { type: 'dateTime', since: '1.4', doc: 'Tells when Ray started the job.' },
      endTime: { type: 'dateTime', since: '1.4', doc: 'Tells when the job ended in Ray.' },
    },
  },
  RayServiceStatus: {
    doc: 'Reports the state of a RayService and its clusters.',
    fields: {
      conditions: {
        type: 'Condition[]',
        since: '1.3',
        listType: 'map',
        listKeys: ['type'],
        doc: 'Tells by Ready, UpgradeInProgress, RollbackInProgress, Suspending and Suspended how the service is.',
      },
      activeServiceStatus: { type: 'RayServiceClusterStatus', doc: 'Reports on the cluster that serves.' },
      pendingServiceStatus: { type: 'RayServiceClusterStatus', doc: 'Reports on the new cluster during an upgrade.' },
      numServeEndpoints: { type: 'int32', since: '1.1', doc: 'Counts the pods that are ready to take Serve traffic.' },
      serviceStatus: {
        type: 'string',
        doc: 'Says Running when the service is ready, and is empty otherwise.',
        deprecated: 'read the condition Ready',
      },
      lastUpdateTime: { type: 'dateTime', since: '1.1', doc: 'Tells when this status last changed.' },
      observedGeneration: { type: 'int64', doc: 'Tells which generation of the spec this status is about.' },
    },
  },
  RayServiceClusterStatus: {
    doc: 'Reports on one cluster of a RayService and the applications on it.',
    fields: {
      rayClusterName: { type: 'string', doc: 'Names the RayCluster.' },
      applicationStatuses: { type: 'map<ServeApplicationStatus>', doc: 'Maps the name of each Serve application to its state.' },
      targetCapacity: {
        type: 'int32',
        since: '1.5',
        doc: 'Tells the percentage of its full capacity that Serve aims for on this cluster, during an incremental upgrade.',
      },
      trafficRoutedPercent: {
        type: 'int32',
        since: '1.5',
        doc: 'Tells the percentage of traffic that this cluster gets, during an incremental upgrade.',
      },
      lastTrafficMigratedTime: {
        type: 'dateTime',
        since: '1.5',
        doc: 'Tells when traffic last moved to or from this cluster, during an incremental upgrade.',
      },
      rayClusterStatus: { type: 'RayClusterStatus', doc: 'Repeats the status of the RayCluster.' },
    },
  },
  ServeApplicationStatus: {
    doc: 'Reports the state of one Serve application.',
    fields: {
      status: {
        type: 'string',
        doc: 'Tells what Serve says of the application: NOT_STARTED, DEPLOYING, RUNNING, DEPLOY_FAILED, DELETING or UNHEALTHY.',
      },
      message: { type: 'string', doc: 'Explains the state in the words of Serve.' },
      serveDeploymentStatuses: {
        type: 'map<ServeDeploymentStatus>',
        doc: 'Maps the name of each deployment of the application to its state.',
      },
    },
  },
  ServeDeploymentStatus: {
    doc: 'Reports the state of one deployment of a Serve application.',
    fields: {
      status: { type: 'string', doc: 'Tells what Serve says of the deployment: UPDATING, HEALTHY or UNHEALTHY.' },
      message: { type: 'string', doc: 'Explains the state in the words of Serve.' },
    },
  },
  RayCronJobStatus: {
    doc: 'Reports what a RayCronJob has run.',
    fields: {
      lastScheduleTime: { type: 'dateTime', since: '1.6', doc: 'Tells for when the latest run was scheduled.' },
    },
  },
  Condition: {
    doc: 'Tells one aspect of the state of an object, and since when and why it is so.',
    fields: {
      type: {
        type: 'string',
        required: true,
        maxLength: 316,
        pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$',
        doc: 'Names the aspect, such as Ready.',
      },
      status: { type: 'string', required: true, enum: ['True', 'False', 'Unknown'], doc: 'Tells whether the condition holds.' },
      reason: {
        type: 'string',
        required: true,
        minLength: 1,
        maxLength: 1024,
        pattern: '^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$',
        doc: 'Tells in one word why the status is as it is.',
      },
      message: { type: 'string', required: true, maxLength: 32768, doc: 'Explains the status in a sentence, or is empty.' },
      lastTransitionTime: { type: 'dateTime', required: true, doc: 'Tells when the status last changed.' },
      observedGeneration: { type: 'int64', minimum: 0, doc: 'Tells which generation of the spec the condition is about.' },
    },
  },
};
