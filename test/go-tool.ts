import { execFileSync } from 'child_process';
import { existsSync, mkdirSync } from 'fs';
import { homedir } from 'os';
import { join } from 'path';

/** A first build downloads and compiles all of a tool's modules. */
export const BUILD_TIMEOUT = 15 * 60 * 1000;

/** The path of a Go program from the module proxy, built once for this machine: outside of the checkout, so that it stays. */
export function goTool(pkg: string, version: string): string {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-kuberay', `${pkg.replace(/\W+/g, '-')}-${version}`);
  const binary = join(folder, pkg.split('/').at(-1) ?? pkg);
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    install(`${pkg}@${version}`, folder);
  }
  return binary;
}

function install(module: string, folder: string): void {
  // the checksum database is not among the registries that every machine of ours reaches
  const env = { ...process.env, GOBIN: folder, GOFLAGS: '-mod=mod', GOSUMDB: 'off' };
  try {
    execFileSync('go', ['install', module], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    throw new Error(`cannot build ${module}: ${(error as Error).message}: this test needs Go 1.22 or later on the PATH`);
  }
}
