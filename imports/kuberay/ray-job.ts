import { Types } from '../definition';
import { MANAGED_BY_RULES } from './managed-by';

const DELETION_POLICIES = ['DeleteCluster', 'DeleteWorkers', 'DeleteSelf', 'DeleteNone'];

export const RAY_JOB_TYPES: Types = {
  RayJobSpec: {
    doc: 'Describes a Ray job, the cluster that it runs on, and what is cleaned up after it.',
    fields: {
      entrypoint: {
        type: 'string',
        doc: 'Sets the shell command that is the job, such as python train.py; only InteractiveMode and a custom submitter do without.',
        operatorDefault: 'an empty command',
      },
      rayClusterSpec: {
        type: 'RayClusterSpec',
        doc:
          'Describes the cluster that is made for the job; it or clusterSelector is needed, ' +
          'and edits have no effect once the cluster exists.',
        operatorDefault: 'the cluster that clusterSelector names',
      },
      clusterSelector: {
        type: 'map<string>',
        doc:
          'Runs the job on an existing RayCluster of the same namespace, whose name stands under the key ray.io/cluster; ' +
          'it wins over rayClusterSpec.',
        operatorDefault: 'a new cluster by rayClusterSpec',
      },
      runtimeEnvYAML: {
        type: 'string',
        doc: 'Sets the runtime environment of the job, as the text of a YAML mapping with keys such as pip, env_vars or working_dir.',
        operatorDefault: 'what the image contains',
      },
      submissionMode: {
        type: 'string',
        since: '1.1',
        default: 'K8sJobMode',
        doc:
          'Says who submits the job: a Kubernetes Job (K8sJobMode), the operator (HTTPMode), ' +
          'a head container (SidecarMode) or you (InteractiveMode); other values submit nothing.',
      },
      submitterPodTemplate: {
        type: 'PodTemplateSpec',
        doc:
          'Replaces the pod that submits in K8sJobMode; set its restartPolicy to Never or OnFailure, ' +
          'and leave the command out to keep the usual one.',
        operatorDefault: 'a pod with the image of the head',
      },
      submitterConfig: {
        type: 'SubmitterConfig',
        since: '1.2',
        doc: 'Tunes the Kubernetes Job that submits in K8sJobMode; SidecarMode refuses it.',
        operatorDefault: 'two retries',
      },
      jobId: {
        type: 'string',
        doc: 'Sets the submission ID that the job has in Ray; in InteractiveMode you fill it in once you have submitted.',
        operatorDefault: 'the name of the RayJob and five random characters',
      },
      metadata: {
        type: 'map<string>',
        doc: 'Gives the job metadata of your own in Ray, which needs Ray 2.6 or later; it is not the metadata of a Kubernetes object.',
        operatorDefault: 'no metadata',
      },
      entrypointNumCpus: {
        type: 'float',
        doc: 'Reserves logical CPUs for the entrypoint itself, on top of what its tasks and actors ask for.',
        operatorDefault: '0',
      },
      entrypointNumGpus: {
        type: 'float',
        doc: 'Reserves logical GPUs for the entrypoint itself, on top of what its tasks and actors ask for.',
        operatorDefault: '0',
      },
      entrypointResources: {
        type: 'string',
        doc: 'Reserves custom Ray resources for the entrypoint itself, as the text of a JSON object from name to number.',
        operatorDefault: 'no custom resources',
      },
      shutdownAfterJobFinishes: {
        type: 'boolean',
        doc: 'Deletes the RayCluster ttlSecondsAfterFinished after the end of the job; it excludes deletionRules.',
        operatorDefault: 'false',
      },
      ttlSecondsAfterFinished: {
        type: 'int32',
        default: 0,
        doc: 'Keeps the cluster for this many seconds after the end of the job; more than 0 needs shutdownAfterJobFinishes.',
      },
      deletionStrategy: {
        type: 'DeletionStrategy',
        since: '1.5',
        gate: 'RayJobDeletionPolicy',
        doc: 'Says what is deleted after the job, and when, depending on how it ended.',
        operatorDefault: 'shutdownAfterJobFinishes decides',
      },
      backoffLimit: {
        type: 'int32',
        since: '1.2',
        default: 0,
        doc:
          'Sets how often a failed job is tried again, each time on a new cluster; it must be 0 with clusterSelector or InteractiveMode.',
      },
      activeDeadlineSeconds: {
        type: 'int32',
        since: '1.1',
        doc: 'Fails the job for good when it has not ended this many seconds after its start; it must be above 0.',
        operatorDefault: 'no deadline',
      },
      preRunningDeadlineSeconds: {
        type: 'int32',
        since: '1.6',
        minimum: 1,
        doc: 'Fails the job when it is not running this many seconds after its start, for example because pods stay pending.',
        operatorDefault: 'no deadline',
      },
      suspend: {
        type: 'boolean',
        doc:
          'Deletes the cluster and holds the job back while true, as Kueue does; ' +
          'it needs shutdownAfterJobFinishes and excludes clusterSelector.',
        operatorDefault: 'false',
      },
      managedBy: {
        type: 'string',
        since: '1.3',
        rules: MANAGED_BY_RULES,
        doc:
          'Names the controller in charge, ray.io/kuberay-operator or kueue.x-k8s.io/multikueue; ' +
          'with the latter KubeRay leaves the object alone.',
        operatorDefault: 'ray.io/kuberay-operator',
      },
      runtimeEnv: {
        type: 'string',
        removed: '1.1',
        doc: 'Used to set the runtime environment as base64 of JSON.',
        deprecated: 'use runtimeEnvYAML, which takes plain YAML',
      },
      deletionPolicy: {
        type: 'string',
        since: '1.3',
        removed: '1.5',
        gate: 'RayJobDeletionPolicy',
        rules: [{
          rule: "self in ['DeleteCluster', 'DeleteWorkers', 'DeleteSelf', 'DeleteNone']",
          message: "the deletionPolicy field value must be either 'DeleteCluster', 'DeleteWorkers', 'DeleteSelf', or 'DeleteNone'",
        }],
        doc: 'Used to say what is deleted after the job.',
        deprecated: 'use deletionStrategy with deletionRules',
      },
    },
  },
  SubmitterConfig: {
    doc: 'Tunes the Kubernetes Job that submits a Ray job.',
    fields: {
      backoffLimit: {
        type: 'int32',
        since: '1.2',
        doc: 'Sets how often a failed submitter pod is tried again, on the same cluster.',
        operatorDefault: '2',
      },
    },
  },
  DeletionStrategy: {
    doc: 'Says what is deleted after a job: either by deletionRules, or by both onSuccess and onFailure.',
    rules: [
      {
        rule: '!((has(self.onSuccess) || has(self.onFailure)) && has(self.deletionRules))',
        message: 'legacy policies (onSuccess/onFailure) and deletionRules cannot be used together within the same deletionStrategy',
      },
      {
        rule: '((has(self.onSuccess) && has(self.onFailure)) || has(self.deletionRules))',
        message: 'deletionStrategy requires either BOTH onSuccess and onFailure, OR the deletionRules field (cannot be empty)',
      },
    ],
    fields: {
      deletionRules: {
        type: 'DeletionRule[]',
        since: '1.5',
        minItems: 1,
        listType: 'atomic',
        doc:
          'Lists what to delete under which condition; when several are overdue the most destructive runs first, ' +
          'and shutdownAfterJobFinishes is excluded.',
        operatorDefault: 'onSuccess and onFailure decide',
      },
      onSuccess: {
        type: 'DeletionPolicy',
        since: '1.5',
        doc: 'Says what is deleted when the job succeeds; onFailure must be set too.',
        deprecated: 'use deletionRules, with a condition on the jobStatus SUCCEEDED',
        operatorDefault: 'deletionRules decide',
      },
      onFailure: {
        type: 'DeletionPolicy',
        since: '1.5',
        doc: 'Says what is deleted when the job fails; onSuccess must be set too.',
        deprecated: 'use deletionRules, with a condition on the jobStatus FAILED',
        operatorDefault: 'deletionRules decide',
      },
    },
  },
  DeletionRule: {
    doc: 'Says what to delete under one condition; no two rules may have the same status and policy.',
    fields: {
      policy: {
        type: 'string',
        required: true,
        since: '1.5',
        enum: DELETION_POLICIES,
        doc:
          'Deletes the RayCluster, only its workers, the RayJob with everything, or nothing; cluster and workers need rayClusterSpec, ' +
          'workers also no autoscaling.',
      },
      condition: {
        type: 'DeletionCondition',
        required: true,
        since: '1.5',
        doc: 'Says after which outcome, and how long after it, the rule applies.',
      },
    },
  },
  DeletionCondition: {
    doc: 'Names the outcome of a job that a rule waits for, by exactly one of the two statuses.',
    rules: [
      {
        since: '1.6',
        rule: '!(has(self.jobStatus) && has(self.jobDeploymentStatus))',
        message: 'JobStatus and JobDeploymentStatus cannot be used together within the same deletion condition.',
      },
      {
        since: '1.6',
        rule: 'has(self.jobStatus) || has(self.jobDeploymentStatus)',
        message: 'the deletion condition requires either the JobStatus or the JobDeploymentStatus field.',
      },
    ],
    fields: {
      jobStatus: {
        type: 'string',
        since: '1.5',
        optionalSince: '1.6',
        enum: ['SUCCEEDED', 'FAILED'],
        doc: 'Waits for this outcome of the job in Ray, in capital letters.',
        operatorDefault: 'jobDeploymentStatus decides',
      },
      jobDeploymentStatus: {
        type: 'string',
        since: '1.6',
        enum: ['Failed'],
        doc: 'Waits for a failure around the job, such as one that could not be submitted.',
        operatorDefault: 'jobStatus decides',
      },
      ttlSeconds: {
        type: 'int32',
        since: '1.5',
        default: 0,
        minimum: 0,
        doc:
          'Waits this many seconds after the end; for one status, DeleteWorkers must not wait longer than DeleteCluster, ' +
          'nor that longer than DeleteSelf.',
      },
    },
  },
  DeletionPolicy: {
    doc: 'Says what is deleted after one outcome of a job.',
    fields: {
      policy: {
        type: 'string',
        since: '1.5',
        enum: DELETION_POLICIES,
        doc: 'Deletes the RayCluster, only its workers, the RayJob with everything, or nothing; the operator insists on it.',
        operatorDefault: 'none, which the operator refuses',
      },
    },
  },
};
