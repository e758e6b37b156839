import { Flag, flagRule, shown } from './flags';
import { OPTIONS } from './options';
import { rayAtLeast } from '../../private/ray-version';
import { Severity } from '../finding';

/** Linux takes 107 bytes for the path of a socket; Ray's are in `session_<date>_<time>_<process>/sockets/plasma_store`. */
const LONGEST = 107 - '/session_2026-01-31_12-00-00_000000_1/sockets/plasma_store'.length;

export const tempDir = flagRule({
  id: 'ray-start-temp-dir',
  severity: Severity.ERROR,
  summary: 'A folder for temporary files that is not absolute, or whose path is too long for the sockets in it: Ray does not start.',
  check: flag => {
    if (flag.name !== 'temp-dir' || flag.value === undefined || !isUsed(flag)) { return undefined; }
    if (!flag.value.startsWith('/')) { return { message: `is no absolute path (${shown(flag)})`, fix: 'begin it with a slash' }; }
    const length = Buffer.byteLength(flag.value.replace(/\/$/, ''));
    return length > LONGEST ? { message: `is too long (${length} bytes)`, fix: `give a path of at most ${LONGEST}, as sockets lie in it` } : undefined;
  },
});

function isUsed({ inHead, ray }: Flag): boolean {
  return inHead || rayAtLeast(ray, OPTIONS['temp-dir'].workerSince ?? '');
}
