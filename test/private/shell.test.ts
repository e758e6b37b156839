import { execFileSync } from 'child_process';
import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as fc from 'fast-check';
import { readWord, singleQuoted } from '../../src/private/shell';

/**
 * Runs each text as KubeRay runs a value: behind a flag and before another; prints the arguments with their lengths, and
 * the status. Nothing can be started, and a glob that matches no file is an error, as else it would pass for plain text.
 */
const SCRIPT = `
show() { local arg; for arg; do printf '%s:%s' "\${#arg}" "$arg"; done; }
mapfile -d '' -t texts
PATH=/nonexistent
shopt -s failglob
for text in "\${texts[@]}"; do
  shown=$( (eval "show --key=$text  --next=1") </dev/null 2>/dev/null; printf '=%s' $? )
  printf '%s\\0' "$shown"
done`;

/** The arguments that bash makes of each text, or nothing where it fails. */
function bash(texts: readonly string[]): (string[] | undefined)[] {
  const stdout = execFileSync('/bin/bash', ['--norc', '-c', SCRIPT], {
    input: texts.map(text => `${text}\0`).join(''),
    cwd: mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-shell-')),
    encoding: 'utf8',
    env: { LC_ALL: 'C.UTF-8' },
    maxBuffer: 2 ** 26,
  });
  return stdout.split('\0').slice(0, -1).map(argumentsIn);
}

/** Reads `5:--key8:--next=1=0`; what has another status, or is no such list, is a failure. */
function argumentsIn(shown: string): string[] | undefined {
  const args: string[] = [];
  let rest = [...shown];
  while (rest.length > 0 && rest.join('') !== '=0') {
    const colon = rest.indexOf(':');
    const end = colon + 1 + Number(rest.slice(0, colon).join(''));
    if (colon < 1 || !(end <= rest.length)) { return undefined; }
    args.push(rest.slice(colon + 1, end).join(''));
    rest = rest.slice(end);
  }
  return rest.length > 0 ? args : undefined;
}

const SPECIAL = [...' \t\n\'"\\$`;&|<>()[]{}*?!#~^%@=+,.:/-_'];
const PIECES = ['a', 'b', '1', '0', 'é', '\u{1f680}', '..', '${a}', '$a', '${a:-b}', "'a b'", '"a b"', '{"a": 1}', '{a,b}', '{1..3}', '\\"', '$('];

const texts = fc.sample(
  fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...SPECIAL) }, fc.constantFrom(...PIECES)), { maxLength: 8 }).map(parts => parts.join('')),
  { numRuns: 2500, seed: 20261122 },
);

/** Characters that mean something to bash, each with one that means nothing; a backslash only where it is the last. */
const MEANING = [...'$`*?[]{}~ \t\n;&|<>()'];
const DISGUISES = new Map(MEANING.map((char, index) => [char, String.fromCodePoint(0xe000 + index)]));
const LAST_BACKSLASH = '\u{e100}';
const MEANINGS = new Map([...DISGUISES].map(([char, mask]) => [mask, char])).set(LAST_BACKSLASH, '\\');

function disguise(text: string): string {
  return [...text.replace(/\\$/, LAST_BACKSLASH)].map(char => DISGUISES.get(char) ?? char).join('');
}

function undisguise(text: string): string {
  return [...text].map(char => MEANINGS.get(char) ?? char).join('');
}

test(`of ${texts.length} texts bash makes the word that is read, and something else than what is written where none is read`, () => {
  const real = bash(texts);
  const unread = bash(texts.map(disguise)).map(args => args?.map(undisguise));
  const wrong = texts.map((text, index) => ({ text, word: readWord(text), args: real[index], written: unread[index] }))
    .filter(({ word, args, written }) => word.kind === 'static'
      ? args?.join('\0') !== `--key=${word.text}\0--next=1`
      : args !== undefined && args.join('\0') === written?.join('\0'));
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('the texts are of all kinds', () => {
  const kinds = texts.map(readWord).map(word => word.kind === 'broken' ? word.problem : word.kind);
  expect([...new Set(kinds)].sort()).toEqual(['continued', 'dynamic', 'ended', 'expanded', 'split', 'static', 'unclosed']);
});

test('bash takes a text in single quotes as it stands', () => {
  const some = texts.slice(0, 500);
  expect(bash(some.map(singleQuoted))).toEqual(some.map(text => [`--key=${text}`, '--next=1']));
});

test.each(['8265', '\'{"a": 1}\'', '"{\\"a\\": 1}"', 'a#b', '~/a', 'a  '])('in the whole command of a container, too, bash takes %j for one word', text => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-shell-'));
  writeFileSync(join(folder, 'ray'), '#!/bin/bash\nprintf \'%s\\0\' "$@"\n', { mode: 0o755 });
  const command = `ulimit -n \${RAY_START_ULIMIT_OPEN_FILES:-65536}; ray start --head  --block  --key=${text}  --next=1 `;
  const env = { PATH: folder, RAY_START_ULIMIT_OPEN_FILES: '64' };
  const stdout = execFileSync('/bin/bash', ['-c', '--', command], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'inherit'] });
  const word = readWord(text);
  expect(stdout.split('\0').slice(0, -1)).toEqual(['start', '--head', '--block', `--key=${word.kind === 'static' ? word.text : ''}`, '--next=1']);
});

test.each([
  ['8265', '8265'],
  ["'a b'", 'a b'],
  ['"a \\"b\\" $ \\c"', 'a "b" $ \\c'],
  ["a'b'\"c\"\\d", 'abcd'],
  ['{"a":1}', '{a:1}'],
  ['"{\\"a\\": 1}"', '{"a": 1}'],
  ['\'{"a": 1, "b": 2}\'', '{"a": 1, "b": 2}'],
  ['a\\\nb', 'ab'],
  ['~/a#b!c', '~/a#b!c'],
  ['a[b/c]{d}', 'a[b/c]{d}'],
  ['a  \t', 'a'],
  ['', ''],
])('%j is the word %j', (text, word) => {
  expect(readWord(text)).toEqual({ kind: 'static', text: word });
});

test.each(['$A', 'a${A}b', '"$A $B"', '${A:-/tmp/a}', "'a b'$A"])('%j is one word, known in the container only', text => {
  expect(readWord(text)).toEqual({ kind: 'dynamic' });
});

test.each([
  ['a b', 'split'],
  [' a', 'split'],
  ['a\tb', 'split'],
  ['a;b', 'ended'],
  ['a&', 'ended'],
  ['a|b', 'ended'],
  ['a>b', 'ended'],
  ['a(b)', 'ended'],
  ['a\n', 'ended'],
  ['a\0', 'ended'],
  ['$A;b', 'ended'],
  ['$(a)', 'expanded'],
  ['"`a`"', 'expanded'],
  ['$1', 'expanded'],
  ['$((1+1))', 'expanded'],
  ['${A:-$(b)}', 'expanded'],
  ["$'a'", 'expanded'],
  ['a*', 'expanded'],
  ['a?', 'expanded'],
  ['[ab]', 'expanded'],
  ['{a,b}', 'expanded'],
  ['{1..3}', 'expanded'],
  ["it's", 'unclosed'],
  ['"a', 'unclosed'],
  ['a\\', 'continued'],
])('%j is no word: %s', (text, problem) => {
  expect(readWord(text)).toEqual({ kind: 'broken', problem });
});
