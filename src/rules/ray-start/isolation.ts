import { Flag, groupRule, shown } from './flags';
import { rayAtLeast } from '../../private/ray-version';
import { Severity } from '../finding';

const NEEDS_ISOLATION = ['system-reserved-cpu', 'system-reserved-memory', 'cgroup-path'];

export const isolationOff = groupRule({
  id: 'ray-start-isolation-off',
  severity: Severity.ERROR,
  summary: 'What Ray reserves for itself under resource isolation, where that is not on: Ray does not start.',
  check: flags => flags.some(({ name, form }) => name === 'enable-resource-isolation' && form === 'bare') ? []
    : flags.filter(flag => flag.option && NEEDS_ISOLATION.includes(flag.name) && flag.form === 'valued' && !isNone(flag)).map(flag => ({
      path: flag.path,
      message: `needs enable-resource-isolation (${shown(flag)})`,
      fix: 'set that to "true", or remove this',
    })),
});

/** The first release that is known to take zero for an amount. */
const COUNTS_ZERO = '2.60.0';

function isNone({ name, value, ray }: Flag): boolean {
  return value !== undefined && (name === 'cgroup-path' ? value === '' : Number(value) === 0 && value.trim() !== '' && !rayAtLeast(ray, COUNTS_ZERO));
}
