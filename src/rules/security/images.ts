import { imageProblem } from '../../private/image-reference';
import { asText } from '../../private/json';
import { Severity } from '../finding';
import { objectRule } from '../schema/object-rule';

export const mutableImage = objectRule({
  id: 'mutable-image',
  severity: Severity.WARNING,
  summary: 'An image without a tag, or with "latest": what it stands for changes, so that head and workers may run different releases.',
  types: ['Container', 'AutoscalerOptions', 'CollectorOptions'],
  check: ({ path, value }) => isMutable(asText(value.image) ?? '') ? [{
    path: [...path, 'image'],
    message: `stands for another image tomorrow (${value.image})`,
    fix: 'give the tag of a release, or a digest',
  }] : [],
});

function isMutable(image: string): boolean {
  // what is no image is a finding already
  if (image.includes('@') || imageProblem(image) !== undefined) { return false; }
  const tag = /:([^/:]*)$/.exec(image)?.[1];
  return tag === undefined || /^latest(?:-|$)/.test(tag);
}
