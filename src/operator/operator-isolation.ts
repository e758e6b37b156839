import { ApiObjectMetadata } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';

/** Options for `OperatorIsolation.ingress`. */
export interface IngressIsolationOptions {
  /**
   * Who may read the metrics.
   *
   * @default - all pods of the Kubernetes cluster
   */
  readonly metricsFrom?: kplus.INetworkPolicyPeer[];
}

/** Options for `OperatorIsolation.strict`. */
export interface StrictIsolationOptions extends IngressIsolationOptions {
  /**
   * Where the API server is: mostly the addresses of its endpoints, by `kubectl get endpoints kubernetes`; which address
   * counts, that or the one of its service, depends on the network plugin.
   */
  readonly apiServer: kplus.INetworkPolicyPeer[];

  /**
   * The ports of the API server.
   *
   * @default - 443, of its service, and 6443, of most of its endpoints
   */
  readonly apiServerPorts?: number[];

  /**
   * Where names are looked up.
   *
   * @default - the pods of the namespace kube-system, at port 53
   */
  readonly dns?: kplus.INetworkPolicyPeer[];

  /**
   * The ports at which names are looked up, such as 5353 on OpenShift.
   *
   * @default - 53
   */
  readonly dnsPorts?: number[];

  /**
   * The ports of heads that the operator asks: of the dashboard, and of Ray Serve.
   *
   * @default - 8265 and 8000
   */
  readonly rayPorts?: number[];
}

/** The operator, as its isolation sees it. */
interface Isolated {
  readonly scope: Construct;
  readonly deployment: kplus.Deployment;
  readonly metadata: ApiObjectMetadata;
  readonly metricsPort: number;
  /** The port that the API server calls, if it does. */
  readonly webhookPort?: number;
  readonly kubernetesProxy: boolean;
}

/**
 * Who reaches an operator, and whom it reaches, as a NetworkPolicy.
 */
export class OperatorIsolation {
  /**
   * Nobody reaches the operator but who reads metrics, the probes of its node, and, where it has webhooks, the API server:
   * as nobody can know where that calls from, everybody reaches the port of those. It reaches whom it wants.
   *
   * @param options who reads metrics
   */
  public static ingress(options: IngressIsolationOptions = {}): OperatorIsolation {
    return new OperatorIsolation(isolated => ingressPolicy(isolated, options));
  }

  /**
   * As `ingress`, and the operator reaches nobody but the API server, DNS, and the heads of Ray clusters.
   *
   * @param options where the API server is
   * @throws if no address of the API server is given
   */
  public static strict(options: StrictIsolationOptions): OperatorIsolation {
    if (options.apiServer.length === 0) { throw new Error('the operator cannot work without the API server (apiServer is empty): say where it is'); }
    return new OperatorIsolation(isolated => allowOut(isolated, options, ingressPolicy(isolated, options)));
  }

  /** There is no policy: everybody reaches the operator. */
  public static none(): OperatorIsolation {
    return new OperatorIsolation(() => undefined);
  }

  private constructor(private readonly bind: (isolated: Isolated) => void) {}

  /** @internal */
  public _bind(isolated: Isolated): void {
    this.bind(isolated);
  }
}

function ingressPolicy(isolated: Isolated, { metricsFrom }: IngressIsolationOptions): kplus.NetworkPolicy {
  const { scope, deployment, metadata, metricsPort, webhookPort } = isolated;
  const policy = new kplus.NetworkPolicy(scope, 'NetworkPolicy', {
    metadata,
    selector: deployment,
    ingress: { default: kplus.NetworkPolicyTrafficDefault.DENY },
  });
  const readers = metricsFrom ?? [kplus.Pods.all(policy, 'AllPods', { namespaces: kplus.Namespaces.all(policy, 'AllNamespaces') })];
  readers.forEach(peer => policy.addIngressRule(peer, [kplus.NetworkPolicyPort.tcp(metricsPort)]));
  // where the API server calls from is an address of a node, or of a control plane that is not in the cluster
  if (webhookPort !== undefined) {
    anywhere(policy).forEach(peer => policy.addIngressRule(peer, [kplus.NetworkPolicyPort.tcp(webhookPort)]));
  }
  return policy;
}

function allowOut({ kubernetesProxy }: Isolated, options: StrictIsolationOptions, policy: kplus.NetworkPolicy): void {
  const { apiServer, apiServerPorts = [443, 6443], dns = [dnsOf(policy)], dnsPorts = [53], rayPorts = [8265, 8000] } = options;
  const everywhere = kplus.Namespaces.all(policy, 'RayNamespaces');
  dns.forEach(peer => policy.addEgressRule(peer, dnsPorts.flatMap(port => [kplus.NetworkPolicyPort.udp(port), kplus.NetworkPolicyPort.tcp(port)])));
  apiServer.forEach(peer => policy.addEgressRule(peer, apiServerPorts.map(port => kplus.NetworkPolicyPort.tcp(port))));
  if (!kubernetesProxy) {
    const heads = kplus.Pods.select(policy, 'Heads', { labels: { 'ray.io/node-type': 'head' }, namespaces: everywhere });
    policy.addEgressRule(heads, rayPorts.map(port => kplus.NetworkPolicyPort.tcp(port)));
  }
}

function dnsOf(scope: Construct): kplus.INetworkPolicyPeer {
  return kplus.Pods.all(scope, 'Dns', { namespaces: kplus.Namespaces.select(scope, 'DnsNamespace', { names: ['kube-system'] }) });
}

function anywhere(scope: Construct): kplus.INetworkPolicyPeer[] {
  return [kplus.NetworkPolicyIpBlock.anyIpv4(scope, 'AnyIpv4'), kplus.NetworkPolicyIpBlock.anyIpv6(scope, 'AnyIpv6')];
}
