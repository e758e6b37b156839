import { ClusterView, PodView } from './cluster-view';
import { Severity } from './finding';
import { JobView } from './job-view';
import { Manifest } from './manifest';
import { ServiceView } from './service-view';
import { KubeRayTarget } from './target';
import { Path } from '../private/path';

/** What a rule says about one place: `what (values)`, and what to do. */
export interface Violation {
  readonly path: Path;
  readonly message: string;
  readonly fix: string;
  /** The field that a misspelt one stands for. */
  readonly meant?: Path;
}

/** One check: a pure function over what it is about and the KubeRay release that this is for. */
export interface RuleAbout<Subject> {
  readonly id: string;
  readonly severity: Severity;
  /** What it finds and why that matters, for the table of rules. */
  readonly summary: string;
  readonly check: (subject: Subject, target: KubeRayTarget) => Violation[];
}

/** A rule over the manifest of one KubeRay object. */
export type Rule = RuleAbout<Manifest>;

/** A rule over each cluster spec: a RayCluster's own, and the one that an object of another kind embeds. */
export function clusterRule(rule: Omit<Rule, 'check'> & { check: (cluster: ClusterView, target: KubeRayTarget) => Violation[] }): Rule {
  return { ...rule, check: ({ clusters }, target) => clusters.flatMap(cluster => rule.check(cluster, target)) };
}

/** A rule over the pods of each group, and those that submit a job. */
export function podRule(rule: Omit<Rule, 'check'> & { check: (pod: PodView) => Violation[] }): Rule {
  return { ...rule, check: ({ pods }) => pods.flatMap(rule.check) };
}

/** A rule over each job spec: a RayJob's own, and that of the runs of a RayCronJob. */
export function jobRule(rule: Omit<Rule, 'check'> & { check: (job: JobView, target: KubeRayTarget) => Violation[] }): Rule {
  return { ...rule, check: ({ jobs }, target) => jobs.flatMap(job => rule.check(job, target)) };
}

/** A rule over the spec of a RayService. */
export function serviceRule(rule: Omit<Rule, 'check'> & { check: (service: ServiceView, target: KubeRayTarget) => Violation[] }): Rule {
  return { ...rule, check: ({ services }, target) => services.flatMap(service => rule.check(service, target)) };
}
