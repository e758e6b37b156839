import { EmbeddedYaml } from './embedded-yaml';
import { Violation } from './rule';
import { isObject } from '../private/json';
import { quote } from '../private/quote';

/** What keeps the operator from reading a text as one mapping; an empty document is for its caller to judge. */
export function problemOfMapping({ path, problem, value, documents }: EmbeddedYaml, fix: string): Violation[] {
  if (problem !== undefined) { return [{ path, message: `cannot be read (${problem})`, fix: 'correct the YAML' }]; }
  if (value !== null && !isObject(value)) { return [{ path, message: `is no mapping (${quote(value)})`, fix }]; }
  return documents > 1 ? [{ path, message: `holds several documents (${documents}), of which the operator reads the first`, fix: 'write one document' }] : [];
}
