import { holdsCredential, isCredentialName, isLiteral } from './credentials';
import { asText, isObject, scalarText } from '../../private/json';
import { Path } from '../../private/path';
import { part } from '../cluster-view';
import { Manifest } from '../manifest';
import { runtimeEnvsOf } from '../runtime-env/runtime-env';

/** A value that is a credential, and the variable that holds it, if it is one. */
export interface Secret {
  readonly path: Path;
  readonly variable?: string;
  /** Whether it is Ray that gives the variable to its workers, which takes no reference. */
  readonly inRuntimeEnv?: boolean;
}

/** Variables of runtime environments that are a credential by their names. */
export function runtimeEnvVariables(manifest: Manifest): Secret[] {
  return runtimeEnvsOf(manifest).map(env => part(env, 'env_vars')).flatMap(({ path, spec }) => Object.entries(spec)
    .filter(([name, value]) => isCredentialName(name) && isLiteral(asText(value) ?? ''))
    .map(([variable]) => ({ path: [...path, variable], variable, inRuntimeEnv: true })));
}

/** What is a credential by its looks in YAML inside of a text. */
export function lookalikesInTexts({ jobs, services }: Manifest): Secret[] {
  return [...jobs.map(({ runtimeEnv }) => runtimeEnv), ...services.map(({ serveConfig }) => serveConfig)]
    .flatMap(yaml => yaml ? textsIn(yaml.path, yaml.value) : []).filter(([, text]) => holdsCredential(text))
    .map(([path]) => path.at(-2) === 'env_vars' ? { path, inRuntimeEnv: true, variable: scalarText(path.at(-1)) } : { path });
}

function textsIn(path: Path, value: unknown): [Path, string][] {
  if (typeof value === 'string') { return [[path, value]]; }
  const inner: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return inner.flatMap(([key, item]) => textsIn([...path, key], item));
}
