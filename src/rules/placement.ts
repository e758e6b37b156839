import { GroupView, items, Located, part } from './cluster-view';
import { Severity } from './finding';
import { clusterRule, Rule, Violation } from './rule';
import { asObject, asText } from '../private/json';
import { quote } from '../private/quote';

/** Labels that no node has, and those that were meant. */
const NO_LABELS: Readonly<Record<string, string>> = {
  'kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
  'topology.kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
  'kubernetes.io/zone': 'topology.kubernetes.io/zone',
  'node.kubernetes.io/zone': 'topology.kubernetes.io/zone',
  'kubernetes.io/region': 'topology.kubernetes.io/region',
  'node.kubernetes.io/region': 'topology.kubernetes.io/region',
  'node.kubernetes.io/hostname': 'kubernetes.io/hostname',
};

const nodeLabelUnknown = clusterRule({
  id: 'node-label-unknown',
  severity: Severity.WARNING,
  summary: 'A label of Kubernetes that no node has: pods that ask for it wait for ever.',
  check: ({ groups }) => groups.flatMap(group => [
    ...Object.keys(asObject(group.podSpec.spec.nodeSelector)).flatMap(key => wrongKey(key, [...group.podSpec.path, 'nodeSelector', key])),
    ...expressionsOf(group).flatMap(({ path, spec }) => wrongKey(asText(spec.key), [...path, 'key'])),
    ...items(group.podSpec, 'topologySpreadConstraints').flatMap(({ path, spec }) => wrongKey(asText(spec.topologyKey), [...path, 'topologyKey'])),
  ]),
});

function wrongKey(key: string | undefined, path: Violation['path']): Violation[] {
  return key !== undefined && Object.hasOwn(NO_LABELS, key)
    ? [{ path, message: `is a label that nodes do not have (${quote(key)})`, fix: `use ${NO_LABELS[key]}` }] : [];
}

function expressionsOf({ podSpec }: GroupView): Located[] {
  const affinity = part(part(podSpec, 'affinity'), 'nodeAffinity');
  const terms = [
    ...items(part(affinity, 'requiredDuringSchedulingIgnoredDuringExecution'), 'nodeSelectorTerms'),
    ...items(affinity, 'preferredDuringSchedulingIgnoredDuringExecution').map(preferred => part(preferred, 'preference')),
  ];
  return terms.flatMap(term => items(term, 'matchExpressions'));
}

/** Labels by which people want to spread pods, and which are no taints. */
const NO_TAINTS = ['topology.kubernetes.io/zone', 'topology.kubernetes.io/region', 'node.kubernetes.io/instance-type'];

const zoneToleration = clusterRule({
  id: 'zone-toleration',
  severity: Severity.WARNING,
  summary: 'A toleration of a zone or the like, which are labels of nodes and no taints: it spreads nothing.',
  check: ({ groups }) => groups.flatMap(({ podSpec }) => items(podSpec, 'tolerations'))
    .filter(({ spec }) => NO_TAINTS.includes(spec.key as string)).map(({ path, spec }) => ({
      path: [...path, 'key'],
      message: `is a label of nodes and no taint (${quote(spec.key)})`,
      fix: 'use topologySpreadConstraints, or nodeAffinity in a worker group for each of them',
    })),
});

/** The rules about where pods go. */
export const PLACEMENT_RULES: readonly Rule[] = [nodeLabelUnknown, zoneToleration];
