import { at } from './objects';
import { asObject } from '../../private/json';
import { labelKeyProblem } from '../../private/labels';
import { isTooLittleMemory, isWhole, parseQuantity } from '../../private/quantity';
import { quote } from '../../private/quote';
import { ClusterView, items, Located, part, PodView } from '../cluster-view';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

const LISTS = ['limits', 'requests'];
const ORDINARY = ['cpu', 'memory', 'ephemeral-storage'];

/** What a pod may have as a whole, beside its containers. */
const OF_PODS = ['cpu', 'memory'];

interface Amount {
  readonly object: Located;
  readonly list: string;
  readonly name: string;
  readonly value: unknown;
  readonly quantity?: bigint;
}

function amountsOf(object: Located): Amount[] {
  return LISTS.flatMap(list => Object.entries(part(object, list).spec).filter(([, value]) => (value ?? undefined) !== undefined)
    .map(([name, value]) => ({ object, list, name, value, quantity: parseQuantity(value) })));
}

export const resourceName = objectRule({
  id: 'resource-name',
  severity: Severity.ERROR,
  summary: 'A resource of a container with a name that Kubernetes does not take: no pod is made.',
  checks: { ResourceRequirements: object => amountsOf(object).flatMap(amount => illegalName(amount)) },
});

function illegalName({ object, list, name }: Amount): Violation[] {
  const isOfPod = object.path.at(-2) === 'spec';
  if (isOfPod) {
    return OF_PODS.includes(name) || isHugePages(name) ? []
      : [at(object, [list, name], `is no resource of a pod as a whole (${quote(name)})`, 'give it to the container')];
  }
  const fix = resourceFix(name);
  return fix === undefined ? [] : [at(object, [list, name], `is no name of a resource (${quote(name)})`, fix)];
}

function resourceFix(name: string): string | undefined {
  if (!name.includes('/')) {
    return ORDINARY.includes(name) || (isHugePages(name) && labelKeyProblem(name) === undefined) ? undefined
      : 'use cpu, memory, ephemeral-storage, or a name with a domain such as nvidia.com/gpu';
  }
  const isNative = name.includes('kubernetes.io/');
  return labelKeyProblem(name) ?? (isNative || (!name.startsWith('requests.') && labelKeyProblem(`requests.${name}`) === undefined)
    ? undefined : 'use a name such as nvidia.com/gpu');
}

function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

/** What a container cannot share: it has all of it or nothing. */
function isCounted(name: string): boolean {
  return (name.includes('/') && !name.includes('kubernetes.io/')) || isHugePages(name);
}

export const resourceQuantity = objectRule({
  id: 'resource-quantity',
  severity: Severity.ERROR,
  summary: 'A resource below zero, or a fraction of one that comes in pieces, such as half a GPU: no pod is made.',
  checks: {
    ResourceRequirements: object => [...amountsOf(object).flatMap(amount => illegalQuantity(amount)), ...hugePagesAlone(object)],
  },
});

function illegalQuantity(amount: Amount): Violation[] {
  const { object, list, name, value, quantity } = amount;
  if (quantity === undefined) { return []; }
  if (quantity < 0n) { return [at(object, [list, name], `is negative (${quote(value)})`, 'give zero or more')]; }
  if (isHugePages(name)) { return partialPage(amount, quantity); }
  return !isIllegal(name, quantity) ? []
    : [at(object, [list, name], `is a fraction of what comes in pieces (${quote(value)})`, 'give a whole number')];
}

function partialPage({ object, list, name, value }: Amount, quantity: bigint): Violation[] {
  const size = parseQuantity(name.slice('hugepages-'.length)) ?? 0n;
  return size > 0n && isWhole(size) && quantity % size === 0n ? []
    : [at(object, [list, name], `is no multiple of the size of a page (${quote(value)})`, 'give a whole number of pages')];
}

function hugePagesAlone(object: Located): Violation[] {
  const amounts = amountsOf(object);
  const pages = amounts.find(({ name }) => isHugePages(name));
  return pages === undefined || amounts.some(({ name }) => OF_PODS.includes(name)) ? []
    : [at(object, [pages.list, pages.name], 'needs cpu or memory beside it', 'give either')];
}

export const resourceLimit = objectRule({
  id: 'resource-limit',
  severity: Severity.ERROR,
  summary: 'A request above its limit, or of a GPU or the like without the same limit: no pod is made.',
  checks: {
    ResourceRequirements: object => amountsOf(object).filter(({ list }) => list === 'requests').flatMap(request => againstLimit(request)),
  },
});

function againstLimit({ object, name, value, quantity }: Amount): Violation[] {
  const limit = asObject(object.spec.limits)[name] ?? undefined;
  const most = parseQuantity(limit);
  const values = `${quote(value)}, limit ${quote(limit)}`;
  if (quantity === undefined || isIllegal(name, quantity) || (limit !== undefined && isFound(name, most))) { return []; }
  if (most === undefined) {
    return isCounted(name) ? [at(object, ['requests', name], `has no limit (${quote(value)})`, 'give the same number as limit')] : [];
  }
  if (isCounted(name) && quantity !== most) { return [at(object, ['requests', name], `differs from its limit (${values})`, 'give both the same number')]; }
  return quantity > most ? [at(object, ['requests', name], `is above its limit (${values})`, 'raise the limit or lower the request')] : [];
}

/** Whether a limit itself is a finding already. */
function isFound(name: string, limit: bigint | undefined): boolean {
  return limit === undefined || isIllegal(name, limit) || (name === 'memory' && isTooLittleMemory(limit));
}

/** The quantity itself is a finding already. */
function isIllegal(name: string, quantity: bigint): boolean {
  return quantity < 0n || (isCounted(name) && !isWhole(quantity));
}

export const memoryLimit = objectRule({
  id: 'memory-limit',
  severity: Severity.ERROR,
  summary: 'A memory limit with which no process starts, mostly because its unit is missing: the container never runs.',
  checks: { ResourceRequirements: object => amountsOf(object).filter(({ list }) => list === 'limits').flatMap(amount => tooLittle(amount)) },
});

function tooLittle({ object, name, value, quantity }: Amount): Violation[] {
  if (name !== 'memory' || quantity === undefined || !isTooLittleMemory(quantity)) { return []; }
  const number = /^\d+(\.\d+)?/.exec(String(value))?.[0] ?? 4;
  return [at(object, ['limits', name], `is less than a megabyte (${quote(value)})`, `give the unit: did you mean ${number}Gi or ${number}Mi?`)];
}

export const resizePolicy: Rule = {
  id: 'resize-policy',
  severity: Severity.ERROR,
  summary: 'A container that is to restart when it is resized, in a pod that restarts none: no pod is made.',
  check: ({ pods, clusters }) => pods.flatMap(pod => neverStartedAgain(pod, clusters))
    .flatMap(container => items(container, 'resizePolicy')).filter(({ spec }) => spec.restartPolicy === 'RestartContainer')
    .map(policy => at(policy, 'restartPolicy', 'is not possible, as the container is never started again (RestartContainer)', 'use NotRequired')),
};

function neverStartedAgain(pod: PodView, clusters: readonly ClusterView[]): Located[] {
  // the operator forbids restarts itself for the second autoscaler
  const isForbidden = pod.runsRay && clusters.some(({ autoscaling, autoscalerV2 }) => autoscaling && autoscalerV2);
  const never = isForbidden || pod.podSpec.spec.restartPolicy === 'Never';
  return [...never ? pod.containers : [], ...pod.initContainers.filter(({ spec }) => never || spec.restartPolicy !== 'Always')];
}
