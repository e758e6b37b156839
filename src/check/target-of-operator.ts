import { FEATURE_GATES } from '../../imports/kuberay';
import { FeatureGate } from '../rules/feature-gate';
import { hasGate } from '../rules/gate-lifetime';
import { KubeRayVersion } from '../rules/kuberay-version';
import { booleanOf } from '../rules/operator/flags';
import { OperatorView } from '../rules/operator/operator-view';
import { KubeRayTarget } from '../rules/target';

/** Kubernetes' own switches for all gates of a stage that are not named one by one. */
const STAGES = { AllAlpha: 'alpha', AllBeta: 'beta' } as const;

/** What an operator in a file is for objects; the rules about it say what of its gates it does not take. */
export function targetOfOperator(operator: OperatorView): KubeRayTarget {
  const { version } = operator;
  const gates = gatesOf(operator, version ?? KubeRayTarget._of({}).version);
  const which = (on: boolean) => gates.filter(([, isOn]) => isOn === on).map(([gate]) => gate);
  return KubeRayTarget._of({ version, featureGates: which(true), disabledFeatureGates: which(false) });
}

function gatesOf(operator: OperatorView, version: KubeRayVersion): [FeatureGate, boolean][] {
  const said = new Map((operator.setting('feature-gates') ?? '').split(',').map(entry => entry.trim().split('=') as [string, string?])
    .map(([name, value]) => [name, booleanOf(value ?? '')]));
  return Object.values(FeatureGate).filter(gate => hasGate({ version }, gate))
    .flatMap((gate): [FeatureGate, boolean][] => {
      const isOn = said.get(gate) ?? ofStage(gate, version, said);
      return isOn === undefined ? [] : [[gate, isOn]];
    });
}

function ofStage(gate: FeatureGate, version: KubeRayVersion, said: ReadonlyMap<string, boolean | undefined>): boolean | undefined {
  const { stage } = FEATURE_GATES[gate].stages.filter(({ since }) => version.atLeast(since)).at(-1) ?? {};
  return Object.entries(STAGES).filter(([, its]) => its === stage).map(([name]) => said.get(name))[0];
}
