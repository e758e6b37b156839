import { Types } from '../definition';
import { MANAGED_BY_RULES } from './managed-by';

export const RAY_SERVICE_TYPES: Types = {
  RayServiceSpec: {
    doc: 'Describes Ray Serve applications, the cluster that runs them, and how both are upgraded.',
    fields: {
      serveConfigV2: {
        type: 'string',
        doc:
          'Sets the configuration of the Serve applications, as the text of a YAML document; a change is applied to the running cluster.',
        operatorDefault: 'no applications, and the service never becomes ready',
      },
      rayClusterConfig: {
        type: 'RayClusterSpec',
        required: true,
        requiredSince: '1.4',
        doc: 'Describes the cluster; most changes build a new one, while new replica numbers and tolerations never reach a running one.',
      },
      upgradeStrategy: {
        type: 'RayServiceUpgradeStrategy',
        since: '1.3',
        doc: 'Says how traffic moves to the new cluster when rayClusterConfig changes.',
        operatorDefault: 'NewCluster',
      },
      serveService: {
        type: 'Service',
        doc:
          'Shapes the service in front of Serve; the operator sets selector and namespace, ' +
          'and drops ports that are not named like a serve port of the head.',
        operatorDefault: 'a service named after the RayService, with -serve-svc appended',
      },
      excludeHeadPodFromServeSvc: {
        type: 'boolean',
        since: '1.3',
        doc: 'Sends no Serve traffic to the head pod.',
        operatorDefault: 'false',
      },
      rayClusterDeletionDelaySeconds: {
        type: 'int32',
        since: '1.5',
        minimum: 0,
        doc: 'Keeps the old cluster for this many seconds after the switch to the new one.',
        operatorDefault: '60',
      },
      suspend: {
        type: 'boolean',
        since: '1.7',
        doc: 'Deletes the clusters, services and routes of the RayService while true, and makes them anew when false again.',
        operatorDefault: 'false',
      },
      managedBy: {
        type: 'string',
        since: '1.6',
        rules: MANAGED_BY_RULES,
        doc:
          'Names the controller in charge, ray.io/kuberay-operator or kueue.x-k8s.io/multikueue; ' +
          'with the latter KubeRay leaves the object alone.',
        operatorDefault: 'ray.io/kuberay-operator',
      },
      serviceUnhealthySecondThreshold: {
        type: 'int32',
        doc: 'Has no effect any more.',
        deprecated: 'leave it out, as the operator ignores it',
        operatorDefault: 'no effect',
      },
      deploymentUnhealthySecondThreshold: {
        type: 'int32',
        doc: 'Has no effect any more.',
        deprecated: 'leave it out, as the operator ignores it',
        operatorDefault: 'no effect',
      },
      serveConfig: {
        type: 'string',
        removed: '1.1',
        doc: 'Used to describe a single Serve application as an object.',
        deprecated: 'use serveConfigV2, a YAML text that may hold several applications',
      },
    },
  },
  RayServiceUpgradeStrategy: {
    doc: 'Says how a RayService moves from one cluster to the next.',
    fields: {
      type: {
        type: 'string',
        since: '1.3',
        doc:
          'NewCluster switches over once the new cluster is ready, NewClusterWithIncrementalUpgrade shifts traffic in steps, ' +
          'None ignores changes of the cluster.',
        operatorDefault: 'NewCluster',
      },
      clusterUpgradeOptions: {
        type: 'ClusterUpgradeOptions',
        since: '1.5',
        gate: 'RayServiceIncrementalUpgrade',
        doc:
          'Paces NewClusterWithIncrementalUpgrade, which needs it, together with autoscaling and the Gateway API; ' +
          'other types do not read it.',
        operatorDefault: 'none, which NewClusterWithIncrementalUpgrade refuses',
      },
    },
  },
  ClusterUpgradeOptions: {
    doc: 'Says in which steps a new cluster grows and takes over traffic.',
    fields: {
      gatewayClassName: {
        type: 'string',
        required: true,
        since: '1.5',
        doc: 'Names the class of the Gateway that splits traffic between the clusters; clients must use its address.',
      },
      stepSizePercent: {
        type: 'int32',
        required: true,
        since: '1.5',
        doc: 'Sets the percentage of traffic that moves in one step, from 0 to 100 and not above maxSurgePercent.',
      },
      intervalSeconds: {
        type: 'int32',
        required: true,
        since: '1.5',
        doc: 'Sets the seconds between two steps of traffic, above 0.',
      },
      maxSurgePercent: {
        type: 'int32',
        since: '1.5',
        default: 100,
        doc: 'Sets by what percentage of capacity the new cluster grows, and the old one shrinks, at a time, from 0 to 100.',
      },
    },
  },
};
