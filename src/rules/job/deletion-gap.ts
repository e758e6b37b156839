import { strategyOf } from './deletion-policies';
import { asText, isGiven } from '../../private/json';
import { items, Located, part } from '../cluster-view';
import { Severity } from '../finding';
import { jobRule } from '../rule';

const DELETES_CLUSTER = ['DeleteCluster', 'DeleteSelf'];

/** Whether rules delete the cluster of a job after a status. */
function deletesAfter(job: Located, field: 'jobStatus' | 'jobDeploymentStatus', status: string): boolean {
  return items(strategyOf(job), 'deletionRules')
    .some(rule => DELETES_CLUSTER.includes(asText(rule.spec.policy) ?? '') && part(rule, 'condition').spec[field] === status);
}

const DEADLINES = ['activeDeadlineSeconds', 'preRunningDeadlineSeconds'];

export const deletionGap = jobRule({
  id: 'deletion-gap',
  severity: Severity.WARNING,
  summary: 'Deletion rules that delete the cluster of a job that failed in Ray, and not of one that ran out of time: it stays, and goes on costing.',
  // before, there is no condition for it
  check: (job, { version }) => version.atLeast('1.6') && deletesAfter(job, 'jobStatus', 'FAILED') && !deletesAfter(job, 'jobDeploymentStatus', 'Failed')
    ? DEADLINES.filter(field => isGiven(job.spec[field])).slice(0, 1).map(field => ({
      path: [...strategyOf(job).path, 'deletionRules'],
      message: `leaves the cluster of a job that runs out of time (${field}), as its jobStatus is not FAILED then`,
      fix: 'wait for the jobDeploymentStatus Failed, which comes after every failure',
    })) : [],
});
