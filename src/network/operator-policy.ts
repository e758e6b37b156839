import * as kplus from 'cdk8s-plus-28';
import { Directions, Traffic } from './traffic';
import * as k8s from '../../imports/k8s';

/** The traffic as KubeRay's own field has it; what is between the pods of the cluster, the operator adds. */
export function networkPolicyConfig({ head, workers }: { head: Directions; workers: Directions }): k8s.NetworkPolicyConfig {
  return { mode: k8s.NetworkPolicyConfigMode.DENY_ALL, head: rulesOf(head), worker: rulesOf(workers) };
}

function rulesOf({ ingress, egress }: Directions): k8s.NetworkPolicyRules {
  const [from, to] = [some(ingress), some(egress)];
  return {
    ingressRules: from.length > 0 ? from.map(traffic => ({ from: traffic.peers.flatMap(peersOf), ports: traffic.ports.map(portOf) })) : undefined,
    egressRules: to.length > 0 ? to.map(traffic => ({ to: traffic.peers.flatMap(peersOf), ports: traffic.ports.map(portOf) })) : undefined,
  };
}

function some(traffic: readonly Traffic[]): Traffic[] {
  return traffic.filter(({ peers }) => peers.length > 0);
}

function portOf(port: kplus.NetworkPolicyPort): k8s.NetworkPolicyPort {
  const { port: first, endPort, protocol } = port._toKube();
  return { port: first && k8s.IntOrString.fromNumber(Number(first.value)), endPort, protocol };
}

/** As cdk8s-plus writes a peer: in namespaces by name, one for each. */
function peersOf(peer: kplus.INetworkPolicyPeer): k8s.NetworkPolicyPeer[] {
  const { ipBlock, podSelector } = peer.toNetworkPolicyPeerConfig();
  if (ipBlock) { return [{ ipBlock: ipBlock._toKube() }]; }
  const selector = podSelector?.labelSelector?._toKube();
  const { names, labelSelector } = podSelector?.namespaces ?? {};
  const namespaces = labelSelector?._toKube();
  if (!names) { return [{ podSelector: selector, namespaceSelector: namespaces }]; }
  return names.map(name => ({
    podSelector: selector,
    namespaceSelector: { ...namespaces, matchLabels: { ...namespaces?.matchLabels, [kplus.Namespace.NAME_LABEL]: name } },
  }));
}
