import { isFieldRead } from './fields';
import { RuntimeEnv, runtimeEnvRule } from './runtime-env';
import { isGiven, isObject } from '../../private/json';
import { rayAtLeast } from '../../private/ray-version';
import { Severity } from '../finding';
import { Violation } from '../rule';

/** Each of them makes the environment of its own. */
const INSTALLERS = ['pip', 'uv', 'conda'];

/** Each of them starts Ray's workers in a container, which nothing else can change. */
const CONTAINERS = ['container', 'image_uri'];

export const fieldsTogether = runtimeEnvRule({
  id: 'runtime-env-together',
  severity: Severity.ERROR,
  summary: 'Fields of a runtime environment that exclude each other, such as pip and conda: Ray refuses it.',
  check: env => [...installers(env), ...CONTAINERS.flatMap(name => besideContainer(name, env))],
});

function installers({ path, spec, ray }: RuntimeEnv): Violation[] {
  const [first, ...others] = INSTALLERS.filter(name => isGiven(spec[name]) && isFieldRead(name, ray) && !(isEmpty(spec[name]) && !rayAtLeast(ray ?? '2.40.0', '2.40.0')));
  return others.map(name => ({
    path: [...path, name],
    message: `stands beside ${first}, and Ray takes one of them`,
    fix: name === 'conda' || first === 'conda' ? 'put the packages into the dependencies of conda, or leave conda out' : `keep ${first} or ${name}`,
  }));
}

function besideContainer(name: string, { path, spec, ray }: RuntimeEnv): Violation[] {
  if (isEmpty(spec[name]) || !isFieldRead(name, ray)) { return []; }
  // null is as good as nothing
  const others = Object.keys(spec).filter(other => isGiven(spec[other]) && other !== name && !mayStandBeside(other, ray));
  return others.length === 0 ? [] : [{
    path: [...path, name],
    message: `stands beside ${others.join(', ')}, and Ray takes nothing that changes the container`,
    fix: `build the rest into the image, or leave ${name} out`,
  }];
}

/** The first releases that take other fields beside a container; of config the first that surely does not refuse it. */
const SINCE: Readonly<Record<string, string>> = { config: '2.25.0', env_vars: '2.36.0' };

function mayStandBeside(name: string, ray: string | undefined): boolean {
  return Object.hasOwn(SINCE, name) && (ray === undefined || rayAtLeast(ray, SINCE[name]));
}

/** Whether Python takes a value for nothing. */
function isEmpty(value: unknown): boolean {
  const isHollow = (Array.isArray(value) && value.length === 0) || (isObject(value) && Object.keys(value).length === 0);
  return !isGiven(value) || value === '' || value === 0 || value === false || isHollow;
}
