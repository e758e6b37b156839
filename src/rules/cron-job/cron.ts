import { didYouMean } from '../../private/did-you-mean';
import { goDuration, goInteger } from '../../private/go-numbers';
import { quote } from '../../private/quote';

/** One of the five fields of a schedule. */
interface Field {
  readonly title: string;
  readonly min: number;
  readonly max: number;
  /** Names that stand for numbers, from the least on. */
  readonly names: readonly string[];
  readonly fix: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const FIELDS: readonly Field[] = [
  { title: 'minute', min: 0, max: 59, names: [], fix: 'give 0 to 59, or a list, range or step of them' },
  { title: 'hour', min: 0, max: 23, names: [], fix: 'give 0 to 23, or a list, range or step of them' },
  { title: 'day of the month', min: 1, max: 31, names: [], fix: 'give 1 to 31, or a list, range or step of them' },
  { title: 'month', min: 1, max: 12, names: MONTHS, fix: 'give 1 to 12 or JAN to DEC, or a list, range or step of them' },
  { title: 'day of the week', min: 0, max: 6, names: WEEKDAYS, fix: 'give 0 to 6 or SUN to SAT, or a list, range or step of them' },
];

/** What a field stands for. */
interface Times {
  readonly numbers: ReadonlySet<number>;
  /** Whether it has a star, and so leaves the choice of days to the other field of days. */
  readonly hasStar: boolean;
}

/** Why the operator does not read a schedule. */
export interface CronProblem {
  readonly message: string;
  readonly fix: string;
}

const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
const EVERY = '@every ';

/** What is wrong with a schedule, as the parser of the operator takes it; nothing where it is fine. */
export function cronProblem(text: string): CronProblem | undefined {
  if (text.startsWith('@')) { return descriptorProblem(text); }
  const fields = fieldsOf(text);
  if (fields.length !== FIELDS.length) {
    return {
      message: `has ${fields.length === 1 ? 'one field' : `${fields.length} fields`}, not five (${quote(text)})`,
      fix: fields.length === 6 ? 'leave the seconds out' : 'give minute, hour, day of the month, month and day of the week, such as 0 3 * * *',
    };
  }
  const wrong = FIELDS.findIndex((field, index) => timesOf(fields[index], field) === undefined);
  return wrong < 0 ? undefined : { message: `has no ${FIELDS[wrong].title} that there is (${quote(fields[wrong])})`, fix: FIELDS[wrong].fix };
}

function descriptorProblem(text: string): CronProblem | undefined {
  if (text.startsWith(EVERY)) {
    return goDuration(text.slice(EVERY.length)) !== undefined ? undefined
      : { message: `has no duration after @every (${quote(text)})`, fix: 'give one with the units h, m and s, such as 1h30m' };
  }
  return DESCRIPTORS.includes(text) ? undefined : {
    message: `is no descriptor that there is (${quote(text)})`,
    fix: didYouMean(text, DESCRIPTORS) ?? 'use @hourly, @daily, @weekly, @monthly, @yearly or @every 1h30m',
  };
}

/** Blanks are those of Go. */
function fieldsOf(text: string): string[] {
  return text.split(/[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/).filter(field => field !== '');
}

function timesOf(text: string, field: Field): Times | undefined {
  const ranges = text.split(',').filter(range => range !== '').map(range => rangeOf(range, field));
  return ranges.includes(undefined) ? undefined : {
    numbers: new Set(ranges.flatMap(range => [...range?.numbers ?? []])),
    hasStar: ranges.some(range => range?.hasStar),
  };
}

function rangeOf(text: string, field: Field): Times | undefined {
  const [range, stepText, ...more] = text.split('/');
  const bounds = boundsOf(range, stepText !== undefined, field);
  const step = stepText === undefined ? 1n : goInteger(stepText);
  if (more.length > 0 || bounds === undefined || step === undefined || step <= 0n) { return undefined; }
  const size = Number(step);
  const numbers = Array.from({ length: field.max + 1 }, (_, number) => number)
    .filter(number => number >= bounds.from && number <= bounds.to && (number - bounds.from) % size === 0);
  return { numbers: new Set(numbers), hasStar: bounds.isStar && size === 1 };
}

/** What follows a star is not looked at; a number with a step goes on to the end. */
function boundsOf(range: string, hasStep: boolean, field: Field): { from: number; to: number; isStar: boolean } | undefined {
  const [first, last, ...more] = range.split('-');
  if (first === '*' || first === '?') { return { from: field.min, to: field.max, isStar: true }; }
  const from = numberOf(first, field);
  const open = hasStep ? field.max : from;
  const to = last === undefined ? open : numberOf(last, field);
  return from === undefined || to === undefined || more.length > 0 || from > to ? undefined : { from, to, isStar: false };
}

function numberOf(text: string, { min, max, names }: Field): number | undefined {
  const name = names.indexOf(text.toLowerCase());
  const number = name >= 0 ? name + min : Number(goInteger(text));
  return number >= min && number <= max ? number : undefined;
}

/** The longest that a month can be. */
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a schedule that is fine has a time at all: a month may lack the day, and a field that is only commas has nothing. */
export function everComes(text: string): boolean {
  if (text.startsWith('@')) { return true; }
  const [minute, hour, day, month, weekday] = fieldsOf(text).map((field, index) => timesOf(field, FIELDS[index]) as Times);
  const hasDay = [...month.numbers].some(number => [...day.numbers].some(one => one <= LENGTHS[number - 1]));
  const hasWeekday = weekday.numbers.size > 0 && month.numbers.size > 0;
  const comes = day.hasStar || weekday.hasStar ? hasDay && hasWeekday : hasDay || hasWeekday;
  return comes && minute.numbers.size > 0 && hour.numbers.size > 0;
}
