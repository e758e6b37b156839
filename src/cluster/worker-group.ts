import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { RayGroup, RayGroupHost, RayGroupOptions } from './ray-group';
import * as k8s from '../../imports/k8s';
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

  /** @internal */
  public constructor(scope: Construct, host: RayGroupHost, props: WorkerGroupProps) {
    super(scope, props.groupName, host, props);
    this.groupName = props.groupName;
    this.replicas = props.replicas ?? (host.autoscaling ? undefined : Math.max(1, props.minReplicas ?? 0));
    this.minReplicas = props.minReplicas ?? 0;
    this.maxReplicas = props.maxReplicas;
  }

  /** @internal */
  public _toKube(restartPolicy: kplus.RestartPolicy): k8s.WorkerGroupSpec {
    return {
      groupName: this.groupName,
      replicas: this.replicas,
      minReplicas: this.minReplicas,
      maxReplicas: this.maxReplicas,
      ...this._toGroupSpec(KubeRayTarget.of(this), restartPolicy),
    };
  }
}
