import { execFileSync, spawnSync } from 'child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'fs';
import { homedir } from 'os';
import { join } from 'path';

/** The releases that real Ray is asked with: the oldest and the newest that the rules know, and one between them. */
export const RAY_RELEASES = ['2.9.3', '2.55.1', '2.60.0'] as const;
export type RayRelease = typeof RAY_RELEASES[number];

/** A first run downloads 70 MB for each release. */
export const INSTALL_TIMEOUT = 10 * 60 * 1000;

/** Outside of the checkout, so that what was installed once on a machine stays. */
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-kuberay', 'ray');

/** What Ray is asked: whether it takes the arguments behind `ray start`, or what its autoscaler reads from a RayCluster. */
export type Question = { readonly start: readonly string[] } | { readonly cluster: object };

/** Why Ray refuses, or else the resources of the node, or of each group for the autoscaler. */
export interface Answer {
  readonly refused?: string;
  readonly resources?: Readonly<Record<string, number>>;
  readonly groups?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Asks real Ray of a release, in one process for all questions. */
export function askRay(release: RayRelease, questions: readonly Question[]): Answer[] {
  const input = questions.map(question => `${JSON.stringify(question)}\n`).join('');
  const { stdout, stderr, status } = spawnSync(python(release), [join(__dirname, 'oracle.py')], {
    // KubeRay tells every container where the head is
    input, encoding: 'utf8', maxBuffer: 2 ** 29, env: { PATH: process.env.PATH, HOME: homedir(), LC_ALL: 'C.UTF-8', RAY_ADDRESS: '10.0.0.1:6379' },
  });
  const answers = stdout.split('\n').slice(0, -1);
  if (status !== 0 || answers.length !== questions.length) { throw new Error(`Ray ${release} did not answer: ${stderr.slice(-2000)}`); }
  return answers.map(answer => JSON.parse(answer));
}

/** The interpreter of a virtual environment that has the release; it is made where it is missing. */
export function python(release: RayRelease): string {
  const folder = join(CACHE, release);
  if (!existsSync(folder)) { install(release, folder); }
  return join(folder, 'bin', 'python');
}

/** Under another name first, so that whoever finds the folder finds all of it. */
function install(release: RayRelease, folder: string): void {
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, `${release}-`));
  try {
    run(machinePython(), ['-m', 'venv', unfinished], 'this needs Python with venv: on Debian and Ubuntu the package python3-venv');
    run(join(unfinished, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary', ':all:',
      '--constraint', join(__dirname, 'constraints.txt'), `ray[client]==${release}`, 'setuptools'], `this needs Ray ${release} from PyPI`);
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
