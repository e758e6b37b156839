import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { CertificateIssuerKind } from './certificate-issuer';
import { clusterScoped } from './cluster-scoped';
import type { CertManagerWebhooksOptions } from './operator-webhooks';
import { KINDS } from '../../imports/kuberay';
import { KubeRayVersion } from '../rules/kuberay-version';
import { CERTIFICATES } from '../rules/operator/pods';

/** The operator, as its webhooks see it. */
export interface Webhooked {
  readonly scope: Construct;
  readonly deployment: kplus.Deployment;
  readonly name: string;
  readonly namespace: string;
  readonly labels: { [key: string]: string };
  readonly clusterDomain: string;
  readonly version: KubeRayVersion;
  /** The namespaces that the operator watches, if not all. */
  readonly watched?: readonly string[];
}

/** Where the operator finds its certificate, and answers. */
export const WEBHOOK = { port: 9443, directory: CERTIFICATES };

function serviceName({ name }: Webhooked): string {
  return `${name}-webhook`;
}

function webhookService(operator: Webhooked): void {
  const { scope, deployment, namespace, labels } = operator;
  new kplus.Service(scope, 'WebhookService', {
    metadata: { name: serviceName(operator), namespace, labels },
    selector: deployment,
    ports: [{ name: 'https', port: 443, targetPort: WEBHOOK.port }],
  });
}

/** By a certificate that cert-manager makes. */
export function bindCertManager(operator: Webhooked, { issuer }: CertManagerWebhooksOptions): void {
  webhookService(operator);
  const { scope, namespace, labels, clusterDomain } = operator;
  const name = serviceName(operator);
  const metadata = { name, namespace, labels };
  if (!issuer) {
    new ApiObject(scope, 'WebhookIssuer', { apiVersion: 'cert-manager.io/v1', kind: 'Issuer', metadata, spec: { selfSigned: {} } });
  }
  new ApiObject(scope, 'WebhookCertificate', {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata,
    spec: {
      secretName: `${name}-cert`,
      dnsNames: [`${name}.${namespace}.svc`, `${name}.${namespace}.svc.${clusterDomain}`],
      issuerRef: { name: issuer?.name ?? name, kind: issuer?.kind ?? CertificateIssuerKind.ISSUER },
    },
  });
  mountCertificate(operator, kplus.Secret.fromSecretName(scope, 'WebhookSecret', `${name}-cert`));
  configuration(operator, {}, { 'cert-manager.io/inject-ca-from': `${namespace}/${name}` });
}

/** By a certificate that is there. */
export function bindCertificate(operator: Webhooked, secret: kplus.ISecret, caBundle: string): void {
  webhookService(operator);
  mountCertificate(operator, secret);
  configuration(operator, { caBundle: Buffer.from(caBundle).toString('base64') });
}

function mountCertificate({ scope, deployment }: Webhooked, secret: kplus.ISecret): void {
  const volume = kplus.Volume.fromSecret(scope, 'WebhookVolume', secret, { name: 'webhook-certificate' });
  deployment.containers[0].mount(WEBHOOK.directory, volume, { readOnly: true });
}

/** The kinds that the operator of a release has an opinion on; those that it does not answer for would be refused. */
function validated(version: KubeRayVersion): readonly string[] {
  const { RayCluster, RayJob, RayService } = KINDS;
  return (version.atLeast('1.7') ? [RayCluster, RayJob, RayService] : [RayCluster]).map(({ plural }) => plural);
}

function configuration(operator: Webhooked, client: { caBundle?: string }, annotations: { [key: string]: string } = {}): void {
  const { scope, name, namespace, watched } = operator;
  clusterScoped(new ApiObject(scope, 'WebhookConfiguration', {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingWebhookConfiguration',
    // operators of namespaces can have one name, and this is in none
    metadata: { name: watched ? `${name}-${namespace}` : name, labels: operator.labels, annotations },
    webhooks: validated(operator.version).map(plural => ({
      name: `${plural}.kuberay.ray.io`,
      admissionReviewVersions: ['v1'],
      clientConfig: { ...client, service: { name: serviceName(operator), namespace, path: `/validate-ray-io-v1-${plural.slice(0, -1)}` } },
      rules: [{ apiGroups: ['ray.io'], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: [plural] }],
      failurePolicy: 'Fail',
      sideEffects: 'None',
      ...watched && { namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: watched }] } },
    })),
  }));
}
