const LONGEST = 60;

/** A value as a message shows it: as JSON, in one line, cut where it is long. */
export function quote(value: unknown): string {
  const text = (typeof value === 'number' ? String(value) : JSON.stringify(value)) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
