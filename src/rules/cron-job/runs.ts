import { asText } from '../../private/json';
import { quote } from '../../private/quote';
import { Severity } from '../finding';
import { policiesOf } from '../job/deletion-policies';
import { JobView } from '../job-view';
import { Rule, Violation } from '../rule';

/** A rule over the job of each run. */
function runRule(rule: Omit<Rule, 'check'> & { check: (job: JobView) => Violation[] }): Rule {
  return { ...rule, check: ({ kind: { kind }, jobs }) => kind === 'RayCronJob' ? jobs.flatMap(rule.check) : [] };
}

const sameJob = runRule({
  id: 'cron-job-id',
  severity: Severity.ERROR,
  summary: 'The same submission ID for every run on one cluster: only the first run does anything, and the others take its outcome for theirs.',
  check: ({ path, spec, selectsCluster }) => selectsCluster && (asText(spec.jobId) ?? '') !== '' ? [{
    path: [...path, 'jobId'],
    message: `is the ID of every run on the same cluster, of which Ray starts only the first (${quote(spec.jobId)})`,
    fix: 'remove it, so that each run has its own',
  }] : [],
});

const waits = runRule({
  id: 'cron-job-interactive',
  severity: Severity.WARNING,
  summary: 'Runs in InteractiveMode: each waits until somebody has submitted a job by hand.',
  check: ({ path, submissionMode }) => submissionMode === 'InteractiveMode' ? [{
    path: [...path, 'submissionMode'],
    message: 'has each run wait for somebody who submits its job (InteractiveMode)',
    fix: 'use another mode, such as K8sJobMode',
  }] : [],
});

const DELETES_CLUSTER = ['DeleteCluster', 'DeleteSelf'];

const leftCluster = runRule({
  id: 'cron-job-cluster',
  severity: Severity.WARNING,
  summary: 'Runs that leave their clusters behind: after each there is one more, and all of them go on costing.',
  check: ({ path, spec, cluster, selectsCluster }) => {
    const isDeleted = policiesOf({ path, spec }).some(({ policy }) => DELETES_CLUSTER.includes(policy));
    const isKept = (spec.shutdownAfterJobFinishes ?? false) === false && !isDeleted;
    return cluster !== undefined && !selectsCluster && isKept ? [{
      path: [...path, 'shutdownAfterJobFinishes'],
      message: 'is not true, so that the cluster of each run stays',
      fix: 'set it to true, or give a rule with DeleteCluster or DeleteSelf in deletionStrategy.deletionRules',
    }] : [];
  },
});

/** The rules about the runs of a RayCronJob. */
export const RUN_RULES: readonly Rule[] = [sameJob, waits, leftCluster];
