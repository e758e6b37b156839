import { ray } from './ray-start/clusters';
import { ALL_GATES, kuberay, RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { Changes, rayCluster } from '../manifests';

const OPTIONS = 'spec.gcsFaultToleranceOptions';
const REDIS = { [OPTIONS]: { redisAddress: 'redis:6379' } };
const ROCKS_DB = { [OPTIONS]: { backend: 'rocksdb' }, ...ray('2.57.0') };
const HEAD_POD = 'spec.headGroupSpec.template.spec';

function headEnv(...names: string[]): Changes {
  return { [`${HEAD_POD}.containers[0].env`]: names.map(name => ({ name, value: 'memory' })) };
}

const NOT_REDIS = ['belongs to the backend redis', 'remove it'] as const;
const YOURS = ['describes a claim that the operator makes, but claimName names yours', 'keep one of the two'] as const;

const PASSWORD = { valueFrom: { secretKeyRef: { name: 'redis', key: 'password' } } };

export const backendRows: RuleRows = {
  rule: 'gcs-ft-backend',
  severity: Severity.ERROR,
  found: [
    {
      name: 'everything of Redis for the backend rocksdb',
      of: rayCluster({
        ...ROCKS_DB,
        [OPTIONS]: {
          backend: 'rocksdb', redisAddress: 'redis:6379', redisUsername: { value: 'a' }, redisPassword: PASSWORD, externalStorageNamespace: 'ns',
        },
      }),
      target: ALL_GATES,
      finds: [
        ['spec.gcsFaultToleranceOptions.redisAddress', ...NOT_REDIS],
        ['spec.gcsFaultToleranceOptions.redisUsername', ...NOT_REDIS],
        ['spec.gcsFaultToleranceOptions.redisPassword', ...NOT_REDIS],
        ['spec.gcsFaultToleranceOptions.externalStorageNamespace', ...NOT_REDIS],
      ],
    },
    {
      name: 'storage without a backend',
      of: rayCluster({ [OPTIONS]: { redisAddress: 'redis:6379', storage: {} } }),
      target: ALL_GATES,
      finds: [['spec.gcsFaultToleranceOptions.storage', 'belongs to the backend rocksdb', 'remove it, or set backend to rocksdb']],
    },
    {
      name: 'storage for the backend redis',
      of: rayCluster({ [OPTIONS]: { backend: 'redis', redisAddress: 'redis:6379', storage: { size: '1Gi' } } }),
      target: ALL_GATES,
      finds: [['spec.gcsFaultToleranceOptions.storage', 'belongs to the backend rocksdb', 'remove it, or set backend to rocksdb']],
    },
    {
      name: 'everything of a new claim beside one that is there',
      of: rayCluster({
        ...ROCKS_DB, [OPTIONS]: { backend: 'rocksdb', storage: { claimName: 'mine', size: '1Gi', storageClassName: 'fast', accessModes: ['ReadWriteOnce'] } },
      }),
      target: ALL_GATES,
      finds: [
        ['spec.gcsFaultToleranceOptions.storage.size', ...YOURS],
        ['spec.gcsFaultToleranceOptions.storage.storageClassName', ...YOURS],
        ['spec.gcsFaultToleranceOptions.storage.accessModes', ...YOURS],
      ],
    },
  ],
  passed: [
    { name: 'a new claim', of: rayCluster({ ...ROCKS_DB, [OPTIONS]: { backend: 'rocksdb', storage: { size: '1Gi', storageClassName: 'fast', accessModes: ['ReadWriteOnce'] } } }), target: ALL_GATES },
    { name: 'a claim that is there', of: rayCluster({ ...ROCKS_DB, [OPTIONS]: { backend: 'rocksdb', storage: { claimName: 'mine', subPath: 'a', deletionPolicy: 'Retain' } } }), target: ALL_GATES },
    { name: 'a claim of null, which is none', of: rayCluster({ ...ROCKS_DB, [OPTIONS]: { backend: 'rocksdb', storage: { claimName: null, size: '1Gi' } } }), target: ALL_GATES },
    { name: 'a size of null beside a claim', of: rayCluster({ ...ROCKS_DB, [OPTIONS]: { backend: 'rocksdb', storage: { claimName: 'mine', size: null } } }), target: ALL_GATES },
    { name: 'an address that is empty', of: rayCluster({ ...ROCKS_DB, [OPTIONS]: { backend: 'rocksdb', redisAddress: '' } }), target: ALL_GATES },
    { name: 'storage of null, which is none', of: rayCluster({ [OPTIONS]: { redisAddress: 'redis:6379', storage: null } }) },
    {
      name: 'everything of Redis',
      of: rayCluster({
        [OPTIONS]: { redisAddress: 'redis:6379', redisUsername: { value: 'a' }, redisPassword: PASSWORD, externalStorageNamespace: 'ns' },
      }),
    },
  ],
};

export const rocksDbGateRows: RuleRows = {
  rule: 'rocksdb-gate',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the backend where the gate is off',
      of: rayCluster(ROCKS_DB),
      target: kuberay('1.7.0'),
      finds: [[
        'spec.gcsFaultToleranceOptions.backend',
        'needs the feature gate GCSFaultToleranceEmbeddedStorage, which is off (KubeRay 1.7.0)',
        'turn it on in the operator and name it in featureGates of the target, or use Redis',
      ]],
    },
  ],
  passed: [
    { name: 'the backend where the gate is on', of: rayCluster(ROCKS_DB), target: ALL_GATES },
    { name: 'Redis', of: rayCluster({ [OPTIONS]: { backend: 'redis', redisAddress: 'redis:6379' } }) },
    { name: 'no options', of: rayCluster() },
  ],
};

const OTHER_NAME = 'remove it, or use another name and path';

export const rocksDbRayRows: RuleRows = {
  rule: 'rocksdb-ray-version',
  severity: Severity.WARNING,
  found: [
    {
      name: 'the last Ray without it',
      of: rayCluster({ ...ROCKS_DB, ...ray('2.56.1') }),
      target: ALL_GATES,
      finds: [['spec.gcsFaultToleranceOptions.backend', 'needs Ray 2.57.0 (rayVersion 2.56.1)', 'give a rayVersion and image of that release or a later one']],
    },
  ],
  passed: [
    { name: 'the first Ray with it', of: rayCluster(ROCKS_DB), target: ALL_GATES },
    { name: 'Redis with an older Ray', of: rayCluster({ [OPTIONS]: { backend: 'redis', redisAddress: 'redis:6379' }, ...ray('2.56.1') }) },
  ],
};

export const rocksDbByHandRows: RuleRows = {
  rule: 'rocksdb-by-hand',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the variables',
      of: rayCluster({ ...ROCKS_DB, ...headEnv('RAY_gcs_storage_path', 'RAY_gcs_storage') }),
      target: ALL_GATES,
      finds: [
        ['spec.headGroupSpec.template.spec.containers[0].env[1].name', 'is set by the operator (RAY_gcs_storage)', 'remove it'],
        ['spec.headGroupSpec.template.spec.containers[0].env[0].name', 'is set by the operator (RAY_gcs_storage_path)', 'remove it'],
      ],
    },
    {
      name: 'a mount at the path, one of the name, and the volume',
      of: rayCluster({
        ...ROCKS_DB,
        [`${HEAD_POD}.volumes`]: [{ name: 'mine', emptyDir: {} }, { name: 'gcs-storage', emptyDir: {} }],
        [`${HEAD_POD}.containers[0].volumeMounts`]: [
          { name: 'mine', mountPath: '/mine' }, { name: 'mine', mountPath: '/data/gcs' }, { name: 'gcs-storage', mountPath: '/gcs' },
        ],
      }),
      target: ALL_GATES,
      finds: [
        ['spec.headGroupSpec.template.spec.containers[0].volumeMounts[1]', 'is made by the operator (/data/gcs)', OTHER_NAME],
        ['spec.headGroupSpec.template.spec.containers[0].volumeMounts[2]', 'is made by the operator (gcs-storage)', OTHER_NAME],
        ['spec.headGroupSpec.template.spec.volumes[1]', 'is made by the operator (gcs-storage)', OTHER_NAME],
      ],
    },
  ],
  passed: [
    {
      name: 'all of that for Redis',
      of: rayCluster({
        ...REDIS,
        ...headEnv('RAY_gcs_storage', 'RAY_gcs_storage_path'),
        [`${HEAD_POD}.volumes`]: [{ name: 'gcs-storage', emptyDir: {} }],
        [`${HEAD_POD}.containers[0].volumeMounts`]: [{ name: 'gcs-storage', mountPath: '/data/gcs' }],
      }),
    },
    {
      name: 'all of that in a worker',
      of: rayCluster({
        ...ROCKS_DB,
        'spec.workerGroupSpecs[0].template.spec.containers[0].env': [{ name: 'RAY_gcs_storage', value: 'x' }],
        'spec.workerGroupSpecs[0].template.spec.volumes': [{ name: 'gcs-storage', emptyDir: {} }],
        'spec.workerGroupSpecs[0].template.spec.containers[0].volumeMounts': [{ name: 'gcs-storage', mountPath: '/data/gcs' }],
      }),
      target: ALL_GATES,
    },
    {
      name: 'a mount and a variable of a container beside Ray',
      of: rayCluster({
        ...ROCKS_DB,
        [`${HEAD_POD}.containers[1]`]: {
          name: 'sidecar', image: 'ray:1', env: [{ name: 'RAY_gcs_storage', value: 'x' }], volumeMounts: [{ name: 'mine', mountPath: '/data/gcs' }],
        },
        [`${HEAD_POD}.volumes`]: [{ name: 'mine', emptyDir: {} }],
      }),
      target: ALL_GATES,
    },
  ],
};
