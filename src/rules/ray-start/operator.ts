import { asList, asObject, asText, isObject, JsonObject } from '../../private/json';
import { quantityOf } from '../../private/quantity';
import { ClusterView, GroupView } from '../cluster-view';
import { KubeRayTarget } from '../target';

/**
 * What the operator makes of an entry of rayStartParams: `--flag=value`, `--flag`, nothing, or something of its own
 * whatever the entry says.
 */
export type Form = 'valued' | 'bare' | 'dropped' | 'overwritten';

/** Flags that keep their value where it is `true` or `false`, with the KubeRay release since which they do. */
const KEEPS_BOOLEAN: Readonly<Record<string, string>> = { 'log-color': '1.0', 'include-dashboard': '1.0', 'include-log-monitor': '1.7' };

export function formOf(name: string, raw: string, overwritten: boolean, target: KubeRayTarget): Form {
  if (overwritten) { return 'overwritten'; }
  const lower = raw.toLowerCase();
  if (!['true', 'false'].includes(lower) || (Object.hasOwn(KEEPS_BOOLEAN, name) && target.version.atLeast(KEEPS_BOOLEAN[name]))) { return 'valued'; }
  return lower === 'true' ? 'bare' : 'dropped';
}

export function isOverwritten(name: string, inHead: boolean, { autoscaling }: ClusterView): boolean {
  return name === 'block' || (name === 'no-monitor' && inHead && autoscaling);
}

/** Whether the operator refuses the cluster for this flag; other rules speak of that. An empty credential is none. */
export function isRefused([name, raw]: readonly [string, string], inHead: boolean, { spec }: ClusterView): boolean {
  const inRedis = name === 'redis-username' || (name === 'redis-password' && spec.gcsFaultToleranceOptions !== undefined);
  return name === 'labels' || (inHead && inRedis && raw !== '');
}

const OVERWRITE = 'ray.io/overwrite-container-cmd';

/** Whether the operator leaves the command of the container that runs Ray as it is, so that nobody knows what becomes of the flags. */
export function hasOwnCommand(group: GroupView, cluster: ClusterView): boolean {
  return isCommandKept(group, cluster) || commandOf(group).includes('ray start');
}

/** Whether the operator is told not to touch the command. */
export function isCommandKept({ spec }: GroupView, { annotations }: ClusterView): boolean {
  const own = asObject(asObject(asObject(spec.template).metadata).annotations);
  return [annotations.spec, own].some(map => asText(map[OVERWRITE])?.toLowerCase() === 'true');
}

/** The command and arguments of the container that runs Ray, as the operator makes one text of them. */
export function commandOf({ containers }: GroupView): string {
  return containers.slice(0, 1).flatMap(({ spec }) => [...asList(spec.command), ...asList(spec.args)]).map(part => ` ${part} `).join('');
}

/** The Ray resource that the operator adds for an accelerator of the container, by the Kubernetes resource. */
const ACCELERATORS: Readonly<Record<string, string>> = { 'google.com/tpu': 'TPU', 'aws.amazon.com/neuroncore': 'neuron_cores' };

/** The limits of the container that runs Ray, without those that are zero. */
export function limitsOf(group: GroupView): string[] {
  const limits = limitsIn(group);
  return Object.keys(limits).filter(name => ![0, '0', null, undefined].includes(limits[name] as string));
}

function limitsIn({ containers }: GroupView): JsonObject {
  return asObject(asObject(containers[0]?.spec.resources).limits);
}

/** The `resources` of a group as the operator reads them to add accelerators: it knows quotes around them, but no backslashes. */
export function resourcesForOperator(raw: string): Readonly<Record<string, number>> | undefined {
  try {
    const parsed: unknown = JSON.parse(raw.replace(/^['"` ]+|['"` ]+$/g, ''));
    return isObject(parsed) && Object.values(parsed).every(value => typeof value === 'number') ? parsed as Record<string, number> : undefined;
  } catch {
    return undefined;
  }
}

/** The `resources` that the operator writes in place of the given ones, with an accelerator added and with quotes of its own. */
export function resourcesWithAccelerator(raw: string, group: GroupView): string | undefined {
  const resources = resourcesForOperator(raw);
  const accelerator = limitsOf(group).sort().find(name => Object.hasOwn(ACCELERATORS, name));
  return resources && accelerator && !Object.values(ACCELERATORS).some(name => Object.hasOwn(resources, name))
    ? `'${JSON.stringify({ ...resources, [ACCELERATORS[accelerator]]: quantityOf(limitsIn(group)[accelerator]) })}'` : undefined;
}

/** Whether the operator tells Ray of a Kubernetes resource, as of a GPU or another accelerator. */
export function isTold(name: string): boolean {
  return Object.hasOwn(ACCELERATORS, name) || isGpu(name);
}

/** Whether the operator counts a Kubernetes resource as GPUs. */
export function isGpu(name: string): boolean {
  return name.endsWith('gpu') || /nvidia\.com\/mig-\d+g\.\d+gb$/.test(name);
}
