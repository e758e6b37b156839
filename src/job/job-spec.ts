import * as kplus from 'cdk8s-plus-28';
import { JobCleanUp } from './job-clean-up';
import { RayJobOptions } from './job-options';
import { JobSubmission } from './job-submission';
import { JobSubmitter } from './job-submitter';
import { JobSubmitterHost } from './submitter-host';
import * as k8s from '../../imports/k8s';
import { requireWritable } from '../../imports/wire';
import { IRayCluster } from '../cluster/cluster-interface';
import { ClusterOwner, ClusterSpec } from '../cluster/cluster-spec';
import { ManagedBy } from '../cluster/life-cycle';
import { PodLabel } from '../cluster/pod-label';
import { PodSecurity } from '../cluster/pod-security';
import { RayCluster } from '../cluster/ray-cluster';
import { runtimeEnvJson } from '../cluster/runtime-env';
import { WorkerGroup, WorkerGroupOptions } from '../cluster/worker-group';
import { requireWholeSeconds } from '../private/seconds';
import { writeYaml } from '../private/yaml-text';

/** The object that describes a job. */
export interface JobOwner extends Omit<ClusterOwner, 'podLabel'> {
  /** Tells the object from all others in its namespace. */
  readonly name: string;
}

/** What a job is, in a RayJob and in the template of a RayCronJob. */
export class JobSpec {
  /** The cluster that is made for the job. */
  public readonly cluster?: ClusterSpec;
  public readonly submission: JobSubmission;
  public readonly submitter?: JobSubmitter;
  public readonly cleanUp: JobCleanUp;
  public readonly options: RayJobOptions;
  private readonly podLabel: PodLabel;
  private readonly runtimeEnv?: string;
  private readonly clusterName?: string;

  public constructor(private readonly owner: JobOwner, options: RayJobOptions) {
    requireWritable(options);
    requireOneCluster(options);
    requireSameNamespace(owner.apiObject.metadata.namespace, options.cluster);
    requireWholeSeconds('activeDeadline', options.activeDeadline);
    requireWholeSeconds('preRunningDeadline', options.preRunningDeadline);
    const { jobMetadata, entrypointResources } = options;
    this.submission = options.submission ?? JobSubmission.kubernetesJob();
    this.options = {
      ...options,
      jobMetadata: jobMetadata && this.submission._json({ ...jobMetadata }),
      entrypointResources: entrypointResources && this.submission._json({ ...entrypointResources }),
    };
    this.clusterName = options.cluster?.name;
    this.runtimeEnv = options.runtimeEnv && writeYaml(this.submission._json(runtimeEnvJson(options.runtimeEnv)));
    this.podLabel = PodLabel.own(owner.name);
    this.cluster = options.image && new ClusterSpec({ ...owner, podLabel: this.podLabel, place: [...owner.place, 'rayClusterSpec'] }, { ...options, image: options.image });
    this.submitter = this.makeSubmitter();
    this.cluster?.isolate({ takesJobs: false, serves: false, submitter: this.submitter });
    this.cleanUp = options.cleanUp ?? (options.image ? JobCleanUp.deleteCluster() : JobCleanUp.keep());
  }

  public addWorkerGroup(groupName: string, options: WorkerGroupOptions): WorkerGroup {
    if (!this.cluster) {
      throw new Error(`the job runs on a cluster that is there already (${this.options.cluster?.name}): add the worker group to that`);
    }
    return this.cluster.addWorkerGroup(groupName, options);
  }

  /** Labels that all pods of the cluster have which is made for the job, and no others. */
  public podLabels(): { [key: string]: string } {
    return this.podLabel.select();
  }

  public toKube(): k8s.RayJobSpec {
    const { entrypoint, jobId, jobMetadata, activeDeadline, preRunningDeadline, backoffLimit, managedBy } = this.options;
    const { entrypointNumCpus, entrypointNumGpus, entrypointResources } = this.options;
    return {
      entrypoint: entrypoint?.text,
      runtimeEnvYaml: this.runtimeEnv,
      entrypointNumCpus,
      entrypointNumGpus,
      entrypointResources: entrypointResources && JSON.stringify(entrypointResources),
      jobId,
      metadata: jobMetadata,
      ...this.submission._toKube(),
      submitterPodTemplate: this.submitter?._toKube(),
      ...this.cleanUp._toKube(),
      activeDeadlineSeconds: activeDeadline?.toSeconds(),
      preRunningDeadlineSeconds: preRunningDeadline?.toSeconds(),
      backoffLimit,
      managedBy: managedBy === ManagedBy.KUBERAY_OPERATOR ? undefined : managedBy,
      clusterSelector: this.clusterName === undefined ? undefined : { 'ray.io/cluster': this.clusterName },
      rayClusterSpec: this.cluster?.toKube(),
    };
  }

  /** Where the image of the cluster is not known, the operator makes the pod, which finds it out. */
  private makeSubmitter(): JobSubmitter | undefined {
    const { construct, apiObject, check, place } = this.owner;
    const { image, imagePullPolicy, imagePullSecrets, podSecurity } = this.clusterOptions;
    const options = this.submission._submitter;
    const name = options?.image ?? image;
    if (!options) { return undefined; }
    if (name === undefined) {
      const given = Object.keys(options).filter(key => key !== 'backoffLimit');
      if (given.length > 0) {
        throw new Error(`the image of the cluster ${this.clusterName} is not known, and the submitter needs one (${given.join(', ')}): give it an image`);
      }
      return undefined;
    }
    const submitter = JobSubmitter._in(construct, {
      apiObject, image: name, imagePullPolicy, imagePullSecrets, podSecurity,
    }, options);
    check.addPart(submitter, () => [...place, 'submitterPodTemplate']);
    return submitter;
  }

  /** What the submitter has in common with the head. */
  private get clusterOptions(): Omit<JobSubmitterHost, 'apiObject' | 'image'> & { image?: string } {
    const head = this.cluster?.head ?? (this.options.cluster instanceof RayCluster ? this.options.cluster.head : undefined);
    return {
      image: head?.image.image,
      imagePullPolicy: head?.imagePullPolicy ?? kplus.ImagePullPolicy.IF_NOT_PRESENT,
      imagePullSecrets: head?.imagePullSecrets ?? [],
      podSecurity: head?.podSecurity ?? PodSecurity.restricted(),
    };
  }
}

/** What describes a cluster that is made for the job. */
const PARTS = ['image', 'imagePullPolicy', 'imagePullSecrets', 'podSecurity', 'head', 'workerGroups', 'autoscaling', 'gcsFaultTolerance', 'isolation'] as const;

function requireOneCluster(options: RayJobOptions): void {
  const { cluster, image, cleanUp } = options;
  if (!cluster && !image) {
    throw new Error('a job needs a cluster: give the image of one that is made for it, or as cluster one that is there already');
  }
  const given = PARTS.filter(part => options[part] !== undefined);
  if (cluster && given.length > 0) {
    throw new Error(`a job on a cluster that is there already has none of its own (${cluster.name}, and ${given.join(', ')}): leave out cluster, or the rest`);
  }
  if (cluster && cleanUp?._deletes) {
    throw new Error(`nothing is deleted after a job on a cluster that is there already (${cluster.name}): leave out cleanUp`);
  }
}

/** The operator looks for a cluster in the namespace of the job. */
function requireSameNamespace(own: string | undefined, cluster: IRayCluster | undefined): void {
  const [other] = cluster?.toPodSelectorConfig().namespaces?.names ?? [];
  if (cluster && own !== undefined && other !== undefined && own !== other) {
    throw new Error(`a job runs in the namespace of its cluster (${own}, the cluster ${cluster.name} is in ${other}): put the two into one namespace`);
  }
}
