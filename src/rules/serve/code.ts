import { serveRule } from './serve-rule';
import { applicationsOf } from './serve-view';
import { asList, asObject } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { Severity } from '../finding';

export const remoteUri = serveRule({
  id: 'serve-remote-uri',
  severity: Severity.ERROR,
  summary: 'A path in the runtime_env of an application or deployment of Ray Serve, which takes files only from elsewhere: Ray refuses the configuration.',
  check: (_, service) => applicationsOf(service).flatMap(application => [
    ...codeOf([...application.path, 'runtime_env'], application.spec.runtime_env),
    ...application.deployments.flatMap(({ path, spec }) =>
      codeOf([...path, 'ray_actor_options', 'runtime_env'], asObject(asObject(spec.ray_actor_options).runtime_env))),
  ]).filter(({ uri }) => !/^[a-z][a-z\d+.-]*:/i.test(uri)).map(({ path, uri }) => ({
    path,
    message: `is no URI (${quote(uri)})`,
    fix: 'put the code into the image, or give the URI of an archive such as https://example.com/code.zip',
  })),
});

function codeOf(path: Path, environment: unknown): { path: Path; uri: string }[] {
  const { working_dir: folder, py_modules: modules } = asObject(environment);
  const all = [{ path: [...path, 'working_dir'], uri: folder }, ...asList(modules).map((uri, index) => ({ path: [...path, 'py_modules', index], uri }))];
  return all.flatMap(({ path: place, uri }) => typeof uri === 'string' ? [{ path: place, uri }] : []);
}
