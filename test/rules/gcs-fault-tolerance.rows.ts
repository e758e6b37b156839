import { ray } from './ray-start/clusters';
import { ALL_GATES, kuberay, RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { Changes, rayCluster, rayCronJob, rayJob, rayService } from '../manifests';

const OPTIONS = 'spec.gcsFaultToleranceOptions';
const REDIS = { [OPTIONS]: { redisAddress: 'redis:6379' } };
const ROCKS_DB = { [OPTIONS]: { backend: 'rocksdb' }, ...ray('2.57.0') };
const HEAD_POD = 'spec.headGroupSpec.template.spec';
const FLAGS = 'spec.headGroupSpec.rayStartParams';
const ENABLED = 'metadata.annotations["ray.io/ft-enabled"]';
const NAMESPACE = 'metadata.annotations["ray.io/external-storage-namespace"]';

function headEnv(...names: string[]): Changes {
  return { [`${HEAD_POD}.containers[0].env`]: names.map(name => ({ name, value: 'x' })) };
}

function sidecarEnv(name: string): Changes {
  return { [`${HEAD_POD}.containers[1]`]: { name: 'sidecar', image: 'ray:1', env: [{ name, value: 'x' }] } };
}

function workerEnv(name: string): Changes {
  return { 'spec.workerGroupSpecs[0].template.spec.containers[0].env': [{ name, value: 'x' }] };
}

const REMOVE_ANNOTATION = ['turns on what gcsFaultToleranceOptions does already', 'remove the annotation'] as const;

export const ftEnabledTwiceRows: RuleRows = {
  rule: 'gcs-ft-enabled-twice',
  severity: Severity.ERROR,
  found: [
    { name: 'true', of: rayCluster({ ...REDIS, [ENABLED]: 'true' }), finds: [['metadata.annotations["ray.io/ft-enabled"]', ...REMOVE_ANNOTATION]] },
    { name: 'false', of: rayCluster({ ...REDIS, [ENABLED]: 'false' }), finds: [['metadata.annotations["ray.io/ft-enabled"]', ...REMOVE_ANNOTATION]] },
    {
      name: 'the annotation of a RayService, which its clusters get',
      of: rayService({ 'spec.rayClusterConfig.gcsFaultToleranceOptions': { redisAddress: 'redis:6379' }, [ENABLED]: 'true' }),
      finds: [['metadata.annotations["ray.io/ft-enabled"]', ...REMOVE_ANNOTATION]],
    },
    {
      name: 'the annotation beside the backend rocksdb',
      of: rayCluster({ ...ROCKS_DB, [ENABLED]: 'true' }),
      target: ALL_GATES,
      finds: [['metadata.annotations["ray.io/ft-enabled"]', ...REMOVE_ANNOTATION]],
    },
  ],
  passed: [
    { name: 'only the options', of: rayCluster(REDIS) },
    { name: 'only the annotation', of: rayCluster({ [ENABLED]: 'true' }) },
    { name: 'options of null, which are none', of: rayCluster({ [OPTIONS]: null, [ENABLED]: 'true' }) },
    { name: 'an annotation that is empty', of: rayCluster({ ...REDIS, [ENABLED]: '' }) },
    {
      name: 'the annotation of a RayCronJob, which its jobs do not get',
      of: rayCronJob({ 'spec.jobTemplate.rayClusterSpec.gcsFaultToleranceOptions': { redisAddress: 'redis:6379' }, [ENABLED]: 'true' }),
      target: ALL_GATES,
    },
  ],
};

export const redisWithoutFtRows: RuleRows = {
  rule: 'redis-without-gcs-ft',
  severity: Severity.ERROR,
  found: [
    {
      name: 'an address',
      of: rayCluster(headEnv('A', 'RAY_REDIS_ADDRESS')),
      finds: [[
        'spec.headGroupSpec.template.spec.containers[0].env[1].name',
        'is not the place for a setting of Redis (RAY_REDIS_ADDRESS)',
        'use gcsFaultToleranceOptions.redisAddress',
      ]],
    },
    {
      name: 'an address where the annotation is not true',
      of: rayJob({
        [ENABLED]: 'yes',
        'spec.rayClusterSpec.headGroupSpec.template.spec.containers[0].env': [{ name: 'RAY_REDIS_ADDRESS', value: 'redis:6379' }],
      }),
      finds: [[
        'spec.rayClusterSpec.headGroupSpec.template.spec.containers[0].env[0].name',
        'is not the place for a setting of Redis (RAY_REDIS_ADDRESS)',
        'use gcsFaultToleranceOptions.redisAddress',
      ]],
    },
    {
      name: 'an address where only the RayCronJob has the annotation',
      of: rayCronJob({
        [ENABLED]: 'true',
        'spec.jobTemplate.rayClusterSpec.headGroupSpec.template.spec.containers[0].env': [{ name: 'RAY_REDIS_ADDRESS', value: 'redis:6379' }],
      }),
      target: ALL_GATES,
      finds: [[
        'spec.jobTemplate.rayClusterSpec.headGroupSpec.template.spec.containers[0].env[0].name',
        'is not the place for a setting of Redis (RAY_REDIS_ADDRESS)',
        'use gcsFaultToleranceOptions.redisAddress',
      ]],
    },
    {
      name: 'a user, by variable and by flag, although the annotation is true',
      of: rayCluster({ [ENABLED]: 'true', ...headEnv('REDIS_USERNAME'), [`${FLAGS}.redis-username`]: 'me' }),
      finds: [
        [
          'spec.headGroupSpec.template.spec.containers[0].env[0].name',
          'is not the place for a setting of Redis (REDIS_USERNAME)',
          'use gcsFaultToleranceOptions.redisUsername',
        ],
        [
          'spec.headGroupSpec.rayStartParams["redis-username"]',
          'is not the place for a setting of Redis (redis-username)',
          'use gcsFaultToleranceOptions.redisUsername',
        ],
      ],
    },
    {
      name: 'a user although there are options, at the first release that has them',
      of: rayCluster({ ...REDIS, ...headEnv('REDIS_USERNAME') }),
      target: kuberay('1.3.0'),
      finds: [[
        'spec.headGroupSpec.template.spec.containers[0].env[0].name',
        'is not the place for a setting of Redis (REDIS_USERNAME)',
        'use gcsFaultToleranceOptions.redisUsername',
      ]],
    },
  ],
  passed: [
    { name: 'an address where the annotation is true', of: rayCluster({ [ENABLED]: 'true', ...headEnv('RAY_REDIS_ADDRESS') }) },
    { name: 'an address where the annotation is TRUE', of: rayCluster({ [ENABLED]: 'TRUE', ...headEnv('RAY_REDIS_ADDRESS') }) },
    { name: 'a password', of: rayCluster(headEnv('REDIS_PASSWORD')) },
    { name: 'a user that is empty', of: rayCluster({ [`${FLAGS}.redis-username`]: '' }) },
    { name: 'a user of a worker', of: rayCluster(workerEnv('REDIS_USERNAME')) },
    { name: 'a user of a container beside Ray', of: rayCluster(sidecarEnv('REDIS_USERNAME')) },
    { name: 'an address of a container beside Ray', of: rayCluster(sidecarEnv('RAY_REDIS_ADDRESS')) },
    { name: 'a user before there were options', of: rayCluster({ [`${FLAGS}.redis-username`]: 'me' }), target: kuberay('1.2') },
  ],
};

export const redisTwiceRows: RuleRows = {
  rule: 'gcs-ft-redis-twice',
  severity: Severity.ERROR,
  found: [
    {
      name: 'all that the options have fields for',
      of: rayCluster({ ...REDIS, ...headEnv('REDIS_PASSWORD', 'RAY_REDIS_ADDRESS'), [`${FLAGS}.redis-password`]: 'x', [NAMESPACE]: 'ns' }),
      finds: [
        [
          'spec.headGroupSpec.rayStartParams["redis-password"]',
          'is not the place for a setting of Redis (redis-password)',
          'use gcsFaultToleranceOptions.redisPassword',
        ],
        [
          'spec.headGroupSpec.template.spec.containers[0].env[0].name',
          'is not the place for a setting of Redis (REDIS_PASSWORD)',
          'use gcsFaultToleranceOptions.redisPassword',
        ],
        [
          'spec.headGroupSpec.template.spec.containers[0].env[1].name',
          'is not the place for a setting of Redis (RAY_REDIS_ADDRESS)',
          'use gcsFaultToleranceOptions.redisAddress',
        ],
        [
          'metadata.annotations["ray.io/external-storage-namespace"]',
          'is not the place for a setting of Redis (ray.io/external-storage-namespace)',
          'use gcsFaultToleranceOptions.externalStorageNamespace',
        ],
      ],
    },
    {
      name: 'an address beside the backend rocksdb, which has none',
      of: rayCluster({ ...ROCKS_DB, ...headEnv('RAY_REDIS_ADDRESS') }),
      target: ALL_GATES,
      finds: [[
        'spec.headGroupSpec.template.spec.containers[0].env[0].name',
        'is not the place for a setting of Redis (RAY_REDIS_ADDRESS)',
        'remove it, as the backend is rocksdb',
      ]],
    },
  ],
  passed: [
    {
      name: 'all of that without options',
      of: rayCluster({ [ENABLED]: 'true', ...headEnv('REDIS_PASSWORD', 'RAY_REDIS_ADDRESS'), [NAMESPACE]: 'ns' }),
    },
    { name: 'a flag and an annotation that are empty', of: rayCluster({ ...REDIS, [`${FLAGS}.redis-password`]: '', [NAMESPACE]: '' }) },
    { name: 'a variable of a worker', of: rayCluster({ ...REDIS, ...workerEnv('REDIS_PASSWORD') }) },
    { name: 'a variable of a container beside Ray', of: rayCluster({ ...REDIS, ...sidecarEnv('REDIS_PASSWORD') }) },
    {
      name: 'the namespace of a RayCronJob, which its jobs do not get',
      of: rayCronJob({ 'spec.jobTemplate.rayClusterSpec.gcsFaultToleranceOptions': { redisAddress: 'redis:6379' }, [NAMESPACE]: 'ns' }),
      target: ALL_GATES,
    },
  ],
};

const NO_ADDRESS = ['is missing, and the backend redis needs it', 'give host:port or a redis:// URI, or choose the backend rocksdb'] as const;

export const redisAddressRows: RuleRows = {
  rule: 'gcs-ft-redis-address',
  severity: Severity.ERROR,
  found: [
    { name: 'options that are empty', of: rayCluster({ [OPTIONS]: {} }), finds: [['spec.gcsFaultToleranceOptions.redisAddress', ...NO_ADDRESS]] },
    {
      name: 'an address that is empty',
      of: rayCluster({ [OPTIONS]: { backend: 'redis', redisAddress: '' } }),
      finds: [['spec.gcsFaultToleranceOptions.redisAddress', ...NO_ADDRESS]],
    },
    {
      name: 'an address of null for a backend of null in a RayService',
      of: rayService({ 'spec.rayClusterConfig.gcsFaultToleranceOptions': { backend: null, redisAddress: null } }),
      finds: [['spec.rayClusterConfig.gcsFaultToleranceOptions.redisAddress', ...NO_ADDRESS]],
    },
    {
      name: 'no address before there were backends, and says so once',
      of: rayCluster({ [OPTIONS]: {} }),
      target: kuberay('1.6'),
      finds: [['spec.gcsFaultToleranceOptions.redisAddress', ...NO_ADDRESS]],
    },
  ],
  passed: [
    { name: 'an address', of: rayCluster({ [OPTIONS]: { backend: 'redis', redisAddress: 'redis:6379' } }) },
    { name: 'the backend rocksdb', of: rayCluster(ROCKS_DB), target: ALL_GATES },
    { name: 'options of null, which are none', of: rayCluster({ [OPTIONS]: null }) },
  ],
};
