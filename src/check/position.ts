import { Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, Scalar, YAMLMap } from 'yaml';
import { Path } from '../private/path';
import { readYaml } from '../private/yaml-text';

/** Where something stands in a file; both count from one. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** The whole line, and how many characters of it are meant. */
  readonly text: string;
  readonly length: number;
}

/** Where a place of a document stands, or the nearest thing around it that is there. */
export function positionIn(document: Document.Parsed, text: string, lines: LineCounter): (place: Path) => Position {
  return place => positionOf(rangeOf(document, place, text), text, lines);
}

type Range = readonly [start: number, end: number];

/** From the key of a place to the end of its value, if that is short; what is missing is shown at what is around it. */
function rangeOf(document: Document.Parsed, place: Path, text: string): Range {
  let node: unknown = document.contents;
  let range: Range = [document.contents?.range[0] ?? 0, (document.contents?.range[0] ?? 0) + 1];
  for (const [index, part] of place.entries()) {
    const found = isAlias(node) ? node.resolve(document) : node;
    const step = stepInto(found, part);
    if (!step) { return rangeInBlock(found, place.slice(index), text) ?? range; }
    ({ node, range } = step);
  }
  return range;
}

/** A place in the YAML that a literal block holds: its lines are those of the file, but for the blanks before them. */
function rangeInBlock(node: unknown, place: Path, text: string): Range | undefined {
  if (!isScalar(node) || node.type !== Scalar.BLOCK_LITERAL || !node.range) { return undefined; }
  const held = String(node.value);
  const read = readYaml(held);
  if (read.documents.length === 0) { return undefined; }
  const [start, end] = rangeOf(read.documents[0].document, place, held);
  const { line, col } = read.lines.linePos(start);
  const moved = startOfLine(text, node.range[0], line) + indentOf(held, text, node.range[0]) + col - 1;
  return [moved, moved + end - start];
}

/** Where a line of a block begins, whose head stands at an offset. */
function startOfLine(text: string, head: number, line: number): number {
  let start = head;
  for (let before = 0; before < line; before++) { start = text.indexOf('\n', start) + 1; }
  return start;
}

/** How many blanks each line of a block begins with that are not of the text which it holds. */
function indentOf(held: string, text: string, head: number): number {
  const lines = held.split('\n');
  const first = lines.findIndex(line => line !== '');
  const start = startOfLine(text, head, first + 1);
  return text.indexOf(lines[first], start) - start;
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
