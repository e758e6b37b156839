import { resourcesForOperator } from '../rules/ray-start/operator';

interface Flags { [flag: string]: string }

/**
 * Flags of `ray start` with what Ray must be told of accelerators; what the user gives wins. Every release of KubeRay and
 * of Ray's autoscaler reads flags; the resources of a group need KubeRay 1.5 and Ray 2.52, and the operator refuses both.
 */
export function withAccelerators({ GPU, ...others }: { [name: string]: number }, given: Flags): Flags {
  return { ...GPU !== undefined && { 'num-gpus': String(GPU) }, ...given, ...resourcesFlag(others, given.resources) };
}

/** As one word for bash, in the quotes that the operator and the autoscaler take off. */
function resourcesFlag(told: { [name: string]: number }, given: string | undefined): Flags {
  const own = given === undefined ? {} : resourcesForOperator(given);
  return own && Object.keys(told).length > 0 ? { resources: `'${JSON.stringify({ ...told, ...own })}'` } : {};
}
