import * as kplus from 'cdk8s-plus-28';
import { Construct, IConstruct } from 'constructs';
import { clusterRole } from './cluster-scoped';
import { RayAccess, rayRules } from './ray-access';
import { Kind } from '../../imports/definition';
import { KINDS } from '../../imports/kuberay';
import { KubeRayTarget } from '../rules/target';

/** What `RayUserRoles` are like. */
export interface RayUserRolesProps {
  /**
   * Adds them to the roles that every Kubernetes cluster has: who may `edit` or `admin` a namespace makes Ray objects
   * there, who may `view` it sees them. Without it they do nothing until they are bound.
   *
   * @default true
   */
  readonly aggregate?: boolean;
}

/**
 * Roles of the people and pipelines that use Ray: an editor and a viewer for each of KubeRay's kinds, named as in
 * KubeRay's Helm chart, such as `rayjob-editor-role`, which lacks those for RayCluster. RayCronJob has them where the
 * target, as it is then, has the kind. They are for the whole Kubernetes cluster, so there is one of each.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
 * @example
 * import { App, Chart } from 'cdk8s';
 * import { RayUserRoles } from 'cdk8s-kuberay';
 *
 * const platform = new Chart(new App(), 'platform');
 * new RayUserRoles(platform, 'UserRoles');
 */
export class RayUserRoles extends Construct {
  /** Whether the roles are part of `view`, `edit` and `admin`. */
  public readonly aggregate: boolean;

  private readonly editors: kplus.ClusterRole[];
  private readonly viewers: kplus.ClusterRole[];

  /**
   * @param scope a chart, or a construct in one
   * @param id unique in the scope
   * @param props what they are like
   */
  public constructor(scope: Construct, id: string, props: RayUserRolesProps = {}) {
    super(scope, id);
    this.aggregate = props.aggregate ?? true;
    const { version } = KubeRayTarget._ofCluster(this);
    const kinds = Object.values(KINDS).filter(({ since }) => since === undefined || version.atLeast(since));
    this.editors = kinds.map(kind => this.addRole(kind, 'edit'));
    this.viewers = kinds.map(kind => this.addRole(kind, 'view'));
    this.node.addValidation({ validate: () => this.othersBefore() });
  }

  /** The roles that make, change and delete objects, one for each kind. */
  public get editorRoles(): kplus.ClusterRole[] {
    return [...this.editors];
  }

  /** The roles that only see objects, one for each kind. */
  public get viewerRoles(): kplus.ClusterRole[] {
    return [...this.viewers];
  }

  /** Whichever are applied last would decide. */
  private othersBefore(): string[] {
    const all = userRolesIn(this);
    return all.slice(0, all.indexOf(this)).map(({ node }) =>
      `has roles of the same names as other user roles of the app (${node.path}): leave one of the two out; an operator makes none with userRoles false`);
  }

  private addRole({ kind, plural }: Kind, access: RayAccess): kplus.ClusterRole {
    const name = `${kind.toLowerCase()}-${ROLES[access].name}-role`;
    const builtIn = this.aggregate ? ROLES[access].partOf : [];
    const labels = Object.fromEntries(builtIn.map(role => [`rbac.authorization.k8s.io/aggregate-to-${role}`, 'true']));
    return clusterRole(this, name, {
      metadata: { name, labels: { 'app.kubernetes.io/name': 'kuberay-operator', ...labels } },
      rules: rayRules(plural, access).map(({ verbs, resources }) => ({ verbs, endpoints: resources })),
    });
  }
}

/** All user roles of the app around a construct. */
export function userRolesIn({ node }: IConstruct): RayUserRoles[] {
  return node.root.node.findAll().filter(construct => construct instanceof RayUserRoles);
}

const ROLES: Readonly<Record<RayAccess, { readonly name: string; readonly partOf: readonly string[] }>> = {
  edit: { name: 'editor', partOf: ['edit', 'admin'] },
  view: { name: 'viewer', partOf: ['view'] },
};
