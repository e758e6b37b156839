import { strategyOf } from './deletion-policies';
import { asInteger, asText, isGiven } from '../../private/json';
import { Path } from '../../private/path';
import { items, Located, part } from '../cluster-view';
import { Severity } from '../finding';
import { jobRule, Violation } from '../rule';

/** A deletion rule of which all is known. */
interface DeletionRule {
  readonly path: Path;
  readonly index: number;
  readonly policy: string;
  readonly status: string;
  readonly seconds: number;
}

function rulesOf(job: Located): DeletionRule[] {
  return items(strategyOf(job), 'deletionRules').flatMap((rule, index) => {
    const { spec } = part(rule, 'condition');
    const policy = asText(rule.spec.policy);
    const statuses = ['jobStatus', 'jobDeploymentStatus'].filter(key => isGiven(spec[key]));
    const seconds = isGiven(spec.ttlSeconds) ? asInteger(spec.ttlSeconds) : 0;
    // what lacks one, or has another, is a finding already
    return statuses.length !== 1 || policy === undefined || seconds === undefined || seconds < 0 ? []
      : [{ path: rule.path, index, policy, status: `${statuses[0]} ${asText(spec[statuses[0]])}`, seconds }];
  });
}

export const deletionOrder = jobRule({
  id: 'deletion-order',
  severity: Severity.ERROR,
  summary: 'Deletion rules of which two are the same, or less is to be deleted after more: the operator refuses the job.',
  check: job => {
    const rules = rulesOf(job);
    const firsts = rules.filter(rule => firstLike(rule, rules) === rule);
    const statuses = [...new Set(firsts.map(({ status }) => status))];
    return [
      ...rules.flatMap(rule => twice(rule, firstLike(rule, rules))),
      ...statuses.flatMap(status => outOfOrder(firsts.filter(rule => rule.status === status))),
    ];
  },
});

function firstLike(rule: DeletionRule, rules: readonly DeletionRule[]): DeletionRule {
  return rules.find(({ policy, status }) => policy === rule.policy && status === rule.status) ?? rule;
}

function twice({ path, index, policy, status }: DeletionRule, first: DeletionRule): Violation[] {
  return first.index === index ? [] : [{ path, message: `has the same status and policy as rule ${first.index} (${status}, ${policy})`, fix: 'remove one of the two' }];
}

/** What each takes with it is more than the one before. */
const ORDER = ['DeleteWorkers', 'DeleteCluster', 'DeleteSelf'];

function outOfOrder(rules: readonly DeletionRule[]): Violation[] {
  const ordered = ORDER.flatMap(policy => rules.filter(rule => rule.policy === policy));
  return ordered.slice(1).flatMap(({ path, policy, seconds }, index) => {
    const before = ordered[index];
    return seconds >= before.seconds ? [] : [{
      path: [...path, 'condition', 'ttlSeconds'],
      message: `is before the end of ${before.policy} for the same status (${policy} ${seconds}, ${before.policy} ${before.seconds})`,
      fix: `give ${before.seconds} or more: first go workers, then the cluster, then the job`,
    }];
  });
}
