import { Types } from '../../definition';

export const GCS_FAULT_TOLERANCE_TYPES: Types = {
  GcsFaultToleranceOptions: {
    doc: 'Says where the GCS keeps its state so that it outlives the head pod.',
    fields: {
      backend: {
        type: 'string',
        since: '1.7',
        enum: ['redis', 'rocksdb'],
        rules: [{ rule: 'self == oldSelf', message: 'gcsFaultToleranceOptions.backend is immutable' }],
        doc:
          'Picks an external Redis or RocksDB on a volume of the head, for good; rocksdb needs the gate GCSFaultToleranceEmbeddedStorage.',
        operatorDefault: 'redis',
      },
      redisAddress: {
        type: 'string',
        since: '1.3',
        optionalSince: '1.7',
        doc: 'Says where Redis is, as host:port or as a redis:// or rediss:// URI; the backend redis needs it, rocksdb refuses it.',
        operatorDefault: 'an empty address, with which the backend redis does not work',
      },
      redisUsername: {
        type: 'RedisCredential',
        since: '1.3',
        doc: 'Gives the user name for Redis, with Ray 2.41 or later; only for the backend redis.',
        operatorDefault: 'no user name',
      },
      redisPassword: {
        type: 'RedisCredential',
        since: '1.3',
        doc: 'Gives the password for Redis; only for the backend redis.',
        operatorDefault: 'no password',
      },
      externalStorageNamespace: {
        type: 'string',
        since: '1.3',
        doc:
          'Separates the state of this cluster from that of others in the same Redis, and finds it again if set; ' +
          'only for the backend redis.',
        operatorDefault: 'the UID of the RayCluster',
      },
      storage: {
        type: 'GcsStorage',
        since: '1.7',
        gate: 'GCSFaultToleranceEmbeddedStorage',
        doc: 'Describes the volume of the backend rocksdb; the backend redis refuses it.',
        operatorDefault: 'a new claim of 1Gi, deleted with the cluster',
      },
    },
  },
  RedisCredential: {
    doc: 'Holds a user name or password for Redis, or says where to read it.',
    fields: {
      value: {
        type: 'string',
        since: '1.3',
        doc: 'Gives the text itself, which everyone who may read the object then sees; prefer valueFrom.',
        operatorDefault: 'read from valueFrom',
      },
      valueFrom: {
        type: 'EnvVarSource',
        since: '1.3',
        doc: 'Reads the text from a key of a Secret or ConfigMap, or from a field of the pod.',
        operatorDefault: 'the text in value',
      },
    },
  },
  GcsStorage: {
    doc: 'Describes the volume on which RocksDB keeps the state of the GCS.',
    fields: {
      size: {
        type: 'quantity',
        since: '1.7',
        doc: 'Sets the capacity of the new claim; a later change is not carried out.',
        operatorDefault: '1Gi',
      },
      storageClassName: {
        type: 'string',
        since: '1.7',
        doc: 'Names the storage class of the new claim.',
        operatorDefault: 'the default class of the Kubernetes cluster',
      },
      accessModes: {
        type: 'string[]',
        since: '1.7',
        doc: 'Lists the access modes of the new claim, such as ReadWriteOnce or ReadWriteMany.',
        operatorDefault: 'ReadWriteOnce',
      },
      claimName: {
        type: 'string',
        since: '1.7',
        doc: 'Uses this existing claim, which the operator never deletes; it excludes size, storageClassName and accessModes.',
        operatorDefault: 'a new claim is made',
      },
      subPath: {
        type: 'string',
        since: '1.7',
        doc: 'Mounts this directory of the volume instead of the whole.',
        operatorDefault: 'the root of the volume',
      },
      deletionPolicy: {
        type: 'string',
        since: '1.7',
        enum: ['DeleteWithCluster', 'Retain'],
        doc: 'Says whether the claim that the operator made goes or stays when the RayCluster is deleted; it may change at any time.',
        operatorDefault: 'DeleteWithCluster',
      },
    },
  },
};
