/** Why bash does not run a text with more commands behind it. */
export type SyntaxProblem = 'unclosed' | 'parenthesis' | 'comment' | 'ending';

/** A problem, and where in the text it begins. */
export interface FoundProblem {
  readonly problem: SyntaxProblem;
  readonly at: number;
}

type Effect = 'skip' | 'word' | 'blank' | 'operator' | 'line' | 'comment' | 'unknown' | SyntaxProblem;

/** What can stand outside of quotes; where bash has more rules than are known here, nothing is said. */
const TOKENS: readonly (readonly [pattern: RegExp, effect: Effect])[] = [
  [/\\[^]/y, 'word'],
  [/`|\$[({'"]|<<|[<>]\(|\(\(|\[\[|[=?*+@!]\(|\(\s*\)|\b(?:case|function|select)\s/y, 'unknown'],
  [/'[^']*'/y, 'word'],
  [/"(?:[^"\\`$]|\\[^]|\$(?![({]))*"/y, 'word'],
  [/"[^"]*(?:`|\$[({])/y, 'unknown'],
  [/['"]/y, 'unclosed'],
  [/(?<=[\w.'"\])}/-])\(/y, 'parenthesis'],
  [/(?<=^|[\s;&|(])#[^\n]*/y, 'comment'],
  [/\n/y, 'line'],
  [/[ \t]+/y, 'blank'],
  [/[;&|<>]/y, 'operator'],
  [/[^]/y, 'word'],
];

/** What keeps bash from running a text as it stands, followed by `&&` and another command, as far as that is certain. */
export function syntaxProblem(text: string): FoundProblem | undefined {
  let last: { effect: Effect; at: number } = { effect: 'word', at: 0 };
  for (let at = 0; at < text.length;) {
    const { effect, end } = tokenAt(text, at);
    if (effect === 'unknown') { return undefined; }
    if (effect === 'unclosed' || effect === 'parenthesis') { return { problem: effect, at }; }
    if (effect !== 'blank') { last = { effect, at }; }
    at = end;
  }
  if (last.effect === 'comment') { return { problem: 'comment', at: last.at }; }
  return last.effect === 'operator' || last.effect === 'line' ? { problem: 'ending', at: last.at } : undefined;
}

function tokenAt(text: string, at: number): { effect: Effect; end: number } {
  for (const [pattern, effect] of TOKENS) {
    pattern.lastIndex = at;
    if (pattern.test(text)) { return { effect, end: pattern.lastIndex }; }
  }
  return { effect: 'word', end: at + 1 };
}
