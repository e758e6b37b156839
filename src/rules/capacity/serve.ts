import { workloadsOf } from './deployments';
import { exceeds, misfits, totalOf } from './fit';
import { amountText, needText } from './needs';
import { Nodes, nodesOf } from './nodes';
import { needOfAll, replicaNeed, roomFor, Workload } from './workload';
import { Path } from '../../private/path';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';

interface Capacity {
  /** Where the applications stand. */
  readonly path: Path;
  readonly nodes: readonly Nodes[];
  readonly workloads: readonly Workload[];
}

/** A rule over the deployments of a service whose needs are known, and the nodes of its cluster. */
function capacityRule(rule: Omit<Rule, 'check'> & { check: (capacity: Capacity) => Violation[] }): Rule {
  return {
    ...rule,
    check: ({ services }, target) => services.flatMap(service => service.cluster === undefined ? [] : rule.check({
      path: [...service.path, 'serveConfigV2', 'applications'],
      nodes: nodesOf(service.cluster, target),
      workloads: workloadsOf(service),
    })),
  };
}

const replicaCapacity = capacityRule({
  id: 'serve-replica-capacity',
  severity: Severity.ERROR,
  summary: 'A replica of Ray Serve, or a part of one, that needs more than any node of the cluster has: the service never becomes ready.',
  check: ({ workloads, nodes }) => workloads.flatMap(workload => misfitsOf(workload, nodes)),
});

function misfitsOf({ bundles }: Workload, nodes: readonly Nodes[]): Violation[] {
  return bundles.flatMap(demand => misfits(demand, nodes));
}

const serveCapacity = capacityRule({
  id: 'serve-capacity',
  severity: Severity.ERROR,
  summary: 'Replicas of Ray Serve that need more than all nodes of the cluster have: the service never becomes ready.',
  check: capacity => lackAt('least', capacity),
});

const VERBS = { least: ['asks for', 'need'], most: ['scales to', 'scale to'] } as const;

/** What there is no room for: the replicas of one deployment, or else those of all. */
function lackAt(count: keyof typeof VERBS, { path: together, nodes, workloads: all }: Capacity): Violation[] {
  // others are findings already
  const workloads = all.filter(workload => misfitsOf(workload, nodes).length === 0);
  const fix = 'ask for fewer or smaller replicas, or let the groups have more nodes';
  const lacking = workloads.flatMap(workload => {
    const { value, path } = workload[count];
    const room = roomFor(workload, nodes);
    return room >= value ? [] : [{ path, message: `${VERBS[count][0]} ${replicasText(workload, value)}, and the nodes have room for ${room}`, fix }];
  });
  if (lacking.length > 0) { return lacking; }
  return Object.entries(needOfAll(workloads, count)).filter(([name, amount]) => exceeds(amount, totalOf(nodes, name))).map(([name, amount]) => ({
    path: together,
    message: `${VERBS[count][1]} ${amountText(name, amount)} for all replicas, and the nodes have ${amountText(name, totalOf(nodes, name))}`,
    fix,
  }));
}

function replicasText(workload: Workload, replicas: number): string {
  const need = needText(replicaNeed(workload));
  return `${replicas} ${replicas === 1 ? 'replica' : 'replicas'}${need === '' ? '' : ` of ${need}`}`;
}

const scaleCapacity = capacityRule({
  id: 'serve-scale-capacity',
  severity: Severity.WARNING,
  summary: 'Autoscaling of Ray Serve that goes further than the nodes of the cluster: replicas wait for room that never comes.',
  check: capacity => lackAt('least', capacity).length > 0 ? [] : lackAt('most', capacity),
});

const surgeCapacity = capacityRule({
  id: 'serve-surge-capacity',
  severity: Severity.WARNING,
  summary: 'An update of Ray Serve that starts new replicas before it stops old ones, without room for one more: it never ends.',
  check: capacity => lackAt('least', capacity).length > 0 ? [] : capacity.workloads.flatMap(workload => surgeLack(workload, capacity)),
});

function surgeLack(workload: Workload, { workloads, nodes }: Capacity): Violation[] {
  const { surge, least: { value: running } } = workload;
  const others = needOfAll(workloads.filter(other => other !== workload), 'least');
  return surge === undefined || running === 0 || roomFor(workload, nodes, others) > running ? [] : [{
    path: surge,
    message: `starts new replicas before old ones stop, and the nodes have no room for more than ${running}`,
    fix: 'set it to 0, or let the groups have more nodes',
  }];
}

/** The rules about what the deployments of a service need. */
export const SERVE_CAPACITY_RULES: readonly Rule[] = [replicaCapacity, serveCapacity, scaleCapacity, surgeCapacity];
