import { FeatureGate } from '../../src/rules/feature-gate';
import { Severity } from '../../src/rules/finding';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { KubeRayTargetOptions } from '../../src/rules/target';
import { Changes, Json } from '../manifests';

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

/** Silences rules that find what a row needs, and is not about. */
export function silencing(...ruleIds: string[]): Changes {
  return Object.fromEntries(ruleIds.map(id => [`metadata.annotations["ignore-check.cdk8s-kuberay/${id}"]`, 'the row is about something else']));
}

/** An operator of that release, with the gates that are on by default. */
export function kuberay(version: string): KubeRayTargetOptions {
  return { version: KubeRayVersion.of(version) };
}

/** The newest operator with every gate on that some field or value needs. */
export const ALL_GATES: KubeRayTargetOptions = {
  featureGates: [
    FeatureGate.RAY_CRON_JOB, FeatureGate.RAY_CLUSTER_NETWORK_POLICY, FeatureGate.RAY_CLUSTER_MTLS,
    FeatureGate.RAY_CLUSTER_HISTORY_SERVER, FeatureGate.GCS_FAULT_TOLERANCE_EMBEDDED_STORAGE,
  ],
};
