import { isGiven } from '../../private/json';
import { quote } from '../../private/quote';
import { problemOfMapping } from '../embedded-mapping';
import { EmbeddedYaml } from '../embedded-yaml';
import { Severity } from '../finding';
import { serviceRule, Violation } from '../rule';
import { ServiceView } from '../service-view';

export const serveConfigText = serviceRule({
  id: 'serve-config-text',
  severity: Severity.ERROR,
  summary: 'A serveConfigV2 that is missing, no YAML, no mapping, or several documents of which only the first counts: Ray Serve never gets what is written.',
  check: service => service.serveConfig ? problemOf(service.serveConfig) : missingIn(service),
});

/** The operator sends Ray Serve an empty configuration, which it refuses; a value that is no text is a finding already. */
function missingIn({ path, spec }: ServiceView): Violation[] {
  return isGiven(spec.serveConfigV2) ? [] : [{ path: [...path, 'serveConfigV2'], message: 'is missing, and without applications the service never becomes ready', fix: 'write the applications' }];
}

function problemOf(config: EmbeddedYaml): Violation[] {
  const { path, text, value } = config;
  return value === null ? [{ path, message: `is empty (${quote(text)})`, fix: 'write the applications' }]
    : problemOfMapping(config, 'write the applications as a mapping, as in applications: []');
}
