import { GroupView } from './cluster-view';
import { Severity } from './finding';
import { limitsOf } from './ray-start/operator';
import { clusterRule, Rule, Violation } from './rule';
import { untoldAccelerator } from '../private/accelerators';
import { asInteger, asObject, asText, JsonObject } from '../private/json';
import { quote } from '../private/quote';

const untoldAccelerators = clusterRule({
  id: 'accelerator-not-told',
  severity: Severity.WARNING,
  summary: 'An accelerator that Ray\'s autoscaler is not told of: it adds no worker for tasks that ask for it, and they wait forever.',
  check: ({ autoscaling, workerGroups }) => autoscaling ? workerGroups.filter(canGrow).flatMap(untoldIn) : [],
});

function canGrow({ spec }: GroupView): boolean {
  return (asInteger(spec.maxReplicas) ?? Infinity) > (asInteger(spec.minReplicas) ?? 0);
}

function untoldIn(group: GroupView): Violation[] {
  const limits = limitsOf(group);
  const name = limits.find(limit => untoldAccelerator(limit));
  const untold = name === undefined ? undefined : untoldAccelerator(name);
  if (name === undefined || !untold || isTold(group, untold.rayResource, limits)) { return []; }
  const [container] = group.containers;
  const amount = Number(asObject(asObject(container.spec.resources).limits)[name]) * untold.perDevice;
  return [{
    path: [...container.path, 'resources', 'limits', name],
    message: `is not known to Ray's autoscaler as ${untold.rayResource} (${group.title})`,
    fix: `give the group ${fieldFor(group, untold.rayResource, Number.isInteger(amount) ? amount : 1)}`,
  }];
}

/** Of GPUs the autoscaler learns from the first worker that runs; of others never. */
function isTold({ spec, rayStartParams }: GroupView, rayResource: string, limits: readonly string[]): boolean {
  const isGpu = rayResource === 'GPU';
  const flags = rayStartParams.spec;
  return Object.keys(asObject(spec.resources)).some(name => name.toLowerCase() === rayResource.toLowerCase())
    || (asText(flags.resources) ?? '').includes(rayResource)
    || (isGpu && ((flags['num-gpus'] ?? undefined) !== undefined || limits.some(name => name.endsWith('gpu')) || startsWorkers(spec)));
}

function startsWorkers({ replicas, minReplicas }: JsonObject): boolean {
  return Math.max(asInteger(replicas) ?? 0, asInteger(minReplicas) ?? 0) > 0;
}

/** The operator refuses flags beside the resources of the group. */
function fieldFor({ spec }: GroupView, rayResource: string, amount: number): string {
  if (Object.keys(asObject(spec.resources)).length > 0) { return `resources.${rayResource} "${amount}"`; }
  return rayResource === 'GPU' ? `rayStartParams.num-gpus "${amount}"` : `rayStartParams.resources '{"${rayResource}": ${amount}}'`;
}

const tpuTopology = clusterRule({
  id: 'tpu-topology',
  severity: Severity.ERROR,
  summary: 'Hosts and chips of a TPU group that do not make up the topology it selects: the slice never comes together.',
  check: ({ workerGroups }) => workerGroups.flatMap(group => {
    const { 'cloud.google.com/gke-tpu-topology': topology } = asObject(group.podSpec.spec.nodeSelector);
    const sizes = /^[1-9]\d*(x[1-9]\d*){1,2}$/.test(asText(topology) ?? '') ? String(topology).split('x').map(Number) : [];
    const perHost = chipsOfPod(group);
    const hosts = group.spec.numOfHosts ?? 1;
    return sizes.length === 0 || !isCount(perHost) || !isCount(hosts) ? [] : mismatch(group, sizes, perHost, hosts);
  }),
});

/** Containers may share the chips of a host. */
function chipsOfPod({ containers }: GroupView): number {
  return containers.map(({ spec }) => asObject(asObject(spec.resources).limits)['google.com/tpu'] ?? 0)
    .reduce<number>((chips, limit) => chips + Number(limit), 0);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}

function mismatch({ path, title }: GroupView, sizes: readonly number[], perHost: number, hosts: number): Violation[] {
  const chips = sizes.reduce((product, size) => product * size);
  const fitsOneHost = chips <= (sizes.length === 2 ? 8 : 4);
  // several pods can share a host
  if (hosts * perHost === chips || (hosts === 1 && fitsOneHost && perHost < chips)) { return []; }
  return [{
    path: [...path, 'numOfHosts'],
    message: `and google.com/tpu are not the topology (${title}: ${hosts} times ${perHost}, ${quote(sizes.join('x'))} has ${chips} chips)`,
    fix: chips % perHost === 0 ? `use numOfHosts ${chips / perHost}` : 'limit each pod to the chips of one host of that topology',
  }];
}

/** The rules about accelerators. */
export const ACCELERATOR_RULES: readonly Rule[] = [untoldAccelerators, tpuTopology];
