import { at, given, isBlank } from './objects';
import { asText, isGiven, scalarText } from '../../private/json';
import { labelKeyProblem } from '../../private/labels';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { Located, part } from '../cluster-view';
import { Severity } from '../finding';
import { Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

const PRINTABLE = 'use letters, digits, underscores, dots and dashes';

export const envName = objectRule({
  id: 'env-name',
  severity: Severity.ERROR,
  summary: 'An environment variable with a name that Kubernetes does not take: no pod is made.',
  checks: { EnvVar: variable => illegalName(variable, 'name'), EnvFromSource: source => illegalPrefix(source) },
});

function illegalName(variable: Located, key: string): Violation[] {
  if (isBlank(variable, key)) { return [at(variable, key, 'is empty', 'give the variable a name')]; }
  return illegalPrefix(variable, key);
}

function illegalPrefix(object: Located, key = 'prefix'): Violation[] {
  const text = asText(object.spec[key]) ?? '';
  return /^[ -<>-~]*$/.test(text) ? [] : [at(object, key, `is no name of an environment variable (${quote(text)})`, PRINTABLE)];
}

const ENV_SOURCES = ['configMapKeyRef', 'fieldRef', 'fileKeyRef', 'resourceFieldRef', 'secretKeyRef'];

export const envSource = objectRule({
  id: 'env-source',
  severity: Severity.ERROR,
  summary: 'An environment variable with two values, or with valueFrom that names no source or several: no pod is made.',
  checks: {
    EnvVar: twoValues,
    RedisCredential: twoValues,
    EnvVarSource: source => oneOf(source, ENV_SOURCES),
    EnvFromSource: source => oneOf(source, ['configMapRef', 'secretRef']),
  },
});

/** The value may be a secret, so it is not shown. */
function twoValues(variable: Located): Violation[] {
  const isTwice = (asText(variable.spec.value) ?? '') !== '' && given(part(variable, 'valueFrom'), ENV_SOURCES).length > 0;
  return isTwice ? [at(variable, 'valueFrom', 'is given beside value', 'keep one of the two')] : [];
}

/** Beside a value, several sources are one mistake. */
function oneOf(source: Located, keys: readonly string[]): Violation[] {
  const found = given(source, keys);
  if (found.length === 1) { return []; }
  return found.length === 0 ? [at(source, [], 'names no source', `give one of ${keys.join(', ')}`)]
    : [at(source, [], `names several sources (${found.join(', ')})`, 'keep one of them')];
}

const FIELDS = ['metadata.name', 'metadata.namespace', 'metadata.uid'];
const ENV_FIELDS = [
  ...FIELDS, 'spec.nodeName', 'spec.serviceAccountName', 'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs', 'spec.host',
];
const VOLUME_FIELDS = [...FIELDS, 'metadata.labels', 'metadata.annotations'];
const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'].flatMap(name => [`limits.${name}`, `requests.${name}`]);

export const downwardField = objectRule({
  id: 'downward-field',
  severity: Severity.ERROR,
  summary: 'A variable or file from a field or resource of the pod that cannot be read that way: no pod is made.',
  checks: {
    ObjectFieldSelector: ({ path, spec }) => wrongField({ path, spec }, isInEnv(path) ? ENV_FIELDS : VOLUME_FIELDS),
    ResourceFieldSelector: selector => [...wrongResource(selector), ...wrongDivisor(selector), ...noContainer(selector)],
  },
});

function isInEnv(path: Path): boolean {
  return path.at(-2) === 'valueFrom';
}

function wrongField(selector: Located, fields: readonly string[]): Violation[] {
  const field = asText(selector.spec.fieldPath);
  if (field === undefined || fields.includes(field) || isSubscripted(field)) { return []; }
  return [at(selector, 'fieldPath', `is no field that a pod gives away (${quote(field)})`,
    `use ${fields.slice(0, 3).join(', ')} …, or metadata.labels['<key>']`)];
}

function isSubscripted(field: string): boolean {
  const [, list, key = ''] = /^metadata\.(labels|annotations)\['(.*)'\]$/s.exec(field) ?? [];
  return labelKeyProblem(list === 'annotations' ? key.toLowerCase() : key) === undefined;
}

function wrongResource(selector: Located): Violation[] {
  const name = asText(selector.spec.resource);
  return name === undefined || RESOURCES.includes(name) || /^(limits|requests)\.hugepages-/.test(name) ? []
    : [at(selector, 'resource', `is no resource that a container gives away (${quote(name)})`, `use ${RESOURCES.join(', ')}`)];
}

function wrongDivisor(selector: Located): Violation[] {
  const { divisor } = selector.spec;
  const isCpu = /\.cpu$/.test(asText(selector.spec.resource) ?? '');
  const takes = isCpu ? /^(0|1m?)$/ : /^(0|1([kMGTPE]|[KMGTPE]i)?)$/;
  return !isGiven(divisor) || takes.test(scalarText(divisor)) ? []
    : [at(selector, 'divisor', `is no unit (${quote(divisor)})`, isCpu ? 'use 1 or 1m' : 'use 1 with a unit, such as 1Mi')];
}

/** A file belongs to no container by itself. */
function noContainer(selector: Located): Violation[] {
  return isInEnv(selector.path) || (selector.spec.containerName ?? '') !== '' ? []
    : [at(selector, 'containerName', 'is missing', 'name the container whose resource it is')];
}
