import { OperatorView } from './operator-view';
import { asList, asObject, asText, JsonObject } from '../../private/json';
import { Severity } from '../finding';
import { RuleAbout } from '../rule';

function titleOf(namespace: string | undefined, name: string): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** The operators among the same objects, in their order. */
function operatorsBeside(operator: OperatorView): OperatorView[] {
  return operator.objects.flatMap(json => OperatorView.of(json, () => operator.objects) ?? []);
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

function sharedNamespaces({ watched: one }: OperatorView, { watched: other }: OperatorView): string | undefined {
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
    const lost = operator.rayObjects.filter(({ metadata: { namespace } }) =>
      typeof namespace === 'string' && !all.some(other => other.watches(namespace)));
    return lost.map(({ kind, metadata }) => ({
      path: operator.pathOf('watch-namespace'),
      message: `leaves out the namespace of ${kind.kind} ${titleOf(asText(metadata.namespace), asText(metadata.name) ?? '')} (${operator.watched?.join(', ')})`,
      fix: 'add that namespace, or move the object into one that is watched',
    }));
  },
};

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
    // none at all: they are given elsewhere
    if (rights.length === 0 || rights.some(({ namespace }) => namespace === undefined)) { return []; }
    const account = accountOf(operator);
    const path = operator.pathOf('watch-namespace');
    if (operator.watched === undefined) {
      return [{ path, message: `watches all namespaces, but ${account} has rights in some only (${rights.map(({ namespace }) => namespace).join(', ')})`, fix: 'name those in --watch-namespace, or bind the account to a ClusterRole' }];
    }
    return operator.watched.filter(name => !rights.some(({ namespace }) => namespace === name)).map(name => ({
      path, message: `names a namespace where ${account} has no rights (${name})`, fix: 'bind the account to a Role there, or leave the namespace out',
    }));
  },
};

function accountOf({ pod }: OperatorView): string {
  return asText(pod.spec.serviceAccountName) ?? 'default';
}

/** Where the account may list clusters, by the bindings beside the operator; a role that is not there counts as right. */
function rightsOf(operator: OperatorView): Rights[] {
  const bindings = operator.objects.filter(({ kind, subjects }) => ['RoleBinding', 'ClusterRoleBinding'].includes(String(kind))
    && asList(subjects).map(asObject).some(subject => subject.kind === 'ServiceAccount' && subject.name === accountOf(operator)
      && subject.namespace === operator.namespace));
  return bindings.filter(binding => canListClusters(binding, operator.objects))
    .map(({ kind, metadata }) => ({ namespace: kind === 'ClusterRoleBinding' ? undefined : asText(asObject(metadata).namespace) ?? '' }));
}

function canListClusters({ roleRef, metadata }: JsonObject, objects: readonly JsonObject[]): boolean {
  const { kind, name } = asObject(roleRef);
  const namespace = kind === 'Role' ? asObject(metadata).namespace : undefined;
  const role = objects.find(object => object.kind === kind && asObject(object.metadata).name === name
    && (namespace === undefined || asObject(object.metadata).namespace === namespace));
  const has = (list: unknown, wanted: string) => asList(list).some(item => item === wanted || item === '*');
  return role === undefined || asList(role.rules).map(asObject).some(({ apiGroups, resources, verbs }) =>
    has(apiGroups, 'ray.io') && has(resources, 'rayclusters') && has(verbs, 'list'));
}

/** The rules about what operators watch. */
export const NAMESPACE_RULES: readonly RuleAbout<OperatorView>[] = [operatorTwice, operatorUnwatched, operatorRights];
