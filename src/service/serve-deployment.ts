import { Duration } from 'cdk8s';
import { ServeActorOptions } from './serve-actor-options';
import { ServeLoggingConfig } from './serve-logging';
import { ServeReplicas } from './serve-replicas';
import { ServeDeploymentActor, ServeGangSchedulingConfig, ServeRequestRouterConfig } from './serve-scheduling';
import { JsonMap } from '../private/json-map';

/** On which nodes the parts of a replica run. */
export enum PlacementStrategy {
  /** On as few nodes as there is room on. */
  PACK = 'PACK',
  /** On as many nodes as there are. */
  SPREAD = 'SPREAD',
  /** All on one node. */
  STRICT_PACK = 'STRICT_PACK',
  /** Each on a node of its own. */
  STRICT_SPREAD = 'STRICT_SPREAD',
}

/** How a deployment answers when too many requests wait. */
export interface ServeBackpressureConfig {
  /**
   * The HTTP status: 503 or 429.
   *
   * @default 503
   */
  readonly statusCode?: number;

  /**
   * When a client may ask again.
   *
   * @default - nothing is said
   */
  readonly retryAfter?: Duration;
}

/** What is different for a deployment than the code says. */
export interface ServeDeploymentOptions {
  /**
   * How many replicas it has.
   *
   * @default - as in the code, which is 1 if it says nothing
   */
  readonly replicas?: ServeReplicas;

  /**
   * What Ray keeps free for each replica.
   *
   * @default - as in the code, which is 1 CPU if it says nothing
   */
  readonly rayActorOptions?: ServeActorOptions;

  /**
   * How many requests a replica works on at a time. Since Ray 2.10.
   *
   * @default - as in the code, which is 5 if it says nothing
   */
  readonly maxOngoingRequests?: number;

  /**
   * How many more requests wait; what comes then is refused. -1 for any number. Since Ray 2.10.
   *
   * @default - as in the code, which is any number if it says nothing
   */
  readonly maxQueuedRequests?: number;

  /**
   * What `reconfigure` of the code is called with; a change does not restart the replicas.
   *
   * @default - as in the code
   */
  readonly userConfig?: JsonMap;

  /**
   * How long a replica that is stopped may work on its requests.
   *
   * @default - as in the code, which is 20 seconds if it says nothing
   */
  readonly gracefulShutdownTimeout?: Duration;

  /**
   * How often a replica that is stopped looks whether it has requests left.
   *
   * @default - as in the code, which is 2 seconds if it says nothing
   */
  readonly gracefulShutdownWaitLoop?: Duration;

  /**
   * How often the health of a replica is checked.
   *
   * @default - as in the code, which is 10 seconds if it says nothing
   */
  readonly healthCheckPeriod?: Duration;

  /**
   * How long a replica may take to answer that.
   *
   * @default - as in the code, which is 30 seconds if it says nothing
   */
  readonly healthCheckTimeout?: Duration;

  /**
   * What the parts of each replica need, the replica itself first, such as `[{ CPU: 1, GPU: 1 }, { GPU: 1 }]`.
   *
   * @default - a replica is one part
   */
  readonly placementGroupBundles?: { [name: string]: number }[];

  /**
   * On which nodes these parts run.
   *
   * @default PlacementStrategy.PACK
   */
  readonly placementGroupStrategy?: PlacementStrategy;

  /**
   * Labels that the node of each part must have. Since Ray 2.54.
   *
   * @default - any node
   */
  readonly placementGroupBundleLabelSelector?: { [key: string]: string }[];

  /**
   * How many replicas run on one node at the most: 1 to 100. Not beside placementGroupBundles.
   *
   * @default - any number
   */
  readonly maxReplicasPerNode?: number;

  /**
   * How the replicas log.
   *
   * @default - as the application says
   */
  readonly loggingConfig?: ServeLoggingConfig;

  /**
   * How requests find a replica. Since Ray 2.48.
   *
   * @default - to the less busy of two
   */
  readonly requestRouterConfig?: ServeRequestRouterConfig;

  /**
   * Replicas that only start together. Since Ray 2.55.
   *
   * @default - each starts alone
   */
  readonly gangSchedulingConfig?: ServeGangSchedulingConfig;

  /**
   * Actors that all replicas share. Since Ray 2.55.
   *
   * @default - none
   */
  readonly deploymentActors?: ServeDeploymentActor[];

  /**
   * Which part of the replicas is replaced at a time when the code changes: above 0, 1 for all. Since Ray 2.56.
   *
   * @default 0.2
   */
  readonly rollingUpdatePercentage?: number;

  /**
   * How many more replicas than wanted there may be meanwhile, in percent: 0 to 100. Since Ray 2.60.
   *
   * @default 0
   */
  readonly maxSurgePercent?: number;

  /**
   * How it answers when too many requests wait. Since Ray 2.58.
   *
   * @default - with 503
   */
  readonly backpressureConfig?: ServeBackpressureConfig;

  /**
   * Fields of Ray that have no property here, by Ray's names.
   *
   * @default - none
   */
  readonly other?: JsonMap;
}

/** One deployment of an application; what is not said here is as the code of the application says. */
export interface ServeDeployment extends ServeDeploymentOptions {
  /** Its name, as in the code: that of the class or function, unless the code gives it another. */
  readonly name: string;
}
