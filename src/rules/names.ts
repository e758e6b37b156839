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
  check: manifest => {
    const { name, length } = longestName(manifest);
    return name === undefined ? [] : [...tooLong(manifest.kind.kind, name, length), ...notALabel(name)];
  },
};

const GENERATED_SUFFIX = 5;

/** The API server adds five characters to `generateName`. */
function longestName({ metadata }: Manifest): { name?: string; length: number } {
  const name = asText(metadata.name);
  const prefix = asText(metadata.generateName);
  if (name !== undefined || prefix === undefined) { return { name, length: name?.length ?? 0 }; }
  return { name: `${prefix}xxxxx`, length: prefix.length + GENERATED_SUFFIX };
}

function tooLong(kind: string, name: string, length: number): Violation[] {
  const limit = nameLimit(kind);
  return length <= limit ? [] : [{
    path: ['metadata', 'name'],
    message: `is too long (${quote(name)}, ${length} characters)`,
    fix: `give a ${kind} at most ${limit}, as the operator appends to its name`,
  }];
}

function notALabel(name: string): Violation[] {
  return /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(name) ? [] : [{
    path: ['metadata', 'name'],
    message: `is no DNS label (${quote(name)})`,
    fix: 'use lower-case letters, digits and dashes, beginning with a letter and ending with a letter or digit',
  }];
}
