import { RuntimeEnv, runtimeEnvRule } from './runtime-env';
import { asList, asText } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { rayAtLeast } from '../../private/ray-version';
import { Severity } from '../finding';
import { Violation } from '../rule';

type CodeField = 'working_dir' | 'py_modules';

/** Where code comes from: a URI, or else a path. */
export interface Source {
  readonly path: Path;
  readonly field: CodeField;
  readonly text: string;
  readonly scheme?: string;
}

/** The places that working_dir and py_modules name. */
export function sourcesOf({ path, spec }: RuntimeEnv): Source[] {
  const all: [CodeField, Path, unknown][] = [
    ['working_dir', [...path, 'working_dir'], spec.working_dir],
    ...asList(spec.py_modules).map((module, index): [CodeField, Path, unknown] => ['py_modules', [...path, 'py_modules', index], module]),
  ];
  return all.flatMap(([field, place, value]) => {
    const text = asText(value);
    return text === undefined ? [] : [{ path: place, field, text, scheme: /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1].toLowerCase() }];
  });
}

/** The schemes of archives, and the Ray releases that came with them. */
const SCHEMES: Readonly<Record<string, string | undefined>> = {
  https: undefined, s3: undefined, gs: undefined, file: undefined, azure: '2.48.0', abfss: '2.50.0', http: '2.56.0',
};

/** What Ray makes itself, for code that was uploaded. */
const UPLOADED = 'gcs';

/** A folder of the image, and the Ray release that came with it. */
const IN_IMAGE = { scheme: 'local', since: '2.60.0' };

export const codeUri = runtimeEnvRule({
  id: 'runtime-env-uri',
  severity: Severity.ERROR,
  summary: 'A URI in working_dir or py_modules that Ray cannot load: a scheme that it does not have, or no archive.',
  check: env => sourcesOf(env).flatMap(source => {
    const problem = source.scheme === undefined ? undefined : problemOf(source, source.scheme, env.ray);
    return problem ? [{ path: source.path, ...problem }] : [];
  }),
});

type Problem = Omit<Violation, 'path'>;

function problemOf(source: Source, scheme: string, ray: string | undefined): Problem | undefined {
  // those that Ray gives environments which it made are nobody's to write, and no harm
  if ([UPLOADED, 'pip', 'conda', 'uv'].includes(scheme)) { return undefined; }
  const isFolder = scheme === IN_IMAGE.scheme;
  if (!isFolder && !Object.hasOwn(SCHEMES, scheme)) {
    return { message: `has a scheme that Ray does not load from (${quote(source.text)})`, fix: 'give the URI of an archive, as in https://example.com/code.zip' };
  }
  const since = isFolder ? IN_IMAGE.since : SCHEMES[scheme];
  if (since !== undefined && ray !== undefined && !rayAtLeast(ray, since)) {
    return { message: `has a scheme that came with Ray ${since} (${quote(source.text)}, the cluster has ${ray})`, fix: 'give another URI, or raise rayVersion and the image' };
  }
  return isFolder ? folderProblem(source) : archiveProblem(source, ray);
}

const ARCHIVE = /\.(?:zip|whl|tar\.gz|tgz|tar\.xz)$/;

function folderProblem({ text }: Source): Problem | undefined {
  const folder = text.slice('local://'.length);
  const isAbsolute = /^local:\/\/\//i.test(text);
  return isAbsolute && !ARCHIVE.test(folder) ? undefined
    : { message: `is no folder of the image (${quote(text)})`, fix: 'give the absolute path of a folder, as in local:///home/ray/app' };
}

function archiveProblem({ text, field }: Source, ray: string | undefined): Problem | undefined {
  const endings = endingsFor(field, ray);
  const place = text.replace(/[?#].*$/s, '');
  return endings.some(ending => place.endsWith(ending)) ? undefined : {
    message: `is no archive that Ray unpacks (${quote(text)})`,
    fix: `give the URI of a file that ends with ${endings.join(', ')}`,
  };
}

/** What a URI may end with: where the release is not known, whatever some release takes. */
function endingsFor(field: CodeField, ray: string | undefined): string[] {
  const has = (since: string) => ray === undefined || rayAtLeast(ray, since);
  const isWheelTaken = field === 'py_modules' || ray === undefined || !rayAtLeast(ray, '2.60.0');
  return ['.zip', ...isWheelTaken ? ['.whl'] : [], ...has('2.56.0') ? ['.tar.gz', '.tgz'] : [], ...has('2.60.0') ? ['.tar.xz'] : []];
}
