import { GroupView } from './cluster-view';
import { Severity } from './finding';
import { clusterRule, Rule, Violation } from './rule';
import { asInteger, asText } from '../private/json';
import { quote } from '../private/quote';

const groupName = clusterRule({
  id: 'group-name',
  severity: Severity.ERROR,
  summary: 'A group name that is empty or has characters that no pod name takes: no worker is ever made, or under a broken name.',
  check: ({ workerGroups }) => workerGroups.filter(({ spec }) => asText(spec.groupName) !== undefined && !fitsPodName(String(spec.groupName)))
    .map(({ path, spec }) => ({
      path: [...path, 'groupName'],
      message: `cannot be part of a pod name (${quote(spec.groupName)})`,
      fix: 'use at most 63 letters, digits and dashes, beginning and ending with a letter or digit',
    })),
});

const duplicateGroupName = clusterRule({
  id: 'duplicate-group-name',
  severity: Severity.ERROR,
  summary: 'Two worker groups of one name: nothing refuses them, and they fight over the same pods.',
  check: ({ workerGroups }) => workerGroups.flatMap((group, index) => {
    const first = workerGroups.findIndex(other => other.spec.groupName === group.spec.groupName);
    return first === index || asText(group.spec.groupName) === undefined ? [] : [{
      path: [...group.path, 'groupName'],
      message: `is also the name of worker group ${first} (${quote(group.spec.groupName)})`,
      fix: 'give each worker group a name of its own',
    }];
  }),
});

const replicaBounds = clusterRule({
  id: 'replica-bounds',
  severity: Severity.ERROR,
  summary: 'Bounds below zero, or minReplicas above maxReplicas: the operator refuses the cluster.',
  check: ({ workerGroups }) => workerGroups.flatMap(group => [...negativeBounds(group), ...crossedBounds(group)]),
});

const replicasOutOfBounds = clusterRule({
  id: 'replicas-out-of-bounds',
  severity: Severity.WARNING,
  summary: 'Replicas outside of minReplicas and maxReplicas: the operator makes the nearest number that is inside, and says nothing.',
  check: ({ workerGroups }) => workerGroups.flatMap(({ path, spec }) => {
    const { min, max } = boundsOf(spec);
    const replicas = asInteger(spec.replicas);
    return replicas === undefined || min > max || (replicas >= min && replicas <= max) ? [] : [{
      path: [...path, 'replicas'],
      message: `is outside of minReplicas and maxReplicas (${replicas}, ${min} to ${max === MAX_INT32 ? 'any number' : max})`,
      fix: 'move it inside, or widen the bounds',
    }];
  }),
});

/** The operator lower-cases the name; the rest of it must be legal in a pod's name and in a label. */
export function fitsPodName(name: string): boolean {
  return name.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/i.test(name);
}

const MAX_INT32 = 2 ** 31 - 1;

/** The bounds with the API server's defaults. */
export function boundsOf(spec: GroupView['spec']): { min: number; max: number } {
  return { min: asInteger(spec.minReplicas) ?? 0, max: asInteger(spec.maxReplicas) ?? MAX_INT32 };
}

function negativeBounds({ path, spec }: GroupView): Violation[] {
  return ['minReplicas', 'maxReplicas'].filter(bound => (asInteger(spec[bound]) ?? 0) < 0).map(bound => ({
    path: [...path, bound],
    message: `is below zero (${spec[bound]})`,
    fix: 'give zero or more',
  }));
}

function crossedBounds({ path, spec }: GroupView): Violation[] {
  const { min, max } = boundsOf(spec);
  return min <= max || min < 0 || max < 0 ? [] : [{
    path: [...path, 'minReplicas'],
    message: `is above maxReplicas (${min}, maxReplicas ${max})`,
    fix: 'lower minReplicas or raise maxReplicas',
  }];
}

/** The rules about names and numbers of worker groups. */
export const WORKER_GROUP_RULES: readonly Rule[] = [groupName, duplicateGroupName, replicaBounds, replicasOutOfBounds];
