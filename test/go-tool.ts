import { execFileSync } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'fs';
import { homedir } from 'os';
import { join } from 'path';

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
  const sources = readdirSync(folder).sort().map(file => readFileSync(join(folder, file)));
  const binary = join(CACHE, createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 16));
  if (!existsSync(binary)) { go(['build', '-o', binary, '.'], {}, folder); }
  return binary;
}

/** The folder of a Go module from the module proxy. */
export function goModule(module: string, version: string): string {
  return JSON.parse(go(['mod', 'download', '-json', `${module}@${version}`], {}, CACHE)).Dir;
}

function go(args: string[], env: NodeJS.ProcessEnv, cwd?: string): string {
  mkdirSync(CACHE, { recursive: true });
  // the checksum database is not among the registries that every machine of ours reaches
  const goEnv = { ...process.env, GOFLAGS: '-mod=mod', GOSUMDB: 'off', ...env };
  try {
    return execFileSync('go', args, { cwd, env: goEnv, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  } catch (error) {
    throw new Error(`go ${args.join(' ')}: ${(error as Error).message}: this test needs Go 1.22 or later on the PATH`);
  }
}
