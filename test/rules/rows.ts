import { Severity } from '../../src/rules/finding';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { KubeRayTargetOptions } from '../../src/rules/target';
import { Json } from '../manifests';

/** A manifest in which no rule finds anything. */
export interface PassedRow {
  /** Completes the sentence "the rule passes …". */
  readonly name: string;
  readonly of: Json;
  readonly target?: KubeRayTargetOptions;
}

/** A manifest in which one rule, and no other, finds something. */
export interface FoundRow extends PassedRow {
  readonly finds: readonly [path: string, message: string, fix: string][];
}

/** What one rule finds, and what comes near to that and is fine. */
export interface RuleRows {
  readonly rule: string;
  readonly severity: Severity;
  readonly found: readonly FoundRow[];
  readonly passed: readonly PassedRow[];
}

/** An operator of that release, with the gates that are on by default. */
export function kuberay(version: string): KubeRayTargetOptions {
  return { version: KubeRayVersion.of(version) };
}
