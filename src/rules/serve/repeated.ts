/** Something that has the same text as something before it. */
export interface Repeated<Item> {
  readonly item: Item;
  readonly text: string;
}

/** What has a text that something before it has already; what has none repeats nothing. */
export function repeated<Item>(all: readonly Item[], textOf: (item: Item) => string | undefined): Repeated<Item>[] {
  const seen = new Set<string>();
  return all.flatMap(item => {
    const text = textOf(item);
    if (text === undefined) { return []; }
    const isRepeated = seen.has(text);
    seen.add(text);
    return isRepeated ? [{ item, text }] : [];
  });
}
