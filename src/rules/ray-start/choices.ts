import { Flag, flagRule, shown } from './flags';
import { Severity } from '../finding';

const TRUE = ['1', 'true', 't', 'yes', 'y', 'on'];
const FALSE = ['0', 'false', 'f', 'no', 'n', 'off'];

export const choiceValue = flagRule({
  id: 'ray-start-choice',
  severity: Severity.ERROR,
  summary: 'A value in rayStartParams that is none of those that `ray start` has for the flag: the container stops at once, again and again.',
  check: flag => {
    const value = normalized(flag);
    if (value === undefined) { return undefined; }
    if (flag.option?.type === 'boolean' && ![...TRUE, ...FALSE].includes(value)) {
      return { message: `is neither true nor false (${shown(flag)})`, fix: 'give "true" or "false"' };
    }
    const choices = flag.option?.choices;
    return choices && !choices.includes(value) ? { message: `is none of ${choices.join(', ')} (${shown(flag)})`, fix: 'give one of them' } : undefined;
  },
});

/** Whether Ray takes a value for false. */
export function isFalse(flag: Flag): boolean {
  return flag.option?.type === 'boolean' && FALSE.includes(normalized(flag) ?? '');
}

function normalized({ value, option }: Flag): string | undefined {
  return option?.type === 'boolean' ? value?.trim().toLowerCase() : value?.toLowerCase();
}
