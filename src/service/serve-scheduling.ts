import { Duration } from 'cdk8s';
import { JsonList, JsonMap } from '../private/json-map';

/** How requests find a replica. */
export interface ServeRequestRouterConfig {
  /**
   * The class of the router, as `module:class`.
   *
   * @default - Serve's own, which takes the less busy of two
   */
  readonly requestRouterClass?: string;

  /**
   * Its arguments.
   *
   * @default - none
   */
  readonly requestRouterKwargs?: JsonMap;

  /**
   * How often it asks the replicas for what it goes by.
   *
   * @default Duration.seconds(10)
   */
  readonly requestRoutingStatsPeriod?: Duration;

  /**
   * How long it waits for that.
   *
   * @default Duration.seconds(30)
   */
  readonly requestRoutingStatsTimeout?: Duration;

  /**
   * How long it waits until it looks for a replica again, where none is free.
   *
   * @default Duration.millis(25)
   */
  readonly initialBackoff?: Duration;

  /**
   * By how much that grows each time.
   *
   * @default 2
   */
  readonly backoffMultiplier?: number;

  /**
   * How far.
   *
   * @default Duration.millis(500)
   */
  readonly maxBackoff?: Duration;

  /**
   * Fields of Ray that have no property here, by Ray's names.
   *
   * @default - none
   */
  readonly other?: JsonMap;
}

/** On which nodes the replicas of a gang run. */
export enum GangPlacementStrategy {
  /** On as few nodes as there is room on. */
  PACK = 'PACK',
  /** On as many nodes as there are. */
  SPREAD = 'SPREAD',
}

/** What happens when a replica of a gang fails. */
export enum GangRuntimeFailurePolicy {
  /** All of the gang start anew. */
  RESTART_GANG = 'RESTART_GANG',
  /** It alone starts anew. */
  RESTART_REPLICA = 'RESTART_REPLICA',
}

/** Replicas that only start together. */
export interface ServeGangSchedulingConfig {
  /** How many replicas are one gang. */
  readonly gangSize: number;

  /**
   * On which nodes they run.
   *
   * @default GangPlacementStrategy.PACK
   */
  readonly gangPlacementStrategy?: GangPlacementStrategy;

  /**
   * What happens when one of them fails.
   *
   * @default GangRuntimeFailurePolicy.RESTART_GANG
   */
  readonly runtimeFailurePolicy?: GangRuntimeFailurePolicy;

  /**
   * Fields of Ray that have no property here, by Ray's names.
   *
   * @default - none
   */
  readonly other?: JsonMap;
}

/** An actor that all replicas of a deployment share. */
export interface ServeDeploymentActor {
  /** Its name. */
  readonly name: string;

  /** Its class, as `module:class`. */
  readonly actorClass: string;

  /**
   * Its arguments in their order.
   *
   * @default - none
   */
  readonly initArgs?: JsonList;

  /**
   * Its arguments by name.
   *
   * @default - none
   */
  readonly initKwargs?: JsonMap;

  /**
   * Options of the actor, by Ray's names.
   *
   * @default - Ray's own
   */
  readonly actorOptions?: JsonMap;
}
