const LONGEST = 60;

/** A value as a message shows it: as JSON, in one line, cut where it is long. */
export function quote(value: unknown): string {
  const text = visible((['number', 'bigint'].includes(typeof value) ? String(value) : JSON.stringify(value, withoutBigInts)) ?? String(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** JSON has none of them, and would throw. */
function withoutBigInts(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** JSON without the characters that nobody sees, or that end a line: they stand there as escapes. */
export function visible(json: string): string {
  return json.replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
