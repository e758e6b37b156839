import { ALL_GATES, RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster, rayService } from '../manifests';

const POLICY = 'spec.networkPolicy';
const GROUP = 'spec.workerGroupSpecs[0].groupName';
const REMOVE = 'remove the rules, or set mode to DenyAll';

/** Rules of one direction at every place that takes them. */
function everywhere(rules: object): object {
  return { head: rules, worker: rules, workerGroups: [{ groupName: 'cpu', ...rules }] };
}

export const networkPolicyModeRows: RuleRows = {
  rule: 'network-policy-mode',
  severity: Severity.ERROR,
  found: [
    {
      name: 'rules for what comes in where only what goes out is denied',
      of: rayCluster({ [POLICY]: { mode: 'DenyAllEgress', ...everywhere({ ingressRules: [{}], egressRules: [{}] }) } }),
      target: ALL_GATES,
      finds: [
        ['spec.networkPolicy.head.ingressRules', 'has no meaning, as mode DenyAllEgress leaves this direction open', REMOVE],
        ['spec.networkPolicy.worker.ingressRules', 'has no meaning, as mode DenyAllEgress leaves this direction open', REMOVE],
        ['spec.networkPolicy.workerGroups[0].ingressRules', 'has no meaning, as mode DenyAllEgress leaves this direction open', REMOVE],
      ],
    },
    {
      name: 'rules for what goes out where only what comes in is denied',
      of: rayCluster({ [POLICY]: { mode: 'DenyAllIngress', ...everywhere({ egressRules: [{}] }) } }),
      target: ALL_GATES,
      finds: [
        ['spec.networkPolicy.head.egressRules', 'has no meaning, as mode DenyAllIngress leaves this direction open', REMOVE],
        ['spec.networkPolicy.worker.egressRules', 'has no meaning, as mode DenyAllIngress leaves this direction open', REMOVE],
        ['spec.networkPolicy.workerGroups[0].egressRules', 'has no meaning, as mode DenyAllIngress leaves this direction open', REMOVE],
      ],
    },
    {
      name: 'the rules of a RayService',
      of: rayService({ 'spec.rayClusterConfig.networkPolicy': { mode: 'DenyAllIngress', head: { egressRules: [{}], ingressRules: [{}] } } }),
      target: ALL_GATES,
      finds: [[
        'spec.rayClusterConfig.networkPolicy.head.egressRules',
        'has no meaning, as mode DenyAllIngress leaves this direction open',
        REMOVE,
      ]],
    },
  ],
  passed: [
    { name: 'rules for what goes out where that is denied', of: rayCluster({ [POLICY]: { mode: 'DenyAllEgress', ...everywhere({ egressRules: [{}] }) } }), target: ALL_GATES },
    { name: 'rules for what comes in where that is denied', of: rayCluster({ [POLICY]: { mode: 'DenyAllIngress', ...everywhere({ ingressRules: [{}] }) } }), target: ALL_GATES },
    { name: 'all rules where all is denied', of: rayCluster({ [POLICY]: { mode: 'DenyAll', ...everywhere({ ingressRules: [{}], egressRules: [{}] }) } }), target: ALL_GATES },
    { name: 'all rules without a mode, which denies all', of: rayCluster({ [POLICY]: everywhere({ ingressRules: [{}], egressRules: [{}] }) }), target: ALL_GATES },
    { name: 'rules that are empty', of: rayCluster({ [POLICY]: { mode: 'DenyAllEgress', head: { ingressRules: [] }, worker: { egressRules: [{}] } } }), target: ALL_GATES },
  ],
};

const SMALL = 'use lower-case letters, digits and dashes, beginning and ending with a letter or digit';

export const networkPolicyGroupRows: RuleRows = {
  rule: 'network-policy-group',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a policy for a group that is not there, at its place among the others',
      of: rayCluster({ [POLICY]: { mode: 'DenyAllIngress', workerGroups: [{ groupName: 'cpu' }, { groupName: 'gpu' }] } }),
      target: ALL_GATES,
      finds: [['spec.networkPolicy.workerGroups[1].groupName', 'is no worker group of the cluster ("gpu")', 'use cpu']],
    },
    {
      name: 'a policy for a group of other capitals',
      of: rayCluster({ [POLICY]: { mode: 'DenyAllIngress', workerGroups: [{ groupName: 'CPU' }] } }),
      target: ALL_GATES,
      finds: [['spec.networkPolicy.workerGroups[0].groupName', 'is no worker group of the cluster ("CPU")', 'use cpu']],
    },
    {
      name: 'a policy for the head by the name that its pods have',
      of: rayCluster({
        'spec.workerGroupSpecs[1]': { groupName: 'gpu', template: { spec: { containers: [{ name: 'ray', image: 'ray:1' }] } } },
        [POLICY]: { mode: 'DenyAllIngress', workerGroups: [{ groupName: 'headgroup' }] },
      }),
      target: ALL_GATES,
      finds: [['spec.networkPolicy.workerGroups[0].groupName', 'is no worker group of the cluster ("headgroup")', 'use cpu or gpu']],
    },
    {
      name: 'a policy for a group where there is none',
      of: rayCluster({ 'spec.workerGroupSpecs': undefined, [POLICY]: { mode: 'DenyAllIngress', workerGroups: [{ groupName: 'cpu' }] } }),
      target: ALL_GATES,
      finds: [[
        'spec.networkPolicy.workerGroups[0].groupName',
        'is no worker group of the cluster ("cpu")',
        'add the worker group, or remove the entry',
      ]],
    },
    {
      name: 'capitals in the name of a group, whatever is in the policy',
      of: rayCluster({ [POLICY]: { mode: 'DenyAllIngress' }, [GROUP]: 'GPU' }),
      target: ALL_GATES,
      finds: [['spec.workerGroupSpecs[0].groupName', 'cannot be part of the name of a network policy ("GPU")', SMALL]],
    },
    {
      name: 'a dot in the name of a group',
      of: rayCluster({ [POLICY]: { mode: 'DenyAllIngress' }, [GROUP]: 'v5e.4x4' }),
      target: ALL_GATES,
      finds: [['spec.workerGroupSpecs[0].groupName', 'cannot be part of the name of a network policy ("v5e.4x4")', SMALL]],
    },
  ],
  passed: [
    { name: 'a policy for a group that is there', of: rayCluster({ [POLICY]: { mode: 'DenyAllIngress', workerGroups: [{ groupName: 'cpu' }] } }), target: ALL_GATES },
    { name: 'a policy for all groups', of: rayCluster({ [POLICY]: { mode: 'DenyAllIngress' } }), target: ALL_GATES },
    { name: 'a name of 63 characters', of: rayCluster({ [POLICY]: { mode: 'DenyAllIngress' }, [GROUP]: `1-${'a'.repeat(61)}` }), target: ALL_GATES },
    { name: 'capitals without a policy', of: rayCluster({ [GROUP]: 'GPU' }) },
    { name: 'capitals with a policy of null, which is none', of: rayCluster({ [POLICY]: null, [GROUP]: 'GPU' }) },
  ],
};
