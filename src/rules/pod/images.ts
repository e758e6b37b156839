import { at } from './objects';
import { imageProblem } from '../../private/image-reference';
import { quote } from '../../private/quote';
import { ClusterView, items, Located, part, PodView } from '../cluster-view';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';

export const containerImage: Rule = {
  id: 'container-image',
  severity: Severity.ERROR,
  summary: 'A container without an image, or an image that no registry client can read: no pod is made, or it never starts.',
  check: ({ pods, clusters }) => [
    ...pods.flatMap(ofPod),
    ...clusters.flatMap(cluster => [
      ...othersOf(cluster).flatMap(({ object, key }) => unreadable(object, key)),
      ...cluster.autoscaling ? [part(cluster, 'autoscalerOptions')].filter(({ spec }) => spec.image === '').map(missing) : [],
    ]),
  ],
};

function ofPod({ allContainers, podSpec }: PodView): Violation[] {
  return [
    ...allContainers.flatMap(container => hasNone(container) ? [missing(container)] : unreadable(container, 'image')),
    ...items(podSpec, 'volumes').flatMap(volume => unreadable(part(volume, 'image'), 'reference')),
  ];
}

function hasNone({ spec }: Located): boolean {
  return (spec.image ?? '') === '';
}

function missing(container: Located): Violation {
  return at(container, 'image', 'is missing', 'give the image that the container runs');
}

/** Images in other places, where they may be absent or another rule asks for them. */
function othersOf(cluster: ClusterView): { object: Located; key: string }[] {
  const collector = part(part(cluster, 'historyServerOptions'), 'collectorOptions');
  return [
    ...cluster.autoscaling ? [{ object: part(cluster, 'autoscalerOptions'), key: 'image' }] : [],
    { object: collector, key: 'image' },
  ];
}

function unreadable(object: Located, key: string): Violation[] {
  const image = object.spec[key];
  const fix = typeof image === 'string' && image !== '' ? imageProblem(image) : undefined;
  return fix === undefined ? [] : [at(object, key, `is no image that a registry has (${quote(image)})`, fix)];
}
