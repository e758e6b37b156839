import { Effect, nextToken, ShellProblem } from './shell';

/** What keeps a text from being nothing but the words of one command, and where it begins. */
export interface Stop {
  readonly problem: Exclude<ShellProblem, 'split'> | 'comment';
  readonly at: number;
}

/** What bash makes of the words of a command, up to where there is something else. */
export interface ShellWords {
  /** The words as they are written. */
  readonly sources: readonly string[];
  /** The variables in them, as they are written. */
  readonly variables: readonly string[];
  readonly stop?: Stop;
}

const BETWEEN_WORDS = /^[ \t]+$/;

/** It is nothing, as if the next line were the rest of this one. */
const CONTINUATION = '\\\n';

/** Splits a text as bash does: what the words become is not looked at. */
export function readWords(source: string): ShellWords {
  const sources: string[] = [];
  const variables: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < source.length;) {
    const { effect, end } = nextToken(source, at, quoted);
    const token = source.slice(at, end);
    const stop = (at === start && !quoted && commentAt(source, at)) || stopOf(effect, at);
    if (stop) { return { sources, variables, stop }; }
    if (effect === 'variable') { variables.push(token); }
    quoted = quoted !== (effect === 'quotes');
    if (!quoted && BETWEEN_WORDS.test(token)) {
      sources.push(source.slice(start, at));
      start = end;
    } else if (at === start && token === CONTINUATION) {
      start = end;
    }
    at = end;
  }
  if (quoted) { return { sources, variables, stop: { problem: 'unclosed', at: start } }; }
  return { sources: [...sources, source.slice(start)].filter(word => word !== ''), variables };
}

/** A comment goes on to the end of its line, which ends the command. */
function commentAt(source: string, at: number): Stop | undefined {
  if (source[at] !== '#') { return undefined; }
  const end = source.indexOf('\n', at);
  return end === -1 ? { problem: 'comment', at } : { problem: 'ended', at: end };
}

const STOPS: Readonly<Partial<Record<Effect, Stop['problem']>>> = { ended: 'ended', expanded: 'expanded', unclosed: 'unclosed', continued: 'continued' };

function stopOf(effect: Effect, at: number): Stop | undefined {
  const problem = STOPS[effect];
  return problem && { problem, at };
}
