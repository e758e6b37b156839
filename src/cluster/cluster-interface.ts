import * as kplus from 'cdk8s-plus-28';

/** A Ray cluster of this app, or one that is described elsewhere; all of its pods are a peer of network policies. */
export interface IRayCluster extends kplus.IResource, kplus.IPodSelector, kplus.INetworkPolicyPeer {
  /** The name of the Kubernetes service in front of the head. */
  readonly headServiceName: string;

  /** Where the dashboard and the job API answer, such as `http://ray-head-svc.ml.svc:8265`. */
  readonly dashboardUrl: string;

  /** The address for `ray.init`, such as `ray://ray-head-svc.ml.svc:10001`. */
  readonly clientUrl: string;

  /** Where Ray Serve answers, such as `http://ray-head-svc.ml.svc:8000`. */
  readonly serveUrl: string;
}

/** Options for `RayCluster.fromRayClusterName`. */
export interface RayClusterReferenceOptions {
  /**
   * The namespace of the cluster.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;

  /**
   * The name of the Kubernetes service in front of its head.
   *
   * @default - the name of the cluster and `-head-svc`
   */
  readonly headServiceName?: string;
}
