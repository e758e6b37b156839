import { execFileSync, spawnSync } from 'child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'fs';
import { homedir } from 'os';
import { basename, dirname, join } from 'path';

/** Outside of the checkout, so that what was installed once on a machine stays. */
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-kuberay');

/** What a virtual environment has, and what it is for. */
export interface PythonPackages {
  /** What pip is told, such as `ray==2.55.1`. */
  readonly install: readonly string[];
  /** What to say where they cannot be had. */
  readonly needs: string;
}

/** The folder of a virtual environment with these packages, by its name in the cache; it is made where it is missing. */
export function virtualEnvironment(name: string, packages: PythonPackages): string {
  const folder = join(CACHE, name);
  if (!existsSync(folder)) { make(folder, packages); }
  return folder;
}

/** Under another name first, so that whoever finds the folder finds all of it. */
function make(folder: string, { install, needs }: PythonPackages): void {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(join(dirname(folder), `${basename(folder)}-`));
  try {
    run(machinePython(), ['-m', 'venv', unfinished], 'this needs Python with venv: on Debian and Ubuntu the package python3-venv');
    run(join(unfinished, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...install], needs);
    if (!existsSync(folder)) { renameSync(unfinished, folder); }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Python releases for which there is a wheel of each of the Ray releases, the machine's own first. */
const PYTHONS = ['python3', 'python3.11', 'python3.10'];

function machinePython(): string {
  const fitting = PYTHONS.find(name => /^Python 3\.1[01]\./.test(spawnSync(name, ['--version'], { encoding: 'utf8' }).stdout ?? ''));
  if (!fitting) { throw new Error('these tests need Python 3.10 or 3.11 on the PATH, with venv: Ray 2.9.3 is there for no later one'); }
  return fitting;
}

function run(program: string, args: string[], needs: string): void {
  try {
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    throw new Error(`${(error as Error).message}: ${needs}`);
  }
}
