import { spawnSync } from 'child_process';
import { join } from 'path';
import { asList, asObject, asText } from '../../src/private/json';
import { goTool } from '../go-tool';
import { virtualEnvironment } from '../python';

/** What a checker finds: `check object`. */
export interface CheckerFinding {
  readonly check: string;
  readonly object: string;
  readonly isCritical: boolean;
}

export function kubeScore(): string {
  return goTool('github.com/zegl/kube-score/cmd/kube-score', 'v1.20.0');
}

/** The interpreter that has checkov: its own script names the folder in which pip put it first. */
export function checkov(): string {
  const packages = { install: ['checkov==3.3.30'], needs: 'this needs checkov from PyPI' };
  return join(virtualEnvironment('checkov-3.3.30', packages), 'bin', 'python');
}

/** Grades of kube-score: 10 is fine, 1 is critical, and what is between is a warning. */
export function askKubeScore(file: string): CheckerFinding[] {
  const objects = asList(run(kubeScore(), ['score', file, '--output-format', 'json'])).map(asObject);
  return objects.flatMap(object => asList(object.checks).map(asObject)
    .filter(({ grade, skipped }) => skipped !== true && grade !== 10)
    .map(({ check, grade }) => ({ check: asText(asObject(check).id) ?? '', object: asText(object.object_name) ?? '', isCritical: grade === 1 })));
}

export function askCheckov(file: string): CheckerFinding[] {
  const report = asObject(run(checkov(), ['-m', 'checkov.main', '-f', file, '--framework', 'kubernetes', '--skip-download', '--compact', '-o', 'json']));
  return asList(asObject(report.results).failed_checks).map(asObject)
    .map(({ check_id: check, resource }) => ({ check: asText(check) ?? '', object: asText(resource) ?? '', isCritical: true }));
}

/** Checkers end with an error code where they find something, and with something else than JSON where they failed. */
function run(program: string, args: string[]): unknown {
  const { stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) { throw error; }
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${program} said no JSON: ${stderr.slice(-2000)}`);
  }
}
