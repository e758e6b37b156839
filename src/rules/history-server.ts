import { ClusterView, envOf, Located, part } from './cluster-view';
import { Severity } from './finding';
import { clusterRule, Violation } from './rule';
import { asText, isObject } from '../private/json';

export const historyCollector = clusterRule({
  id: 'history-collector',
  severity: Severity.ERROR,
  summary: 'History server options without a collector, its image or its storage: the operator refuses the cluster.',
  check: cluster => {
    if (!isObject(cluster.spec.historyServerOptions)) { return []; }
    const collector = part(part(cluster, 'historyServerOptions'), 'collectorOptions');
    const options = cluster.spec.historyServerOptions.collectorOptions ?? undefined;
    if (options === undefined) { return [{ path: collector.path, message: 'is missing', fix: 'give the image and the storage of the collector' }]; }
    return isObject(options) ? [...missingImage(collector), ...missingStorage(collector), ...ownedEnv(collector), ...nameTaken(cluster)] : [];
  },
});

function missingImage({ path, spec }: Located): Violation[] {
  return (spec.image ?? '') === '' ? [{ path: [...path, 'image'], message: 'is missing', fix: 'give the image of the collector' }] : [];
}

const OWNED = ['POD_IP', 'FQ_RAY_IP', 'RAY_CLUSTER_NAME', 'RAY_CLUSTER_NAMESPACE', 'RAY_ROLE', 'OWNER_KIND', 'OWNER_NAME', 'EVENTS_PORT'];

const CONNECTION = 'AZURE_STORAGE_CONNECTION_STRING';
const ACCOUNT = 'AZURE_STORAGE_ACCOUNT_URL';

/** What each storage must be told, with names of which one is enough; Azure's by the way to sign in. */
const NEEDED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'GCS': [['GCS_BUCKET']],
  'S3': [['S3_REGION']],
  'ALIYUNOSS': [['OSS_BUCKET'], ['OSS_ENDPOINT'], ['OSS_REGION']],
  'AZUREBLOB': [[CONNECTION, ACCOUNT]],
  'AZUREBLOB connection_string': [[CONNECTION]],
  'AZUREBLOB workload_identity': [[ACCOUNT]],
  'AZUREBLOB default': [[ACCOUNT]],
};

function missingStorage(collector: Located): Violation[] {
  const env = envOf(collector);
  const path = [...collector.path, 'env'];
  const backend = textOf(env, 'STORAGE_BACKEND').toUpperCase();
  if (backend === '') { return [{ path, message: 'does not say where to store (STORAGE_BACKEND)', fix: 'add that variable with a literal value, such as S3' }]; }
  const needed = NEEDED[`${backend} ${textOf(env, 'AZURE_STORAGE_AUTH_MODE').toLowerCase()}`] ?? NEEDED[backend] ?? [];
  return needed.filter(names => !names.some(name => given(env, name))).map(names =>
    ({ path, message: `lacks what the storage ${backend} needs (${names.join(' or ')})`, fix: 'add that variable' }));
}

function textOf(env: ReadonlyMap<string, Located>, name: string): string {
  return asText(env.get(name)?.spec.value) ?? '';
}

function given(env: ReadonlyMap<string, Located>, name: string): boolean {
  const variable = env.get(name)?.spec;
  return variable !== undefined && ((variable.value ?? '') !== '' || (variable.valueFrom ?? undefined) !== undefined);
}

function ownedEnv(collector: Located): Violation[] {
  return [...envOf(collector)].filter(([name]) => OWNED.includes(name)).map(([name, { path }]) =>
    ({ path: [...path, 'name'], message: `is set by the operator (${name})`, fix: 'remove it' }));
}

function nameTaken({ groups }: ClusterView): Violation[] {
  return groups.flatMap(({ containers }) => containers).filter(({ spec }) => spec.name === 'ray-history-collector').map(({ path }) =>
    ({ path: [...path, 'name'], message: 'is the name of the collector that the operator adds (ray-history-collector)', fix: 'choose another name' }));
}
