import * as kplus from 'cdk8s-plus-28';

/** The Kubernetes service in front of the head. */
export interface HeadServiceOptions {
  /**
   * The type of the service. Beware: whoever reaches the ports of the head runs code in the cluster, unless
   * authentication is on.
   *
   * @default - a headless service, for the inside of the Kubernetes cluster only
   */
  readonly type?: kplus.ServiceType;

  /**
   * Annotations of the service, such as those that cloud load balancers read.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Labels of the service.
   *
   * @default - only the operator's own
   */
  readonly labels?: { [key: string]: string };

  /**
   * The name of the service.
   *
   * @default - the name of the cluster and `-head-svc`
   */
  readonly name?: string;

  /**
   * Ports besides those of Ray.
   *
   * @default - none
   */
  readonly extraPorts?: kplus.ServicePort[];
}
