import { ApiObject, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { JobCleanUp } from './job-clean-up';
import { RayJobOptions } from './job-options';
import { JobSchedule } from './job-schedule';
import { JobSpec } from './job-spec';
import { JobSubmission } from './job-submission';
import { JobSubmitter } from './job-submitter';
import * as k8s from '../../imports/k8s';
import { toWire } from '../../imports/wire';
import { AutoscalingOptions } from '../cluster/autoscaling';
import { IRayCluster } from '../cluster/cluster-interface';
import { GcsFaultTolerance } from '../cluster/gcs-fault-tolerance';
import { HeadGroup } from '../cluster/head-group';
import { ManagedBy } from '../cluster/life-cycle';
import { podSelector } from '../cluster/pod-selector';
import { RayImage } from '../cluster/ray-image';
import { WorkerGroup, WorkerGroupOptions } from '../cluster/worker-group';
import { nameOf, namedObject } from '../private/names';
import { SynthCheck } from '../rules/synth-check';

/** What a Ray job is made of, and when it is run. */
export interface RayCronJobProps extends RayJobOptions, kplus.ResourceProps {
  /**
   * When the job is run. Runs may overlap: with `activeDeadline`, and a cluster of its own that is deleted, one ends before
   * the next begins.
   */
  readonly schedule: JobSchedule;

  /**
   * The time zone of the schedule, as IANA names it, such as `Europe/Berlin`. Since KubeRay 1.7.
   *
   * @default - that of the operator, which is UTC unless it was set up otherwise
   */
  readonly timeZone?: string;

  /**
   * Starts no more runs until it is false again; those that run go on. Beware: all that were missed are made up for then.
   *
   * @default false
   */
  readonly suspend?: boolean;
}

/**
 * A job that Ray runs again and again. Each run is a RayJob, which stays with its status unless `cleanUp` deletes it, too.
 * Since KubeRay 1.6, where it needs the feature gate RayCronJob.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/getting-started/raycronjob-quick-start.html
 */
export class RayCronJob extends kplus.Resource implements kplus.IPodSelector, kplus.INetworkPolicyPeer {
  /** Kubernetes' plural of the kind. */
  public readonly resourceType = 'raycronjobs';

  /** When the job is run. */
  public readonly schedule: JobSchedule;

  /** The time zone of the schedule. */
  public readonly timeZone?: string;

  /** Whether no more runs are started for now. */
  public readonly suspend: boolean;

  /** Who submits each job. */
  public readonly submission: JobSubmission;

  /** The pod that submits each job, where a Kubernetes Job does and its image is known. */
  public readonly submitter?: JobSubmitter;

  /** What is left of the cluster once a job has ended. */
  public readonly cleanUp: JobCleanUp;

  /** The cluster that is there already, where the jobs run on one. */
  public readonly cluster?: IRayCluster;

  /** The head of the cluster that is made for each job. */
  public readonly head?: HeadGroup;

  /** The image of the cluster that is made for each job. */
  public readonly image?: RayImage;

  /** How the autoscaler of that cluster is set up, if there is one. */
  public readonly autoscaling?: AutoscalingOptions;

  /** Where the state of that cluster is kept outside of the head pod. */
  public readonly gcsFaultTolerance?: GcsFaultTolerance;

  /** How long each job may take. */
  public readonly activeDeadline?: Duration;

  /** How long it may take until each job runs. */
  public readonly preRunningDeadline?: Duration;

  /** How often a job that failed is tried again. */
  public readonly backoffLimit: number;

  /** The controller in charge of each job. */
  public readonly managedBy: ManagedBy;

  protected readonly apiObject: ApiObject;
  private readonly job: JobSpec;

  /**
   * @param scope a chart, or a construct in one
   * @param id unique in the scope
   * @param props what the job is made of, and when it is run
   * @throws if there is no cluster for the job, or there are two
   */
  public constructor(scope: Construct, id: string, props: RayCronJobProps) {
    super(scope, id);
    this.schedule = props.schedule;
    this.timeZone = props.timeZone;
    this.suspend = props.suspend ?? false;
    this.apiObject = namedObject(this, k8s.KubeRayCronJob.GVK, props.metadata, () => toWire('RayCronJobSpec', this._toKube()));
    this.job = new JobSpec({
      construct: this,
      apiObject: this.apiObject,
      check: new SynthCheck(this, this.apiObject),
      place: ['spec', 'jobTemplate'],
      name: `raycronjob-${this.apiObject.name}`,
    }, props);
    this.submission = this.job.submission;
    this.submitter = this.job.submitter;
    this.cleanUp = this.job.cleanUp;
    this.cluster = props.cluster;
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
   * The name of the RayCronJob.
   *
   * @throws if the API server makes it, from `metadata.generateName`
   */
  public get name(): string {
    return nameOf(this.apiObject);
  }

  /** The worker groups of the cluster that is made for each job, in the order in which they were added. */
  public get workerGroups(): WorkerGroup[] {
    return this.job.cluster?.workerGroups ?? [];
  }

  /**
   * Adds workers to the cluster that is made for each job.
   *
   * @param groupName the name of the group: letters, digits and dashes
   * @param options what each worker is made of, and how many there are
   * @throws if the jobs run on a cluster that is there already, or the name is empty or taken
   */
  public addWorkerGroup(groupName: string, options: WorkerGroupOptions = {}): WorkerGroup {
    return this.job.addWorkerGroup(groupName, options);
  }

  /** Selects all pods of the clusters that the jobs run on. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this.cluster?.toPodSelectorConfig() ?? podSelector(this.job.podLabels(), this.metadata.namespace);
  }

  /** All pods of the clusters that the jobs run on, as a peer of network policies. */
  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  /** All pods of the clusters that the jobs run on. */
  public toPodSelector(): kplus.IPodSelector | undefined {
    return this;
  }

  /** @internal */
  public _toKube(): k8s.RayCronJobSpec {
    return {
      schedule: this.schedule.text,
      timeZone: this.timeZone,
      suspend: this.suspend ? true : undefined,
      jobTemplate: this.job.toKube(),
    };
  }
}
