import * as kplus from 'cdk8s-plus-28';
import { CertificateIssuer } from './certificate-issuer';
import { bindCertificate, bindCertManager, Webhooked } from './webhook-objects';

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
   * @see https://cert-manager.io/docs/concepts/ca-injector/
   */
  public static certManager(options: CertManagerWebhooksOptions = {}): OperatorWebhooks {
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
