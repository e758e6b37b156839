import { ALL_GATES, FoundRow, PassedRow, RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster, rayJob } from '../manifests';

const OPTIONS = 'spec.historyServerOptions';
const ENV = 'spec.historyServerOptions.collectorOptions.env';
const ADD = 'add that variable';
const FROM_SECRET = { valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } };

/** Variables by name: text, or where it comes from. */
type Variables = Readonly<Record<string, string | object>>;

function collecting(variables: Variables): ReturnType<typeof rayCluster> {
  const env = Object.entries(variables).map(([name, value]) => typeof value === 'string' ? { name, value } : { name, ...value });
  return rayCluster({ [OPTIONS]: { collectorOptions: { image: 'collector:1', env } } });
}

function lacks(name: string, variables: Variables, ...messages: string[]): FoundRow {
  return { name, of: collecting(variables), target: ALL_GATES, finds: messages.map(message => [ENV, message, ADD]) };
}

function stores(name: string, variables: Variables): PassedRow {
  return { name, of: collecting(variables), target: ALL_GATES };
}

const S3 = { STORAGE_BACKEND: 'S3', S3_REGION: 'eu' };
const AZURE = { STORAGE_BACKEND: 'AzureBlob' };
const CONNECTION = { AZURE_STORAGE_CONNECTION_STRING: 'x' };
const ACCOUNT = { AZURE_STORAGE_ACCOUNT_URL: 'https://example.com' };
const NO_BACKEND = ['does not say where to store (STORAGE_BACKEND)', 'add that variable with a literal value, such as S3'] as const;
const NEEDS_CONNECTION = 'lacks what the storage AZUREBLOB needs (AZURE_STORAGE_CONNECTION_STRING)';
const NEEDS_ACCOUNT = 'lacks what the storage AZUREBLOB needs (AZURE_STORAGE_ACCOUNT_URL)';
const OWNED = ['POD_IP', 'FQ_RAY_IP', 'RAY_CLUSTER_NAME', 'RAY_CLUSTER_NAMESPACE', 'RAY_ROLE', 'OWNER_KIND', 'OWNER_NAME', 'EVENTS_PORT'];

export const historyCollectorRows: RuleRows = {
  rule: 'history-collector',
  severity: Severity.ERROR,
  found: [
    {
      name: 'no collector',
      of: rayCluster({ [OPTIONS]: {} }),
      target: ALL_GATES,
      finds: [['spec.historyServerOptions.collectorOptions', 'is missing', 'give the image and the storage of the collector']],
    },
    {
      name: 'a collector of null in a RayJob',
      of: rayJob({ 'spec.rayClusterSpec.historyServerOptions': { collectorOptions: null } }),
      target: ALL_GATES,
      finds: [['spec.rayClusterSpec.historyServerOptions.collectorOptions', 'is missing', 'give the image and the storage of the collector']],
    },
    {
      name: 'a collector with nothing in it',
      of: rayCluster({ [OPTIONS]: { collectorOptions: {} } }),
      target: ALL_GATES,
      finds: [
        ['spec.historyServerOptions.collectorOptions.image', 'is missing', 'give the image of the collector'],
        ['spec.historyServerOptions.collectorOptions.env', ...NO_BACKEND],
      ],
    },
    {
      name: 'an image that is empty',
      of: rayCluster({ [OPTIONS]: { collectorOptions: { image: '', env: [{ name: 'STORAGE_BACKEND', value: 'other' }] } } }),
      target: ALL_GATES,
      finds: [['spec.historyServerOptions.collectorOptions.image', 'is missing', 'give the image of the collector']],
    },
    { name: 'a storage that is empty', of: collecting({ STORAGE_BACKEND: '' }), target: ALL_GATES, finds: [[ENV, ...NO_BACKEND]] },
    { name: 'a storage from a secret', of: collecting({ STORAGE_BACKEND: FROM_SECRET }), target: ALL_GATES, finds: [[ENV, ...NO_BACKEND]] },
    lacks('S3 without its region', { STORAGE_BACKEND: 'S3' }, 'lacks what the storage S3 needs (S3_REGION)'),
    lacks('S3 in small letters with a region that is empty', { STORAGE_BACKEND: 's3', S3_REGION: '' }, 'lacks what the storage S3 needs (S3_REGION)'),
    lacks('GCS without its bucket', { STORAGE_BACKEND: 'GCS', S3_REGION: 'eu' }, 'lacks what the storage GCS needs (GCS_BUCKET)'),
    lacks(
      'AliyunOSS with nothing', { STORAGE_BACKEND: 'AliyunOSS' },
      'lacks what the storage ALIYUNOSS needs (OSS_BUCKET)', 'lacks what the storage ALIYUNOSS needs (OSS_ENDPOINT)',
      'lacks what the storage ALIYUNOSS needs (OSS_REGION)',
    ),
    lacks('Azure with nothing', AZURE, 'lacks what the storage AZUREBLOB needs (AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT_URL)'),
    lacks('Azure by connection string without one', { ...AZURE, ...ACCOUNT, AZURE_STORAGE_AUTH_MODE: 'connection_string' }, NEEDS_CONNECTION),
    lacks('Azure by workload identity without an account', { ...AZURE, ...CONNECTION, AZURE_STORAGE_AUTH_MODE: 'workload_identity' }, NEEDS_ACCOUNT),
    lacks('Azure by default without an account', { ...AZURE, ...CONNECTION, AZURE_STORAGE_AUTH_MODE: 'Default' }, NEEDS_ACCOUNT),
    {
      name: 'every variable that the operator sets',
      of: collecting({ ...S3, ...Object.fromEntries(OWNED.map(name => [name, 'x'])) }),
      target: ALL_GATES,
      finds: OWNED.map((name, index) => [`${ENV}[${index + 2}].name`, `is set by the operator (${name})`, 'remove it']),
    },
    {
      name: 'containers that are named as the collector',
      of: rayCluster({
        [OPTIONS]: { collectorOptions: { image: 'collector:1', env: [{ name: 'STORAGE_BACKEND', value: 'other' }] } },
        'spec.headGroupSpec.template.spec.containers[1]': { name: 'ray-history-collector', image: 'ray:1' },
        'spec.workerGroupSpecs[0].template.spec.containers[0].name': 'ray-history-collector',
      }),
      target: ALL_GATES,
      finds: [
        [
          'spec.headGroupSpec.template.spec.containers[1].name',
          'is the name of the collector that the operator adds (ray-history-collector)',
          'choose another name',
        ],
        [
          'spec.workerGroupSpecs[0].template.spec.containers[0].name',
          'is the name of the collector that the operator adds (ray-history-collector)',
          'choose another name',
        ],
      ],
    },
  ],
  passed: [
    stores('S3 with its region', S3),
    stores('S3 with a region from a secret', { STORAGE_BACKEND: 'S3', S3_REGION: FROM_SECRET }),
    stores('GCS with its bucket', { STORAGE_BACKEND: 'gcs', GCS_BUCKET: 'logs' }),
    stores('AliyunOSS with all', { STORAGE_BACKEND: 'aliyunoss', OSS_BUCKET: 'a', OSS_ENDPOINT: 'b', OSS_REGION: 'c' }),
    stores('Azure by connection string', { ...AZURE, ...CONNECTION, AZURE_STORAGE_AUTH_MODE: 'CONNECTION_STRING' }),
    stores('Azure by workload identity', { ...AZURE, ...ACCOUNT, AZURE_STORAGE_AUTH_MODE: 'workload_identity' }),
    stores('Azure by default', { ...AZURE, ...ACCOUNT, AZURE_STORAGE_AUTH_MODE: 'default' }),
    stores('Azure without a mode by connection string', { ...AZURE, ...CONNECTION }),
    stores('Azure without a mode by account', { ...AZURE, ...ACCOUNT }),
    stores('Azure of another mode by account', { ...AZURE, ...ACCOUNT, AZURE_STORAGE_AUTH_MODE: 'key' }),
    stores('a storage that nobody knows', { STORAGE_BACKEND: 'constructor' }),
    { name: 'options of null, which are none', of: rayCluster({ [OPTIONS]: null }), target: ALL_GATES },
    {
      name: 'a container of that name without a collector',
      of: rayCluster({ 'spec.headGroupSpec.template.spec.containers[1]': { name: 'ray-history-collector', image: 'ray:1' } }),
    },
  ],
};
