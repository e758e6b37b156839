import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { RayJobOptions } from './job-options';
import { JobSpec } from './job-spec';
import { RayJobResource } from './ray-job-resource';
import * as k8s from '../../imports/k8s';
import { toWire } from '../../imports/wire';
import { headServiceName, hostInside } from '../cluster/cluster-reference';
import { namedObject } from '../private/names';
import { SynthCheck } from '../rules/synth-check';

/** What a Ray job is made of. */
export interface RayJobProps extends RayJobOptions, kplus.ResourceProps {
  /**
   * Deletes the cluster and holds the job back until it is false again, as Kueue does. Not with `cluster`, and only with
   * `JobCleanUp.deleteCluster()`.
   *
   * @default false
   */
  readonly suspend?: boolean;
}

/**
 * A job that Ray runs once: on a cluster that is made for it, or on one that is there already.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/getting-started/rayjob-quick-start.html
 */
export class RayJob extends RayJobResource {
  /** Kubernetes' plural of the kind. */
  public readonly resourceType = 'rayjobs';

  /** Whether the job is held back for now. */
  public readonly suspend: boolean;

  protected readonly apiObject: ApiObject;

  /** @internal */
  protected readonly _job: JobSpec;

  /**
   * @param scope a chart, or a construct in one
   * @param id unique in the scope
   * @param props what the job is made of
   * @throws if there is no cluster for the job, or there are two
   */
  public constructor(scope: Construct, id: string, props: RayJobProps) {
    super(scope, id);
    this.suspend = props.suspend ?? false;
    this.apiObject = namedObject(this, k8s.KubeRayJob.GVK, props.metadata, () => toWire('RayJobSpec', this._toKube()));
    this._job = new JobSpec({
      construct: this, apiObject: this.apiObject, check: new SynthCheck(this, this.apiObject), place: ['spec'], name: `rayjob-${this.apiObject.name}`,
    }, props);
  }

  /** The name of the Kubernetes service in front of the head; of a cluster that is made for the job, since KubeRay 1.5. */
  public get headServiceName(): string {
    return this.cluster?.headServiceName ?? headServiceName(this.name);
  }

  /** Where the dashboard and the job API answer, such as `http://nightly-head-svc.ml.svc:8265`. */
  public get dashboardUrl(): string {
    return this.cluster?.dashboardUrl ?? `http://${hostInside(this.headServiceName, this.metadata.namespace)}:${this.head?._port('dashboard')}`;
  }

  /** @internal */
  public _toKube(): k8s.RayJobSpec {
    return { ...this._job.toKube(), suspend: this.suspend ? true : undefined };
  }
}
