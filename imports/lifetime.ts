import { Release } from './definition';

/** From which release on something is there, and the first that lacks it again. */
export interface Lifetime {
  readonly since?: Release;
  readonly removed?: Release;
}

/** Whether something is in a release, of which only its order among the others is known. */
export function isIn({ since, removed }: Lifetime, atLeast: (release: Release) => boolean): boolean {
  return (since === undefined || atLeast(since)) && (removed === undefined || !atLeast(removed));
}
