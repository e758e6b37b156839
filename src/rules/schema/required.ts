import { Severity } from '../finding';
import { Rule } from '../rule';

export const missingField: Rule = {
  id: 'missing-field',
  severity: Severity.ERROR,
  summary: 'A field that must be there is not: the API server refuses the object.',
  check: ({ schema }) => schema.objects.flatMap(({ path, value, typeName, type }) =>
    Object.entries(type.fields)
      .filter(([name, field]) => field.required && field.default === undefined && !field.removed && (value[name] ?? undefined) === undefined)
      .map(([name]) => ({ path: [...path, name], message: `is missing, and ${typeName} must have it`, fix: `set ${name}` }))),
};
