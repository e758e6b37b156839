import * as kplus from 'cdk8s-plus-28';
import * as k8s from '../../imports/k8s';
import { servicePort } from '../cluster/head-service-template';

/** The Kubernetes service in front of Serve. */
export interface ServeServiceOptions {
  /**
   * The name of the service.
   *
   * @default - the name of the RayService and `-serve-svc`
   */
  readonly name?: string;

  /**
   * The type of the service. Beware: Serve asks nobody for a password.
   *
   * @default - that of the service of the head
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
   * Ports in place of the operator's; each has the name of a port of the head: `serve`, or one that begins with `serve-`.
   *
   * @default - all such ports of the head
   */
  readonly ports?: kplus.ServicePort[];
}

/** The options, with collections of their own. */
export function copyOf(options: ServeServiceOptions): ServeServiceOptions {
  const { annotations, labels, ports } = options;
  return { ...options, annotations: annotations && { ...annotations }, labels: labels && { ...labels }, ports: ports && [...ports] };
}

/** What differs from the service that the operator makes by itself. */
export function serveService(options: ServeServiceOptions | undefined): k8s.Service | undefined {
  if (!options) { return undefined; }
  const { name, type, annotations, labels, ports } = options;
  return {
    metadata: { name, annotations, labels },
    spec: { type, ports: ports?.map(servicePort) },
  };
}
