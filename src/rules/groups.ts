import { GroupView } from './cluster-view';
import { Severity } from './finding';
import { clusterRule, Rule, Violation } from './rule';
import { asObject, isObject } from '../private/json';
import { labelKeyProblem, labelValueProblem } from '../private/labels';
import { quote } from '../private/quote';
import { rayAtLeast } from '../private/ray-version';

const noContainer = clusterRule({
  id: 'no-container',
  severity: Severity.ERROR,
  summary: 'A pod template without any container: the operator refuses the cluster, as the first container is the one that runs Ray.',
  check: ({ groups }) => groups.filter(hasNoContainer).map(({ podSpec }) => ({
    path: [...podSpec.path, 'containers'],
    message: 'has no container',
    fix: 'give the container that runs Ray, with name and image',
  })),
});

/** Where a list must be there and is not, that is a finding already. */
function hasNoContainer({ spec, podSpec }: GroupView): boolean {
  const containers = podSpec.spec.containers;
  return isObject(spec.template) && ((spec.template.spec ?? undefined) === undefined || (Array.isArray(containers) && containers.length === 0));
}

const RESOURCE_FLAGS = ['num-cpus', 'num-gpus', 'memory', 'resources'];

const resourcesTwice = clusterRule({
  id: 'group-resources-twice',
  severity: Severity.ERROR,
  summary: 'Ray resources both in the resources of a group and in its rayStartParams: the operator refuses the cluster.',
  check: ({ groups }) => groups.filter(({ spec }) => Object.keys(asObject(spec.resources)).length > 0)
    .flatMap(({ rayStartParams }) => RESOURCE_FLAGS.filter(flag => (rayStartParams.spec[flag] ?? '') !== '').map(flag => ({
      path: [...rayStartParams.path, flag],
      message: `is given although the group has resources (${quote(rayStartParams.spec[flag])})`,
      fix: 'keep one of the two: resources takes CPU, GPU, memory and any other name',
    }))),
});

const rayStartLabels = clusterRule({
  id: 'ray-start-labels',
  severity: Severity.ERROR,
  summary: 'Node labels in rayStartParams: the operator refuses the cluster.',
  // before, the group has no labels, and nothing is refused
  check: ({ groups }, { version }) => groups.map(({ rayStartParams }) => rayStartParams)
    .filter(({ spec }) => version.atLeast('1.5') && (spec.labels ?? undefined) !== undefined).map(({ path, spec }) => ({
      path: [...path, 'labels'],
      message: `is not the place for node labels (${quote(spec.labels)})`,
      fix: 'use the labels of the group',
    })),
});

const nodeLabels = clusterRule({
  id: 'node-label',
  severity: Severity.ERROR,
  summary: 'A node label of a group that is no legal Kubernetes label: the operator refuses the cluster.',
  check: ({ groups }) => groups.flatMap(group =>
    Object.entries(asObject(group.spec.labels)).flatMap(([key, value]) => illegalLabel(group, key, value))),
});

/** The first Ray release whose --labels takes what the operator writes; before, it is JSON. */
const TAKES_LABELS = '2.45.0';

const nodeLabelsRelease = clusterRule({
  id: 'node-labels-ray-version',
  severity: Severity.ERROR,
  summary: 'Node labels of a group with a Ray release that does not read them as the operator writes them: the container stops at once, again and again.',
  check: ({ groups, rayVersion }, { version }) => groups
    .filter(({ spec }) => version.atLeast('1.5') && Object.keys(asObject(spec.labels)).length > 0)
    .filter(() => /^v?\d+\.\d+/.test(rayVersion ?? '') && !rayAtLeast(rayVersion, TAKES_LABELS)).map(({ path }) => ({
      path: [...path, 'labels'],
      message: `needs Ray ${TAKES_LABELS} (rayVersion ${rayVersion})`,
      fix: 'raise rayVersion and the image, or remove it',
    })),
});

function illegalLabel({ path }: GroupView, key: string, value: unknown): Violation[] {
  const place = [...path, 'labels', key];
  const keyProblem = labelKeyProblem(key);
  const valueProblem = typeof value === 'string' ? labelValueProblem(value) : undefined;
  return [
    ...keyProblem ? [{ path: place, message: `has a key that is no label key (${quote(key)})`, fix: keyProblem }] : [],
    ...valueProblem ? [{ path: place, message: `has a value that is no label value (${quote(value)})`, fix: valueProblem }] : [],
  ];
}

const hostCount = clusterRule({
  id: 'host-count',
  severity: Severity.ERROR,
  summary: 'A group whose replicas have no host: it never starts.',
  check: ({ workerGroups }) => workerGroups.filter(({ spec }) => Number.isInteger(spec.numOfHosts) && Number(spec.numOfHosts) < 1)
    .map(({ path, spec }) => ({
      path: [...path, 'numOfHosts'],
      message: `is below one (${spec.numOfHosts})`,
      fix: 'give the number of pods that make up one replica, one or more',
    })),
});

const reservedGroupName = clusterRule({
  id: 'reserved-group-name',
  severity: Severity.ERROR,
  summary: 'A worker group named as the operator labels the head: it counts the head as a worker, and may delete it.',
  check: ({ workerGroups }) => workerGroups.filter(({ spec }) => spec.groupName === 'headgroup').map(({ path }) => ({
    path: [...path, 'groupName'],
    message: 'is the name that the operator gives the head ("headgroup")',
    fix: 'choose another name',
  })),
});

/** The rules about what a group has. */
export const GROUP_RULES: readonly Rule[] = [
  reservedGroupName, noContainer, hostCount, resourcesTwice, rayStartLabels, nodeLabels, nodeLabelsRelease,
];
