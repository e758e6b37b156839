import { SELECTED } from './cluster.rows';
import { Severity } from '../../../src/rules/finding';
import { rayCronJob, rayJob } from '../../manifests';
import { ALL_GATES, kuberay, RuleRows } from '../rows';

export const jobNumberRows: RuleRows = {
  rule: 'job-number',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a deadline of zero seconds, and negative numbers',
      of: rayJob({ 'spec.activeDeadlineSeconds': 0, 'spec.backoffLimit': -1, 'spec.ttlSecondsAfterFinished': -2 }),
      finds: [
        ['spec.activeDeadlineSeconds', 'is too small (0)', 'give 1 or more, or remove it'],
        ['spec.backoffLimit', 'is too small (-1)', 'give 0 or more, or remove it'],
        ['spec.ttlSecondsAfterFinished', 'is too small (-2)', 'give 0 or more, or remove it'],
      ],
    },
    {
      name: 'a deadline of the runs of a RayCronJob',
      of: rayCronJob({ 'spec.jobTemplate.activeDeadlineSeconds': -1 }),
      target: ALL_GATES,
      finds: [['spec.jobTemplate.activeDeadlineSeconds', 'is too small (-1)', 'give 1 or more, or remove it']],
    },
  ],
  passed: [
    { name: 'the least that there is', of: rayJob({ 'spec.activeDeadlineSeconds': 1, 'spec.backoffLimit': 0, 'spec.ttlSecondsAfterFinished': 0 }) },
    { name: 'a negative time to live before KubeRay 1.4, where it is none', of: rayJob({ 'spec.ttlSecondsAfterFinished': -1 }), target: kuberay('1.3') },
  ],
};

export const deadlineOrderRows: RuleRows = {
  rule: 'deadline-order',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a start that may take longer than all of it',
      of: rayJob({ 'spec.preRunningDeadlineSeconds': 600, 'spec.activeDeadlineSeconds': 300 }),
      finds: [['spec.preRunningDeadlineSeconds', 'is not before activeDeadlineSeconds, so it does nothing (600, 300)', 'lower it, or remove it']],
    },
    {
      name: 'a start that may take all of it',
      of: rayJob({ 'spec.preRunningDeadlineSeconds': 1, 'spec.activeDeadlineSeconds': 1 }),
      finds: [['spec.preRunningDeadlineSeconds', 'is not before activeDeadlineSeconds, so it does nothing (1, 1)', 'lower it, or remove it']],
    },
  ],
  passed: [
    { name: 'a start before the end', of: rayJob({ 'spec.preRunningDeadlineSeconds': 299, 'spec.activeDeadlineSeconds': 300 }) },
    { name: 'one of them', of: rayJob({ 'spec.preRunningDeadlineSeconds': 600 }) },
    { name: 'the other', of: rayJob({ 'spec.activeDeadlineSeconds': 600 }) },
    { name: 'a job that waits for somebody, for whom the start alone counts', of: rayJob({ 'spec.submissionMode': 'InteractiveMode', 'spec.preRunningDeadlineSeconds': 600, 'spec.activeDeadlineSeconds': 300 }) },
  ],
};

export const suspendWithoutShutdownRows: RuleRows = {
  rule: 'suspend-without-shutdown',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a job that is suspended',
      of: rayJob({ 'spec.suspend': true }),
      finds: [['spec.suspend', 'needs shutdownAfterJobFinishes (true)', 'set shutdownAfterJobFinishes to true, too (JobCleanUp.deleteCluster)']],
    },
    {
      name: 'one that keeps its cluster',
      of: rayJob({ 'spec.suspend': true, 'spec.shutdownAfterJobFinishes': false }),
      finds: [['spec.suspend', 'needs shutdownAfterJobFinishes (true)', 'set shutdownAfterJobFinishes to true, too (JobCleanUp.deleteCluster)']],
    },
    {
      name: 'one with rules, which the shutdown excludes',
      of: rayJob({
        'spec.suspend': true,
        'spec.deletionStrategy': { deletionRules: [{ policy: 'DeleteCluster', condition: { jobStatus: 'SUCCEEDED', ttlSeconds: 0 } }] },
      }),
      finds: [[
        'spec.suspend', 'needs shutdownAfterJobFinishes (true)',
        'do without suspend, or set shutdownAfterJobFinishes to true in place of the deletionRules (JobCleanUp.deleteCluster)',
      ]],
    },
  ],
  passed: [
    { name: 'one that does not', of: rayJob({ 'spec.suspend': true, 'spec.shutdownAfterJobFinishes': true }) },
    { name: 'a job that is not suspended', of: rayJob({ 'spec.suspend': false }) },
  ],
};

const NEEDS = 'set shutdownAfterJobFinishes to true, or remove it; deletionRules have ttlSeconds of their own';

export const ttlWithoutShutdownRows: RuleRows = {
  rule: 'ttl-without-shutdown',
  severity: Severity.ERROR,
  found: [
    { name: 'a time to live alone', of: rayJob({ 'spec.ttlSecondsAfterFinished': 60 }), finds: [['spec.ttlSecondsAfterFinished', 'needs shutdownAfterJobFinishes (60)', NEEDS]] },
    {
      name: 'one of a cluster that is kept, before KubeRay 1.4',
      of: rayJob({ 'spec.ttlSecondsAfterFinished': 1, 'spec.shutdownAfterJobFinishes': false }),
      target: kuberay('1.3'),
      finds: [['spec.ttlSecondsAfterFinished', 'needs shutdownAfterJobFinishes (1)', NEEDS]],
    },
    { name: 'one on another\'s cluster', of: rayJob({ ...SELECTED, 'spec.ttlSecondsAfterFinished': 60 }), finds: [['spec.ttlSecondsAfterFinished', 'needs shutdownAfterJobFinishes (60)', NEEDS]] },
  ],
  passed: [
    { name: 'both', of: rayJob({ 'spec.ttlSecondsAfterFinished': 60, 'spec.shutdownAfterJobFinishes': true }) },
    { name: 'none', of: rayJob({ 'spec.ttlSecondsAfterFinished': 0 }) },
  ],
};
