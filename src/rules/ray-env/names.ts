import { distance } from 'fastest-levenshtein';
import { quote } from '../../private/quote';
import { rayAtLeast } from '../../private/ray-version';
import { Severity } from '../finding';
import { isRead, SETTINGS, UNKNOWN_RAY } from './settings';
import { Variable, variableRule } from './variables';

const BY_LOWER = new Map([...SETTINGS.values()].map(setting => [setting.name.toLowerCase(), setting]));

export const variableCase = variableRule({
  id: 'ray-env-case',
  severity: Severity.WARNING,
  summary: 'An environment variable of Ray in other capitals: Ray does not read it, and says nothing.',
  check: ({ name, ray }) => {
    const meant = SETTINGS.has(name) ? undefined : BY_LOWER.get(name.toLowerCase());
    return meant && isRead(meant, ray)
      ? { at: 'name', message: `is not read by Ray, which tells capitals apart (${quote(name)})`, fix: `use ${meant.name}` } : undefined;
  },
});

const PORT = 'in rayStartParams, and declare the port on the container';

/** Names that no Ray from 2.9 to 2.60 reads, and what does what they promise. */
const INVENTED: Readonly<Record<string, string>> = {
  RAY_DASHBOARD_PASSWORD: 'use authOptions with mode token, as the dashboard has no password',
  RAY_DASHBOARD_USERNAME: 'use authOptions with mode token, as the dashboard has no users',
  RAY_DASHBOARD_TOKEN: 'use authOptions with mode token',
  RAY_AUTH_ENABLED: 'use authOptions with mode token',
  RAY_ENABLE_AUTH: 'use authOptions with mode token',
  RAY_DASHBOARD_PORT: `set dashboard-port ${PORT}`,
  RAY_METRICS_EXPORT_PORT: `set metrics-export-port ${PORT}`,
  RAY_METRICS_PORT: `set metrics-export-port ${PORT}`,
  RAY_CLIENT_SERVER_PORT: `set ray-client-server-port ${PORT}`,
  RAY_OBJECT_STORE_MAX_MEMORY_BYTES: 'set object-store-memory in rayStartParams, in bytes',
  RAY_OBJECT_STORE_MEMORY: 'set object-store-memory in rayStartParams, in bytes',
  RAY_PLASMA_DIRECTORY: 'remove it, as the operator mounts memory at /dev/shm',
  RAY_TEMP_DIR: 'use RAY_TMPDIR',
  RAY_LOG_LEVEL: 'use RAY_BACKEND_LOG_LEVEL',
  RAY_LOG_FORMAT_JSON: 'use RAY_BACKEND_LOG_JSON and RAY_LOGGING_CONFIG_ENCODING',
  RAY_DISABLE_USAGE_STATS: 'set RAY_USAGE_STATS_ENABLED to "0"',
  RAY_disable_usage_stats: 'set RAY_USAGE_STATS_ENABLED to "0"',
  RAY_preallocate_plasma: 'use RAY_preallocate_plasma_memory',
  RAY_ENABLE_TLS: 'use tlsOptions, or RAY_USE_TLS with certificates',
  RAY_TLS_ENABLED: 'use tlsOptions, or RAY_USE_TLS with certificates',
  RAY_REDIS_USE_TLS: 'give gcsFaultToleranceOptions.redisAddress as a rediss:// URI',
  RAY_AUTOSCALER_UPDATE_INTERVAL_S: 'use AUTOSCALER_UPDATE_INTERVAL_S in the env of autoscalerOptions',
  RAY_raylet_heartbeat_period_milliseconds: 'use RAY_health_check_period_ms',
  RAY_num_heartbeats_timeout: 'use RAY_health_check_failure_threshold',
  RAY_pull_based_healthcheck: 'remove it, as Ray always checks so',
};

export const variableUnknown = variableRule({
  id: 'ray-env-unknown',
  severity: Severity.WARNING,
  summary: 'An environment variable that looks like one of Ray, and that no Ray reads.',
  check: variable => {
    const advice = adviceFor(variable);
    return advice === undefined || isUsed(variable) ? undefined
      : { at: 'name', message: `is read by no Ray (${quote(variable.name)})`, fix: advice };
  },
});

function adviceFor({ name, ray }: Variable): string | undefined {
  if (Object.hasOwn(INVENTED, name)) { return INVENTED[name]; }
  if (!/^RAY_[a-z]/.test(name) || BY_LOWER.has(name.toLowerCase()) || rayAtLeast(ray, UNKNOWN_RAY)) { return undefined; }
  const meant = [...SETTINGS.values()].find(setting => setting.name.length >= 16 && isRead(setting, ray) && distance(setting.name, name) <= 2);
  return meant && `did you mean ${meant.name}?`;
}

/** A name that the pod itself makes use of is the user's own. */
function isUsed({ name, group }: Variable): boolean {
  return new RegExp(`\\$[({]?${name}\\b`).test(JSON.stringify([group?.podSpec.spec, group?.rayStartParams.spec]));
}

export const variableRelease = variableRule({
  id: 'ray-env-release',
  severity: Severity.WARNING,
  summary: 'An environment variable that the Ray release of the cluster does not read yet, or not any more.',
  check: ({ name, ray }) => {
    const setting = SETTINGS.get(name);
    if (!setting || ray === undefined || isRead(setting, ray)) { return undefined; }
    return setting.gone !== undefined && rayAtLeast(ray, setting.gone)
      ? { at: 'name', message: `is read by no Ray since ${setting.gone} (${quote(name)}, the cluster has ${ray})`, fix: 'remove it' }
      : { at: 'name', message: `is read by Ray ${setting.since} and later ones (${quote(name)}, the cluster has ${ray})`, fix: 'raise rayVersion and the image, or remove it' };
  },
});
