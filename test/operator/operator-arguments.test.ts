import { createHash } from 'crypto';
import { Duration, Size } from 'cdk8s';
import { EnvFieldPaths, EnvValue } from 'cdk8s-plus-28';
import { parse } from 'yaml';
import { at, containerOf, objectOf, objectsOf, operatorApp, podOf, SWITCHES } from './operators';
import { BatchScheduler } from '../../src/operator/batch-scheduler';
import { KubeRayOperatorProps } from '../../src/operator/kuberay-operator';
import { LogEncoder } from '../../src/operator/operator-logging';
import { WatchedNamespaces } from '../../src/operator/watched-namespaces';
import { asObject } from '../../src/private/json';
import { FeatureGate } from '../../src/rules/feature-gate';
import { KubeRayVersion } from '../../src/rules/kuberay-version';

const DEFAULTS = [
  '--enable-leader-election=true', '--enable-metrics=true', '--reconcile-concurrency=1', '--qps=100', '--burst=200', '--log-stdout-encoder=json',
];

test('the defaults are said, so that they can be read', () => {
  expect(containerOf().args).toEqual(DEFAULTS);
  expect(containerOf().command).toEqual(['/manager']);
});

test('an operator is told only what its release knows', () => {
  expect(containerOf({ version: KubeRayVersion.V1_3 }).args).toEqual(['--enable-leader-election=true', '--reconcile-concurrency=1', '--log-stdout-encoder=json']);
  expect(containerOf({ version: KubeRayVersion.V1_4 }).args)
    .toEqual(['--enable-leader-election=true', '--enable-metrics=true', '--reconcile-concurrency=1', '--log-stdout-encoder=json']);
  expect(containerOf({ version: KubeRayVersion.V1_5 }).args).toEqual(DEFAULTS);
});

test.each<[KubeRayOperatorProps, string]>([
  [{ leaderElection: false, replicas: 1 }, '--enable-leader-election=false'],
  [{ metrics: false }, '--enable-metrics=false'],
  [{ reconcileConcurrency: 4 }, '--reconcile-concurrency=4'],
  [{ clientQps: 0.5 }, '--qps=0.5'],
  [{ clientBurst: 7 }, '--burst=7'],
  [{ logging: { encoder: LogEncoder.CONSOLE } }, '--log-stdout-encoder=console'],
  [{ logging: { file: {} } }, '--log-file-encoder=json'],
  [{ logging: { file: { encoder: LogEncoder.CONSOLE } } }, '--log-file-encoder=console'],
  [{ logging: { file: {} } }, '--log-file-path=/var/log/kuberay/kuberay-operator.log'],
  [{ logging: { file: { directory: '/logs/', fileName: 'a.log' } } }, '--log-file-path=/logs/a.log'],
  [{ watch: WatchedNamespaces.named(['a', 'b']) }, '--watch-namespace=a,b'],
  [{ watch: WatchedNamespaces.own() }, '--watch-namespace=ray-system'],
  [{ batchScheduler: BatchScheduler.VOLCANO }, '--batch-scheduler=volcano'],
  [{ batchScheduler: BatchScheduler.YUNIKORN }, '--batch-scheduler=yunikorn'],
  [{ batchScheduler: BatchScheduler.SCHEDULER_PLUGINS }, '--batch-scheduler=scheduler-plugins'],
  [{ batchScheduler: BatchScheduler.KAI }, '--batch-scheduler=kai-scheduler'],
  [{ kubernetesProxy: true }, '--use-kubernetes-proxy=true'],
  [{ featureGates: [FeatureGate.RAY_CRON_JOB, FeatureGate.KUBERNETES_WAS] }, '--feature-gates=KubernetesWAS=true,RayCronJob=true'],
  [{ disabledFeatureGates: [FeatureGate.RAY_JOB_DELETION_POLICY] }, '--feature-gates=RayJobDeletionPolicy=false'],
])('%j is the flag %s', (props, flag) => {
  expect(containerOf(props).args).toContain(flag);
});

test('what is not asked for is not said', () => {
  expect(containerOf({ kubernetesProxy: false }).args).toEqual(DEFAULTS);
});

test.each<[KubeRayOperatorProps, string]>([
  [{ version: KubeRayVersion.V1_3, metrics: false }, 'metrics needs KubeRay 1.4 (the operator is 1.3): leave it out, or raise the version'],
  [{ version: KubeRayVersion.V1_4, clientQps: 1 }, 'clientQps needs KubeRay 1.5 (the operator is 1.4): leave it out, or raise the version'],
  [{ version: KubeRayVersion.V1_4, clientBurst: 1 }, 'clientBurst needs KubeRay 1.5 (the operator is 1.4): leave it out, or raise the version'],
  [{ version: KubeRayVersion.V1_3, batchScheduler: BatchScheduler.SCHEDULER_PLUGINS },
    'batchScheduler scheduler-plugins needs KubeRay 1.4 (the operator is 1.3): leave it out, or raise the version'],
  [{ version: KubeRayVersion.V1_4, batchScheduler: BatchScheduler.KAI },
    'batchScheduler kai-scheduler needs KubeRay 1.5 (the operator is 1.4): leave it out, or raise the version'],
  [{ version: KubeRayVersion.V1_4, podDefaults: { env: {} } }, 'podDefaults.env needs KubeRay 1.5 (the operator is 1.4): leave it out, or raise the version'],
  [{ version: KubeRayVersion.V1_6, podDefaults: { labels: {} } },
    'podDefaults.labels needs KubeRay 1.7 (the operator is 1.6): leave it out, or raise the version'],
  [{ version: KubeRayVersion.V1_6, podDefaults: { annotations: {} } },
    'podDefaults.annotations needs KubeRay 1.7 (the operator is 1.6): leave it out, or raise the version'],
  [{ version: KubeRayVersion.V1_6, switches: { jobStatusTimeout: Duration.minutes(1) } },
    'switches.jobStatusTimeout needs KubeRay 1.7 (the operator is 1.6): leave it out, or raise the version'],
  [{ version: KubeRayVersion.V1_3, switches: { loginShell: true } },
    'switches.loginShell needs KubeRay 1.4 (the operator is 1.3): leave it out, or raise the version'],
  [{ switches: { requeueInterval: Duration.millis(1500) } }, 'switches.requeueInterval is counted in seconds (1500 ms): give whole seconds'],
  [{ batchScheduler: BatchScheduler.VOLCANO, featureGates: [FeatureGate.KUBERNETES_WAS] },
    'batchScheduler and the feature gate KubernetesWAS exclude each other (volcano): use one of the two'],
])('%j is refused, with what to do', (props, message) => {
  expect(() => operatorApp(props)).toThrow(new Error(message));
});

test('a log file has a volume of its own, for which there is disk', () => {
  const pod = podOf({ logging: { file: {} } });

  expect(pod.volumes).toEqual([{ name: 'logs', emptyDir: { sizeLimit: '5632Mi' } }]);
  expect(containerOf({ logging: { file: {} } }).volumeMounts).toEqual([{ mountPath: '/var/log/kuberay', name: 'logs' }]);
  expect(at(pod, 'containers.0.resources.limits.ephemeral-storage')).toBe('7Gi');
  expect(at(podOf({ logging: { file: { sizeLimit: Size.gibibytes(2) } } }), 'containers.0.resources.limits.ephemeral-storage')).toBe('3Gi');
});

const POD_DEFAULTS: KubeRayOperatorProps = {
  watch: WatchedNamespaces.named(['a', 'b']),
  logging: { encoder: LogEncoder.CONSOLE },
  featureGates: [FeatureGate.RAY_CRON_JOB],
  podDefaults: {
    env: { HTTP_PROXY: EnvValue.fromValue('http://proxy:3128'), POD: EnvValue.fromFieldRef(EnvFieldPaths.POD_NAME) },
    labels: { team: 'ml' },
    annotations: { owner: 'platform' },
    headSidecars: [{ name: 'logs', image: 'fluent-bit:3' }],
    workerSidecars: [{ name: 'agent', image: 'agent:1' }],
  },
};

test('what is added to pods stands in a file, with all settings, as the flags beside it are not read', () => {
  const objects = objectsOf(POD_DEFAULTS);
  const data = asObject(objectOf(objects, 'ConfigMap', 'kuberay-operator-config').data);

  expect(parse(String(data['config.yaml']))).toMatchObject({
    apiVersion: 'config.ray.io/v1alpha1',
    kind: 'Configuration',
    enableLeaderElection: true,
    enableMetrics: true,
    reconcileConcurrency: 1,
    qps: 100,
    burst: 200,
    watchNamespace: 'a,b',
    defaultContainerEnvs: [
      { name: 'HTTP_PROXY', value: 'http://proxy:3128' },
      { name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    ],
    defaultPodLabels: { team: 'ml' },
    defaultPodAnnotations: { owner: 'platform' },
    headSidecarContainers: [{ name: 'logs', image: 'fluent-bit:3' }],
    workerSidecarContainers: [{ name: 'agent', image: 'agent:1' }],
  });
  expect(at(objectOf(objects, 'Deployment'), 'spec.template.spec.containers.0.args'))
    .toEqual(['--config=/etc/kuberay/config.yaml', '--log-stdout-encoder=console', '--feature-gates=RayCronJob=true']);
});

test('the file is mounted, and its change makes new pods', () => {
  const objects = objectsOf(POD_DEFAULTS);
  const text = String(asObject(objectOf(objects, 'ConfigMap', 'kuberay-operator-config').data)['config.yaml']);
  const deployment = objectOf(objects, 'Deployment');

  expect(at(deployment, 'spec.template.spec.volumes')).toEqual([{ name: 'configuration', configMap: { name: 'kuberay-operator-config' } }]);
  expect(at(deployment, 'spec.template.spec.containers.0.volumeMounts')).toEqual([{ mountPath: '/etc/kuberay', name: 'configuration', readOnly: true }]);
  expect(asObject(at(deployment, 'spec.template.metadata.annotations'))['checksum/configuration']).toBe(createHash('sha256').update(text).digest('hex'));
});

test('switches are environment variables of the operator, with those that are given', () => {
  expect(containerOf({
    switches: SWITCHES,
    env: { HTTPS_PROXY: EnvValue.fromValue('http://proxy:3128') },
  }).env).toEqual([
    { name: 'ENABLE_INIT_CONTAINER_INJECTION', value: 'false' },
    { name: 'ENABLE_PROBES_INJECTION', value: 'false' },
    { name: 'CLUSTER_DOMAIN', value: 'example.local' },
    { name: 'ENABLE_RAY_HEAD_CLUSTER_IP_SERVICE', value: 'true' },
    { name: 'USE_INGRESS_ON_OPENSHIFT', value: 'true' },
    { name: 'RAYCLUSTER_DEFAULT_REQUEUE_SECONDS_ENV', value: '60' },
    { name: 'ENABLE_GCS_FT_REDIS_CLEANUP', value: 'false' },
    { name: 'ENABLE_ZERO_DOWNTIME', value: 'false' },
    { name: 'ENABLE_RANDOM_POD_DELETE', value: 'true' },
    { name: 'DELETE_RAYJOB_CR_AFTER_JOB_FINISHES', value: 'true' },
    { name: 'ENABLE_LOGIN_SHELL', value: 'true' },
    { name: 'RAYJOB_DEPLOYMENT_STATUS_TRANSITION_GRACE_PERIOD_SECONDS', value: '90' },
    { name: 'ENABLE_DETERMINISTIC_HEAD_POD_NAME', value: 'true' },
    { name: 'RAYJOB_STATUS_CHECK_TIMEOUT_SECONDS', value: '600' },
    { name: 'HTTPS_PROXY', value: 'http://proxy:3128' },
  ]);
  expect(containerOf({ switches: { loginShell: undefined } }).env).toBeUndefined();
});
