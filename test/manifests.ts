/** A JSON object of a test. */
export type Json = Record<string, unknown>;

/** What is different in a manifest, by the paths that findings have; `undefined` takes a value out. */
export type Changes = Readonly<Record<string, unknown>>;

/** A RayCluster of one head and one worker group, in which no rule finds anything for any release. */
export function rayCluster(changes: Changes = {}): Json {
  return manifest('RayCluster', clusterSpec(), changes);
}

/** A RayJob with a cluster of its own. */
export function rayJob(changes: Changes = {}): Json {
  return manifest('RayJob', jobSpec(), changes);
}

/** A RayService. */
export function rayService(changes: Changes = {}): Json {
  return manifest('RayService', { serveConfigV2: 'applications: []', rayClusterConfig: clusterSpec() }, changes);
}

/** A RayCronJob, which needs KubeRay 1.6 and its feature gate. */
export function rayCronJob(changes: Changes = {}): Json {
  return manifest('RayCronJob', { schedule: '0 3 * * *', jobTemplate: { ...jobSpec(), shutdownAfterJobFinishes: true } }, changes);
}

function jobSpec(): Json {
  return { entrypoint: 'python train.py', rayClusterSpec: clusterSpec() };
}

function clusterSpec(): Json {
  return {
    rayVersion: '2.55.1',
    headGroupSpec: { rayStartParams: {}, template: podTemplate() },
    workerGroupSpecs: [{ groupName: 'cpu', replicas: 1, minReplicas: 0, maxReplicas: 3, rayStartParams: {}, template: podTemplate() }],
  };
}

function podTemplate(): Json {
  return { spec: { containers: [{ name: 'ray', image: 'rayproject/ray:2.55.1', resources: { limits: { cpu: '1', memory: '4Gi' } } }] } };
}

function manifest(kind: string, spec: Json, changes: Changes): Json {
  const made: Json = { apiVersion: 'ray.io/v1', kind, metadata: { name: 'demo' }, spec };
  for (const [path, value] of Object.entries(changes)) { change(made, keysOf(path), value); }
  return made;
}

/** `spec.list[0]["a-b"]` as keys and indices. */
function keysOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|\["([^"]+)"\]|([^.[\]]+)/g)].map(([, index, quoted, key]) => index ? Number(index) : quoted ?? key);
}

function change(inside: Json | unknown[], [key, ...rest]: (string | number)[], value: unknown): void {
  const parent = inside as Json;
  if (rest.length > 0) {
    parent[key] ??= typeof rest[0] === 'number' ? [] : {};
    change(parent[key] as Json, rest, value);
  } else if (value === undefined) {
    delete parent[key];
  } else {
    parent[key] = value;
  }
}
