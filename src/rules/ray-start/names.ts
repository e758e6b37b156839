import { flagRule, Problem } from './flags';
import { Option, OPTIONS, UNKNOWN_RAY } from './options';
import { nearest } from '../../private/did-you-mean';
import { quote } from '../../private/quote';
import { rayAtLeast } from '../../private/ray-version';
import { readWord } from '../../private/shell';
import { Severity } from '../finding';

export const unknownFlag = flagRule({
  id: 'ray-start-unknown-flag',
  severity: Severity.ERROR,
  summary: 'A flag in rayStartParams that `ray start` does not have: the container stops at once, again and again.',
  check: ({ name, ray, form }) => {
    if (Object.hasOwn(OPTIONS, name) || !isPlain(name) || form === 'dropped') { return undefined; }
    const meant = nearest(normalized(name), Object.keys(OPTIONS));
    if (meant === undefined && isNewer(name, ray)) { return undefined; }
    return {
      message: `is no flag of ray start (${quote(name)})`,
      fix: meant === undefined ? 'remove it, or give a flag without its leading dashes' : `did you mean ${meant}?`,
    };
  },
});

/** Whether bash takes the name as it stands; what else it does is for the rule about the shell. */
export function isPlain(name: string): boolean {
  const word = readWord(name);
  return word.kind === 'static' && word.text === name;
}

/** `--num_cpus=2` as `num-cpus`. */
function normalized(name: string): string {
  return name.replace(/^-+|=.*$/g, '').replaceAll('_', '-').toLowerCase();
}

/** A later Ray than the table knows may have a flag more. */
function isNewer(name: string, ray: string | undefined): boolean {
  return /^[a-z][a-z0-9-]*$/.test(name) && rayAtLeast(ray, UNKNOWN_RAY);
}

export const flagRelease = flagRule({
  id: 'ray-start-flag-release',
  severity: Severity.ERROR,
  summary: 'A flag in rayStartParams that the Ray release of the cluster does not have: the container stops at once, again and again.',
  check: flag => Object.hasOwn(OPTIONS, flag.name) && flag.ray !== undefined && !['dropped', 'overwritten'].includes(flag.form)
    ? otherRelease(OPTIONS[flag.name], flag.ray) : undefined,
});

const RAISE = 'raise rayVersion and the image, or remove it';

function otherRelease({ since, gone, works, ignoredFor }: Option, ray: string): Problem | undefined {
  if (since !== undefined && !rayAtLeast(ray, since)) { return { message: `came with Ray ${since} (the cluster has ${ray})`, fix: RAISE }; }
  if (works !== undefined && !rayAtLeast(ray, works)) { return { message: `stops Ray before ${works} (the cluster has ${ray})`, fix: RAISE }; }
  return gone !== undefined && rayAtLeast(ray, gone)
    ? { message: `is gone since Ray ${gone} (the cluster has ${ray})`, fix: ignoredFor === undefined ? 'remove it' : `use ${ignoredFor}` } : undefined;
}
