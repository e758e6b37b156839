import { ClusterView } from './cluster-view';
import { Severity } from './finding';
import { imageRayVersion, rayImages } from './image';
import { clusterRule, Rule } from './rule';
import { asInteger, asObject, isObject } from '../private/json';

/** Where nothing says which release the images are of. */
function isMissing({ spec }: ClusterView): boolean {
  return isObject(spec.headGroupSpec) && (spec.rayVersion ?? undefined) === undefined;
}

const rayVersionMissing = clusterRule({
  id: 'ray-version-missing',
  severity: Severity.WARNING,
  summary: 'No rayVersion beside an official image: the operator takes Ray for an old one, probes it the old way, and refuses what needs a newer one.',
  check: cluster => {
    const [version, ...others] = new Set(rayImages(cluster).map(image => image.version));
    return version === undefined || others.length > 0 || !isMissing(cluster) || needsIt(cluster) ? [] : [{
      path: [...cluster.path, 'rayVersion'],
      message: 'is missing, so that the operator takes Ray for an old one',
      fix: `give the release in the image: "${version}"`,
    }];
  },
});

/** What the operator refuses without it: findings already. */
function needsIt({ spec, workerGroups }: ClusterView): boolean {
  return asObject(spec.authOptions).mode === 'token' || workerGroups.some(group => (asInteger(group.spec.priority) ?? 0) !== 0);
}

const rayVersionsDiffer = clusterRule({
  id: 'ray-versions-differ',
  severity: Severity.ERROR,
  summary: 'Official images of different Ray releases in one cluster, or of different Pythons: workers stop, as they must have the same as the head.',
  check: cluster => {
    const [head, ...others] = rayImages(cluster).map(image => ({ ...image, python: /-py(\d+)(?![\w.])/.exec(image.image)?.[1] }));
    if (!head || !startsWithHead(head.path.join(), cluster) || mayDiffer(cluster)) { return []; }
    return others.flatMap(({ path, image, version, python }) => {
      // beside rayVersion, an image of another release is a finding already
      const isOther = version !== head.version ? isMissing(cluster) : differ(python, head.python);
      return isOther ? [{ path, message: `differs from the image of the head in Ray or Python (${image}, head ${head.image})`, fix: 'make the two the same' }] : [];
    });
  },
});

function startsWithHead(path: string, { head }: ClusterView): boolean {
  return path.startsWith(head.path.join());
}

/** A tag without a Python has the default one, which changes. */
function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function mayDiffer({ groups }: ClusterView): boolean {
  return groups.some(({ env }) => env.has('RAY_IGNORE_VERSION_MISMATCH'));
}

/** The rules about the Ray release of a cluster. */
export const RAY_VERSION_RULES: readonly Rule[] = [imageRayVersion, rayVersionMissing, rayVersionsDiffer];
