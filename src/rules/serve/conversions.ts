import { ScalarKind, ValueType } from './model';
import { isObject } from '../../private/json';
import { rayAtLeast } from '../../private/ray-version';

/** How a Ray release converts values: the older ones make more of what is not quite right. */
export type Reader = 'old' | 'new';

/** The first Ray release that reads its configuration the new way. */
const READS_THE_NEW_WAY = '2.55.0';

/** The ways in which a Ray release may read; both where it is not known. */
export function readersOf(ray: string | undefined): readonly Reader[] {
  if (ray === undefined) { return ['old', 'new']; }
  return rayAtLeast(ray, READS_THE_NEW_WAY) ? ['new'] : ['old'];
}

/** The older releases make a mapping of nothing, and of pairs. */
export function isMapping(value: unknown, reader: Reader): boolean {
  const isPairs = Array.isArray(value) && value.every(item => Array.isArray(item) && item.length === 2);
  return isObject(value) || (reader === 'old' && (value === '' || isPairs));
}

/** Text as Ray takes it; the older releases make text of numbers. */
export function textOf(value: unknown, reader: Reader): string | undefined {
  if (typeof value === 'string') { return value; }
  return reader === 'old' && ['number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

/** The number that Ray makes of a value, if it makes one. */
export function numberOf(value: unknown, kind: ScalarKind | ValueType['kind'], reader: Reader): number | undefined {
  switch (kind) {
    case 'integer': return integerOf(value, reader);
    case 'number': return typeof value === 'string' ? parsed(value, NUMBER_TEXT) : plainNumber(value);
    case 'strict number': return plainNumber(value);
    default: return undefined;
  }
}

/** The number that every one of these readers makes of a value, if it is the same. */
export function agreedNumber(value: unknown, kind: ScalarKind, readers: readonly Reader[]): number | undefined {
  const [number, ...others] = readers.map(reader => numberOf(value, kind, reader));
  return others.every(other => other === number) ? number : undefined;
}

/** True is one in Python. */
function plainNumber(value: unknown): number | undefined {
  return ['number', 'bigint', 'boolean'].includes(typeof value) ? Number(value) : undefined;
}

const NUMBER_TEXT = /^\s*[-+]?(\d+(_\d+)*(\.(\d+(_\d+)*)?)?|\.\d+(_\d+)*)(e[-+]?\d+(_\d+)*)?\s*$/i;
const INTEGER_TEXT = /^\s*[-+]?\d+(_\d+)*\s*$/;
const ROUND_TEXT = /^\s*[-+]?\d+(_\d+)*(\.0+)?\s*$/;

function parsed(text: string, form: RegExp): number | undefined {
  return form.test(text) ? Number(text.replaceAll('_', '')) : undefined;
}

function integerOf(value: unknown, reader: Reader): number | undefined {
  if (typeof value === 'string') { return parsed(value, reader === 'old' ? INTEGER_TEXT : ROUND_TEXT); }
  const number = plainNumber(value);
  if (number === undefined || Number.isInteger(number)) { return number; }
  return reader === 'old' ? Math.trunc(number) : undefined;
}

/** A number of replicas that is no "auto"; the newer releases do not convert it. */
export function replicasOf(value: unknown, reader: Reader): number | undefined {
  return reader === 'new' && typeof value === 'string' ? undefined : integerOf(value, reader);
}

const FALSE = ['0', 'off', 'f', 'false', 'n', 'no'];
const TRUE = ['1', 'on', 't', 'true', 'y', 'yes'];

export function isBoolean(value: unknown): boolean {
  return isTrue(value) || value === false || value === 0 || (typeof value === 'string' && FALSE.includes(value.toLowerCase()));
}

/** Whether Ray takes a value for true. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 1 || (typeof value === 'string' && TRUE.includes(value.toLowerCase()));
}

export const LOG_LEVELS = ['DEBUG', 'INFO', 'WARNING', 'WARN', 'ERROR', 'CRITICAL', 'FATAL', 'NOTSET'];
const LOG_NUMBERS = [0, 10, 20, 30, 40, 50];

/** A name or its number, which the older releases also take as text. */
export function isLogLevel(value: unknown, reader: Reader): boolean {
  const isName = typeof value === 'string' && LOG_LEVELS.includes(value);
  const number = typeof value === 'string' && reader === 'new' ? undefined : integerOf(value, reader);
  return isName || (number !== undefined && LOG_NUMBERS.includes(number));
}
