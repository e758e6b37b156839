import { DeletionPolicy, hasDeletionRules, hasStrategy, OUTCOMES, policiesOf, strategyOf } from './deletion-policies';
import { asList, isGiven, isObject } from '../../private/json';
import { quote } from '../../private/quote';
import { items, Located, part } from '../cluster-view';
import { Severity } from '../finding';
import { JobView } from '../job-view';
import { jobRule, Violation } from '../rule';
import { KubeRayTarget } from '../target';

const POLICIES = ['DeleteCluster', 'DeleteWorkers', 'DeleteSelf', 'DeleteNone'];
const ANY_POLICY = `give ${POLICIES.slice(0, -1).join(', ')} or ${POLICIES.at(-1)}`;

export const deletionStrategy = jobRule({
  id: 'deletion-strategy',
  severity: Severity.ERROR,
  summary: 'A deletion strategy that says nothing, half of it, or the same in two ways: the object or the job is refused.',
  check: (job, target) => [
    ...isObject(job.spec.deletionStrategy) ? [...wrongForm(strategyOf(job)), ...items(strategyOf(job), 'deletionRules').flatMap(rule => wrongStatus(rule, target))] : [],
    ...unknownPolicy(job),
  ],
});

function wrongForm({ path, spec }: Located): Violation[] {
  const legacy = OUTCOMES.filter(outcome => isGiven(spec[outcome]));
  if (isGiven(spec.deletionRules)) {
    // an empty list is a finding already
    return legacy.length === 0 || asList(spec.deletionRules).length === 0 ? []
      : [{ path: [...path, 'deletionRules'], message: `is given beside ${legacy.join(' and ')}`, fix: 'keep the rules alone' }];
  }
  // a field that there is not is a finding already
  if (Object.values(spec).some(isGiven) && legacy.length === 0) { return []; }
  if (legacy.length === 0) { return [{ path, message: 'says nothing of what is deleted', fix: 'give deletionRules, or remove it' }]; }
  return OUTCOMES.flatMap(outcome => outcomeProblem({ path, spec }, outcome));
}

function outcomeProblem(strategy: Located, outcome: string): Violation[] {
  const { path, spec } = part(strategy, outcome);
  if (!isGiven(strategy.spec[outcome])) { return [{ path, message: 'is missing beside the other outcome', fix: 'give both, or deletionRules in their place' }]; }
  return isGiven(spec.policy) || !isObject(strategy.spec[outcome]) ? [] : [{ path: [...path, 'policy'], message: 'is missing', fix: ANY_POLICY }];
}

function wrongStatus(rule: Located, { version }: KubeRayTarget): Violation[] {
  if (!isObject(rule.spec.condition)) { return []; }
  const { path, spec } = part(rule, 'condition');
  const found = ['jobStatus', 'jobDeploymentStatus'].filter(key => isGiven(spec[key]));
  if (found.length === 0) { return [{ path, message: 'names no status', fix: 'give jobStatus SUCCEEDED or FAILED, or jobDeploymentStatus Failed' }]; }
  // before, there is only the first, which is a finding already
  return found.length < 2 || !version.atLeast('1.6') ? [] : [{ path, message: `names two statuses (${found.join(', ')})`, fix: 'keep one of them' }];
}

/** For the new fields, the definition lists the values. */
function unknownPolicy({ path, spec }: JobView): Violation[] {
  return typeof spec.deletionPolicy !== 'string' || POLICIES.includes(spec.deletionPolicy) ? []
    : [{ path: [...path, 'deletionPolicy'], message: `is no policy that KubeRay has (${quote(spec.deletionPolicy)})`, fix: ANY_POLICY }];
}

export const deletionPolicy = jobRule({
  id: 'deletion-policy',
  severity: Severity.ERROR,
  summary: 'Deletion after a job that contradicts what else the job says: the operator refuses the job.',
  check: job => [
    ...policiesOf(job).flatMap(policy => contradiction(job, policy)),
    ...hasDeletionRules(job) && job.spec.shutdownAfterJobFinishes === true ? [{
      path: [...job.path, 'shutdownAfterJobFinishes'],
      message: 'does not go with deletionRules, which say what is deleted',
      fix: 'remove it, or the rules',
    }] : [],
  ],
});

function contradiction({ spec, cluster, selectsCluster }: JobView, { path, policy, isLegacy }: DeletionPolicy): Violation[] {
  if (selectsCluster && isOfCluster(policy)) {
    return [{ path, message: `is not possible with clusterSelector, as the cluster is not the job's own (${policy})`, fix: 'remove it: nothing is deleted after such a job' }];
  }
  if (policy === 'DeleteWorkers' && cluster?.autoscaling) {
    return [{ path, message: 'is not possible where the autoscaler owns the workers (DeleteWorkers)', fix: 'use DeleteCluster, or turn autoscaling off' }];
  }
  return isLegacy && policy === 'DeleteNone' && spec.shutdownAfterJobFinishes === true
    ? [{ path, message: 'contradicts shutdownAfterJobFinishes (DeleteNone)', fix: 'remove one of the two' }] : [];
}

function isOfCluster(policy: string): boolean {
  return ['DeleteCluster', 'DeleteWorkers'].includes(policy);
}

export const deletionInert = jobRule({
  id: 'deletion-inert',
  severity: Severity.WARNING,
  summary: 'Deletion after a job on a cluster that is not its own: the operator deletes nothing after such a job, not even the job.',
  check: job => {
    if (!job.selectsCluster || policiesOf(job).some(({ policy }) => isOfCluster(policy))) { return []; }
    const keys = [
      ...job.spec.shutdownAfterJobFinishes === true ? ['shutdownAfterJobFinishes'] : [],
      ...hasStrategy(job) ? ['deletionStrategy'] : [],
    ];
    return keys.map(key => ({ path: [...job.path, key], message: 'has no effect with clusterSelector', fix: 'remove it' }));
  },
});
