import { didYouMean } from '../../private/did-you-mean';
import { asInteger, asText, isGiven } from '../../private/json';
import { quote } from '../../private/quote';
import { part } from '../cluster-view';
import { Severity } from '../finding';
import { JobView } from '../job-view';
import { jobRule, Violation } from '../rule';

/** Who may submit a job, and the first release that has it. */
const MODES: Readonly<Record<string, string>> = { K8sJobMode: '1.1', HTTPMode: '1.1', InteractiveMode: '1.3', SidecarMode: '1.5' };

export const submissionMode = jobRule({
  id: 'submission-mode',
  severity: Severity.ERROR,
  summary: 'A submission mode that KubeRay does not have: a cluster is made, and nobody ever submits the job.',
  check: ({ path, submissionMode: mode }, { version }) => {
    const place = [...path, 'submissionMode'];
    const names = Object.keys(MODES).filter(name => version.atLeast(MODES[name]));
    if (names.includes(mode) || mode === 'K8sJobMode') { return []; }
    return Object.hasOwn(MODES, mode)
      ? [{ path: place, message: `needs KubeRay ${MODES[mode]} (${mode}, the target is ${version.version})`, fix: 'raise the target, or use K8sJobMode' }]
      : [{ path: place, message: `is no mode that KubeRay has (${quote(mode)})`, fix: didYouMean(mode, names) ?? `use ${names.join(', ')}` }];
  },
});

/** What describes the pods that submit. */
const SUBMITTER = ['submitterPodTemplate', 'submitterConfig'];

export const submissionConflict = jobRule({
  id: 'submission-conflict',
  severity: Severity.ERROR,
  summary: 'What does not go with the submission mode of a job: the operator refuses the job.',
  check: job => {
    switch (job.submissionMode) {
      case 'InteractiveMode': return retries(job);
      case 'SidecarMode': return [...withSidecar(job), ...restarts(job)];
      default: return [];
    }
  },
});

/** With a selector, that is a finding already. */
function retries({ path, spec, selectsCluster }: JobView): Violation[] {
  return (asInteger(spec.backoffLimit) ?? 0) > 0 && !selectsCluster
    ? [{ path: [...path, 'backoffLimit'], message: `is not possible in InteractiveMode (${spec.backoffLimit})`, fix: 'remove it, or use another mode' }] : [];
}

function withSidecar({ path, spec }: JobView): Violation[] {
  return SUBMITTER.filter(key => isGiven(spec[key]))
    .map(key => ({ path: [...path, key], message: 'is not possible in SidecarMode, where a container of the head submits', fix: 'remove it, or use K8sJobMode' }));
}

function restarts({ cluster }: JobView): Violation[] {
  const pod = cluster?.head.podSpec;
  const policy = asText(pod?.spec.restartPolicy) ?? '';
  // for the second autoscaler, that is a finding already
  return pod === undefined || ['', 'Never'].includes(policy) || (cluster?.autoscaling && cluster.autoscalerV2) ? []
    : [{ path: [...pod.path, 'restartPolicy'], message: `must be Never for the head in SidecarMode (${quote(policy)})`, fix: 'leave it out, or set Never' }];
}

export const submitterUnused = jobRule({
  id: 'submitter-unused',
  severity: Severity.WARNING,
  summary: 'A description of pods that submit a job, in a mode that has none: it does nothing.',
  check: ({ path, spec, submissionMode: mode }) => ['HTTPMode', 'InteractiveMode'].includes(mode) ? SUBMITTER.filter(key => isGiven(spec[key]))
    .map(key => ({ path: [...path, key], message: `has no effect, as no pod submits the job (${mode})`, fix: 'remove it, or use K8sJobMode' })) : [],
});

export const submitterRetries = jobRule({
  id: 'submitter-retries',
  severity: Severity.ERROR,
  summary: 'A negative number of retries for the Kubernetes Job that submits: Kubernetes refuses it, and nobody submits the job.',
  check: job => {
    const config = part(job, 'submitterConfig');
    return job.submissionMode === 'K8sJobMode' && (asInteger(config.spec.backoffLimit) ?? 0) < 0
      ? [{ path: [...config.path, 'backoffLimit'], message: `is below zero (${config.spec.backoffLimit})`, fix: 'give zero or more' }] : [];
  },
});
