import { Types } from '../../definition';

export const GROUP_TYPES: Types = {
  HeadGroupSpec: {
    doc: 'Describes the head of a Ray cluster, its service and its Ingress.',
    fields: {
      template: {
        type: 'PodTemplateSpec',
        required: true,
        doc: 'Describes the head pod; its first container runs Ray, whatever the name, and must declare all of its ports or none.',
      },
      rayStartParams: {
        type: 'map<string>',
        optionalSince: '1.4',
        doc:
          'Sets options of the command ray start, by name without the dashes; a shell reads the values, ' +
          'so blanks and JSON need their own quotes.',
        operatorDefault: 'options that follow from the Ray container and the other fields',
      },
      resources: {
        type: 'map<string>',
        since: '1.5',
        doc:
          'Tells Ray which logical resources the head has, as Kubernetes quantities, in place of num-cpus, num-gpus, memory ' +
          'and resources in rayStartParams; the pod requests nothing by it.',
        operatorDefault: 'taken from the resources of the Ray container',
      },
      labels: {
        type: 'map<string>',
        since: '1.5',
        doc: 'Labels the head as a Ray node, for scheduling by label, and its pod; keys and values must be valid labels of Kubernetes.',
        operatorDefault: 'no labels',
      },
      serviceType: {
        type: 'string',
        doc: 'Sets the type of the head service: ClusterIP, NodePort, LoadBalancer or ExternalName.',
        operatorDefault: 'ClusterIP, headless',
      },
      headService: {
        type: 'Service',
        doc:
          'Shapes the head service; the operator sets its selector and namespace and appends the ports of the head, ' +
          'so do not repeat those.',
        operatorDefault: 'a service named after the cluster, with -head-svc appended',
      },
      enableIngress: {
        type: 'boolean',
        doc: 'Makes an Ingress that leads to the dashboard, or a Route on OpenShift.',
        operatorDefault: 'false',
      },
      ingressOptions: {
        type: 'IngressOptions',
        since: '1.7',
        doc: 'Sets host, path and TLS of the Ingress; it needs enableIngress and does not apply to a Route on OpenShift.',
        operatorDefault: 'every host, and all paths',
      },
      replicas: {
        type: 'int32',
        removed: '1.1',
        doc: 'Used to set the number of heads.',
        deprecated: 'leave it out, as a cluster always has exactly one head',
      },
    },
  },
  IngressOptions: {
    doc: 'Says under which address the Ingress serves the dashboard.',
    fields: {
      host: {
        type: 'string',
        since: '1.7',
        doc: 'Limits the Ingress to requests for this host name.',
        operatorDefault: 'every host',
      },
      path: {
        type: 'string',
        since: '1.7',
        doc: 'Sets the URL path that leads to the dashboard.',
        operatorDefault: '/',
      },
      pathType: {
        type: 'string',
        since: '1.7',
        enum: ['Exact', 'Prefix', 'ImplementationSpecific'],
        doc: 'Says how a request must match the path.',
        operatorDefault: 'Prefix',
      },
      tls: {
        type: 'IngressTLS[]',
        since: '1.7',
        doc: 'Serves hosts over HTTPS with the certificates in the given Secrets.',
        operatorDefault: 'no TLS',
      },
    },
  },
  WorkerGroupSpec: {
    doc: 'Describes a group of like worker pods, which is scaled as one.',
    fields: {
      groupName: {
        type: 'string',
        required: true,
        doc:
          'Names the group, once per cluster; it goes into pod names and the label ray.io/group, so use lower-case letters, ' +
          'digits and dashes.',
      },
      template: {
        type: 'PodTemplateSpec',
        required: true,
        doc: 'Describes a worker pod; its first container runs Ray, whatever the name.',
      },
      replicas: {
        type: 'int32',
        default: 0,
        doc:
          'Sets how many replicas to run, kept within minReplicas and maxReplicas; with autoscaling it is the autoscaler that writes it.',
      },
      minReplicas: {
        type: 'int32',
        required: true,
        default: 0,
        doc: 'Sets the least number of replicas, at least 0 and at most maxReplicas.',
      },
      maxReplicas: {
        type: 'int32',
        required: true,
        default: 2147483647,
        doc: 'Sets the greatest number of replicas; set it with autoscaling, for the default is no limit.',
      },
      numOfHosts: {
        type: 'int32',
        since: '1.1',
        default: 1,
        doc: 'Sets how many pods make up one replica, as for a TPU slice over several hosts; the group has replicas times numOfHosts pods.',
      },
      rayStartParams: {
        type: 'map<string>',
        optionalSince: '1.4',
        doc:
          'Sets options of the command ray start, by name without the dashes; a shell reads the values, ' +
          'so blanks and JSON need their own quotes.',
        operatorDefault: 'options that follow from the Ray container and the other fields',
      },
      resources: {
        type: 'map<string>',
        since: '1.5',
        doc:
          'Tells Ray which logical resources each worker has, as Kubernetes quantities, in place of num-cpus, num-gpus, memory ' +
          'and resources in rayStartParams; the pods request nothing by it.',
        operatorDefault: 'taken from the resources of the Ray container',
      },
      labels: {
        type: 'map<string>',
        since: '1.5',
        doc:
          'Labels the workers as Ray nodes, for scheduling by label, and their pods; keys and values must be valid labels of Kubernetes.',
        operatorDefault: 'no labels',
      },
      idleTimeoutSeconds: {
        type: 'int32',
        since: '1.3',
        doc: 'Sets after how many idle seconds the autoscaler removes a worker of this group; it needs version v2 of the autoscaler.',
        operatorDefault: 'idleTimeoutSeconds of autoscalerOptions',
      },
      priority: {
        type: 'int32',
        since: '1.7',
        default: 0,
        doc:
          'Makes the autoscaler prefer the group over those with a lower number; ' +
          'other values than 0 need Ray 2.56 and version v2 of the autoscaler.',
      },
      suspend: {
        type: 'boolean',
        since: '1.3',
        gate: 'RayJobDeletionPolicy',
        doc: 'Deletes the pods of the group while true; a RayJob sets it to delete workers, and it is refused with autoscaling.',
        operatorDefault: 'false',
      },
      scaleStrategy: {
        type: 'ScaleStrategy',
        doc: 'Tells the operator what the autoscaler decided; leave it to the autoscaler.',
        operatorDefault: 'nothing to remove',
      },
    },
  },
  ScaleStrategy: {
    doc: 'Carries the decisions of the autoscaler to the operator.',
    fields: {
      workersToDelete: {
        type: 'string[]',
        doc: 'Lists the names of the pods that the autoscaler wants removed.',
        operatorDefault: 'nothing to remove',
      },
    },
  },
};
