import { gte, lt, lte } from 'semver';

/** From which release on Ray is built for which minor releases of Python 3, as its wheels on PyPI are. */
const PYTHONS: readonly (readonly [since: string, first: number, last: number])[] = [
  ['2.55.0', 10, 14], ['2.52.0', 10, 13], ['2.45.0', 9, 13], ['2.31.0', 9, 12], ['2.11.0', 9, 11], ['2.8.0', 8, 11], ['2.7.0', 7, 11],
];

/** Up to the last release that the table was compared with. */
const NEWEST = '2.60.0';

/** Numbers that Ray has left out, from and below. */
const SKIPPED: readonly (readonly [from: string, below: string])[] = [['2.13.0', '2.20.0'], ['2.25.0', '2.30.0']];

const NO_ARM: readonly (readonly [from: string, below: string])[] = [['2.11.0', '2.13.0'], ['2.21.0', '2.25.0']];

/** An official image, as far as its tag tells. */
export interface Build {
  /** Such as `3.11`. */
  readonly python: string;
  /** Such as `cu128`. */
  readonly flavor: string;
  readonly isArm: boolean;
}

/** Refuses a build that Ray does not have. */
export function requireBuilt(version: string, { python, flavor, isArm }: Build): void {
  if (isIn(SKIPPED, version)) { throw new Error(`there is no Ray ${version}: give another release, such as 2.55.1`); }
  requirePython(version, python);
  if (!isArm) { return; }
  if (isIn(NO_ARM, version)) { throw new Error(`Ray ${version} is not built for Arm: give another release, or no architecture`); }
  if (flavor === 'tpu') { throw new Error(`images for TPUs are not built for Arm (Ray ${version}): give no architecture`); }
}

function requirePython(version: string, python: string): void {
  const minor = Number(/^3\.(\d+)$/.exec(python)?.[1]);
  if (Number.isNaN(minor)) { throw new Error(`not a Python release (${python}): give major and minor, such as 3.12`); }
  const [, first, last] = PYTHONS.find(([since]) => gte(version, since)) ?? [];
  if (first === undefined || last === undefined) { return; }
  if (minor < first || (minor > last && lte(version, NEWEST))) {
    throw new Error(`Ray ${version} is not built for Python ${python}: give 3.${first} to 3.${last}`);
  }
}

function isIn(ranges: readonly (readonly [from: string, below: string])[], version: string): boolean {
  return ranges.some(([from, below]) => gte(version, from) && lt(version, below));
}
