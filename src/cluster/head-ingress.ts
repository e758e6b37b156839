import * as kplus from 'cdk8s-plus-28';

/** The address under which an Ingress serves the dashboard. All of it since KubeRay 1.7. */
export interface HeadIngressOptions {
  /**
   * The host name.
   *
   * @default - every host
   */
  readonly host?: string;

  /**
   * The path of the URL.
   *
   * @default "/"
   */
  readonly path?: string;

  /**
   * How a request must match the path.
   *
   * @default HttpIngressPathType.PREFIX
   */
  readonly pathType?: kplus.HttpIngressPathType;

  /**
   * The hosts that are served over HTTPS, with the Secrets that hold their certificates.
   *
   * @default - plain HTTP
   */
  readonly tls?: kplus.IngressTls[];
}
