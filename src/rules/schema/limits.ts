import { Field } from '../../../imports/definition';
import { typeNamed } from '../../../imports/model';
import { asList, isObject } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';
import { Place } from './walk';

export const outOfRange: Rule = {
  id: 'out-of-range',
  severity: Severity.ERROR,
  summary: 'A number, text or list below what the field takes: the API server refuses the object.',
  check: ({ schema }) => schema.places.flatMap(place => place.field ? limitsOf(place, place.field) : []),
};

function limitsOf({ path, value }: Place, field: Field): Violation[] {
  if (typeof value === 'number') { return below(path, value, field); }
  if (typeof value === 'string') { return tooShort(path, value, field); }
  return Array.isArray(value) ? tooFew(path, value, field) : [];
}

function below(path: Path, value: number, { minimum = -Infinity }: Field): Violation[] {
  return value < minimum ? [{ path, message: `is too small (${value})`, fix: `give ${minimum} or more` }] : [];
}

function tooShort(path: Path, value: string, { minLength = 0 }: Field): Violation[] {
  return value.length >= minLength ? [] : [{ path, message: `is too short (${quote(value)})`, fix: 'give some text' }];
}

function tooFew(path: Path, value: unknown[], { minItems = 0 }: Field): Violation[] {
  return value.length >= minItems ? [] : [{ path, message: `has too few items (${value.length})`, fix: `give at least ${minItems}` }];
}

export const duplicateItem: Rule = {
  id: 'duplicate-item',
  severity: Severity.ERROR,
  summary: 'Two items of a list with the same key, such as two containers of one name: the API server refuses the object.',
  check: ({ schema }) => schema.places.flatMap(place => place.field?.listKeys ? duplicates(place, place.field.listKeys) : []),
};

function duplicates({ path, value, expected }: Place, keys: readonly string[]): Violation[] {
  const seen = new Map<string, number>();
  return asList(value).flatMap((item, index) => {
    const identity = keyOf(item, keys, expected.of);
    const text = JSON.stringify(identity);
    const first = seen.get(text);
    if (first === undefined && identity.every(part => part !== undefined)) { seen.set(text, index); }
    return first === undefined ? [] : [{
      path: [...path, index],
      message: `has the same ${keys.join(' and ')} as item ${first} (${identity.map(quote).join(', ')})`,
      fix: 'give each item its own, or remove one',
    }];
  });
}

/** The API server fills in defaults before it compares; what lacks a key beyond that is no duplicate, but incomplete. */
function keyOf(item: unknown, keys: readonly string[], typeName: string): unknown[] {
  if (!isObject(item)) { return [undefined]; }
  return keys.map(key => item[key] ?? typeNamed(typeName).fields[key]?.default);
}
