import { asText, isGiven } from '../../private/json';
import { Path } from '../../private/path';
import { Located } from '../cluster-view';
import { Violation } from '../rule';

/** What is wrong at a key of an object, or further down. */
export function at({ path }: Located, keys: string | Path, message: string, fix: string): Violation {
  return { path: [...path, ...typeof keys === 'string' ? [keys] : keys], message, fix };
}

/** Text, with what is absent as none at all; nothing where there is something else. */
export function textOf({ spec }: Located, key: string): string | undefined {
  return asText(spec[key] ?? '');
}

/** A value that must be some text is none at all; of a field that the definition requires, another rule finds that it is absent. */
export function isBlank({ spec }: Located, key: string): boolean {
  return spec[key] === '';
}

/** Keys of an object that are given, of some. */
export function given({ spec }: Located, keys: readonly string[]): string[] {
  return keys.filter(key => isGiven(spec[key]));
}
