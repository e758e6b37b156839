import { Flag, flagsOf, Problem, shown } from './flags';
import { jsonOf } from './json-values';
import { wholeNumber } from './numbers';
import { isObject } from '../../private/json';
import { singleQuoted } from '../../private/shell';
import { Severity } from '../finding';
import { clusterRule } from '../rule';

const NUMBERS = ['num-cpus', 'num-gpus', 'memory'];

export const autoscalerReads = clusterRule({
  id: 'ray-start-autoscaler',
  severity: Severity.ERROR,
  summary: 'Resources in rayStartParams that reach Ray by way of the shell, but not its autoscaler, which reads them as they stand: it stops, again and again.',
  check: (cluster, target) => cluster.autoscaling ? cluster.groups.flatMap(group => flagsOf(group, cluster, target)).flatMap(flag => {
    const found = flag.form === 'valued' && flag.word.kind !== 'broken' ? notRead(flag) : undefined;
    return found ? [{ path: flag.path, ...found }] : [];
  }) : [],
});

/** What Ray cannot read either is for other rules. */
function notRead(flag: Flag): Problem | undefined {
  if (NUMBERS.includes(flag.name)) { return wholeNumber(flag.raw) === undefined ? problem(flag, numberOf(flag)) : undefined; }
  return flag.name === 'resources' && !isRead(flag) ? problem(flag, objectOf(flag)) : undefined;
}

function problem(flag: Flag, meant: string | undefined): Problem | undefined {
  if (flag.value === undefined) {
    return { message: `is no value for the autoscaler, which knows no variables (${shown(flag)})`, fix: 'write it down, or leave it out' };
  }
  return meant === undefined ? undefined : { message: `is not understood by the autoscaler (${shown(flag)})`, fix: `give ${meant}` };
}

function numberOf({ value = '' }: Flag): string | undefined {
  return wholeNumber(value)?.toString();
}

function objectOf(flag: Flag): string | undefined {
  const { object } = jsonOf(flag, '');
  if (!object || !Object.values(object).every(quantity => Number.isInteger(quantity))) { return undefined; }
  const json = JSON.stringify(object);
  return json.includes('\\') ? 'names without quotes, backslashes and control characters' : singleQuoted(json);
}

/** The autoscaler drops the first and the last character and all backslashes, and wants numbers without a point. */
function isRead(flag: Flag): boolean {
  const text = flag.raw.slice(1, -1).replaceAll('\\', '');
  const { object } = jsonOf(flag, '');
  try {
    const read: unknown = JSON.parse(text);
    return isObject(read) && !/\d[.eE]/.test(text.replace(/"[^"]*"/g, '')) && (!object || JSON.stringify(read) === JSON.stringify(object));
  } catch {
    return false;
  }
}
