import * as kplus from 'cdk8s-plus-28';
import { bindCertificate, bindCertManager, Webhooked } from './webhook-objects';

/** An Issuer of cert-manager. */
export interface CertificateIssuer {
  /** Its name. */
  readonly name: string;

  /**
   * Whether it is an `Issuer` in the namespace of the operator, or a `ClusterIssuer`.
   *
   * @default Issuer
   */
  readonly kind?: string;
}

/** Options for `OperatorWebhooks.certManager`. */
export interface CertManagerWebhooksOptions {
  /**
   * Who signs the certificate.
   *
   * @default - an Issuer of its own that signs with the key of the certificate itself
   */
  readonly issuer?: CertificateIssuer;
}

/**
 * How the API server trusts an operator that it asks before it stores a Ray object. As long as no pod of the operator is
 * ready, the API server then refuses all Ray objects.
 */
export class OperatorWebhooks {
  /**
   * By a certificate that cert-manager makes and renews; it must be in the Kubernetes cluster.
   *
   * @param options who signs
   * @throws if the issuer is of another kind than Issuer and ClusterIssuer
   * @see https://cert-manager.io/docs/concepts/ca-injector/
   */
  public static certManager(options: CertManagerWebhooksOptions = {}): OperatorWebhooks {
    const { kind = 'Issuer' } = options.issuer ?? {};
    if (!['Issuer', 'ClusterIssuer'].includes(kind)) {
      throw new Error(`no kind of issuer that cert-manager has (${kind}): use Issuer or ClusterIssuer`);
    }
    return new OperatorWebhooks(operator => bindCertManager(operator, options));
  }

  /**
   * By a certificate of yours, for `<name>-webhook.<namespace>.svc`.
   *
   * @param secret a TLS secret in the namespace of the operator
   * @param caBundle the certificate of who signed it, as PEM
   * @throws if the bundle is no certificate in PEM
   */
  public static certificate(secret: kplus.ISecret, caBundle: string): OperatorWebhooks {
    if (!caBundle.includes('-----BEGIN CERTIFICATE-----')) {
      throw new Error('caBundle is no certificate in PEM: give the text that begins with -----BEGIN CERTIFICATE-----');
    }
    return new OperatorWebhooks(operator => bindCertificate(operator, secret, caBundle));
  }

  private constructor(private readonly bind: (operator: Webhooked) => void) {}

  /** @internal */
  public _bind(operator: Webhooked): void {
    this.bind(operator);
  }
}
