import { FeatureGate } from '../../../src/rules/feature-gate';
import { Severity } from '../../../src/rules/finding';
import { rayCluster, rayCronJob, rayJob, rayService } from '../../manifests';
import { RuleRows } from '../rows';

export const missingFieldRows: RuleRows = {
  rule: 'missing-field',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a cluster without a head',
      of: rayCluster({ 'spec.headGroupSpec': undefined }),
      finds: [['spec.headGroupSpec', 'is missing, and RayClusterSpec must have it', 'set headGroupSpec']],
    },
    {
      name: 'a template of null, which is none',
      of: rayCluster({ 'spec.headGroupSpec.template': null }),
      finds: [['spec.headGroupSpec.template', 'is missing, and HeadGroupSpec must have it', 'set template']],
    },
    {
      name: 'a pod without containers',
      of: rayCluster({ 'spec.workerGroupSpecs[0].template.spec': {} }),
      finds: [['spec.workerGroupSpecs[0].template.spec.containers', 'is missing, and PodSpec must have it', 'set containers']],
    },
    {
      name: 'groups without names, which are not of one name',
      of: rayCluster({
        'spec.workerGroupSpecs[0].groupName': undefined,
        'spec.workerGroupSpecs[1]': { template: { spec: { containers: [{ name: 'ray', image: 'ray:1' }] } } },
      }),
      finds: [
        ['spec.workerGroupSpecs[0].groupName', 'is missing, and WorkerGroupSpec must have it', 'set groupName'],
        ['spec.workerGroupSpecs[1].groupName', 'is missing, and WorkerGroupSpec must have it', 'set groupName'],
      ],
    },
    {
      name: 'a field of Kubernetes deep inside',
      of: rayCluster({ 'spec.headGroupSpec.template.spec.containers[0].env': [{ value: '1' }] }),
      finds: [['spec.headGroupSpec.template.spec.containers[0].env[0].name', 'is missing, and EnvVar must have it', 'set name']],
    },
    {
      name: 'a service without a cluster',
      of: rayService({ 'spec.rayClusterConfig': undefined }),
      finds: [['spec.rayClusterConfig', 'is missing, and RayServiceSpec must have it', 'set rayClusterConfig']],
    },
    {
      name: 'everything that an empty spec does not have',
      of: rayCronJob({ spec: {} }),
      target: { featureGates: [FeatureGate.RAY_CRON_JOB] },
      finds: [
        ['spec.schedule', 'is missing, and RayCronJobSpec must have it', 'set schedule'],
        ['spec.jobTemplate', 'is missing, and RayCronJobSpec must have it', 'set jobTemplate'],
      ],
    },
    {
      name: 'an object without spec',
      of: rayCluster({ spec: undefined }),
      finds: [['spec', 'is missing, and a RayCluster is nothing without it', 'set spec']],
    },
    {
      name: 'a spec of null, which is none',
      of: rayJob({ spec: null }),
      finds: [['spec', 'is missing, and a RayJob is nothing without it', 'set spec']],
    },
    {
      name: 'the name of each of two containers, which are not of one name',
      of: rayCluster({ 'spec.workerGroupSpecs[0].template.spec.containers': [{ image: 'ray:1' }, { name: null, image: 'ray:1' }] }),
      finds: [
        ['spec.workerGroupSpecs[0].template.spec.containers[0].name', 'is missing, and Container must have it', 'set name'],
        ['spec.workerGroupSpecs[0].template.spec.containers[1].name', 'is missing, and Container must have it', 'set name'],
      ],
    },
  ],
  passed: [
    {
      name: 'bounds that the API server fills in',
      of: rayCluster({ 'spec.workerGroupSpecs[0].minReplicas': undefined, 'spec.workerGroupSpecs[0].maxReplicas': undefined }),
    },
    { name: 'an empty text, which is there', of: rayCluster({ 'spec.headGroupSpec.template.spec.containers[0].args': [''] }) },
    {
      name: 'a number of zero, which is there',
      of: rayCluster({ 'spec.headGroupSpec.template.spec.containers[0].lifecycle.preStop.sleep.seconds': 0 }),
    },
    { name: 'an empty object of which no field must be there', of: rayCluster({ 'spec.autoscalerOptions': {}, 'spec.enableInTreeAutoscaling': true }) },
  ],
};
