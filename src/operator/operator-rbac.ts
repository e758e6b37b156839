import { neededRules, OperatorDuties, RoleRule, upstreamRules } from './permissions';

/**
 * What an operator may do in the namespaces that it watches.
 */
export class OperatorRbac {
  /**
   * What the operator needs for its release, its feature gates and its options, and no more: with the default gates of
   * KubeRay 1.7 that are 106 permissions in the whole cluster, or 103 in a namespace, in place of upstream's 174.
   */
  public static leastPrivilege(): OperatorRbac {
    return new OperatorRbac(neededRules, LEAST_LEADER_ELECTION);
  }

  /** What upstream's Helm chart gives: also what only switched-off features, or none, would use. */
  public static upstream(): OperatorRbac {
    return new OperatorRbac(upstreamRules, UPSTREAM_LEADER_ELECTION);
  }

  /** Nothing: you bind the service account of the operator to roles of your own. */
  public static none(): OperatorRbac {
    return new OperatorRbac(() => [], []);
  }

  private constructor(
    private readonly rulesFor: (duties: OperatorDuties, isNamespaced: boolean) => RoleRule[],
    private readonly leaderElection: readonly RoleRule[],
  ) {}

  /** @internal */
  public _rules(duties: OperatorDuties, isNamespaced: boolean): RoleRule[] {
    return this.rulesFor(duties, isNamespaced);
  }

  /**
   * Whether roles are made at all.
   *
   * @internal
   */
  public get _givesRights(): boolean {
    return this.leaderElection.length > 0;
  }

  /** @internal */
  public get _leaderElectionRules(): RoleRule[] {
    return [...this.leaderElection];
  }
}

const LEASES = { apiGroups: ['coordination.k8s.io'], resources: ['leases'] };

/** The name is built into the operator; what is made anew has no name yet. */
const LEAST_LEADER_ELECTION: readonly RoleRule[] = [
  { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
  { ...LEASES, verbs: ['create'] },
  { ...LEASES, resourceNames: ['ray-operator-leader'], verbs: ['get', 'update'] },
];

const UPSTREAM_LEADER_ELECTION: readonly RoleRule[] = [
  { apiGroups: [''], resources: ['configmaps'], verbs: ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'] },
  { apiGroups: [''], resources: ['events'], verbs: ['create'] },
  { ...LEASES, verbs: ['create', 'get', 'list', 'update'] },
];
