import { KubeRayVersion } from '../kuberay-version';

/** The release of an operator that the tag of its image says, if it is one that is known. */
export function releaseOfImage(image: string | undefined): KubeRayVersion | undefined {
  const [, release] = /:v?(\d+\.\d+\.\d+)(?:@|$)/.exec(image ?? '') ?? [];
  try {
    return release === undefined ? undefined : KubeRayVersion.of(release);
  } catch {
    return undefined;
  }
}
