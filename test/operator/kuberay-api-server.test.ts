import { Chart, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { RESTRICTED } from './operators';
import { KubeRayApiServer, KubeRayApiServerProps, KubeRayTarget, KubeRayVersion } from '../../src';
import { chartOf, Manifest, manifestOf } from '../cluster/clusters';

const NAMESPACED = { namespace: 'ray-system' };

function serverOf(props: KubeRayApiServerProps = {}, chart = chartOf(NAMESPACED)): KubeRayApiServer {
  return new KubeRayApiServer(chart, 'ApiServer', props);
}

function podOf(server: KubeRayApiServer): Manifest {
  return manifestOf(server).spec.template.spec;
}

function containerOf(server: KubeRayApiServer): Manifest {
  return podOf(server).containers[0];
}

function ofKind(server: KubeRayApiServer, kind: string): Manifest[] {
  return Testing.synth(Chart.of(server)).filter(object => object.kind === kind);
}

test('it is a Deployment with a service account, a service, permissions and a network policy', () => {
  expect(Testing.synth(Chart.of(serverOf())).map(({ kind }) => kind)).toEqual([
    'Deployment', 'ServiceAccount', 'Service', 'ClusterRole', 'ClusterRoleBinding', 'NetworkPolicy',
  ]);
});

test('deployment, service account and service are named as by KubeRay\'s Helm chart', () => {
  const server = serverOf();

  expect([server.name, server.serviceAccount?.name, server.service.name]).toEqual(['kuberay-apiserver', 'kuberay-apiserver', 'kuberay-apiserver-service']);
  expect(podOf(server).serviceAccountName).toBe('kuberay-apiserver');
});

test('another name is that of service account and service, too', () => {
  const server = serverOf({ metadata: { name: 'ray-api' } });

  expect([server.name, server.serviceAccount?.name, server.service.name]).toEqual(['ray-api', 'ray-api', 'ray-api-service']);
});

test('all is in the namespace of the server', () => {
  const server = serverOf({ metadata: { namespace: 'api' } });
  const places = Testing.synth(Chart.of(server)).filter(({ kind }) => !kind.startsWith('ClusterRole')).map(({ metadata }) => metadata.namespace);

  expect(places).toEqual(['api', 'api', 'api', 'api']);
});

test('deployment and pods have the labels that tools look for, and own ones', () => {
  const { metadata, spec } = manifestOf(serverOf({ metadata: { labels: { team: 'ml' } } }));
  const labels = { 'app.kubernetes.io/name': 'kuberay-apiserver', 'app.kubernetes.io/component': 'kuberay-apiserver' };

  expect(metadata.labels).toEqual({ ...labels, team: 'ml' });
  expect(spec.template.metadata.labels).toMatchObject(labels);
});

test('all that belongs to the server has its labels, but for bindings', () => {
  const server = serverOf({ namespaces: ['ml'] });
  new KubeRayApiServer(Chart.of(server), 'Everywhere');
  const bare = Testing.synth(Chart.of(server)).filter(({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] !== 'kuberay-apiserver');

  expect(bare.map(({ kind }) => kind)).toEqual(['RoleBinding', 'ClusterRoleBinding']);
});

test('there is one pod, by default', () => {
  expect([manifestOf(serverOf()).spec.replicas, serverOf().replicas]).toEqual([1, 1]);
  expect(manifestOf(serverOf({ replicas: 3 })).spec.replicas).toBe(3);
});

test.each([
  ['1.0', 'v1.0.0'], ['1.3', 'v1.3.2'], ['1.4', 'v1.4.2'], ['1.5', 'v1.5.2'], ['1.6', 'v1.6.2'], ['1.7', 'v1.7.0'], ['1.5.0', 'v1.5.0'],
])('the image is that of the target, which may be set later: %s', (version, tag) => {
  const chart = chartOf(NAMESPACED);
  const server = serverOf({}, chart);
  KubeRayTarget.set(chart, { version: KubeRayVersion.of(version) });

  expect([server.image, containerOf(server).image]).toEqual([`quay.io/kuberay/apiserver:${tag}`, `quay.io/kuberay/apiserver:${tag}`]);
});

test('without a target the image is that of KubeRay 1.7', () => {
  expect(containerOf(serverOf()).image).toBe('quay.io/kuberay/apiserver:v1.7.0');
});

test('another image is pulled as its registry wants', () => {
  const chart = chartOf(NAMESPACED);
  const server = serverOf({
    image: 'example.com/apiserver:1',
    imagePullPolicy: kplus.ImagePullPolicy.NEVER,
    dockerRegistryAuth: kplus.Secret.fromSecretName(chart, 'Login', 'login'),
  }, chart);

  expect(containerOf(server)).toMatchObject({ image: 'example.com/apiserver:1', imagePullPolicy: 'Never' });
  expect(podOf(server).imagePullSecrets).toEqual([{ name: 'login' }]);
  expect(containerOf(serverOf()).imagePullPolicy).toBe('Always');
  expect(containerOf(serverOf({ image: `example.com/apiserver@sha256:${'0'.repeat(64)}` })).imagePullPolicy).toBe('IfNotPresent');
});

test('ports and probes are those of the program', () => {
  const probe = { failureThreshold: 3 };
  const container = containerOf(serverOf());

  expect(container.name).toBe('kuberay-apiserver');
  expect(container.ports).toEqual([{ name: 'http', containerPort: 8888 }, { name: 'grpc', containerPort: 8887 }]);
  expect(container).toMatchObject({ livenessProbe: { ...probe, tcpSocket: { port: 8888 } }, readinessProbe: { ...probe, httpGet: { path: '/healthz', port: 8888, scheme: 'HTTP' } } });
  expect(container).not.toHaveProperty('startupProbe');
});

test('requests and limits are those of KubeRay\'s Helm chart, and some disk', () => {
  expect(containerOf(serverOf()).resources).toEqual({
    requests: { 'cpu': '300m', 'memory': '300Mi', 'ephemeral-storage': '1Gi' },
    limits: { 'cpu': '500m', 'memory': '500Mi', 'ephemeral-storage': '1Gi' },
  });
  expect(containerOf(serverOf({ resources: { memory: { limit: Size.gibibytes(2) } } })).resources).toEqual({ limits: { memory: '2048Mi' } });
});

test('the pod meets the Pod Security Standard restricted, and cannot write to its disk', () => {
  const { containers, initContainers, volumes, hostNetwork, hostPID, hostIPC, securityContext } = podOf(serverOf());

  expect([hostNetwork ?? false, hostPID, hostIPC, initContainers, volumes]).toEqual([false, undefined, undefined, undefined, undefined]);
  expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 65532, runAsGroup: 65532 });
  expect(containers.map((container: Manifest) => container.securityContext)).toEqual([RESTRICTED]);
});

test('only pods of the server have the token of its service account', () => {
  expect(podOf(serverOf()).automountServiceAccountToken).toBe(true);
  expect(ofKind(serverOf(), 'ServiceAccount')[0].automountServiceAccountToken).toBe(false);
});

test.each<[KubeRayApiServerProps, string, string[] | undefined]>([
  [{}, '1.7', ['--enable-api-server-v2=true']],
  [{}, '1.4', ['--enable-api-server-v2=true']],
  [{ apiV2: false }, '1.7', ['--enable-api-server-v2=false']],
  [{ corsAllowOrigin: 'https://ray.example.com' }, '1.7', ['--enable-api-server-v2=true', '--cors-allow-origin=https://ray.example.com']],
  [{}, '1.3', undefined],
  [{ apiV2: false }, '1.3', undefined],
])('the flags are those that the release knows: %j, KubeRay %s', (props, version, args) => {
  const chart = chartOf(NAMESPACED);
  const server = serverOf(props, chart);
  KubeRayTarget.set(chart, { version: KubeRayVersion.of(version) });

  expect(containerOf(server).args).toEqual(args);
  expect(server.node.validate()).toEqual([]);
});

test('what the release lacks is an error', () => {
  const chart = chartOf(NAMESPACED);
  const server = serverOf({ apiV2: true, corsAllowOrigin: '*' }, chart);

  expect(server.node.validate()).toEqual([]);
  KubeRayTarget.set(chart, { version: KubeRayVersion.V1_3 });
  expect(server.node.validate()).toEqual([
    'apiV2: came with KubeRay 1.4 (true, the target is 1.3): leave it out, or choose a newer release',
    'corsAllowOrigin: came with KubeRay 1.4 (*, the target is 1.3): leave it out, or choose a newer release',
  ]);
});

test('what it is like can be read back', () => {
  const { apiV2, corsAllowOrigin, namespaces } = serverOf({ apiV2: false, corsAllowOrigin: '*', namespaces: ['ml', 'web', 'ml'] });

  expect([apiV2, corsAllowOrigin, namespaces]).toEqual([false, '*', ['ml', 'web']]);
  expect([serverOf().apiV2, serverOf().corsAllowOrigin, serverOf().namespaces]).toEqual([true, undefined, undefined]);
});

test('the list of namespaces is a copy', () => {
  const server = serverOf({ namespaces: ['ml'] });
  server.namespaces?.pop();

  expect(server.namespaces).toEqual(['ml']);
});

test('the service is for the inside of the cluster, and leads to the pods', () => {
  const server = serverOf();
  const [{ spec }] = ofKind(server, 'Service');

  expect(spec).toMatchObject({
    type: 'ClusterIP',
    ports: [{ name: 'http', port: 8888, targetPort: 8888 }, { name: 'grpc', port: 8887, targetPort: 8887 }],
  });
  expect(manifestOf(server).spec.template.metadata.labels).toMatchObject(spec.selector);
  expect(server.url).toBe('http://kuberay-apiserver-service.ray-system.svc:8888');
});

test('nobody reaches it', () => {
  const server = serverOf();
  const [{ spec }] = ofKind(server, 'NetworkPolicy');

  expect(spec).toEqual({ podSelector: { matchLabels: manifestOf(server).spec.selector.matchLabels }, policyTypes: ['Ingress'] });
});

test('who is let in reaches its ports', () => {
  const server = serverOf();
  const portal = new kplus.Deployment(Chart.of(server), 'Portal', { containers: [{ image: 'portal' }] });
  server.connections.allowFrom(portal, { isolation: kplus.PodConnectionsIsolation.POD });
  const [, { spec }] = ofKind(server, 'NetworkPolicy');

  expect(spec.podSelector.matchLabels).toEqual(manifestOf(server).spec.selector.matchLabels);
  expect(spec.ingress).toEqual([{
    from: [{
      podSelector: { matchLabels: portal.matchLabels },
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ray-system' } },
    }],
    ports: [{ port: 8888, protocol: 'TCP' }, { port: 8887, protocol: 'TCP' }],
  }]);
});

test('an Ingress leads to the service that is there', () => {
  const server = serverOf();
  server.exposeViaIngress('/ray', { pathType: kplus.HttpIngressPathType.EXACT });
  const [{ spec }] = ofKind(server, 'Ingress');

  expect(spec.rules[0].http.paths).toEqual([
    { path: '/ray', pathType: 'Exact', backend: { service: { name: 'kuberay-apiserver-service', port: { number: 8888 } } } },
  ]);
  expect(ofKind(server, 'Service')).toHaveLength(1);
});

test('an Ingress that is there already gets another path', () => {
  const server = serverOf();
  const ingress = new kplus.Ingress(Chart.of(server), 'Ingress');

  expect(server.exposeViaIngress('/ray', { ingress })).toBe(ingress);
  expect(manifestOf(ingress).spec.rules[0].http.paths[0].path).toBe('/ray');
});
