import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { JobCleanUp } from './job-clean-up';
import type { JobSpec } from './job-spec';
import { JobSubmission } from './job-submission';
import { JobSubmitter } from './job-submitter';
import { AutoscalingOptions } from '../cluster/autoscaling';
import { IRayCluster } from '../cluster/cluster-interface';
import { GcsFaultTolerance } from '../cluster/gcs-fault-tolerance';
import { HeadGroup } from '../cluster/head-group';
import { ManagedBy } from '../cluster/life-cycle';
import { podSelector } from '../cluster/pod-selector';
import { RayImage } from '../cluster/ray-image';
import { WorkerGroup, WorkerGroupOptions } from '../cluster/worker-group';
import { nameOf } from '../private/names';

/** What a RayJob and a RayCronJob have in common: a job, and a cluster that is made for it or was there before. */
export abstract class RayJobResource extends kplus.Resource implements kplus.IPodSelector, kplus.INetworkPolicyPeer {
  /** @internal */
  protected abstract readonly _job: JobSpec;

  /**
   * The name of the object.
   *
   * @throws if the API server makes it, from `metadata.generateName`
   */
  public get name(): string {
    return nameOf(this.apiObject);
  }

  /** Who submits the job. */
  public get submission(): JobSubmission {
    return this._job.submission;
  }

  /** The pod that submits the job, where a Kubernetes Job does and its image is known. */
  public get submitter(): JobSubmitter | undefined {
    return this._job.submitter;
  }

  /** What is left of the cluster once the job has ended. */
  public get cleanUp(): JobCleanUp {
    return this._job.cleanUp;
  }

  /** How long the job may take. */
  public get activeDeadline(): Duration | undefined {
    return this._job.options.activeDeadline;
  }

  /** How long it may take until the job runs. */
  public get preRunningDeadline(): Duration | undefined {
    return this._job.options.preRunningDeadline;
  }

  /** How often a job that failed is tried again. */
  public get backoffLimit(): number {
    return this._job.options.backoffLimit ?? 0;
  }

  /** The controller in charge of the job. */
  public get managedBy(): ManagedBy {
    return this._job.options.managedBy ?? ManagedBy.KUBERAY_OPERATOR;
  }

  /** The cluster that is there already, where the job runs on one. */
  public get cluster(): IRayCluster | undefined {
    return this._job.options.cluster;
  }

  /** The head of the cluster that is made for the job. */
  public get head(): HeadGroup | undefined {
    return this._job.cluster?.head;
  }

  /** The worker groups of the cluster that is made for the job, in the order in which they were added. */
  public get workerGroups(): WorkerGroup[] {
    return this._job.cluster?.workerGroups ?? [];
  }

  /** The image of the cluster that is made for the job. */
  public get image(): RayImage | undefined {
    return this._job.options.image;
  }

  /** How the autoscaler of that cluster is set up, if there is one. */
  public get autoscaling(): AutoscalingOptions | undefined {
    return this._job.cluster?.autoscaling;
  }

  /** Where the state of that cluster is kept outside of the head pod. */
  public get gcsFaultTolerance(): GcsFaultTolerance | undefined {
    return this._job.options.gcsFaultTolerance;
  }

  /**
   * Adds workers to the cluster that is made for the job.
   *
   * @param groupName the name of the group: letters, digits and dashes
   * @param options what each worker is made of, and how many there are
   * @throws if the job runs on a cluster that is there already, or the name is empty or taken
   */
  public addWorkerGroup(groupName: string, options: WorkerGroupOptions = {}): WorkerGroup {
    return this._job.addWorkerGroup(groupName, options);
  }

  /** Selects all pods of the cluster that the job runs on; of a RayCronJob, those of the clusters of all runs. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this.cluster?.toPodSelectorConfig() ?? podSelector(this._job.podLabels(), this.metadata.namespace);
  }

  /** These pods, as a peer of network policies. */
  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  /** These pods. */
  public toPodSelector(): kplus.IPodSelector | undefined {
    return this;
  }
}
