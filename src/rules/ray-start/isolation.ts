import { groupRule, shown } from './flags';
import { Severity } from '../finding';

const NEEDS_ISOLATION = ['system-reserved-cpu', 'system-reserved-memory', 'cgroup-path'];

export const isolationOff = groupRule({
  id: 'ray-start-isolation-off',
  severity: Severity.ERROR,
  summary: 'What Ray reserves for itself under resource isolation, where that is not on: Ray does not start.',
  check: flags => flags.some(({ name, form }) => name === 'enable-resource-isolation' && form === 'bare') ? []
    : flags.filter(({ name, option, form }) => option && NEEDS_ISOLATION.includes(name) && form === 'valued').map(flag => ({
      path: flag.path,
      message: `needs enable-resource-isolation (${shown(flag)})`,
      fix: 'set that to "true", or remove this',
    })),
});
