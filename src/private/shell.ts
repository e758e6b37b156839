/** What keeps a text from being one word that bash takes as it stands. */
export type ShellProblem = 'split' | 'ended' | 'expanded' | 'unclosed' | 'continued';

/**
 * What bash makes of a text behind `--flag=`, with more flags behind it: one argument that is known beforehand, one that
 * holds the value of a variable, or something else.
 */
export type Word =
  { readonly kind: 'static'; readonly text: string } |
  { readonly kind: 'dynamic' } |
  { readonly kind: 'broken'; readonly problem: ShellProblem };

/** `bare` is subject to globs and braces, `taken` is not; `quotes` opens or closes double quotes. */
export type Effect = 'nothing' | 'bare' | 'taken' | 'variable' | 'quotes' | ShellProblem;
type Token = readonly [pattern: RegExp, effect: Effect];

/** A variable, with a plain default at most: what people write to use the environment of the container. */
const VARIABLE: Token = [/\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*(?::?-[\w./:-]*)?\})/y, 'variable'];

const OUTSIDE_QUOTES: readonly Token[] = [
  [/\\\n/y, 'nothing'],
  [/\\([^])/y, 'taken'],
  [/\\/y, 'continued'],
  [/'([^']*)'/y, 'taken'],
  [/'/y, 'unclosed'],
  [/"/y, 'quotes'],
  VARIABLE,
  [/`|\$(?:[\w{([*@#?$!'"-]|\\\n)/y, 'expanded'],
  [/[ \t]+$/y, 'nothing'],
  [/[ \t]/y, 'split'],
  [/[\n;&|<>()\0]/y, 'ended'],
];

const INSIDE_QUOTES: readonly Token[] = [
  [/\\\n/y, 'nothing'],
  [/\\([$`"\\])/y, 'taken'],
  [/"/y, 'quotes'],
  VARIABLE,
  [/`|\$(?:[\w{([*@#?$!-]|\\\n)/y, 'expanded'],
  [/\0/y, 'ended'],
];

/** In the mask of a word, what globs and braces do not look at. */
const TAKEN = '\0';

/** Reads a text as bash reads the rest of a word. */
export function readWord(source: string): Word {
  const word = { text: '', mask: '', quoted: false, dynamic: false };
  for (let at = 0; at < source.length;) {
    const { effect, taken, end } = nextToken(source, at, word.quoted);
    at = end;
    switch (effect) {
      case 'nothing': break;
      case 'quotes': word.quoted = !word.quoted; break;
      case 'variable': word.dynamic = true; word.mask += TAKEN; break;
      case 'taken': word.text += taken; word.mask += TAKEN.repeat(taken.length); break;
      case 'bare': word.text += taken; word.mask += taken; break;
      default: return { kind: 'broken', problem: effect };
    }
  }
  if (word.quoted) { return { kind: 'broken', problem: 'unclosed' }; }
  if (hasGlob(word.mask) || hasBraces(word.mask)) { return { kind: 'broken', problem: 'expanded' }; }
  return word.dynamic ? { kind: 'dynamic' } : { kind: 'static', text: word.text };
}

/** What stands at a place of a text, inside of double quotes or outside of any, and where that ends. */
export function nextToken(source: string, at: number, quoted: boolean): { effect: Effect; taken: string; end: number } {
  for (const [pattern, effect] of quoted ? INSIDE_QUOTES : OUTSIDE_QUOTES) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) { return { effect, taken: match[1] ?? '', end: pattern.lastIndex }; }
  }
  return { effect: quoted ? 'taken' : 'bare', taken: source[at], end: at + 1 };
}

function hasGlob(mask: string): boolean {
  return /[*?]|\[[^/]*\]/.test(mask);
}

const SEQUENCE = /^(?:[+-]?\d+\.\.[+-]?\d+|[A-Za-z]\.\.[A-Za-z])(?:\.\.[+-]?\d+)?$/;

/** Whether there is a `{a,b}` or `{1..3}`, of which bash makes several words. */
function hasBraces(mask: string): boolean {
  return [...mask.matchAll(/\{/g)].some(({ index }) => {
    const inner = insideBraces(mask, index + 1);
    return inner.includes(',') || SEQUENCE.test(inner);
  });
}

/** What is between braces for bash: a brace closes only behind a comma or two dots that are not in braces of their own. */
function insideBraces(mask: string, start: number): string {
  let depth = 0;
  let separated = false;
  for (let at = start; at < mask.length; at++) {
    if (mask[at] === '}' && depth === 0 && separated) { return mask.slice(start, at); }
    separated ||= depth === 0 && /^(?:,|\.\.(?!\}))/.test(mask.slice(at, at + 3));
    depth = Math.max(0, depth + ({ '{': 1, '}': -1 }[mask[at]] ?? 0));
  }
  return '';
}

/** A text as bash takes it for exactly that text. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
