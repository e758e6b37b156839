import { execFileSync } from 'child_process';
import { readdirSync } from 'fs';
import { join } from 'path';
import { JsonObject } from '../../src/private/json';
import { goProgram } from '../go-tool';
import { shared } from '../shared';

/** KubeRay objects as they are once the API server has filled in what they do not say, in themselves and in their pods. */
export function withDefaults(manifests: readonly JsonObject[]): JsonObject[] {
  const folder = shared('kuberay', 'crds', 'v1.7.0');
  const crds = readdirSync(folder).sort().map(file => join(folder, file));
  const input = manifests.map(manifest => `${JSON.stringify(manifest)}\n`).join('');
  const output = execFileSync(goProgram('defaults'), crds, { input, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: 'pipe' });
  return output.trimEnd().split('\n').map(line => JSON.parse(line));
}
