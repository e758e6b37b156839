import { Severity } from '../../../src/rules/finding';
import { Json, rayCluster, rayJob, rayService } from '../../manifests';
import { ALL_GATES, RuleRows } from '../rows';

const ENV = 'spec.headGroupSpec.template.spec.containers[0].env';
const REFERENCE = 'keep it in a Secret, and name that in valueFrom.secretKeyRef';
const READ = 'keep it in a Secret, and read it from there';

function variable(name: string, value: unknown): Json {
  return rayCluster({ [ENV]: [{ name, value }] });
}

function clear(path: string, name: string): [string, string, string] {
  return [path, `is a secret in clear text (${name}, value not shown)`, REFERENCE];
}

function found(path: string): [string, string, string] {
  return [path, 'is a secret in clear text (value not shown)', READ];
}

function inEnv(path: string, name: string): [string, string, string] {
  return [path, `is a secret in clear text (${name}, value not shown)`, 'keep it in a Secret, and give it to the containers by env.valueFrom.secretKeyRef'];
}

export const secretRows: RuleRows = {
  rule: 'secret-in-manifest',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a credential in a variable, not in others',
      of: rayCluster({ [ENV]: [{ name: 'AWS_REGION', value: 'eu-west-1' }, { name: 'AWS_SECRET_ACCESS_KEY', value: 'abcd' }] }),
      finds: [clear(`${ENV}[1].value`, 'AWS_SECRET_ACCESS_KEY')],
    },
    { name: 'what looks like one in a variable of any name', of: variable('REMOTE', 'redis://:hunter2@redis:6379'), finds: [clear(`${ENV}[0].value`, 'REMOTE')] },
    { name: 'what looks like one where the name tells, too, once', of: variable('HF_TOKEN', `hf_${'aB'.repeat(17)}`), finds: [clear(`${ENV}[0].value`, 'HF_TOKEN')] },
    {
      name: 'an init container of a worker',
      of: rayCluster({ 'spec.workerGroupSpecs[0].template.spec.initContainers': [{ name: 'pull', image: 'pull:1', env: [{ name: 'API_KEY', value: 'a1b2' }] }] }),
      finds: [clear('spec.workerGroupSpecs[0].template.spec.initContainers[0].env[0].value', 'API_KEY')],
    },
    {
      name: 'the autoscaler',
      of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.env': [{ name: 'DB_PASSWORD', value: '123456' }] }),
      finds: [clear('spec.autoscalerOptions.env[0].value', 'DB_PASSWORD')],
    },
    {
      name: 'the collector',
      of: rayCluster({
        'spec.historyServerOptions.collectorOptions': { image: 'collector:1', env: [{ name: 'STORAGE_BACKEND', value: 'other' }, { name: 'OSS_SECRET', value: 'a1' }] },
      }),
      target: ALL_GATES,
      finds: [clear('spec.historyServerOptions.collectorOptions.env[1].value', 'OSS_SECRET')],
    },
    {
      name: 'the password of Redis',
      of: rayCluster({ 'spec.gcsFaultToleranceOptions': { redisAddress: 'redis:6379', redisUsername: { value: 'ray' }, redisPassword: { value: 'hunter2' } } }),
      finds: [clear('spec.gcsFaultToleranceOptions.redisPassword.value', 'redisPassword')],
    },
    {
      name: 'a credential in a command',
      of: rayCluster({ 'spec.workerGroupSpecs[0].template.spec.initContainers': [{ name: 'pull', image: 'pull:1', args: ['git', `clone https://me:${'x1'.repeat(9)}@git.example.com/a`] }] }),
      finds: [found('spec.workerGroupSpecs[0].template.spec.initContainers[0].args[1]')],
    },
    { name: 'a credential in the environment of a job', of: rayJob({ 'spec.runtimeEnvYAML': `env_vars:\n  A: ghp_${'a1'.repeat(18)}\n` }), finds: [inEnv('spec.runtimeEnvYAML.env_vars.A', 'A')] },
    {
      name: 'credentials by the names of variables in a job, one of them by its looks, too',
      of: rayJob({ 'spec.runtimeEnvYAML': JSON.stringify({ env_vars: { WANDB_API_KEY: 'a1b2', HF_TOKEN: `hf_${'aB'.repeat(17)}`, EOS_TOKEN: 'end', API_KEY: '' } }) }),
      finds: [inEnv('spec.runtimeEnvYAML.env_vars.WANDB_API_KEY', 'WANDB_API_KEY'), inEnv('spec.runtimeEnvYAML.env_vars.HF_TOKEN', 'HF_TOKEN')],
    },
    {
      name: 'a credential of an application',
      of: rayService({ 'spec.serveConfigV2': 'applications: [{name: a, import_path: "a:b", route_prefix: /, runtime_env: {env_vars: {DB_PASSWORD: abcd}}}]' }),
      finds: [inEnv('spec.serveConfigV2.applications[0].runtime_env.env_vars.DB_PASSWORD', 'DB_PASSWORD')],
    },
    {
      name: 'a credential in the packages of a job',
      of: rayJob({ 'spec.runtimeEnvYAML': JSON.stringify({ pip: ['a', `git+https://me:${'x1'.repeat(9)}@git.example.com/a`] }) }),
      finds: [found('spec.runtimeEnvYAML.pip[1]')],
    },
    { name: 'a credential in a comment there', of: rayJob({ 'spec.runtimeEnvYAML': `pip: [a] # ghp_${'a1'.repeat(18)}\n` }), finds: [found('spec.runtimeEnvYAML')] },
  ],
  passed: [
    { name: 'a reference to a Secret', of: rayCluster({ [ENV]: [{ name: 'API_KEY', valueFrom: { secretKeyRef: { name: 'keys', key: 'api' } } }] }) },
    { name: 'a variable without a value', of: rayCluster({ [ENV]: [{ name: 'API_KEY' }, { name: 'OTHER_KEY', value: null }] }) },
    { name: 'a reference to another variable', of: variable('API_KEY', '$(KEY)') },
    { name: 'a switch that only sounds like one', of: variable('REQUIRE_TOKEN', 'true') },
    { name: 'the path of a token', of: variable('AWS_WEB_IDENTITY_TOKEN_FILE', '/var/run/token') },
    { name: 'a password by reference', of: rayCluster({ 'spec.gcsFaultToleranceOptions': { redisAddress: 'redis:6379', redisPassword: { value: '$(PASSWORD)' } } }) },
    { name: 'addresses without a password', of: variable('REMOTE', 'https://me@git.example.com:8443/a:b@c') },
    { name: 'what looks like one in the metadata, where others put it', of: rayCluster({ 'metadata.annotations.last': 'redis://:hunter2@redis:6379' }) },
  ],
};
