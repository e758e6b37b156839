import { Severity } from './finding';
import { Manifest } from './manifest';
import { Rule, Violation } from './rule';
import { asText } from '../private/json';
import { nameLimit } from '../private/names';
import { quote } from '../private/quote';

export const objectName: Rule = {
  id: 'object-name',
  severity: Severity.ERROR,
  summary: 'A name that is too long, or no DNS label: the operator refuses the object, as the names of its pods and services are made from it.',
  check: manifest => givenNames(manifest).flatMap(given => [...tooLong(manifest.kind.kind, given), ...notALabel(given)]),
};

interface GivenName {
  readonly field: 'name' | 'generateName';
  readonly text: string;
  /** What the API server appends. */
  readonly suffix: string;
}

/** The API server adds five characters to `generateName`, which counts only where there is no name. */
function givenNames({ metadata }: Manifest): GivenName[] {
  const field = (metadata.name ?? '') === '' && metadata.generateName ? 'generateName' : 'name';
  const text = asText(metadata[field]);
  return text === undefined ? [] : [{ field, text, suffix: field === 'name' ? '' : 'xxxxx' }];
}

function tooLong(kind: string, { field, text, suffix }: GivenName): Violation[] {
  const limit = nameLimit(kind) - suffix.length;
  return text.length <= limit ? [] : [{
    path: ['metadata', field],
    message: `is too long (${quote(text)}, ${text.length} characters)`,
    fix: `give a ${kind} at most ${limit} characters, as more is appended to make other names`,
  }];
}

function notALabel({ field, text, suffix }: GivenName): Violation[] {
  return /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(text + suffix) ? [] : [{
    path: ['metadata', field],
    message: `is no DNS label (${quote(text)})`,
    fix: 'use lower-case letters, digits and dashes, beginning with a letter and ending with a letter or digit',
  }];
}
