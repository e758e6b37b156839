import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Accelerator } from './accelerator';
import { ContainerCommand } from './container-command';
import { RayImage } from './ray-image';

/** Amounts of what a container shares with others on its node. */
export interface ResourceAmounts {
  /**
   * CPU.
   *
   * @default - the limit
   */
  readonly cpu?: kplus.Cpu;

  /**
   * Memory.
   *
   * @default - the limit
   */
  readonly memory?: Size;

  /**
   * Disk of the node.
   *
   * @default - the limit
   */
  readonly ephemeralStorage?: Size;
}

/** The container that runs Ray. */
export interface RayContainerOptions {
  /**
   * The image, of the same Ray release as the cluster's.
   *
   * @default - the image of the cluster
   */
  readonly image?: RayImage;

  /**
   * When the image is pulled.
   *
   * @default - as the cluster says
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * CPU of each pod, as request and limit; Ray offers it to tasks as `num-cpus`, rounded up.
   *
   * @default Cpu.units(2)
   */
  readonly cpu?: kplus.Cpu;

  /**
   * Whether the CPU is a limit, too. If not, a pod may use what the node has left, and Ray offers what is requested.
   *
   * @default true
   */
  readonly limitCpu?: boolean;

  /**
   * Memory of each pod, as request and limit; Ray's object store takes 30 % of it.
   *
   * @default Size.gibibytes(8)
   */
  readonly memory?: Size;

  /**
   * Disk of the node that each pod may fill with logs, spilled objects and whatever else is in no volume, as request
   * and limit. A pod that fills more is evicted.
   *
   * @default - no limit
   */
  readonly ephemeralStorage?: Size;

  /**
   * Less than the limits for the scheduler to keep free. Beware: Ray offers the limits to tasks, so that a node with
   * several pods can run out; the rule `request-below-limit` warns of it until it is silenced.
   *
   * @default - the limits
   */
  readonly requests?: ResourceAmounts;

  /**
   * Accelerators of each pod. Ray is told of them where it would not know by itself.
   *
   * @default - none
   */
  readonly accelerator?: Accelerator;

  /**
   * What the container may do, where that is not as `podSecurity` says; what is left out here stays as it says.
   *
   * @default - as podSecurity says
   */
  readonly securityContext?: kplus.ContainerSecurityContextProps;

  /**
   * Environment variables.
   *
   * @default - none
   */
  readonly envVariables?: { [name: string]: kplus.EnvValue };

  /**
   * Sources of environment variables.
   *
   * @default - none
   */
  readonly envFrom?: kplus.EnvFrom[];

  /**
   * Where volumes are mounted; each becomes a volume of the pod.
   *
   * @default - nowhere; `container.mount` mounts more
   */
  readonly volumeMounts?: kplus.VolumeMount[];

  /**
   * Ports besides those of Ray.
   *
   * @default - none
   */
  readonly ports?: kplus.ContainerPort[];

  /**
   * What runs before Ray starts, or in its place.
   *
   * @default - Ray starts at once
   */
  readonly command?: ContainerCommand;

  /**
   * The folder in which Ray starts.
   *
   * @default - the one of the image
   */
  readonly workingDir?: string;

  /**
   * What runs after the start of the container, and before its end.
   *
   * @default - nothing
   */
  readonly lifecycle?: kplus.ContainerLifecycle;

  /**
   * When Kubernetes restarts the container.
   *
   * @default - the operator asks Ray whether it is healthy
   */
  readonly liveness?: kplus.Probe;

  /**
   * When the pod counts as ready.
   *
   * @default - the operator asks Ray whether it is healthy
   */
  readonly readiness?: kplus.Probe;

  /**
   * How long Kubernetes waits with the other probes.
   *
   * @default - none
   */
  readonly startup?: kplus.Probe;
}
