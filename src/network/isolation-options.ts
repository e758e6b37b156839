import * as kplus from 'cdk8s-plus-28';
import { ApiServerAccess } from './api-server-access';

/** Somewhere that the pods of a cluster may connect to. */
export interface IsolationDestination {
  /** Where it is. */
  readonly peers: kplus.INetworkPolicyPeer[];

  /**
   * At which ports.
   *
   * @default - 443, HTTPS; of a Redis 6379
   */
  readonly ports?: kplus.NetworkPolicyPort[];
}

/** Who reaches a cluster that is isolated, and whom it reaches, besides what Ray itself needs. */
export interface NetworkIsolationOptions {
  /**
   * How Ray's autoscaler reaches the API server, which depends on the network plugin of the Kubernetes cluster.
   *
   * @default - it does not, which a cluster with autoscaling cannot do without
   */
  readonly apiServer?: ApiServerAccess;

  /**
   * Where the Redis is that keeps the state of the cluster.
   *
   * @default - nowhere, which a cluster with `GcsFaultTolerance.redis` cannot do without
   */
  readonly redis?: IsolationDestination;

  /**
   * The pods of the operator, which asks the dashboard for jobs, and Serve for its health.
   *
   * @default - those labelled `app.kubernetes.io/component: kuberay-operator`, in whatever namespace
   */
  readonly operator?: kplus.INetworkPolicyPeer[];

  /**
   * Who reads the metrics of all pods.
   *
   * @default - nobody
   */
  readonly prometheus?: kplus.INetworkPolicyPeer[];

  /**
   * Who asks the applications of Ray Serve.
   *
   * @default - nobody
   */
  readonly serveClients?: kplus.INetworkPolicyPeer[];

  /**
   * Who uses the dashboard and the job API. Beware: whoever does runs code in the cluster, unless authentication is on.
   *
   * @default - the operator, and what submits the job of the cluster
   */
  readonly dashboardClients?: kplus.INetworkPolicyPeer[];

  /**
   * Who connects with `ray.init("ray://…")`. Beware: whoever does runs code in the cluster.
   *
   * @default - nobody
   */
  readonly rayClients?: kplus.INetworkPolicyPeer[];

  /**
   * Where data, models and packages are, by names of your own.
   *
   * @default - nothing outside of the cluster is reached
   */
  readonly egress?: { [name: string]: IsolationDestination };

  /**
   * Where names are looked up.
   *
   * @default - the pods of the namespace kube-system
   */
  readonly dns?: kplus.INetworkPolicyPeer[];

  /**
   * The ports at which names are looked up, such as 5353 on OpenShift.
   *
   * @default - 53
   */
  readonly dnsPorts?: number[];
}
