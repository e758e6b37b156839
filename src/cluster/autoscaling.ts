import { Duration } from 'cdk8s';

/** How fast Ray's autoscaler adds workers. */
export enum UpscalingMode {
  /** As many workers at once as the waiting work needs. */
  DEFAULT = 'Default',
  /** Never more workers pending than there are running. */
  CONSERVATIVE = 'Conservative',
}

/** How Ray's autoscaler adds workers to a cluster and removes them, between the bounds of each worker group. */
export interface AutoscalingOptions {
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
