import * as kplus from 'cdk8s-plus-28';
import { IsolationDestination, NetworkIsolationOptions } from './isolation-options';
import { HEAD_METRICS, PINNED } from './ray-ports';
import { IsolatedCluster } from '../cluster/cluster-isolation';

/** Traffic from or to a peer, at some ports. */
export interface Traffic {
  readonly peers: readonly kplus.INetworkPolicyPeer[];
  readonly ports: readonly kplus.NetworkPolicyPort[];
}

/** What comes in and goes out. */
export interface Directions {
  readonly ingress: readonly Traffic[];
  readonly egress: readonly Traffic[];
}

/** The pods of a cluster by their part in it. */
export interface Parts {
  readonly head: kplus.INetworkPolicyPeer;
  readonly workers: kplus.INetworkPolicyPeer;
}

const { tcp, tcpRange, udp } = kplus.NetworkPolicyPort;

/** What nodes of Ray ask each other for: tasks, objects, and the processes of tasks and actors. */
function betweenNodes(): kplus.NetworkPolicyPort[] {
  return [tcp(PINNED.nodeManager), tcp(PINNED.objectManager), tcpRange(PINNED.firstWorker, PINNED.lastWorker)];
}

/** What Ray itself needs between head and workers, found by leaving out one after the other. */
export function rayTraffic({ head }: IsolatedCluster, parts: Parts): { head: Directions; workers: Directions } {
  const toHead = [tcp(portOf(head, 'gcs-server')), ...betweenNodes()];
  // the head asks for the logs of workers
  const toWorkers = [...betweenNodes(), tcp(PINNED.agentGrpc)];
  const [heads, workers] = [[parts.head], [parts.workers]];
  return {
    head: { ingress: [{ peers: workers, ports: toHead }], egress: [{ peers: workers, ports: toWorkers }] },
    workers: {
      ingress: [{ peers: heads, ports: toWorkers }, { peers: workers, ports: betweenNodes() }],
      egress: [{ peers: heads, ports: toHead }, { peers: workers, ports: betweenNodes() }],
    },
  };
}

/** What comes from outside of the cluster, and goes there. */
export function outsideTraffic(cluster: IsolatedCluster, options: NetworkIsolationOptions, usual: Usual): { head: Directions; workers: Directions } {
  const everywhere = [dnsTraffic(options, usual), ...Object.values(options.egress ?? {}).map(destinationTraffic)];
  return {
    head: { ingress: intoHead(cluster, options, usual), egress: [...everywhere, ...outOfHead(cluster, options)] },
    workers: { ingress: clientTraffic(cluster, options, []), egress: everywhere },
  };
}

function intoHead(cluster: IsolatedCluster, options: NetworkIsolationOptions, usual: Usual): Traffic[] {
  const { head, serves, takesJobs, submitter } = cluster;
  const dashboard = tcp(portOf(head, 'dashboard'));
  const submitters = takesJobs ? [usual.submitters] : [];
  return [
    { peers: options.operator ?? [usual.operator], ports: serves ? [dashboard, ...servePorts(cluster)] : [dashboard] },
    { peers: submitter ? [submitter] : submitters, ports: [dashboard] },
    { peers: options.dashboardClients ?? [], ports: [dashboard] },
    { peers: options.rayClients ?? [], ports: [tcp(portOf(head, 'client'))] },
    ...clientTraffic(cluster, options, HEAD_METRICS),
  ];
}

/** Who asks applications, and who reads metrics, which each node has. */
function clientTraffic(cluster: IsolatedCluster, options: NetworkIsolationOptions, metrics: readonly number[]): Traffic[] {
  const { serveClients = [], prometheus = [] } = options;
  return [
    { peers: serveClients, ports: servePorts(cluster) },
    { peers: prometheus, ports: [portOf(cluster.head, 'metrics'), ...metrics].map(port => tcp(port)) },
  ];
}

function servePorts({ head }: IsolatedCluster): kplus.NetworkPolicyPort[] {
  return head.container.ports.filter(({ name = '' }) => /^serve(-|$)/.test(name)).map(({ number }) => tcp(number));
}

function outOfHead({ autoscaling, usesRedis }: IsolatedCluster, { apiServer, redis }: NetworkIsolationOptions): Traffic[] {
  return [
    ...autoscaling && apiServer?._addresses ? [apiServer._addresses] : [],
    ...usesRedis && redis ? [{ peers: redis.peers, ports: redis.ports ?? [tcp(6379)] }] : [],
  ];
}

function destinationTraffic({ peers, ports = [tcp(443)] }: IsolationDestination): Traffic {
  return { peers, ports };
}

/** Peers where the options name none. */
export interface Usual {
  readonly operator: kplus.INetworkPolicyPeer;
  /** What submits the RayJobs of the namespace. */
  readonly submitters: kplus.INetworkPolicyPeer;
  readonly dns: kplus.INetworkPolicyPeer;
}

export function dnsTraffic({ dns, dnsPorts = [53] }: NetworkIsolationOptions, usual: Usual): Traffic {
  return { peers: dns ?? [usual.dns], ports: dnsPorts.flatMap(port => [udp(port), tcp(port)]) };
}

/** What submits a job to the head, and follows it. */
export function submitterTraffic({ head }: IsolatedCluster, parts: Parts, dns: Traffic): Directions {
  return { ingress: [], egress: [{ peers: [parts.head], ports: [tcp(portOf(head, 'dashboard'))] }, dns] };
}

function portOf(head: IsolatedCluster['head'], name: string): number {
  const port = head._port(name);
  if (port === undefined) { throw new Error(`the head declares no port ${name}: two of its servers have the same port`); }
  return port;
}
