import { readdirSync, readFileSync, statSync } from 'fs';
import { join } from 'path';
import { Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseAllDocuments, Tags, YAMLMap } from 'yaml';
import { asList, asObject } from '../private/json';
import { Path } from '../private/path';

/** Where something stands in a file; both count from one. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** The whole line, and how many characters of it are meant. */
  readonly text: string;
  readonly length: number;
}

/** An object in a file. */
export interface FileObject {
  readonly json: unknown;
  /** Where a place of the object stands, or the nearest thing around it that is there. */
  readonly locate: (place: Path) => Position;
}

/** The text is not what a manifest must be. */
export class UnreadableFileError extends Error {}

/** The YAML and JSON files behind an argument: the file itself, all files below a folder, or standard input for `-`. */
export function filesOf(argument: string): string[] {
  try {
    if (argument === '-' || !statSync(argument).isDirectory()) { return [argument]; }
  } catch {
    throw new UnreadableFileError(`${argument}: there is no such file: check the path, or give - for standard input`);
  }
  const below = readdirSync(argument, { recursive: true, encoding: 'utf8' });
  return below.filter(name => /\.(ya?ml|json)$/.test(name)).sort().map(name => join(argument, name));
}

/** The objects in a file, of all its documents and lists. */
export function readObjects(file: string): FileObject[] {
  return parseObjects(textOf(file), file);
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new UnreadableFileError(`${file}: cannot be read: ${(error as Error).message}`);
  }
}

/** The objects in a text; the file's name is for messages. */
export function parseObjects(text: string, file: string): FileObject[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { version: '1.1', merge: true, customTags: likeKubernetes, lineCounter: lines, prettyErrors: false });
  return [...documents].flatMap(document => {
    const [error] = document.errors;
    if (error) {
      const { line, col } = lines.linePos(error.pos[0]);
      throw new UnreadableFileError(`${file}:${line}:${col}: is no YAML: ${error.message}`);
    }
    return objectsOf(document, text, lines);
  });
}

function objectsOf(document: Document.Parsed, text: string, lines: LineCounter): FileObject[] {
  const json: unknown = document.toJS();
  const locate = (place: Path) => positionOf(rangeOf(document, place), text, lines);
  const { kind, items } = asObject(json);
  if (kind !== 'List') { return [{ json, locate }]; }
  return asList(items).map((item, index) => ({ json: item, locate: place => locate(['items', index, ...place]) }));
}

/** Kubernetes reads YAML 1.1, but neither dates nor numbers of base sixty. */
function likeKubernetes(tags: Tags): Tags {
  return tags.filter(tag => typeof tag !== 'object' || (tag.tag !== 'tag:yaml.org,2002:timestamp' && !('format' in tag && tag.format === 'TIME')));
}

type Range = readonly [start: number, end: number];

/** From the key of a place to the end of its value, if that is short; what is missing is shown at what is around it. */
function rangeOf(document: Document.Parsed, place: Path): Range {
  let node: unknown = document.contents;
  let range: Range = [document.contents?.range[0] ?? 0, (document.contents?.range[0] ?? 0) + 1];
  for (const part of place) {
    const step = stepInto(isAlias(node) ? node.resolve(document) : node, part);
    if (!step) { break; }
    ({ node, range } = step);
  }
  return range;
}

interface Step { node: unknown; range: Range }

function stepInto(node: unknown, part: string | number): Step | undefined {
  if (isMap(node)) { return stepIntoMap(node, String(part)); }
  return isSeq(node) && typeof part === 'number' ? stepIntoList(node.items[part]) : undefined;
}

function stepIntoList(item: unknown): Step | undefined {
  const range = isNode(item) ? item.range : undefined;
  return range ? { node: item, range: [range[0], isScalar(item) ? range[1] : range[0] + 1] } : undefined;
}

function stepIntoMap(map: YAMLMap, name: string): Step | undefined {
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  const key = isNode(pair?.key) ? pair.key.range : undefined;
  if (!pair || !key) { return undefined; }
  const valueEnd = isScalar(pair.value) ? pair.value.range?.[1] : undefined;
  return { node: pair.value, range: [key[0], valueEnd ?? key[1]] };
}

function positionOf([start, end]: Range, text: string, lines: LineCounter): Position {
  const { line, col } = lines.linePos(start);
  const lineStart = start - col + 1;
  const lineEnd = text.indexOf('\n', lineStart);
  const lineText = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trimEnd();
  return { line, column: col, text: lineText, length: Math.max(1, Math.min(end - start, lineText.length - col + 1)) };
}
