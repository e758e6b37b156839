import { autoscaler, FROM_SECRET, head, HEAD_ENV, worker, WORKER_ENV } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { ALL_GATES, kuberay, RuleRows } from '../rows';

const VALUE = `${HEAD_ENV}.value`;
const HEAD_CONTAINER = 'spec.headGroupSpec.template.spec.containers[0]';
const HEAD_TOKEN = { RAY_AUTH_MODE: 'token' };
const CERTIFICATES = { RAY_TLS_SERVER_CERT: '/tls/a', RAY_TLS_SERVER_KEY: '/tls/b', RAY_TLS_CA_CERT: '/tls/c' };

export const variableCompanionRows: RuleRows = {
  rule: 'ray-env-companion',
  severity: Severity.ERROR,
  found: [
    {
      name: 'TLS without any certificate',
      of: head({ RAY_USE_TLS: '1' }),
      finds: [[
        VALUE, 'needs what the container does not have (RAY_USE_TLS, without RAY_TLS_SERVER_CERT, RAY_TLS_SERVER_KEY, RAY_TLS_CA_CERT)',
        'set them, or use tlsOptions of the cluster instead',
      ]],
    },
    {
      name: 'TLS without one certificate, in workers',
      of: worker({ RAY_USE_TLS: 'true', RAY_TLS_SERVER_CERT: '/tls/a', RAY_TLS_SERVER_KEY: '/tls/b' }),
      finds: [[
        `${WORKER_ENV}.value`, 'needs what the container does not have (RAY_USE_TLS, without RAY_TLS_CA_CERT)',
        'set RAY_TLS_CA_CERT, or use tlsOptions of the cluster instead',
      ]],
    },
    {
      name: 'a store without its folder',
      of: head({ RAY_gcs_storage: 'rocksdb' }),
      finds: [[
        VALUE, 'needs what the container does not have (RAY_gcs_storage, without RAY_gcs_storage_path)',
        'set RAY_gcs_storage_path, or use gcsFaultToleranceOptions of the cluster instead',
      ]],
    },
    {
      name: 'authentication without a token',
      of: head(HEAD_TOKEN),
      finds: [[
        VALUE, 'needs what the container does not have (RAY_AUTH_MODE, without RAY_AUTH_TOKEN)',
        'set RAY_AUTH_TOKEN, or use authOptions of the cluster instead',
      ]],
    },
  ],
  passed: [
    { name: 'TLS with certificates', of: head({ RAY_USE_TLS: '1', ...CERTIFICATES }) },
    { name: 'TLS that is off', of: head({ RAY_USE_TLS: '0' }) },
    { name: 'variables from elsewhere', of: head({ RAY_USE_TLS: '1', ...HEAD_TOKEN }, { [`${HEAD_CONTAINER}.envFrom`]: [{ secretRef: { name: 'ray' } }] }) },
    { name: 'another store', of: head({ RAY_gcs_storage: 'memory' }) },
    { name: 'the store in workers, which have none', of: worker({ RAY_gcs_storage: 'rocksdb' }) },
    ...['RAY_AUTH_TOKEN', 'RAY_AUTH_TOKEN_PATH', 'RAY_ENABLE_K8S_TOKEN_AUTH'].map(name =>
      ({ name: `authentication with ${name}`, of: head({ ...HEAD_TOKEN, [name]: FROM_SECRET }) })),
    { name: 'a token that the operator gives', of: head(HEAD_TOKEN, { 'spec.authOptions': { mode: 'token' } }) },
    ...['volumeMounts', 'command', 'args'].map(field => ({
      name: `a file that ${field} may bring`,
      of: head(HEAD_TOKEN, {
        'spec.headGroupSpec.template.spec.volumes': [{ name: 'home', emptyDir: {} }],
        [`${HEAD_CONTAINER}.${field}`]: [field === 'volumeMounts' ? { name: 'home', mountPath: '/home/ray/.ray' } : 'setup'],
      }),
    })),
    { name: 'a file that a hook may bring', of: head(HEAD_TOKEN, { [`${HEAD_CONTAINER}.lifecycle.postStart.exec.command`]: ['setup'] }) },
    { name: 'a file that an image may have', of: head(HEAD_TOKEN, { [`${HEAD_CONTAINER}.image`]: 'example.com/ray:2.55.1' }) },
  ],
};

const FIX = 'remove it';

export const variableOfOperatorRows: RuleRows = {
  rule: 'ray-env-operator',
  severity: Severity.WARNING,
  found: [
    ...['RAY_CLUSTER_NAME', 'RAY_CLUSTER_NAMESPACE', 'RAY_CLOUD_INSTANCE_ID', 'RAY_NODE_TYPE_NAME', 'KUBERAY_GEN_RAY_START_CMD', 'RAY_USAGE_STATS_EXTRA_TAGS']
      .map(name => ({
        name: `${name} in the head`,
        of: head({ [name]: 'mine' }),
        finds: [[`${HEAD_ENV}.name`, `is set by the operator, behind this one (${name})`, FIX]] as [string, string, string][],
      })),
    ...['RAY_CLUSTER_NAME', 'FQ_RAY_IP', 'RAY_IP'].map(name => ({
      name: `${name} in workers`,
      of: worker({ [name]: 'mine' }),
      target: kuberay('1.0'),
      finds: [[`${WORKER_ENV}.name`, `is set by the operator, behind this one (${name})`, FIX]] as [string, string, string][],
    })),
  ],
  passed: [
    { name: 'addresses in the head', of: head({ FQ_RAY_IP: 'mine', RAY_IP: 'mine' }), target: ALL_GATES },
    { name: 'tags of statistics in workers', of: worker({ RAY_USAGE_STATS_EXTRA_TAGS: 'a=b' }) },
    { name: 'what the operator keeps', of: head({ RAY_ADDRESS: 'mine', RAY_PORT: '6379' }) },
    { name: 'the same value from the same place', of: head({ RAY_CLUSTER_NAME: FROM_SECRET }) },
    { name: 'an operator that does not set it yet', of: head({ RAY_CLUSTER_NAMESPACE: 'mine' }), target: kuberay('1.5') },
    { name: 'the autoscaler', of: autoscaler({ RAY_NODE_TYPE_NAME: 'mine' }) },
  ],
};
