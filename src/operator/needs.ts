import { Release } from '../../imports/definition';
import { KubeRayVersion } from '../rules/kuberay-version';

/** What is said of an option that the release of the operator does not have. */
export function needs(option: string, release: Release, version: KubeRayVersion): Error {
  return new Error(`${option} needs KubeRay ${release} (the operator is ${version.version}): leave it out, or raise the version`);
}
