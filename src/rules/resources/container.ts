import { asObject, asText } from '../../private/json';
import { isTooLittleMemory, parseQuantity, quantityOf } from '../../private/quantity';
import { ClusterView, GroupView, Located, part } from '../cluster-view';
import { hasOwnCommand } from '../ray-start/operator';

/** The resources of a container from which the operator tells Ray what it has. */
export interface RayResources {
  readonly group: GroupView;
  readonly limits: Located;
  readonly requests: Located;
}

/** Those of every group whose command the operator makes. */
export function resourcesIn(cluster: ClusterView): RayResources[] {
  return cluster.groups.filter(group => group.containers.length > 0 && !hasOwnCommand(group, cluster)).map(group => {
    const resources = part(group.containers[0], 'resources');
    return { group, limits: part(resources, 'limits'), requests: part(resources, 'requests') };
  });
}

const FLAGS: Readonly<Record<string, string>> = { cpu: 'num-cpus', memory: 'memory' };

/** Whether the group says itself what Ray has of it, in rayStartParams or as resources of the group. */
export function isTold({ spec, rayStartParams }: GroupView, resource: string): boolean {
  return (rayStartParams.spec[FLAGS[resource]] ?? undefined) !== undefined
    || Object.keys(asObject(spec.resources)).some(name => name.toLowerCase() === resource);
}

/** Whether Ray runs nothing in the group that asks for a CPU. */
export function runsNoTasks({ rayStartParams }: GroupView): boolean {
  return asText(rayStartParams.spec['num-cpus'])?.trim() === '0';
}

/** The limit of a container as a number; where no process starts with it, that is a finding already. */
export function limitOf({ spec }: Located, resource: string): number | undefined {
  const isFound = resource === 'memory' && isTooLittleMemory(parseQuantity(spec.memory) ?? 0n);
  return isFound ? undefined : amount(spec[resource]);
}

/** A quantity as a number, where it is one above zero. */
export function amount(value: unknown): number | undefined {
  const quantity = quantityOf(value);
  return quantity !== undefined && quantity > 0 ? quantity : undefined;
}
