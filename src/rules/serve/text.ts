import { isGiven, isObject } from '../../private/json';
import { quote } from '../../private/quote';
import { EmbeddedYaml } from '../embedded-yaml';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';
import { ServiceView } from '../service-view';

export const serveConfigText: Rule = {
  id: 'serve-config-text',
  severity: Severity.ERROR,
  summary: 'A serveConfigV2 that is missing, no YAML, no mapping, or several documents of which only the first counts: Ray Serve never gets what is written.',
  check: ({ services }) => services.flatMap(service => service.serveConfig ? problemOf(service.serveConfig) : missingIn(service)),
};

/** The operator sends Ray Serve an empty configuration, which it refuses; a value that is no text is a finding already. */
function missingIn({ path, spec }: ServiceView): Violation[] {
  return isGiven(spec.serveConfigV2) ? [] : [{ path: [...path, 'serveConfigV2'], message: 'is missing, and without applications the service never becomes ready', fix: 'write the applications' }];
}

function problemOf({ path, text, problem, value, documents }: EmbeddedYaml): Violation[] {
  if (problem !== undefined) { return [{ path, message: `cannot be read (${problem})`, fix: 'correct the YAML' }]; }
  if (value === null) { return [{ path, message: `is empty (${quote(text)})`, fix: 'write the applications' }]; }
  if (!isObject(value)) { return [{ path, message: `is no mapping (${quote(value)})`, fix: 'write the applications as a mapping, as in applications: []' }]; }
  return documents > 1 ? [{ path, message: `holds several documents (${documents}), of which the operator reads the first`, fix: 'write one document' }] : [];
}
