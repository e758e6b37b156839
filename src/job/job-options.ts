import { Duration } from 'cdk8s';
import { Entrypoint } from './entrypoint';
import { JobCleanUp } from './job-clean-up';
import { JobSubmission } from './job-submission';
import { IRayCluster } from '../cluster/cluster-interface';
import { RayClusterParts } from '../cluster/cluster-options';
import { ManagedBy } from '../cluster/life-cycle';
import { RayImage } from '../cluster/ray-image';
import { RuntimeEnv } from '../cluster/runtime-env';

/** What a Ray job is made of: what it runs, and where. */
export interface RayJobOptions extends RayClusterParts {
  /**
   * What the job runs. Only a job that you submit yourself, or a submitter with a command of its own, does without.
   *
   * @default - none
   */
  readonly entrypoint?: Entrypoint;

  /**
   * The image of the cluster that is made for the job, and with it the Ray release; the other properties of a cluster
   * stand beside it.
   *
   * @default - the job runs on `cluster`
   */
  readonly image?: RayImage;

  /**
   * A cluster that is there already, in the same namespace; then the job has no image, head or workers of its own.
   *
   * @default - a cluster is made for the job
   */
  readonly cluster?: IRayCluster;

  /**
   * Files, packages and variables that the job needs besides the image.
   *
   * @default - none
   */
  readonly runtimeEnv?: RuntimeEnv;

  /**
   * CPUs that Ray keeps free for the entrypoint itself, besides what its tasks and actors ask for.
   *
   * @default - none: it runs on the head
   */
  readonly entrypointNumCpus?: number;

  /**
   * GPUs that Ray keeps free for the entrypoint itself.
   *
   * @default - none
   */
  readonly entrypointNumGpus?: number;

  /**
   * Other resources that Ray keeps free for the entrypoint itself, such as `{ slots: 1 }`. KubeRay has no way to keep memory.
   *
   * @default - none
   */
  readonly entrypointResources?: { [name: string]: number };

  /**
   * What Ray shows beside the job, by keys of your own. Needs Ray 2.6.
   *
   * @default - nothing
   */
  readonly jobMetadata?: { [key: string]: string };

  /**
   * The id of the job in Ray: letters, digits, `.`, `_` and `-`. A job that is tried again cannot have the same twice.
   *
   * @default - the name of the RayJob and five random characters
   */
  readonly jobId?: string;

  /**
   * Who submits the job.
   *
   * @default JobSubmission.kubernetesJob()
   */
  readonly submission?: JobSubmission;

  /**
   * What is left of the cluster once the job has ended.
   *
   * @default - JobCleanUp.deleteCluster(), or nothing is deleted of a `cluster` that was there before
   */
  readonly cleanUp?: JobCleanUp;

  /**
   * How long the job may take, from its first start to its end, with all retries; whole seconds. Since KubeRay 1.1.
   *
   * @default - as long as it takes
   */
  readonly activeDeadline?: Duration;

  /**
   * How long it may take until the job runs, as when there are no nodes for its pods; whole seconds. Since KubeRay 1.6.
   *
   * @default - as long as it takes
   */
  readonly preRunningDeadline?: Duration;

  /**
   * How often a job that failed is tried again, each time on a new cluster. Since KubeRay 1.2.
   *
   * @default 0
   */
  readonly backoffLimit?: number;

  /**
   * The controller in charge of the job. Since KubeRay 1.3.
   *
   * @default ManagedBy.KUBERAY_OPERATOR
   */
  readonly managedBy?: ManagedBy;
}
