import { coerce, gte } from 'semver';

/** The Ray release in the tag of an official image, such as 2.55.1 in `rayproject/ray:2.55.1-py311-gpu`. */
export function rayVersionOfImage(image: string): string | undefined {
  return /(?:^|\/)rayproject\/ray(?:-ml|-llm)?:(\d+\.\d+\.\d+)(?![\w.])/.exec(image)?.[1];
}

/** Whether a Ray release is that one or a later one; what is no release, such as `nightly`, is not. */
export function rayAtLeast(version: string | undefined, wanted: string): boolean {
  const release = coerce(version);
  return release !== null && gte(release, wanted);
}
