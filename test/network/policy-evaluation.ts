/** Where a connection begins or ends: a pod, or an address outside of the Kubernetes cluster. */
export interface End {
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly ip?: string;
}

interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
}

interface Peer {
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
  readonly ipBlock?: { readonly cidr: string };
}

interface Port {
  readonly port?: number;
  readonly endPort?: number;
  readonly protocol?: string;
}

interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly Port[];
}

export interface Policy {
  readonly namespace: string;
  readonly podSelector: Selector;
  readonly policyTypes: readonly string[];
  readonly ingress?: readonly Rule[];
  readonly egress?: readonly Rule[];
}

export interface Connection {
  readonly from: End;
  readonly to: End;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
}

/**
 * Whether policies let a connection through, as Kubernetes defines it: each end that some policy selects for a direction
 * needs a rule of such a policy.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function isAllowed(policies: readonly Policy[], connection: Connection): boolean {
  return mayLeave(policies, connection) && mayEnter(policies, connection);
}

function mayLeave(policies: readonly Policy[], { from, to, port, protocol }: Connection): boolean {
  const selecting = policies.filter(policy => selects(policy, from) && policy.policyTypes.includes('Egress'));
  return selecting.length === 0 || selecting.some(policy => (policy.egress ?? []).some(rule =>
    matchesPeers(rule.to, to, policy.namespace) && matchesPorts(rule.ports, port, protocol)));
}

function mayEnter(policies: readonly Policy[], { from, to, port, protocol }: Connection): boolean {
  const selecting = policies.filter(policy => selects(policy, to) && policy.policyTypes.includes('Ingress'));
  return selecting.length === 0 || selecting.some(policy => (policy.ingress ?? []).some(rule =>
    matchesPeers(rule.from, from, policy.namespace) && matchesPorts(rule.ports, port, protocol)));
}

function selects({ namespace, podSelector }: Policy, end: End): boolean {
  return end.namespace === namespace && matchesLabels(podSelector, end.labels ?? {});
}

/** No peers are all of them. */
function matchesPeers(peers: readonly Peer[] | undefined, end: End, namespace: string): boolean {
  return peers === undefined || peers.length === 0 || peers.some(peer => matchesPeer(peer, end, namespace));
}

function matchesPeer({ ipBlock, podSelector, namespaceSelector }: Peer, end: End, namespace: string): boolean {
  if (ipBlock) { return end.ip !== undefined && isIn(ipBlock.cidr, end.ip); }
  if (end.namespace === undefined) { return false; }
  const inNamespace = namespaceSelector
    ? matchesLabels(namespaceSelector, { 'kubernetes.io/metadata.name': end.namespace })
    : end.namespace === namespace;
  return inNamespace && matchesLabels(podSelector ?? {}, end.labels ?? {});
}

function matchesLabels({ matchLabels = {}, ...others }: Selector, labels: Readonly<Record<string, string>>): boolean {
  if (Object.keys(others).length > 0) { throw new Error(`there is more in the selector than is evaluated: ${Object.keys(others).join(', ')}`); }
  return Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
}

function matchesPorts(ports: readonly Port[] | undefined, port: number, protocol: string): boolean {
  return ports === undefined || ports.length === 0 || ports.some(({ port: first, endPort, protocol: given = 'TCP' }) =>
    given === protocol && (first === undefined || (first <= port && port <= (endPort ?? first))));
}

function isIn(cidr: string, ip: string): boolean {
  const [network, bits] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  return Math.floor(numberOf(network) / size) === Math.floor(numberOf(ip) / size);
}

function numberOf(ip: string): number {
  return ip.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}
