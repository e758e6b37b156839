import { ApiObject, Lazy } from 'cdk8s';
import { IConstruct } from 'constructs';
import { API_GROUP } from '../../imports/kuberay';
import { formatPath } from '../private/path';
import { FeatureGate } from '../rules/feature-gate';
import { neededGates } from '../rules/needed-gates';
import { derivedOnce, manifestOf, objectsAround } from '../rules/renderings';
import { KubeRayTarget } from '../rules/target';

/** A feature gate that is set otherwise than the release has it by default, and why. */
export interface GateSetting {
  readonly gate: FeatureGate;
  readonly isOn: boolean;
  readonly reason: string;
}

const NAMED = 'as the app says';

/** All that an operator must be told of its gates: what was said, and what the Ray objects need that are for it. */
export function gateSettings(target: KubeRayTarget, app: IConstruct): GateSetting[] {
  return derivedOnce(target, () => {
    const said = [...target._switches].map(([gate, isOn]) => ({ gate, isOn, reason: NAMED }));
    const needed = gatesNeededIn(app, target).filter(({ gate }) => !target._switches.has(gate) && !target.isEnabled(gate));
    return [...said, ...needed].sort((one, other) => one.gate < other.gate ? -1 : 1);
  });
}

/** The flag for them, if there must be one. */
export function gatesFlag(settings: readonly GateSetting[]): string[] {
  return settings.length === 0 ? [] : [`--feature-gates=${settings.map(({ gate, isOn }) => `${gate}=${isOn}`).join(',')}`];
}

/** The annotation that tells whoever reads the Deployment why they are set. */
export function explainGates(settings: () => readonly GateSetting[]): { [key: string]: string } {
  const produce = () => settings().map(({ gate, isOn, reason }) => `${gate}=${isOn}: ${reason}`).join('\n') || undefined;
  return { 'cdk8s-kuberay/feature-gates': Lazy.any({ produce }) };
}

/** Each gate once, with the first object that needs it. */
function gatesNeededIn(app: IConstruct, target: KubeRayTarget): GateSetting[] {
  const found = new Map<FeatureGate, GateSetting>();
  for (const object of objectsAround(app)) {
    // also where another target is set nearer to it: this operator works on it all the same
    if (object.apiGroup !== API_GROUP || KubeRayTarget._serving(object) !== target) { continue; }
    const manifest = manifestOf(object);
    for (const { gate, path } of manifest ? neededGates(manifest, target.version) : []) {
      if (!found.has(gate)) { found.set(gate, { gate, isOn: true, reason: `needed by ${formatPath(path)} of ${titleOf(object)}` }); }
    }
  }
  return [...found.values()];
}

/** As people speak of an object: `RayJob ml/nightly`. */
export function titleOf({ kind, name, metadata: { namespace } }: ApiObject): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
