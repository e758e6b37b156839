import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { APPLICATION, rayService, specOf } from './services';
import { GcsFaultTolerance, ManagedBy, RayImage, RayService, ServeConfig, ServiceUpgradeStrategy } from '../../src';
import { chartOf, manifestOf } from '../cluster/clusters';

const metadata = { name: 'chat', namespace: 'ml' };
const AT_9000 = ServeConfig.of({ applications: [APPLICATION], httpOptions: { port: 9000 } });

test('a service is a RayService of ray.io/v1', () => {
  const service = rayService();

  expect([service.apiVersion, service.kind, service.resourceType]).toEqual(['ray.io/v1', 'RayService', 'rayservices']);
  expect(manifestOf(service)).toMatchObject({ apiVersion: 'ray.io/v1', kind: 'RayService' });
});

test('a service needs an image and applications', () => {
  expect(Object.keys(specOf(rayService())).sort()).toEqual(['rayClusterConfig', 'serveConfigV2']);
  expect(specOf(rayService()).serveConfigV2).toBe('applications:\n  - import_path: app:app\n');
});

test('what the operator does anyway is not written, and can be read back', () => {
  const service = rayService({ upgradeStrategy: ServiceUpgradeStrategy.newCluster(), managedBy: ManagedBy.KUBERAY_OPERATOR });

  expect([service.suspend, service.excludeHeadFromServe, service.managedBy]).toEqual([false, false, 'ray.io/kuberay-operator']);
  expect(Object.keys(specOf(service)).sort()).toEqual(['rayClusterConfig', 'serveConfigV2']);
});

test('what a service says of itself', () => {
  const service = rayService({
    clusterDeletionDelay: Duration.minutes(5), excludeHeadFromServe: true, suspend: true, managedBy: ManagedBy.MULTI_KUEUE,
  });

  expect(specOf(service)).toMatchObject({
    rayClusterDeletionDelaySeconds: 300, excludeHeadPodFromServeSvc: true, suspend: true, managedBy: 'kueue.x-k8s.io/multikueue',
  });
  expect([service.clusterDeletionDelay?.toSeconds(), service.excludeHeadFromServe, service.suspend, service.managedBy])
    .toEqual([300, true, true, 'kueue.x-k8s.io/multikueue']);
});

test('the delay is counted in seconds', () => {
  expect(() => rayService({ clusterDeletionDelay: Duration.millis(1) })).toThrow('clusterDeletionDelay is counted in seconds (1 ms): give whole seconds');
});

test('a change of the cluster may do nothing', () => {
  expect(specOf(rayService({ upgradeStrategy: ServiceUpgradeStrategy.none() })).upgradeStrategy).toEqual({ type: 'None' });
});

test('traffic may move step by step, through a Gateway', () => {
  const upgradeStrategy = ServiceUpgradeStrategy.incremental({ gatewayClassName: 'istio', stepSizePercent: 20, interval: Duration.seconds(30), maxSurgePercent: 50 });
  const service = rayService({ metadata, upgradeStrategy });

  expect(specOf(service).upgradeStrategy).toEqual({
    type: 'NewClusterWithIncrementalUpgrade',
    clusterUpgradeOptions: { gatewayClassName: 'istio', stepSizePercent: 20, intervalSeconds: 30, maxSurgePercent: 50 },
  });
  expect(service.gatewayName).toBe('chat-gateway');
  expect(() => service.exposeViaIngress('/'))
    .toThrow('traffic goes through a Gateway where upgrades are incremental (chat-gateway): use that, or another upgradeStrategy');
});

test('the time between two steps is counted in seconds', () => {
  expect(() => ServiceUpgradeStrategy.incremental({ gatewayClassName: 'istio', stepSizePercent: 20, interval: Duration.millis(1) }))
    .toThrow('interval is counted in seconds (1 ms): give whole seconds');
});

test('addresses are those of the services that the operator makes', () => {
  const service = rayService({ metadata });

  expect(service.headServiceName).toBe('chat-head-svc');
  expect(service.dashboardUrl).toBe('http://chat-head-svc.ml.svc:8265');
  expect(service.serveServiceName).toBe('chat-serve-svc');
  expect(service.serveUrl).toBe('http://chat-serve-svc.ml.svc:8000');
  expect(service.gatewayName).toBeUndefined();
});

test('an address can be the value of an environment variable', () => {
  const container = new kplus.Container({ image: 'example.com/client:1', envVariables: { URL: kplus.EnvValue.fromValue(rayService({ metadata }).serveUrl) } });

  expect(container.env.variables.URL.value).toBe('http://chat-serve-svc.ml.svc:8000');
});

test('the port on which Serve listens is that of all pods and addresses', () => {
  const service = rayService({ metadata, serveConfig: AT_9000, workerGroups: [{ groupName: 'cpu' }] });
  const { headGroupSpec, workerGroupSpecs: [worker] } = specOf(service).rayClusterConfig;

  expect(service.serveUrl).toBe('http://chat-serve-svc.ml.svc:9000');
  expect(headGroupSpec.template.spec.containers[0].ports).toContainEqual({ name: 'serve', containerPort: 9000 });
  expect(worker.template.spec.containers[0].ports).toEqual([{ name: 'serve', containerPort: 9000 }]);
});

test('so is one that stands in a text', () => {
  const serveConfig = ServeConfig.fromText('http_options: {port: 9000}\napplications: []\n');

  expect(rayService({ metadata, serveConfig }).serveUrl).toBe('http://chat-serve-svc.ml.svc:9000');
});

test('workers declare no port that is as usual', () => {
  const { workerGroupSpecs: [worker] } = specOf(rayService({ workerGroups: [{ groupName: 'cpu' }] })).rayClusterConfig;

  expect(worker.template.spec.containers[0]).not.toHaveProperty('ports');
});

test('a service of its own in front of Serve', () => {
  const service = rayService({
    metadata,
    serveService: {
      name: 'chat',
      type: kplus.ServiceType.LOAD_BALANCER,
      annotations: { internal: 'true' },
      labels: { team: 'ml' },
      ports: [{ name: 'serve', port: 80, targetPort: 8000 }],
    },
  });

  expect(service.serveServiceName).toBe('chat');
  expect(specOf(service).serveService).toEqual({
    metadata: { name: 'chat', annotations: { internal: 'true' }, labels: { team: 'ml' } },
    spec: { type: 'LoadBalancer', ports: [{ name: 'serve', port: 80, targetPort: 8000 }] },
  });
});

test('it can stand behind an Ingress of its own', () => {
  const chart = chartOf();
  const ingress = rayService({ metadata }, chart).exposeViaIngress('/');

  expect(manifestOf(ingress).spec).toEqual({
    rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'chat-serve-svc', port: { number: 8000 } } } }] } }],
  });
});

test('or behind one that is there already', () => {
  const chart = chartOf();
  const ingress = new kplus.Ingress(chart, 'Front');
  const made = rayService({ metadata, serveConfig: AT_9000 }, chart)
    .exposeViaIngress('/chat', { ingress, host: 'example.com', pathType: kplus.HttpIngressPathType.EXACT });

  expect(made).toBe(ingress);
  expect(manifestOf(ingress).spec.rules).toEqual([{
    host: 'example.com',
    http: { paths: [{ path: '/chat', pathType: 'Exact', backend: { service: { name: 'chat-serve-svc', port: { number: 9000 } } } }] },
  }]);
});

test('the Ingress leads to the port of the service that is its own', () => {
  const service = rayService({ metadata, serveService: { name: 'chat', ports: [{ name: 'serve', port: 80, targetPort: 8000 }] } });

  expect(service.serveUrl).toBe('http://chat.ml.svc:80');
  expect(manifestOf(service.exposeViaIngress('/')).spec.rules[0].http.paths[0].backend).toEqual({ service: { name: 'chat', port: { number: 80 } } });
});

test('worker groups of the props come first, and more can be added', () => {
  const service = rayService({ workerGroups: [{ groupName: 'cpu' }] });
  service.addWorkerGroup('gpu');

  expect(service.workerGroups.map(({ groupName }) => groupName)).toEqual(['cpu', 'gpu']);
});

test('what the cluster is made of can be read back', () => {
  const image = RayImage.release('2.55.1');
  const gcsFaultTolerance = GcsFaultTolerance.redis({ address: 'redis:6379' });
  const service = rayService({ image, gcsFaultTolerance, autoscaling: {} });

  expect([service.image, service.gcsFaultTolerance, service.autoscaling]).toEqual([image, gcsFaultTolerance, {}]);
});

test('a service is a peer of network policies: all pods of its clusters', () => {
  const service = rayService({ metadata });

  expect(service.toPodSelector()).toBe(service);
  expect(service.toNetworkPolicyPeerConfig().podSelector?.labelSelector?._toKube().matchLabels).toEqual({ 'cdk8s-kuberay/cluster': 'rayservice-chat' });
  expect(specOf(service).rayClusterConfig.headGroupSpec.template.metadata.labels).toEqual({ 'cdk8s-kuberay/cluster': 'rayservice-chat' });
});

test('a name that a chart makes has at most 47 characters', () => {
  expect(new RayService(chartOf(), 'x'.repeat(60), { image: RayImage.release('2.55.1'), serveConfig: AT_9000 }).name).toHaveLength(46);
});

test('the API server can make its name', () => {
  const service = rayService({ metadata: { generateName: 'chat-' } });

  expect(manifestOf(service).metadata).toEqual({ generateName: 'chat-' });
  expect(() => service.serveUrl).toThrow('nothing can go by a name that the API server makes (generateName: "chat-"): give a name');
  expect(service.toPodSelectorConfig().labelSelector?._toKube().matchLabels).toEqual({ 'cdk8s-kuberay/cluster': 'rayservice-test-service-c85b0531' });
});

test.each([
  [{ stepSizePercent: 0 }, 'stepSizePercent is out of range (0): give a whole number from 1 to 100'],
  [{ stepSizePercent: 50, maxSurgePercent: 40 }, 'stepSizePercent is out of range (50): give a whole number from 1 to 40, which is maxSurgePercent'],
  [{ stepSizePercent: 1, maxSurgePercent: 101 }, 'maxSurgePercent is out of range (101): give a whole number from 1 to 100'],
  [{ stepSizePercent: 1.5 }, 'stepSizePercent is out of range (1.5): give a whole number from 1 to 100'],
])('a step moves something: %j', (steps, message) => {
  expect(() => ServiceUpgradeStrategy.incremental({ gatewayClassName: 'istio', interval: Duration.seconds(1), ...steps })).toThrow(message);
});

test('no address leads past the Gateway', () => {
  const upgradeStrategy = ServiceUpgradeStrategy.incremental({ gatewayClassName: 'istio', stepSizePercent: 20, interval: Duration.seconds(30) });
  const message = 'traffic goes through a Gateway where upgrades are incremental (chat-gateway): use that, or another upgradeStrategy';

  expect(() => rayService({ metadata, upgradeStrategy }).serveUrl).toThrow(message);
  expect(() => rayService({ metadata, upgradeStrategy }).serveServiceName).toThrow(message);
});

test('the port for gRPC is one of the service, too, where there are services for it', () => {
  const portsOf = (grpcServicerFunctions: string[], port?: number) => {
    const serveConfig = ServeConfig.of({ applications: [APPLICATION], grpcOptions: { grpcServicerFunctions, port } });
    const { headGroupSpec } = specOf(rayService({ serveConfig })).rayClusterConfig;
    return headGroupSpec.template.spec.containers[0].ports.slice(5);
  };

  expect(portsOf(['m.add'])).toEqual([{ name: 'serve-grpc', containerPort: 9000 }]);
  expect(portsOf(['m.add'], 9001)).toEqual([{ name: 'serve-grpc', containerPort: 9001 }]);
  expect(portsOf([])).toEqual([]);
});

test('Serve has a port of its own', () => {
  const serveConfig = ServeConfig.of({ applications: [APPLICATION], httpOptions: { port: 8265 } });

  expect(() => rayService({ serveConfig })).toThrow('Serve listens where another server of the head does (serve and dashboard at 8265): move one of them');
});

test('a second path is a rule of the same Ingress', () => {
  const service = rayService({ metadata });

  expect(service.exposeViaIngress('/a')).toBe(service.exposeViaIngress('/b'));
});

test('an Ingress of another namespace finds no service', () => {
  const ingress = new kplus.Ingress(chartOf({ namespace: 'web' }), 'Front', { metadata: { name: 'front' } });

  expect(() => rayService({ metadata }).exposeViaIngress('/', { ingress }))
    .toThrow('an Ingress leads to services of its own namespace (front is in web, the service in ml): use one in ml');
});
