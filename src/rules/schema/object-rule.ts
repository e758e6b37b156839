import { TypedObject } from './walk';
import { Rule, Violation } from '../rule';

/** A rule over each object of a type, wherever in a manifest it stands: in groups, the submitter of a job and the rest. */
export function objectRule(rule: Omit<Rule, 'check'> & { types: readonly string[]; check: (object: TypedObject) => Violation[] }): Rule {
  const { types, check, ...row } = rule;
  return { ...row, check: ({ schema }) => schema.objects.filter(({ typeName }) => types.includes(typeName)).flatMap(check) };
}
