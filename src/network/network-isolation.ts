import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { NetworkIsolationOptions } from './isolation-options';
import { networkPolicyConfig } from './operator-policy';
import { PINS } from './ray-ports';
import { Directions, dnsTraffic, outsideTraffic, Parts, rayTraffic, submitterTraffic, Traffic, Usual } from './traffic';
import * as k8s from '../../imports/k8s';
import { ClusterIsolation, IsolatedCluster } from '../cluster/cluster-isolation';

/**
 * Who reaches the pods of a cluster, and whom they reach. All that Ray needs is open, and nothing else: between head and
 * workers 1,001 ports, which are pinned for that; DNS; the operator to the dashboard, and to Serve in a RayService; what
 * submits a job. The rest is named in the options.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class NetworkIsolation extends ClusterIsolation {
  /**
   * By NetworkPolicy objects that stand beside the cluster, and so are there before its pods. For every KubeRay release.
   *
   * @param options who reaches the cluster besides, and whom it reaches
   */
  public static policies(options: NetworkIsolationOptions = {}): NetworkIsolation {
    return new NetworkIsolation(options, false);
  }

  /**
   * By KubeRay's own `networkPolicy`, which opens all ports between the pods of the cluster. Since KubeRay 1.7, where it
   * needs the feature gate RayClusterNetworkPolicy.
   *
   * @param options who reaches the cluster besides, and whom it reaches
   */
  public static byOperator(options: NetworkIsolationOptions = {}): NetworkIsolation {
    return new NetworkIsolation(options, true);
  }

  private constructor(private readonly options: NetworkIsolationOptions, private readonly isOperators: boolean) {
    super();
  }

  /** @internal */
  public get _rayStart(): { readonly [flag: string]: string } {
    return this.isOperators ? {} : PINS;
  }

  /** @internal */
  public _bind(cluster: IsolatedCluster): () => k8s.NetworkPolicyConfig | undefined {
    requireReach(cluster, this.options);
    const scope = new Construct(cluster.scope, 'Isolation');
    const usual = usualPeers(scope);
    const parts = partsOf(scope, cluster);
    const outside = outsideTraffic(cluster, this.options, usual);
    if (cluster.autoscaling) {
      this.options.apiServer?._bind(scope, cluster.namespace, { ...cluster.podLabels, 'ray.io/node-type': 'head' });
    }
    if (this.isOperators) { return () => networkPolicyConfig(outside); }
    const ray = rayTraffic(cluster, parts);
    const place = { scope, namespace: cluster.namespace };
    makePolicy(place, 'Head', parts.head, join(ray.head, outside.head));
    makePolicy(place, 'Workers', parts.workers, join(ray.workers, outside.workers));
    if (cluster.submitter) { makePolicy(place, 'Submitter', cluster.submitter, submitterTraffic(cluster, parts, dnsTraffic(this.options, usual))); }
    return () => undefined;
  }
}

/** Where policies are made. */
interface Place {
  readonly scope: Construct;
  readonly namespace?: string;
}

/** What cannot work, however the policies are made. */
function requireReach({ autoscaling, usesRedis }: IsolatedCluster, { apiServer, redis }: NetworkIsolationOptions): void {
  if (autoscaling && !apiServer) {
    throw new Error('the autoscaler of an isolated cluster does not reach the API server: give apiServer, such as ApiServerAccess.at([…]), or do without autoscaling');
  }
  if (usesRedis && !redis) {
    throw new Error('an isolated cluster does not reach the Redis that keeps its state: say where it is by redis');
  }
}

function usualPeers(scope: Construct): Usual {
  return {
    operator: kplus.Pods.select(scope, 'Operator', {
      labels: { 'app.kubernetes.io/component': 'kuberay-operator' }, namespaces: kplus.Namespaces.all(scope, 'OperatorNamespaces'),
    }),
    submitters: kplus.Pods.select(scope, 'Submitters', { labels: { 'ray.io/originated-from-crd': 'RayJob' } }),
    dns: kplus.Pods.all(scope, 'Dns', { namespaces: kplus.Namespaces.select(scope, 'DnsNamespace', { names: ['kube-system'] }) }),
  };
}

function partsOf(scope: Construct, { podLabels }: IsolatedCluster): Parts & { head: kplus.Pods; workers: kplus.Pods } {
  const pods = (id: string, type: string) => kplus.Pods.select(scope, id, { labels: { ...podLabels, 'ray.io/node-type': type } });
  return { head: pods('HeadPods', 'head'), workers: pods('WorkerPods', 'worker') };
}

function join(...all: readonly Directions[]): Directions {
  return { ingress: all.flatMap(({ ingress }) => ingress), egress: all.flatMap(({ egress }) => egress) };
}

function makePolicy({ scope, namespace }: Place, id: string, selector: kplus.IPodSelector, { ingress, egress }: Directions): void {
  new kplus.NetworkPolicy(scope, id, {
    metadata: { namespace },
    selector,
    ingress: { default: kplus.NetworkPolicyTrafficDefault.DENY, rules: rulesOf(ingress) },
    egress: { default: kplus.NetworkPolicyTrafficDefault.DENY, rules: rulesOf(egress) },
  });
}

function rulesOf(traffic: readonly Traffic[]): kplus.NetworkPolicyRule[] {
  return traffic.flatMap(({ peers, ports }) => peers.map(peer => ({ peer, ports: [...ports] })));
}
