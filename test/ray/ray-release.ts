import { spawnSync } from 'child_process';
import { homedir } from 'os';
import { join } from 'path';
import { virtualEnvironment } from '../python';

/** The releases that real Ray is asked with: the oldest and the newest that the rules know, and one between them. */
export const RAY_RELEASES = ['2.9.3', '2.55.1', '2.60.0'] as const;
export type RayRelease = typeof RAY_RELEASES[number];

/** A first run downloads 70 MB for each release. */
export const INSTALL_TIMEOUT = 10 * 60 * 1000;

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
  return ask(release, 'oracle.py', questions);
}

/** Asks real Ray Serve of a release whether it takes configurations. */
export function askServe(release: RayRelease, configs: readonly object[]): Answer[] {
  return ask(release, 'serve_oracle.py', configs);
}

function ask(release: RayRelease, program: string, questions: readonly object[]): Answer[] {
  const input = questions.map(question => `${JSON.stringify(question)}\n`).join('');
  const { stdout, stderr, status } = spawnSync(python(release), [join(__dirname, program)], {
    // KubeRay tells every container where the head is
    input, encoding: 'utf8', maxBuffer: 2 ** 29, env: { PATH: process.env.PATH, HOME: homedir(), LC_ALL: 'C.UTF-8', RAY_ADDRESS: '10.0.0.1:6379' },
  });
  const answers = stdout.split('\n').slice(0, -1);
  if (status !== 0 || answers.length !== questions.length) { throw new Error(`Ray ${release} did not answer: ${stderr.slice(-2000)}`); }
  return answers.map(answer => JSON.parse(answer));
}

/** The interpreter of a virtual environment that has the release. */
export function python(release: RayRelease): string {
  const serve = ['fastapi', 'pydantic', 'starlette', 'uvicorn'];
  const install = ['--only-binary', ':all:', '--constraint', join(__dirname, 'constraints.txt'), `ray[client]==${release}`, 'setuptools', ...serve];
  return join(virtualEnvironment(join('ray-serve', release), { install, needs: `this needs Ray ${release} from PyPI` }), 'bin', 'python');
}
