import { ClusterView, items, Located, part } from './cluster-view';
import { Severity } from './finding';
import { clusterRule, Rule, Violation } from './rule';
import { fitsPodName } from './worker-groups';
import { asList, asText, isObject, scalarText } from '../private/json';
import { quote } from '../private/quote';

function policyOf(cluster: ClusterView): Located[] {
  return isObject(cluster.spec.networkPolicy) ? [part(cluster, 'networkPolicy')] : [];
}

/** The direction that a mode leaves open, so that rules for it would say nothing. */
const OPEN: Readonly<Record<string, string>> = { DenyAllEgress: 'ingressRules', DenyAllIngress: 'egressRules' };

const networkPolicyMode = clusterRule({
  id: 'network-policy-mode',
  severity: Severity.ERROR,
  summary: 'Rules of a network policy for the direction that its mode leaves open: the operator refuses the cluster.',
  check: cluster => policyOf(cluster).flatMap(policy => {
    const open = OPEN[scalarText(policy.spec.mode)];
    const parts = [part(policy, 'head'), part(policy, 'worker'), ...items(policy, 'workerGroups')];
    return open === undefined ? [] : parts.filter(({ spec }) => asList(spec[open]).length > 0).map(({ path }) => ({
      path: [...path, open],
      message: `has no meaning, as mode ${policy.spec.mode} leaves this direction open`,
      fix: 'remove the rules, or set mode to DenyAll',
    }));
  }),
});

const networkPolicyGroups = clusterRule({
  id: 'network-policy-group',
  severity: Severity.ERROR,
  summary: 'A network policy for a worker group that is not there, or for one whose name cannot be part of the policy\'s: the operator refuses the cluster.',
  check: cluster => policyOf(cluster).flatMap(policy => [...unknownGroups(policy, cluster), ...unfitNames(cluster)]),
});

function unknownGroups(policy: Located, { workerGroups }: ClusterView): Violation[] {
  const names = workerGroups.map(({ spec }) => asText(spec.groupName));
  // a group without a name is a finding already, and may be the one
  if (names.includes(undefined)) { return []; }
  return items(policy, 'workerGroups').filter(({ spec }) => asText(spec.groupName) !== undefined && !names.includes(String(spec.groupName))).map(({ path, spec }) => ({
    path: [...path, 'groupName'],
    message: `is no worker group of the cluster (${quote(spec.groupName)})`,
    fix: names.length > 0 ? `use ${names.join(' or ')}` : 'add the worker group, or remove the entry',
  }));
}

function unfitNames({ workerGroups }: ClusterView): Violation[] {
  // a name that fits no pod either is a finding already
  return workerGroups.filter(({ spec }) => /[A-Z.]/.test(asText(spec.groupName) ?? '') && fitsPodName(String(spec.groupName)))
    .map(({ path, spec }) => ({
      path: [...path, 'groupName'],
      message: `cannot be part of the name of a network policy (${quote(spec.groupName)})`,
      fix: 'use lower-case letters, digits and dashes, beginning and ending with a letter or digit',
    }));
}

/** The rules about what the operator makes of a network policy. */
export const NETWORK_POLICY_RULES: readonly Rule[] = [networkPolicyMode, networkPolicyGroups];
