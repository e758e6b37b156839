import { asText, isGiven, isObject } from '../../private/json';
import { quote } from '../../private/quote';
import { syntaxProblem } from '../command/syntax';
import { Severity } from '../finding';
import { JobView } from '../job-view';
import { needsRay } from '../needs-ray';
import { jobRule } from '../rule';
import { isSubmittedByHand, isSubmittedByShell } from '../submission';

export const entrypointMissing = jobRule({
  id: 'entrypoint-missing',
  severity: Severity.ERROR,
  summary: 'A job without an entrypoint, although the operator submits it: it does not start, or ends with nothing done.',
  check: job => {
    const { entrypoint } = job.spec;
    const isMissing = !isGiven(entrypoint) || asText(entrypoint)?.trim() === '';
    return !isMissing || isSubmittedByHand(job) || isMissingAsAWhole(job) ? [] : [{
      path: [...job.path, 'entrypoint'],
      message: isGiven(entrypoint) ? `is empty (${quote(entrypoint)})` : 'is missing',
      fix: 'give the command that the job runs, as in python train.py',
    }];
  },
});

/** Whether there is no spec, or one inside of it, which both are findings already. */
function isMissingAsAWhole({ spec }: JobView): boolean {
  return Object.keys(spec).length === 0 || isObject(spec.spec);
}

export const entrypointSyntax = jobRule({
  id: 'entrypoint-syntax',
  severity: Severity.ERROR,
  summary: 'An entrypoint of a job in HTTPMode that the shell of the driver does not take.',
  check: ({ path, spec, submissionMode }) => {
    const text = asText(spec.entrypoint) ?? '';
    const found = submissionMode === 'HTTPMode' ? syntaxProblem(text) : undefined;
    const what = found && MESSAGES[found.problem];
    return found && what !== undefined
      ? [{ path: [...path, 'entrypoint'], message: `${what} (${quote(text.slice(found.at))})`, fix: 'close it, or put it in single quotes' }] : [];
  },
});

/** Another command or a comment may stand at the end of it. */
const MESSAGES: Readonly<Record<string, string | undefined>> = {
  unclosed: 'has a quote that is not closed',
  parenthesis: 'has a parenthesis that no shell takes',
};

export const jobId = jobRule({
  id: 'job-id',
  severity: Severity.ERROR,
  summary: 'A jobId that the shell of the submitter, or the address of the job, takes for something else.',
  check: job => {
    const id = asText(job.spec.jobId) ?? '';
    const isBroken = /[/?#%]/.test(id) || (isSubmittedByShell(job) && !/^(?!-)[\w@%+=:,./-]*$/.test(id));
    return isBroken ? [{ path: [...job.path, 'jobId'], message: `is no plain word (${quote(id)})`, fix: 'write letters, digits, dashes, dots and underscores' }] : [];
  },
});

export const metadataRayVersion = jobRule({
  id: 'job-metadata-ray-version',
  severity: Severity.ERROR,
  summary: 'The metadata of a job beside a rayVersion that is missing or before 2.6.0: the operator submits no such job.',
  check: job => {
    const isGivenToRay = Object.keys(Object(job.spec.metadata)).length > 0 && isSubmittedByShell(job);
    return isGivenToRay && job.cluster ? needsRay(job.cluster, [...job.path, 'metadata'], '2.6.0') : [];
  },
});
