import { singleQuoted } from './shell';

/*
 * The entrypoint of a job goes through a different number of shells in each submission mode. In HTTPMode, it is the
 * shell of the driver alone (dash or bash). In the other modes the kubelet puts in variables, bash in the submitter makes
 * words of the text, and `ray job submit` joins these for the shell of the driver: as shlex.join since Ray 2.56, which
 * keeps them, and as Windows does before, which puts a word with a blank in double quotes and no other in any. What is
 * made here means the same through all of that, so that neither the mode nor the release of Ray matters.
 */

/** The entrypoint that starts a program, the first of these texts, with exactly the others as its arguments. */
export function driverArguments(args: readonly string[]): string {
  args.forEach(refuseUnwritable);
  const [program = '', ...others] = args;
  if (program === '') { throw new Error(`the first argument (${JSON.stringify(program)}) is the program: name one`); }
  return isCommandName(program) && others.every(isKept) ? [program, ...others.map(wordOf)].join(' ') : evaluated(args);
}

/** The entrypoint that runs a text as bash does, all of it where the driver runs. */
export function driverScript(script: string): string {
  return isPlainCommand(script) ? script : driverArguments(['bash', '-c', script]);
}

/** No shell looks at any of its characters, wherever it stands. */
const PLAIN = /^[\p{L}\p{M}\p{N}_@%+=:,./-]+$/u;

/** Words that a shell takes for its own where a command begins; `exec` does not. */
const RESERVED = ['case', 'coproc', 'do', 'done', 'elif', 'else', 'esac', 'fi', 'for', 'function', 'if', 'in', 'select', 'then', 'time', 'until', 'while'];

/** Commands that bash, sh or both have of their own, some in other ways than the programs of these names; `exec` is the same. */
const BUILTINS = [
  '.', ':', 'alias', 'bg', 'bind', 'break', 'builtin', 'caller', 'cd', 'chdir', 'command', 'compgen', 'complete', 'compopt', 'continue', 'declare', 'dirs',
  'disown', 'echo', 'enable', 'eval', 'exit', 'export', 'false', 'fc', 'fg', 'getopts', 'hash', 'help', 'history', 'jobs', 'kill', 'let', 'local', 'logout',
  'mapfile', 'popd', 'printf', 'pushd', 'pwd', 'read', 'readarray', 'readonly', 'return', 'set', 'shift', 'shopt', 'source', 'suspend', 'test', 'times',
  'trap', 'true', 'type', 'typeset', 'ulimit', 'umask', 'unalias', 'unset', 'wait',
];

function isCommandName(word: string): boolean {
  return PLAIN.test(word) && !word.includes('=') && !word.startsWith('-') && !RESERVED.includes(word) && !BUILTINS.includes(word);
}

/** Plain words between blanks, with variables before them perhaps. */
function isPlainCommand(text: string): boolean {
  const words = text.split(/[ \t]+/);
  const [command = ''] = words.filter(word => !/^[A-Za-z_]\w*=/.test(word));
  return words.every(word => PLAIN.test(word)) && isCommandName(command);
}

/** What becomes otherwise within double quotes, or is changed by what reads YAML. */
// eslint-disable-next-line no-control-regex
const CHANGED = /[$`]|\\[\\\n]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/** Whether an argument comes through as one word in single quotes: Ray before 2.56 gives it double ones for its blank. */
function isKept(text: string): boolean {
  return PLAIN.test(text) || text === '' || (/[ \t]/.test(text) && !CHANGED.test(text));
}

function wordOf(text: string): string {
  return PLAIN.test(text) ? text : singleQuoted(text);
}

/**
 * A program with any arguments: bash puts them together from `$'…'`, in which each character that a shell might look at
 * is a number. The dollar is written as `\$` in double quotes, as it is one dollar whether another shell has read that
 * before or not: Ray up to 2.55 leaves it to one more.
 */
function evaluated(args: readonly string[]): string {
  const exec = args[0].startsWith('-') ? 'exec --' : 'exec';
  const words = args.map(text => PLAIN.test(text) ? text : `"\\$'${inNumbers(text)}'"`);
  return `bash -c ${singleQuoted(`eval ${exec} ${words.join(' ')}`)}`;
}

// eslint-disable-next-line no-control-regex
const SEEN = /["$'\\`]|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Line breaks remain, so that a script stays one to read. */
function inNumbers(text: string): string {
  return text.replace(SEEN, character => [...Buffer.from(character)].map(byte => `\\${byte.toString(8).padStart(3, '0')}`).join(''));
}

function refuseUnwritable(text: string): void {
  if (/\0|\p{Surrogate}/u.test(text)) {
    throw new Error(`an argument holds a character that no program can be given (${JSON.stringify(text)}): leave out U+0000 and halves of characters`);
  }
}
