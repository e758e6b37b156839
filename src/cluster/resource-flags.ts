import * as kplus from 'cdk8s-plus-28';
import { quantityOf } from '../private/quantity';
import { resourcesForOperator } from '../rules/ray-start/operator';

interface Flags { [flag: string]: string }
interface Resources { [name: string]: number }

/** The resources of Ray that have a flag of their own. */
const FLAGS: Readonly<Record<string, string>> = { CPU: 'num-cpus', GPU: 'num-gpus', memory: 'memory' };

/** Flags of `ray start` that tell Ray of resources, which every release of KubeRay and of Ray's autoscaler reads; given flags win. */
export function withResources(resources: Resources, given: Flags): Flags {
  const own = Object.entries(resources).filter(([name]) => Object.hasOwn(FLAGS, name)).map(([name, amount]) => [FLAGS[name], String(amount)]);
  const others = Object.entries(resources).filter(([name]) => !Object.hasOwn(FLAGS, name));
  return { ...Object.fromEntries(own), ...given, ...resourcesFlag(Object.fromEntries(others), given.resources) };
}

/** Where a group has resources, the operator refuses flags for resources beside them: the number of CPUs stands among them, too. */
export function cpusAmongResources<T extends { readonly rayResources?: Resources; readonly rayStartParams?: Flags }>(group: T): T {
  const { 'num-cpus': cpus, ...rayStartParams } = group.rayStartParams ?? {};
  if (!group.rayResources || !/^\d+$/.test(cpus ?? '')) { return { ...group }; }
  return { ...group, rayResources: { CPU: Number(cpus), ...group.rayResources }, rayStartParams };
}

/** As one word for bash, in the quotes that the operator and the autoscaler take off. */
function resourcesFlag(told: Resources, given: string | undefined): Flags {
  const own = given === undefined ? {} : resourcesForOperator(given);
  return own && Object.keys(told).length > 0 ? { resources: `'${JSON.stringify({ ...told, ...own })}'` } : {};
}

/** CPU that is requested, as Ray counts it; the autoscaler reads no requests before Ray 2.41. */
export function wholeCpus({ amount }: kplus.Cpu): number {
  return Math.ceil(quantityOf(amount) ?? 0);
}
