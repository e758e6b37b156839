import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { RayImage } from './ray-image';

/** How fast Ray's autoscaler adds workers. */
export enum UpscalingMode {
  /** As many workers at once as the waiting work needs. */
  DEFAULT = 'Default',
  /** Never more workers pending than there are running. */
  CONSERVATIVE = 'Conservative',
}

/** The generations of Ray's autoscaler. */
export enum AutoscalerVersion {
  /** The first. */
  V1 = 'v1',
  /** The second, which has settings for single worker groups, and replaces pods itself. Needs Ray 2.10. */
  V2 = 'v2',
}

/** The container of the autoscaler, which runs in the head pod. */
export interface AutoscalerContainerOptions {
  /**
   * The image, which must contain Ray.
   *
   * @default - the image of the head
   */
  readonly image?: RayImage;

  /**
   * When the image is pulled.
   *
   * @default ImagePullPolicy.IF_NOT_PRESENT
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * CPU, as request and limit.
   *
   * @default Cpu.millis(500)
   */
  readonly cpu?: kplus.Cpu;

  /**
   * Memory, as request and limit. A cluster of hundreds of workers needs more than the default.
   *
   * @default Size.mebibytes(512)
   */
  readonly memory?: Size;

  /**
   * Environment variables, such as `AUTOSCALER_UPDATE_INTERVAL_S`.
   *
   * @default - only those that the operator sets
   */
  readonly envVariables?: { [name: string]: kplus.EnvValue };

  /**
   * Sources of environment variables.
   *
   * @default - none
   */
  readonly envFrom?: kplus.EnvFrom[];

  /**
   * Where volumes are mounted; each becomes a volume of the head pod.
   *
   * @default - what the head mounts at `/tmp` and `/tmp/ray`, for the logs
   */
  readonly volumeMounts?: kplus.VolumeMount[];

  /**
   * The program that runs in place of the autoscaler; `$KUBERAY_GEN_AUTOSCALER_START_CMD` holds the command that the
   * operator made. Since KubeRay 1.7.
   *
   * @default - `/bin/bash -c --`
   */
  readonly command?: string[];

  /**
   * The arguments of that program. Since KubeRay 1.7.
   *
   * @default - the command that starts the autoscaler
   */
  readonly args?: string[];
}

/** How Ray's autoscaler adds workers to a cluster and removes them, between the bounds of each worker group. */
export interface AutoscalingOptions extends AutoscalerContainerOptions {
  /**
   * The generation of the autoscaler. Since KubeRay 1.4.
   *
   * @default - the second from Ray 2.47 on, before that the first
   */
  readonly version?: AutoscalerVersion;

  /**
   * How long a worker must be idle before it is removed; whole seconds.
   *
   * @default - 60 seconds, Ray's own default
   */
  readonly idleTimeout?: Duration;

  /**
   * How fast workers are added.
   *
   * @default - UpscalingMode.DEFAULT, which Ray takes itself
   */
  readonly upscalingMode?: UpscalingMode;
}
