import { Release } from '../definition';

/** The minor releases of KubeRay whose API the definition tells apart, oldest first. */
export const RELEASES = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7'] as const satisfies readonly Release[];

/** The release that the definition describes in full. */
export const LATEST_RELEASE = '1.7' satisfies typeof RELEASES[number];

/** The newest patch of each release, which is what the release stands for. */
export const NEWEST_PATCHES: Readonly<Record<typeof RELEASES[number], Release>> = {
  '1.0': '1.0.0', '1.1': '1.1.1', '1.2': '1.2.2', '1.3': '1.3.2', '1.4': '1.4.2', '1.5': '1.5.2', '1.6': '1.6.2', '1.7': '1.7.0',
};
