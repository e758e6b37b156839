/** What signs certificates in cert-manager. */
export enum CertificateIssuerKind {
  /** One in the namespace of the operator. */
  ISSUER = 'Issuer',
  /** One for the whole Kubernetes cluster. */
  CLUSTER_ISSUER = 'ClusterIssuer',
}

/** An issuer of cert-manager. */
export interface CertificateIssuer {
  /** Its name. */
  readonly name: string;

  /**
   * Whether it is in the namespace of the operator, or for the whole Kubernetes cluster.
   *
   * @default CertificateIssuerKind.ISSUER
   */
  readonly kind?: CertificateIssuerKind;
}
