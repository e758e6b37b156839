import { Flag, flagRule, shown } from './flags';
import { OPTIONS } from './options';
import { Severity } from '../finding';

export const switchValue = flagRule({
  id: 'ray-start-switch',
  severity: Severity.ERROR,
  summary: 'A value for a flag of `ray start` that takes none: the container stops at once, again and again.',
  check: flag => flag.option?.type === 'switch' && flag.form === 'valued' && flag.word.kind !== 'broken' ? {
    message: `takes no value (${shown(flag)})`,
    fix: 'give "true", or remove it',
  } : undefined,
});

/** The operator writes a flag without its value where that is true; Ray then takes the next flag for the value. */
export const bareFlag = flagRule({
  id: 'ray-start-bare-flag',
  severity: Severity.ERROR,
  summary: 'The value true for a flag that needs another value: the operator leaves it out, and Ray takes the next flag for the value.',
  check: flag => flag.option && flag.option.type !== 'switch' && flag.form === 'bare' ? {
    message: `is written without its value by the operator (${shown(flag)})`,
    fix: flag.option.type === 'boolean' ? 'give "1", or use KubeRay 1.7' : 'give its value',
  } : undefined,
});

export const droppedValue = flagRule({
  id: 'ray-start-dropped-value',
  severity: Severity.WARNING,
  summary: 'The value false for a flag that needs another value, or that Ray does not have: the operator leaves out the flag.',
  check: flag => flag.form === 'dropped' && OPTIONS[flag.name]?.type !== 'switch' ? {
    message: `is left out by the operator (${shown(flag)})`,
    fix: leftOut(flag),
  } : undefined,
});

function leftOut({ option }: Flag): string {
  if (!option) { return 'remove it'; }
  return option.type === 'boolean' ? 'give "0", or use KubeRay 1.7' : 'give its value, or remove it';
}

export const overwrittenFlag = flagRule({
  id: 'ray-start-overwritten',
  severity: Severity.WARNING,
  summary: 'A flag in rayStartParams that the operator sets itself, whatever its value there.',
  check: flag => {
    const twice = flag.name === 'head' && flag.inHead && flag.form !== 'valued';
    return twice || (flag.form === 'overwritten' && flag.raw.toLowerCase() !== 'true') ? {
      message: `is set by the operator (${shown(flag)})`,
      fix: 'remove it',
    } : undefined;
  },
});
