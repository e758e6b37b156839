import { Located } from './cluster-view';
import { asText } from '../private/json';
import { Path } from '../private/path';
import { readYaml } from '../private/yaml-text';

/** A field that holds YAML as text, which the operator reads before Ray does. */
export interface EmbeddedYaml {
  readonly path: Path;
  readonly text: string;
  /** What stands in its first document, which is all that the operator reads; nothing where there is a problem. */
  readonly value?: unknown;
  /** Why the operator does not read it, with the line in the text. */
  readonly problem?: string;
  /** How many documents there are. */
  readonly documents: number;
}

/** The YAML in a field, if there is text in it. */
export function embeddedYaml({ path, spec }: Located, field: string): EmbeddedYaml | undefined {
  const text = asText(spec[field]);
  if (text === undefined) { return undefined; }
  const { documents, lines, misreading } = readYaml(text);
  const problem = misreading && `line ${lines.linePos(misreading.offset).line}: ${misreading.message}`;
  return { path: [...path, field], text, problem, value: problem ? undefined : documents.at(0)?.value ?? null, documents: documents.length };
}
