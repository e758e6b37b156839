import * as fc from 'fast-check';
import { Change, CONTAINER, Json, POD, SECRETS, SERVICE, SOURCES, TEMPLATE } from './generated-pod-parts';

const OF_CONTAINERS = ['containers.0', 'containers.1', 'initContainers.0']
  .flatMap(container => CONTAINER.map(([path, values]) => [`template.spec.${container}.${path}`, values] as const));
const OF_GROUPS = [...OF_CONTAINERS, ...POD.map(([path, values]) => [`template.spec.${path}`, values] as const),
  ...TEMPLATE.map(([path, values]) => [`template.${path}`, values] as const)];

const CHANGES: readonly Change[] = [
  ...['headGroupSpec', 'workerGroupSpecs.0'].flatMap(group => OF_GROUPS.map(([path, values]) => [`spec.${group}.${path}`, values] as const)),
  ...SERVICE.map(([path, values]) => [`spec.headGroupSpec.${path}`, values] as const),
  ...['env', 'envFrom', 'volumeMounts', 'resources', 'imagePullPolicy', 'image'].flatMap(key =>
    CONTAINER.filter(([path]) => path === key).map(([path, values]) => [`spec.autoscalerOptions.${path}`, values] as const)),
  ['spec.gcsFaultToleranceOptions', SOURCES.map(valueFrom => ({ redisAddress: 'redis:6379', redisPassword: { valueFrom } }))],
  ['spec.authOptions', SECRETS.map(secretName => ({ mode: 'token', secretName }))],
  ...['headGroupSpec', 'workerGroupSpecs.0'].map(group => [`spec.${group}.rayStartParams.plasma-directory`, ['/plasma']] as const),
];

/** What the clusters have before they are changed. */
const FEATURES: readonly Json[] = [
  {},
  { enableInTreeAutoscaling: true },
  { enableInTreeAutoscaling: true, autoscalerOptions: { version: 'v2' } },
  { authOptions: { mode: 'token' } },
  { authOptions: { mode: 'token', enableK8sTokenAuth: true } },
  { gcsFaultToleranceOptions: { redisAddress: 'redis:6379' } },
];

const change = fc.constantFrom(...CHANGES).chain(([path, values]) => fc.constantFrom(...values).map(value => [path, value] as const));

/** RayClusters as they would pass the CRD's schema: a good one with a change or a few, as one mistake can hide another. */
export const podClusters: fc.Arbitrary<Json> = fc.tuple(fc.constantFrom(...FEATURES), fc.array(change, { maxLength: 3, size: 'max' }))
  .map(([features, changes]) => {
    const cluster = goodCluster(features);
    changes.forEach(([path, value]) => set(cluster, path.split('.'), value));
    return cluster;
  });

/** What is wrong only together, below a pod spec. */
const PAIRS: readonly (readonly (readonly [path: string, value: unknown])[])[] = [
  [['hostPID', true], ['shareProcessNamespace', true]],
  ...['hostPID', 'hostIPC'].map(key => [['hostUsers', false], [key, true]] as const),
  [['nodeName', 'a'], ['schedulingGates', [{ name: 'example.com/gate' }]]],
  ...[{ containerPort: 1, hostPort: 2 }, { containerPort: 8080 }, { containerPort: 8080, name: 'metrics' }, { containerPort: 1, hostPort: 1 }].map(port =>
    [['hostNetwork', true], ['containers.0.ports', [port]]] as const),
  ...['TCP', 'UDP'].map(protocol => [['hostNetwork', true], ['containers.0.ports', [{ containerPort: 53, protocol: 'UDP' }]],
    ['containers.1.ports', [{ containerPort: 53, protocol }]]] as const),
  [['containers.0.volumeDevices', [{ name: 'claim', devicePath: '/d' }]], ['containers.0.volumeMounts', [{ name: 'claim', mountPath: '/x' }]]],
  [['containers.0.volumeDevices', [{ name: 'claim', devicePath: '/d' }]], ['containers.0.volumeMounts', [{ name: 'data', mountPath: '/d' }]]],
  ...['containers.0', 'initContainers.0'].flatMap(container => ['Never', 'Always'].map(restartPolicy =>
    [['restartPolicy', restartPolicy], [`${container}.resizePolicy`, [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }]]] as const)),
  [['initContainers.0.restartPolicy', 'Always'], ['initContainers.0.livenessProbe', { exec: { command: ['true'] } }]],
  ...[[1000, 0], [0, 1000]].map(([ofPod, own]) =>
    [['securityContext', { runAsUser: ofPod, runAsNonRoot: true }], ['containers.0.securityContext', { runAsUser: own }]] as const),
  [['terminationGracePeriodSeconds', 60], ['containers.0.lifecycle', { preStop: { sleep: { seconds: 45 } } }]],
  [['resourceClaims', [{ name: 'gpu', resourceClaimName: 'a' }]], ['containers.0.resources', { claims: [{ name: 'gpu' }] }]],
  [['dnsPolicy', 'None'], ['dnsConfig', { nameservers: ['1.1.1.1'] }]],
  [['containers.0.volumeMounts', [{ name: 'ray-logs', mountPath: '/l' }, { name: 'data', mountPath: '/tmp/ray' }]]],
];

function pairs(): Json[] {
  return ['headGroupSpec', 'workerGroupSpecs.0'].flatMap(group => FEATURES.slice(0, 3).flatMap(features => PAIRS.map(changes => {
    const cluster = goodCluster(features);
    changes.forEach(([path, value]) => set(cluster, `spec.${group}.template.spec.${path}`.split('.'), value));
    return cluster;
  })));
}

/** Each change by itself, so that none is left to chance. */
export function everySingleChange(): Json[] {
  return [...pairs(), ...singles()];
}

function singles(): Json[] {
  const changes = CHANGES.filter(([path]) => !/workerGroupSpecs.*(containers\.1|initContainers)/.test(path));
  return FEATURES.slice(1, 2).flatMap(features => changes.flatMap(([path, values]) => values.map(value => {
    const cluster = goodCluster(features);
    set(cluster, path.split('.'), value);
    return cluster;
  })));
}

function goodCluster(features: Json): Json {
  const template = () => ({
    spec: {
      containers: [{ name: 'ray', image: 'example.com/ray:1' }, { name: 'sidecar', image: 'example.com/sidecar:1' }],
      initContainers: [{ name: 'init', image: 'example.com/init:1' }],
      volumes: [{ name: 'data', emptyDir: {} }, { name: 'claim', persistentVolumeClaim: { claimName: 'claim' } }],
    },
  });
  return {
    apiVersion: 'ray.io/v1',
    kind: 'RayCluster',
    metadata: { name: 'demo' },
    spec: {
      ...structuredClone(features),
      rayVersion: '2.55.1',
      headGroupSpec: { rayStartParams: {}, template: template() },
      workerGroupSpecs: [{ groupName: 'workers', rayStartParams: {}, minReplicas: 0, maxReplicas: 5, template: template() }],
    },
  };
}

/** Sets a value, making the objects on the way. */
function set(target: Json, [key, ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    target[key] = structuredClone(value);
  } else {
    target[key] ??= {};
    set(target[key] as Json, rest, value);
  }
}
