import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { RayJobOptions } from './job-options';
import { JobSchedule } from './job-schedule';
import { JobSpec } from './job-spec';
import { RayJobResource } from './ray-job-resource';
import * as k8s from '../../imports/k8s';
import { toWire } from '../../imports/wire';
import { namedObject } from '../private/names';
import { SynthCheck } from '../rules/synth-check';

/** What a Ray job is made of, and when it is run. */
export interface RayCronJobProps extends RayJobOptions, kplus.ResourceProps {
  /**
   * When the job is run. Runs may overlap: with `activeDeadline`, and a cluster of its own that is deleted, one ends before
   * the next begins.
   */
  readonly schedule: JobSchedule;

  /**
   * The time zone of the schedule, as IANA names it, such as `Europe/Berlin`. Since KubeRay 1.7.
   *
   * @default - that of the operator, which is UTC unless it was set up otherwise
   */
  readonly timeZone?: string;

  /**
   * Starts no more runs until it is false again; those that run go on. Beware: all that were missed are made up for then.
   *
   * @default false
   */
  readonly suspend?: boolean;
}

/**
 * A job that Ray runs again and again. Each run is a RayJob, which stays with its status unless `cleanUp` deletes it, too.
 * Since KubeRay 1.6, where it needs the feature gate RayCronJob.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/getting-started/raycronjob-quick-start.html
 */
export class RayCronJob extends RayJobResource {
  /** Kubernetes' plural of the kind. */
  public readonly resourceType = 'raycronjobs';

  /** When the job is run. */
  public readonly schedule: JobSchedule;

  /** The time zone of the schedule. */
  public readonly timeZone?: string;

  /** Whether no more runs are started for now. */
  public readonly suspend: boolean;

  protected readonly apiObject: ApiObject;

  /** @internal */
  protected readonly _job: JobSpec;

  /**
   * @param scope a chart, or a construct in one
   * @param id unique in the scope
   * @param props what the job is made of, and when it is run
   * @throws if there is no cluster for the job, or there are two
   */
  public constructor(scope: Construct, id: string, props: RayCronJobProps) {
    super(scope, id);
    this.schedule = props.schedule;
    this.timeZone = props.timeZone;
    this.suspend = props.suspend ?? false;
    this.apiObject = namedObject(this, k8s.KubeRayCronJob.GVK, props.metadata, () => toWire('RayCronJobSpec', this._toKube()));
    this._job = new JobSpec({
      construct: this,
      apiObject: this.apiObject,
      check: new SynthCheck(this, this.apiObject),
      place: ['spec', 'jobTemplate'],
      name: `raycronjob-${this.apiObject.name}`,
    }, props);
  }

  /** @internal */
  public _toKube(): k8s.RayCronJobSpec {
    return {
      schedule: this.schedule.text,
      timeZone: this.timeZone,
      suspend: this.suspend ? true : undefined,
      jobTemplate: this._job.toKube(),
    };
  }
}
