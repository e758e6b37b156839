import { flagRule, shown } from './flags';
import { Severity } from '../finding';

export const headAddress = flagRule({
  id: 'ray-start-address',
  severity: Severity.ERROR,
  summary: 'An address in the head, which waits for a Redis there, or one in a worker that is none.',
  check: flag => {
    if (flag.name !== 'address' || flag.form !== 'valued') { return undefined; }
    if (flag.inHead) {
      return { message: `makes the head wait for a Redis (${shown(flag)})`, fix: 'remove it; for a Redis use gcsFaultToleranceOptions.redisAddress' };
    }
    return flag.value === undefined || flag.value === 'auto' || /^.+:\d+$/.test(flag.value) ? undefined
      : { message: `is no host:port (${shown(flag)})`, fix: 'remove it, as the operator gives the address of the head' };
  },
});

export const nodeAddress = flagRule({
  id: 'ray-start-node-address',
  severity: Severity.WARNING,
  summary: 'An address of the node that is written down: no pod has it before it is there, and no two pods have the same.',
  check: flag => flag.name === 'node-ip-address' && flag.value !== undefined ? {
    message: `is the same for every pod of the group (${shown(flag)})`,
    fix: 'remove it, as Ray finds the address of its pod, or take it from a variable of the container',
  } : undefined,
});
