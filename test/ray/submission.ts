import { join } from 'path';
import { recordsOf, run } from './batch';
import { python, RayRelease } from './ray-release';
import { goProgram } from '../go-tool';

/** What Ray is told by its command line. */
export interface Submission {
  readonly refused?: string;
  readonly entrypoint?: string;
  readonly submission_id?: string;
  readonly runtime_env?: unknown;
  readonly metadata?: unknown;
  readonly entrypoint_resources?: unknown;
}

/** What the real operator, the kubelet, real bash and the command line of real Ray make of RayJobs; nothing where bash fails, or does more. */
export function submissionsOf(jobs: readonly object[], release: RayRelease): (Submission | undefined)[] {
  const lines = submitted(commandsOf(jobs));
  const answers = askCommandLine(release, lines.flatMap(args => args ? [args] : []));
  return lines.map(args => args && answers.shift());
}

/** The text that the operator gives bash in the submitter of each RayJob, as the kubelet starts it. */
function commandsOf(jobs: readonly object[]): string[] {
  const stdout = run(goProgram('operator'), ['submit'], jobs.map(job => `${JSON.stringify(job)}\n`).join(''));
  return stdout.split('\n').slice(0, -1).map(line => {
    const [shell, options, , command] = JSON.parse(line) as string[];
    expect([shell, options]).toEqual(['/bin/bash', '-ce']);
    return startedByKubelet(command);
  });
}

/** The variables that the operator gives the container; the kubelet knows none of the image. */
const VARIABLES: Readonly<Record<string, string>> = { RAY_DASHBOARD_ADDRESS: 'head:8265', RAY_JOB_SUBMISSION_ID: 'job-x7k2p', PYTHONUNBUFFERED: '1' };

/** As k8s.io/kubernetes/third_party/forked/golang/expansion does it. */
function startedByKubelet(text: string): string {
  return text.replace(/\$\$|\$\(([^)]*)\)/g, (reference, name?: string) => name === undefined ? '$' : VARIABLES[name] ?? reference);
}

/** Runs each command with a `ray` that prints the number of its arguments and these. Nothing else can be started. */
const SUBMITTER = `
python() { :; }
ray() { case "$2" in status) return 1;; submit) shift 2; printf '%s\\0' "$#" "$@";; esac; }
mapfile -d '' -t commands
PATH=/nonexistent
for command in "\${commands[@]}"; do
  printf 'begin\\0'
  (set -e; eval "$command") </dev/null 2>/dev/null
  printf 'end=%s\\0' $?
done`;

/** What bash gives `ray job submit`; nothing where it does anything else, too, or fails. */
function submitted(commands: readonly string[]): (string[] | undefined)[] {
  const stdout = run('/bin/bash', ['--norc', '-c', SUBMITTER], commands.map(command => `${command}\0`).join(''));
  return recordsOf(stdout).map(([count, ...args]) => args.pop() === 'end=0' && Number(count) === args.length ? args : undefined);
}

function askCommandLine(release: RayRelease, lines: readonly (readonly string[])[]): Submission[] {
  const stdout = run(python(release), [join(__dirname, 'submission.py')], lines.map(args => `${JSON.stringify(args)}\n`).join(''));
  const answers = stdout.split('\n').slice(0, -1);
  expect(answers).toHaveLength(lines.length);
  return answers.map(answer => JSON.parse(answer));
}
