import { asList } from '../../private/json';
import { Path } from '../../private/path';
import { ClusterView, envOf, GroupView, Located, part } from '../cluster-view';
import { releaseOf } from '../ray-start/flags';
import { clusterRule, Rule, Violation } from '../rule';
import { KubeRayTarget } from '../target';

/** An environment variable of a container that runs Ray or its autoscaler. */
export interface Variable {
  readonly path: Path;
  readonly name: string;
  /** What Ray gets, where the manifest says it: not from elsewhere, and not with other variables in it. */
  readonly value?: string;
  /** The group whose Ray reads it; the autoscaler reads its own. */
  readonly group?: GroupView;
  readonly inHead: boolean;
  /** All that are in the container, by name. */
  readonly env: ReadonlyMap<string, Located>;
  /** The Ray release that reads it, if it is known. */
  readonly ray?: string;
}

/** What is wrong with a variable, and whether that is its name. */
export interface VariableProblem extends Omit<Violation, 'path'> {
  readonly at: 'name' | 'value';
}

/** A rule that looks at one environment variable after the other. */
export function variableRule(
  rule: Omit<Rule, 'check'> & { check: (variable: Variable, cluster: ClusterView, target: KubeRayTarget) => VariableProblem | undefined },
): Rule {
  return clusterRule({
    ...rule,
    check: (cluster, target) => variablesOf(cluster).flatMap(variable => {
      const problem = rule.check(variable, cluster, target);
      return problem ? [{ path: [...variable.path, problem.at], message: problem.message, fix: problem.fix }] : [];
    }),
  });
}

function variablesOf(cluster: ClusterView): Variable[] {
  const ofGroups = cluster.groups.flatMap(group => variablesIn(group.env, { group, inHead: group === cluster.head, ray: releaseOf(group, cluster) }));
  const autoscaler = cluster.autoscaling ? envOf(part(cluster, 'autoscalerOptions')) : new Map<string, Located>();
  return [...ofGroups, ...variablesIn(autoscaler, { inHead: false, ray: releaseOf(cluster.head, cluster) })];
}

function variablesIn(env: Variable['env'], reader: Pick<Variable, 'group' | 'inHead' | 'ray'>): Variable[] {
  return [...env].map(([name, { path, spec }]) => ({ ...reader, path, name, env, value: literal(spec) }));
}

function literal({ value, valueFrom }: Located['spec']): string | undefined {
  if ((value ?? undefined) === undefined) { return (valueFrom ?? undefined) === undefined ? '' : undefined; }
  return typeof value === 'string' && !value.includes('$(') ? value : undefined;
}

/** Whether a container may have variables that the manifest does not show. */
export function hasMore({ group }: Variable): boolean {
  return asList(group?.containers[0]?.spec.envFrom).length > 0;
}
