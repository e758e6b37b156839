import { Document, LineCounter, parseAllDocuments } from 'yaml';
import { textOf, UnreadableFileError } from './files';
import { likeKubernetes, Misreading, unreadableCharacter, unreadableNode, unreadableSeparator } from './kubernetes-yaml';
import { Position, positionIn } from './position';
import { asList, asObject } from '../private/json';
import { Path } from '../private/path';

/** An object in a file. */
export interface FileObject {
  readonly json: unknown;
  /** Where a place of the object stands, or the nearest thing around it that is there. */
  readonly locate: (place: Path) => Position;
}

/** The objects in a file, of all its documents and lists. */
export function readObjects(file: string): FileObject[] {
  return parseObjects(textOf(file), file);
}

/** The objects in a text; the file's name is for messages. */
export function parseObjects(text: string, file: string): FileObject[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    version: '1.1', logLevel: 'error', customTags: likeKubernetes, lineCounter: lines, prettyErrors: false, keepSourceTokens: true,
  });
  const json = isJson(text);
  if (!json) { refuse(unreadableCharacter(text) ?? unreadableSeparator(text), lines, file); }
  return [...documents].flatMap(document => {
    refuse(document.errors.map(({ pos: [offset], message }) => ({ offset, message: `is no YAML: ${message}` })).at(0), lines, file);
    if (!json) { refuse(unreadableNode(document, text), lines, file); }
    return objectsOf(document, text, lines, file);
  });
}

/** Kubernetes has a reader of its own for JSON, which takes all of it. */
function isJson(text: string): boolean {
  try {
    return text.trimStart().startsWith('{') && Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}

function refuse(misreading: Misreading | undefined, lines: LineCounter, file: string): void {
  if (!misreading) { return; }
  const { line, col } = lines.linePos(misreading.offset);
  throw new UnreadableFileError(`${file}:${line}:${col}: ${misreading.message}`);
}

/** What an alias repeats may be long, but not without end. */
const MOST_ALIASES = 10_000;

function valueOf(document: Document.Parsed, lines: LineCounter, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    return refuse({ offset: document.contents?.range[0] ?? 0, message: `is no YAML: ${(error as Error).message}` }, lines, file);
  }
}

function objectsOf(document: Document.Parsed, text: string, lines: LineCounter, file: string): FileObject[] {
  const json = valueOf(document, lines, file);
  const locate = positionIn(document, text, lines);
  const { kind, items } = asObject(json);
  if (kind !== 'List') { return [{ json, locate }]; }
  return asList(items).map((item, index) => ({ json: item, locate: place => locate(['items', index, ...place]) }));
}
