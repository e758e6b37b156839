import { isObject } from '../../private/json';
import { quote } from '../../private/quote';
import { EmbeddedYaml } from '../embedded-yaml';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';

export const serveConfigText: Rule = {
  id: 'serve-config-text',
  severity: Severity.ERROR,
  summary: 'A serveConfigV2 that is no YAML, no mapping, or several documents of which only the first counts: Ray Serve never gets what is written.',
  check: ({ services }) => services.flatMap(({ serveConfig }) => serveConfig ? problemOf(serveConfig) : []),
};

function problemOf({ path, text, problem, value, documents }: EmbeddedYaml): Violation[] {
  if (problem !== undefined) { return [{ path, message: `cannot be read (${problem})`, fix: 'correct the YAML' }]; }
  if (value === null) { return [{ path, message: `is empty (${quote(text)})`, fix: 'write the applications, or leave the field out' }]; }
  if (!isObject(value)) { return [{ path, message: `is no mapping (${quote(value)})`, fix: 'write the applications as a mapping, as in applications: []' }]; }
  return documents > 1 ? [{ path, message: `holds several documents (${documents}), of which the operator reads the first`, fix: 'write one document' }] : [];
}
