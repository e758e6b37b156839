import { NEWEST_PATCHES } from '../../imports/kuberay';
import { KubeRayVersion } from '../rules/kuberay-version';

/** The number of a release as images are tagged, such as `1.7.0`: a minor release stands for its newest patch. */
export function newestPatch({ version }: KubeRayVersion): string {
  return Object.entries(NEWEST_PATCHES).find(([release]) => release === version)?.[1] ?? version;
}
