import { RULES } from './catalogue';
import { Finding, Severity } from './finding';
import { Manifest } from './manifest';
import { KubeRayTarget } from './target';
import { asText } from '../private/json';
import { formatPath, Path } from '../private/path';

/** A finding that still knows its place as keys and indices, for who must find the construct or the line. */
export interface LocatedFinding extends Finding {
  readonly place: Path;
}

/** Everything that all rules find in one object, for one target; what is silenced in the object is left out. */
export function check(manifest: Manifest, target: KubeRayTarget): LocatedFinding[] {
  return RULES.filter(rule => !isSilenced(manifest, rule.id)).flatMap(rule => rule.check(manifest, target).map(violation => ({
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
  })));
}

const SILENCE = 'ignore-check.cdk8s-kuberay/';

/** The annotation that silences a rule in an object; its value is the reason. */
export function silenceAnnotation(ruleId: string): string {
  return SILENCE + ruleId;
}

/** A silence without a reason is none. */
function isSilenced(manifest: Manifest, ruleId: string): boolean {
  return Boolean(asText(manifest.annotations[silenceAnnotation(ruleId)])?.trim());
}

/** The sentence that people read, without the place of the construct: cdk8s puts that before it. */
export function describe({ path, message, fix, ruleId }: Finding): string {
  return `${path}: ${message}: ${fix} [${ruleId}]`;
}

export function isError(finding: Finding): boolean {
  return finding.severity === Severity.ERROR;
}
