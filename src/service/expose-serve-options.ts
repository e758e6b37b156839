import * as kplus from 'cdk8s-plus-28';

/** The Ingress in front of a service. */
export interface ExposeServeOptions {
  /**
   * An Ingress that is there already, and gets a rule more.
   *
   * @default - a new one
   */
  readonly ingress?: kplus.Ingress;

  /**
   * The host name.
   *
   * @default - every host
   */
  readonly host?: string;

  /**
   * How a request must match the path.
   *
   * @default HttpIngressPathType.PREFIX
   */
  readonly pathType?: kplus.HttpIngressPathType;
}
