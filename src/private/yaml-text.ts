import { Document, LineCounter, parseAllDocuments, stringify } from 'yaml';
import { likeKubernetes, Misreading, withKubernetes, unreadableCharacter, unreadableNode, unreadableSeparator } from './kubernetes-yaml';
import { visible } from './quote';

/** A YAML text as Kubernetes reads it: its documents, or the first thing in it that it does not read. */
export interface YamlText {
  readonly lines: LineCounter;
  readonly documents: readonly YamlDocument[];
  /** What keeps Kubernetes from reading the rest. */
  readonly misreading?: Misreading;
}

/** A document, and the value that stands in it. */
export interface YamlDocument {
  readonly document: Document.Parsed;
  readonly value: unknown;
}

/** Reads a text as Kubernetes does, up to what it does not read. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, {
    version: '1.1', logLevel: 'error', customTags: likeKubernetes, lineCounter: lines, prettyErrors: false, keepSourceTokens: true,
  });
  const json = isJson(text);
  const misreading = json ? undefined : unreadableCharacter(text) ?? unreadableSeparator(text);
  if (misreading) { return { lines, documents: [], misreading }; }
  const documents: YamlDocument[] = [];
  for (const document of parsed) {
    const read = valueOf(document, text, json);
    if ('misreading' in read) { return { lines, documents, misreading: read.misreading }; }
    documents.push({ document, value: read.value });
  }
  return { lines, documents };
}

/** Kubernetes has a reader of its own for JSON, which takes all of it. */
function isJson(text: string): boolean {
  try {
    return text.trimStart().startsWith('{') && Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}

/** What an alias repeats may be long, but not without end. */
const MOST_ALIASES = 10_000;

function valueOf(document: Document.Parsed, text: string, json: boolean): { misreading: Misreading } | { value: unknown } {
  const [error] = document.errors;
  if (error) { return { misreading: noYaml(error.pos[0], error.message) }; }
  const misreading = json ? undefined : unreadableNode(document, text);
  if (misreading) { return { misreading }; }
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (thrown) {
    return { misreading: noYaml(document.contents?.range[0] ?? 0, (thrown as Error).message) };
  }
}

function noYaml(offset: number, reason: string): Misreading {
  return { offset, message: `is no YAML: ${reason}` };
}

/**
 * A value as YAML that Kubernetes reads as the same value; where that would be hard to tell, as JSON.
 *
 * @throws if there is a number that JSON does not have
 */
export function writeYaml(value: unknown): string {
  requireFinite(value);
  const text = stringify(value, { version: '1.1', customTags: withKubernetes, lineWidth: 0, aliasDuplicateObjects: false });
  return isReadAs(value, text) ? text : `${visible(JSON.stringify(value, undefined, 2))}\n`;
}

function requireFinite(value: unknown, place = ''): void {
  if (typeof value === 'number' && !Number.isFinite(value)) { throw new Error(`${place || 'the value'} is no number that JSON has (${value}): give another`); }
  if (typeof value === 'object' && value !== null) {
    Object.entries(value).forEach(([key, item]) => requireFinite(item, place === '' ? key : `${place}.${key}`));
  }
}

function isReadAs(value: unknown, text: string): boolean {
  const { documents, misreading } = readYaml(text);
  return !misreading && !text.includes('\ufeff') && JSON.stringify(documents.at(0)?.value) === JSON.stringify(value);
}
