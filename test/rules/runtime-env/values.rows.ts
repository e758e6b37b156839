import { jobElsewhere, jobOn, jobWith, serviceWith } from './envs';
import { Severity } from '../../../src';
import { RuleRows } from '../rows';

const AT = 'spec.runtimeEnvYAML';
const QUOTES = 'write it in quotes';

export const valueRows: RuleRows = {
  rule: 'runtime-env-value',
  severity: Severity.ERROR,
  found: [
    {
      name: 'environment variables that are no texts',
      of: jobWith('env_vars:\n  A: 1\n  B: yes\n  C:\n  D: [x]\n  E: "1"\n'),
      finds: [
        [`${AT}.env_vars.A`, 'is no text (1)', QUOTES], [`${AT}.env_vars.B`, 'is no text (true)', QUOTES],
        [`${AT}.env_vars.C`, 'is no text (null)', QUOTES], [`${AT}.env_vars.D`, 'is no text (["x"])', QUOTES],
      ],
    },
    {
      name: 'environment variables in a list',
      of: jobWith({ env_vars: ['A=1'] }),
      finds: [[`${AT}.env_vars`, 'is no mapping of texts (["A=1"])', 'write a mapping, as in env_vars: {NAME: "value"}']],
    },
    { name: 'a variable of an application', of: serviceWith({ env_vars: { A: 1 } }), finds: [['spec.serveConfigV2.applications[0].runtime_env.env_vars.A', 'is no text (1)', QUOTES]] },
    { name: 'a folder that is a number', of: jobWith({ working_dir: 1 }), finds: [[`${AT}.working_dir`, 'is no text (1)', QUOTES]] },
    {
      name: 'modules that are no list',
      of: jobWith({ py_modules: 's3://a/b.zip' }),
      finds: [[`${AT}.py_modules`, 'is no list of texts ("s3://a/b.zip")', 'write a list, as in py_modules: [https://example.com/code.zip]']],
    },
    { name: 'a module that is no text', of: jobWith({ py_modules: [true] }), finds: [[`${AT}.py_modules[0]`, 'is no text (true)', QUOTES]] },
    { name: 'excludes that are no list', of: jobWith({ excludes: '*.csv' }), finds: [[`${AT}.excludes`, 'is no list of texts ("*.csv")', 'write a list, as in excludes: ["*.csv"]']] },
    { name: 'packages that are a number', of: jobWith({ pip: 3 }), finds: [[`${AT}.pip`, 'is no list of texts (3)', 'write a list, as in pip: [requests]']] },
    { name: 'a package that is a number', of: jobWith({ uv: ['a', 1] }), finds: [[`${AT}.uv[1]`, 'is no text (1)', QUOTES]] },
    {
      name: 'pip without packages, and values of wrong types',
      of: jobWith({ pip: { pip_check: 'true', pip_version: 23, pip_install_options: '--no-cache' } }),
      finds: [
        [`${AT}.pip.packages`, 'is missing, and pip must have it', 'give the list of packages'],
        [`${AT}.pip.pip_check`, 'is neither true nor false ("true")', 'write true or false'],
        [`${AT}.pip.pip_version`, 'is no text (23)', QUOTES],
        [`${AT}.pip.pip_install_options`, 'is no list of texts ("--no-cache")', 'write a list, as in ["--no-cache"]'],
      ],
    },
    {
      name: 'uv with packages in a file, and values of wrong types',
      of: jobWith({ uv: { packages: '/srv/requirements.txt', uv_check: null, uv_version: 1, uv_pip_install_options: [1] } }),
      finds: [
        [`${AT}.uv.packages`, 'is no list of texts ("/srv/requirements.txt")', 'write a list, as in packages: [requests]'],
        [`${AT}.uv.uv_check`, 'is neither true nor false (null)', 'write true or false'],
        [`${AT}.uv.uv_version`, 'is no text (1)', QUOTES],
        [`${AT}.uv.uv_pip_install_options[0]`, 'is no text (1)', QUOTES],
      ],
    },
    {
      name: 'a list for conda',
      of: jobWith({ conda: ['a'] }),
      finds: [[`${AT}.conda`, 'is neither the name of a conda environment nor a mapping (["a"])', 'give a name, or dependencies as in an environment.yml']],
    },
    { name: 'an image that is no text', of: jobWith({ image_uri: 1 }), finds: [[`${AT}.image_uri`, 'is no text (1)', QUOTES]] },
    { name: 'a command for Python that is no text', of: jobWith({ py_executable: ['uv'] }), finds: [[`${AT}.py_executable`, 'is no text (["uv"])', QUOTES]] },
    { name: 'a hook that is no text', of: jobWith({ worker_process_setup_hook: {} }), finds: [[`${AT}.worker_process_setup_hook`, 'is no text ({})', QUOTES]] },
    { name: 'a config that is no mapping', of: jobWith({ config: 600 }), finds: [[`${AT}.config`, 'is no mapping (600)', 'write a mapping, as in config: {setup_timeout_seconds: 600}']] },
    ...[0, -2, 1.5, '600', null].map(value => ({
      name: `a timeout of ${JSON.stringify(value)}`,
      of: jobWith({ config: { setup_timeout_seconds: value } }),
      finds: [[`${AT}.config.setup_timeout_seconds`, `is no number of seconds (${JSON.stringify(value)})`, 'write a whole number above 0, or -1 for no limit']] as [string, string, string][],
    })),
    { name: 'a switch of config that is a text', of: jobWith({ config: { eager_install: 'yes' } }), finds: [[`${AT}.config.eager_install`, 'is neither true nor false ("yes")', 'write true or false']] },
  ],
  passed: [
    {
      name: 'values as they should be',
      of: jobWith({
        working_dir: 's3://a/b.zip',
        py_modules: ['s3://a/b.whl'],
        excludes: ['*.csv'],
        env_vars: { A: '1', B: '' },
        py_executable: 'uv run',
        pip: { packages: ['a'], pip_check: false, pip_version: '==23.0', pip_install_options: ['--no-cache'] },
        worker_process_setup_hook: 'module.hook',
        config: { setup_timeout_seconds: 1, eager_install: false },
      }),
    },
    { name: 'packages in lists and files', of: jobWith({ pip: { packages: '/srv/requirements.txt' } }) },
    { name: 'a file for uv', of: jobWith({ uv: '/srv/requirements.txt' }) },
    { name: 'a mapping for conda, and no limit of time', of: jobWith({ conda: { dependencies: ['a'] }, config: { setup_timeout_seconds: -1 } }) },
    { name: 'nothing', of: jobWith('env_vars: {}\npip:\nconda: ~\nuv:\nconfig:\nexcludes: []\n') },
    { name: 'environment variables that are none', of: jobWith({ env_vars: [] }) },
    { name: 'no text for them', of: jobWith({ env_vars: '' }) },
    { name: 'what a service gives Ray as a function', of: serviceWith({ worker_process_setup_hook: {} }) },
    { name: 'values on a cluster of somebody else', of: jobElsewhere({ pip: ['a'], env_vars: { A: '1' } }) },
    { name: 'no runtime environment at all', of: jobWith('') },
    { name: 'values of uv for a Ray that has it', of: jobOn('2.60.0', { uv: { packages: ['a'], uv_check: true, uv_version: '==0.5', uv_pip_install_options: [] } }) },
  ],
};

export const textRows: RuleRows = {
  rule: 'runtime-env-text',
  severity: Severity.ERROR,
  found: [
    { name: 'no YAML', of: jobWith('a: 1\npip: [a\n'), finds: [[AT, 'cannot be read (line 3: is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ])', 'correct the YAML']] },
    { name: 'a list', of: jobWith('- pip\n'), finds: [[AT, 'is no mapping (["pip"])', 'write the fields as a mapping, as in pip: [requests]']] },
    { name: 'several documents', of: jobWith('pip: [a]\n---\nuv: [b]\n'), finds: [[AT, 'holds several documents (2), of which the operator reads the first', 'write one document']] },
    {
      name: 'no mapping, although nobody reads it',
      of: jobWith('pip', { 'spec.submissionMode': 'InteractiveMode' }),
      finds: [[AT, 'is no mapping ("pip")', 'write the fields as a mapping, as in pip: [requests]']],
    },
  ],
  passed: [
    { name: 'nothing but a comment', of: jobWith('# nothing\n') },
    { name: 'JSON', of: jobWith('{"pip": ["a"]}') },
  ],
};

export const togetherRows: RuleRows = {
  rule: 'runtime-env-together',
  severity: Severity.ERROR,
  found: [
    {
      name: 'pip beside conda',
      of: jobWith({ pip: ['a'], conda: 'env' }),
      finds: [[`${AT}.conda`, 'stands beside pip, and Ray takes one of them', 'put the packages into the dependencies of conda, or leave conda out']],
    },
    { name: 'pip beside uv', of: serviceWith({ uv: ['a'], pip: ['b'] }), finds: [['spec.serveConfigV2.applications[0].runtime_env.uv', 'stands beside pip, and Ray takes one of them', 'keep pip or uv']] },
    { name: 'empty lists, which count', of: jobOn('2.40.0', { uv: [], pip: [] }), finds: [[`${AT}.uv`, 'stands beside pip, and Ray takes one of them', 'keep pip or uv']] },
    { name: 'empty lists where the release is not known', of: jobElsewhere({ uv: [], pip: [] }), finds: [[`${AT}.uv`, 'stands beside pip, and Ray takes one of them', 'keep pip or uv']] },
    {
      name: 'an image beside what changes it',
      of: jobWith({ image_uri: 'a.example/b:1', pip: ['a'], working_dir: 's3://a/b.zip', env_vars: { A: '1' }, config: {}, uv: null }),
      finds: [[`${AT}.image_uri`, 'stands beside pip, working_dir, and Ray takes nothing that changes the container', 'build the rest into the image, or leave image_uri out']],
    },
    {
      name: 'a container beside variables in an old Ray',
      of: jobOn('2.35.0', { container: { image: 'a.example/b:1' }, env_vars: { A: '1' }, config: {} }),
      finds: [[`${AT}.container`, 'stands beside env_vars, and Ray takes nothing that changes the container', 'build the rest into the image, or leave container out']],
    },
    {
      name: 'a container beside anything in a very old Ray',
      of: jobOn('2.24.0', { container: { image: 'a.example/b:1' }, config: {} }),
      finds: [[`${AT}.container`, 'stands beside config, and Ray takes nothing that changes the container', 'build the rest into the image, or leave container out']],
    },
  ],
  passed: [
    { name: 'one of them, and nothing in the others', of: jobWith({ pip: ['a'], conda: null, uv: null }) },
    { name: 'empty values in an old Ray', of: jobOn('2.39.0', { pip: [], conda: 'env' }) },
    { name: 'an image with variables', of: jobOn('2.36.0', { image_uri: 'a.example/b:1', env_vars: { A: '1' }, config: {} }) },
    { name: 'an image with variables where the release is not known', of: jobElsewhere({ image_uri: 'a.example/b:1', env_vars: { A: '1' } }) },
    { name: 'no image', of: jobWith({ image_uri: '', container: {}, pip: ['a'] }) },
  ],
};
