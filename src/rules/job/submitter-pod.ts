import { asList, isGiven, isObject } from '../../private/json';
import { quote } from '../../private/quote';
import { envOf, Located, part, PodView } from '../cluster-view';
import { Severity } from '../finding';
import { Manifest } from '../manifest';
import { Rule, Violation } from '../rule';

/** The pods that submit a job: their template, and the pod in it. */
interface Submitter {
  readonly template: Located;
  readonly pod: PodView;
  readonly manifest: Manifest;
}

function submitterRule(rule: Omit<Rule, 'check'> & { check: (submitter: Submitter) => Violation[] }): Rule {
  return {
    ...rule,
    check: manifest => manifest.jobs.flatMap(job => job.submitter
      ? rule.check({ manifest, pod: job.submitter, template: part(job, 'submitterPodTemplate') }) : []),
  };
}

export const submitterPod = submitterRule({
  id: 'submitter-pod',
  severity: Severity.ERROR,
  summary: 'A pod that submits a job, but of which no Kubernetes Job can be made: nobody submits the job, or the operator crashes over it.',
  check: submitter => [...withoutContainer(submitter), ...restarts(submitter), ...jobLabels(submitter)],
});

/** Where a list must be there and is not, that is a finding already. */
function withoutContainer({ pod: { podSpec }, template: { spec } }: Submitter): Violation[] {
  const isEmpty = isObject(spec) && (!isGiven(spec.spec) || (Array.isArray(podSpec.spec.containers) && asList(podSpec.spec.containers).length === 0));
  return isEmpty ? [{ path: [...podSpec.path, 'containers'], message: 'has no container', fix: 'give the container that submits, with name and image' }] : [];
}

/** A policy that is none is a finding already. */
function restarts({ pod: { podSpec } }: Submitter): Violation[] {
  const policy = podSpec.spec.restartPolicy ?? '';
  return ['', 'Always'].includes(policy as string) ? [{
    path: [...podSpec.path, 'restartPolicy'],
    message: policy === '' ? 'is missing, and it must be Never or OnFailure in a Kubernetes Job' : 'must be Never or OnFailure in a Kubernetes Job ("Always")',
    fix: 'set it to Never',
  }] : [];
}

/** What Kubernetes labels the pods of a Job with itself. */
const JOB_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid', 'job-name', 'batch.kubernetes.io/job-name'];

/** The Job has the name of the RayJob, and a label may say so. */
function jobLabels({ template, manifest: { kind, metadata } }: Submitter): Violation[] {
  const { path, spec } = part(part(template, 'metadata'), 'labels');
  const isName = (key: string) => key.endsWith('job-name') && kind.kind === 'RayJob' && spec[key] === metadata.name;
  return JOB_LABELS.filter(key => typeof spec[key] === 'string' && !isName(key))
    .map(key => ({ path: [...path, key], message: `is a label that Kubernetes gives the pods of a Job (${quote(spec[key])})`, fix: 'remove it' }));
}

export const submitterArgs = submitterRule({
  id: 'submitter-args',
  severity: Severity.WARNING,
  summary: 'Arguments without a command for the container that submits: the operator puts its own command and arguments in their place.',
  check: ({ pod: { containers } }) => containers.slice(0, 1)
    .filter(({ spec }) => asList(spec.command).length === 0 && asList(spec.args).length > 0).map(({ path }) => ({
      path: [...path, 'args'],
      message: 'is replaced by the operator, as there is no command',
      fix: 'remove it, or give a command that submits the job',
    })),
});

/** What the operator appends, so that it counts. */
const OPERATOR_ENV = ['RAY_DASHBOARD_ADDRESS', 'RAY_JOB_SUBMISSION_ID'];

export const submitterEnv = submitterRule({
  id: 'submitter-env',
  severity: Severity.WARNING,
  summary: 'A variable of the container that submits which the operator sets, too: the operator\'s counts.',
  check: ({ pod: { containers } }) => containers.slice(0, 1).flatMap(container => [...envOf(container)])
    .filter(([name]) => OPERATOR_ENV.includes(name))
    .map(([name, { path }]) => ({ path: [...path, 'name'], message: `is set by the operator (${name})`, fix: 'remove it' })),
});
