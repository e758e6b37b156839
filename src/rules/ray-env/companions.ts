import { asList, isObject } from '../../private/json';
import { ClusterView, part } from '../cluster-view';
import { Severity } from '../finding';
import { isOfficial } from '../image';
import { hasMore, Variable, variableRule } from './variables';

const CERTIFICATES = ['RAY_TLS_SERVER_CERT', 'RAY_TLS_SERVER_KEY', 'RAY_TLS_CA_CERT'];

export const variableCompanion = variableRule({
  id: 'ray-env-companion',
  severity: Severity.ERROR,
  summary: 'An environment variable that needs another, which is missing: TLS without certificates, a token without the token.',
  check: (variable, cluster) => {
    const missing = variable.group && !hasMore(variable) ? missingFor(variable, cluster) : [];
    return missing.length === 0 ? undefined : {
      at: 'value',
      message: `needs what the container does not have (${variable.name}, without ${missing.join(', ')})`,
      fix: `set ${missing.length === 1 ? missing[0] : 'them'}, or use ${OPTIONS[variable.name]} of the cluster instead`,
    };
  },
});

/** Where the operator does the same. */
const OPTIONS: Readonly<Record<string, string>> = {
  RAY_USE_TLS: 'tlsOptions', RAY_gcs_storage: 'gcsFaultToleranceOptions', RAY_AUTH_MODE: 'authOptions',
};

function missingFor(variable: Variable, cluster: ClusterView): string[] {
  const { name, value = '', env, inHead } = variable;
  const without = (names: string[]) => names.filter(other => !env.has(other));
  if (name === 'RAY_USE_TLS' && ['1', 'true'].includes(value) && part(cluster, 'tlsOptions').spec.enabled !== true) { return without(CERTIFICATES); }
  if (name === 'RAY_gcs_storage' && value === 'rocksdb' && inHead && !isObject(cluster.spec.gcsFaultToleranceOptions)) {
    return without(['RAY_gcs_storage_path']);
  }
  return name === 'RAY_AUTH_MODE' && value === 'token' && isTokenMissing(variable, cluster) ? ['RAY_AUTH_TOKEN'] : [];
}

const TOKENS = ['RAY_AUTH_TOKEN', 'RAY_AUTH_TOKEN_PATH', 'RAY_ENABLE_K8S_TOKEN_AUTH'];

/** A file in the home directory does as well: from a mount, an image or a command of the user. */
function isTokenMissing({ env, group }: Variable, cluster: ClusterView): boolean {
  const container = group?.containers[0]?.spec ?? {};
  const mayHaveFile = ['volumeMounts', 'command', 'args'].some(key => asList(container[key]).length > 0);
  return (part(cluster, 'authOptions').spec.mode ?? 'disabled') === 'disabled' && !TOKENS.some(token => env.has(token))
    && isOfficial(container.image) && !mayHaveFile && (container.lifecycle ?? undefined) === undefined;
}
