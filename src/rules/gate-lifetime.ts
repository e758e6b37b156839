import { FeatureGate } from './feature-gate';
import { KubeRayVersion } from './kuberay-version';
import { FEATURE_GATES } from '../../imports/kuberay';

/** Whether a release has the gate; an operator that meets one that it does not have does not start. */
export function hasGate({ version }: { readonly version: KubeRayVersion }, gate: FeatureGate): boolean {
  const { stages, removed } = FEATURE_GATES[gate];
  return version._has({ since: stages[0].since, removed });
}

/** Since when there is the gate, and until when. */
export function lifetimeOf(gate: FeatureGate): string {
  const { stages, removed } = FEATURE_GATES[gate];
  return `it came with ${stages[0].since}${removed === undefined ? '' : ` and left with ${removed}`}`;
}
