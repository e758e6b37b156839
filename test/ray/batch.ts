import { spawnSync } from 'child_process';
import { mkdtempSync } from 'fs';
import { homedir, tmpdir } from 'os';
import { join } from 'path';

/** What a program prints, of which an input is one of many. */
export function run(program: string, args: readonly string[], input: string, env: NodeJS.ProcessEnv = {}): string {
  const { stdout, stderr, status } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
    cwd: mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-ray-')),
    env: { PATH: process.env.PATH, HOME: homedir(), LC_ALL: 'C.UTF-8', ...env },
  });
  if (status !== 0) { throw new Error(`${program} ended with ${status}: ${stderr.slice(-2000)}`); }
  return stdout;
}

/** The parts of each record of which the first is `begin`, all of them ended by NUL. */
export function recordsOf(stdout: string): string[][] {
  return stdout.split(/(?<=\0)(?=begin\0)/).filter(record => record !== '').map(record => record.split('\0').slice(1, -1));
}
