import { booleanOf } from './flags';
import { OperatorView } from './operator-view';
import { FEATURE_GATES } from '../../../imports/kuberay';
import { FeatureGate } from '../feature-gate';
import { hasGate } from '../gate-lifetime';
import { KubeRayVersion } from '../kuberay-version';

/** Kubernetes' own switches for all gates of a stage that are not named one by one. */
export const STAGE_SWITCHES: Readonly<Record<string, string>> = { AllAlpha: 'alpha', AllBeta: 'beta' };

/** What is between the commas of `--feature-gates`. */
export function gateEntries(operator: OperatorView): string[] {
  return (operator.setting('feature-gates') ?? '').split(',').map(entry => entry.trim()).filter(entry => entry !== '');
}

/** The gates that an operator of a release takes from its flag, on or off; what is wrong with others is for a rule to say. */
export function gateSwitches(operator: OperatorView, version: KubeRayVersion): ReadonlyMap<FeatureGate, boolean> {
  const said = new Map(gateEntries(operator).map(entry => entry.split('=')).map(([name, value]) => [name, booleanOf(value ?? '')]));
  const gates = Object.values(FeatureGate).filter(gate => hasGate({ version }, gate));
  return new Map(gates.flatMap(gate => {
    const isOn = said.get(gate) ?? said.get(stageSwitch(gate, version));
    return isOn === undefined ? [] : [[gate, isOn] as const];
  }));
}

function stageSwitch(gate: FeatureGate, version: KubeRayVersion): string {
  const stage = FEATURE_GATES[gate].stages.filter(({ since }) => version.atLeast(since)).at(-1)?.stage;
  return Object.keys(STAGE_SWITCHES).find(name => STAGE_SWITCHES[name] === stage) ?? '';
}
