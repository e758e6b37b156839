import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import * as fc from 'fast-check';
import { run } from './batch';
import { INSTALL_TIMEOUT, python, RAY_RELEASES, RayRelease } from './ray-release';
import { findingsIn } from './verdicts';
import { isError, LocatedFinding } from '../../src/rules/engine';
import { Json, rayJob } from '../manifests';
import { shared } from '../shared';

const ANYTHING = [null, true, false, 0, 1, -1, 1.5, '', 'x', [], ['x'], [1], [null], {}, { x: 'y' }, { x: 1 }];
const PACKAGES = [...ANYTHING, ['requests', 'numpy==1.26'], 'requirements.txt'];

/** The mapping of pip or uv. */
function installer(name: 'pip' | 'uv'): fc.Arbitrary<unknown> {
  const options = name === 'pip' ? 'pip_install_options' : 'uv_pip_install_options';
  const value = (values: readonly unknown[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  return fc.record({
    packages: fc.oneof({ weight: 4, arbitrary: fc.constant(['requests']) }, value(PACKAGES)),
    [`${name}_check`]: value([true, false, 'true', 1, null]),
    [`${name}_version`]: value(['==23.0', '', 23, null]),
    [options]: value([['--no-cache'], [], '--no-cache', [1], null]),
    extra: fc.constantFrom(undefined, undefined, undefined, 1),
  }).map(record => JSON.parse(JSON.stringify(record)));
}

const SCHEMES = ['https', 's3', 'gs', 'file', 'azure', 'abfss', 'http', 'local', 'git+https', 'hdfs', 'HTTPS', 'ftp'];
const ENDINGS = ['.zip', '.whl', '.tar.gz', '.tgz', '.tar.xz', '.tar.bz2', '.tar', '.ZIP', '', '.zip?sig=1', '.zip#a', '.zip/', '?x=.zip', '.jar'];
const uri = fc.tuple(fc.constantFrom(...SCHEMES), fc.constantFrom('://example.com/some/code', ':///srv/code', '://code', ':code', '://user@host:80/a.b/c+d'), fc.constantFrom(...ENDINGS))
  .map(parts => parts.join(''));
const source = fc.oneof({ weight: 5, arbitrary: uri }, fc.constantFrom(...ANYTHING), fc.constantFrom('./code', '/srv/code', 'code.zip'));

const any = fc.constantFrom(...ANYTHING);
const FIELDS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  working_dir: source,
  py_modules: fc.oneof({ weight: 3, arbitrary: fc.array(source, { maxLength: 2 }) }, any),
  excludes: fc.oneof(any, fc.constant(['*.csv'])),
  env_vars: fc.oneof(any, fc.constant({ A: '1', B: '' }), fc.constantFrom({ A: 1 }, { A: null }, { A: true }, { A: ['1'] })),
  pip: fc.oneof(installer('pip'), fc.constantFrom(...PACKAGES)),
  uv: fc.oneof(installer('uv'), fc.constantFrom(...PACKAGES)),
  conda: fc.oneof(any, fc.constantFrom('env', 'env.yaml', '/opt/env', { dependencies: ['pip'] })),
  container: fc.constantFrom(null, {}, { image: 'rayproject/ray:2.55.1' }),
  image_uri: fc.constantFrom('rayproject/ray:2.55.1', '', null),
  config: fc.oneof(any, fc.record({ setup_timeout_seconds: fc.constantFrom(600, 0, -1, -2, '600', 1.5, null, true, false), eager_install: fc.constantFrom(true, 'true', null) }, { requiredKeys: [] })),
  worker_process_setup_hook: fc.constantFrom('module.hook', null),
  docker: any,
  mpi: any,
  bogus: any,
  py_executable: fc.constant('python -v'),
};

const generated = fc.sample(
  fc.uniqueArray(fc.constantFrom(...Object.keys(FIELDS)), { minLength: 1, maxLength: 3 })
    .chain(names => fc.tuple(...names.map(name => FIELDS[name]))
      .map(values => Object.fromEntries(names.map((name, index) => [name, values[index]])))),
  { numRuns: 6000, seed: 20261127 },
);

/** What others have seen real Ray do. */
const observed = readdirSync(shared('ray')).filter(file => /^runtime-env-.*\.json$/.test(file))
  .flatMap(file => Object.values((JSON.parse(readFileSync(shared('ray', file), 'utf8')) as { cases: Record<string, { in: Json }> }).cases))
  .map(({ in: env }) => env);

interface Verdict {
  readonly release: RayRelease;
  readonly env: Json;
  readonly refused: string;
  readonly errors: readonly LocatedFinding[];
}

function verdictsOf(envs: readonly Json[], release: RayRelease): Verdict[] {
  const answers = run(python(release), [join(__dirname, 'runtime-env.py')], envs.map(env => `${JSON.stringify(env)}\n`).join('')).split('\n');
  return envs.map((env, index) => ({ release, env, refused: answers[index], errors: findingsIn(jobWith(env, release)).filter(isError) }));
}

function jobWith(env: Json, release: RayRelease): Json {
  const containers = [{ name: 'ray', image: `rayproject/ray:${release}`, resources: { limits: { cpu: '1', memory: '4Gi' } } }];
  return rayJob({
    'spec.runtimeEnvYAML': JSON.stringify(env),
    'spec.rayClusterSpec.rayVersion': release,
    'spec.rayClusterSpec.headGroupSpec.template.spec.containers': containers,
    'spec.rayClusterSpec.workerGroupSpecs[0].template.spec.containers': containers,
  });
}

type Exceptions = Readonly<Record<string, (verdict: Verdict) => boolean>>;

/** What is refused, and is no error. */
const NOT_OURS: Exceptions = {
  'the files of the image are not in the manifest': ({ refused }) => /is not a valid (file|path)|Can't find conda|is not a valid URI.*dynamically/.test(refused) && !/^\w+: \w+:/.test(refused),
  'null is as good as nothing, and no container minds it': ({ env, refused }) => env.excludes === null && /together with other fields/.test(refused),
};

/** What Ray takes, and is an error. */
const STRICTER: Exceptions = {
  'Ray drops what its release does not have': ({ errors }) => errors.some(({ ruleId }) => ruleId === 'runtime-env-field-release'),
  'Ray 2.60 does not mind a slash behind an archive, which servers do': ({ release, errors }) => release === '2.60.0' && errors.some(({ message }) => /\/"\)$/.test(message)),
  'Ray drops what it does not know': ({ errors }) => errors.every(({ ruleId }) => ruleId === 'runtime-env-unknown-field'),
};

beforeAll(() => RAY_RELEASES.forEach(python), RAY_RELEASES.length * INSTALL_TIMEOUT);

describe.each(RAY_RELEASES)('real Ray %s', release => {
  let verdicts: Verdict[];
  beforeAll(() => { verdicts = verdictsOf([...observed, ...generated], release); }, INSTALL_TIMEOUT);

  test('takes many of the generated runtime environments, and refuses many', () => {
    const refused = verdicts.filter(verdict => verdict.refused !== '').length;
    expect(refused).toBeGreaterThan(1000);
    expect(verdicts.length - refused).toBeGreaterThan(1000);
  });

  test('refuses none that has no error', () => {
    expect(unexplained(verdicts.filter(({ refused, errors }) => refused !== '' && errors.length === 0), NOT_OURS)).toEqual([]);
  });

  test('takes none that has an error', () => {
    expect(unexplained(verdicts.filter(({ refused, errors }) => refused === '' && errors.length > 0), STRICTER)).toEqual([]);
  });
});

function unexplained(verdicts: readonly Verdict[], exceptions: Exceptions): unknown[] {
  return verdicts.filter(verdict => !Object.values(exceptions).some(explains => explains(verdict)))
    .map(({ env, refused, errors }) => [JSON.stringify(env), refused, ...errors.map(({ path, message }) => `${path} ${message}`)]).slice(0, 12);
}
