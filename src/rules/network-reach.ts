import { ClusterView, items, Located, part } from './cluster-view';
import { Severity } from './finding';
import { clusterRule, Rule } from './rule';
import { asList, asObject, isObject } from '../private/json';
import { Path } from '../private/path';

/** Before, there were no policies. */
const SINCE = '1.7';

const DNS = 53;
const DASHBOARD = 8265;

/** The policy of a cluster, if it denies a direction; no mode denies both. */
function policyAgainst(direction: 'Ingress' | 'Egress', cluster: ClusterView): Located[] {
  const mode = asObject(cluster.spec.networkPolicy).mode ?? 'DenyAll';
  return isObject(cluster.spec.networkPolicy) && ['DenyAll', `DenyAll${direction}`].includes(String(mode)) ? [part(cluster, 'networkPolicy')] : [];
}

const networkPolicyDns = clusterRule({
  id: 'network-policy-dns',
  severity: Severity.WARNING,
  summary: 'A network policy that keeps workers from DNS: they look up the head by name, and most clusters never start.',
  check: (cluster, { version }) => policyAgainst('Egress', cluster).filter(() => version.atLeast(SINCE)).flatMap(policy => {
    const blocked = cluster.workerGroups.map(({ spec }) => rulesOfGroup(policy, spec.groupName)).filter(({ spec }) => !lets(spec.egressRules, DNS, 'UDP'));
    return unique(blocked.map(({ path }) => path)).map(path => ({
      path,
      message: 'keeps workers from DNS, by which they find the head',
      fix: 'add an egress rule for port 53, UDP and TCP, to the DNS of the Kubernetes cluster',
    }));
  }),
});

/** What counts for a group: its own entry in place of that for all workers. */
function rulesOfGroup(policy: Located, groupName: unknown): Located {
  const own = items(policy, 'workerGroups').find(({ spec }) => spec.groupName === groupName);
  return own ?? (isObject(policy.spec.worker) ? part(policy, 'worker') : { path: policy.path, spec: {} });
}

function unique(paths: readonly Path[]): Path[] {
  return [...new Map(paths.map(path => [path.join('/'), path])).values()];
}

const networkPolicyOperator: Rule = {
  id: 'network-policy-operator',
  severity: Severity.WARNING,
  summary: 'A network policy that keeps the operator from the dashboard: it can follow no RayJob, which fails, and set up no RayService.',
  check: ({ kind: { kind }, clusters }, { version }) => kind === 'RayCluster' || !version.atLeast(SINCE) ? [] : clusters.flatMap(cluster => policyAgainst('Ingress', cluster)
    .filter(policy => !lets(part(policy, 'head').spec.ingressRules, dashboardPort(cluster), 'TCP')).map(policy => ({
      path: isObject(policy.spec.head) ? [...policy.path, 'head'] : policy.path,
      message: `keeps the operator from the dashboard, by which it handles a ${kind} (${dashboardPort(cluster)})`,
      fix: 'add to the head an ingress rule for that port from the pods of the operator',
    }))),
};

function dashboardPort({ head }: ClusterView): number {
  const given = Number(head.rayStartParams.spec['dashboard-port']);
  return Number.isInteger(given) && given > 0 ? given : DASHBOARD;
}

/** Whether some rule lets a port through, to or from wherever. */
function lets(rules: unknown, port: number, protocol: string): boolean {
  return asList(rules).some(rule => {
    const ports = asList(asObject(rule).ports);
    return ports.length === 0 || ports.some(given => covers(asObject(given), port, protocol));
  });
}

function covers({ port: from, endPort, protocol: given = 'TCP' }: Readonly<Record<string, unknown>>, port: number, protocol: string): boolean {
  if ((given ?? 'TCP') !== protocol) { return false; }
  // what the name of a port stands for is not in the rule
  return typeof from !== 'number' || from === port || (typeof endPort === 'number' && from <= port && port <= endPort);
}

/** The rules about whom a network policy keeps away. */
export const NETWORK_REACH_RULES: readonly Rule[] = [networkPolicyDns, networkPolicyOperator];
