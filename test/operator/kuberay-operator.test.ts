import { App, Chart } from 'cdk8s';
import { EnvValue, ImagePullPolicy, Node, NodeLabelQuery, Secret, ServiceAccount } from 'cdk8s-plus-28';
import { at, containerOf, deploymentOf, objectOf, objectsOf, operatorApp, podOf, RESTRICTED } from './operators';
import { KubeRayOperator, KubeRayOperatorProps } from '../../src/operator/kuberay-operator';
import { WatchedNamespaces } from '../../src/operator/watched-namespaces';
import { asList, asObject } from '../../src/private/json';
import { FeatureGate } from '../../src/rules/feature-gate';
import { KubeRayVersion } from '../../src/rules/kuberay-version';

function titles(props: KubeRayOperatorProps = {}): string[] {
  return objectsOf(props).map(({ kind, metadata }) => `${String(kind)} ${String(asObject(metadata).namespace ?? '-')}/${String(asObject(metadata).name)}`);
}

test('an operator is all that it needs, in the namespace of its chart, which comes first', () => {
  expect(titles()).toEqual([
    'Namespace -/ray-system',
    'ServiceAccount ray-system/kuberay-operator',
    'Deployment ray-system/kuberay-operator',
    'Service ray-system/kuberay-operator',
    'ClusterRole -/kuberay-operator',
    'ClusterRoleBinding -/kuberay-operator',
    'Role ray-system/kuberay-operator-leader-election',
    'RoleBinding ray-system/kuberay-operator-leader-election',
    'PodDisruptionBudget ray-system/kuberay-operator',
    'NetworkPolicy ray-system/kuberay-operator',
    'ClusterRole -/raycluster-editor-role',
    'ClusterRole -/rayjob-editor-role',
    'ClusterRole -/rayservice-editor-role',
    'ClusterRole -/raycronjob-editor-role',
    'ClusterRole -/raycluster-viewer-role',
    'ClusterRole -/rayjob-viewer-role',
    'ClusterRole -/rayservice-viewer-role',
    'ClusterRole -/raycronjob-viewer-role',
  ]);
});

test('all of them have the name that is given, but for the roles of people', () => {
  const names = objectsOf({ metadata: { name: 'ray', namespace: 'other' }, userRoles: false }).map(({ metadata }) => asObject(metadata).name);

  expect(names).toEqual(['other', 'ray', 'ray', 'ray', 'ray', 'ray', 'ray-leader-election', 'ray-leader-election', 'ray', 'ray']);
});

test('an operator in no namespace is refused, with what to do', () => {
  const chart = new Chart(new App(), 'platform');

  expect(() => new KubeRayOperator(chart, 'Operator')).toThrow(
    'the operator is in no namespace: give its chart one, as in new Chart(app, \'platform\', { namespace: \'ray-system\' })');
});

test('the namespace takes restricted pods only, and is left to others if they make it', () => {
  expect(at(objectOf(objectsOf(), 'Namespace', 'ray-system'), 'metadata.labels')).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'restricted' });
  expect(titles({ createNamespace: false })[0]).toBe('ServiceAccount ray-system/kuberay-operator');
});

test('what was decided can be read back', () => {
  const { operator } = operatorApp();

  expect(operator.namespaceName).toBe('ray-system');
  expect(operator.watchedNamespaces).toBeUndefined();
  expect(operator.target.version.version).toBe('1.7');
  expect(operator.serviceAccount.name).toBe('kuberay-operator');
  expect(operator.service.name).toBe('kuberay-operator');
  expect(operator.deployment.replicas).toBe(2);
});

test.each([
  ['1.3', 'v1.3.2'],
  ['1.4', 'v1.4.2'],
  ['1.5', 'v1.5.2'],
  ['1.5.1', 'v1.5.1'],
  ['1.6', 'v1.6.2'],
  ['1.7', 'v1.7.0'],
])('KubeRay %s has the image %s, and says so in a label', (version, tag) => {
  const deployment = deploymentOf({ version: KubeRayVersion.of(version) });

  expect(at(deployment, 'spec.template.spec.containers.0.image')).toBe(`quay.io/kuberay/operator:${tag}`);
  expect(at(deployment, 'spec.template.metadata.labels')).toEqual({
    'app.kubernetes.io/name': 'kuberay-operator',
    'app.kubernetes.io/instance': 'kuberay-operator',
    'app.kubernetes.io/component': 'kuberay-operator',
    'app.kubernetes.io/version': tag.slice(1),
  });
});

test('the pods are as restricted as can be', () => {
  expect(podOf().securityContext).toEqual({
    fsGroupChangePolicy: 'Always', runAsGroup: 65532, runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: 'RuntimeDefault' },
  });
  expect(containerOf().securityContext).toEqual(RESTRICTED);
});

test('the account has no token but in the pods', () => {
  expect(objectOf(objectsOf(), 'ServiceAccount').automountServiceAccountToken).toBe(false);
  expect(podOf()).toMatchObject({ automountServiceAccountToken: true, serviceAccountName: 'kuberay-operator' });
});

test('whether the operator is alive and whether it is ready are different questions', () => {
  const { livenessProbe, readinessProbe } = containerOf();

  expect(at(asObject(livenessProbe), 'httpGet')).toEqual({ path: '/healthz', port: 8082, scheme: 'HTTP' });
  expect(at(asObject(readinessProbe), 'httpGet')).toEqual({ path: '/readyz', port: 8082, scheme: 'HTTP' });
});

test('two pods are kept apart, and evicted one after the other', () => {
  const labels = { 'app.kubernetes.io/name': 'kuberay-operator', 'app.kubernetes.io/instance': 'kuberay-operator' };

  expect(podOf().affinity).toEqual({
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 100, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: labels } } },
      ],
    },
  });
  expect(objectOf(objectsOf(), 'PodDisruptionBudget').spec)
    .toEqual({ maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow', selector: { matchLabels: labels } });
});

test('an image is pulled anew, as its tag may have been moved, unless its digest says what it is', () => {
  expect(containerOf().imagePullPolicy).toBe('Always');
  expect(containerOf({ image: `example.com/kuberay/operator:v1.7.0@sha256:${'0'.repeat(64)}` }).imagePullPolicy).toBe('IfNotPresent');
  expect(containerOf({ imagePullPolicy: ImagePullPolicy.NEVER }).imagePullPolicy).toBe('Never');
});

test('pods that are attracted to nodes are kept apart all the same', () => {
  const { chart, operator } = operatorApp();
  operator.deployment.scheduling.attract(Node.labeled(NodeLabelQuery.is('pool', 'infra')));
  const affinity = asObject(at(objectOf(chart.toJson(), 'Deployment'), 'spec.template.spec.affinity'));

  expect(Object.keys(affinity).sort()).toEqual(['nodeAffinity', 'podAntiAffinity']);
});

test('where there is no version, the tag of the image says it', () => {
  expect(operatorApp({ image: 'example.com/mirror/kuberay/operator:v1.5.1' }).operator.target.version.version).toBe('1.5.1');
  expect(operatorApp({ image: 'example.com/mirror/kuberay/operator:nightly' }).operator.target.version.version).toBe('1.7');
  expect(operatorApp({ image: 'example.com/kuberay/operator:v1.6.2', version: KubeRayVersion.V1_6 }).operator.target.version.version).toBe('1.6');
});

test('on OpenShift the user of the pods is one that their namespace has', () => {
  expect(podOf({ openShift: true }).securityContext).toEqual({ fsGroupChangePolicy: 'Always', runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
  expect(asObject(containerOf({ openShift: true }).securityContext)).not.toHaveProperty('runAsUser');
});

test.each(['default', 'kube-system'])('the namespace %s, which every Kubernetes cluster has, is left as it is', namespace => {
  const kinds = (props: KubeRayOperatorProps) => objectsOf({ ...props, metadata: { namespace } }).map(({ kind }) => kind);

  expect(kinds({})).not.toContain('Namespace');
  expect(kinds({ createNamespace: true })).toContain('Namespace');
});

test('an account of another namespace is refused, as no pod can have it', () => {
  const { chart } = operatorApp();
  const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'Given', 'given', { namespaceName: 'other' });

  expect(() => operatorApp({ serviceAccount })).toThrow('serviceAccount is of another namespace than the operator (other, ray-system): ' +
    'give one of the same, as by fromServiceAccountName(scope, id, name, { namespaceName: \'ray-system\' })');
});

test('the namespaces that it watches are given out as a copy', () => {
  const { operator } = operatorApp({ watch: WatchedNamespaces.named(['a']) });
  operator.watchedNamespaces?.push('b');

  expect(operator.watchedNamespaces).toEqual(['a']);
});

test('one pod is kept apart from nothing', () => {
  expect(podOf({ replicas: 1 }).affinity).toBeUndefined();
});

test('what users want of the pods is there: resources, pull secrets, priority, labels, annotations', () => {
  const imagePullSecrets = [Secret.fromSecretName(operatorApp().chart, 'Login', 'login')];
  const { chart, operator } = operatorApp({
    imagePullSecrets,
    priorityClassName: 'platform',
    podLabels: { team: 'ml' },
    podAnnotations: { e: 'f' },
    nodeSelector: { pool: 'infra' },
    metadata: { annotations: { a: 'b' } },
  });
  operator.deployment.podMetadata.addAnnotation('c', 'd');
  const deployment = objectOf(chart.toJson(), 'Deployment');

  expect(at(deployment, 'metadata.annotations')).toEqual({ a: 'b' });
  expect(at(deployment, 'spec.template.metadata.annotations')).toEqual({ c: 'd', e: 'f' });
  expect(at(deployment, 'spec.template.spec.nodeSelector')).toEqual({ pool: 'infra' });
  expect(at(deployment, 'spec.template.metadata.labels')).toMatchObject({ 'team': 'ml', 'app.kubernetes.io/name': 'kuberay-operator' });
  expect(at(deployment, 'spec.template.spec.priorityClassName')).toBe('platform');
  expect(at(deployment, 'spec.template.spec.imagePullSecrets')).toEqual([{ name: 'login' }]);
});

test('by default a pod asks for as much memory and disk as it may take', () => {
  expect(containerOf().resources).toEqual({
    limits: { 'cpu': '500m', 'ephemeral-storage': '1Gi', 'memory': '512Mi' },
    requests: { 'cpu': '100m', 'ephemeral-storage': '1Gi', 'memory': '512Mi' },
  });
});

test('an account that is given is bound, and none is made', () => {
  const chart = new Chart(new App(), 'platform', { namespace: 'ray-system' });
  new KubeRayOperator(chart, 'Operator', { serviceAccount: ServiceAccount.fromServiceAccountName(chart, 'Given', 'given', { namespaceName: 'ray-system' }) });
  const objects = chart.toJson();

  expect(objects.filter(({ kind }) => kind === 'ServiceAccount')).toEqual([]);
  expect(objectOf(objects, 'ClusterRoleBinding').subjects).toEqual([{ kind: 'ServiceAccount', name: 'given', namespace: 'ray-system' }]);
});

test('the service leads to the metrics', () => {
  const { spec } = objectOf(objectsOf(), 'Service');

  expect(spec).toMatchObject({
    type: 'ClusterIP',
    ports: [{ name: 'http', port: 8080, targetPort: 8080 }],
    selector: { 'app.kubernetes.io/name': 'kuberay-operator', 'app.kubernetes.io/instance': 'kuberay-operator' },
  });
  expect(asList(containerOf().ports)).toEqual([{ containerPort: 8080, name: 'http' }, { containerPort: 8082, name: 'health' }]);
});

test.each<[string, KubeRayOperatorProps, string]>([
  ['an old release', { version: KubeRayVersion.V1_2 }, 'an operator is made from KubeRay 1.3 on (1.2): raise the version'],
  ['a gate that is on and off', { featureGates: [FeatureGate.RAY_CRON_JOB], disabledFeatureGates: [FeatureGate.RAY_CRON_JOB] },
    'a feature gate is on and off (RayCronJob): name it in featureGates or in disabledFeatureGates'],
  ['a gate of another release', { version: KubeRayVersion.V1_6, featureGates: [FeatureGate.RAY_CLUSTER_MTLS] },
    'KubeRay has no feature gate RayClusterMTLS (1.6): it came with 1.7; leave it out or choose another release'],
  ['several pods that all work', { leaderElection: false },
    'several operators would work at the same time (replicas 2, leaderElection false): set replicas to 1, or leave leaderElection on'],
  ['half a pod', { replicas: 1.5 }, 'replicas is no whole number of at least 0 (1.5): give one'],
  ['nothing at a time', { reconcileConcurrency: 0 }, 'reconcileConcurrency is no whole number of at least 1 (0): give one'],
  ['no requests', { clientQps: 0 }, 'clientQps is not above zero (0): give the requests per second'],
  ['no request at once', { clientBurst: -1 }, 'clientBurst is no whole number of at least 1 (-1): give one'],
  ['an image of another release', { version: KubeRayVersion.V1_7, image: 'quay.io/kuberay/operator:v1.6.2' },
    'image is of another release than version (quay.io/kuberay/operator:v1.6.2, 1.7): make the two the same, or leave version out'],
  ['a name that no service can have', { metadata: { name: 'my.operator' } }, 'metadata.name is no name that its services can have ("my.operator"): ' +
    'use at most 55 lower case letters, digits and dashes, beginning with a letter and ending with a letter or digit'],
  ['a namespace that there cannot be', { metadata: { namespace: 'My_NS' } },
    'metadata.namespace is no DNS label ("My_NS"): use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit'],
  ['a label that Kubernetes does not take', { podLabels: { 'a b': 'c' } }, 'podLabels has no label that Kubernetes takes ("a b": "c"): ' +
    'use at most 63 letters, digits, dashes, underscores and dots, beginning and ending with a letter or digit'],
  ['a label by which the pods are selected', { podLabels: { 'app.kubernetes.io/name': 'x' } },
    'podLabels cannot say app.kubernetes.io/name ("x"): leave it out, as the operator has its own'],
  ['a log file in the root', { logging: { file: { directory: '/' } } }, 'logging.file.directory is all of the container ("/"): use one of its own, such as /var/log/kuberay'],
  ['a default sidecar without a name', { podDefaults: { headSidecars: [{ image: 'a:1' }] } }, 'podDefaults.headSidecars has a container without a name of its own (""): ' +
    'give each another one, of lower case letters, digits and dashes'],
  ['two default sidecars of one name', { podDefaults: { workerSidecars: [{ name: 'a', image: 'a:1' }, { name: 'a', image: 'b:1' }] } },
    'podDefaults.workerSidecars has a container without a name of its own ("a"): give each another one, of lower case letters, digits and dashes'],
  ['a default label that Kubernetes does not take', { podDefaults: { labels: { a: 'c d' } } }, 'podDefaults.labels has no label that Kubernetes takes ' +
    '("a": "c d"): use at most 63 letters, digits, dashes, underscores and dots, beginning and ending with a letter or digit'],
  ['a log file in a relative folder', { logging: { file: { directory: 'logs' } } },
    'logging.file.directory is no absolute path ("logs"): begin it with a slash'],
  ['a log file where the configuration is', { logging: { file: { directory: '/etc/kuberay/logs' } } },
    'logging.file.directory is that of the configuration file ("/etc/kuberay/logs"): use another, such as /var/log/kuberay'],
  ['a log file in another folder', { logging: { file: { fileName: '../x.log' } } },
    'logging.file.fileName is no name of a file ("../x.log"): give one without a slash'],
  ['a variable that a switch says', { env: { CLUSTER_DOMAIN: EnvValue.fromValue('x') } }, 'env cannot say CLUSTER_DOMAIN: say it by switches.clusterDomain'],
  ['a variable that an option says', { env: { ENABLE_WEBHOOKS: EnvValue.fromValue('true') } }, 'env cannot say ENABLE_WEBHOOKS: say it by webhooks'],
  ['no domain', { switches: { clusterDomain: '' } }, 'switches.clusterDomain is empty: give the domain, or leave it out'],
  ['what is no image', { image: 'Kuberay/operator v1' }, 'image is no image ("Kuberay/operator v1"): remove the blank'],
])('%s is refused, with what to do', (_, props, message) => {
  expect(() => operatorApp(props)).toThrow(new Error(message));
});

test('no pod at all is a way to stop an operator', () => {
  expect(at(deploymentOf({ replicas: 0 }), 'spec.replicas')).toBe(0);
});

test('without leader election a pod ends before the next one starts', () => {
  expect(at(deploymentOf({ leaderElection: false, replicas: 1 }), 'spec.strategy')).toEqual({ type: 'Recreate' });
});
