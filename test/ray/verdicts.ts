import { Case, clusterOf, groupOf } from './cases';
import { argumentsOf, commandsOf, operatorRefusals } from './lines';
import { askRay, RAY_RELEASES } from './ray-release';
import { check, isError, LocatedFinding } from '../../src/rules/engine';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { Manifest } from '../../src/rules/manifest';
import { KubeRayTarget } from '../../src/rules/target';

/** The release of the operator that makes the lines. */
export const TARGET = KubeRayTarget._of({ version: KubeRayVersion.V1_6 });

/** What we say of a case, and what the operator, bash and Ray do. */
export interface Verdict extends Case {
  /** The ids of the rules that find an error. */
  readonly errors: readonly string[];
  /** Why there is no container, or why it stops. */
  readonly refused?: string;
}

export function verdictsOf(cases: readonly Case[]): Verdict[] {
  const clusters = cases.map(clusterOf);
  const lines = argumentsOf(commandsOf(clusters).map((commands, index) => commands[cases[index].inHead ? 0 : 1]));
  const refusedByOperator = operatorRefusals(clusters);
  const refusals = new Map<Case, string | undefined>();
  for (const release of RAY_RELEASES) {
    const asked = cases.flatMap((one, index) => one.release === release ? [{ one, args: lines[index] }] : []);
    const understood = asked.filter(({ args }) => args !== undefined);
    const answers = askRay(release, understood.map(({ args = [] }) => ({ start: args })));
    asked.forEach(({ one }) => refusals.set(one, 'bash: it is no single command'));
    understood.forEach(({ one }, index) => refusals.set(one, answers[index].refused));
  }
  return cases.map((one, index) => ({
    ...one, errors: errorsIn(clusters[index], `spec.${groupOf(one.inHead)}.`), refused: refusedByOperator[index] || refusals.get(one),
  }));
}

/** What the rules find in a cluster. */
export function findingsIn(cluster: object): LocatedFinding[] {
  const manifest = Manifest.of(cluster);
  if (!manifest) { throw new Error('no KubeRay object'); }
  return check(manifest, TARGET);
}

/** The rules that find an error somewhere in a part of a cluster. */
export function errorsIn(cluster: object, part: string): string[] {
  return findingsIn(cluster).filter(isError).filter(({ path }) => path.startsWith(part)).map(({ ruleId }) => ruleId);
}
