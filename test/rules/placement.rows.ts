import { RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster } from '../manifests';

const HEAD_POD = 'spec.headGroupSpec.template.spec';
const WORKER_POD = 'spec.workerGroupSpecs[0].template.spec';
const AFFINITY = `${WORKER_POD}.affinity.nodeAffinity`;
const REQUIRED = `${AFFINITY}.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms`;
const PREFERRED = `${AFFINITY}.preferredDuringSchedulingIgnoredDuringExecution`;
const IN = { operator: 'In', values: ['a'] };

export const nodeLabelUnknownRows: RuleRows = {
  rule: 'node-label-unknown',
  severity: Severity.WARNING,
  found: [
    {
      name: 'the type of an instance',
      of: rayCluster({ [`${HEAD_POD}.nodeSelector`]: { 'disk': 'ssd', 'kubernetes.io/instance-type': 'm5.large' } }),
      finds: [[
        `${HEAD_POD}.nodeSelector["kubernetes.io/instance-type"]`, 'is a label that nodes do not have ("kubernetes.io/instance-type")',
        'use node.kubernetes.io/instance-type',
      ]],
    },
    {
      name: 'zones in affinities',
      of: rayCluster({
        [REQUIRED]: [{ matchExpressions: [{ key: 'disk', ...IN }, { key: 'kubernetes.io/zone', ...IN }] }],
        [PREFERRED]: [{ weight: 1, preference: { matchExpressions: [{ key: 'node.kubernetes.io/zone', ...IN }] } }],
      }),
      finds: [
        [`${REQUIRED}[0].matchExpressions[1].key`, 'is a label that nodes do not have ("kubernetes.io/zone")', 'use topology.kubernetes.io/zone'],
        [`${PREFERRED}[0].preference.matchExpressions[0].key`, 'is a label that nodes do not have ("node.kubernetes.io/zone")', 'use topology.kubernetes.io/zone'],
      ],
    },
    {
      name: 'a region to spread over',
      of: rayCluster({
        [`${WORKER_POD}.topologySpreadConstraints`]: [{ maxSkew: 1, topologyKey: 'kubernetes.io/region', whenUnsatisfiable: 'DoNotSchedule' }],
      }),
      finds: [[
        `${WORKER_POD}.topologySpreadConstraints[0].topologyKey`, 'is a label that nodes do not have ("kubernetes.io/region")',
        'use topology.kubernetes.io/region',
      ]],
    },
  ],
  passed: [
    { name: 'labels that nodes have', of: rayCluster({ [`${HEAD_POD}.nodeSelector`]: { 'node.kubernetes.io/instance-type': 'a', 'kubernetes.io/os': 'linux' } }) },
    { name: 'labels of the user', of: rayCluster({ [`${HEAD_POD}.nodeSelector`]: { 'example.com/instance-type': 'a' } }) },
  ],
};

export const zoneTolerationRows: RuleRows = {
  rule: 'zone-toleration',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a zone',
      of: rayCluster({ [`${WORKER_POD}.tolerations`]: [{ operator: 'Exists' }, { key: 'topology.kubernetes.io/zone', operator: 'Exists', effect: 'NoSchedule' }] }),
      finds: [[
        `${WORKER_POD}.tolerations[1].key`, 'is a label of nodes and no taint ("topology.kubernetes.io/zone")',
        'use topologySpreadConstraints, or nodeAffinity in a worker group for each of them',
      ]],
    },
  ],
  passed: [
    { name: 'taints', of: rayCluster({ [`${WORKER_POD}.tolerations`]: [{ key: 'nvidia.com/gpu', operator: 'Exists' }, { key: 'kubernetes.io/arch', operator: 'Exists' }] }) },
  ],
};
