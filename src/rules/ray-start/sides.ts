import { flagRule, isIgnored, shown } from './flags';
import { Severity } from '../finding';

export const headOnly = flagRule({
  id: 'ray-start-head-only',
  severity: Severity.ERROR,
  summary: 'A flag of the head in the rayStartParams of a worker group, with which no worker starts, or starts as another head.',
  check: flag => {
    if (flag.inHead || flag.form === 'dropped') { return undefined; }
    if (flag.name === 'head' && flag.form === 'bare') { return { message: `makes each worker another head (${shown(flag)})`, fix: 'remove it' }; }
    return flag.option?.worker === 'stops' ? { message: `keeps workers from starting (${shown(flag)})`, fix: 'give it to the head, or remove it' } : undefined;
  },
});

export const ignoredFlag = flagRule({
  id: 'ray-start-ignored',
  severity: Severity.WARNING,
  summary: 'A flag that Ray ignores, everywhere or in a worker.',
  check: flag => {
    if (flag.option?.ignoredFor !== undefined) { return { message: `does nothing (${shown(flag)})`, fix: `use ${flag.option.ignoredFor}` }; }
    return flag.form !== 'dropped' && isIgnored(flag) ? { message: `does nothing in a worker (${shown(flag)})`, fix: 'give it to the head, or remove it' } : undefined;
  },
});
