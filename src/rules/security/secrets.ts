import { holdsCredential, isCredentialName, isLiteral } from './credentials';
import { asText, scalarText } from '../../private/json';
import { formatPath, Path } from '../../private/path';
import { Severity } from '../finding';
import { Rule } from '../rule';
import { Walk } from '../schema/walk';

/** A value that is a credential, and the variable that holds it, if it is one. */
interface Secret {
  readonly path: Path;
  readonly variable?: string;
}

export const secretInManifest: Rule = {
  id: 'secret-in-manifest',
  severity: Severity.WARNING,
  summary: 'A password, token or key that is written into the object: whoever may read the object, its pods or the file has it.',
  check: ({ schema }) => {
    const named = [...credentialVariables(schema), ...redisPasswords(schema)];
    const known = new Set(named.map(({ path }) => formatPath(path)));
    return [...named, ...lookalikes(schema).filter(({ path }) => !known.has(formatPath(path)))].map(({ path, variable }) => ({
      path,
      message: `is a secret in clear text (${variable === undefined ? '' : `${variable}, `}value not shown)`,
      fix: variable === undefined ? 'keep it in a Secret, and read it from there' : 'keep it in a Secret, and name that in valueFrom.secretKeyRef',
    }));
  },
};

function credentialVariables({ objects }: Walk): Secret[] {
  return objects.filter(({ typeName, value }) => typeName === 'EnvVar' && isCredentialName(asText(value.name) ?? '') && isLiteral(asText(value.value) ?? ''))
    .map(({ path, value }) => ({ path: [...path, 'value'], variable: scalarText(value.name) }));
}

function redisPasswords({ objects }: Walk): Secret[] {
  return objects.filter(({ path, typeName, value }) => typeName === 'RedisCredential' && path.at(-1) === 'redisPassword' && isLiteral(asText(value.value) ?? ''))
    .map(({ path }) => ({ path: [...path, 'value'], variable: 'redisPassword' }));
}

/** Texts that are a credential by their looks, wherever they stand. */
function lookalikes({ places, objects }: Walk): Secret[] {
  const variables = new Map(objects.filter(({ typeName }) => typeName === 'EnvVar').map(({ path, value }) => [formatPath(path), asText(value.name)]));
  return places.filter(({ path, value }) => path[0] === 'spec' && !isPasswordFlag(path) && typeof value === 'string' && holdsCredential(value))
    .map(({ path }) => ({ path, variable: path.at(-1) === 'value' ? variables.get(formatPath(path.slice(0, -1))) : undefined }));
}

/** That has a rule of its own. */
function isPasswordFlag(path: Path): boolean {
  return path.at(-2) === 'rayStartParams' && path.at(-1) === 'redis-password';
}
