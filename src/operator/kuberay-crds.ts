import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { ADMISSION_LIMITS, admissionRules } from './admission-rules';
import { beforeOrder } from './before-order';
import { clusterScoped } from './cluster-scoped';
import { crdName, CrdSpec, crdSpec } from './crd-manifest';
import { orderAfterCrds } from './crd-order';
import { KINDS } from '../../imports/kuberay';
import { checkUnowned, warn } from '../rules/synth-check';
import { KubeRayTarget } from '../rules/target';

/** A kind of KubeRay. */
export enum RayKind {
  /** A Ray cluster that stays up. */
  RAY_CLUSTER = 'RayCluster',
  /** One Ray job. */
  RAY_JOB = 'RayJob',
  /** Ray Serve applications. */
  RAY_SERVICE = 'RayService',
  /** Ray jobs by a schedule. Since KubeRay 1.6. */
  RAY_CRON_JOB = 'RayCronJob',
}

/** What KubeRay's custom resource definitions have. */
export interface KubeRayCrdsProps {
  /**
   * The kinds to define.
   *
   * @default - all that the target release has
   */
  readonly kinds?: RayKind[];

  /**
   * Whether the API server takes the deprecated version `ray.io/v1alpha1`, too; it stores `v1` in any case.
   * With it the CRDs no longer fit into the annotation of `kubectl apply`: use `kubectl apply --server-side`.
   *
   * @default false
   */
  readonly v1Alpha1?: boolean;

  /**
   * Whether the API server refuses what the operator of the target would refuse later, in an event that nobody reads:
   * rules in CEL for `ray.io/v1`, which need Kubernetes 1.30. They cannot see annotations, labels or
   * feature gates, so the operator still refuses more. A cluster has at most 300 groups with them.
   *
   * @default false
   */
  readonly admissionRules?: boolean;

  /**
   * Labels of the CRDs.
   *
   * @default - those of the chart
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Annotations of the CRDs, such as `helm.sh/resource-policy` or the sync options of Argo CD.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
}

/** The annotation in which `kubectl apply` keeps what it applied is refused above that; the last kibibyte is for other annotations. */
const APPLY_LIMIT = 262_144 - 1024;

/**
 * KubeRay's custom resource definitions for the target release, with a description of every field for `kubectl explain`.
 *
 * KubeRay objects anywhere in the same app come after them in the files that cdk8s writes. Give them a chart of their own,
 * directly in the app, and apply that first: the API server needs a moment to serve a new kind.
 *
 * @example
 *
 * import { App, Chart } from 'cdk8s';
 *
 * const app = new App();
 * new KubeRayCrds(new Chart(app, 'crds'), 'Crds', {
 *   annotations: { 'argocd.argoproj.io/sync-wave': '-1' },
 * });
 */
export class KubeRayCrds extends Construct {
  /** Whether the API server takes the deprecated version, too. */
  public readonly v1Alpha1: boolean;

  /** Whether the API server refuses what the operator would refuse later. */
  public readonly admissionRules: boolean;

  private readonly named: boolean;
  private readonly wanted: readonly RayKind[];

  /**
   * @param scope a chart, or a construct in one
   * @param id unique in the scope
   * @param props what the definitions have
   * @throws if there are no kinds, or the target release lacks one that is named
   */
  public constructor(scope: Construct, id: string, props: KubeRayCrdsProps = {}) {
    super(scope, id);
    this.v1Alpha1 = props.v1Alpha1 ?? false;
    this.admissionRules = props.admissionRules ?? false;
    this.named = props.kinds !== undefined;
    this.wanted = Object.values(RayKind).filter(kind => props.kinds?.includes(kind) ?? true);
    if (this.wanted.length === 0) { throw new Error('kinds is empty: name one, or leave it out for all'); }
    const [missing] = this.missing();
    if (missing) { throw new Error(missing); }
    this.wanted.forEach(kind => this.addCrd(kind, props));
    // the target may be set later, and what it lacks was not asked for by name
    beforeOrder(this, () => this.wanted.filter(kind => !this.kinds.includes(kind)).forEach(kind => this.node.tryRemoveChild(kind)));
    orderAfterCrds(this);
    checkUnowned(this);
    this.node.addValidation({ validate: () => this.missing() });
  }

  /** The kinds that are defined. */
  public get kinds(): RayKind[] {
    return this.named ? [...this.wanted] : this.wanted.filter(kind => !this.isTooNew(kind));
  }

  private addCrd(kind: RayKind, { labels, annotations }: KubeRayCrdsProps): void {
    const crd = clusterScoped(new ApiObject(this, kind, {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: crdName(KINDS[kind]), labels, annotations },
      spec: Lazy.any({ produce: () => this.spec(kind) }),
    }));
    // alone, v1 always fits
    if (this.v1Alpha1) { crd.node.addValidation({ validate: () => warnOfSize(crd) }); }
  }

  private spec(kind: RayKind): CrdSpec {
    const target = KubeRayTarget._ofCluster(this);
    return crdSpec(KINDS[kind], {
      atLeast: release => target.version.atLeast(release),
      v1Alpha1: this.v1Alpha1,
      admission: this.admissionRules ? { moreRules: admissionRules(target), moreLimits: ADMISSION_LIMITS } : undefined,
    });
  }

  private isTooNew(kind: RayKind): boolean {
    const { since } = KINDS[kind];
    return since !== undefined && !KubeRayTarget._ofCluster(this).version.atLeast(since);
  }

  private missing(): string[] {
    return this.named ? this.wanted.filter(kind => this.isTooNew(kind)).map(kind =>
      `KubeRay ${KubeRayTarget._ofCluster(this).version.version} has no ${kind}: raise the target to ${KINDS[kind].since}, or leave it out of kinds`) : [];
  }
}

function warnOfSize(crd: ApiObject): string[] {
  const size = Buffer.byteLength(JSON.stringify(crd.toJson()));
  if (size > APPLY_LIMIT) {
    warn(crd, `is too large for kubectl apply (${size} bytes): use kubectl apply --server-side, or leave v1Alpha1 out`);
  }
  return [];
}
