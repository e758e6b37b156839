import { Document, LineCounter, parseAllDocuments, Tags } from 'yaml';
import { textOf, UnreadableFileError } from './files';
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
  const documents = parseAllDocuments(text, { version: '1.1', logLevel: 'error', customTags: likeKubernetes, lineCounter: lines, prettyErrors: false });
  return [...documents].flatMap(document => {
    const [error] = document.errors;
    if (error) {
      const { line, col } = lines.linePos(error.pos[0]);
      throw new UnreadableFileError(`${file}:${line}:${col}: is no YAML: ${error.message}`);
    }
    return objectsOf(document, text, lines, file);
  });
}

/** What an alias repeats may be long, but not without end. */
const MOST_ALIASES = 10_000;

function valueOf(document: Document.Parsed, lines: LineCounter, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    const { line, col } = lines.linePos(document.contents?.range[0] ?? 0);
    throw new UnreadableFileError(`${file}:${line}:${col}: is no YAML: ${(error as Error).message}`);
  }
}

function objectsOf(document: Document.Parsed, text: string, lines: LineCounter, file: string): FileObject[] {
  const json = valueOf(document, lines, file);
  const locate = positionIn(document, text, lines);
  const { kind, items } = asObject(json);
  if (kind !== 'List') { return [{ json, locate }]; }
  return asList(items).map((item, index) => ({ json: item, locate: place => locate(['items', index, ...place]) }));
}

/** Kubernetes reads YAML 1.1, but neither dates nor numbers of base sixty. */
function likeKubernetes(tags: Tags): Tags {
  return tags.filter(tag => typeof tag !== 'object' || (tag.tag !== 'tag:yaml.org,2002:timestamp' && !('format' in tag && tag.format === 'TIME')));
}
