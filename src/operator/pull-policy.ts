import * as kplus from 'cdk8s-plus-28';

/** A tag can be moved to another image, and a node that has the old one would keep it; a digest says what it is. */
export function pullPolicy(image: string, given: kplus.ImagePullPolicy | undefined): kplus.ImagePullPolicy {
  return given ?? (image.includes('@') ? kplus.ImagePullPolicy.IF_NOT_PRESENT : kplus.ImagePullPolicy.ALWAYS);
}
