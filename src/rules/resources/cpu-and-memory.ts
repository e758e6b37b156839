import { quote } from '../../private/quote';
import { GroupView } from '../cluster-view';
import { Severity } from '../finding';
import { flagsOf } from '../ray-start/flags';
import { MOST } from '../ray-start/numbers';
import { clusterRule, Rule, Violation } from '../rule';
import { amount, isTold, limitOf, RayResources, resourcesIn, runsNoTasks } from './container';

/** A rule that looks at the resources of one container after the other. */
function resourcesRule(rule: Omit<Rule, 'check'> & { check: (resources: RayResources) => Violation[] }): Rule {
  return clusterRule({ ...rule, check: cluster => resourcesIn(cluster).flatMap(rule.check) });
}

export const requestBelowLimit = resourcesRule({
  id: 'request-below-limit',
  severity: Severity.WARNING,
  summary: 'A request for CPU or memory below its limit: Ray offers the limit to its tasks, and Kubernetes keeps only the request free.',
  check: ({ group, limits, requests }) => ['cpu', 'memory'].filter(resource => offersLimit(group, resource)).flatMap(resource => {
    const limit = limitOf(limits, resource);
    const request = amount(requests.spec[resource]);
    return limit === undefined || request === undefined || request >= limit ? [] : [{
      path: [...requests.path, resource],
      message: `is below the limit, which Ray offers to its tasks (${quote(requests.spec[resource])}, limit ${quote(limits.spec[resource])})`,
      fix: 'make the two the same',
    }];
  }),
});

function offersLimit(group: GroupView, resource: string): boolean {
  return !isTold(group, resource) && !runsNoTasks(group);
}

export const fractionalCpu = resourcesRule({
  id: 'fractional-cpu',
  severity: Severity.WARNING,
  summary: 'A part of a CPU in the container that runs Ray: the operator rounds up, and Ray offers more than there is.',
  check: ({ group, limits, requests }) => {
    const { path, spec } = (limits.spec.cpu ?? undefined) === undefined ? requests : limits;
    const cpus = amount(spec.cpu);
    return cpus === undefined || Number.isInteger(cpus) || isTold(group, 'cpu') ? [] : [{
      path: [...path, 'cpu'],
      message: `is no whole number, and Ray offers ${Math.ceil(cpus)} (${quote(spec.cpu)})`,
      fix: 'give whole CPUs, or set num-cpus in rayStartParams',
    }];
  },
});

export const memoryLimitMissing = resourcesRule({
  id: 'memory-limit-missing',
  severity: Severity.WARNING,
  summary: 'A request for memory without a limit: Ray offers its tasks the memory of the whole node.',
  check: ({ group, limits, requests }) => amount(requests.spec.memory) === undefined || (limits.spec.memory ?? undefined) !== undefined
    || !offersLimit(group, 'memory') ? [] : [{
      path: [...limits.path, 'memory'],
      message: `is missing, so that Ray offers the memory of the node (request ${quote(requests.spec.memory)})`,
      fix: 'set it to the request',
    }],
});

export const memoryAboveLimit = clusterRule({
  id: 'memory-above-limit',
  severity: Severity.WARNING,
  summary: 'More memory in rayStartParams than the container has: Ray offers what is not there, and Kubernetes kills the container.',
  check: (cluster, target) => resourcesIn(cluster).flatMap(({ group, limits }) => {
    const limit = limitOf(limits, 'memory') ?? Infinity;
    return flagsOf(group, cluster, target).filter(({ name, value }) => name === 'memory' && Number(value) > limit && Number(value) <= MOST).map(({ path, raw }) => ({
      path,
      message: `is above the limit of the container (${quote(raw)}, limit ${quote(limits.spec.memory)})`,
      fix: 'remove it, as the operator gives the limit',
    }));
  }),
});
