import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { RayGroup, RayGroupHost, RayGroupOptions } from './ray-group';
import { WorkerRayStartOptions } from './ray-start';
import { rayStartFlags, withFixed } from './ray-start-flags';
import * as k8s from '../../imports/k8s';
import { requireWholeSeconds } from '../private/seconds';
import { KubeRayTarget } from '../rules/target';

/** Worker pods that are all alike. */
export interface WorkerGroupOptions extends RayGroupOptions {
  /**
   * How many workers there are.
   *
   * @default - minReplicas, but at least 1; with autoscaling none is written, as the autoscaler owns the number
   */
  readonly replicas?: number;

  /**
   * How few workers the autoscaler keeps.
   *
   * @default 0
   */
  readonly minReplicas?: number;

  /**
   * How many workers the autoscaler makes at the most.
   *
   * @default - no bound
   */
  readonly maxReplicas?: number;

  /**
   * How many pods make up one worker, for accelerators that span several hosts, such as slices of TPUs. `replicas` and
   * its bounds count workers, not pods. Since KubeRay 1.1.
   *
   * @default - as many as the accelerator spans, otherwise 1
   */
  readonly numOfHosts?: number;

  /**
   * How long a worker of this group must be idle before the autoscaler removes it; whole seconds. Needs the second
   * autoscaler. Since KubeRay 1.3.
   *
   * @default - the idle timeout of the cluster
   */
  readonly idleTimeout?: Duration;

  /**
   * Which group the autoscaler takes first where several would do: the higher number. Needs the second autoscaler and
   * Ray 2.56. Since KubeRay 1.7.
   *
   * @default 0
   */
  readonly priority?: number;

  /**
   * Deletes the workers of the group, and keeps the group, until it is false again. Not with autoscaling. Since
   * KubeRay 1.3.
   *
   * @default false
   */
  readonly suspend?: boolean;

  /**
   * Flags of `ray start` for the workers.
   *
   * @default - only those that the operator sets
   */
  readonly rayStart?: WorkerRayStartOptions;
}

/** The workers of a cluster that are all alike, with the name that they have in it. */
export interface WorkerGroupProps extends WorkerGroupOptions {
  /** The name of the group: letters, digits and dashes. */
  readonly groupName: string;
}

/** A group of worker pods of a Ray cluster. */
export class WorkerGroup extends RayGroup {
  /** The name of the group. */
  public readonly groupName: string;

  /** How many workers there are, where the autoscaler does not own the number. */
  public readonly replicas?: number;

  /** How few workers the autoscaler keeps. */
  public readonly minReplicas: number;

  /** How many workers the autoscaler makes at the most. */
  public readonly maxReplicas?: number;

  /** How many pods make up one worker. */
  public readonly numOfHosts: number;

  /** How long a worker must be idle before the autoscaler removes it. */
  public readonly idleTimeout?: Duration;

  /** Which group the autoscaler takes first where several would do: the higher number. */
  public readonly priority: number;

  /** Whether the workers are deleted for now. */
  public readonly suspend: boolean;

  /** @internal */
  public constructor(scope: Construct, host: RayGroupHost, autoscaling: boolean, props: WorkerGroupProps) {
    super(scope, props.groupName, host, { ...props, rayStartParams: withFixed(rayStartFlags(props.rayStart, props.rayStartParams), host._rayStart) });
    this.groupName = props.groupName;
    this.replicas = props.replicas ?? (autoscaling ? undefined : Math.max(1, props.minReplicas ?? 0));
    this.minReplicas = props.minReplicas ?? 0;
    this.maxReplicas = props.maxReplicas;
    this.numOfHosts = props.numOfHosts ?? this.accelerator?.numOfHosts ?? 1;
    this.idleTimeout = requireWholeSeconds('idleTimeout', props.idleTimeout);
    this.priority = props.priority ?? 0;
    this.suspend = props.suspend ?? false;
  }

  /** @internal */
  public _toKube(restartPolicy?: kplus.RestartPolicy): k8s.WorkerGroupSpec {
    return {
      groupName: this.groupName,
      replicas: this.replicas,
      minReplicas: this.minReplicas,
      maxReplicas: this.maxReplicas,
      numOfHosts: this.numOfHosts === 1 ? undefined : this.numOfHosts,
      idleTimeoutSeconds: this.idleTimeout?.toSeconds(),
      priority: this.priority === 0 ? undefined : this.priority,
      suspend: this.suspend ? true : undefined,
      ...this._toGroupSpec(KubeRayTarget.of(this), restartPolicy),
    };
  }
}
