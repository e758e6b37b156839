import { asObject, asText, JsonObject } from '../../private/json';
import { quantityOf } from '../../private/quantity';
import { GroupView } from '../cluster-view';
import { isGpu, limitsOf, resourcesForOperator, resourcesWithAccelerator } from '../ray-start/operator';
import { KubeRayTarget } from '../target';

/** The rayStartParams of a group with the resources that the operator adds to them. */
export function paramsWithResources(group: GroupView, target: KubeRayTarget): JsonObject {
  // before, a group has no resources
  const given = { ...group.rayStartParams.spec, ...target.version.atLeast('1.5') ? paramsOfGroup(asObject(group.spec.resources)) : {} };
  const { limits, requests } = asObject(group.containers.at(0)?.spec.resources);
  const { cpu, memory } = asObject(limits);
  return {
    // older operators are not known to read requests
    ...param('num-cpus', quantityOf(cpu) || (target.version.atLeast('1.3') && quantityOf(asObject(requests).cpu))),
    ...param('memory', quantityOf(memory)),
    ...resourcesForOperator(asText(given.resources) ?? '{}') ? gpuParam(group, asObject(limits), target) : {},
    ...param('resources', resourcesWithAccelerator('{}', group)),
    ...given,
  };
}

/** A quantity rounded up, as the operator does; of zero it makes nothing. */
function param(name: string, value: number | string | false | undefined): JsonObject {
  return value ? { [name]: typeof value === 'number' ? String(Math.ceil(value)) : value } : {};
}

function gpuParam(group: GroupView, limits: JsonObject, target: KubeRayTarget): JsonObject {
  const name = limitsOf(group).sort().find(limit => isGpu(limit) && (limit.endsWith('gpu') || target.version.atLeast('1.5')));
  return name === undefined ? {} : param('num-gpus', quantityOf(limits[name]));
}

/** What the operator makes of the resources of a group. */
function paramsOfGroup(resources: JsonObject): JsonObject {
  const amounts = Object.entries(resources).flatMap(([name, quantity]) => {
    const amount = quantityOf(quantity);
    return amount === undefined ? [] : [{ name, amount }];
  });
  const flags = amounts.map(({ name, amount }) => [flagOf(name), String(Math.ceil(amount))]);
  const others = amounts.filter(({ name }) => flagOf(name) === 'resources').map(({ name, amount }) => [name, amount]);
  return {
    ...Object.fromEntries(flags),
    ...others.length > 0 ? { resources: `'${JSON.stringify(Object.fromEntries(others))}'` } : {},
    // which of several it takes is by chance
    ...flags.filter(([flag]) => flag === 'num-gpus').length > 1 ? { 'num-gpus': 'not known' } : {},
  };
}

function flagOf(resource: string): string {
  const name = resource.toLowerCase();
  if (isGpu(name)) { return 'num-gpus'; }
  return { cpu: 'num-cpus', memory: 'memory' }[name] ?? 'resources';
}
