import { isObject } from '../../private/json';
import { quote } from '../../private/quote';
import { Severity } from '../finding';
import { isRead, SETTINGS } from './settings';
import { Variable, variableRule } from './variables';

/** What Ray's reader of numbers takes to its end, sense or not. */
const WHOLE = /^\s*[+-]?\d*$/;
const FRACTION = /^\s*[+-]?\d*\.?\d*(?:e[+-]?\d*)?$/i;

export const variableNumber = variableRule({
  id: 'ray-env-number',
  severity: Severity.ERROR,
  summary: 'An environment variable of Ray that must be a number and is none, or has a unit: every process of Ray dies at once, without a word.',
  check: variable => {
    const { name, value } = variable;
    const type = typeOf(variable);
    if (value === undefined || (type !== 'whole' && type !== 'fraction')) { return undefined; }
    if (value === '' || !(type === 'whole' ? WHOLE : FRACTION).test(value)) {
      return { at: 'value', message: `is no number that Ray can read (${name} ${quote(value)})`, fix: numberInstead(name, type) };
    }
    return name === 'RAY_memory_usage_threshold' && (Number(value) < 0 || Number(value) > 1)
      ? { at: 'value', message: `is not between zero and one (${name} ${quote(value)})`, fix: 'give a part of one, such as 0.95' } : undefined;
  },
});

function typeOf({ name, ray }: Variable): string | undefined {
  const setting = SETTINGS.get(name);
  return setting && isRead(setting, ray) ? setting.type : undefined;
}

const UNITS: Readonly<Record<string, string>> = { ms: ' of milliseconds', milliseconds: ' of milliseconds', s: ' of seconds', seconds: ' of seconds', bytes: ' of bytes' };

function numberInstead(name: string, type: string): string {
  const unit = UNITS[name.split('_').at(-1) ?? ''] ?? '';
  return type === 'whole' ? `give a whole number${unit}` : 'give a number, such as 0.5';
}

/** Variables that hold a JSON object. */
const OBJECTS = ['RAY_OVERRIDE_RESOURCES', 'RAY_object_spilling_config'];

export const variableValue = variableRule({
  id: 'ray-env-value',
  severity: Severity.ERROR,
  summary: 'An environment variable with a value at which Ray stops: no JSON where JSON is wanted, or none of the values that Ray knows.',
  check: variable => {
    const { name, value } = variable;
    if (value === undefined || !variable.group) { return undefined; }
    const choices = variable.inHead ? choicesOf(variable) : undefined;
    if (choices && !choices.includes(value)) {
      return { at: 'value', message: `is none of the values that Ray takes (${name} ${quote(value)})`, fix: `give ${choices.join(' or ')}` };
    }
    return OBJECTS.includes(name) && value !== '' && !isJsonObject(value)
      ? { at: 'value', message: `is no JSON object (${name} ${quote(value)})`, fix: 'give a JSON object, without more quotes around it' } : undefined;
  },
});

/** Only the head has a storage, and asks whether statistics are wanted, unless a flag says so. */
function choicesOf({ name, group }: Variable): string[] | undefined {
  if (name === 'RAY_gcs_storage') { return ['memory', 'redis', 'rocksdb']; }
  return name === 'RAY_USAGE_STATS_ENABLED' && group?.rayStartParams.spec['disable-usage-stats'] === undefined ? ['0', '1'] : undefined;
}

function isJsonObject(text: string): boolean {
  try {
    return isObject(JSON.parse(text));
  } catch {
    return false;
  }
}

/** Switches in capitals: everything but 1 and true is false there, too. */
const SWITCHES = ['RAY_USE_TLS', 'RAY_ENABLE_K8S_TOKEN_AUTH', 'RAY_DEDUP_LOGS', 'RAY_DASHBOARD_REDACT_RUNTIME_ENV'];

/** Numbers for which Ray takes its default where they are none. */
const LENIENT = [
  'RAY_GRACEFUL_SHUTDOWN_DRAIN_TIMEOUT_S', 'RAY_DASHBOARD_STARTUP_TIMEOUT_S',
  'RAY_DEFAULT_OBJECT_STORE_MEMORY_PROPORTION', 'RAY_DEFAULT_OBJECT_STORE_MAX_MEMORY_BYTES',
];

export const ignoredValue = variableRule({
  id: 'ray-env-ignored-value',
  severity: Severity.WARNING,
  summary: 'An environment variable with a value that Ray takes for something else, as yes for false, or tokens for no authentication.',
  check: variable => {
    const { name, value } = variable;
    if (value === undefined || value === '' || !isKnown(variable)) { return undefined; }
    if (typeOf(variable) === 'switch' || SWITCHES.includes(name)) {
      return /^(?:1|true|0|false)$/i.test(value) ? undefined : { at: 'value', message: `counts as false for Ray (${name} ${quote(value)})`, fix: 'give 1 or 0' };
    }
    if (LENIENT.includes(name)) {
      return Number.isFinite(Number(value)) ? undefined : { at: 'value', message: `is no number, so that Ray takes its default (${name} ${quote(value)})`, fix: 'give a number' };
    }
    // some releases know k8s
    return name !== 'RAY_AUTH_MODE' || /^(?:token|disabled|k8s)$/i.test(value) ? undefined
      : { at: 'value', message: `turns authentication off, as Ray does not know it (${name} ${quote(value)})`, fix: 'give token or disabled' };
  },
});

function isKnown({ name, ray }: Variable): boolean {
  const setting = SETTINGS.get(name);
  return setting === undefined || ray === undefined || isRead(setting, ray);
}
