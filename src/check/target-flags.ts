import { nearest } from '../private/did-you-mean';
import { FeatureGate } from '../rules/feature-gate';
import { KubeRayVersion } from '../rules/kuberay-version';
import { booleanOf } from '../rules/operator/flags';
import { KubeRayTarget } from '../rules/target';

/** The release or a feature gate that was asked for does not exist. */
export class UnknownTargetError extends Error {}

/** The target that the flags name, if they name any. */
export function namedTarget(release: string | undefined, gates: string | undefined): KubeRayTarget | undefined {
  return release === undefined && gates === undefined ? undefined : targetOf(release, gates);
}

/** The target that the flags name; gates are written as for the operator: `RayCronJob=true,RayJobDeletionPolicy=false`. */
export function targetOf(release: string | undefined, gates: string | undefined): KubeRayTarget {
  const switches = (gates ?? '').split(',').filter(text => text.trim() !== '').map(parseGate);
  const version = release === undefined ? undefined : attempt(() => KubeRayVersion.of(release));
  return attempt(() => KubeRayTarget._of({
    version,
    featureGates: switches.filter(({ on }) => on).map(({ gate }) => gate),
    disabledFeatureGates: switches.filter(({ on }) => !on).map(({ gate }) => gate),
  }));
}

function parseGate(text: string): { gate: FeatureGate; on: boolean } {
  const [name, value = 'true', ...rest] = text.trim().split('=');
  const gate = Object.values(FeatureGate).find(known => known === name);
  if (gate === undefined) {
    const meant = nearest(name, Object.values(FeatureGate));
    throw new UnknownTargetError(`there is no feature gate ${name}: ${meant ? `did you mean ${meant}?` : `use ${Object.values(FeatureGate).join(', ')}`}`);
  }
  const on = booleanOf(value);
  if (on === undefined || rest.length > 0) {
    throw new UnknownTargetError(`a feature gate is true or false (${text.trim()}): write ${name}=true or ${name}=false`);
  }
  return { gate, on };
}

function attempt<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new UnknownTargetError((error as Error).message);
  }
}
