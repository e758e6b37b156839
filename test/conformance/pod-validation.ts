import { spawnSync } from 'child_process';
import { goProgram } from '../go-tool';

/** Kubernetes' own validation of the pods and the head service that the real operator makes of a RayCluster. */
export function podValidation(): string {
  return goProgram('pod-validation');
}

/** What the program says to each line. */
export function answers(lines: readonly unknown[], ...args: string[]): string[][] {
  const input = lines.map(line => `${JSON.stringify(line)}\n`).join('');
  const { stdout, status } = spawnSync(podValidation(), args, { input, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['pipe', 'pipe', 'ignore'] });
  expect(status).toBe(0);
  return stdout.trim().split('\n').map(line => JSON.parse(line) as string[]);
}
