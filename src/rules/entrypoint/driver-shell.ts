import { rayAtLeast } from '../../private/ray-version';
import { readWord, singleQuoted } from '../../private/shell';
import { readWords } from '../../private/shell-words';

/** Since that release, Ray's command line gives the shell of the driver the words that it got. */
const KEEPS_WORDS = '2.56.0';

/** Whether a Ray release may take the quotes from words; one that is not known is taken not to. */
export function losesQuotes(ray: string | undefined): boolean {
  return ray !== undefined && !rayAtLeast(ray, KEEPS_WORDS);
}

/** How the older releases join words: as for a program of Windows. */
function joined(words: readonly string[]): string {
  return words.map(word => {
    const escaped = word.replace(/(\\*)"/g, '$1$1\\"');
    return word === '' || /[ \t]/.test(word) ? `"${escaped.replace(/(\\+)$/, '$1$1')}"` : escaped;
  }).join(' ');
}

/** What becomes of words in the shell of the driver where an older release joins them; `expanded` is a variable or a glob. */
export type Fate = { readonly kind: 'kept' } | { readonly kind: 'broken' | 'expanded'; readonly what: string };

const KEPT: Fate = { kind: 'kept' };

export function fateOf(words: readonly string[]): Fate {
  const text = joined(words);
  const { sources, variables, stop } = readWords(text);
  const script = scriptOf(words);
  // at the very end a backslash is one
  if (stop?.problem === 'continued') { return KEPT; }
  if (stop !== undefined && stop.problem !== 'expanded') { return { kind: 'broken', what: text.slice(stop.at) }; }
  if (stop !== undefined || variables.length > 0) { return script === undefined ? { kind: 'expanded', what: text.slice(stop?.at ?? text.indexOf(variables[0])) } : scriptFate(script); }
  const changed = words.findIndex((word, index) => isChanged(word === script ? oneDollar(word) : word, sources[index]));
  if (changed === -1) { return KEPT; }
  return { kind: readWord(sources[changed]).kind === 'static' ? 'broken' : 'expanded', what: words[changed] };
}

/** Whether the shell makes something else of what an older release writes for a word; of braces not every shell does. */
function isChanged(word: string, source: string): boolean {
  const read = readWord(source);
  return read.kind === 'static' ? read.text !== word : /[*?[]/.test(source);
}

/** The dollar that Entrypoint writes is the same in a script with its backslash and without it. */
function oneDollar(script: string): string {
  return script.replace(/"\\(?=\$')/g, '"');
}

/** The script in `bash -c '…'`. */
function scriptOf([shell, option, script]: readonly string[]): string | undefined {
  return /^(?:\/\S*\/)?(?:ba|da)?sh$/.test(shell) && /^-\w*c\w*$/.test(option ?? '') ? script : undefined;
}

/** A script may be read twice, unless that changes one of its own variables. */
function scriptFate(script: string): Fate {
  const own = ownVariable(script);
  return own === undefined ? KEPT : { kind: 'broken', what: own };
}

/** The first variable in a script that only this script gives a value. */
export function ownVariable(script: string): string | undefined {
  return [...script.matchAll(/(?<!\\)\$(?:\{?([A-Za-z_]\w*)|[\d?#@*!$-])/g)]
    .find(([, name]) => name === undefined || new RegExp(`(?:^|[\\s;&|(])(?:${name}\\+?=|(?:for|read|select)\\s(?:-\\w+\\s+)*${name}\\b)`).test(script))?.[0];
}

/** The whole text as a script for bash on the side of the driver, where that is short and comes through. */
export function asScript(text: string, ray: string | undefined): string | undefined {
  const script = `bash -c ${singleQuoted(text)}`;
  const isKept = ray !== undefined && !losesQuotes(ray) || (ownVariable(text) === undefined && !/\\[\\$`\n]/.test(text));
  return isKept && script.length <= LONGEST && !/\n|\$\$/.test(script) ? script : undefined;
}

/** Longer fixes than that are no help in one line. */
const LONGEST = 80;
