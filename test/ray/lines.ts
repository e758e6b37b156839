import { execFileSync, spawnSync } from 'child_process';
import { mkdtempSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { goProgram } from '../go-tool';

/** The commands that the real operator gives the containers that run Ray: of the head, and of each worker group. */
export function commandsOf(clusters: readonly object[]): string[][] {
  return operator(clusters, 'commands').map(line => JSON.parse(line));
}

/** Why the real operator refuses each cluster; empty where it accepts it. */
export function operatorRefusals(clusters: readonly object[]): string[] {
  return operator(clusters);
}

function operator(clusters: readonly object[], ...args: string[]): string[] {
  const input = clusters.map(cluster => `${JSON.stringify(cluster)}\n`).join('');
  const stdout = execFileSync(goProgram('operator'), args, { input, encoding: 'utf8', maxBuffer: 2 ** 29 });
  return stdout.split('\n').slice(0, -1);
}

/**
 * Runs each command as a container does, with a `ray` that prints the number of its arguments and these. Nothing else can
 * be started.
 */
const SCRIPT = `
ray() { printf '%s\\0' "$#" "$@"; }
mapfile -d '' -t commands
PATH=/nonexistent
for command in "\${commands[@]}"; do
  printf 'begin\\0'
  (eval "$command") </dev/null 2>/dev/null
  printf 'end=%s\\0' $?
done`;

/** The arguments behind `ray start` that bash makes of each command; none where it does anything else, too, or fails. */
export function argumentsOf(commands: readonly string[]): (string[] | undefined)[] {
  const different = [...new Set(commands)];
  const made = new Map(bash(different).map((args, index) => [different[index], args]));
  return commands.map(command => made.get(command));
}

function bash(commands: readonly string[]): (string[] | undefined)[] {
  const { stdout } = spawnSync('/bin/bash', ['--norc', '-c', SCRIPT], {
    input: commands.map(command => `${command}\0`).join(''),
    cwd: mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-ray-')),
    encoding: 'utf8',
    env: { LC_ALL: 'C.UTF-8' },
    maxBuffer: 2 ** 29,
  });
  return stdout.split(/(?<=\0)(?=begin\0)/).map(record => {
    const [, count, start, ...args] = record.split('\0').slice(0, -1);
    const end = args.pop();
    return start === 'start' && Number(count) === args.length + 1 && end === 'end=0' ? args : undefined;
  });
}
