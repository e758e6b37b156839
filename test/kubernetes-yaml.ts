import { spawnSync } from 'child_process';
import { goProgram } from './go-tool';

/** Builds the reader, which can take long the first time. */
export function buildReader(): void {
  goProgram('yaml');
}

/** What kubectl reads from each text: all objects in it, or an error. */
export function kubernetesReads(texts: readonly string[]): (unknown[] | { error: string })[] {
  const input = texts.map(text => `${JSON.stringify(text)}\n`).join('');
  const { stdout, status } = spawnSync(goProgram('yaml'), { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) { throw new Error(`the reader of test/programs/yaml ended with ${status}`); }
  return stdout.trimEnd().split('\n').map(line => JSON.parse(line));
}
