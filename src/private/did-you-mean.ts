import { closest, distance } from 'fastest-levenshtein';

/** The candidate that was probably meant, if one is near enough: a third of the letters may be wrong, and two of four. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const lower = written.toLowerCase();
  const same = candidates.find(candidate => candidate.toLowerCase() === lower);
  if (same !== undefined || candidates.length === 0) { return same; }
  const found = closest(written, candidates);
  return distance(written, found) <= Math.max(found.length >= 4 ? 2 : 1, Math.floor(found.length / 3)) ? found : undefined;
}

/** What to do about a name that probably is a misspelt one. */
export function didYouMean(written: string, candidates: readonly string[]): string | undefined {
  const meant = nearest(written, candidates);
  return meant && `did you mean ${meant}?`;
}
