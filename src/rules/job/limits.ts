import { hasDeletionRules } from './deletion-policies';
import { asInteger, isGiven } from '../../private/json';
import { Severity } from '../finding';
import { jobRule } from '../rule';

/** The least that the operator takes, and the first release that looks. */
const LEAST = [['activeDeadlineSeconds', 1, '1.1'], ['backoffLimit', 0, '1.2'], ['ttlSecondsAfterFinished', 0, '1.4']] as const;

export const jobNumber = jobRule({
  id: 'job-number',
  severity: Severity.ERROR,
  summary: 'A deadline, time to live or number of retries below what there is: the operator refuses the job.',
  check: ({ path, spec }, { version }) => LEAST.filter(([key, least, since]) => (asInteger(spec[key]) ?? least) < least && version.atLeast(since))
    .map(([key, least]) => ({ path: [...path, key], message: `is too small (${spec[key]})`, fix: `give ${least} or more, or remove it` })),
});

/** What is neither true nor absent is a finding already. */
function keepsCluster({ shutdownAfterJobFinishes: shutdown }: Readonly<Record<string, unknown>>): boolean {
  return shutdown === false || !isGiven(shutdown);
}

export const suspendWithoutShutdown = jobRule({
  id: 'suspend-without-shutdown',
  severity: Severity.ERROR,
  summary: 'A job that is suspended, but keeps its cluster when it ends: the operator refuses the job.',
  check: job => job.spec.suspend === true && keepsCluster(job.spec) && !job.selectsCluster ? [{
    path: [...job.path, 'suspend'],
    message: 'needs shutdownAfterJobFinishes (true)',
    // rules and the shutdown exclude each other
    fix: hasDeletionRules(job)
      ? 'do without suspend, or set shutdownAfterJobFinishes to true in place of the deletionRules (JobCleanUp.deleteCluster)'
      : 'set shutdownAfterJobFinishes to true, too (JobCleanUp.deleteCluster)',
  }] : [],
});

export const ttlWithoutShutdown = jobRule({
  id: 'ttl-without-shutdown',
  severity: Severity.ERROR,
  summary: 'A time to live without the shutdown that it is about: the operator refuses the job, or, before KubeRay 1.4, keeps the cluster for ever.',
  check: ({ path, spec }) => (asInteger(spec.ttlSecondsAfterFinished) ?? 0) > 0 && keepsCluster(spec) ? [{
    path: [...path, 'ttlSecondsAfterFinished'],
    message: `needs shutdownAfterJobFinishes (${spec.ttlSecondsAfterFinished})`,
    fix: 'set shutdownAfterJobFinishes to true, or remove it; deletionRules have ttlSeconds of their own',
  }] : [],
});

export const deadlineOrder = jobRule({
  id: 'deadline-order',
  severity: Severity.WARNING,
  summary: 'A deadline for the start of a job that is not before the deadline for its end: it does nothing.',
  // a job that somebody else submits waits without the other deadline
  check: ({ path, spec, submissionMode }) => {
    const [start, end] = [spec.preRunningDeadlineSeconds, spec.activeDeadlineSeconds].map(seconds => asInteger(seconds) ?? 0);
    return start < 1 || end < 1 || start < end || submissionMode === 'InteractiveMode' ? [] : [{
      path: [...path, 'preRunningDeadlineSeconds'],
      message: `is not before activeDeadlineSeconds, so it does nothing (${start}, ${end})`,
      fix: 'lower it, or remove it',
    }];
  },
});
