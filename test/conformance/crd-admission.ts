import { execFileSync } from 'child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Chart } from 'cdk8s';
import { KubeRayCrds, KubeRayCrdsProps } from '../../src/operator/kuberay-crds';
import { KubeRayTarget, KubeRayTargetOptions } from '../../src/rules/target';
import { goProgram } from '../go-tool';
import { shared } from '../shared';

/** What the API server says to an object, and what it would store. */
export interface Admission {
  readonly errors: readonly string[];
  readonly object?: object;
}

/** CRDs as files, one a kind. */
export type CrdFiles = readonly string[];

const folders: string[] = [];

/** Our CRDs, in a folder that `removeCrds` removes. */
export function ourCrds(props: KubeRayCrdsProps, target: KubeRayTargetOptions = {}): CrdFiles {
  const chart = new Chart(new App(), 'crds');
  KubeRayTarget.set(chart, target);
  new KubeRayCrds(chart, 'Crds', props);
  const folder = mkdtempSync(join(tmpdir(), 'crds-'));
  folders.push(folder);
  return quietly(() => chart.toJson()).map(crd => {
    const file = join(folder, `${crd.metadata.name}.json`);
    writeFileSync(file, JSON.stringify(crd));
    return file;
  });
}

/** Without the warning that a CRD of two versions is large. */
function quietly<T>(action: () => T): T {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try { return action(); } finally { write.mockRestore(); }
}

export function removeCrds(): void {
  folders.splice(0).forEach(folder => rmSync(folder, { recursive: true }));
}

export function upstreamCrds(): CrdFiles {
  const folder = shared('kuberay', 'crds', 'v1.7.0');
  return readdirSync(folder).sort().map(file => join(folder, file));
}

/** What Kubernetes' own code says to each CRD when it is created; nothing where it takes it. */
export function createCrds(crds: CrdFiles): string[] {
  return ask(['create', ...crds]);
}

/** What Kubernetes' own code says to each object under CRDs. */
export function admit(crds: CrdFiles, objects: readonly object[]): Admission[] {
  return ask(['admit', ...crds], objects.map(object => `${JSON.stringify(object)}\n`).join('')).map(line => JSON.parse(line));
}

export function buildAdmission(): string {
  return goProgram('crds');
}

function ask(args: readonly string[], input = ''): string[] {
  const output = execFileSync(buildAdmission(), args, { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  return output.split('\n').slice(0, -1);
}
