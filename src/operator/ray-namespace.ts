import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { clusterScoped } from './cluster-scoped';
import { orderAfterNamespace } from './namespace-order';
import { ONE_CLUSTER } from './one-cluster';
import { refusals } from './pod-security-admission';
import { grantRayAccess, requireNamespaceName } from './ray-access';
import { formatPath } from '../private/path';
import { manifestOf, objectsAround, whileValidated } from '../rules/renderings';
import { KubeRayTarget } from '../rules/target';

/**
 * How much Kubernetes lets pods do.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export enum PodSecurityStandard {
  /** Everything. */
  PRIVILEGED = 'privileged',
  /** Nothing that is known to lead out of the container, such as the network or files of the node. */
  BASELINE = 'baseline',
  /** No root, no way to more privileges, no capabilities. */
  RESTRICTED = 'restricted',
}

/** What a `RayNamespace` is like. */
export interface RayNamespaceProps extends kplus.ResourceProps {
  /**
   * The Pod Security Standard that pods must meet: Kubernetes refuses all others.
   *
   * @default PodSecurityStandard.RESTRICTED
   */
  readonly podSecurityStandard?: PodSecurityStandard;

  /**
   * The Pod Security Standard that whoever applies a pod, or what makes pods, is warned about.
   *
   * @default PodSecurityStandard.RESTRICTED
   */
  readonly podSecurityWarning?: PodSecurityStandard;

  /**
   * The Pod Security Standard that pods break with an entry in the audit log.
   *
   * @default PodSecurityStandard.RESTRICTED
   */
  readonly podSecurityAudit?: PodSecurityStandard;

  /**
   * The release of Kubernetes whose checks apply, such as `1.32`, or `latest`. The latest checks protect best, and the
   * pods of this library meet them; but an upgrade of Kubernetes can bring more, so name a release where pods of others
   * must outlive that.
   *
   * @default "latest"
   */
  readonly podSecurityVersion?: string;
}

/**
 * The namespace of a team or of the operator, in which Kubernetes refuses pods that may do more than Ray needs.
 * That it would refuse pods of a Ray object of the same app is an error at synth.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
 * @example
 * import { App, Chart } from 'cdk8s';
 * import { RayNamespace } from 'cdk8s-kuberay';
 * import { Group } from 'cdk8s-plus-28';
 *
 * const team = new Chart(new App(), 'team', { namespace: 'ml' });
 * const ml = new RayNamespace(team, 'Namespace');
 * ml.grantEdit(Group.fromName(team, 'Users', 'ml-team'));
 */
export class RayNamespace extends kplus.Namespace {
  /** The Pod Security Standard that pods must meet. */
  public readonly podSecurityStandard: PodSecurityStandard;

  /** The Pod Security Standard that warnings are about. */
  public readonly podSecurityWarning: PodSecurityStandard;

  /** The Pod Security Standard that the audit log is about. */
  public readonly podSecurityAudit: PodSecurityStandard;

  /** The release of Kubernetes whose checks apply, or `latest`. */
  public readonly podSecurityVersion: string;

  /**
   * @param scope a chart, or a construct in one
   * @param id unique in the scope
   * @param props name and labels; the name of a chart's namespace is the default, and that which cdk8s makes elsewhere
   * @throws if it cannot be the name of a namespace, or the version is none
   */
  public constructor(scope: Construct, id: string, props: RayNamespaceProps = {}) {
    super(scope, id, { metadata: { ...props.metadata, ...nameOf(scope, props) } });
    this.podSecurityStandard = props.podSecurityStandard ?? PodSecurityStandard.RESTRICTED;
    this.podSecurityWarning = props.podSecurityWarning ?? PodSecurityStandard.RESTRICTED;
    this.podSecurityAudit = props.podSecurityAudit ?? PodSecurityStandard.RESTRICTED;
    this.podSecurityVersion = versionOf(props.podSecurityVersion ?? 'latest');
    this.addPodSecurityLabels();
    clusterScoped<kplus.Namespace>(this);
    orderAfterNamespace(this.apiObject);
    this.node.addValidation({ validate: () => whileValidated(this, () => [...this.sameName(), ...this.refusedPods()]) });
  }

  /**
   * Lets someone see Ray objects in the namespace.
   *
   * @param subjects service accounts, users and groups
   * @throws if there are none, or a service account has no namespace
   */
  public grantView(...subjects: kplus.ISubject[]): void {
    grantRayAccess(this, { namespace: this.name, access: 'view', subjects });
  }

  /**
   * Lets someone see, make, change and delete Ray objects in the namespace: whoever does that runs code there.
   *
   * @param subjects service accounts, users and groups
   * @throws if there are none, or a service account has no namespace
   */
  public grantEdit(...subjects: kplus.ISubject[]): void {
    grantRayAccess(this, { namespace: this.name, access: 'edit', subjects });
  }

  /** Whichever is applied last would take the labels of the other away. */
  private sameName(): string[] {
    const namespaces = objectsAround(this).filter(({ kind }) => kind === 'Namespace');
    const position = namespaces.indexOf(this.apiObject);
    // of two of this kind, the later tells
    const others = namespaces.filter(({ name, node }, index) => name === this.name && (index < position || !(node.scope instanceof RayNamespace)));
    return others.filter(other => other !== this.apiObject).map(other =>
      `metadata.name: is the name of another Namespace of the app, too (${this.name}, ${(other.node.scope ?? other).node.path}): ` +
      `leave one of the two out; an operator makes none with createNamespace false; ${ONE_CLUSTER}`);
  }

  /** Kubernetes takes the Ray objects, and refuses each of their pods later, when only the operator hears of it. */
  private refusedPods(): string[] {
    const standard = this.podSecurityStandard;
    return standard === PodSecurityStandard.PRIVILEGED ? [] : objectsAround(this).flatMap(object => this.refusalsOf(object, standard));
  }

  private refusalsOf(object: ApiObject, standard: Exclude<PodSecurityStandard, PodSecurityStandard.PRIVILEGED>): string[] {
    const manifest = object.metadata.namespace === this.name ? manifestOf(object) : undefined;
    return !manifest?.isKnown ? [] : refusals(manifest, standard, KubeRayTarget.of(object)).map(({ path, message, fix }) =>
      `podSecurityStandard refuses pods of ${object.kind} ${object.name} (${standard}), as ${formatPath(path)} ${message}: ${fix}, or choose another podSecurityStandard`);
  }

  private addPodSecurityLabels(): void {
    const modes = { enforce: this.podSecurityStandard, warn: this.podSecurityWarning, audit: this.podSecurityAudit };
    for (const [mode, standard] of Object.entries(modes)) {
      this.metadata.addLabel(`pod-security.kubernetes.io/${mode}`, standard);
      this.metadata.addLabel(`pod-security.kubernetes.io/${mode}-version`, this.podSecurityVersion);
    }
  }
}

/** The name as part of metadata, as cdk8s takes an undefined one for a name. */
function nameOf(scope: Construct, { metadata }: RayNamespaceProps): { readonly name?: string } {
  const name = metadata?.name ?? Chart.of(scope).namespace;
  if (name === undefined) { return {}; }
  requireNamespaceName(metadata?.name === undefined ? 'the namespace of the chart' : 'metadata.name', name);
  return { name };
}

/** As the label has it: `v1.32`. */
function versionOf(version: string): string {
  const release = /^v?(1\.(0|[1-9]\d*))$/.exec(version)?.[1];
  if (release === undefined && version !== 'latest') {
    throw new Error(`podSecurityVersion is no release of Kubernetes (${version}): give major and minor, such as 1.32, or latest`);
  }
  return release === undefined ? version : `v${release}`;
}
