import { execFileSync, spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'fs';
import { homedir } from 'os';
import { basename, join } from 'path';

/** A first build downloads and compiles all of a tool's modules. */
export const BUILD_TIMEOUT = 15 * 60 * 1000;

/** Outside of the checkout, so that what was built once on a machine stays. */
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-kuberay');

/** The path of a Go program from the module proxy. */
export function goTool(pkg: string, version: string): string {
  const folder = join(CACHE, `${pkg.replace(/\W+/g, '-')}-${version}`);
  const binary = join(folder, pkg.split('/').at(-1) ?? pkg);
  if (!existsSync(binary)) { go(['install', `${pkg}@${version}`], { GOBIN: folder }); }
  return binary;
}

/** The path of a Go program of ours, by its folder below `programs`. */
export function goProgram(name: string): string {
  const folder = join(__dirname, 'programs', name);
  const binary = join(CACHE, hashOf(folder));
  if (!existsSync(binary)) { go(['build', '-o', binary, '.'], {}, folder); }
  return binary;
}

/** The folder of a Go module from the module proxy. */
export function goModule(module: string, version: string): string {
  return JSON.parse(go(['mod', 'download', '-json', `${module}@${version}`], {}, CACHE)).Dir;
}

/** The folder with the programs of others that the go.mod of a folder names as its tools. */
export function goTools(folder: string, ldflags = ''): string {
  const made = join(CACHE, `${basename(folder)}-${hashOf(folder, ldflags)}`);
  if (!existsSync(made)) {
    mkdirSync(CACHE, { recursive: true });
    // under another name first, so that whoever finds the folder finds all of it
    const unfinished = mkdtempSync(join(CACHE, `${basename(folder)}-`));
    try {
      go(['build', '-ldflags', ldflags, '-o', `${unfinished}/`, 'tool'], {}, folder);
      if (!existsSync(made)) { renameSync(unfinished, made); }
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return made;
}

/** The folder with the files of a module, in the version that the go.mod of a folder requires. */
export function requiredModule(folder: string, module: string): string {
  return (JSON.parse(go(['mod', 'download', '-json', module], {}, folder)) as { Dir: string }).Dir;
}

/** Why Go cannot be used here; nothing where it can. */
export function goIsMissing(): string | undefined {
  const { status } = spawnSync('go', ['version'], { stdio: 'ignore' });
  return status === 0 ? undefined : 'there is no Go on the PATH';
}

function hashOf(folder: string, ...others: string[]): string {
  const sources = readdirSync(folder).sort().map(file => readFileSync(join(folder, file)));
  return createHash('sha256').update(Buffer.concat([...sources, ...others.map(other => Buffer.from(other))])).digest('hex').slice(0, 16);
}

function go(args: string[], env: NodeJS.ProcessEnv, cwd?: string): string {
  mkdirSync(CACHE, { recursive: true });
  // the checksum database is not among the registries that every machine of ours reaches
  const goEnv = { ...process.env, GOFLAGS: '-mod=mod', GOSUMDB: 'off', ...env };
  try {
    return execFileSync('go', args, { cwd, env: goEnv, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`go ${args.join(' ')}: ${(error as Error).message}: this test needs Go 1.22 or later on the PATH`);
  }
}
