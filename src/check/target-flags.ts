import { nearest } from '../private/did-you-mean';
import { FeatureGate } from '../rules/feature-gate';
import { KubeRayVersion } from '../rules/kuberay-version';
import { booleanOf } from '../rules/operator/flags';
import { gateSwitches } from '../rules/operator/gates';
import { OperatorView } from '../rules/operator/operator-view';
import { KubeRayTarget } from '../rules/target';

/** The release or a feature gate that was asked for does not exist. */
export class UnknownTargetError extends Error {}

/** What is named of an operator: its release, and gates, written as for the operator: `RayCronJob=true,RayJobDeletionPolicy=false`. */
export interface NamedTarget {
  readonly release?: string;
  readonly gates?: string;
}

/**
 * The target that is named, if there is no operator to ask.
 *
 * @throws UnknownTargetError if there is no such release, or gate
 */
export function targetOf({ release, gates }: NamedTarget): KubeRayTarget {
  return made(release === undefined ? undefined : attempt(() => KubeRayVersion.of(release)), parseGates(gates));
}

/**
 * What an operator in a file is for objects, with gates that are named besides.
 *
 * @throws UnknownTargetError if there is no such gate, or its release does not have it
 */
export function targetOfOperator(operator: OperatorView, { gates }: NamedTarget): KubeRayTarget {
  const { version } = operator;
  return made(version, new Map([...gateSwitches(operator, version ?? KubeRayTarget._of({}).version), ...parseGates(gates)]));
}

/**
 * Throws where no operator could be what is named, whatever is in the files.
 *
 * @throws UnknownTargetError if there is no such release, or gate
 */
export function requireKnown(named: NamedTarget): void {
  if (named.release === undefined) { parseGates(named.gates); } else { targetOf(named); }
}

function made(version: KubeRayVersion | undefined, gates: ReadonlyMap<FeatureGate, boolean>): KubeRayTarget {
  const which = (on: boolean) => [...gates].filter(([, isOn]) => isOn === on).map(([gate]) => gate);
  return attempt(() => KubeRayTarget._of({ version, featureGates: which(true), disabledFeatureGates: which(false) }));
}

function parseGates(text: string | undefined): ReadonlyMap<FeatureGate, boolean> {
  return new Map((text ?? '').split(',').filter(entry => entry.trim() !== '').map(parseGate));
}

function parseGate(text: string): readonly [FeatureGate, boolean] {
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
  return [gate, on];
}

function attempt<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new UnknownTargetError((error as Error).message);
  }
}
