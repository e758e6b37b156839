import { holdsCredential, isCredentialName, isLiteral } from './credentials';
import { lookalikesInTexts, runtimeEnvVariables, Secret } from './texts';
import { asText, scalarText } from '../../private/json';
import { formatPath, Path, startsWith } from '../../private/path';
import { Severity } from '../finding';
import { Manifest } from '../manifest';
import { Rule } from '../rule';
import { Walk } from '../schema/walk';

export const secretInManifest: Rule = {
  id: 'secret-in-manifest',
  severity: Severity.WARNING,
  summary: 'A password, token or key that is written into the object: whoever may read the object, its pods or the file has it.',
  check: manifest => {
    const { schema } = manifest;
    const named = [...credentialVariables(schema), ...redisPasswords(schema), ...runtimeEnvVariables(manifest)];
    const known = new Set(named.map(({ path }) => formatPath(path)));
    return [...named, ...lookalikes(manifest).filter(({ path }) => !known.has(formatPath(path)))].map(secret => ({
      path: secret.path,
      message: `is a secret in clear text (${secret.variable === undefined ? '' : `${secret.variable}, `}value not shown)`,
      fix: `keep it in a Secret, and ${placeOf(secret)}`,
    }));
  },
};

function placeOf({ variable, inRuntimeEnv }: Secret): string {
  if (inRuntimeEnv) { return 'give it to the containers by env.valueFrom.secretKeyRef'; }
  return variable === undefined ? 'read it from there' : 'name that in valueFrom.secretKeyRef';
}

function credentialVariables({ objects }: Walk): Secret[] {
  return objects.filter(({ typeName, value }) => typeName === 'EnvVar' && isCredentialName(asText(value.name) ?? '') && isLiteral(asText(value.value) ?? ''))
    .map(({ path, value }) => ({ path: [...path, 'value'], variable: scalarText(value.name) }));
}

function redisPasswords({ objects }: Walk): Secret[] {
  return objects.filter(({ path, typeName, value }) => typeName === 'RedisCredential' && path.at(-1) === 'redisPassword' && isLiteral(asText(value.value) ?? ''))
    .map(({ path }) => ({ path: [...path, 'value'], variable: 'redisPassword' }));
}

/** Texts that are a credential by their looks, wherever they stand; in YAML inside of a text, the place in there. */
function lookalikes(manifest: Manifest): Secret[] {
  const { places, objects } = manifest.schema;
  const variables = new Map(objects.filter(({ typeName }) => typeName === 'EnvVar').map(({ path, value }) => [formatPath(path), asText(value.name)]));
  const inside = lookalikesInTexts(manifest);
  const outside = places.filter(({ path, value }) => path[0] === 'spec' && !isPasswordFlag(path) && typeof value === 'string' && holdsCredential(value))
    .filter(({ path }) => !inside.some(secret => startsWith(secret.path, path)))
    .map(({ path }) => ({ path, variable: path.at(-1) === 'value' ? variables.get(formatPath(path.slice(0, -1))) : undefined }));
  return [...outside, ...inside];
}

/** That has a rule of its own. */
function isPasswordFlag(path: Path): boolean {
  return path.at(-2) === 'rayStartParams' && path.at(-1) === 'redis-password';
}
