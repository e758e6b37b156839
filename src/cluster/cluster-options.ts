import * as kplus from 'cdk8s-plus-28';
import { AutoscalingOptions } from './autoscaling';
import { ClusterIsolation } from './cluster-isolation';
import { GcsFaultTolerance } from './gcs-fault-tolerance';
import { HeadGroupOptions } from './head-group';
import { PodSecurity } from './pod-security';
import { RayImage } from './ray-image';
import { WorkerGroupProps } from './worker-group';

/** What a Ray cluster is made of, besides its image. */
export interface RayClusterParts {
  /**
   * When images are pulled, in groups that do not say.
   *
   * @default ImagePullPolicy.IF_NOT_PRESENT
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * The credentials for private image registries, in groups that name none.
   *
   * @default - none
   */
  readonly imagePullSecrets?: kplus.ISecret[];

  /**
   * What the containers may do, in groups that do not say.
   *
   * @default PodSecurity.restricted()
   */
  readonly podSecurity?: PodSecurity;

  /**
   * The head pod.
   *
   * @default - 2 CPUs, 8 GiB, and open to tasks
   */
  readonly head?: HeadGroupOptions;

  /**
   * The worker groups; `addWorkerGroup` adds more.
   *
   * @default - none: all work runs on the head
   */
  readonly workerGroups?: WorkerGroupProps[];

  /**
   * Has Ray's autoscaler add and remove workers. `{}` takes its defaults.
   *
   * @default - none: each group has the number of workers that it says
   */
  readonly autoscaling?: AutoscalingOptions;

  /**
   * Keeps the state of the cluster outside of the head pod.
   *
   * @default - the state is lost with the head
   */
  readonly gcsFaultTolerance?: GcsFaultTolerance;

  /**
   * Who reaches the pods of the cluster, and whom they reach, as `NetworkIsolation` has it.
   *
   * @default - as the network of the Kubernetes cluster is: mostly everybody reaches everybody
   */
  readonly isolation?: ClusterIsolation;
}

/** What a Ray cluster is made of, whichever object makes it. */
export interface RayClusterOptions extends RayClusterParts {
  /** The image of all pods that name no other, and with it the Ray release of the cluster. */
  readonly image: RayImage;
}
