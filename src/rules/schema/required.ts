import { JsonObject } from '../../private/json';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';

export const missingField: Rule = {
  id: 'missing-field',
  severity: Severity.ERROR,
  summary: 'A field that must be there is not: the API server refuses the object.',
  check: ({ json, kind, schema }) => [...withoutSpec(json, kind.kind), ...schema.objects.flatMap(({ path, value, typeName, type }) =>
    Object.entries(type.fields)
      .filter(([name, field]) => field.required && field.default === undefined && !field.removed && (value[name] ?? undefined) === undefined)
      .map(([name]) => ({ path: [...path, name], message: `is missing, and ${typeName} must have it`, fix: `set ${name}` })))],
};

/** The CRDs let it pass, but the operator can make nothing of it. */
function withoutSpec(json: JsonObject, kind: string): Violation[] {
  return (json.spec ?? undefined) !== undefined ? [] : [{ path: ['spec'], message: `is missing, and a ${kind} is nothing without it`, fix: 'set spec' }];
}
