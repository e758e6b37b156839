import { Yaml } from 'cdk8s';
import { Severity } from './finding';
import { Manifest } from './manifest';
import { Rule, Violation } from './rule';
import { isObject } from '../private/json';
import { Path } from '../private/path';
import { quote } from '../private/quote';
import { yamlNumber } from '../private/yaml-number';

export const unsafeText: Rule = {
  id: 'unsafe-text',
  severity: Severity.ERROR,
  summary: 'Text that cdk8s writes in such a way that Kubernetes reads something else: it changes, becomes a number, or brings fields of its own.',
  check: manifest => textsIn([], manifest.json).flatMap(text => violations(manifest, text)),
};

interface Text {
  readonly path: Path;
  readonly text: string;
  readonly isKey: boolean;
}

function textsIn(path: Path, value: unknown): Text[] {
  if (typeof value === 'string') { return [{ path, text: value, isKey: false }]; }
  if (Array.isArray(value)) { return value.flatMap((item, index) => textsIn([...path, index], item)); }
  if (!isObject(value)) { return []; }
  return Object.entries(value).flatMap(([key, item]) => {
    const place = [...path, key];
    return [{ path: place, text: key, isKey: true }, ...textsIn(place, item)];
  });
}

interface Problem { readonly message: string; readonly fix: string }

/** In a file the writer was somebody else, who had other ways to say it. */
function violations({ isFromFile }: Manifest, { path, text, isKey }: Text): Violation[] {
  const problem = isFromFile ? noUnicode(text) : noUnicode(text) ?? unwritable(text) ?? (isKey ? mergeKey(text) : brokenBlock(text)) ?? number(text);
  return problem ? [{ path, message: `${isKey ? 'is a key that' : 'is text that'} ${problem.message}`, fix: problem.fix }] : [];
}

const HALF = /\p{Surrogate}/u;

function noUnicode(text: string): Problem | undefined {
  return !HALF.test(text) ? undefined : { message: `holds half of a character (${codeOf(HALF, text)})`, fix: 'write the whole character, or leave it out' };
}

/** What Kubernetes takes for the end of a line, or refuses, unless it is written as an escape. */
const UNWRITABLE = /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/;

function unwritable(text: string): Problem | undefined {
  return !UNWRITABLE.test(text) ? undefined : {
    message: `holds a character that does not reach Kubernetes (${codeOf(UNWRITABLE, text)})`,
    fix: 'leave the character out, or put another in its place',
  };
}

/** Such characters cannot be seen, so they are named. */
function codeOf(pattern: RegExp, text: string): string {
  const code = pattern.exec(text)?.[0].codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function mergeKey(text: string): Problem | undefined {
  return text !== '<<' ? undefined : { message: 'merges what is below it into the object around it ("<<")', fix: 'use another key' };
}

/** Text over several lines stands as a block, where a tab cannot be the first of all and blanks alone are none. */
function brokenBlock(text: string): Problem | undefined {
  if (!/^\s*\n|^\n*\t/.test(text) || !/^\|/.test(written(text))) { return undefined; }
  if (/^\n*\t/.test(text)) { return { message: 'begins with a tab, and has several lines', fix: 'begin it with spaces, or with a line that is not indented' }; }
  return /^[ \t\n]*[ \t][ \t\n]*$/.test(text) ? { message: `has nothing but blanks in several lines (${quote(text)})`, fix: 'leave the blanks out' } : undefined;
}

function number(text: string): Problem | undefined {
  if (yamlNumber(text) === undefined || written(text) !== text) { return undefined; }
  return { message: `becomes a number, as cdk8s writes it without quotes (${quote(text)})`, fix: 'write the number in decimal, without underscores' };
}

function written(text: string): string {
  return Yaml.stringify({ a: text }).slice('a: '.length).trimEnd();
}
