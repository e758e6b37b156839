import { spawnSync } from 'child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { run } from '../../src/check/command';

/** What a run of the command says and returns. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command with the arguments as they are, in this process. */
export function command(...args: string[]): Ran {
  let [out, err] = ['', ''];
  const code = run(args, { out: text => { out += text; }, err: text => { err += text; }, colours: false });
  return { code, out, err };
}

/** The report in colours, of files as they are named. */
export function coloured(...files: string[]): string {
  let out = '';
  run(['check', ...files], { out: text => { out += text; }, err: () => undefined, colours: true });
  return out;
}

/** Checks files, by name, that lie in a folder of their own; `./` stands for that folder in arguments, and in what is said. */
export function checkFiles(files: Readonly<Record<string, string | Buffer>>, ...args: string[]): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-'));
  try {
    Object.entries(files).forEach(([name, text]) => write(join(folder, name), text));
    const { code, out, err } = command('check', ...args.map(arg => arg.replace(/^\.\//, `${folder}/`)));
    return { code, out: out.replaceAll(`${folder}/`, './'), err: err.replaceAll(`${folder}/`, './') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Checks one file of this text, `./ray.yaml`. */
export function checkText(text: string, ...args: string[]): Ran {
  return checkFiles({ 'ray.yaml': text }, './ray.yaml', ...args);
}

/** What programs get of a finding. */
export interface JsonFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly ruleId: string;
  readonly message: string;
}

/** The findings in one file of this text. */
export function findingsIn(text: string, ...args: string[]): JsonFinding[] {
  return JSON.parse(checkText(text, '--format', 'json', ...args).out).findings;
}

/** The line and column of each finding in one file of this text. */
export function placesIn(text: string): string[] {
  return findingsIn(text).map(({ line, column, path }) => `${line}:${column} ${path}`);
}

/** Runs the command in a process of its own, as a shell does. */
export function spawnCommand(args: readonly string[], input: string): Ran {
  const root = join(__dirname, '..', '..');
  const tsNode = join(root, 'node_modules', 'ts-node', 'dist', 'bin.js');
  const main = [tsNode, '-T', '-O', '{"module":"node16","moduleResolution":"node16"}', 'src/check/main.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...main, ...args], { cwd: root, input, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function write(file: string, text: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
