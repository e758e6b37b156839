import { ClusterView, containersOf } from './cluster-view';
import { Severity } from './finding';
import { Rule } from './rule';
import { asText } from '../private/json';
import { rayVersionOfImage } from '../private/ray-version';

export const imageRayVersion: Rule = {
  id: 'image-ray-version',
  severity: Severity.ERROR,
  summary: 'An official image of another Ray release than rayVersion: the operator sets up probes and authentication for the wrong release.',
  check: ({ clusters }) => clusters.flatMap(cluster => {
    // the operator passes over a leading v, too
    const rayVersion = asText(cluster.spec.rayVersion)?.replace(/^v/, '');
    return rayImages(cluster).filter(({ version }) => rayVersion !== undefined && version !== undefined && version !== rayVersion)
      .map(({ path, image }) => ({
        path,
        message: `is of another Ray release than rayVersion (${image}, rayVersion ${rayVersion})`,
        fix: 'make the two the same',
      }));
  }),
};

/** The images of the containers that run Ray, one in each group. */
function rayImages(cluster: ClusterView): { path: (string | number)[]; image: string; version?: string }[] {
  return [cluster.head, ...cluster.workerGroups].flatMap(group => {
    const container = containersOf(group).at(0);
    const image = asText(container?.spec.image);
    return container && image !== undefined ? [{ path: [...container.path, 'image'], image, version: rayVersionOfImage(image) }] : [];
  });
}
