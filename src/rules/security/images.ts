import { imageProblem } from '../../private/image-reference';
import { asText } from '../../private/json';
import { Located } from '../cluster-view';
import { Severity } from '../finding';
import { Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

export const mutableImage = objectRule({
  id: 'mutable-image',
  severity: Severity.WARNING,
  summary: 'An image without a tag, or with "latest": what it stands for changes, so that head and workers may run different releases.',
  checks: { Container: changing, AutoscalerOptions: changing, CollectorOptions: changing },
});

function changing({ path, spec }: Located): Violation[] {
  return isMutable(asText(spec.image) ?? '') ? [{
    path: [...path, 'image'],
    message: `stands for another image tomorrow (${spec.image})`,
    fix: 'give the tag of a release, or a digest',
  }] : [];
}

function isMutable(image: string): boolean {
  // what is no image is a finding already
  if (image.includes('@') || imageProblem(image) !== undefined) { return false; }
  const tag = /:([^/:]*)$/.exec(image)?.[1];
  return tag === undefined || /^latest(?:-|$)/.test(tag);
}
