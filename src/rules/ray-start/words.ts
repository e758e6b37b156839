import { Flag, flagRule, Problem, shown } from './flags';
import { isPlain } from './names';
import { quote } from '../../private/quote';
import { readWord, ShellProblem, singleQuoted } from '../../private/shell';
import { Severity } from '../finding';

export const shellWord = flagRule({
  id: 'ray-start-shell',
  severity: Severity.ERROR,
  summary: 'An entry of rayStartParams that bash splits, expands or ends, as the operator quotes nothing: Ray gets something else, or a command runs.',
  check: flag => {
    if (!isPlain(flag.name)) { return { message: `is more than a name for the shell (${quote(flag.name)})`, fix: 'give the name of a flag, and nothing else' }; }
    return flag.form === 'valued' && flag.word.kind === 'broken' ? notOneWord(flag, flag.word.problem) : undefined;
  },
});

const MESSAGES: Readonly<Record<ShellProblem, string>> = {
  split: 'is more than one word for the shell',
  ended: 'ends the command for the shell, which runs the rest as another',
  expanded: 'is expanded by the shell',
  unclosed: 'has a quote that is not closed',
  continued: 'ends with a backslash, which the shell takes for a part of what follows',
};

function notOneWord(flag: Flag, problem: ShellProblem): Problem {
  return { message: `${MESSAGES[problem]} (${shown(flag)})`, fix: fixOf(flag) };
}

/** Longer fixes than that are no help in one line. */
const LONGEST = 80;

function fixOf({ name, raw }: Flag): string {
  if (readWord(raw.trimEnd()).kind !== 'broken') { return 'remove the line break at its end'; }
  const quoted = singleQuoted(raw);
  return name === 'redis-password' || quoted.includes('\n') || quoted.length > LONGEST
    ? 'put it in single quotes inside of the value' : `put it in single quotes inside of the value: ${quoted}`;
}
