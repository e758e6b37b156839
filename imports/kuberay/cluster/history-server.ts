import { Types } from '../../definition';

export const HISTORY_SERVER_TYPES: Types = {
  HistoryServerOptions: {
    doc: 'Says how logs and events are saved for a history server.',
    fields: {
      collectorOptions: {
        type: 'CollectorOptions',
        since: '1.7',
        doc: 'Configures the collector container in head and workers; the operator refuses historyServerOptions without it.',
        operatorDefault: 'none, which the operator refuses',
      },
    },
  },
  CollectorOptions: {
    doc: 'Configures the container that saves logs and events of its pod.',
    fields: {
      image: {
        type: 'string',
        since: '1.7',
        doc: 'Sets the image of the collector, which the operator insists on.',
        operatorDefault: 'none, which the operator refuses',
      },
      env: {
        type: 'EnvVar[]',
        since: '1.7',
        doc:
          'Says where to save, by STORAGE_BACKEND as a literal value (S3, GCS, AZUREBLOB or ALIYUNOSS) and the variables of that backend.',
        operatorDefault: 'none, which the operator refuses, since STORAGE_BACKEND is missing',
      },
      imagePullPolicy: {
        type: 'string',
        since: '1.7',
        doc: 'Says when to pull the image: Always, IfNotPresent or Never.',
        operatorDefault: 'IfNotPresent',
      },
      resources: {
        type: 'ResourceRequirements',
        since: '1.7',
        doc: 'Sets the resources of the collector container.',
        operatorDefault: 'requests of 50m CPU and 64Mi memory, limits of 200m CPU and 256Mi memory',
      },
    },
  },
};
