import { ApiObject, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { JobCleanUp } from './job-clean-up';
import { RayJobOptions } from './job-options';
import { JobSpec } from './job-spec';
import { JobSubmission } from './job-submission';
import { JobSubmitter } from './job-submitter';
import * as k8s from '../../imports/k8s';
import { toWire } from '../../imports/wire';
import { AutoscalingOptions } from '../cluster/autoscaling';
import { IRayCluster } from '../cluster/cluster-interface';
import { headServiceName, hostInside } from '../cluster/cluster-reference';
import { GcsFaultTolerance } from '../cluster/gcs-fault-tolerance';
import { HeadGroup } from '../cluster/head-group';
import { ManagedBy } from '../cluster/life-cycle';
import { podSelector } from '../cluster/pod-selector';
import { RayImage } from '../cluster/ray-image';
import { WorkerGroup, WorkerGroupOptions } from '../cluster/worker-group';
import { nameOf, namedObject } from '../private/names';
import { SynthCheck } from '../rules/synth-check';

/** What a Ray job is made of. */
export interface RayJobProps extends RayJobOptions, kplus.ResourceProps {
  /**
   * Deletes the cluster and holds the job back until it is false again, as Kueue does. Not with `cluster`, and only with
   * `JobCleanUp.deleteCluster()`.
   *
   * @default false
   */
  readonly suspend?: boolean;
}

/**
 * A job that Ray runs once: on a cluster that is made for it, or on one that is there already.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/getting-started/rayjob-quick-start.html
 */
export class RayJob extends kplus.Resource implements kplus.IPodSelector, kplus.INetworkPolicyPeer {
  /** Kubernetes' plural of the kind. */
  public readonly resourceType = 'rayjobs';

  /** Who submits the job. */
  public readonly submission: JobSubmission;

  /** The pod that submits the job, where a Kubernetes Job does and its image is known. */
  public readonly submitter?: JobSubmitter;

  /** What is left of the cluster once the job has ended. */
  public readonly cleanUp: JobCleanUp;

  /** Whether the job is held back for now. */
  public readonly suspend: boolean;

  /** The cluster that is there already, where the job runs on one. */
  public readonly cluster?: IRayCluster;

  /** The head of the cluster that is made for the job. */
  public readonly head?: HeadGroup;

  /** The image of the cluster that is made for the job. */
  public readonly image?: RayImage;

  /** How the autoscaler of that cluster is set up, if there is one. */
  public readonly autoscaling?: AutoscalingOptions;

  /** Where the state of that cluster is kept outside of the head pod. */
  public readonly gcsFaultTolerance?: GcsFaultTolerance;

  /** How long the job may take. */
  public readonly activeDeadline?: Duration;

  /** How long it may take until the job runs. */
  public readonly preRunningDeadline?: Duration;

  /** How often a job that failed is tried again. */
  public readonly backoffLimit: number;

  /** The controller in charge of the job. */
  public readonly managedBy: ManagedBy;

  protected readonly apiObject: ApiObject;
  private readonly job: JobSpec;

  /**
   * @param scope a chart, or a construct in one
   * @param id unique in the scope
   * @param props what the job is made of
   * @throws if there is no cluster for the job, or there are two
   */
  public constructor(scope: Construct, id: string, props: RayJobProps) {
    super(scope, id);
    this.suspend = props.suspend ?? false;
    this.apiObject = namedObject(this, k8s.KubeRayJob.GVK, props.metadata, () => toWire('RayJobSpec', this._toKube()));
    this.job = new JobSpec({
      construct: this, apiObject: this.apiObject, check: new SynthCheck(this, this.apiObject), place: ['spec'], name: `rayjob-${this.apiObject.name}`,
    }, props);
    this.cluster = props.cluster;
    this.submission = this.job.submission;
    this.submitter = this.job.submitter;
    this.cleanUp = this.job.cleanUp;
    this.head = this.job.cluster?.head;
    this.image = props.image;
    this.autoscaling = this.job.cluster?.autoscaling;
    this.gcsFaultTolerance = props.gcsFaultTolerance;
    this.activeDeadline = props.activeDeadline;
    this.preRunningDeadline = props.preRunningDeadline;
    this.backoffLimit = props.backoffLimit ?? 0;
    this.managedBy = props.managedBy ?? ManagedBy.KUBERAY_OPERATOR;
  }

  /**
   * The name of the RayJob.
   *
   * @throws if the API server makes it, from `metadata.generateName`
   */
  public get name(): string {
    return nameOf(this.apiObject);
  }

  /** The worker groups of the cluster that is made for the job, in the order in which they were added. */
  public get workerGroups(): WorkerGroup[] {
    return this.job.cluster?.workerGroups ?? [];
  }

  /**
   * Adds workers to the cluster that is made for the job.
   *
   * @param groupName the name of the group: letters, digits and dashes
   * @param options what each worker is made of, and how many there are
   * @throws if the job runs on a cluster that is there already, or the name is empty or taken
   */
  public addWorkerGroup(groupName: string, options: WorkerGroupOptions = {}): WorkerGroup {
    return this.job.addWorkerGroup(groupName, options);
  }

  /** The name of the Kubernetes service in front of the head; of a cluster that is made for the job, since KubeRay 1.5. */
  public get headServiceName(): string {
    return this.cluster?.headServiceName ?? headServiceName(this.name);
  }

  /** Where the dashboard and the job API answer, such as `http://nightly-head-svc.ml.svc:8265`. */
  public get dashboardUrl(): string {
    return this.cluster?.dashboardUrl ?? `http://${hostInside(this.headServiceName, this.metadata.namespace)}:${this.head?._port('dashboard')}`;
  }

  /** Selects all pods of the cluster that the job runs on. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this.cluster?.toPodSelectorConfig() ?? podSelector(this.job.podLabels(), this.metadata.namespace);
  }

  /** All pods of the cluster that the job runs on, as a peer of network policies. */
  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  /** All pods of the cluster that the job runs on. */
  public toPodSelector(): kplus.IPodSelector | undefined {
    return this;
  }

  /** @internal */
  public _toKube(): k8s.RayJobSpec {
    return { ...this.job.toKube(), suspend: this.suspend ? true : undefined };
  }
}
