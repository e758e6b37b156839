import { OPERATOR_CHECKS, RULES } from './catalogue';
import { withoutConsequences } from './consequences';
import { Finding, Severity } from './finding';
import { unknownKind } from './kinds';
import { Manifest } from './manifest';
import { OperatorView } from './operator/operator-view';
import { Rule, Violation } from './rule';
import { isSilenced } from './silence';
import { KubeRayTarget } from './target';
import { asObject, asText, JsonObject } from '../private/json';
import { formatPath, Path } from '../private/path';

/** A finding that still knows its place as keys and indices, for who must find the construct or the line. */
export interface LocatedFinding extends Finding {
  readonly place: Path;
}

/** Everything that all rules find in one object, for one target; what is silenced in the object is left out. */
export function check(manifest: Manifest, target: KubeRayTarget): LocatedFinding[] {
  const found = rulesFor(manifest).flatMap(rule => rule.check(manifest, target).map(violation => ({ rule, violation })));
  return withoutConsequences(found).map(({ rule, violation }) => located(rule, violation, manifest.json));
}

/** Everything that all rules find in an object of KubeRay's or in an operator; nothing is said of any other. */
export function checkObject(object: { manifest?: Manifest; operator?: OperatorView }, target: KubeRayTarget): LocatedFinding[] | undefined {
  return object.manifest ? check(object.manifest, target) : object.operator && checkOperator(object.operator, target);
}

/** The same for an operator, and what stands beside it. */
export function checkOperator(operator: OperatorView, target: KubeRayTarget): LocatedFinding[] {
  return OPERATOR_CHECKS.filter(({ id }) => !isSilenced(operator.annotations, id))
    .flatMap(rule => rule.check(operator, target).map(violation => located(rule, violation, operator.json)));
}

function located({ id, severity }: Pick<Rule, 'id' | 'severity'>, { path, message, fix }: Violation, json: JsonObject): LocatedFinding {
  const { name, namespace } = asObject(json.metadata);
  return {
    ruleId: id,
    severity,
    object: { apiVersion: String(json.apiVersion), kind: asText(json.kind) ?? '', name: asText(name), namespace: asText(namespace) },
    place: path,
    path: formatPath(path),
    message,
    fix,
  };
}

function rulesFor({ isKnown, annotations }: Manifest): readonly Rule[] {
  return (isKnown ? RULES : [unknownKind]).filter(({ id }) => !isSilenced(annotations, id));
}

/** The sentence that people read, without the place of the construct: cdk8s puts that before it. */
export function describe({ path, message, fix, ruleId }: Finding): string {
  return `${path}: ${message}: ${fix} [${ruleId}]`;
}

export function isError(finding: Finding): boolean {
  return finding.severity === Severity.ERROR;
}
