import { Rule, Violation } from './rule';
import { SCHEMA_RULES } from './schema';
import { missingField } from './schema/required';
import { unknownField } from './schema/unknown-field';
import { wrongType } from './schema/values';
import { Path, startsWith } from '../private/path';

/** What a rule found. */
export interface Found {
  readonly rule: Rule;
  readonly violation: Violation;
}

/** Leaves out what rules find because a value is of a wrong type, missing or misspelt, which is a finding already. */
export function withoutConsequences(found: readonly Found[]): Found[] {
  const refused = found.filter(({ rule }) => rule === wrongType || rule === missingField).map(({ violation }) => violation.path);
  const meant = found.filter(({ rule }) => rule === unknownField).flatMap(({ violation }) => violation.meant ? [violation.meant] : []);
  const follows = ({ rule, violation: { path } }: Found) => rule === missingField ? isIn(path, meant)
    : !SCHEMA_RULES.includes(rule) && (isIn(path, [...refused, ...meant]) || meant.some(field => isObjectOf(path, field)));
  return found.filter(one => !follows(one));
}

function isIn(path: Path, places: readonly Path[]): boolean {
  return places.some(place => startsWith(path, place));
}

/** Whether an object as a whole is at fault, such as for lack of what the misspelt field gives. */
function isObjectOf(path: Path, field: Path): boolean {
  return path.length === field.length - 1 && startsWith(field, path);
}
