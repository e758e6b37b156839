import { BatchScheduler } from './batch-scheduler';
import type { GateSetting } from './operator-gates';
import type { OperatorOptions } from './operator-options';
import { Release } from '../../imports/definition';
import { FeatureGate } from '../rules/feature-gate';
import { KubeRayVersion } from '../rules/kuberay-version';
import { KubeRayTarget } from '../rules/target';

/** Verbs on a resource that the operator of some releases uses, for all that it does or for one feature. */
interface Permission {
  readonly group: string;
  readonly resource: string;
  readonly verbs: readonly string[];
  readonly since?: Release;
  readonly removed?: Release;
  /** What needs it: without, the operator itself. */
  readonly feature?: OperatorFeature;
  readonly isClusterScoped?: boolean;
}

/** What an operator may be asked to do beyond its core; `unused` is what upstream grants and the operator does not use. */
export type OperatorFeature = FeatureGate | 'openshift' | 'kubernetes-proxy' | 'volcano' | 'scheduler-plugins' | 'unused';

/** A rule of a Role, as Kubernetes writes it. */
export interface RoleRule {
  readonly apiGroups: string[];
  readonly resources: string[];
  readonly verbs: string[];
  readonly resourceNames?: string[];
}

const ROCKS_DB = FeatureGate.GCS_FAULT_TOLERANCE_EMBEDDED_STORAGE;
const INCREMENTAL_UPGRADE = FeatureGate.RAY_SERVICE_INCREMENTAL_UPGRADE;
const READ = ['get', 'list', 'watch'];
const ALL = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'];
const STATUS = ['get', 'patch', 'update'];
const ALL_BUT_PATCH = ['create', 'delete', 'get', 'list', 'update', 'watch'];

/** A kind of KubeRay's, with the parts of it that the operator writes. */
function kind(plural: string, attributes: Pick<Permission, 'since' | 'feature'> = {}): Permission[] {
  return [
    { group: 'ray.io', resource: plural, verbs: ALL, ...attributes },
    { group: 'ray.io', resource: `${plural}/finalizers`, verbs: ['update'], ...attributes },
    { group: 'ray.io', resource: `${plural}/status`, verbs: STATUS, ...attributes },
  ];
}

const CORE: readonly Permission[] = [
  { group: '', resource: 'endpoints', verbs: READ, removed: '1.6' },
  { group: '', resource: 'events', verbs: ['create', 'patch'], removed: '1.7' },
  { group: '', resource: 'events', verbs: ['delete', 'get', 'list', 'update', 'watch'], removed: '1.7', feature: 'unused' },
  { group: '', resource: 'persistentvolumeclaims', verbs: READ, since: '1.7' },
  { group: '', resource: 'persistentvolumeclaims', verbs: ['create', 'delete', 'patch', 'update'], since: '1.7', feature: ROCKS_DB },
  { group: '', resource: 'pods', verbs: [...ALL, 'deletecollection'] },
  { group: '', resource: 'pods/proxy', verbs: STATUS, feature: 'kubernetes-proxy' },
  // the autoscaler gets it, and nobody can grant what he has not
  { group: '', resource: 'pods/resize', verbs: ['patch'], since: '1.5' },
  { group: '', resource: 'pods/status', verbs: ALL, feature: 'unused' },
  { group: '', resource: 'secrets', verbs: ['create', ...READ], since: '1.5.1' },
  { group: '', resource: 'secrets', verbs: ['delete', 'update'], since: '1.7', feature: FeatureGate.RAY_CLUSTER_MTLS },
  { group: '', resource: 'serviceaccounts', verbs: ['create', 'delete', ...READ] },
  { group: '', resource: 'services', verbs: ALL },
  { group: '', resource: 'services/proxy', verbs: ['create', ...STATUS], feature: 'kubernetes-proxy' },
  { group: '', resource: 'services/status', verbs: STATUS, feature: 'unused' },
];

const OTHERS: readonly Permission[] = [
  { group: 'batch', resource: 'jobs', verbs: ALL },
  { group: 'cert-manager.io', resource: 'certificates', verbs: ['create', 'update', ...READ], since: '1.7', feature: FeatureGate.RAY_CLUSTER_MTLS },
  { group: 'cert-manager.io', resource: 'certificates/status', verbs: ['get'], since: '1.7', feature: FeatureGate.RAY_CLUSTER_MTLS },
  { group: 'cert-manager.io', resource: 'issuers', verbs: ['create', ...READ], since: '1.7', feature: FeatureGate.RAY_CLUSTER_MTLS },
  // the Role for leader election has it, where it is used
  { group: 'coordination.k8s.io', resource: 'leases', verbs: ['create', 'get', 'list', 'update'], feature: 'unused' },
  { group: 'discovery.k8s.io', resource: 'endpointslices', verbs: READ, since: '1.6' },
  { group: 'events.k8s.io', resource: 'events', verbs: ['create', 'patch'], since: '1.7' },
  { group: 'extensions', resource: 'ingresses', verbs: ALL, feature: 'unused' },
  ...['gateways', 'httproutes'].flatMap((resource): Permission[] => [
    { group: 'gateway.networking.k8s.io', resource, verbs: ['create', 'update', ...READ], since: '1.5', feature: INCREMENTAL_UPGRADE },
    { group: 'gateway.networking.k8s.io', resource, verbs: ['delete'], since: '1.7', feature: INCREMENTAL_UPGRADE },
  ]),
  { group: 'networking.k8s.io', resource: 'ingressclasses', verbs: READ, isClusterScoped: true },
  { group: 'networking.k8s.io', resource: 'ingresses', verbs: ALL },
  { group: 'networking.k8s.io', resource: 'networkpolicies', verbs: ALL_BUT_PATCH, since: '1.7', feature: FeatureGate.RAY_CLUSTER_NETWORK_POLICY },
  { group: 'rbac.authorization.k8s.io', resource: 'rolebindings', verbs: ['create', 'delete', ...READ] },
  { group: 'rbac.authorization.k8s.io', resource: 'roles', verbs: ALL_BUT_PATCH },
  { group: 'route.openshift.io', resource: 'routes', verbs: ALL, feature: 'openshift' },
  ...['podgroups', 'workloads'].map((resource): Permission => (
    { group: 'scheduling.k8s.io', resource, verbs: ALL, since: '1.7', feature: FeatureGate.KUBERNETES_WAS })),
  { group: 'scheduling.volcano.sh', resource: 'podgroups', verbs: ALL_BUT_PATCH, feature: 'volcano' },
  { group: 'scheduling.x-k8s.io', resource: 'podgroups', verbs: ['create', ...READ], feature: 'scheduler-plugins' },
];

const PERMISSIONS: readonly Permission[] = [
  ...CORE,
  ...OTHERS,
  ...kind('rayclusters'),
  ...kind('raycronjobs', { since: '1.6', feature: FeatureGate.RAY_CRON_JOB }),
  ...kind('rayjobs'),
  ...kind('rayservices'),
];

/** Features that upstream's chart grants only on demand; all others it always grants. */
const ON_DEMAND: readonly OperatorFeature[] = [FeatureGate.KUBERNETES_WAS, 'volcano', 'scheduler-plugins'];

/** What an operator is set up to do. */
export interface OperatorDuties {
  readonly version: KubeRayVersion;
  readonly features: readonly OperatorFeature[];
}

/** The features that an operator with these options and gates has. */
export function featuresOf(options: OperatorOptions, target: KubeRayTarget, gates: readonly GateSetting[]): OperatorFeature[] {
  const isOn = (gate: FeatureGate) => gates.find(setting => setting.gate === gate)?.isOn ?? target.isEnabled(gate);
  return [
    ...Object.values(FeatureGate).filter(isOn),
    ...options.openShift === true ? ['openshift' as const] : [],
    ...options.kubernetesProxy === true ? ['kubernetes-proxy' as const] : [],
    ...options.batchScheduler === BatchScheduler.VOLCANO ? ['volcano' as const] : [],
    ...options.batchScheduler === BatchScheduler.SCHEDULER_PLUGINS ? ['scheduler-plugins' as const] : [],
  ];
}

/** The rules that upstream's chart gives, used or not. */
export function upstreamRules({ version, features }: OperatorDuties): RoleRule[] {
  return rulesOf(inRelease(version).filter(({ feature }) => feature === undefined || !ON_DEMAND.includes(feature) || features.includes(feature)));
}

/** The rules without which something that the operator is set up to do would fail. */
export function neededRules({ version, features }: OperatorDuties, isNamespaced: boolean): RoleRule[] {
  return rulesOf(inRelease(version).filter(({ feature, isClusterScoped }) =>
    (feature === undefined || features.includes(feature)) && !(isNamespaced && isClusterScoped)));
}

function inRelease(version: KubeRayVersion): Permission[] {
  return PERMISSIONS.filter(permission => version._has(permission));
}

/** Permissions as few rules: the verbs of a resource together, then resources of a group, then groups with the same verbs. */
function rulesOf(permissions: readonly Permission[]): RoleRule[] {
  const resources = grouped(permissions, ({ group, resource }) => `${group}/${resource}`).map(same => rule(same.map(toRule)));
  const sameVerbs = grouped(resources, ({ apiGroups, verbs }) => `${apiGroups} ${verbs}`).map(rule);
  return grouped(sameVerbs, ({ resources: names, verbs }) => `${names} ${verbs}`).map(rule)
    .sort((one, other) => compare(`${one.apiGroups} ${one.resources}`, `${other.apiGroups} ${other.resources}`));
}

function toRule({ group, resource, verbs }: Permission): RoleRule {
  return { apiGroups: [group], resources: [resource], verbs: [...verbs] };
}

function rule(rules: readonly RoleRule[]): RoleRule {
  const union = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].sort(compare);
  return {
    apiGroups: union(rules.map(({ apiGroups }) => apiGroups)),
    resources: union(rules.map(({ resources }) => resources)),
    verbs: union(rules.map(({ verbs }) => verbs)),
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) { groups.set(keyOf(item), [...groups.get(keyOf(item)) ?? [], item]); }
  return [...groups.values()];
}

/** By code units, so that no locale matters. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
