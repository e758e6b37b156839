import { ApiObject, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { clusterScoped } from './cluster-scoped';
import { OperatorRbac } from './operator-rbac';
import { OperatorDuties, RoleRule } from './permissions';

/** An operator, as its roles see it. */
export interface Privileged {
  readonly scope: Construct;
  readonly name: string;
  readonly namespace: string;
  readonly labels: { [key: string]: string };
  readonly serviceAccount: kplus.IServiceAccount;
  readonly rbac: OperatorRbac;
  /** Where it has rights; none stands for the whole cluster. */
  readonly namespaces?: readonly string[];
  readonly leaderElection: boolean;
  /** What it is set up to do, which is known only when all Ray objects of the app are there. */
  readonly duties: () => OperatorDuties;
}

interface RoleSpec {
  readonly name: string;
  /** Without, it holds in the whole cluster. */
  readonly namespace?: string;
  readonly rules: () => RoleRule[];
}

/** The roles and bindings of an operator: in the whole cluster, or in each of some namespaces. */
export function operatorRoles(operator: Privileged): void {
  const { scope, name, namespace, namespaces, rbac, duties, leaderElection } = operator;
  if (!rbac._givesRights) { return; }
  const rules = () => rbac._rules(duties(), namespaces !== undefined);
  if (namespaces) {
    namespaces.forEach(watched => boundRole(new Construct(scope, `Rights-${watched}`), operator, { name, namespace: watched, rules }));
  } else {
    boundRole(new Construct(scope, 'Rights'), operator, { name, rules });
  }
  if (leaderElection) {
    const role = { name: `${name}-leader-election`, namespace, rules: () => rbac._leaderElectionRules };
    boundRole(new Construct(scope, 'LeaderElection'), operator, role);
  }
}

function boundRole(scope: Construct, operator: Privileged, { name, namespace, rules }: RoleSpec): void {
  const { labels, serviceAccount, namespace: accountNamespace } = operator;
  const prefix = namespace === undefined ? 'Cluster' : '';
  const metadata = { name, namespace, labels };
  const apiVersion = 'rbac.authorization.k8s.io/v1';
  const role = new ApiObject(scope, 'Role', { apiVersion, kind: `${prefix}Role`, metadata, rules: Lazy.any({ produce: rules }) });
  const binding = new ApiObject(scope, 'Binding', {
    apiVersion,
    kind: `${prefix}RoleBinding`,
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: `${prefix}Role`, name },
    subjects: [{ kind: 'ServiceAccount', name: serviceAccount.name, namespace: accountNamespace }],
  });
  if (namespace === undefined) { [role, binding].forEach(clusterScoped); }
}
