import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { check, LocatedFinding } from './engine';
import { Severity } from './finding';
import { Manifest } from './manifest';
import { KubeRayTarget } from './target';

const enforced = new WeakMap<IConstruct, string[]>();

/** Makes the warnings of a rule errors, for everything below a scope. */
export function enforce(scope: IConstruct, ruleId: string): void {
  enforced.set(scope, [...enforced.get(scope) ?? [], ruleId]);
}

/** What the rules find in the manifest of one object of an app. */
export function findingsOf(object: ApiObject): LocatedFinding[] {
  const manifest = Manifest.of(object.toJson());
  if (!manifest) { return []; }
  const errors = new Set(object.node.scopes.flatMap(scope => enforced.get(scope) ?? []));
  return check(manifest, KubeRayTarget.of(object)).map(finding => ({
    ...finding,
    severity: errors.has(finding.ruleId) ? Severity.ERROR : finding.severity,
    constructPath: pathOf(object),
  }));
}

/** The path of the construct that the user made: the object itself is its child `Resource`. */
function pathOf(object: ApiObject): string {
  return (object.node.id === 'Resource' ? object.node.scope : object)?.node.path ?? '';
}
