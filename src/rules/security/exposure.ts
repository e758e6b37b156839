import { asList, asText, JsonObject, scalarText } from '../../private/json';
import { Path } from '../../private/path';
import { ClusterView, part } from '../cluster-view';
import { Severity } from '../finding';
import { clusterRule } from '../rule';

export const exposedHead = clusterRule({
  id: 'exposed-head',
  severity: Severity.WARNING,
  summary: 'A head that is reached from outside of the Kubernetes cluster without authentication: whoever reaches GCS, dashboard or Ray client runs code.',
  check: cluster => hasAuthentication(cluster) || isInternal(cluster) ? [] : openTypes(cluster).map(({ path, type }) => ({
    path,
    message: `lets whoever reaches ${type === 'NodePort' ? 'a node' : 'the load balancer'} run code, by GCS (6379), dashboard (8265) and Ray client (10001)`,
    fix: 'set authOptions.mode to token, or leave the service at ClusterIP',
  })),
});

/** The type of the head's service that opens it; that of the service itself counts before that of the group. */
function openTypes({ head }: ClusterView): { path: Path; type: string }[] {
  const service = part(part(head, 'headService'), 'spec');
  const [given] = [
    { path: [...service.path, 'type'], type: asText(service.spec.type) ?? '' },
    { path: [...head.path, 'serviceType'], type: asText(head.spec.serviceType) ?? '' },
  ].filter(({ type }) => type !== '');
  return given !== undefined && ['LoadBalancer', 'NodePort'].includes(given.type) ? [given] : [];
}

function hasAuthentication(cluster: ClusterView): boolean {
  return part(cluster, 'authOptions').spec.mode === 'token';
}

/** How the clouds are told, by the key of an annotation, that a load balancer is for their own network, or for some addresses. */
const INTERNAL = /internal|source-ranges|inbound-cidrs|allowed-(?:ip|service)/i;

function isInternal(cluster: ClusterView): boolean {
  const service = part(cluster.head, 'headService');
  const annotations = [part(cluster, 'headServiceAnnotations'), part(part(service, 'metadata'), 'annotations')];
  const ranges = asList(part(service, 'spec').spec.loadBalancerSourceRanges);
  return (ranges.length > 0 && !ranges.some(range => /\/0$/.test(scalarText(range)))) || annotations.some(({ spec }) => says(spec, INTERNAL));
}

/** Whether a key is among annotations, and its value does not undo it; a value may be `internal`, too. */
function says(annotations: JsonObject, pattern: RegExp): boolean {
  return Object.entries(annotations).some(([key, value]) => !key.startsWith('ignore-check.')
    && ((pattern.test(key) && !/^(?:false|internet-facing|external|none)$/i.test(scalarText(value))) || /internal/i.test(scalarText(value))));
}

/** How ingress controllers are told to ask who comes, or whom to let in; the operator copies annotations to the Ingress. */
const GUARDED = /auth|oidc|internal|whitelist|allowlist|inbound-cidrs|middlewares|security-polic/i;

export const dashboardIngress = clusterRule({
  id: 'exposed-dashboard',
  severity: Severity.WARNING,
  summary: 'An Ingress to the dashboard without authentication: whoever reaches it runs code, as jobs are submitted there.',
  check: cluster => hasIngress(cluster) && !hasAuthentication(cluster) && !says(cluster.annotations.spec, GUARDED) ? [{
    path: [...cluster.head.path, 'enableIngress'],
    message: 'lets whoever reaches the ingress run code, as the dashboard (8265) takes jobs from everybody',
    fix: 'set authOptions.mode to token, or have the ingress controller authenticate by annotations',
  }] : [],
});

/** How ingress controllers are told of certificates, besides in the Ingress itself. */
const CERTIFICATE = /tls|ssl|cert|https/i;

export const ingressTls = clusterRule({
  id: 'ingress-without-tls',
  severity: Severity.WARNING,
  summary: 'An Ingress to the dashboard without TLS, where Ray authenticates by a token: everybody on the way reads the token.',
  check: (cluster, { version }) => {
    const options = part(cluster.head, 'ingressOptions');
    return version.atLeast('1.7') && hasIngress(cluster) && hasAuthentication(cluster) && asList(options.spec.tls).length === 0
      && !says(cluster.annotations.spec, CERTIFICATE) ? [{
        path: [...cluster.head.path, 'enableIngress'],
        message: 'sends the token that opens the dashboard in clear text',
        fix: 'give a host and tls in ingressOptions',
      }] : [];
  },
});

function hasIngress({ head }: ClusterView): boolean {
  return head.spec.enableIngress === true;
}
