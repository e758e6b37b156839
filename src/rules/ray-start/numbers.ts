import { Flag, flagRule, isIgnored, Problem, shown } from './flags';
import { Severity } from '../finding';

/** A whole number as Python reads it. */
export function wholeNumber(text: string): number | undefined {
  return /^\s*[+-]?\d+(?:_\d+)*\s*$/.test(text) ? Number(text.replaceAll('_', '')) : undefined;
}

/** A number as Python reads it, but for infinity and the like. */
function anyNumber(written: string): number | undefined {
  const text = written.replace(/(?<=\d)_(?=\d)/g, '');
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : undefined;
}

export const numberValue = flagRule({
  id: 'ray-start-number',
  severity: Severity.ERROR,
  summary: 'A number in rayStartParams that `ray start` does not take: memory is in bytes, CPUs and GPUs are whole, nothing is below zero.',
  check: flag => {
    if (flag.value === undefined) { return undefined; }
    if (flag.option?.type === 'integer') { return wrongNumber(flag, wholeNumber(flag.value), 'whole number'); }
    return flag.option?.type === 'number' ? wrongNumber(flag, anyNumber(flag.value), 'number') : undefined;
  },
});

function wrongNumber(flag: Flag, number: number | undefined, kind: string): Problem | undefined {
  const { unit } = flag.option ?? {};
  const numbers = unit === undefined ? `a ${kind}` : `a ${kind} of ${unit}`;
  if (number !== undefined) { return isIgnored(flag) ? undefined : outOfRange(flag, number, numbers); }
  return { message: `is no ${kind} (${shown(flag)})`, fix: unit === undefined ? `give ${numbers}, zero or more` : bytesInstead(flag.value ?? '') };
}

/** The largest quantity of a resource. */
export const MOST = 100e12;

function outOfRange(flag: Flag, number: number, numbers: string): Problem | undefined {
  const least = flag.option?.least ?? 0;
  const words = least === 0 ? 'zero' : `${least}`;
  if (number < least) { return { message: `is below ${words} (${shown(flag)})`, fix: `give ${numbers}, ${words} or more` }; }
  return number > MOST ? { message: `is above what Ray can count (${shown(flag)})`, fix: `give at most ${MOST}` } : undefined;
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1, 'k': 1e3, 'M': 1e6, 'G': 1e9, 'T': 1e12, 'Ki': 2 ** 10, 'Mi': 2 ** 20, 'Gi': 2 ** 30, 'Ti': 2 ** 40,
};
const AMOUNT = /^\s*(\d+\.?\d*(?:e\d+)?)(k|[KMGT]i|[MGT]|)\s*$/;

function bytesInstead(text: string): string {
  const amount = AMOUNT.exec(text);
  return amount ? `give bytes: ${Math.ceil(Number(amount[1]) * UNITS[amount[2]])}` : 'give a whole number of bytes';
}
