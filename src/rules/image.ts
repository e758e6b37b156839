import { ClusterView } from './cluster-view';
import { Severity } from './finding';
import { clusterRule } from './rule';
import { asText } from '../private/json';
import { Path } from '../private/path';
import { rayVersionOfImage } from '../private/ray-version';

export const imageRayVersion = clusterRule({
  id: 'image-ray-version',
  severity: Severity.ERROR,
  summary: 'An official image of another Ray release than rayVersion: the operator sets up probes and authentication for the wrong release.',
  check: cluster => {
    // the operator passes over a leading v, too
    const rayVersion = cluster.rayVersion?.replace(/^v/, '');
    return rayImages(cluster).filter(({ version }) => rayVersion !== undefined && version !== rayVersion).map(({ path, image }) => ({
      path,
      message: `is of another Ray release than rayVersion (${image}, rayVersion ${rayVersion})`,
      fix: 'make the two the same',
    }));
  },
});

/** Whether an image is one of those that the Ray project publishes, from there or a mirror. */
export function isOfficial(image: unknown): boolean {
  return typeof image === 'string' && /(?:^|\/)rayproject\/ray(?:-ml|-llm)?(?:[:@]|$)/.test(image);
}

/** The official images among those that run Ray, one in each group. */
export function rayImages({ groups }: ClusterView): { path: Path; image: string; version: string }[] {
  return groups.flatMap(({ containers }) => containers.slice(0, 1)).flatMap(({ path, spec }) => {
    const image = asText(spec.image);
    const version = image === undefined ? undefined : rayVersionOfImage(image);
    return image !== undefined && version !== undefined ? [{ path: [...path, 'image'], image, version }] : [];
  });
}
