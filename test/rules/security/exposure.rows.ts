import { Severity } from '../../../src/rules/finding';
import { Changes, Json, rayCluster, rayCronJob, rayService } from '../../manifests';
import { ALL_GATES, kuberay, RuleRows } from '../rows';

const HEAD = 'spec.headGroupSpec';
const SERVICE_TYPE = `${HEAD}.serviceType`;
const TOKEN = { 'spec.authOptions.mode': 'token' };

function opens(reached: string): [string, string] {
  return [
    `lets whoever reaches ${reached} run code, by GCS (6379), dashboard (8265) and Ray client (10001)`,
    'set authOptions.mode to token, or leave the service at ClusterIP',
  ];
}

/** A load balancer with an annotation. */
function annotated(key: string, value: string): Json {
  return rayCluster({ [SERVICE_TYPE]: 'LoadBalancer', [`spec.headServiceAnnotations["${key}"]`]: value });
}

function ownService(service: object, changes: Changes = {}): Json {
  return rayCluster({ [`${HEAD}.headService`]: service, ...changes });
}

const AWS = 'service.beta.kubernetes.io/aws-load-balancer';

export const exposedHeadRows: RuleRows = {
  rule: 'exposed-head',
  severity: Severity.WARNING,
  found: [
    { name: 'a load balancer', of: rayCluster({ [SERVICE_TYPE]: 'LoadBalancer' }), finds: [[SERVICE_TYPE, ...opens('the load balancer')]] },
    { name: 'ports of the nodes', of: rayCluster({ [SERVICE_TYPE]: 'NodePort' }), finds: [[SERVICE_TYPE, ...opens('a node')]] },
    { name: 'authentication that is off', of: rayCluster({ [SERVICE_TYPE]: 'NodePort', 'spec.authOptions.mode': 'disabled' }), finds: [[SERVICE_TYPE, ...opens('a node')]] },
    {
      name: 'a service of one\'s own, whose type counts',
      of: ownService({ spec: { type: 'LoadBalancer' } }, { [SERVICE_TYPE]: 'ClusterIP' }),
      finds: [[`${HEAD}.headService.spec.type`, ...opens('the load balancer')]],
    },
    {
      name: 'a service of one\'s own without a type',
      of: ownService({ metadata: { labels: { team: 'ml' } } }, { [SERVICE_TYPE]: 'NodePort' }),
      finds: [[SERVICE_TYPE, ...opens('a node')]],
    },
    { name: 'a load balancer that is said to face the internet', of: annotated(`${AWS}-scheme`, 'internet-facing'), finds: [[SERVICE_TYPE, ...opens('the load balancer')]] },
    { name: 'a load balancer that is not internal', of: annotated(`${AWS}-internal`, 'false'), finds: [[SERVICE_TYPE, ...opens('the load balancer')]] },
    {
      name: 'a load balancer for all addresses',
      of: ownService({ spec: { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8', '0.0.0.0/0'] } }),
      finds: [[`${HEAD}.headService.spec.type`, ...opens('the load balancer')]],
    },
    {
      name: 'the cluster of a RayService',
      of: rayService({ 'spec.rayClusterConfig.headGroupSpec.serviceType': 'LoadBalancer' }),
      finds: [['spec.rayClusterConfig.headGroupSpec.serviceType', ...opens('the load balancer')]],
    },
  ],
  passed: [
    { name: 'a service inside', of: rayCluster({ [SERVICE_TYPE]: 'ClusterIP' }) },
    { name: 'authentication by tokens', of: rayCluster({ [SERVICE_TYPE]: 'LoadBalancer', ...TOKEN }) },
    { name: 'a service of one\'s own inside, whose type counts', of: ownService({ spec: { type: 'ClusterIP' } }, { [SERVICE_TYPE]: 'LoadBalancer' }) },
    { name: 'an internal load balancer of AWS', of: annotated(`${AWS}-internal`, 'true') },
    { name: 'an internal scheme of AWS', of: annotated(`${AWS}-scheme`, 'internal') },
    { name: 'an internal load balancer of GKE', of: annotated('networking.gke.io/load-balancer-type', 'Internal') },
    { name: 'an internal load balancer of Azure', of: annotated('service.beta.kubernetes.io/azure-load-balancer-internal', 'true') },
    {
      name: 'an internal load balancer by the annotations of a service of one\'s own',
      of: ownService({ metadata: { annotations: { 'networking.gke.io/load-balancer-type': 'Internal' } }, spec: { type: 'LoadBalancer' } }),
    },
    { name: 'a load balancer for some addresses', of: ownService({ spec: { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] } }) },
  ],
};

const INGRESS = `${HEAD}.enableIngress`;
const JOBS = [
  'lets whoever reaches the ingress run code, as the dashboard (8265) takes jobs from everybody',
  'set authOptions.mode to token, or have the ingress controller authenticate by annotations',
] as const;

function ingressWith(key: string, value: string, changes: Changes = {}): Json {
  return rayCluster({ [INGRESS]: true, [`metadata.annotations["${key}"]`]: value, ...changes });
}

export const exposedDashboardRows: RuleRows = {
  rule: 'exposed-dashboard',
  severity: Severity.WARNING,
  found: [
    { name: 'an ingress', of: rayCluster({ [INGRESS]: true }), finds: [[INGRESS, ...JOBS]] },
    { name: 'an ingress with TLS, which asks nobody who comes', of: rayCluster({ [INGRESS]: true, [`${HEAD}.ingressOptions`]: { host: 'a.b', tls: [{ hosts: ['a.b'] }] } }), finds: [[INGRESS, ...JOBS]] },
    { name: 'an ingress for the internet', of: ingressWith('alb.ingress.kubernetes.io/scheme', 'internet-facing'), finds: [[INGRESS, ...JOBS]] },
    { name: 'an ingress that authenticates by none', of: ingressWith('alb.ingress.kubernetes.io/auth-type', 'none'), finds: [[INGRESS, ...JOBS]] },
    {
      name: 'an ingress of a RayCronJob, whose annotations the cluster does not have',
      of: rayCronJob({ 'spec.jobTemplate.rayClusterSpec.headGroupSpec.enableIngress': true, 'metadata.annotations["nginx.ingress.kubernetes.io/auth-url"]': 'https://a.b' }),
      target: ALL_GATES,
      finds: [['spec.jobTemplate.rayClusterSpec.headGroupSpec.enableIngress', ...JOBS]],
    },
    { name: 'a silence of another rule', of: ingressWith('ignore-check.cdk8s-kuberay/auth-mode', 'internal'), finds: [[INGRESS, ...JOBS]] },
  ],
  passed: [
    { name: 'no ingress', of: rayCluster({ [INGRESS]: false }) },
    { name: 'authentication by tokens, where TLS cannot be said', of: rayCluster({ [INGRESS]: true, ...TOKEN }), target: kuberay('1.6') },
    { name: 'an ingress that asks who comes', of: ingressWith('nginx.ingress.kubernetes.io/auth-url', 'https://login.example.com') },
    { name: 'an ingress for some addresses', of: ingressWith('nginx.ingress.kubernetes.io/whitelist-source-range', '10.0.0.0/8') },
    { name: 'an ingress of an internal class', of: ingressWith('kubernetes.io/ingress.class', 'nginx-internal') },
    { name: 'an internal ingress', of: ingressWith('alb.ingress.kubernetes.io/scheme', 'internal') },
  ],
};

const CLEAR = ['sends the token that opens the dashboard in clear text', 'give a host and tls in ingressOptions'] as const;

export const ingressTlsRows: RuleRows = {
  rule: 'ingress-without-tls',
  severity: Severity.WARNING,
  found: [
    { name: 'an ingress where Ray asks for a token', of: rayCluster({ [INGRESS]: true, ...TOKEN }), finds: [[INGRESS, ...CLEAR]] },
    { name: 'a host without TLS', of: rayCluster({ [INGRESS]: true, [`${HEAD}.ingressOptions`]: { host: 'a.b', tls: [] }, ...TOKEN }), finds: [[INGRESS, ...CLEAR]] },
  ],
  passed: [
    { name: 'TLS', of: rayCluster({ [INGRESS]: true, [`${HEAD}.ingressOptions.tls`]: [{ hosts: ['a.b'], secretName: 'tls' }], ...TOKEN }) },
    { name: 'a certificate by annotation', of: ingressWith('alb.ingress.kubernetes.io/certificate-arn', 'arn:aws:acm:eu', TOKEN) },
    { name: 'no ingress', of: rayCluster(TOKEN) },
    { name: 'a release without options of the ingress', of: rayCluster({ [INGRESS]: true, ...TOKEN }), target: kuberay('1.6') },
  ],
};
