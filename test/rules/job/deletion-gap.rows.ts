import { FeatureGate } from '../../../src/rules/feature-gate';
import { Severity } from '../../../src/rules/finding';
import { Changes, Json, rayCronJob, rayJob } from '../../manifests';
import { ALL_GATES, kuberay, RuleRows } from '../rows';

const RULES = 'spec.deletionStrategy.deletionRules';
const DEADLINE: Changes = { 'spec.activeDeadlineSeconds': 3600 };

function after(status: object, policy = 'DeleteCluster'): Json {
  return { policy, condition: { ...status } };
}

const IN_RAY = after({ jobStatus: 'FAILED' });
const ANY = after({ jobDeploymentStatus: 'Failed' });

function message(field: string): [string, string] {
  return [`leaves the cluster of a job that runs out of time (${field}), as its jobStatus is not FAILED then`,
    'wait for the jobDeploymentStatus Failed, which comes after every failure'];
}

export const deletionGapRows: RuleRows = {
  rule: 'deletion-gap',
  severity: Severity.WARNING,
  found: [
    { name: 'a deadline', of: rayJob({ ...DEADLINE, [RULES]: [IN_RAY] }), finds: [[RULES, ...message('activeDeadlineSeconds')]] },
    {
      name: 'a deadline for the start',
      of: rayJob({ 'spec.preRunningDeadlineSeconds': 60, [RULES]: [after({ jobStatus: 'FAILED' }, 'DeleteSelf')] }),
      finds: [[RULES, ...message('preRunningDeadlineSeconds')]],
    },
    {
      name: 'both, once',
      of: rayJob({ ...DEADLINE, 'spec.preRunningDeadlineSeconds': 60, [RULES]: [IN_RAY] }),
      finds: [[RULES, ...message('activeDeadlineSeconds')]],
    },
    {
      name: 'workers that go after any failure',
      of: rayJob({ ...DEADLINE, [RULES]: [IN_RAY, after({ jobDeploymentStatus: 'Failed' }, 'DeleteWorkers')] }),
      finds: [[RULES, ...message('activeDeadlineSeconds')]],
    },
    {
      name: 'a job that is run again and again',
      of: rayCronJob({
        'spec.jobTemplate.activeDeadlineSeconds': 60,
        'spec.jobTemplate.shutdownAfterJobFinishes': undefined,
        'spec.jobTemplate.deletionStrategy.deletionRules': [IN_RAY],
      }),
      target: ALL_GATES,
      finds: [['spec.jobTemplate.deletionStrategy.deletionRules', ...message('activeDeadlineSeconds')]],
    },
  ],
  passed: [
    { name: 'a rule for every failure', of: rayJob({ ...DEADLINE, [RULES]: [IN_RAY, ANY] }) },
    { name: 'no deadline', of: rayJob({ [RULES]: [IN_RAY] }) },
    { name: 'a cluster that stays after a failure', of: rayJob({ ...DEADLINE, [RULES]: [after({ jobStatus: 'SUCCEEDED' }), after({ jobStatus: 'FAILED' }, 'DeleteWorkers')] }) },
    { name: 'an operator that has no such condition', of: rayJob({ ...DEADLINE, [RULES]: [IN_RAY] }), target: { ...kuberay('1.5'), featureGates: [FeatureGate.RAY_JOB_DELETION_POLICY] } },
  ],
};
