import { Construct } from 'constructs';
import type { OperatorOptions } from './operator-options';
import { LATEST_RELEASE } from '../../imports/kuberay';
import { KubeRayVersion } from '../rules/kuberay-version';
import { KubeRayTarget } from '../rules/target';

/** Before that release the operator's image stood elsewhere, and it had other flags. */
const OLDEST = '1.3';

/**
 * What an operator is told of its release and its gates, by its options and by the target that is set around it.
 *
 * @throws if the release is too old, or does not have one of the gates, or a gate is on and off
 */
export function operatorTarget(scope: Construct, { version, featureGates = [], disabledFeatureGates = [] }: OperatorOptions): KubeRayTarget {
  const set = KubeRayTarget._setFor(scope);
  const release = version ?? set?.version ?? KubeRayVersion.of(LATEST_RELEASE);
  if (!release.atLeast(OLDEST)) { throw new Error(`an operator is made from KubeRay ${OLDEST} on (${release.version}): raise the version`); }
  const twice = featureGates.find(gate => disabledFeatureGates.includes(gate));
  if (twice !== undefined) { throw new Error(`a feature gate is on and off (${twice}): name it in featureGates or in disabledFeatureGates`); }
  const said = new Map([
    ...set?._switches ?? [],
    ...featureGates.map(gate => [gate, true] as const),
    ...disabledFeatureGates.map(gate => [gate, false] as const),
  ]);
  const gates = (isOn: boolean) => [...said].filter(([, on]) => on === isOn).map(([gate]) => gate);
  return KubeRayTarget._obliging({ version: release, featureGates: gates(true), disabledFeatureGates: gates(false) });
}

/** What is wrong if the target around an operator is of another release: the Ray objects are for only one of them. */
export function targetProblems(operator: Construct, { version: { version } }: KubeRayTarget): string[] {
  const set = KubeRayTarget._setFor(operator)?.version.version;
  return set === undefined || set === version ? []
    : [`version: is not the release of the target around it (${version}, KubeRayTarget.set says ${set}): say it in one place, before the operator is made`];
}
