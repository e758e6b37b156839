import { RULES } from './catalogue';
import { withoutConsequences } from './consequences';
import { Finding, Severity } from './finding';
import { unknownKind } from './kinds';
import { Manifest } from './manifest';
import { Rule } from './rule';
import { isSilenced } from './silence';
import { KubeRayTarget } from './target';
import { asText } from '../private/json';
import { formatPath, Path } from '../private/path';

/** A finding that still knows its place as keys and indices, for who must find the construct or the line. */
export interface LocatedFinding extends Finding {
  readonly place: Path;
}

/** Everything that all rules find in one object, for one target; what is silenced in the object is left out. */
export function check(manifest: Manifest, target: KubeRayTarget): LocatedFinding[] {
  const found = rulesFor(manifest).flatMap(rule => rule.check(manifest, target).map(violation => ({ rule, violation })));
  return withoutConsequences(found).map(({ rule, violation }) => ({
    ruleId: rule.id,
    severity: rule.severity,
    object: {
      apiVersion: String(manifest.json.apiVersion),
      kind: manifest.kind.kind,
      name: asText(manifest.metadata.name),
      namespace: asText(manifest.metadata.namespace),
    },
    place: violation.path,
    path: formatPath(violation.path),
    message: violation.message,
    fix: violation.fix,
  }));
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
