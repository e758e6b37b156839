import { isFieldRead } from './fields';
import { RuntimeEnv, runtimeEnvRule } from './runtime-env';
import { isGiven, isObject, JsonObject } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { Severity } from '../finding';
import { Violation } from '../rule';

type Check = (value: unknown, path: Path) => Violation[];

export const wrongValue = runtimeEnvRule({
  id: 'runtime-env-value',
  severity: Severity.ERROR,
  summary: 'A value in a runtime environment that Ray can make nothing of, such as a number in env_vars: the job or application fails.',
  check: ({ path, spec, ray, reader }: RuntimeEnv) => Object.entries(CHECKS)
    .filter(([name]) => isGiven(spec[name]) && isFieldRead(name, ray))
    .flatMap(([name, check]) => name === 'worker_process_setup_hook' && reader === 'serve' ? [] : check(spec[name], [...path, name])),
});

const TEXT: Check = (value, path) => typeof value === 'string' ? [] : [wrong(path, 'is no text', value, 'write it in quotes')];
const BOOLEAN: Check = (value, path) => typeof value === 'boolean' ? [] : [wrong(path, 'is neither true nor false', value, 'write true or false')];

function wrong(path: Path, what: string, value: unknown, fix: string): Violation {
  return { path, message: `${what} (${quote(value)})`, fix };
}

/** A list of texts, or what is no such list. */
function texts(example: string): Check {
  return (value, path) => Array.isArray(value)
    ? value.flatMap((item, index) => TEXT(item, [...path, index]))
    : [wrong(path, 'is no list of texts', value, `write a list, as in ${example}`)];
}

/** The packages of pip or uv: a list of them, a file, or a mapping with more. */
function packages(name: 'pip' | 'uv'): Check {
  const list = texts(`${name}: [requests]`);
  return (value, path) => {
    if (!isObject(value)) { return typeof value === 'string' ? [] : list(value, path); }
    const { packages: given } = value;
    const required = isGiven(given) ? [] : [{ path: [...path, 'packages'], message: `is missing, and ${name} must have it`, fix: 'give the list of packages' }];
    const found = isGiven(given) && !(name === 'pip' && typeof given === 'string') ? texts('packages: [requests]')(given, [...path, 'packages']) : [];
    return [...required, ...found, ...inside(value, path, {
      [`${name}_check`]: BOOLEAN, [`${name}_version`]: TEXT, [`${name === 'uv' ? 'uv_' : ''}pip_install_options`]: texts('["--no-cache"]'),
    })];
  };
}

/** Checks the keys of a mapping that are there. */
function inside(value: JsonObject, path: Path, checks: Readonly<Record<string, Check>>): Violation[] {
  return Object.entries(checks).filter(([key]) => Object.hasOwn(value, key)).flatMap(([key, check]) => check(value[key], [...path, key]));
}

const CONDA: Check = (value, path) => typeof value === 'string' || isObject(value)
  ? [] : [wrong(path, 'is neither the name of a conda environment nor a mapping', value, 'give a name, or dependencies as in an environment.yml')];

const ENV_VARS: Check = (value, path) => {
  if (isObject(value)) { return Object.entries(value).flatMap(([name, text]) => TEXT(text, [...path, name])); }
  const isNothing = value === '' || (Array.isArray(value) && value.length === 0);
  return isNothing ? [] : [wrong(path, 'is no mapping of texts', value, 'write a mapping, as in env_vars: {NAME: "value"}')];
};

const TIMEOUT: Check = (value, path) => {
  const isWhole = Number.isInteger(value) && ((value as number) > 0 || value === -1);
  return isWhole || value === true ? [] : [wrong(path, 'is no number of seconds', value, 'write a whole number above 0, or -1 for no limit')];
};

const CONFIG: Check = (value, path) => isObject(value)
  ? inside(value, path, { setup_timeout_seconds: TIMEOUT, eager_install: BOOLEAN })
  : [wrong(path, 'is no mapping', value, 'write a mapping, as in config: {setup_timeout_seconds: 600}')];

const CHECKS: Readonly<Record<string, Check>> = {
  working_dir: TEXT,
  py_modules: texts('py_modules: [https://example.com/code.zip]'),
  excludes: texts('excludes: ["*.csv"]'),
  env_vars: ENV_VARS,
  pip: packages('pip'),
  uv: packages('uv'),
  conda: CONDA,
  image_uri: TEXT,
  py_executable: TEXT,
  worker_process_setup_hook: TEXT,
  config: CONFIG,
};
