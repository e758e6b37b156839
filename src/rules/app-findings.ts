import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { checkObject, LocatedFinding } from './engine';
import { Severity } from './finding';
import { OperatorView } from './operator/operator-view';
import { jsonOf, manifestOf, objectsAround } from './renderings';
import { KubeRayTarget } from './target';
import { API_GROUP } from '../../imports/kuberay';
import { JsonObject } from '../private/json';

const enforced = new WeakMap<IConstruct, string[]>();

/** Makes the warnings of a rule errors, for everything below a scope. */
export function enforce(scope: IConstruct, ruleId: string): void {
  enforced.set(scope, [...enforced.get(scope) ?? [], ruleId]);
}

/** What the rules find in the manifest of one object of an app. */
export function findingsOf(object: ApiObject): LocatedFinding[] {
  const errors = new Set(object.node.scopes.flatMap(scope => enforced.get(scope) ?? []));
  return found(object).map(finding => ({
    ...finding,
    severity: errors.has(finding.ruleId) ? Severity.ERROR : finding.severity,
    constructPath: pathOf(object),
  }));
}

function found(object: ApiObject): LocatedFinding[] {
  if (object.apiGroup !== API_GROUP && object.kind !== 'Deployment') { return []; }
  const manifest = manifestOf(object);
  const operator = manifest ? undefined : OperatorView.of(jsonOf(object), () => objectsBeside(object));
  return checkObject({ manifest, operator }, KubeRayTarget.of(object)) ?? [];
}

/** The kinds of objects that rules about an operator read. */
const BESIDE_OPERATOR = ['ConfigMap', 'Deployment', 'Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding'];

function objectsBeside(operator: ApiObject): JsonObject[] {
  return objectsAround(operator).filter(({ kind, apiGroup }) => apiGroup === API_GROUP || BESIDE_OPERATOR.includes(kind)).map(jsonOf);
}

/** The path of the construct that the user made: the object itself is its child `Resource`, or the child of that. */
function pathOf(object: IConstruct): string {
  return object.node.id === 'Resource' && object.node.scope ? pathOf(object.node.scope) : object.node.path;
}
