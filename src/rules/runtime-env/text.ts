import { isObject } from '../../private/json';
import { quote } from '../../private/quote';
import { EmbeddedYaml } from '../embedded-yaml';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';

export const runtimeEnvText: Rule = {
  id: 'runtime-env-text',
  severity: Severity.ERROR,
  summary: 'A runtimeEnvYAML that is no YAML, no mapping, or several documents of which only the first counts: the operator refuses it, or drops the rest.',
  check: ({ jobs }) => jobs.flatMap(({ runtimeEnv }) => runtimeEnv ? problemOf(runtimeEnv) : []),
};

function problemOf({ path, problem, value, documents }: EmbeddedYaml): Violation[] {
  if (problem !== undefined) { return [{ path, message: `cannot be read (${problem})`, fix: 'correct the YAML' }]; }
  if (value !== null && !isObject(value)) { return [{ path, message: `is no mapping (${quote(value)})`, fix: 'write the fields as a mapping, as in pip: [requests]' }]; }
  return documents > 1 ? [{ path, message: `holds several documents (${documents}), of which the operator reads the first`, fix: 'write one document' }] : [];
}
