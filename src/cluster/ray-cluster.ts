import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { AutoscalingOptions } from './autoscaling';
import { IRayCluster, RayClusterReferenceOptions } from './cluster-interface';
import { RayClusterOptions } from './cluster-options';
import { headServiceName, hostInside, RayClusterReference } from './cluster-reference';
import { ClusterSpec } from './cluster-spec';
import { GcsFaultTolerance } from './gcs-fault-tolerance';
import { HeadGroup } from './head-group';
import { ManagedBy, UpgradeStrategy } from './life-cycle';
import { PodLabel } from './pod-label';
import { podSelector } from './pod-selector';
import { RayImage } from './ray-image';
import { WorkerGroup, WorkerGroupOptions } from './worker-group';
import * as k8s from '../../imports/k8s';
import { requireWritable, toWire } from '../../imports/wire';
import { hasName, nameOf, namedObject } from '../private/names';
import { SynthCheck } from '../rules/synth-check';

/** What a Ray cluster is made of. */
export interface RayClusterProps extends RayClusterOptions, kplus.ResourceProps {
  /**
   * What a change of the spec does to running pods. Since KubeRay 1.6.
   *
   * @default UpgradeStrategy.NONE
   */
  readonly upgradeStrategy?: UpgradeStrategy;

  /**
   * Deletes all pods, and keeps everything else, until it is false again. Since KubeRay 1.1.
   *
   * @default false
   */
  readonly suspend?: boolean;

  /**
   * The controller in charge of the object. Since KubeRay 1.3.
   *
   * @default ManagedBy.KUBERAY_OPERATOR
   */
  readonly managedBy?: ManagedBy;
}

/**
 * A Ray cluster that stays up until it is deleted: one head pod, and groups of workers.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/getting-started/raycluster-quick-start.html
 */
export class RayCluster extends kplus.Resource implements IRayCluster {
  /**
   * A cluster that is described elsewhere, by its name.
   *
   * @param scope a chart, or a construct in one
   * @param id unique in the scope
   * @param name the name of the RayCluster
   * @param options where it is
   */
  public static fromRayClusterName(scope: Construct, id: string, name: string, options: RayClusterReferenceOptions = {}): IRayCluster {
    return new RayClusterReference(scope, id, name, options);
  }

  /** Kubernetes' plural of the kind. */
  public readonly resourceType = 'rayclusters';

  /** The head pod. */
  public readonly head: HeadGroup;

  /** The image of all pods that name no other. */
  public readonly image: RayImage;

  /** How the autoscaler is set up, if there is one. */
  public readonly autoscaling?: AutoscalingOptions;

  /** Where the state of the cluster is kept outside of the head pod. */
  public readonly gcsFaultTolerance?: GcsFaultTolerance;

  /** What a change of the spec does to running pods. */
  public readonly upgradeStrategy: UpgradeStrategy;

  /** Whether the pods are deleted for now. */
  public readonly suspend: boolean;

  /** The controller in charge of the object. */
  public readonly managedBy: ManagedBy;

  protected readonly apiObject: ApiObject;
  private readonly cluster: ClusterSpec;
  private readonly podLabel: PodLabel;

  /**
   * @param scope a chart, or a construct in one
   * @param id unique in the scope
   * @param props what the cluster is made of
   */
  public constructor(scope: Construct, id: string, props: RayClusterProps) {
    super(scope, id);
    requireWritable(props);
    this.image = props.image;
    this.gcsFaultTolerance = props.gcsFaultTolerance;
    this.upgradeStrategy = props.upgradeStrategy ?? UpgradeStrategy.NONE;
    this.suspend = props.suspend ?? false;
    this.managedBy = props.managedBy ?? ManagedBy.KUBERAY_OPERATOR;
    this.apiObject = namedObject(this, k8s.KubeRayCluster.GVK, props.metadata, () => toWire('RayClusterSpec', this._toKube()));
    this.podLabel = hasName(this.apiObject) ? PodLabel.ofCluster(this.name) : PodLabel.own(`cluster-${this.apiObject.name}`);
    this.cluster = new ClusterSpec({
      construct: this,
      apiObject: this.apiObject,
      check: new SynthCheck(this, this.apiObject),
      place: ['spec'],
      podLabel: this.podLabel,
    }, props);
    this.cluster.isolate({ takesJobs: true, serves: false });
    this.head = this.cluster.head;
    this.autoscaling = this.cluster.autoscaling;
  }

  /**
   * The name of the RayCluster.
   *
   * @throws if the API server makes it, from `metadata.generateName`
   */
  public get name(): string {
    return nameOf(this.apiObject);
  }

  /** The worker groups, in the order in which they were added. */
  public get workerGroups(): WorkerGroup[] {
    return this.cluster.workerGroups;
  }

  /** The name of the Kubernetes service in front of the head. */
  public get headServiceName(): string {
    return this.head.service.name ?? headServiceName(this.name);
  }

  /** Where the dashboard and the job API answer, such as `http://ray-head-svc.ml.svc:8265`. */
  public get dashboardUrl(): string {
    return `http://${this.headHost}:${this.head._port('dashboard')}`;
  }

  /** The address for `ray.init`, such as `ray://ray-head-svc.ml.svc:10001`. */
  public get clientUrl(): string {
    return `ray://${this.headHost}:${this.head._port('client')}`;
  }

  /** Where Ray Serve answers, such as `http://ray-head-svc.ml.svc:8000`. */
  public get serveUrl(): string {
    return `http://${this.headHost}:${this.head._port('serve')}`;
  }

  /**
   * Adds workers that are all alike.
   *
   * @param groupName the name of the group: letters, digits and dashes
   * @param options what each worker is made of, and how many there are
   * @throws if the name is empty, or taken by another part of the cluster, or a key cannot be written (`constructor`)
   */
  public addWorkerGroup(groupName: string, options: WorkerGroupOptions = {}): WorkerGroup {
    return this.cluster.addWorkerGroup(groupName, options);
  }

  /** Selects all pods of the cluster. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return podSelector(this.podLabel.select(), this.metadata.namespace);
  }

  /** All pods of the cluster, as a peer of network policies. */
  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  /** All pods of the cluster. */
  public toPodSelector(): kplus.IPodSelector | undefined {
    return this;
  }

  /** @internal */
  public _toKube(): k8s.RayClusterSpec {
    return { ...this.cluster.toKube(), ...this.lifeCycle() };
  }

  /** What is as the operator does anyway is left out, as older releases do not know it. */
  private lifeCycle(): Pick<k8s.RayClusterSpec, 'upgradeStrategy' | 'suspend' | 'managedBy'> {
    return {
      upgradeStrategy: this.upgradeStrategy === UpgradeStrategy.NONE ? undefined : { type: k8s.RayClusterUpgradeStrategyType.RECREATE },
      suspend: this.suspend ? true : undefined,
      managedBy: this.managedBy === ManagedBy.KUBERAY_OPERATOR ? undefined : this.managedBy,
    };
  }

  private get headHost(): string {
    return hostInside(this.headServiceName, this.metadata.namespace);
  }
}
