import { mayBeFound } from './devices';
import { paramsWithResources } from './told';
import { asInteger, asObject, isGiven, JsonObject } from '../../private/json';
import { ClusterView, GroupView } from '../cluster-view';
import { Flag, flagsOf } from '../ray-start/flags';
import { wholeNumber } from '../ray-start/numbers';
import { hasOwnCommand } from '../ray-start/operator';
import { KubeRayTarget } from '../target';

/** The nodes of a group: how many there are at most, and how much of a resource each offers; infinity where nobody knows. */
export interface Nodes {
  /** As messages name the group. */
  readonly title: string;
  readonly count: number;
  readonly offers: (resource: string) => number;
}

/** The nodes of every group of a cluster. */
export function nodesOf(cluster: ClusterView, target: KubeRayTarget): Nodes[] {
  return cluster.groups.map(group => ({
    title: group.title,
    count: group === cluster.head ? 1 : countOf(group, cluster),
    offers: resourcesOf(group, cluster, target),
  }));
}

/** How many nodes a worker group has at most: the autoscaler goes up to maxReplicas, the operator alone stays at replicas. */
function countOf({ spec }: GroupView, { autoscaling }: ClusterView): number {
  if (spec.suspend === true) { return 0; }
  const [replicas, least, most, hosts] = [
    numberOr(spec.replicas, 0), Math.max(0, numberOr(spec.minReplicas, 0)), numberOr(spec.maxReplicas, Infinity), numberOr(spec.numOfHosts, 1),
  ];
  // bounds that contradict each other and replicas without a host are findings already
  if (least > most || hosts < 1) { return Infinity; }
  return product(autoscaling ? most : Math.min(Math.max(replicas, least), most), hosts);
}

/** A wrong type is a finding already, so it may be any number. */
function numberOr(value: unknown, absent: number): number {
  return isGiven(value) ? asInteger(value) ?? Infinity : absent;
}

/** Of nothing, there is nothing, however much each has. */
export function product(count: number, each: number): number {
  return count === 0 || each === 0 ? 0 : count * each;
}

const FLAGS: Readonly<Record<string, string>> = { CPU: 'num-cpus', GPU: 'num-gpus', memory: 'memory' };

/** What Ray counts in a node of a group, by Ray's names. */
function resourcesOf(group: GroupView, cluster: ClusterView, target: KubeRayTarget): (resource: string) => number {
  if (hasOwnCommand(group, cluster) || group.env.has('RAY_OVERRIDE_RESOURCES')) { return () => Infinity; }
  const spec = paramsWithResources(group, target);
  const flags = new Map(flagsOf({ ...group, rayStartParams: { ...group.rayStartParams, spec } }, cluster, target).map(flag => [flag.name, flag]));
  const others = Object.hasOwn(spec, 'resources') ? objectOf(flags.get('resources')) : {};
  return resource => {
    if (Object.hasOwn(FLAGS, resource) && Object.hasOwn(spec, FLAGS[resource])) { return wholeNumber(flags.get(FLAGS[resource])?.value ?? '') ?? Infinity; }
    if (others && Object.hasOwn(others, resource)) { return Number(others[resource]); }
    // CPUs and memory that nobody gives are those of the machine
    return !others || ['CPU', 'memory'].includes(resource) || mayBeFound(resource, group) ? Infinity : 0;
  };
}

/** The resources in a flag; nothing where they are not what is written there. */
function objectOf(flag: Flag | undefined): JsonObject | undefined {
  try {
    const object = asObject(JSON.parse(flag?.value ?? ''));
    return Object.entries(object).every(([name, amount]) => !name.includes(',') && typeof amount === 'number') ? object : undefined;
  } catch {
    return undefined;
  }
}
