import { asScript, fateOf, losesQuotes } from './driver-shell';
import { Entrypoint, entrypointRule } from './entrypoint';
import { quote } from '../../private/quote';
import { readWord } from '../../private/shell';
import { Stop } from '../../private/shell-words';
import { Severity } from '../finding';

export const entrypointShell = entrypointRule({
  id: 'entrypoint-shell',
  severity: Severity.ERROR,
  summary: 'An entrypoint that the shell of the submitter does not take as one command, as the operator quotes nothing: a part of it runs there, or nothing does.',
  check: entrypoint => {
    const { text, words: { stop } } = entrypoint;
    if (stop === undefined || (stop.problem === 'expanded' && !isCommand(text, stop))) { return undefined; }
    return { message: `${messageFor(text, stop)} (${quote(text.slice(stop.at))})`, fix: fixFor(entrypoint, stop) };
  },
});

/** Whether it is a command whose output bash puts in; it does the same with more variables than those of the environment. */
function isCommand(text: string, { at }: Stop): boolean {
  return /^(?:`|\$\()/.test(text.slice(at));
}

function messageFor(text: string, stop: Stop): string {
  switch (stop.problem) {
    case 'unclosed': return 'has a quote that is not closed';
    case 'continued': return 'ends with a backslash, which makes an argument of the blank behind it';
    case 'comment': return HIDES;
    case 'expanded': return 'runs a command in the submitter and not in the job';
    case 'ended': return operatorMessage(text.slice(stop.at));
  }
}

const HIDES = 'has a comment, which hides the rest of what the operator writes';

function operatorMessage(rest: string): string {
  const behind = rest.replace(/^(?:[;&|<>]+|[^])/, '');
  if (/^\s*#[^\n]*$/.test(behind)) { return HIDES; }
  if (behind.trim() === '') { return 'ends in what the shell of the submitter does not take there'; }
  if (/^[()]/.test(rest)) { return 'has a parenthesis that the shell of the submitter does not take'; }
  if (rest.startsWith('<<')) { return 'has a here-document, of which the shell of the submitter finds no end'; }
  if (/^[<>]/.test(rest)) { return 'redirects the submitter and not the job'; }
  return /^\|(?!\|)/.test(rest) ? 'has a pipe for what the submitter prints, not the job' : 'ends there for the shell of the submitter, which runs the rest itself';
}

function fixFor(entrypoint: Entrypoint, { problem, at }: Stop): string {
  const { text } = entrypoint;
  if (problem === 'unclosed') { return 'close the quote'; }
  if (problem === 'continued') { return 'remove the backslash'; }
  if (problem === 'comment' || /^\s*#[^\n]*$/.test(text.slice(at + 1))) { return 'remove the comment'; }
  return asOneScript(entrypoint);
}

function asOneScript({ written, ray }: Entrypoint): string {
  const script = asScript(written, ray);
  return script === undefined ? 'put it into a script that the job runs, or submit the job in HTTPMode' : `write ${script}`;
}

export const entrypointQuotes = entrypointRule({
  id: 'entrypoint-quotes',
  severity: Severity.ERROR,
  summary: 'An entrypoint with quotes that Ray up to 2.55 loses on the way to the driver, which then gets other arguments, or does not start.',
  check: ({ words, ray }) => {
    const fate = losesQuotes(ray) ? fateBehind({ words }) : undefined;
    return fate?.kind !== 'broken' ? undefined : {
      message: `comes to the shell of the driver without its quotes, as Ray ${ray} joins it (${quote(fate.what)})`,
      fix: 'put it into a script that the job runs, submit the job in HTTPMode, or raise rayVersion and the image to 2.56',
    };
  },
});

/** What becomes of an entrypoint behind the shell of the submitter, if all of its words are known. */
function fateBehind({ words: { sources, stop, variables } }: Pick<Entrypoint, 'words'>): ReturnType<typeof fateOf> | undefined {
  const words = sources.map(readWord);
  return stop === undefined && variables.length === 0 && words.every(word => word.kind === 'static') ? fateOf(words.map(word => word.text)) : undefined;
}

export const entrypointExpanded = entrypointRule({
  id: 'entrypoint-expanded',
  severity: Severity.WARNING,
  summary: 'A variable or a pattern in an entrypoint that another shell puts in than the one that it looks like: that of the submitter, or before Ray 2.56 that of the driver.',
  check: entrypoint => {
    const found = expandedThere(entrypoint);
    if (found !== undefined) { return { message: `is expanded in the submitter and not in the job (${quote(found)})`, fix: asOneScript(entrypoint) }; }
    const fate = losesQuotes(entrypoint.ray) ? fateBehind(entrypoint) : undefined;
    return fate?.kind !== 'expanded' ? undefined : {
      message: `is expanded by the shell of the driver in spite of its quotes, as Ray ${entrypoint.ray} joins it (${quote(fate.what)})`,
      fix: 'put it into a script that the job runs, or raise rayVersion and the image to 2.56',
    };
  },
});

/** The first thing that the shell of the submitter expands, and is not known to be there for that. */
function expandedThere({ written, text, words: { sources, variables, stop }, variables: given }: Entrypoint): string | undefined {
  // of two dollars the kubelet makes one
  if (written.includes('$$')) { return written.slice(written.indexOf('$$')); }
  const unknown = variables.find(variable => !given.includes(nameOf(variable)));
  if (unknown !== undefined) { return unknown; }
  if (stop?.problem === 'expanded') {
    const rest = text.slice(stop.at);
    return isCommand(text, stop) || given.includes(nameOf(rest)) ? undefined : rest;
  }
  return stop === undefined ? sources.find(source => isPattern(source)) : undefined;
}

function nameOf(variable: string): string {
  return /^\$\{?(\w*)/.exec(variable)?.[1] ?? '';
}

function isPattern(source: string): boolean {
  const word = readWord(source);
  return word.kind === 'broken' && word.problem === 'expanded';
}
