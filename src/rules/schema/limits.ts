import { Field } from '../../../imports/definition';
import { asList, asObject } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';
import { Place } from './walk';

export const outOfRange: Rule = {
  id: 'out-of-range',
  severity: Severity.ERROR,
  summary: 'A number, text or list below or above what the field takes: the API server refuses the object.',
  check: ({ schema }) => schema.places.flatMap(place => place.field ? limitsOf(place, place.field) : []),
};

function limitsOf({ path, value }: Place, field: Field): Violation[] {
  if (typeof value === 'number') { return below(path, value, field); }
  if (typeof value === 'string') { return lengthOutside(path, value, field); }
  return Array.isArray(value) ? tooFew(path, value, field) : [];
}

function below(path: Path, value: number, { minimum = -Infinity }: Field): Violation[] {
  return value >= minimum ? [] : [{ path, message: `is too small (${value})`, fix: `give ${minimum} or more` }];
}

function lengthOutside(path: Path, value: string, { minLength = 0, maxLength = Infinity }: Field): Violation[] {
  if (value.length < minLength) { return [{ path, message: `is too short (${quote(value)})`, fix: `give at least ${minLength} characters` }]; }
  return value.length <= maxLength ? [] : [{ path, message: `is too long (${value.length} characters)`, fix: `give at most ${maxLength}` }];
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

function duplicates({ path, value }: Place, keys: readonly string[]): Violation[] {
  const seen = new Map<string, number>();
  return asList(value).flatMap((item, index) => {
    const identity = keyOf(item, keys);
    const first = seen.get(identity);
    if (first === undefined) { seen.set(identity, index); }
    return first === undefined ? [] : [{
      path: [...path, index],
      message: `has the same ${keys.join(' and ')} as item ${first} (${identity})`,
      fix: 'give each item its own, or remove one',
    }];
  });
}

/** The API server fills in TCP before it compares. */
function keyOf(item: unknown, keys: readonly string[]): string {
  return keys.map(key => quote(asObject(item)[key] ?? (key === 'protocol' ? 'TCP' : null))).join(', ');
}
