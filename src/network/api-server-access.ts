import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';

/** How a pod that is isolated reaches the API server, which is mostly no pod, and has no name in network policies. */
export class ApiServerAccess {
  /**
   * By its addresses. Which ones count depends on the network plugin: with kindnet, Calico and Antrea those of its
   * endpoints (`kubectl get endpointslices -l kubernetes.io/service-name=kubernetes`), on EKS that of its service
   * (`kubectl get service kubernetes`).
   *
   * @param peers the addresses, as by `NetworkPolicyIpBlock.ipv4(scope, id, '10.0.0.1/32')`
   * @param ports 443 of its service and 6443 of most of its endpoints, if they are left out
   * @throws if there is no address
   */
  public static at(peers: kplus.INetworkPolicyPeer[], ports: number[] = [443, 6443]): ApiServerAccess {
    if (peers.length === 0) { throw new Error('the API server has an address (peers is empty): say where it is'); }
    return new ApiServerAccess({ peers: [...peers], ports: ports.map(port => kplus.NetworkPolicyPort.tcp(port)) });
  }

  /** By a policy of Cilium, which knows the API server, and passes over addresses inside of the Kubernetes cluster. */
  public static cilium(): ApiServerAccess {
    return new ApiServerAccess(undefined);
  }

  private constructor(private readonly addresses: ApiServerAddresses | undefined) {}

  /**
   * Where it is, as network policies say it.
   *
   * @internal
   */
  public get _addresses(): ApiServerAddresses | undefined {
    return this.addresses;
  }

  /**
   * Makes what network policies cannot say.
   *
   * @internal
   */
  public _bind(scope: Construct, namespace: string | undefined, matchLabels: { [key: string]: string }): void {
    if (this.addresses) { return; }
    new ApiObject(scope, 'ApiServer', {
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: { namespace },
      spec: { endpointSelector: { matchLabels }, egress: [{ toEntities: ['kube-apiserver'] }] },
    });
  }
}

/** Addresses and ports of the API server. */
interface ApiServerAddresses {
  readonly peers: readonly kplus.INetworkPolicyPeer[];
  readonly ports: readonly kplus.NetworkPolicyPort[];
}
