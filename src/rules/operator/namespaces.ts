import { OperatorView } from './operator-view';
import { asList, asObject, asText, JsonObject, scalarText } from '../../private/json';
import { Severity } from '../finding';
import { RuleAbout, Violation } from '../rule';

function titleOf(namespace: string | undefined, name: string): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** The operators among the same objects, in their order. */
function operatorsBeside({ objects }: OperatorView): OperatorView[] {
  return objects.flatMap(json => OperatorView.of(json, () => objects) ?? []);
}

function isSame(one: OperatorView, other: OperatorView): boolean {
  return one.name === other.name && one.namespace === other.namespace;
}

const operatorTwice: RuleAbout<OperatorView> = {
  id: 'operator-twice',
  severity: Severity.ERROR,
  summary: 'Two operators that watch the same namespace: both work on the same objects, and against each other.',
  check: operator => {
    const all = operatorsBeside(operator);
    const before = all.slice(0, Math.max(all.findIndex(other => isSame(other, operator)), 0));
    return before.flatMap(other => {
      const shared = sharedNamespaces(operator, other);
      return shared === undefined ? [] : [{
        path: ['metadata', 'name'],
        message: `is an operator of namespaces that ${titleOf(other.namespace, other.name)} watches, too (${shared})`,
        fix: 'remove one of the two, or give each namespaces of its own',
      }];
    });
  },
};

/** What two operators both watch, as far as that is known. */
function sharedNamespaces(first: OperatorView, second: OperatorView): string | undefined {
  if (![first, second].every(one => one.knows('watch-namespace'))) { return undefined; }
  const { watched: one } = first;
  const { watched: other } = second;
  if (one === undefined && other === undefined) { return 'all'; }
  const shared = one === undefined ? other : other === undefined ? one : one.filter(namespace => other.includes(namespace));
  return shared && shared.length > 0 ? shared.join(', ') : undefined;
}

const operatorUnwatched: RuleAbout<OperatorView> = {
  id: 'operator-unwatched',
  severity: Severity.WARNING,
  summary: 'A Ray object in a namespace that no operator beside it watches: nothing is ever made of it.',
  check: operator => {
    const all = operatorsBeside(operator);
    if (all.length > 0 && !isSame(all[0], operator)) { return []; }
    const lost = operator.rayObjects.filter(({ metadata: { namespace }, json }) =>
      typeof namespace === 'string' && !isManagedElsewhere(json) && !all.some(other => other.watches(namespace)));
    const watched = all.flatMap(other => other.watched ?? []).join(', ');
    return lost.map(({ kind, metadata }) => ({
      path: operator.pathOf('watch-namespace'),
      message: `leaves out the namespace of ${kind.kind} ${titleOf(asText(metadata.namespace), asText(metadata.name) ?? '')} (watched: ${watched})`,
      fix: 'add that namespace, or move the object into one that is watched',
    }));
  },
};

/** Whether another controller makes something of a Ray object, such as Kueue's in another cluster. */
function isManagedElsewhere({ spec }: JsonObject): boolean {
  const manager = asText(asObject(spec).managedBy);
  return manager !== undefined && manager !== OWN_MANAGER;
}

const OWN_MANAGER = 'ray.io/kuberay-operator';

/** Where a binding gives rights: in one namespace, or in all. */
interface Rights {
  readonly namespace?: string;
}

const operatorRights: RuleAbout<OperatorView> = {
  id: 'operator-rights',
  severity: Severity.ERROR,
  summary: 'An operator whose service account has no rights where it watches: it cannot start.',
  check: operator => {
    const rights = rightsOf(operator);
    const account = accountOf(operator);
    const path = operator.pathOf('watch-namespace');
    if (rights.length === 0) { return spareRoles(operator).map(role => withoutRights(operator, role)); }
    if (!operator.knows('watch-namespace') || rights.some(({ namespace }) => namespace === undefined)) { return []; }
    if (operator.watched === undefined) {
      return [{ path, message: `watches all namespaces, but ${account} has rights in some only (${rights.map(({ namespace }) => namespace).join(', ')})`, fix: 'name those in --watch-namespace, or bind the account to a ClusterRole' }];
    }
    return operator.watched.filter(name => !rights.some(({ namespace }) => namespace === name)).map(name => ({
      path, message: `names a namespace where ${account} has no rights (${name})`, fix: 'bind the account to a Role there, or leave the namespace out',
    }));
  },
};

function withoutRights(operator: OperatorView, role: JsonObject): Violation {
  const { name, namespace: place } = asObject(role.metadata);
  return {
    path: [...operator.pod.path, 'serviceAccountName'],
    message: `is an account without rights, although the role of an operator is there (${accountOf(operator)}, ${scalarText(role.kind)} ${titleOf(asText(place), asText(name) ?? '')})`,
    fix: `make it the subject of a binding to that role: kind ServiceAccount, this name, namespace ${operator.namespace ?? 'default'}`,
  };
}

function accountOf({ pod }: OperatorView): string {
  return asText(pod.spec.serviceAccountName) ?? 'default';
}

/** Where the account may list clusters, by the bindings beside the operator; a role that is not there, or made of others, counts as right. */
function rightsOf(operator: OperatorView): Rights[] {
  const bound = bindingsOf(operator).map(binding => ({ binding, role: operator.objects.find(object => isRoleOf(binding, object)) }));
  return bound.filter(({ role }) => role?.aggregationRule !== undefined || role === undefined || allows(role, 'rayclusters', 'list'))
    .map(({ binding: { kind, metadata } }) => ({ namespace: kind === 'ClusterRoleBinding' ? undefined : asText(asObject(metadata).namespace) ?? '' }));
}

function bindingsOf(operator: OperatorView): JsonObject[] {
  return operator.objects.filter(({ kind, subjects }) => ['RoleBinding', 'ClusterRoleBinding'].includes(String(kind))
    && asList(subjects).map(asObject).some(subject => isAccountOf(operator, subject)));
}

/** Whether a subject of a binding is the account of an operator, or a group that it is in; its namespace may be unsaid. */
function isAccountOf(operator: OperatorView, { kind, name, namespace }: JsonObject): boolean {
  const account = accountOf(operator);
  switch (kind) {
    case 'ServiceAccount': return name === account && (operator.namespace === undefined || namespace === operator.namespace);
    case 'User': return name === `system:serviceaccount:${operator.namespace}:${account}`;
    case 'Group': return ['system:authenticated', 'system:serviceaccounts', `system:serviceaccounts:${operator.namespace}`].includes(String(name));
    default: return false;
  }
}

/** The roles for operators that none of the operators there has; none where the rights are given elsewhere. */
function spareRoles(operator: OperatorView): JsonObject[] {
  const taken = operatorsBeside(operator).flatMap(bindingsOf);
  return operator.objects.filter(object => ['Role', 'ClusterRole'].includes(String(object.kind))
    && isForOperators(object) && !taken.some(binding => isRoleOf(binding, object)));
}

/** No one else sets finalizers by a role that names them. */
function isForOperators({ rules }: JsonObject): boolean {
  return asList(rules).some(rule => asList(asObject(rule).resources).includes('rayclusters/finalizers'));
}

function isRoleOf({ roleRef, metadata }: JsonObject, role: JsonObject): boolean {
  const { kind, name } = asObject(roleRef);
  const { name: itsName, namespace } = asObject(role.metadata);
  return role.kind === kind && itsName === name && (kind !== 'Role' || namespace === asObject(metadata).namespace);
}

function allows({ rules }: JsonObject, resource: string, verb: string): boolean {
  const has = (list: unknown, wanted: string) => asList(list).some(item => item === wanted || item === '*');
  return asList(rules).map(asObject).some(({ apiGroups, resources, verbs }) =>
    has(apiGroups, 'ray.io') && has(resources, resource) && has(verbs, verb));
}

/** The rules about what operators watch. */
export const NAMESPACE_RULES: readonly RuleAbout<OperatorView>[] = [operatorTwice, operatorUnwatched, operatorRights];
