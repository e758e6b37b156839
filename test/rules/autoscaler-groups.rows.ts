import { kuberay, RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { Changes, rayCluster } from '../manifests';

const ON = { 'spec.enableInTreeAutoscaling': true };
const V1 = { ...ON, 'spec.autoscalerOptions.version': 'v1' };
const V2 = { ...ON, 'spec.autoscalerOptions.version': 'v2' };
const WORKER = 'spec.workerGroupSpecs[0]';

/** The variable that chooses the second autoscaler. */
function switched(value: string): Changes {
  return { 'spec.headGroupSpec.template.spec.containers[0].env': [{ name: 'RAY_enable_autoscaler_v2', value }] };
}

const SECONDS = 'give seconds, zero or more';
const ALL_GROUPS = 'set autoscalerOptions.version to v2, or use autoscalerOptions.idleTimeoutSeconds for all groups';

export const idleTimeoutRows: RuleRows = {
  rule: 'idle-timeout',
  severity: Severity.ERROR,
  found: [
    {
      name: 'less than zero for all groups',
      of: rayCluster({ ...V1, 'spec.autoscalerOptions.idleTimeoutSeconds': -1 }),
      finds: [['spec.autoscalerOptions.idleTimeoutSeconds', 'is below zero (-1)', SECONDS]],
    },
    {
      name: 'less than zero for one group under the second autoscaler',
      of: rayCluster({ ...V2, [`${WORKER}.idleTimeoutSeconds`]: -1 }),
      finds: [['spec.workerGroupSpecs[0].idleTimeoutSeconds', 'is below zero (-1)', SECONDS]],
    },
    {
      name: 'less than zero for one group without the second autoscaler, and says nothing of that',
      of: rayCluster({ ...ON, [`${WORKER}.idleTimeoutSeconds`]: -1 }),
      finds: [['spec.workerGroupSpecs[0].idleTimeoutSeconds', 'is below zero (-1)', SECONDS]],
    },
    {
      name: 'one group under the first autoscaler, at zero',
      of: rayCluster({ ...V1, [`${WORKER}.idleTimeoutSeconds`]: 0 }),
      finds: [['spec.workerGroupSpecs[0].idleTimeoutSeconds', 'needs the second autoscaler (0)', ALL_GROUPS]],
    },
    {
      name: 'one group where nothing chooses the autoscaler',
      of: rayCluster({ ...ON, ...switched('false'), [`${WORKER}.idleTimeoutSeconds`]: 60 }),
      finds: [['spec.workerGroupSpecs[0].idleTimeoutSeconds', 'needs the second autoscaler (60)', ALL_GROUPS]],
    },
    {
      name: 'one group where the version is null',
      of: rayCluster({ ...ON, 'spec.autoscalerOptions.version': null, [`${WORKER}.idleTimeoutSeconds`]: 60 }),
      finds: [['spec.workerGroupSpecs[0].idleTimeoutSeconds', 'needs the second autoscaler (60)', ALL_GROUPS]],
    },
  ],
  passed: [
    { name: 'zero for all groups', of: rayCluster({ ...V1, 'spec.autoscalerOptions.idleTimeoutSeconds': 0 }) },
    { name: 'zero for one group under the second autoscaler', of: rayCluster({ ...V2, [`${WORKER}.idleTimeoutSeconds`]: 0 }) },
    { name: 'one group where the variable is 1', of: rayCluster({ ...ON, ...switched('1'), [`${WORKER}.idleTimeoutSeconds`]: 60 }) },
    { name: 'one group where the variable is true', of: rayCluster({ ...ON, ...switched('true'), [`${WORKER}.idleTimeoutSeconds`]: 60 }) },
    { name: 'null, which is none', of: rayCluster({ ...ON, [`${WORKER}.idleTimeoutSeconds`]: null }) },
  ],
};

const PRIORITY = { ...V2, 'spec.rayVersion': '2.56.0', 'spec.headGroupSpec.template.spec.containers[0].image': 'a/ray:1', [`${WORKER}.template.spec.containers[0].image`]: 'a/ray:1' };
const SECOND = 'set autoscalerOptions.version to v2, or remove it';
const RELEASE = 'give a rayVersion and image of that release or a later one';

export const groupPriorityRows: RuleRows = {
  rule: 'group-priority',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a Ray release that is too old',
      of: rayCluster({ ...PRIORITY, 'spec.rayVersion': '2.55.9', [`${WORKER}.priority`]: 5 }),
      finds: [['spec.workerGroupSpecs[0].priority', 'needs Ray 2.56.0 (rayVersion 2.55.9)', RELEASE]],
    },
    {
      name: 'no Ray release',
      of: rayCluster({ ...PRIORITY, 'spec.rayVersion': undefined, [`${WORKER}.priority`]: -5 }),
      finds: [['spec.workerGroupSpecs[0].priority', 'needs Ray 2.56.0 (rayVersion not given)', RELEASE]],
    },
    {
      name: 'the first autoscaler',
      of: rayCluster({ ...PRIORITY, ...V1, [`${WORKER}.priority`]: -1 }),
      finds: [['spec.workerGroupSpecs[0].priority', 'needs the second autoscaler (-1)', SECOND]],
    },
    {
      name: 'the first autoscaler under an old Ray release',
      of: rayCluster({ ...ON, [`${WORKER}.priority`]: 1 }),
      finds: [
        ['spec.workerGroupSpecs[0].priority', 'needs Ray 2.56.0 (rayVersion 2.55.1)', RELEASE],
        ['spec.workerGroupSpecs[0].priority', 'needs the second autoscaler (1)', SECOND],
      ],
    },
  ],
  passed: [
    { name: 'the first Ray release that has it', of: rayCluster({ ...PRIORITY, [`${WORKER}.priority`]: 5 }) },
    { name: 'the autoscaler by variable', of: rayCluster({ ...PRIORITY, 'spec.autoscalerOptions': {}, ...switched('1'), [`${WORKER}.priority`]: 5 }) },
    { name: 'a priority of zero, which is none', of: rayCluster({ [`${WORKER}.priority`]: 0 }) },
  ],
};

export const autoscalerUnboundedRows: RuleRows = {
  rule: 'autoscaler-unbounded',
  severity: Severity.WARNING,
  found: [
    {
      name: 'no maxReplicas',
      of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.workerGroupSpecs[0].maxReplicas': undefined }),
      finds: [['spec.workerGroupSpecs[0].maxReplicas', 'is missing, so that nothing bounds worker group cpu', 'give the most replicas that there may be']],
    },
  ],
  passed: [
    { name: 'maxReplicas', of: rayCluster({ 'spec.enableInTreeAutoscaling': true }) },
    { name: 'no autoscaling', of: rayCluster({ 'spec.workerGroupSpecs[0].maxReplicas': undefined }) },
  ],
};

const RESTART = 'spec.workerGroupSpecs[0].template.spec.restartPolicy';
const FIRST = { 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions': { version: 'v1' } };

export const autoscalerV1RestartRows: RuleRows = {
  rule: 'autoscaler-v1-restart',
  severity: Severity.WARNING,
  found: ['Always', 'OnFailure'].map(policy => ({
    name: policy,
    of: rayCluster({ ...FIRST, [RESTART]: policy }),
    finds: [[RESTART, `restarts worker group cpu beside the autoscaler ("${policy}")`, 'leave it out, or set Never']],
  })),
  passed: [
    { name: 'Never', of: rayCluster({ ...FIRST, [RESTART]: 'Never' }) },
    { name: 'nothing', of: rayCluster(FIRST) },
    { name: 'no version', of: rayCluster({ 'spec.enableInTreeAutoscaling': true, [RESTART]: 'Always' }) },
    { name: 'no autoscaling', of: rayCluster({ [RESTART]: 'Always' }) },
    { name: 'an operator that does not warn', of: rayCluster({ ...FIRST, [RESTART]: 'Always' }), target: kuberay('1.6') },
  ],
};
