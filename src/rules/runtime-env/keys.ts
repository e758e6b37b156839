import { Field, FIELDS, INNER_FIELDS, isFieldRead, isRead } from './fields';
import { RuntimeEnv, runtimeEnvRule } from './runtime-env';
import { nearest } from '../../private/did-you-mean';
import { isObject, JsonObject } from '../../private/json';
import { Path } from '../../private/path';
import { rayAtLeast } from '../../private/ray-version';
import { Severity } from '../finding';
import { UNKNOWN_RAY } from '../ray-start/options';
import { Violation } from '../rule';

/** A mapping whose keys are known. */
interface Mapping {
  readonly path: Path;
  readonly spec: JsonObject;
  readonly title: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Whether Ray refuses other keys. */
  readonly closed: boolean;
}

function mappingsOf({ path, spec, ray }: RuntimeEnv): Mapping[] {
  const inner = Object.entries(INNER_FIELDS).flatMap(([title, known]) => {
    const value = spec[title];
    return isObject(value) && isFieldRead(title, ray) ? [{ path: [...path, title], spec: value, title, ...known }] : [];
  });
  return [{ path, spec, title: 'the runtime environment', fields: FIELDS, closed: false }, ...inner];
}

/** A key that no Ray release has. */
interface Stranger {
  readonly mapping: Mapping;
  readonly key: string;
  readonly meant?: string;
}

function strangersOf(env: RuntimeEnv): Stranger[] {
  const strangers = mappingsOf(env).flatMap(mapping => Object.keys(mapping.spec)
    // what Ray itself writes begins with a line
    .filter(key => !Object.hasOwn(mapping.fields, key) && (mapping.closed || !key.startsWith('_')))
    .map(key => ({ mapping, key, meant: nearest(withLines(key), readIn(mapping, env.ray)) })));
  // a later Ray than the table knows may have more, and so may a plugin
  const maybeMore = rayAtLeast(env.ray, UNKNOWN_RAY) || env.plugins;
  return maybeMore ? strangers.filter(({ meant }) => meant !== undefined) : strangers;
}

/** `envVars` and `env-vars` are often written for `env_vars`. */
function withLines(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, '$1_$2').replaceAll('-', '_');
}

function readIn({ fields }: Mapping, ray: string | undefined): string[] {
  return Object.keys(fields).filter(name => isRead(fields[name], ray));
}

function strange({ mapping, key, meant }: Stranger, { ray }: RuntimeEnv): Violation {
  return {
    path: [...mapping.path, key],
    message: `is no field of ${mapping.title}, and Ray ${mapping.closed ? 'refuses' : 'drops'} it`,
    fix: meant === undefined ? `remove it; there are ${readIn(mapping, ray).join(', ')}` : `did you mean ${meant}?`,
  };
}

export const unknownField = runtimeEnvRule({
  id: 'runtime-env-unknown-field',
  severity: Severity.ERROR,
  summary: 'A field of a runtime environment that is a misspelt one, which Ray drops in silence, or that Ray refuses.',
  check: env => strangersOf(env).filter(({ meant, mapping }) => meant !== undefined || mapping.closed).map(stranger => strange(stranger, env)),
});

export const ignoredField = runtimeEnvRule({
  id: 'runtime-env-ignored-field',
  severity: Severity.WARNING,
  summary: 'A field of a runtime environment that Ray does not know: it does nothing, unless a plugin of your own reads it.',
  check: env => strangersOf(env).filter(({ meant, mapping }) => meant === undefined && !mapping.closed).map(stranger => strange(stranger, env)),
});

export const fieldRelease = runtimeEnvRule({
  id: 'runtime-env-field-release',
  severity: Severity.ERROR,
  summary: 'A field of a runtime environment that the Ray release of the cluster does not have: it drops it in silence, or refuses it.',
  check: env => mappingsOf(env).flatMap(({ path, spec, fields }) => Object.keys(spec).filter(key => Object.hasOwn(fields, key))
    .flatMap(key => otherRelease([...path, key], fields[key], env.ray))),
});

function otherRelease(path: Path, field: Field, ray: string | undefined): Violation[] {
  if (isRead(field, ray)) { return []; }
  return field.gone === undefined
    ? [{ path, message: `came with Ray ${field.since} (the cluster has ${ray})`, fix: 'raise rayVersion and the image, or remove it' }]
    : [{ path, message: `is gone since Ray ${field.gone} (the cluster has ${ray})`, fix: 'remove it' }];
}
