import { Construct } from 'constructs';
import { titleOf } from './operator-gates';
import type { OperatorOptions } from './operator-options';
import { API_GROUP, LATEST_RELEASE } from '../../imports/kuberay';
import { KubeRayVersion } from '../rules/kuberay-version';
import { releaseOfImage } from '../rules/operator/release-of-image';
import { objectsAround } from '../rules/renderings';
import { warn } from '../rules/synth-check';
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
  // the tags of an image of one's own can be anything
  if (ofImage && isUpstream(image) && !isSame(release, ofImage)) {
    throw new Error(`image is of another release than version (${image}, ${release.version}): make the two the same, or leave version out`);
  }
  return release;
}

/** Says so where an operator works on objects that are checked for another release. */
export function warnOfOtherReleases(operator: Construct, target: KubeRayTarget): void {
  const other = objectsAround(operator).find(object => object.apiGroup === API_GROUP
    && KubeRayTarget._serving(object) === target && !isSame(KubeRayTarget.of(object).version, target.version));
  if (!other) { return; }
  warn(operator, `works on ${titleOf(other)}, which is checked for another KubeRay ` +
    `(${target.version.version}, the target there is ${KubeRayTarget.of(other).version.version}): make the two the same`);
}

function isUpstream(image = ''): boolean {
  return /(^|\/)kuberay\/operator:/.test(image);
}

/** Whether they are the same as far as both say: a minor release stands for any of its patches. */
function isSame({ version: one }: KubeRayVersion, { version: other }: KubeRayVersion): boolean {
  return one === other || `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);
}

/** What is wrong if the target around an operator is of another release: the Ray objects are for only one of them. */
export function targetProblems(operator: Construct, { version: release, _switches: switches }: KubeRayTarget): string[] {
  const target = KubeRayTarget._setFor(operator);
  if (!target) { return []; }
  const { version: set } = target;
  const lost = [...target._switches].filter(([gate]) => !switches.has(gate)).map(([gate]) => gate);
  return isSame(set, release) || !target._isReleaseSaid ? lost.map(gate =>
    `featureGates: lacks what the target around it says (${gate}): call KubeRayTarget.set before the operator is made, or say it there`)
    : [`version: is not the release of the target around it (${release.version}, KubeRayTarget.set says ${set.version}): ` +
      'say it in one place, before the operator is made'];
}
