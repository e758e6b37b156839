export interface FieldDoc {
  readonly text: string;
  readonly default?: string;
  readonly deprecated?: string;
  readonly see?: string;
}

/** The lines of a doc comment. */
export function docComment(doc: FieldDoc, indent: string): string[] {
  const tags = [
    doc.default !== undefined && `@default ${doc.default}`,
    doc.deprecated && `@deprecated ${doc.deprecated}`,
    doc.see && `@see ${doc.see}`,
  ].filter(tag => tag);
  return ['/**', ` * ${doc.text}`, ...tags.length ? [' *', ...tags.map(tag => ` * ${tag}`)] : [], ' */'].map(line => indent + line);
}
