import { ClusterView, items, Located, part } from './cluster-view';
import { FeatureGate } from './feature-gate';
import { Severity } from './finding';
import { neededGates } from './needed-gates';
import { needsRay } from './needs-ray';
import { clusterRule, Rule, Violation } from './rule';
import { asText, isGiven, isObject } from '../private/json';
import { Path } from '../private/path';

const ENABLED = 'ray.io/ft-enabled';
const STORAGE_NAMESPACE = 'ray.io/external-storage-namespace';

/** Where the options are there, with the backend that they choose. */
function optionsOf(cluster: ClusterView): (Located & { backend: string }) | undefined {
  if (!isObject(cluster.spec.gcsFaultToleranceOptions)) { return undefined; }
  const options = part(cluster, 'gcsFaultToleranceOptions');
  return { ...options, backend: asText(options.spec.backend) ?? 'redis' };
}

const ftEnabledTwice = clusterRule({
  id: 'gcs-ft-enabled-twice',
  severity: Severity.ERROR,
  summary: 'GCS fault tolerance both by annotation and by options: the operator refuses the cluster.',
  check: cluster => optionsOf(cluster) && nonEmpty(cluster.annotations.spec[ENABLED]) ? [{
    path: [...cluster.annotations.path, ENABLED],
    message: 'turns on what gcsFaultToleranceOptions does already',
    fix: 'remove the annotation',
  }] : [],
});

const redisWithoutFt = clusterRule({
  id: 'redis-without-gcs-ft',
  severity: Severity.ERROR,
  summary: 'A Redis address or user by hand, which the operator refuses without gcsFaultToleranceOptions.',
  // before, there are no options to use in its place, and nothing is refused
  check: (cluster, { version }) => version.atLeast('1.3') ? [
    ...optionsOf(cluster) || asText(cluster.annotations.spec[ENABLED])?.toLowerCase() === 'true' ? [] : forbiddenEnv(cluster, 'RAY_REDIS_ADDRESS', 'redisAddress'),
    ...forbiddenEnv(cluster, 'REDIS_USERNAME', 'redisUsername'),
    ...forbiddenFlag(cluster, 'redis-username', 'redisUsername'),
  ] : [],
});

const redisTwice = clusterRule({
  id: 'gcs-ft-redis-twice',
  severity: Severity.ERROR,
  summary: 'Settings of Redis by hand beside gcsFaultToleranceOptions: the operator refuses the cluster.',
  check: cluster => optionsOf(cluster) ? [
    ...forbiddenFlag(cluster, 'redis-password', 'redisPassword'),
    ...forbiddenEnv(cluster, 'REDIS_PASSWORD', 'redisPassword'),
    ...forbiddenEnv(cluster, 'RAY_REDIS_ADDRESS', 'redisAddress'),
    ...nonEmpty(cluster.annotations.spec[STORAGE_NAMESPACE])
      ? [useOption(cluster, [...cluster.annotations.path, STORAGE_NAMESPACE], STORAGE_NAMESPACE, 'externalStorageNamespace')] : [],
  ] : [],
});

function forbiddenEnv(cluster: ClusterView, name: string, option: string): Violation[] {
  const variable = cluster.head.env.get(name);
  return variable ? [useOption(cluster, [...variable.path, 'name'], name, option)] : [];
}

function forbiddenFlag(cluster: ClusterView, flag: string, option: string): Violation[] {
  const { path, spec } = cluster.head.rayStartParams;
  return nonEmpty(spec[flag]) ? [useOption(cluster, [...path, flag], flag, option)] : [];
}

function useOption(cluster: ClusterView, path: Path, name: string, option: string): Violation {
  const fix = optionsOf(cluster)?.backend === 'rocksdb' ? 'remove it, as the backend is rocksdb' : `use gcsFaultToleranceOptions.${option}`;
  return { path, message: `is not the place for a setting of Redis (${name})`, fix };
}

function nonEmpty(value: unknown): boolean {
  return (value ?? '') !== '';
}

const redisAddressMissing = clusterRule({
  id: 'gcs-ft-redis-address',
  severity: Severity.ERROR,
  summary: 'GCS fault tolerance without the address of a Redis: the head does not start, or keeps nothing.',
  check: cluster => {
    const options = optionsOf(cluster);
    return options?.backend === 'redis' && !nonEmpty(options.spec.redisAddress) ? [{
      path: [...options.path, 'redisAddress'],
      message: 'is missing, and the backend redis needs it',
      fix: 'give host:port or a redis:// URI, or choose the backend rocksdb',
    }] : [];
  },
});

const rocksDbGate: Rule = {
  id: 'rocksdb-gate',
  severity: Severity.ERROR,
  summary: 'The backend rocksdb where its feature gate is off: the operator refuses the cluster.',
  check: (manifest, target) => {
    const rocksDb = FeatureGate.GCS_FAULT_TOLERANCE_EMBEDDED_STORAGE;
    const off = target._serves(rocksDb) ? [] : neededGates(manifest, target.version).filter(({ gate }) => gate === rocksDb);
    // storage needs the gate by itself, which is a finding already
    return off.some(({ what }) => what === 'the field') ? [] : off.map(({ path }) => ({
      path,
      message: `needs the feature gate GCSFaultToleranceEmbeddedStorage, which is off (KubeRay ${target.version.version})`,
      fix: `${target._howToTurnOn(rocksDb)}, or use Redis`,
    }));
  },
};

const REDIS_ONLY = ['redisAddress', 'redisUsername', 'redisPassword', 'externalStorageNamespace'];
const MANAGED_CLAIM = ['size', 'storageClassName', 'accessModes'];

const backendMismatch = clusterRule({
  id: 'gcs-ft-backend',
  severity: Severity.ERROR,
  summary: 'Options of GCS fault tolerance that belong to the other backend, or to a volume claim that the operator makes: it refuses the cluster.',
  check: cluster => {
    const options = optionsOf(cluster);
    if (options?.backend === 'rocksdb') { return rocksDbMismatches(options); }
    return options?.backend === 'redis' && isGiven(options.spec.storage)
      ? [{ path: [...options.path, 'storage'], message: 'belongs to the backend rocksdb', fix: 'remove it, or set backend to rocksdb' }] : [];
  },
});

function rocksDbMismatches(options: Located): Violation[] {
  const storage = part(options, 'storage');
  const owned = nonEmpty(storage.spec.claimName) ? MANAGED_CLAIM.filter(name => isGiven(storage.spec[name])) : [];
  return [
    ...REDIS_ONLY.filter(name => nonEmpty(options.spec[name])).map(name =>
      ({ path: [...options.path, name], message: 'belongs to the backend redis', fix: 'remove it' })),
    ...owned.map(name =>
      ({ path: [...storage.path, name], message: 'describes a claim that the operator makes, but claimName names yours', fix: 'keep one of the two' })),
  ];
}

const rocksDbByHand = clusterRule({
  id: 'rocksdb-by-hand',
  severity: Severity.ERROR,
  summary: 'Variables, mounts or volumes that the operator makes for the backend rocksdb: it refuses the cluster.',
  check: cluster => optionsOf(cluster)?.backend === 'rocksdb' ? [
    ...['RAY_gcs_storage', 'RAY_gcs_storage_path'].flatMap(name => {
      const variable = cluster.head.env.get(name);
      return variable ? [{ path: [...variable.path, 'name'], message: `is set by the operator (${name})`, fix: 'remove it' }] : [];
    }),
    ...ownVolumes(cluster),
  ] : [],
});

function ownVolumes({ head }: ClusterView): Violation[] {
  const mounts = head.containers.slice(0, 1).flatMap(container => items(container, 'volumeMounts'))
    .filter(({ spec }) => spec.name === 'gcs-storage' || spec.mountPath === '/data/gcs');
  const volumes = items(head.podSpec, 'volumes').filter(({ spec }) => spec.name === 'gcs-storage');
  return [...mounts, ...volumes].map(({ path, spec }) =>
    ({ path, message: `is made by the operator (${spec.name === 'gcs-storage' ? spec.name : spec.mountPath})`, fix: 'remove it, or use another name and path' }));
}

/** The rules about GCS fault tolerance. */
const BRINGS_ROCKS_DB = '2.57.0';

const rocksDbRay = clusterRule({
  id: 'rocksdb-ray-version',
  severity: Severity.WARNING,
  summary: 'The backend rocksdb with a Ray that does not have it: the head stops, again and again.',
  check: cluster => {
    const options = optionsOf(cluster);
    return options?.backend === 'rocksdb' && cluster.rayVersion !== undefined ? needsRay(cluster, [...options.path, 'backend'], BRINGS_ROCKS_DB) : [];
  },
});

export const GCS_RULES: readonly Rule[] = [
  ftEnabledTwice, redisWithoutFt, redisTwice, redisAddressMissing, backendMismatch, rocksDbGate, rocksDbRay, rocksDbByHand,
];
