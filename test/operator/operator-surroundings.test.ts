import { App, Chart, Duration } from 'cdk8s';
import { Deployment, NetworkPolicyIpBlock, Pods, Secret } from 'cdk8s-plus-28';
import { at, containerOf, objectOf, objectsOf, operatorApp, podOf } from './operators';
import { CertificateIssuerKind } from '../../src/operator/certificate-issuer';
import { KubeRayOperator, KubeRayOperatorProps } from '../../src/operator/kuberay-operator';
import { OperatorIsolation } from '../../src/operator/operator-isolation';
import { OperatorWebhooks } from '../../src/operator/operator-webhooks';
import { ServiceMonitoring } from '../../src/operator/service-monitoring';
import { WatchedNamespaces } from '../../src/operator/watched-namespaces';
import { asList, asObject, JsonObject } from '../../src/private/json';
import { KubeRayVersion } from '../../src/rules/kuberay-version';

const PEM = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
const SELECTOR = { 'app.kubernetes.io/name': 'kuberay-operator', 'app.kubernetes.io/instance': 'kuberay-operator' };
const LABELS = { ...SELECTOR, 'app.kubernetes.io/component': 'kuberay-operator', 'app.kubernetes.io/version': '1.7.0' };
const WITH_WEBHOOKS: KubeRayOperatorProps = { webhooks: OperatorWebhooks.certManager() };

function webhooks(props: KubeRayOperatorProps): JsonObject[] {
  return asList(objectOf(objectsOf(props), 'ValidatingWebhookConfiguration', props.watch && 'kuberay-operator-ray-system').webhooks).map(asObject);
}

test('with webhooks the operator is told so, and has a certificate that cert-manager makes', () => {
  const objects = objectsOf(WITH_WEBHOOKS);

  expect(containerOf(WITH_WEBHOOKS).env).toEqual([{ name: 'ENABLE_WEBHOOKS', value: 'true' }]);
  expect(containerOf(WITH_WEBHOOKS).volumeMounts)
    .toEqual([{ mountPath: '/tmp/k8s-webhook-server/serving-certs', name: 'webhook-certificate', readOnly: true }]);
  expect(podOf(WITH_WEBHOOKS).volumes).toEqual([{ name: 'webhook-certificate', secret: { secretName: 'kuberay-operator-webhook-cert' } }]);
  expect(asList(containerOf(WITH_WEBHOOKS).ports)).toContainEqual({ containerPort: 9443, name: 'webhook' });
  expect(objectOf(objects, 'Issuer', 'kuberay-operator-webhook').spec).toEqual({ selfSigned: {} });
  expect(objectOf(objects, 'Certificate', 'kuberay-operator-webhook').spec).toEqual({
    secretName: 'kuberay-operator-webhook-cert',
    dnsNames: ['kuberay-operator-webhook.ray-system.svc', 'kuberay-operator-webhook.ray-system.svc.cluster.local'],
    issuerRef: { name: 'kuberay-operator-webhook', kind: 'Issuer' },
  });
});

test('the API server asks the operator through a service of its own', () => {
  const service = objectOf(objectsOf(WITH_WEBHOOKS), 'Service', 'kuberay-operator-webhook');

  expect(service.spec).toMatchObject({ ports: [{ port: 443, targetPort: 9443 }], selector: SELECTOR });
  expect(at(webhooks(WITH_WEBHOOKS)[0], 'clientConfig')).toEqual({
    service: { name: 'kuberay-operator-webhook', namespace: 'ray-system', path: '/validate-ray-io-v1-raycluster' },
  });
  expect(at(objectOf(objectsOf(WITH_WEBHOOKS), 'ValidatingWebhookConfiguration'), 'metadata'))
    .toEqual({ name: 'kuberay-operator', labels: LABELS, annotations: { 'cert-manager.io/inject-ca-from': 'ray-system/kuberay-operator-webhook' } });
});

test.each([
  ['1.6', ['rayclusters']],
  ['1.7', ['rayclusters', 'rayjobs', 'rayservices']],
])('KubeRay %s is asked about what it answers for: %j', (release, plurals) => {
  const asked = webhooks({ ...WITH_WEBHOOKS, version: KubeRayVersion.of(release) });

  expect(asked.map(({ rules }) => asObject(asList(rules)[0]).resources)).toEqual(plurals.map(plural => [plural]));
  expect(asked.map(({ failurePolicy, sideEffects }) => [failurePolicy, sideEffects])).toEqual(plurals.map(() => ['Fail', 'None']));
});

test('an operator of some namespaces is asked about those', () => {
  expect(webhooks(WITH_WEBHOOKS).map(({ namespaceSelector }) => namespaceSelector)).toEqual([undefined, undefined, undefined]);
  expect(webhooks({ ...WITH_WEBHOOKS, watch: WatchedNamespaces.named(['a', 'b']) })[0].namespaceSelector)
    .toEqual({ matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['a', 'b'] }] });
});

test('operators of namespaces that have one name have webhooks side by side', () => {
  const app = new App();
  for (const namespace of ['a', 'b']) {
    new KubeRayOperator(new Chart(app, namespace, { namespace }), 'Operator', { ...WITH_WEBHOOKS, watch: WatchedNamespaces.own() });
  }
  const configurations = app.charts.flatMap(chart => chart.toJson()).filter(({ kind }) => kind === 'ValidatingWebhookConfiguration');

  expect(configurations.map(({ metadata }) => metadata.name)).toEqual(['kuberay-operator-a', 'kuberay-operator-b']);
});

test('another issuer signs, for the domain of the Kubernetes cluster', () => {
  const objects = objectsOf({
    webhooks: OperatorWebhooks.certManager({ issuer: { name: 'company', kind: CertificateIssuerKind.CLUSTER_ISSUER } }),
    switches: { clusterDomain: 'example.local' },
  });

  expect(objects.filter(({ kind }) => kind === 'Issuer')).toEqual([]);
  expect(at(objectOf(objects, 'Certificate', 'kuberay-operator-webhook'), 'spec.issuerRef')).toEqual({ name: 'company', kind: 'ClusterIssuer' });
  expect(at(objectOf(objects, 'Certificate', 'kuberay-operator-webhook'), 'spec.dnsNames.1')).toBe('kuberay-operator-webhook.ray-system.svc.example.local');
});

test('a certificate that is there needs no cert-manager', () => {
  const { chart } = operatorApp();
  const objects = objectsOf({ webhooks: OperatorWebhooks.certificate(Secret.fromSecretName(chart, 'Given', 'given'), PEM) });

  expect(objects.filter(({ apiVersion }) => String(apiVersion).startsWith('cert-manager'))).toEqual([]);
  expect(at(objectOf(objects, 'Deployment'), 'spec.template.spec.volumes.0.secret.secretName')).toBe('given');
  expect(at(objectOf(objects, 'ValidatingWebhookConfiguration'), 'webhooks.0.clientConfig.caBundle')).toBe(Buffer.from(PEM).toString('base64'));
  expect(objectOf(objects, 'ValidatingWebhookConfiguration').metadata).toEqual({ name: 'kuberay-operator', labels: LABELS });
});

test.each([
  [() => OperatorWebhooks.certificate(undefined as never, 'AAAA'),
    'caBundle is no certificate in PEM: give the text that begins with -----BEGIN CERTIFICATE-----'],
  [() => OperatorIsolation.strict({ apiServer: [] }), 'the operator cannot work without the API server (apiServer is empty): say where it is'],
  [() => ServiceMonitoring.prometheusOperator({ interval: Duration.millis(10) }), 'interval is counted in seconds (10 ms): give whole seconds'],
])('what cannot work is refused', (make, message) => {
  expect(make).toThrow(new Error(message));
});

test('by default all pods may read the metrics, and nobody reaches another port', () => {
  expect(objectOf(objectsOf(), 'NetworkPolicy').spec).toEqual({
    podSelector: { matchLabels: SELECTOR },
    policyTypes: ['Ingress'],
    ingress: [{ from: [{ podSelector: {}, namespaceSelector: {} }], ports: [{ port: 8080, protocol: 'TCP' }] }],
  });
});

test('the API server reaches the webhooks, from wherever it is', () => {
  const [, ...from] = asList(at(objectOf(objectsOf(WITH_WEBHOOKS), 'NetworkPolicy'), 'spec.ingress'));

  expect(from).toEqual(['0.0.0.0/0', '::/0'].map(cidr => ({ from: [{ ipBlock: { cidr } }], ports: [{ port: 9443, protocol: 'TCP' }] })));
});

test('only those may read the metrics who are named', () => {
  const { chart } = operatorApp();
  const prometheus = new Deployment(chart, 'Prometheus', { containers: [{ image: 'prom' }] });
  const policy = objectOf(objectsOf({ isolation: OperatorIsolation.ingress({ metricsFrom: [prometheus] }) }), 'NetworkPolicy');

  expect(at(policy, 'spec.ingress')).toHaveLength(1);
  expect(JSON.stringify(at(policy, 'spec.ingress.0.from'))).toContain('cdk8s.io/metadata.addr');
});

test('strictly, the operator reaches DNS, the API server and the heads of Ray clusters alone', () => {
  const { chart } = operatorApp();
  const isolation = OperatorIsolation.strict({ apiServer: [NetworkPolicyIpBlock.ipv4(chart, 'ApiServer', '10.0.0.1/32')], metricsFrom: [Pods.all(chart, 'All')] });
  const policy = objectOf(objectsOf({ isolation }), 'NetworkPolicy');

  expect(at(policy, 'spec.policyTypes')).toEqual(['Ingress', 'Egress']);
  expect(at(policy, 'spec.egress')).toEqual([
    {
      to: [{ podSelector: {}, namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
      ports: [{ port: 53, protocol: 'UDP' }, { port: 53, protocol: 'TCP' }],
    },
    { to: [{ ipBlock: { cidr: '10.0.0.1/32' } }], ports: [{ port: 443, protocol: 'TCP' }, { port: 6443, protocol: 'TCP' }] },
    {
      to: [{ podSelector: { matchLabels: { 'ray.io/node-type': 'head' } }, namespaceSelector: {} }],
      ports: [{ port: 8265, protocol: 'TCP' }, { port: 8000, protocol: 'TCP' }],
    },
  ]);
});

test('strictly, too, the ports of the API server and the way to names can be others', () => {
  const { chart } = operatorApp();
  const isolation = OperatorIsolation.strict({
    apiServer: [NetworkPolicyIpBlock.ipv4(chart, 'ApiServer', '10.0.0.1/32')],
    apiServerPorts: [8443],
    dns: [NetworkPolicyIpBlock.ipv4(chart, 'Dns', '169.254.20.10/32')],
    dnsPorts: [5353],
    rayPorts: [8266],
  });
  const [dns, apiServer, heads] = asList(at(objectOf(objectsOf({ isolation }), 'NetworkPolicy'), 'spec.egress')).map(asObject);

  expect(dns).toEqual({ to: [{ ipBlock: { cidr: '169.254.20.10/32' } }], ports: [{ port: 5353, protocol: 'UDP' }, { port: 5353, protocol: 'TCP' }] });
  expect(apiServer.ports).toEqual([{ port: 8443, protocol: 'TCP' }]);
  expect(heads.ports).toEqual([{ port: 8266, protocol: 'TCP' }]);
});

test('through the API server it needs no way to heads', () => {
  const { chart } = operatorApp();
  const isolation = OperatorIsolation.strict({ apiServer: [NetworkPolicyIpBlock.ipv4(chart, 'ApiServer', '10.0.0.1/32')] });

  expect(at(objectOf(objectsOf({ isolation, kubernetesProxy: true }), 'NetworkPolicy'), 'spec.egress')).toHaveLength(2);
});

test('without isolation there is no policy', () => {
  expect(objectsOf({ isolation: OperatorIsolation.none() }).filter(({ kind }) => kind === 'NetworkPolicy')).toEqual([]);
});

test('the Prometheus Operator finds the metrics by a ServiceMonitor', () => {
  const monitor = objectOf(objectsOf({ monitoring: ServiceMonitoring.prometheusOperator() }), 'ServiceMonitor');

  expect(monitor).toEqual({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name: 'kuberay-operator', namespace: 'ray-system', labels: SELECTOR },
    spec: {
      selector: { matchLabels: SELECTOR },
      namespaceSelector: { matchNames: ['ray-system'] },
      endpoints: [{ port: 'http', path: '/metrics', interval: '30s', honorLabels: true }],
    },
  });
});

test('the labels of its service are those that the ServiceMonitor selects by', () => {
  expect(objectOf(objectsOf(), 'Service').metadata).toMatchObject({ labels: SELECTOR });
});

test('what a ServiceMonitor can say otherwise is there', () => {
  const monitoring = ServiceMonitoring.prometheusOperator({
    labels: { release: 'prometheus' }, interval: Duration.minutes(1), honorLabels: false, namespace: 'monitoring',
  });
  const monitor = objectOf(objectsOf({ monitoring }), 'ServiceMonitor');

  expect(monitor.metadata).toEqual({ name: 'kuberay-operator', namespace: 'monitoring', labels: { ...SELECTOR, release: 'prometheus' } });
  expect(at(monitor, 'spec.endpoints.0')).toMatchObject({ interval: '60s', honorLabels: false });
  expect(at(monitor, 'spec.namespaceSelector')).toEqual({ matchNames: ['ray-system'] });
});

test('other Prometheuses find the metrics by annotations of the service', () => {
  expect(at(objectOf(objectsOf({ monitoring: ServiceMonitoring.annotations() }), 'Service'), 'metadata.annotations'))
    .toEqual({ 'prometheus.io/scrape': 'true', 'prometheus.io/port': '8080', 'prometheus.io/path': '/metrics' });
});
