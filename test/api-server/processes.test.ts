import { spawn } from 'child_process';
import { once } from 'events';
import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { clusterTest } from './cluster-test';
import { Processes } from './processes';
import { eventually } from './wait';

/** Starts a process, says where its files are, and waits. */
const PROGRAM = `
  const { Processes } = require(${JSON.stringify(join(__dirname, 'processes.ts'))});
  const processes = new Processes();
  processes.run('sleep', '/bin/sleep', ['300']);
  process.stdout.write(processes.folder);
  setInterval(() => {}, 1000);`;

function isAlive(pid: number): boolean {
  try { return process.kill(pid, 0); } catch { return false; }
}

clusterTest.each(['SIGINT', 'SIGKILL'] as const)('nothing is left when the tests end by %s', async signal => {
  const tests = spawn(process.execPath, ['-r', 'ts-node/register/transpile-only', '-e', PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [folder] = (await once(tests.stdout, 'data')).map(String);
  const [pid] = readFileSync(join(folder, 'pids'), 'utf8').split('\n').map(Number);
  expect(isAlive(pid)).toBe(true);
  tests.kill(signal);

  await eventually('the process and its folder are gone', () => !isAlive(pid) && !existsSync(folder), gone => gone);
}, 60_000);

clusterTest('a process that ends by itself is told of with what it wrote', async () => {
  const processes = new Processes();
  try {
    processes.run('short', '/bin/sh', ['-c', 'echo no such flag; exit 3']);

    await expect(eventually('it runs', () => false, done => done, { meanwhile: () => processes.mustRun() }))
      .rejects.toThrow('short does not run: it ended with 3\nno such flag');
  } finally {
    await processes.stop();
  }
});

clusterTest('what does not come in time is told of with what there was at last', async () => {
  await expect(eventually('the cluster is ready', () => ({ state: 'suspended' }), ({ state }) => state === 'ready', { seconds: 0 }))
    .rejects.toThrow(/^the cluster is ready: not within 0 s, and at last there was \{\s+"state": "suspended"\s+\}$/);
});
