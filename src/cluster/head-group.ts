import { Construct } from 'constructs';
import { RayGroup, RayGroupHost, RayGroupOptions } from './ray-group';
import * as k8s from '../../imports/k8s';
import { KubeRayTarget } from '../rules/target';

/** The head of a cluster: the one pod that holds its state, dashboard and autoscaler. */
export interface HeadGroupOptions extends RayGroupOptions {
  /**
   * Whether Ray may run tasks and actors on the head. Where it may not, a heavy task cannot take the cluster down.
   *
   * @default true
   */
  readonly schedulable?: boolean;
}

/** The head pod of a Ray cluster. */
export class HeadGroup extends RayGroup {
  /** Whether Ray may run tasks and actors on the head. */
  public readonly schedulable: boolean;

  /** @internal */
  public constructor(scope: Construct, id: string, host: RayGroupHost, options: HeadGroupOptions) {
    super(scope, id, host, options);
    this.schedulable = options.schedulable ?? true;
  }

  /** Flags of `ray start`. */
  public get rayStartParams(): { [flag: string]: string } {
    return { ...this.schedulable ? {} : { 'num-cpus': '0' }, ...super.rayStartParams };
  }

  /** @internal */
  public _toKube(): k8s.HeadGroupSpec {
    return { ...this._toGroupSpec(KubeRayTarget.of(this)) };
  }

  /**
   * The port of one of its servers: a flag of `ray start` moves it.
   *
   * @internal
   */
  public _port(flag: string, usual: number): number {
    return Number(this.rayStartParams[flag] ?? usual);
  }
}
