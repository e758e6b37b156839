import { Chart, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chartOf, manifestOf } from './clusters';
import {
  Accelerator, ContainerCommand, GcsFaultTolerance, HeadGroupOptions, ManagedBy,
  NetworkIsolation, PodSecurity, RayCluster, RayClusterProps, RayGroupOptions, RayImage,
  UpgradeStrategy, WorkerGroupOptions, k8s,
} from '../../src';
import { outside } from '../outside';

const IMAGE = RayImage.release('2.55.1');
const OTHER_IMAGE = RayImage.release('2.55.1', { python: '3.12' });

/** Every optional property of a type, so that one that is new cannot be forgotten. */
type Each<T> = { readonly [name in keyof T as undefined extends T[name] ? name : never]-?: (chart: Chart) => [value: T[name], ...changed: string[]] };

const PROBE = kplus.Probe.fromCommand(['true']);

const POD = 'template.spec';
const RAY = `${POD}.containers[0]`;

/** What each property changes, below the group that it is a property of. */
const GROUP: Each<RayGroupOptions> = {
  image: () => [OTHER_IMAGE, `${RAY}.image`],
  cpu: () => [kplus.Cpu.units(7), `${RAY}.resources.limits.cpu`, `${RAY}.resources.requests.cpu`],
  memory: () => [Size.gibibytes(7), `${RAY}.resources.limits.memory`, `${RAY}.resources.requests.memory`],
  accelerator: () => [Accelerator.nvidia(1), `${RAY}.resources.limits["nvidia.com/gpu"]`, `${RAY}.resources.requests["nvidia.com/gpu"]`],
  envVariables: () => [{ A: kplus.EnvValue.fromValue('b') }, `${RAY}.env`],
  envFrom: chart => [[kplus.Env.fromSecret(kplus.Secret.fromSecretName(chart, 'Env', 'env'))], `${RAY}.envFrom`],
  volumes: chart => [[kplus.Volume.fromEmptyDir(chart, 'Volume', 'data')], `${POD}.volumes`],
  podMetadata: () => [{ labels: { team: 'ml' }, annotations: { a: 'b' } }, 'template.metadata'],
  // who names an account wants its token
  serviceAccount: chart => [
    kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'ray'), `${POD}.serviceAccountName`, `${POD}.automountServiceAccountToken`,
  ],
  automountServiceAccountToken: () => [true, `${POD}.automountServiceAccountToken`],
  imagePullSecrets: chart => [[registry(chart)], `${POD}.imagePullSecrets`],
  imagePullPolicy: () => [kplus.ImagePullPolicy.ALWAYS, `${RAY}.imagePullPolicy`],
  ephemeralStorage: () => [Size.gibibytes(1), `${RAY}.resources.limits["ephemeral-storage"]`, `${RAY}.resources.requests["ephemeral-storage"]`],
  requests: () => [{ cpu: kplus.Cpu.units(1) }, `${RAY}.resources.requests.cpu`],
  limitCpu: () => [false, `${RAY}.resources.limits.cpu`, 'rayStartParams'],
  securityContext: () => [{ user: 1 }, `${RAY}.securityContext.runAsUser`, `${RAY}.securityContext.readOnlyRootFilesystem`],
  volumeMounts: chart => [[{ path: '/data', volume: kplus.Volume.fromEmptyDir(chart, 'Volume', 'data') }], `${RAY}.volumeMounts`, `${POD}.volumes`],
  ports: () => [[{ name: 'debug', number: 5678 }], `${RAY}.ports`],
  command: () => [ContainerCommand.beforeRay('true'), `${RAY}.args`],
  workingDir: () => ['/app', `${RAY}.workingDir`],
  lifecycle: () => [{ preStop: kplus.Handler.fromCommand(['true']) }, `${RAY}.lifecycle`],
  liveness: () => [PROBE, `${RAY}.livenessProbe`],
  readiness: () => [PROBE, `${RAY}.readinessProbe`],
  startup: () => [PROBE, `${RAY}.startupProbe`],
  sidecars: () => [[{ name: 'logs', image: 'example.com/logs:1' }], `${POD}.containers[1]`],
  initContainers: () => [[{ name: 'data', image: 'example.com/data:1' }], `${POD}.initContainers`],
  podSecurity: () => [PodSecurity.restricted({ user: 1001 }), `${POD}.securityContext.runAsUser`],
  nodeSelector: () => [{ disk: 'ssd' }, `${POD}.nodeSelector`],
  topologySpread: () => [[{}], `${POD}.topologySpreadConstraints`],
  priorityClassName: () => ['high', `${POD}.priorityClassName`],
  runtimeClassName: () => ['nvidia', `${POD}.runtimeClassName`],
  schedulerName: () => ['volcano', `${POD}.schedulerName`],
  terminationGracePeriod: () => [Duration.seconds(90), `${POD}.terminationGracePeriodSeconds`],
  hostAliases: () => [[{ ip: '10.0.0.1', hostnames: ['a'] }], `${POD}.hostAliases`],
  dns: () => [{ policy: kplus.DnsPolicy.DEFAULT }, `${POD}.dnsPolicy`],
  hostNetwork: () => [true, `${POD}.hostNetwork`, `${POD}.dnsPolicy`],
  rayStartParams: () => [{ 'object-store-memory': '100000000' }, 'rayStartParams'],
  rayResources: () => [{ slots: 4 }, 'resources'],
  nodeLabels: () => [{ zone: 'a' }, 'labels'],
  podTemplate: () => [{ spec: { priorityClassName: 'high' } } as k8s.PodTemplateSpec, `${POD}.priorityClassName`],
};

const HEAD: Each<HeadGroupOptions> = {
  ...GROUP,
  schedulable: () => [false, 'rayStartParams'],
  service: () => [{ type: kplus.ServiceType.NODE_PORT }, 'serviceType'],
  ingress: () => [{}, 'enableIngress'],
  rayStart: () => [{ objectStoreMemory: Size.gibibytes(1) }, 'rayStartParams'],
};

const WORKER: Each<WorkerGroupOptions> = {
  ...GROUP,
  replicas: () => [3, 'replicas'],
  minReplicas: () => [1, 'minReplicas'],
  maxReplicas: () => [9, 'maxReplicas'],
  numOfHosts: () => [2, 'numOfHosts'],
  idleTimeout: () => [Duration.minutes(5), 'idleTimeoutSeconds'],
  priority: () => [1, 'priority'],
  suspend: () => [true, 'suspend'],
  rayStart: () => [{ objectStoreMemory: Size.gibibytes(1) }, 'rayStartParams'],
};

const CLUSTER: Each<Omit<RayClusterProps, 'head' | 'workerGroups'>> = {
  metadata: () => [{ labels: { team: 'ml' } }, 'metadata.labels'],
  imagePullPolicy: () => [kplus.ImagePullPolicy.ALWAYS, ...everyGroup(`${RAY}.imagePullPolicy`)],
  imagePullSecrets: chart => [[registry(chart)], ...everyGroup(`${POD}.imagePullSecrets`)],
  podSecurity: () => [PodSecurity.restricted({ user: 1001 }), ...everyGroup(`${POD}.securityContext.runAsUser`)],
  // the head needs its service account, and the second autoscaler pods that do not restart
  autoscaling: () => [
    {}, 'spec.enableInTreeAutoscaling', 'spec.autoscalerOptions', 'spec.headGroupSpec.template.spec.automountServiceAccountToken',
    'spec.headGroupSpec.template.spec.restartPolicy', 'spec.workerGroupSpecs[0].template.spec.restartPolicy',
    'spec.workerGroupSpecs[1].template.spec.restartPolicy', 'spec.workerGroupSpecs[0].replicas', 'spec.workerGroupSpecs[1].replicas',
  ],
  // each node listens at the ports that the policies open
  isolation: () => [NetworkIsolation.policies(), ...everyGroup('rayStartParams')],
  gcsFaultTolerance: () => [GcsFaultTolerance.redis({ address: 'redis:6379' }), 'spec.gcsFaultToleranceOptions'],
  upgradeStrategy: () => [UpgradeStrategy.RECREATE, 'spec.upgradeStrategy'],
  suspend: () => [true, 'spec.suspend'],
  managedBy: () => [ManagedBy.MULTI_KUEUE, 'spec.managedBy'],
};

function registry(chart: Chart): kplus.ISecret {
  return kplus.Secret.fromSecretName(chart, 'Registry', 'registry');
}

function everyGroup(below: string): string[] {
  return ['headGroupSpec', 'workerGroupSpecs[0]', 'workerGroupSpecs[1]'].map(group => `spec.${group}.${below}`);
}

type Row = (chart: Chart) => [value: unknown, ...changed: string[]];

function rowsOf(rows: object): [string, Row][] {
  return Object.entries(rows);
}

test.each(rowsOf(CLUSTER))('%s of a cluster changes only what it is about', (name, row) => {
  const chart = chartOf();
  const [value, ...changed] = row(chart);
  const made = manifestOf(cluster({ [name]: value }, chart));

  expect(made).not.toEqual(manifestOf(cluster({})));
  expect(outside(changed, made)).toEqual(outside(changed, manifestOf(cluster({}))));
});

test.each(rowsOf(HEAD))('%s of the head changes only what it is about, and no worker', (name, row) => {
  const chart = chartOf();
  const [value, ...below] = row(chart);
  const changed = below.map(path => `spec.headGroupSpec.${path}`);

  const made = manifestOf(cluster({ head: { [name]: value } }, chart));

  expect(made).not.toEqual(manifestOf(cluster({})));
  expect(outside(changed, made)).toEqual(outside(changed, manifestOf(cluster({}))));
});

test.each(rowsOf(WORKER))('%s of a group of workers changes only what it is about, and no other group', (name, row) => {
  const chart = chartOf();
  const [value, ...below] = row(chart);
  const changed = below.map(path => `spec.workerGroupSpecs[1].${path}`);
  const made = manifestOf(cluster({}, chart, { [name]: value }));

  expect(made).not.toEqual(manifestOf(cluster({})));
  expect(outside(changed, made)).toEqual(outside(changed, manifestOf(cluster({}))));
});

test('a group more changes nothing else', () => {
  const [one, more] = [cluster({}), cluster({})];
  more.addWorkerGroup('new', { accelerator: Accelerator.nvidia(1) });
  const json = manifestOf(more);

  expect({ ...json, spec: { ...json.spec, workerGroupSpecs: json.spec.workerGroupSpecs.slice(0, 2) } }).toEqual(manifestOf(one));
});

test('another cluster beside it changes nothing', () => {
  const chart = chartOf();
  new RayCluster(chart, 'Before', { image: IMAGE });
  const made = cluster({}, chart);
  new RayCluster(chart, 'After', { image: OTHER_IMAGE });

  expect(manifestOf(made)).toEqual(manifestOf(cluster({})));
});

function cluster(props: Partial<RayClusterProps>, chart = chartOf(), second: WorkerGroupOptions = {}): RayCluster {
  return new RayCluster(chart, 'Ray', { image: IMAGE, workerGroups: [{ groupName: 'one' }, { groupName: 'two', ...second }], ...props });
}
