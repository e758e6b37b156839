import { timesOn, totalOf } from './fit';
import { Bundle, Need, sumOf } from './needs';
import { Nodes, product } from './nodes';
import { isGiven, isObject } from '../../private/json';
import { Path } from '../../private/path';
import { Located, part } from '../cluster-view';

/** A number of replicas, and where it stands. */
export interface Count {
  readonly value: number;
  readonly path: Path;
}

/** A deployment of Ray Serve whose needs stand in the config. */
export interface Workload {
  /** What each replica needs: each of these on one node. */
  readonly bundles: readonly Bundle[];
  /** Replicas that there are at all times, as far as that is certain. */
  readonly least: Count;
  /** Replicas up to which it scales, where that stands there. */
  readonly most: Count;
  /** Replicas on one node at most. */
  readonly perNode: number;
  /** Where it says that an update starts new replicas before it stops old ones. */
  readonly surge?: Path;
}

/**
 * The least and most replicas that stand in the options of a deployment. What stands nowhere may stand in the code, so that
 * nobody knows: then there may be none at times.
 */
export function replicasOf(options: Located, absent: number, adjust: (replicas: number) => number): Pick<Workload, 'least' | 'most'> {
  const { num_replicas: fixed, autoscaling_config: given } = options.spec;
  const autoscaling = part(options, 'autoscaling_config');
  if (!isGiven(given) || (fixed === 'auto' && Object.keys(autoscaling.spec).length === 0)) {
    const replicas = countIn(options, 'num_replicas', { absent, floor: 1, adjust });
    return { least: replicas, most: replicas };
  }
  const least = countIn(autoscaling, 'min_replicas', { absent: isObject(given) ? 1 : 0, floor: 0, adjust });
  const most = countIn(autoscaling, 'max_replicas', { absent: 0, floor: 1, adjust });
  return { least, most: most.value > least.value ? most : least };
}

interface Counting {
  readonly absent: number;
  readonly floor: number;
  readonly adjust: (replicas: number) => number;
}

/** What is no number of replicas is a finding already, and counts as none. */
function countIn({ path, spec }: Located, field: string, { absent, floor, adjust }: Counting): Count {
  const value = spec[field];
  return isCount(value, floor) ? { value: adjust(value), path: [...path, field] } : { value: adjust(isGiven(value) ? 0 : absent), path };
}

export function isCount(value: unknown, floor: number): value is number {
  return Number.isInteger(value) && Number(value) >= floor;
}

/** What one replica needs of all nodes together. */
export function replicaNeed({ bundles }: Workload): Need {
  return sumOf(bundles);
}

/** How many replicas the nodes have room for at most, where others need so much. */
export function roomFor(workload: Workload, nodes: readonly Nodes[], others: Need = {}): number {
  const alike = new Map<string, { need: Need; times: number }>();
  workload.bundles.forEach(({ need, times }) => {
    const key = JSON.stringify(need);
    alike.set(key, { need, times: (alike.get(key)?.times ?? 0) + times });
  });
  const byNode = [...alike.values()].map(({ need, times }) => Math.floor(placesFor(need, workload.perNode, nodes) / times));
  const inAll: Nodes = { title: '', count: 1, offers: resource => totalOf(nodes, resource) - (others[resource] ?? 0) };
  return Math.min(...byNode, timesOn(inAll, replicaNeed(workload)));
}

function placesFor(need: Need, perNode: number, nodes: readonly Nodes[]): number {
  return nodes.reduce((places, node) => places + product(node.count, Math.min(timesOn(node, need), perNode)), 0);
}

/** What the replicas of several deployments need together. */
export function needOfAll(workloads: readonly Workload[], count: 'least' | 'most'): Need {
  return sumOf(workloads.map(workload => ({ need: replicaNeed(workload), times: workload[count].value })));
}
