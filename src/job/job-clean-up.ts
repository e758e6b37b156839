import { Duration } from 'cdk8s';
import * as k8s from '../../imports/k8s';
import { requireWholeSeconds } from '../private/seconds';

/** How a job ended. */
export enum JobOutcome {
  /** It succeeded. */
  SUCCEEDED = 'SUCCEEDED',
  /** It failed: in Ray, by a deadline, or because it could not be submitted. Since KubeRay 1.6. */
  FAILED = 'Failed',
  /** It failed in Ray; one that ran out of time, or could not be submitted, did not. */
  FAILED_IN_RAY = 'FAILED',
}

/** What is deleted after a job. */
export enum JobDeletionPolicy {
  /** Its workers; the head stays, with logs and dashboard. Not with autoscaling. */
  DELETE_WORKERS = 'DeleteWorkers',
  /** Its cluster. */
  DELETE_CLUSTER = 'DeleteCluster',
  /** The RayJob, with everything that belongs to it. */
  DELETE_SELF = 'DeleteSelf',
  /** Nothing. */
  DELETE_NONE = 'DeleteNone',
}

/** What is deleted after one outcome of a job. */
export interface JobDeletionRule {
  /** The outcome. */
  readonly outcome: JobOutcome;

  /** What is deleted. */
  readonly policy: JobDeletionPolicy;

  /**
   * How long after the end; whole seconds. Of one outcome, the workers go no later than the cluster, and that no later
   * than the RayJob.
   *
   * @default - at once
   */
  readonly after?: Duration;
}

/** What is left of a job's cluster once the job has ended. */
export class JobCleanUp {
  /** Everything stays, and goes on costing, until somebody deletes the RayJob. */
  public static keep(): JobCleanUp {
    return new JobCleanUp({});
  }

  /**
   * The cluster is deleted. The RayJob stays, with its status, and so does the output of the job where a Kubernetes Job
   * submits it.
   *
   * @param after how long after the end of the job, in whole seconds; at once if it is left out
   * @throws if it is no whole number of seconds
   */
  public static deleteCluster(after?: Duration): JobCleanUp {
    return new JobCleanUp({ shutdownAfterJobFinishes: true, ttlSecondsAfterFinished: requireWholeSeconds('after', after)?.toSeconds() });
  }

  /**
   * What is deleted, and when, depends on how the job ended. Since KubeRay 1.5; up to 1.5 it needs the feature gate
   * RayJobDeletionPolicy.
   *
   * @param rules what is deleted after which outcome; no two for the same of both
   * @throws if there is none, or a time is no whole number of seconds
   */
  public static rules(rules: JobDeletionRule[]): JobCleanUp {
    if (rules.length === 0) { throw new Error('a clean-up by rules has at least one rule: give one, or use JobCleanUp.keep()'); }
    return new JobCleanUp({ deletionStrategy: { deletionRules: rules.map(deletionRule) } });
  }

  private constructor(private readonly fields: Pick<k8s.RayJobSpec, 'shutdownAfterJobFinishes' | 'ttlSecondsAfterFinished' | 'deletionStrategy'>) {}

  /**
   * Whether anything is deleted.
   *
   * @internal
   */
  public get _deletes(): boolean {
    return Object.keys(this.fields).length > 0;
  }

  /** @internal */
  public _toKube(): Pick<k8s.RayJobSpec, 'shutdownAfterJobFinishes' | 'ttlSecondsAfterFinished' | 'deletionStrategy'> {
    return this.fields;
  }
}

function deletionRule({ outcome, policy, after }: JobDeletionRule): k8s.DeletionRule {
  const ttlSeconds = requireWholeSeconds('after', after)?.toSeconds();
  return {
    policy: policy as unknown as k8s.DeletionRulePolicy,
    condition: outcome === JobOutcome.FAILED
      ? { jobDeploymentStatus: k8s.DeletionConditionJobDeploymentStatus.FAILED, ttlSeconds }
      : { jobStatus: outcome as unknown as k8s.DeletionConditionJobStatus, ttlSeconds },
  };
}
