import { Types } from '../../definition';

export const AUTOSCALER_TYPES: Types = {
  AutoscalerOptions: {
    doc: 'Tunes the Ray autoscaler and the container in the head pod that runs it.',
    fields: {
      version: {
        type: 'string',
        since: '1.4',
        enum: ['v1', 'v2'],
        doc: 'Picks the generation of the autoscaler; v2 allows settings per group, and sets restartPolicy to Never on head and workers.',
        operatorDefault: 'the choice of Ray, which is v2 from Ray 2.47 on',
      },
      idleTimeoutSeconds: {
        type: 'int32',
        doc: 'Sets after how many idle seconds a worker is removed.',
        operatorDefault: '60',
      },
      upscalingMode: {
        type: 'string',
        enum: ['Default', 'Aggressive', 'Conservative'],
        doc: 'Conservative lets no more pods be pending than the cluster has already; Default and Aggressive both set no such limit.',
        operatorDefault: 'Default',
      },
      resources: {
        type: 'ResourceRequirements',
        doc: 'Sets the resources of the autoscaler container, in place of the whole default.',
        operatorDefault: '500m CPU and 512Mi memory, as requests and as limits',
      },
      image: {
        type: 'string',
        doc: 'Sets the image of the autoscaler container, which must contain Ray.',
        operatorDefault: 'the image of the Ray container of the head',
      },
      imagePullPolicy: {
        type: 'string',
        doc: 'Says when to pull the image: Always, IfNotPresent or Never.',
        operatorDefault: 'IfNotPresent',
      },
      env: {
        type: 'EnvVar[]',
        doc: 'Adds environment variables to the autoscaler container, after those that the operator sets.',
        operatorDefault: 'no more variables',
      },
      envFrom: {
        type: 'EnvFromSource[]',
        doc: 'Adds all entries of ConfigMaps or Secrets to the environment of the autoscaler container.',
        operatorDefault: 'no more variables',
      },
      volumeMounts: {
        type: 'VolumeMount[]',
        doc: 'Mounts volumes of the head pod into the autoscaler container; repeat a mount at /tmp/ray of the Ray container here.',
        operatorDefault: 'only the shared logs at /tmp/ray',
      },
      securityContext: {
        type: 'SecurityContext',
        doc: 'Sets the user, privileges and capabilities of the autoscaler container.',
        operatorDefault: 'nothing beyond the security context of the pod',
      },
      command: {
        type: 'string[]',
        since: '1.7',
        doc:
          'Replaces the command of the autoscaler container; ' +
          'the variable KUBERAY_GEN_AUTOSCALER_START_CMD holds the one that the operator made.',
        operatorDefault: '/bin/bash -c --',
      },
      args: {
        type: 'string[]',
        since: '1.7',
        doc:
          'Replaces the arguments of the autoscaler container; ' +
          'the variable KUBERAY_GEN_AUTOSCALER_START_CMD holds those that the operator made.',
        operatorDefault: 'the command that starts the autoscaler',
      },
    },
  },
};
