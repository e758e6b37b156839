import { items, Located, part } from './cluster-view';
import { JobView } from './job-view';
import { asList, asObject } from '../private/json';

/** Whether a shell of the submitter reads the entrypoint, and what else the operator gives `ray job submit`. */
export function isSubmittedByShell(job: JobView): boolean {
  return ['K8sJobMode', 'SidecarMode'].includes(job.submissionMode) && !isSubmittedByHand(job);
}

/** Whether the operator leaves it to the user, or to a program of theirs, what Ray is told. */
export function isSubmittedByHand(job: JobView): boolean {
  return job.submissionMode === 'InteractiveMode' || asList(submitterOf(job)?.spec.command).length > 0;
}

/** The container that submits a job, where it is not the operator's own. */
export function submitterOf(job: JobView): Located | undefined {
  return job.submissionMode === 'K8sJobMode' ? items(part(part(job, 'submitterPodTemplate'), 'spec'), 'containers').at(0) : undefined;
}

/** Variables that the operator gives each submitter. */
const GIVEN = ['PYTHONUNBUFFERED', 'RAY_DASHBOARD_ADDRESS', 'RAY_JOB_SUBMISSION_ID'];

/** The variables that a submitter certainly has. */
export function variablesOf(job: JobView): readonly string[] {
  return [...GIVEN, ...asList(submitterOf(job)?.spec.env).map(variable => String(asObject(variable).name))];
}
