import { ClusterView } from './cluster-view';
import { Violation } from './rule';
import { scalarText } from '../private/json';
import { Path } from '../private/path';
import { rayAtLeast } from '../private/ray-version';

/** What to say of a place that needs a Ray release which the cluster does not have, or does not name. */
export function needsRay({ spec }: ClusterView, path: Path, wanted: string): Violation[] {
  // a number is no text, which is a finding already, but it tells the release
  const given = scalarText(spec.rayVersion ?? '');
  return rayAtLeast(given, wanted) ? [] : [{
    path,
    message: `needs Ray ${wanted} (rayVersion ${given === '' ? 'not given' : given})`,
    fix: 'give a rayVersion and image of that release or a later one',
  }];
}
