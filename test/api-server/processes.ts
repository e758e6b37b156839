import { ChildProcess, spawn } from 'child_process';
import { once } from 'events';
import { appendFileSync, closeSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'fs';
import { AddressInfo, createServer } from 'net';
import { tmpdir } from 'os';
import { join } from 'path';

/** Waits for the end of its input, which comes with the end of the tests, even if these are killed. */
const GUARD = 'cat >/dev/null; kill -9 $(cat "$1/pids") 2>/dev/null; until rm -rf "$1" 2>/dev/null; do sleep 0.1; done';

/** Processes, and a folder for their files. All end, and the folder goes, when the tests end, however they end. */
export class Processes {
  public readonly folder = mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-cluster-'));
  private readonly guard: ChildProcess;
  private readonly running: Running[] = [];

  public constructor() {
    writeFileSync(this.file('pids'), '');
    // detached, so that Ctrl+C in a terminal does not reach it
    this.guard = spawn('/bin/sh', ['-c', GUARD, 'guard', this.folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    this.guard.unref();
  }

  /** The path of a file in the folder. */
  public file(name: string): string {
    return join(this.folder, name);
  }

  /** Writes a file into the folder, for nobody else to read. */
  public write(name: string, content: string): string {
    writeFileSync(this.file(name), content, { mode: 0o600 });
    return this.file(name);
  }

  /** Starts a program with flags, given as `{ 'a-flag': 'value' }`. */
  public start(name: string, program: string, flags: Readonly<Record<string, string>>): Running {
    return this.run(name, program, Object.entries(flags).map(([flag, value]) => `--${flag}=${value}`));
  }

  public run(name: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
    const log = this.file(`${name}.log`);
    const out = openSync(log, 'a');
    const child = spawn(program, args, {
      cwd: this.folder, env: { PATH: process.env.PATH, HOME: this.folder, ...env }, detached: true, stdio: ['ignore', out, out],
    });
    closeSync(out);
    child.unref();
    appendFileSync(this.file('pids'), `${child.pid}\n`);
    const running = new Running(name, child, log);
    this.running.push(running);
    return running;
  }

  /** Throws with the end of what it wrote, if one of them ended by itself. */
  public mustRun(): void {
    this.running.forEach(one => one.mustRun());
  }

  /** Ends all of them, and removes the folder. */
  public async stop(): Promise<void> {
    const gone = once(this.guard, 'exit');
    this.guard.ref();
    this.guard.stdin?.end();
    await gone;
  }
}

/** A process that was started. */
export class Running {
  private ending?: string;
  private isStopped = false;

  public constructor(public readonly name: string, private readonly child: ChildProcess, private readonly logFile: string) {
    child.once('error', error => { this.ending = error.message; });
    child.once('exit', (status, signal) => { this.ending = `it ended with ${signal ?? status}`; });
  }

  /** What it wrote. */
  public get log(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  /** Throws with the end of what it wrote, if it ended by itself. */
  public mustRun(): void {
    if (this.ending && !this.isStopped) { throw new Error(`${this.name} does not run: ${this.ending}\n${this.log.slice(-4000)}`); }
  }

  public async stop(): Promise<void> {
    this.isStopped = true;
    if (this.ending) { return; }
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }
}

/** A port of this machine that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
