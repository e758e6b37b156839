import { Duration } from 'cdk8s';
import { CondaEnv, RuntimeEnv } from '../../src';
import { runtimeEnvJson } from '../../src/cluster/runtime-env';

test('nothing is nothing', () => {
  expect(runtimeEnvJson({})).toEqual({});
});

test('files, packages and variables have Ray\'s names', () => {
  expect(runtimeEnvJson({
    workingDir: 'https://example.com/a.zip',
    pyModules: ['s3://bucket/m.whl'],
    excludes: ['*.bin'],
    envVars: { camelCase: 'x' },
    imageUri: 'example.com/ray:1',
    pyExecutable: 'uv run',
    workerProcessSetupHook: 'm.f',
    other: { _nsight: 'default' },
  })).toEqual({
    working_dir: 'https://example.com/a.zip',
    py_modules: ['s3://bucket/m.whl'],
    excludes: ['*.bin'],
    env_vars: { camelCase: 'x' },
    image_uri: 'example.com/ray:1',
    py_executable: 'uv run',
    worker_process_setup_hook: 'm.f',
    _nsight: 'default',
  });
});

test.each<[RuntimeEnv, object]>([
  [{ pip: ['a==1'] }, { pip: ['a==1'] }],
  [{ pip: ['a==1'], pipOptions: { check: true } }, { pip: { packages: ['a==1'], pip_check: true } }],
  [{ pip: ['a'], pipOptions: { version: '==23.0', installOptions: ['-q'] } }, { pip: { packages: ['a'], pip_version: '==23.0', pip_install_options: ['-q'] } }],
  [{ uv: ['a==1'] }, { uv: ['a==1'] }],
  [{ uv: ['a'], uvOptions: { check: false, version: '==0.5.0', installOptions: ['-q'] } },
    { uv: { packages: ['a'], uv_check: false, uv_version: '==0.5.0', uv_pip_install_options: ['-q'] } }],
  [{ conda: CondaEnv.named('pytorch') }, { conda: 'pytorch' }],
  [{ conda: CondaEnv.of({ dependencies: ['numpy'], pip: ['a'], channels: ['forge'] }) }, { conda: { channels: ['forge'], dependencies: ['numpy', { pip: ['a'] }] } }],
  [{ conda: CondaEnv.of({ dependencies: ['numpy'] }) }, { conda: { dependencies: ['numpy'] } }],
])('packages: %#', (env, json) => {
  expect(runtimeEnvJson(env)).toEqual(json);
});

test.each<[RuntimeEnv, object]>([
  [{ setupTimeout: Duration.minutes(1) }, { config: { setup_timeout_seconds: 60 } }],
  [{ eagerInstall: false }, { config: { eager_install: false } }],
])('how it is set up: %#', (env, json) => {
  expect(runtimeEnvJson(env)).toEqual(json);
});

test('the setup is counted in seconds', () => {
  expect(() => runtimeEnvJson({ setupTimeout: Duration.millis(1500) })).toThrow('setupTimeout is counted in seconds (1500 ms): give whole seconds');
});
