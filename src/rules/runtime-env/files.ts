import { RuntimeEnv, runtimeEnvRule } from './runtime-env';
import { sourcesOf } from './uris';
import { asObject, asText } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { Severity } from '../finding';

export const localCode = runtimeEnvRule({
  id: 'runtime-env-local-code',
  severity: Severity.ERROR,
  summary: 'A path in working_dir or py_modules of a job in HTTPMode, where nobody uploads what is there: the job fails.',
  check: env => env.reader !== 'operator' ? [] : pathsIn(env).map(({ path, text }) => ({
    path,
    message: `is a path, and in HTTPMode nobody uploads what is there (${quote(text)})`,
    fix: 'put the code into the image, or give the URI of an archive, as in https://example.com/code.zip',
  })),
});

export const relativeFile = runtimeEnvRule({
  id: 'runtime-env-relative-path',
  severity: Severity.WARNING,
  summary: 'A relative path in a runtime environment: it begins where a process in the image happens to run, and no file of yours is there.',
  check: env => [...env.reader === 'submitter' ? pathsIn(env) : [], ...filesIn(env)]
    .filter(({ text }) => !text.startsWith('/'))
    .map(({ path, text, isFile }) => ({
      path,
      message: `is a path in the image, from wherever its process runs (${quote(text)})`,
      fix: isFile ? 'write the packages here, or give the absolute path of a file of the image'
        : 'give the URI of an archive, or the absolute path of a folder of the image',
    })),
});

interface PathInEnv {
  readonly path: Path;
  readonly text: string;
  readonly isFile?: boolean;
}

function pathsIn(env: RuntimeEnv): PathInEnv[] {
  return sourcesOf(env).filter(({ scheme }) => scheme === undefined);
}

/** Files with requirements, which Ray reads before it has loaded any code. */
function filesIn({ path, spec }: RuntimeEnv): PathInEnv[] {
  const { pip, uv, conda } = spec;
  const files: [Path, unknown][] = [
    [['pip'], pip], [['pip', 'packages'], asObject(pip).packages], [['uv'], uv],
    [['conda'], /\.ya?ml$/.test(asText(conda) ?? '') ? conda : undefined],
  ];
  return files.flatMap(([keys, value]) => {
    const text = asText(value);
    return text === undefined ? [] : [{ path: [...path, ...keys], text, isFile: true }];
  });
}
