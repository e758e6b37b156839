import { Scalar, typeNamed, TypeRef } from '../../../imports/model';
import { QUANTITY_PATTERN } from '../../../imports/openapi';
import { isInteger, isObject } from '../../private/json';
import { quote } from '../../private/quote';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';
import { Place } from './walk';

export const wrongType: Rule = {
  id: 'wrong-type',
  severity: Severity.ERROR,
  summary: 'A value of another type than the field takes, such as a number where text is wanted: the API server refuses the object.',
  check: ({ schema }) => schema.places.filter(place => !place.field?.removed && !fits(place.value, place.expected)).map(place => ({
    path: place.path,
    message: `is not ${wanted(place.expected)} (${quote(place.value)})`,
    fix: remedy(place),
  })),
};

export const unknownValue: Rule = {
  id: 'unknown-value',
  severity: Severity.ERROR,
  summary: 'A value that is not among those that the field takes: the API server refuses the object.',
  check: ({ schema }) => schema.places.flatMap(({ path, value, field }) =>
    field?.enum && typeof value === 'string' && !field.enum.includes(value) ? [notOneOf(path, value, field.enum)] : []),
};

function notOneOf(path: Place['path'], value: string, values: readonly string[]): Violation {
  return { path, message: `is none of the values that it takes (${quote(value)})`, fix: `use ${values.join(' or ')}` };
}

const QUANTITY = new RegExp(QUANTITY_PATTERN);
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** For each scalar of the definition: its name for people, and whether a value is one. */
const SCALARS: Readonly<Record<Scalar, readonly [string, (value: unknown) => boolean]>> = {
  string: ['text', isText],
  boolean: ['true or false', value => typeof value === 'boolean'],
  int32: ['a whole number of 32 bits', value => isInteger(value, 32)],
  int64: ['a whole number of 64 bits', value => isInteger(value, 64)],
  float: ['a number', Number.isFinite],
  quantity: ['a quantity such as 500m, 2 or 8Gi', value => Number.isInteger(value) || (isText(value) && QUANTITY.test(value))],
  intOrString: ['a whole number of 32 bits or text', value => isInteger(value, 32) || isText(value)],
  dateTime: ['a time such as 2026-01-31T12:00:00Z', value => isText(value) && DATE_TIME.test(value)],
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function fits(value: unknown, { shape, of }: TypeRef): boolean {
  if (shape === 'list') { return Array.isArray(value); }
  if (shape === 'map') { return isObject(value); }
  return Object.hasOwn(SCALARS, of) ? SCALARS[of as Scalar][1](value) : isObject(value);
}

function wanted({ shape, of }: TypeRef): string {
  if (shape === 'list') { return 'a list'; }
  if (shape === 'map') { return 'a map of keys and values'; }
  return Object.hasOwn(SCALARS, of) ? SCALARS[of as Scalar][0] : `an object (${of})`;
}

function remedy({ value, expected, field }: Place): string {
  const single = expected.shape === 'single';
  if (single && ['number', 'boolean'].includes(typeof value) && fits(String(value), expected)) { return inQuotes(String(value), field); }
  if (single && isText(value) && fits(unquoted(value), expected)) { return `write it without quotes: ${value}`; }
  if (expected.shape === 'list' && isText(value)) { return `write it as a list: [${quote(value)}]`; }
  if (single && !Object.hasOwn(SCALARS, expected.of)) { return `write its fields: ${Object.keys(typeNamed(expected.of).fields).slice(0, 3).join(', ')} …`; }
  return `give ${wanted(expected)}`;
}

/** In quotes it must also be one of the values that the field takes. */
function inQuotes(text: string, field: Place['field']): string {
  return field?.enum && !field.enum.includes(text) ? `use ${field.enum.join(' or ')}` : `write it in quotes: "${text}"`;
}

function unquoted(value: string): unknown {
  if (value === 'true' || value === 'false') { return value === 'true'; }
  return value.trim() === '' ? undefined : Number(value);
}
