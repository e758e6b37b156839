import { Types } from '../definition';
import { AUTOSCALER_TYPES } from './cluster/autoscaler';
import { GCS_FAULT_TOLERANCE_TYPES } from './cluster/gcs-fault-tolerance';
import { GROUP_TYPES } from './cluster/groups';
import { HISTORY_SERVER_TYPES } from './cluster/history-server';
import { SECURITY_TYPES } from './cluster/security';
import { MANAGED_BY_RULES } from './managed-by';

export const RAY_CLUSTER_TYPES: Types = {
  RayClusterSpec: {
    doc: 'Describes a Ray cluster: one head pod and any number of worker pods.',
    fields: {
      rayVersion: {
        type: 'string',
        doc:
          'Tells the operator which Ray version the images contain, such as 2.55.1; nothing compares it with them, ' +
          'but newer features ask for it.',
        operatorDefault: 'probes by command instead of HTTP, and no feature that asks for a version',
      },
      headGroupSpec: {
        type: 'HeadGroupSpec',
        required: true,
        doc: 'Describes the one head pod, which runs the GCS, the dashboard and, if enabled, the autoscaler.',
      },
      workerGroupSpecs: {
        type: 'WorkerGroupSpec[]',
        doc: 'Describes the groups of worker pods; the pods within one group are all alike.',
        operatorDefault: 'no workers',
      },
      enableInTreeAutoscaling: {
        type: 'boolean',
        doc:
          'Runs the Ray autoscaler in the head pod, which adds the workers that tasks and actors need and removes idle ones, ' +
          'within the limits of each group.',
        operatorDefault: 'false',
      },
      autoscalerOptions: {
        type: 'AutoscalerOptions',
        doc: 'Tunes the autoscaler and its container; it has no effect unless enableInTreeAutoscaling is true.',
        operatorDefault: 'the defaults of each option',
      },
      gcsFaultToleranceOptions: {
        type: 'GcsFaultToleranceOptions',
        since: '1.3',
        doc:
          'Keeps the state of the GCS outside the head pod, so that the cluster survives its loss; an empty object already turns this on.',
        operatorDefault: 'losing the head pod loses the cluster state',
      },
      authOptions: {
        type: 'AuthOptions',
        since: '1.5.1',
        doc: 'Protects Ray with tokens; set mode too, since an object without it protects nothing.',
        operatorDefault: 'no authentication',
      },
      tlsOptions: {
        type: 'TlsOptions',
        since: '1.7',
        gate: 'RayClusterMTLS',
        doc: 'Encrypts the gRPC traffic between Ray processes with certificates from cert-manager, but not the dashboard.',
        operatorDefault: 'no encryption',
      },
      networkPolicy: {
        type: 'NetworkPolicyConfig',
        since: '1.7',
        gate: 'RayClusterNetworkPolicy',
        doc:
          'Closes the network around the pods except for what its rules open; ' +
          'an empty object already blocks everything outside the cluster, even DNS.',
        operatorDefault: 'no NetworkPolicy is made',
      },
      historyServerOptions: {
        type: 'HistoryServerOptions',
        since: '1.7',
        gate: 'RayClusterHistoryServer',
        doc: 'Saves logs and events to object storage for a Ray history server, which you deploy yourself.',
        operatorDefault: 'logs and events go with the pods',
      },
      headServiceAnnotations: {
        type: 'map<string>',
        doc: 'Adds annotations to the head service, where they win over those in headService.',
        operatorDefault: 'no more annotations',
      },
      upgradeStrategy: {
        type: 'RayClusterUpgradeStrategy',
        since: '1.6',
        doc: 'Says what a change of this spec does to running pods; the type must stay unset in the cluster of a RayJob or RayService.',
        operatorDefault: 'running pods are left alone',
      },
      suspend: {
        type: 'boolean',
        since: '1.1',
        doc: 'Deletes all pods of the cluster while true, and creates them anew when false again; its services stay.',
        operatorDefault: 'false',
      },
      managedBy: {
        type: 'string',
        since: '1.3',
        rules: MANAGED_BY_RULES,
        doc:
          'Names the controller in charge, ray.io/kuberay-operator or kueue.x-k8s.io/multikueue; ' +
          'with the latter KubeRay leaves the object alone.',
        operatorDefault: 'ray.io/kuberay-operator',
      },
    },
  },
  RayClusterUpgradeStrategy: {
    doc: 'Says what a change of the spec does to the running pods of a RayCluster.',
    fields: {
      type: {
        type: 'string',
        since: '1.6',
        enum: ['Recreate', 'None'],
        doc:
          'Recreate replaces all pods at once when the spec changes in more than replicas, tolerations or scheduling gates; ' +
          'None leaves them alone.',
        operatorDefault: 'None',
      },
    },
  },
  ...GROUP_TYPES,
  ...AUTOSCALER_TYPES,
  ...GCS_FAULT_TOLERANCE_TYPES,
  ...SECURITY_TYPES,
  ...HISTORY_SERVER_TYPES,
};
