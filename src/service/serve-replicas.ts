import { Duration } from 'cdk8s';
import { toRay } from '../cluster/ray-json';
import { JsonObject } from '../private/json';
import { JsonMap } from '../private/json-map';

/** How Serve puts the measurements of a deployment's replicas together. */
export enum ServeAggregation {
  /** Their mean. */
  MEAN = 'mean',
  /** The largest. */
  MAX = 'max',
  /** The smallest. */
  MIN = 'min',
}

/** A function of your own that says how many replicas there should be. */
export interface ServeAutoscalingPolicy {
  /** The function, as `module:function`. */
  readonly policyFunction: string;

  /**
   * Its arguments.
   *
   * @default - none
   */
  readonly policyKwargs?: JsonMap;
}

/** How Serve adds replicas to a deployment and removes them. */
export interface ServeAutoscalingOptions {
  /**
   * How few replicas there are; 0 to stop them all while nobody asks.
   *
   * @default 1
   */
  readonly minReplicas?: number;

  /**
   * How many there are at the start.
   *
   * @default - minReplicas
   */
  readonly initialReplicas?: number;

  /**
   * How many requests one replica should work on or have waiting, on average. Since Ray 2.10.
   *
   * @default 2
   */
  readonly targetOngoingRequests?: number;

  /**
   * How long there must be too much to do until replicas are added.
   *
   * @default Duration.seconds(30)
   */
  readonly upscaleDelay?: Duration;

  /**
   * How long there must be too little to do until replicas are removed.
   *
   * @default Duration.minutes(10)
   */
  readonly downscaleDelay?: Duration;

  /**
   * How long there must be nothing to do until the last replica is removed. Since Ray 2.50.
   *
   * @default - downscaleDelay
   */
  readonly downscaleToZeroDelay?: Duration;

  /**
   * How eagerly replicas are added; above 1 faster.
   *
   * @default 1
   */
  readonly upscalingFactor?: number;

  /**
   * How eagerly replicas are removed; below 1 slower.
   *
   * @default 1
   */
  readonly downscalingFactor?: number;

  /**
   * Over how long requests are counted.
   *
   * @default Duration.seconds(30)
   */
  readonly lookBackPeriod?: Duration;

  /**
   * How often replicas tell what they have to do.
   *
   * @default Duration.seconds(10)
   */
  readonly metricsInterval?: Duration;

  /**
   * How the measurements of the replicas are put together. Since Ray 2.51.
   *
   * @default ServeAggregation.MEAN
   */
  readonly aggregationFunction?: ServeAggregation;

  /**
   * A function of your own in place of all this. Since Ray 2.50.
   *
   * @default - Serve's own, by requests
   */
  readonly policy?: ServeAutoscalingPolicy;

  /**
   * Fields of Ray that have no property here, by Ray's names.
   *
   * @default - none
   */
  readonly other?: JsonMap;
}

/** How many replicas a deployment has. */
export class ServeReplicas {
  /**
   * Always that many.
   *
   * @param count 1 or more
   */
  public static fixed(count: number): ServeReplicas {
    return new ServeReplicas({ num_replicas: count });
  }

  /** As many as the requests need, as Serve thinks fit: from 1 to 100. Since Ray 2.10. */
  public static auto(): ServeReplicas {
    return new ServeReplicas({ num_replicas: 'auto' });
  }

  /**
   * As many as the requests need.
   *
   * @param maxReplicas how many there are at the most; Ray's own default is 1, with which nothing would ever be added
   * @param options how few there are, and how they are added and removed
   */
  public static autoscaling(maxReplicas: number, options: ServeAutoscalingOptions = {}): ServeReplicas {
    return new ServeReplicas({ autoscaling_config: toRay({ maxReplicas, ...options }, ['policyKwargs']) });
  }

  private constructor(private readonly fields: JsonObject) {}

  /** @internal */
  public _toRay(): JsonObject {
    return this.fields;
  }
}
