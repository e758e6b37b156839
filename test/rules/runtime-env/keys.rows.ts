import { jobElsewhere, jobOn, jobWith, serviceWith, serviceWithActors } from './envs';
import { Severity } from '../../../src';
import { RuleRows } from '../rows';

const FIELDS = 'working_dir, py_modules, excludes, env_vars, pip, uv, conda, container, image_uri, py_executable, '
  + 'worker_process_setup_hook, java_jars, config, nsight, rocprof_sys';
const DROPPED = 'is no field of the runtime environment, and Ray drops it';

export const unknownFieldRows: RuleRows = {
  rule: 'runtime-env-unknown-field',
  severity: Severity.ERROR,
  found: [
    { name: 'a misspelt field', of: jobWith({ pipp: ['requests'] }), finds: [['spec.runtimeEnvYAML.pipp', DROPPED, 'did you mean pip?']] },
    { name: 'a field in camel case', of: jobWith({ envVars: { A: '1' } }), finds: [['spec.runtimeEnvYAML.envVars', DROPPED, 'did you mean env_vars?']] },
    { name: 'a field with a dash', of: jobWith({ 'working-dir': 's3://a/b.zip' }), finds: [['spec.runtimeEnvYAML["working-dir"]', DROPPED, 'did you mean working_dir?']] },
    {
      name: 'a misspelt field beside a plugin',
      of: jobWith({ pipp: [] }, { 'spec.rayClusterSpec.headGroupSpec.template.spec.containers[0].env': [{ name: 'RAY_RUNTIME_ENV_PLUGINS', value: '[]' }] }),
      finds: [['spec.runtimeEnvYAML.pipp', DROPPED, 'did you mean pip?']],
    },
    {
      name: 'a strange field of pip and a misspelt one of config',
      of: jobWith({ pip: { packages: ['a'], index: 'b', _c: 1 }, config: { eager_instal: true } }),
      finds: [
        ['spec.runtimeEnvYAML.pip.index', 'is no field of pip, and Ray refuses it', 'remove it; there are packages, pip_check, pip_version, pip_install_options'],
        ['spec.runtimeEnvYAML.pip._c', 'is no field of pip, and Ray refuses it', 'remove it; there are packages, pip_check, pip_version, pip_install_options'],
        ['spec.runtimeEnvYAML.config.eager_instal', 'is no field of config, and Ray drops it', 'did you mean eager_install?'],
      ],
    },
    {
      name: 'a misspelt field in an application',
      of: serviceWith({ env_var: { A: '1' } }),
      finds: [['spec.serveConfigV2.applications[0].runtime_env.env_var', DROPPED, 'did you mean env_vars?']],
    },
    {
      name: 'a misspelt field in a deployment',
      of: serviceWithActors({ condaa: 'env' }),
      finds: [['spec.serveConfigV2.applications[0].deployments[0].ray_actor_options.runtime_env.condaa', DROPPED, 'did you mean conda?']],
    },
    { name: 'a misspelt field of a later Ray', of: jobOn('2.70.0', { pipp: [] }), finds: [['spec.runtimeEnvYAML.pipp', DROPPED, 'did you mean pip?']] },
  ],
  passed: [
    { name: 'fields of Ray itself', of: jobWith({ _ray_commit: 'x', _nsight: 'default', nsight: 'default' }) },
    { name: 'strange fields inside of others', of: jobWith({ conda: { dependencies: ['a'] }, env_vars: { pipp: 'x' } }) },
    { name: 'a mapping that an old Ray does not read', of: jobElsewhere({ uv: { packages: ['a'] } }) },
    { name: 'a runtime environment that nobody reads', of: jobWith({ pipp: [] }, { 'spec.submissionMode': 'InteractiveMode' }) },
    {
      name: 'a runtime environment that a submitter of your own does not get',
      of: jobWith({ pipp: [] }, { 'spec.submitterPodTemplate.spec': { restartPolicy: 'Never', containers: [{ name: 'submitter', image: 'a.example/b:1', command: ['/submit'] }] } }),
    },
  ],
};

export const ignoredFieldRows: RuleRows = {
  rule: 'runtime-env-ignored-field',
  severity: Severity.WARNING,
  found: [
    { name: 'a field that is nothing', of: jobWith({ nonsense: 1 }), finds: [['spec.runtimeEnvYAML.nonsense', DROPPED, `remove it; there are ${FIELDS}`]] },
    {
      name: 'a field of config that is nothing',
      of: serviceWith({ config: { nonsense: 1 } }),
      finds: [['spec.serveConfigV2.applications[0].runtime_env.config.nonsense', 'is no field of config, and Ray drops it', 'remove it; there are setup_timeout_seconds, eager_install, log_files']],
    },
  ],
  passed: [
    { name: 'a field that a later Ray may have', of: jobOn('2.70.0', { nonsense: 1 }) },
    {
      name: 'a field that a plugin may read',
      of: jobWith({ nonsense: 1 }, { 'spec.rayClusterSpec.headGroupSpec.template.spec.containers[0].env': [{ name: 'RAY_RUNTIME_ENV_PLUGINS', value: '[]' }] }),
    },
  ],
};

const RAISE = 'raise rayVersion and the image, or remove it';

export const fieldReleaseRows: RuleRows = {
  rule: 'runtime-env-field-release',
  severity: Severity.ERROR,
  found: [
    { name: 'uv before it came', of: jobOn('2.39.0', { uv: ['a'] }), finds: [['spec.runtimeEnvYAML.uv', 'came with Ray 2.40.0 (the cluster has 2.39.0)', RAISE]] },
    { name: 'an image before it came', of: jobOn('2.23.0', { image_uri: 'a.example/b:1', pip: ['a'] }), finds: [['spec.runtimeEnvYAML.image_uri', 'came with Ray 2.24.0 (the cluster has 2.23.0)', RAISE]] },
    { name: 'a command for Python before it came', of: jobOn('2.42.0', { py_executable: 'uv run' }), finds: [['spec.runtimeEnvYAML.py_executable', 'came with Ray 2.43.0 (the cluster has 2.42.0)', RAISE]] },
    { name: 'a profiler before it came', of: jobOn('2.47.0', { rocprof_sys: 'default' }), finds: [['spec.runtimeEnvYAML.rocprof_sys', 'came with Ray 2.48.0 (the cluster has 2.47.0)', RAISE]] },
    { name: 'a field that is gone', of: jobOn('2.48.0', { docker: {} }), finds: [['spec.runtimeEnvYAML.docker', 'is gone since Ray 2.48.0 (the cluster has 2.48.0)', 'remove it']] },
    { name: 'another field that is gone', of: jobOn('2.50.0', { mpi: {} }), finds: [['spec.runtimeEnvYAML.mpi', 'is gone since Ray 2.50.0 (the cluster has 2.50.0)', 'remove it']] },
    {
      name: 'options of pip and of uv before they came',
      of: jobOn('2.48.0', { pip: { packages: ['a'], pip_install_options: ['--no-cache'] } }),
      finds: [['spec.runtimeEnvYAML.pip.pip_install_options', 'came with Ray 2.49.0 (the cluster has 2.48.0)', RAISE]],
    },
    {
      name: 'options of uv before they came',
      of: jobOn('2.40.0', { uv: { packages: ['a'], uv_pip_install_options: ['--no-cache'] } }),
      finds: [['spec.runtimeEnvYAML.uv.uv_pip_install_options', 'came with Ray 2.41.0 (the cluster has 2.40.0)', RAISE]],
    },
  ],
  passed: [
    { name: 'each field since it came', of: jobOn('2.40.0', { uv: ['a'] }) },
    { name: 'fields that were there', of: jobOn('2.47.0', { docker: {}, mpi: {} }) },
    { name: 'any field where the release is not known', of: jobElsewhere({ uv: ['a'], mpi: {}, docker: {}, rocprof_sys: 'default' }) },
    { name: 'the options of pip since they came', of: jobOn('2.49.0', { pip: { packages: ['a'], pip_install_options: [] } }) },
  ],
};
