import { Types } from '../../definition';

export const SECURITY_TYPES: Types = {
  AuthOptions: {
    doc: 'Says how Ray checks who may use the cluster.',
    fields: {
      mode: {
        type: 'string',
        since: '1.5.1',
        enum: ['disabled', 'token'],
        doc: 'Lets in only those with the token, or everyone; token needs Ray 2.52 or later and that rayVersion says so.',
        operatorDefault: 'everyone is let in',
      },
      secretName: {
        type: 'string',
        since: '1.6',
        doc: 'Names a Secret in the same namespace with the token under the key auth_token.',
        operatorDefault: 'a Secret with a random token, made by the operator',
      },
      enableK8sTokenAuth: {
        type: 'boolean',
        since: '1.6',
        doc:
          'Makes Kubernetes check tokens and rights, with mode token and Ray 2.55 or later; ' +
          'it excludes secretName and is refused in a RayJob or RayService.',
        operatorDefault: 'false',
      },
    },
  },
  TlsOptions: {
    doc: 'Says whether the Ray processes of a cluster talk mutual TLS.',
    fields: {
      enabled: {
        type: 'boolean',
        since: '1.7',
        doc: 'Turns mutual TLS on; it needs cert-manager, and openssl and sh in the images.',
        operatorDefault: 'false',
      },
    },
  },
  NetworkPolicyConfig: {
    doc: 'Says which traffic may cross the border of the Ray cluster; traffic within it is always allowed.',
    fields: {
      mode: {
        type: 'string',
        since: '1.7',
        default: 'DenyAll',
        enum: ['DenyAll', 'DenyAllIngress', 'DenyAllEgress'],
        doc: 'Says which directions are closed, save for the rules: both, only incoming or only outgoing.',
      },
      head: {
        type: 'NetworkPolicyRules',
        since: '1.7',
        doc:
          'Opens the head for more traffic, such as dashboard clients and the operator; ' +
          'the autoscaler needs a way out to the Kubernetes API.',
        operatorDefault: 'only traffic within the cluster, and from the submitter of its RayJob',
      },
      worker: {
        type: 'NetworkPolicyRules',
        since: '1.7',
        doc: 'Opens every worker group for more traffic, save those that workerGroups names.',
        operatorDefault: 'only traffic within the cluster',
      },
      workerGroups: {
        type: 'NetworkPolicyWorkerGroup[]',
        since: '1.7',
        listType: 'map',
        listKeys: ['groupName'],
        doc: 'Opens single worker groups for more traffic, in place of what worker says.',
        operatorDefault: 'worker holds for every group',
      },
    },
  },
  NetworkPolicyRules: {
    doc: 'Lists the traffic that pods may have beyond that within the Ray cluster.',
    fields: {
      ingressRules: {
        type: 'NetworkPolicyIngressRule[]',
        since: '1.7',
        doc: 'Allows more incoming traffic, such as from Serve clients or Prometheus; the mode DenyAllEgress refuses it.',
        operatorDefault: 'nothing more may come in',
      },
      egressRules: {
        type: 'NetworkPolicyEgressRule[]',
        since: '1.7',
        doc:
          'Allows more outgoing traffic, such as to DNS, which is never allowed by itself, or to storage; ' +
          'the mode DenyAllIngress refuses it.',
        operatorDefault: 'nothing more may go out',
      },
    },
  },
  NetworkPolicyWorkerGroup: {
    doc: 'Lists the traffic that the pods of one worker group may have beyond that within the Ray cluster.',
    fields: {
      groupName: {
        type: 'string',
        required: true,
        since: '1.7',
        doc: 'Names the worker group, which must exist in workerGroupSpecs.',
      },
      ingressRules: {
        type: 'NetworkPolicyIngressRule[]',
        since: '1.7',
        doc: 'Allows more incoming traffic, such as from Serve clients or Prometheus; the mode DenyAllEgress refuses it.',
        operatorDefault: 'nothing more may come in',
      },
      egressRules: {
        type: 'NetworkPolicyEgressRule[]',
        since: '1.7',
        doc:
          'Allows more outgoing traffic, such as to DNS, which is never allowed by itself, or to storage; ' +
          'the mode DenyAllIngress refuses it.',
        operatorDefault: 'nothing more may go out',
      },
    },
  },
};
