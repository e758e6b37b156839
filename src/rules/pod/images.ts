import { at } from './objects';
import { imageProblem } from '../../private/image-reference';
import { quote } from '../../private/quote';
import { ClusterView, items, Located, part } from '../cluster-view';
import { Severity } from '../finding';
import { clusterRule, Violation } from '../rule';

export const containerImage = clusterRule({
  id: 'container-image',
  severity: Severity.ERROR,
  summary: 'A container without an image, or an image that no registry client can read: no pod is made, or it never starts.',
  check: cluster => [
    ...cluster.groups.flatMap(({ allContainers }) => allContainers)
      .flatMap(container => hasNone(container) ? [missing(container)] : unreadable(container, 'image')),
    ...othersOf(cluster).flatMap(({ object, key }) => unreadable(object, key)),
    ...cluster.autoscaling ? [part(cluster, 'autoscalerOptions')].filter(({ spec }) => spec.image === '').map(missing) : [],
  ],
});

function hasNone({ spec }: Located): boolean {
  return (spec.image ?? '') === '';
}

function missing(container: Located): Violation {
  return at(container, 'image', 'is missing', 'give the image that the container runs');
}

/** Images in other places, where they may be absent or another rule asks for them. */
function othersOf(cluster: ClusterView): { object: Located; key: string }[] {
  const collector = part(part(cluster, 'historyServerOptions'), 'collectorOptions');
  const volumes = cluster.groups.flatMap(({ podSpec }) => items(podSpec, 'volumes')).map(volume => part(volume, 'image'));
  return [
    ...cluster.autoscaling ? [{ object: part(cluster, 'autoscalerOptions'), key: 'image' }] : [],
    { object: collector, key: 'image' },
    ...volumes.map(object => ({ object, key: 'reference' })),
  ];
}

function unreadable(object: Located, key: string): Violation[] {
  const image = object.spec[key];
  const fix = typeof image === 'string' && image !== '' ? imageProblem(image) : undefined;
  return fix === undefined ? [] : [at(object, key, `is no image that a registry has (${quote(image)})`, fix)];
}
