import { Construct } from 'constructs';
import type { OperatorOptions } from './operator-options';
import { LATEST_RELEASE } from '../../imports/kuberay';
import { KubeRayVersion } from '../rules/kuberay-version';
import { releaseOfImage } from '../rules/operator/release-of-image';
import { KubeRayTarget } from '../rules/target';

/** Before that release the operator's image stood elsewhere, and it had other flags. */
const OLDEST = '1.3';

/**
 * What an operator is told of its release and its gates, by its options and by the target that is set around it.
 *
 * @throws if the release is too old, not that of the image, or does not have one of the gates, or a gate is on and off
 */
export function operatorTarget(scope: Construct, options: OperatorOptions): KubeRayTarget {
  const { featureGates = [], disabledFeatureGates = [] } = options;
  const twice = featureGates.find(gate => disabledFeatureGates.includes(gate));
  if (twice !== undefined) { throw new Error(`a feature gate is on and off (${twice}): name it in featureGates or in disabledFeatureGates`); }
  const set = KubeRayTarget._setFor(scope);
  const said = new Map([
    ...set?._switches ?? [],
    ...featureGates.map(gate => [gate, true] as const),
    ...disabledFeatureGates.map(gate => [gate, false] as const),
  ]);
  const gates = (isOn: boolean) => [...said].filter(([, on]) => on === isOn).map(([gate]) => gate);
  return KubeRayTarget._obliging({ version: releaseOf(options, set), featureGates: gates(true), disabledFeatureGates: gates(false) });
}

function releaseOf({ version, image }: OperatorOptions, set: KubeRayTarget | undefined): KubeRayVersion {
  const ofImage = releaseOfImage(image);
  const release = version ?? ofImage ?? set?.version ?? KubeRayVersion.of(LATEST_RELEASE);
  if (!release.atLeast(OLDEST)) { throw new Error(`an operator is made from KubeRay ${OLDEST} on (${release.version}): raise the version`); }
  if (ofImage && !isSame(release, ofImage)) {
    throw new Error(`image is of another release than version (${image}, ${release.version}): make the two the same, or leave version out`);
  }
  return release;
}

/** Whether they are the same as far as both say: a minor release stands for any of its patches. */
function isSame({ version: one }: KubeRayVersion, { version: other }: KubeRayVersion): boolean {
  return one === other || `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);
}

/** What is wrong if the target around an operator is of another release: the Ray objects are for only one of them. */
export function targetProblems(operator: Construct, { version: release, _switches: switches }: KubeRayTarget): string[] {
  const target = KubeRayTarget._setFor(operator);
  const set = target?.version;
  if (!target || !set) { return []; }
  const lost = [...target._switches].filter(([gate]) => !switches.has(gate)).map(([gate]) => gate);
  return isSame(set, release) ? lost.map(gate =>
    `featureGates: lacks what the target around it says (${gate}): call KubeRayTarget.set before the operator is made, or say it there`)
    : [`version: is not the release of the target around it (${release.version}, KubeRayTarget.set says ${set.version}): ` +
      'say it in one place, before the operator is made'];
}
