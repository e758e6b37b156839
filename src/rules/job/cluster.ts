import { asInteger, asObject, isGiven, isObject } from '../../private/json';
import { quote } from '../../private/quote';
import { Severity } from '../finding';
import { JobView } from '../job-view';
import { jobRule, Violation } from '../rule';

const SELECTOR = 'clusterSelector';
const KEY = 'ray.io/cluster';

export const jobCluster = jobRule({
  id: 'job-cluster',
  severity: Severity.ERROR,
  summary: 'A job without a cluster, or with a selector that names none: the operator refuses the job.',
  check: job => {
    const { path, spec, selectsCluster } = job;
    if (selectsCluster) { return withoutName(job); }
    // a selector that is none is a finding already
    return isGiven(spec.rayClusterSpec) || (isGiven(spec.clusterSelector) && !isObject(spec.clusterSelector)) ? []
      : [{ path, message: 'has neither rayClusterSpec nor clusterSelector', fix: `describe a cluster, or name one by ${SELECTOR} with the key ${KEY}` }];
  },
});

function nameOf({ spec }: JobView): unknown {
  return asObject(spec.clusterSelector)[KEY] ?? '';
}

function withoutName(job: JobView): Violation[] {
  return nameOf(job) === '' ? [{ path: [...job.path, SELECTOR], message: `names no cluster, which it does by the key ${KEY} alone`, fix: `give the name of a RayCluster under ${KEY}` }] : [];
}

export const selectedCluster = jobRule({
  id: 'selected-cluster',
  severity: Severity.ERROR,
  summary: 'What needs a cluster of its own in a job that runs on another\'s: the operator refuses the job, or, before KubeRay 1.6, deletes the cluster for a retry.',
  check: ({ path, spec, selectsCluster, submissionMode }) => !selectsCluster ? [] : [
    ...spec.suspend === true ? [{ path: [...path, 'suspend'], message: `is not possible with ${SELECTOR} (true)`, fix: 'remove it' }] : [],
    ...submissionMode === 'SidecarMode'
      ? [{ path: [...path, 'submissionMode'], message: `is not possible with ${SELECTOR}, as the head runs already (SidecarMode)`, fix: 'use K8sJobMode or HTTPMode' }] : [],
    ...(asInteger(spec.backoffLimit) ?? 0) > 0
      ? [{ path: [...path, 'backoffLimit'], message: `is not possible with ${SELECTOR}, as each try has a new cluster (${spec.backoffLimit})`, fix: 'remove it' }] : [],
  ],
});

export const clusterIgnored = jobRule({
  id: 'job-cluster-ignored',
  severity: Severity.WARNING,
  summary: 'A job with both a cluster of its own and a selector: it runs on the cluster that is selected, and the other is never made.',
  // without a name, that is a finding already
  check: job => job.selectsCluster && isGiven(job.spec.rayClusterSpec) && nameOf(job) !== '' ? [{
    path: [...job.path, SELECTOR],
    message: `has the job run on another cluster, and rayClusterSpec is not used (${quote(nameOf(job))})`,
    fix: 'remove one of the two',
  }] : [],
});
