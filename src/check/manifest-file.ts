import { textOf, UnreadableFileError } from './files';
import { Position, positionIn } from './position';
import { asList, asObject } from '../private/json';
import { Path } from '../private/path';
import { readYaml } from '../private/yaml-text';

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
  const { documents, lines, misreading } = readYaml(text);
  if (misreading) {
    const { line, col } = lines.linePos(misreading.offset);
    throw new UnreadableFileError(`${file}:${line}:${col}: ${misreading.message}`);
  }
  return documents.flatMap(({ document, value }) => objectsOf(value, positionIn(document, text, lines)));
}

function objectsOf(json: unknown, locate: FileObject['locate']): FileObject[] {
  const { kind, items } = asObject(json);
  if (kind !== 'List') { return [{ json, locate }]; }
  return asList(items).map((item, index) => ({ json: item, locate: place => locate(['items', index, ...place]) }));
}
