import { SELECTED } from './cluster.rows';
import { Severity } from '../../../src/rules/finding';
import { Changes, Json, rayCronJob, rayJob } from '../../manifests';
import { ALL_GATES, kuberay, RuleRows, silencing } from '../rows';

const STRATEGY = 'spec.deletionStrategy';
const RULES = `${STRATEGY}.deletionRules`;
const AUTOSCALING: Changes = { 'spec.rayClusterSpec.enableInTreeAutoscaling': true };
const OLD = silencing('deprecated-field');

interface Condition { readonly jobStatus?: string; readonly jobDeploymentStatus?: string; readonly ttlSeconds?: number }

function rule(policy: string, condition: Condition = { jobStatus: 'SUCCEEDED' }): Json {
  return { policy, condition };
}

function withRules(rules: readonly unknown[], changes: Changes = {}): Json {
  return rayJob({ [RULES]: rules, ...changes });
}

function legacy(onSuccess: string, onFailure: string, changes: Changes = {}): Json {
  return rayJob({ [STRATEGY]: { onSuccess: { policy: onSuccess }, onFailure: { policy: onFailure } }, ...OLD, ...changes });
}

const ANY = 'give DeleteCluster, DeleteWorkers, DeleteSelf or DeleteNone';
const BOTH = 'give both, or deletionRules in their place';

export const deletionStrategyRows: RuleRows = {
  rule: 'deletion-strategy',
  severity: Severity.ERROR,
  found: [
    { name: 'nothing', of: rayJob({ [STRATEGY]: {} }), finds: [[STRATEGY, 'says nothing of what is deleted', 'give deletionRules, or remove it']] },
    {
      name: 'rules beside an outcome',
      of: rayJob({ ...OLD, [STRATEGY]: { deletionRules: [rule('DeleteSelf')], onFailure: { policy: 'DeleteSelf' } } }),
      finds: [[RULES, 'is given beside onFailure', 'keep the rules alone']],
    },
    {
      name: 'rules beside both outcomes',
      of: rayJob({ ...OLD, [STRATEGY]: { deletionRules: [rule('DeleteSelf')], onSuccess: { policy: 'DeleteSelf' }, onFailure: { policy: 'DeleteSelf' } } }),
      finds: [[RULES, 'is given beside onSuccess and onFailure', 'keep the rules alone']],
    },
    {
      name: 'success alone',
      of: rayJob({ ...OLD, [STRATEGY]: { onSuccess: { policy: 'DeleteSelf' } } }),
      finds: [[`${STRATEGY}.onFailure`, 'is missing beside the other outcome', BOTH]],
    },
    {
      name: 'failure alone',
      of: rayJob({ ...OLD, [STRATEGY]: { onFailure: { policy: 'DeleteSelf' }, onSuccess: null } }),
      finds: [[`${STRATEGY}.onSuccess`, 'is missing beside the other outcome', BOTH]],
    },
    {
      name: 'outcomes without a policy',
      of: rayJob({ ...OLD, [STRATEGY]: { onSuccess: {}, onFailure: { policy: null } } }),
      finds: [[`${STRATEGY}.onSuccess.policy`, 'is missing', ANY], [`${STRATEGY}.onFailure.policy`, 'is missing', ANY]],
    },
    {
      name: 'a rule that waits for nothing',
      of: withRules([rule('DeleteSelf'), rule('DeleteCluster', {})]),
      finds: [[`${RULES}[1].condition`, 'names no status', 'give jobStatus SUCCEEDED or FAILED, or jobDeploymentStatus Failed']],
    },
    {
      name: 'a rule that waits for both',
      of: withRules([rule('DeleteSelf', { jobStatus: 'FAILED', jobDeploymentStatus: 'Failed' })]),
      finds: [[`${RULES}[0].condition`, 'names two statuses (jobStatus, jobDeploymentStatus)', 'keep one of them']],
    },
    {
      name: 'a rule for nothing in the runs of a RayCronJob',
      of: rayCronJob({ 'spec.jobTemplate.shutdownAfterJobFinishes': undefined, 'spec.jobTemplate.deletionStrategy.deletionRules': [rule('DeleteSelf', {})] }),
      target: ALL_GATES,
      finds: [['spec.jobTemplate.deletionStrategy.deletionRules[0].condition', 'names no status', 'give jobStatus SUCCEEDED or FAILED, or jobDeploymentStatus Failed']],
    },
    {
      name: 'a single policy of KubeRay 1.3 that there is not',
      of: rayJob({ ...silencing('feature-gate', 'deprecated-field'), 'spec.deletionPolicy': 'DeleteAll' }),
      target: kuberay('1.3'),
      finds: [['spec.deletionPolicy', 'is no policy that KubeRay has ("DeleteAll")', ANY]],
    },
  ],
  passed: [
    { name: 'one rule', of: withRules([rule('DeleteSelf')]) },
    { name: 'both outcomes', of: legacy('DeleteSelf', 'DeleteNone') },
    { name: 'rules beside an outcome of null', of: rayJob({ [STRATEGY]: { deletionRules: [rule('DeleteSelf')], onFailure: null } }) },
    { name: 'a single policy', of: rayJob({ ...silencing('feature-gate', 'deprecated-field'), 'spec.deletionPolicy': 'DeleteSelf' }), target: kuberay('1.3') },
  ],
};

const NOTHING = 'remove it: nothing is deleted after such a job';
const NO_AUTOSCALER = 'use DeleteCluster, or turn autoscaling off';
const OWNS = 'is not possible where the autoscaler owns the workers (DeleteWorkers)';

export const deletionPolicyRows: RuleRows = {
  rule: 'deletion-policy',
  severity: Severity.ERROR,
  found: [
    {
      name: 'what would delete another\'s cluster',
      of: withRules([rule('DeleteCluster'), rule('DeleteSelf'), rule('DeleteWorkers')], SELECTED),
      finds: [
        [`${RULES}[0].policy`, 'is not possible with clusterSelector, as the cluster is not the job\'s own (DeleteCluster)', NOTHING],
        [`${RULES}[2].policy`, 'is not possible with clusterSelector, as the cluster is not the job\'s own (DeleteWorkers)', NOTHING],
      ],
    },
    {
      name: 'the same after an outcome',
      of: legacy('DeleteCluster', 'DeleteSelf', SELECTED),
      finds: [[`${STRATEGY}.onSuccess.policy`, 'is not possible with clusterSelector, as the cluster is not the job\'s own (DeleteCluster)', NOTHING]],
    },
    {
      name: 'the same as a single policy',
      of: rayJob({ ...SELECTED, ...silencing('feature-gate', 'deprecated-field'), 'spec.deletionPolicy': 'DeleteWorkers' }),
      target: kuberay('1.4'),
      finds: [['spec.deletionPolicy', 'is not possible with clusterSelector, as the cluster is not the job\'s own (DeleteWorkers)', NOTHING]],
    },
    { name: 'the deletion of workers that the autoscaler owns', of: withRules([rule('DeleteWorkers')], AUTOSCALING), finds: [[`${RULES}[0].policy`, OWNS, NO_AUTOSCALER]] },
    { name: 'the same after an outcome of a job', of: legacy('DeleteNone', 'DeleteWorkers', AUTOSCALING), finds: [[`${STRATEGY}.onFailure.policy`, OWNS, NO_AUTOSCALER]] },
    {
      name: 'rules beside the shutdown',
      of: withRules([rule('DeleteSelf')], { 'spec.shutdownAfterJobFinishes': true }),
      finds: [['spec.shutdownAfterJobFinishes', 'does not go with deletionRules, which say what is deleted', 'remove it, or the rules']],
    },
    {
      name: 'rules that delete nothing beside the shutdown',
      of: withRules([rule('DeleteNone')], { 'spec.shutdownAfterJobFinishes': true }),
      finds: [['spec.shutdownAfterJobFinishes', 'does not go with deletionRules, which say what is deleted', 'remove it, or the rules']],
    },
    {
      name: 'a single policy that deletes nothing beside the shutdown',
      of: rayJob({ ...silencing('feature-gate', 'deprecated-field'), 'spec.deletionPolicy': 'DeleteNone', 'spec.shutdownAfterJobFinishes': true }),
      target: kuberay('1.4'),
      finds: [['spec.deletionPolicy', 'contradicts shutdownAfterJobFinishes (DeleteNone)', 'remove one of the two']],
    },
    {
      name: 'a shutdown that deletes nothing',
      of: legacy('DeleteNone', 'DeleteSelf', { 'spec.shutdownAfterJobFinishes': true }),
      finds: [[`${STRATEGY}.onSuccess.policy`, 'contradicts shutdownAfterJobFinishes (DeleteNone)', 'remove one of the two']],
    },
  ],
  passed: [
    { name: 'the deletion of everything', of: withRules([rule('DeleteWorkers', { jobStatus: 'FAILED' }), rule('DeleteCluster'), rule('DeleteSelf'), rule('DeleteNone')]) },
    { name: 'a shutdown beside outcomes', of: legacy('DeleteCluster', 'DeleteSelf', { 'spec.shutdownAfterJobFinishes': true }) },
    { name: 'outcomes that delete nothing', of: legacy('DeleteNone', 'DeleteNone', { 'spec.shutdownAfterJobFinishes': false }) },
    { name: 'the deletion of a cluster with an autoscaler', of: withRules([rule('DeleteCluster')], AUTOSCALING) },
  ],
};

const INERT = ['has no effect with clusterSelector', 'remove it'] as const;

export const deletionInertRows: RuleRows = {
  rule: 'deletion-inert',
  severity: Severity.WARNING,
  found: [
    { name: 'the deletion of the job', of: withRules([rule('DeleteSelf')], SELECTED), finds: [[STRATEGY, ...INERT]] },
    { name: 'a shutdown', of: rayJob({ ...SELECTED, 'spec.shutdownAfterJobFinishes': true }), finds: [['spec.shutdownAfterJobFinishes', ...INERT]] },
    {
      name: 'both',
      of: legacy('DeleteSelf', 'DeleteSelf', { ...SELECTED, 'spec.shutdownAfterJobFinishes': true }),
      finds: [['spec.shutdownAfterJobFinishes', ...INERT], [STRATEGY, ...INERT]],
    },
  ],
  passed: [
    { name: 'a cluster of its own', of: withRules([rule('DeleteSelf')]) },
    { name: 'nothing to delete', of: rayJob({ ...SELECTED, 'spec.shutdownAfterJobFinishes': false }) },
  ],
};

const FIRST = 'first go workers, then the cluster, then the job';

export const deletionOrderRows: RuleRows = {
  rule: 'deletion-order',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a rule that is there twice',
      of: withRules([rule('DeleteSelf', { jobStatus: 'FAILED', ttlSeconds: 5 }), rule('DeleteSelf'), rule('DeleteSelf', { jobStatus: 'FAILED', ttlSeconds: 10 })]),
      finds: [[`${RULES}[2]`, 'has the same status and policy as rule 0 (jobStatus FAILED, DeleteSelf)', 'remove one of the two']],
    },
    {
      name: 'a rule that is there twice, of which the first counts',
      of: withRules([rule('DeleteSelf', { jobStatus: 'FAILED', ttlSeconds: 5 }), rule('DeleteSelf', { jobStatus: 'FAILED', ttlSeconds: 1 }), rule('DeleteCluster', { jobStatus: 'FAILED', ttlSeconds: 3 })]),
      finds: [[`${RULES}[1]`, 'has the same status and policy as rule 0 (jobStatus FAILED, DeleteSelf)', 'remove one of the two']],
    },
    {
      name: 'a cluster that goes before its workers',
      of: withRules([rule('DeleteCluster', { jobStatus: 'FAILED', ttlSeconds: 10 }), rule('DeleteWorkers', { jobStatus: 'FAILED', ttlSeconds: 20 })]),
      finds: [[
        `${RULES}[0].condition.ttlSeconds`, 'is before the end of DeleteWorkers for the same status (DeleteCluster 10, DeleteWorkers 20)',
        `give 20 or more: ${FIRST}`,
      ]],
    },
    {
      name: 'a job that goes at once',
      of: withRules([rule('DeleteSelf', { jobDeploymentStatus: 'Failed' }), rule('DeleteWorkers', { jobDeploymentStatus: 'Failed', ttlSeconds: 1 })]),
      finds: [[`${RULES}[0].condition.ttlSeconds`, 'is before the end of DeleteWorkers for the same status (DeleteSelf 0, DeleteWorkers 1)', `give 1 or more: ${FIRST}`]],
    },
    {
      name: 'a job that goes before its cluster, which goes after its workers',
      of: withRules([
        rule('DeleteSelf', { jobStatus: 'FAILED', ttlSeconds: 15 }), rule('DeleteCluster', { jobStatus: 'FAILED', ttlSeconds: 20 }),
        rule('DeleteWorkers', { jobStatus: 'FAILED', ttlSeconds: 10 }),
      ]),
      finds: [[`${RULES}[0].condition.ttlSeconds`, 'is before the end of DeleteCluster for the same status (DeleteSelf 15, DeleteCluster 20)', `give 20 or more: ${FIRST}`]],
    },
  ],
  passed: [
    {
      name: 'the usual order, at the same time or later',
      of: withRules([rule('DeleteSelf', { jobStatus: 'FAILED', ttlSeconds: 20 }), rule('DeleteCluster', { jobStatus: 'FAILED', ttlSeconds: 20 }), rule('DeleteWorkers', { jobStatus: 'FAILED', ttlSeconds: 10 })]),
    },
    { name: 'other statuses', of: withRules([rule('DeleteSelf', { jobStatus: 'FAILED' }), rule('DeleteCluster', { jobStatus: 'SUCCEEDED', ttlSeconds: 10 })]) },
    { name: 'a failure of the job and one around it', of: withRules([rule('DeleteSelf', { jobStatus: 'FAILED' }), rule('DeleteCluster', { jobDeploymentStatus: 'Failed', ttlSeconds: 10 })]) },
    { name: 'nothing that is deleted, at any time', of: withRules([rule('DeleteNone', { jobStatus: 'FAILED', ttlSeconds: 60 }), rule('DeleteSelf', { jobStatus: 'FAILED' })]) },
  ],
};
