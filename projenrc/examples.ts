import { execFileSync } from 'child_process';
import { copyFileSync, readdirSync } from 'fs';
import { basename, join, relative } from 'path';

const ROOT = join(__dirname, '..');
const TS_NODE = [require.resolve('ts-node/dist/bin.js'), '-T', '-O', '{"module":"node16","moduleResolution":"node16"}'];

/** Runs the app of a story as its reader would, with the compiled library; its manifests go to a folder. */
export function synthesize(story: string, outdir: string, options: { env?: NodeJS.ProcessEnv; cwd?: string } = {}): string[] {
  execFileSync(process.execPath, [...TS_NODE, join(ROOT, 'examples', story, 'main.ts')], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env, CDK8S_OUTDIR: outdir },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return readdirSync(outdir).map(file => join(outdir, file));
}

export function stories(): string[] {
  return readdirSync(join(ROOT, 'examples'), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name);
}

/** Whether a manifest stands beside its story: that of the CRDs has 2.7 MB, and is the same for all. */
export function isBeside(file: string): boolean {
  return !basename(file).endsWith('-crds.k8s.yaml');
}

/** With `--update` the manifests beside the stories are written anew, too. */
function main(update: boolean): void {
  for (const story of stories()) {
    for (const file of synthesize(story, join(ROOT, 'dist', 'examples', story))) {
      process.stdout.write(`${relative(ROOT, file)}\n`);
      if (update && isBeside(file)) { copyFileSync(file, join(ROOT, 'examples', story, relative(join(ROOT, 'dist', 'examples', story), file))); }
    }
  }
}

if (require.main === module) { main(process.argv.includes('--update')); }
