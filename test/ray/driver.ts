import { chmodSync, mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { recordsOf, run } from './batch';
import { singleQuoted } from '../../src/private/shell';

/** The shells that are `sh` in images: of Debian and Ubuntu, and of Red Hat. */
export const DRIVER_SHELLS = { dash: ['dash'], bash: ['bash', '--posix', '--norc'] } as const;
export type DriverShell = keyof typeof DRIVER_SHELLS;

/**
 * The words of the one command that the shell of the driver makes of each entrypoint; nothing where it does anything else. It
 * knows the commands `show` and `bash`. What bash would run is read by real bash, in which `exec` shows its words.
 */
export function driverWords(shell: DriverShell, entrypoints: readonly string[]): (string[] | undefined)[] {
  const words = shown([...DRIVER_SHELLS[shell]], ['show', 'bash'], entrypoints);
  const scripts = words.map(found => found?.[0] === 'bash' && found[1] === '-c' && found[2].startsWith('eval exec ') ? found[2] : undefined);
  const inner = shown(['bash', '--norc'], ['exec'], scripts.flatMap(script => script === undefined ? [] : [script]));
  return words.map((found, index) => scripts[index] === undefined ? found : programOf(inner.shift()));
}

function programOf(exec: string[] | undefined): string[] | undefined {
  return exec?.slice(exec[1] === '--' ? 2 : 1);
}

/** What shells have made of texts. */
const known = new Map<string, string[] | undefined>();

/** What a shell makes of each text, in which these commands show their own words. */
function shown(shell: readonly string[], commands: readonly string[], texts: readonly string[]): (string[] | undefined)[] {
  const keyOf = (text: string) => JSON.stringify([shell, commands, text]);
  const others = [...new Set(texts.filter(text => !known.has(keyOf(text))))];
  shownNow(shell, commands, others).forEach((words, index) => known.set(keyOf(others[index]), words));
  return texts.map(text => known.get(keyOf(text))?.slice());
}

function shownNow(shell: readonly string[], commands: readonly string[], texts: readonly string[]): (string[] | undefined)[] {
  const functions = commands.map(name => `${name}() { printf '%s\\0' ${name} "$@"; }`);
  const script = [
    ...functions, 'PATH=/nonexistent',
    ...texts.map(text => `printf 'begin\\0'; ( eval ${singleQuoted(text)}; status=$?; wait; exit $status ) </dev/null 2>/dev/null; printf 'end=%s\\0' $?`),
  ].join('\n');
  return recordsOf(run(shell[0], [...shell.slice(1), '-s'], script)).map(words => words.pop() === 'end=0' ? words : undefined);
}

/** What Ray does with an entrypoint: it is the text of a real shell, and what this starts is a real program. */
const START = `
import json, subprocess, sys
for line in sys.stdin:
    print(json.dumps(subprocess.run(json.loads(line), shell=True, stdout=subprocess.PIPE).stdout.decode()))`;

/** The arguments that a real program, `show`, is started with by each entrypoint. */
export function startedWith(entrypoints: readonly string[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-ray-'));
  const program = join(folder, 'show');
  writeFileSync(program, '#!/bin/bash\nprintf "%s\\0" "$#" "$@"\n');
  chmodSync(program, 0o755);
  const stdout = run('python3', ['-c', START], entrypoints.map(text => `${JSON.stringify(text)}\n`).join(''), { PATH: `${folder}:${process.env.PATH}` });
  return stdout.split('\n').slice(0, -1).map(line => (JSON.parse(line) as string).split('\0').slice(1, -1));
}
