import { JobSubmitterOptions } from './job-submitter';
import { forSubmitter } from './submitter-text';
import * as k8s from '../../imports/k8s';

/** How a Kubernetes Job submits a Ray job. */
export interface KubernetesJobSubmissionOptions extends JobSubmitterOptions {
  /**
   * How often a submitter that fails is made anew, for the same cluster. Since KubeRay 1.2.
   *
   * @default 2
   */
  readonly backoffLimit?: number;
}

/** Who submits a job to Ray. */
export class JobSubmission {
  /**
   * A Kubernetes Job, which follows the job and keeps its output after the cluster is gone. This is the default.
   *
   * @param options its pod
   */
  public static kubernetesJob(options: KubernetesJobSubmissionOptions = {}): JobSubmission {
    return new JobSubmission('K8sJobMode', options);
  }

  /** The operator, through Ray's HTTP API: no pod, and the output of the job goes with the cluster. */
  public static http(): JobSubmission {
    return new JobSubmission('HTTPMode');
  }

  /**
   * A container beside the head: no pod of its own, and it fits any batch scheduler. Nothing can be said of its security,
   * so that namespaces with Pod Security `restricted` refuse the head. Since KubeRay 1.5.
   */
  public static sidecar(): JobSubmission {
    return new JobSubmission('SidecarMode');
  }

  /** You, when the cluster is there: then write the id of the job into `jobId`. Since KubeRay 1.3. */
  public static interactive(): JobSubmission {
    return new JobSubmission('InteractiveMode');
  }

  private constructor(
    /** The word that KubeRay has for it. */
    public readonly mode: string,
    private readonly options?: KubernetesJobSubmissionOptions,
  ) {}

  /** A program of the user's own in the submitter reads nothing of it. */
  private get isShell(): boolean {
    return this.mode === 'SidecarMode' || (this.options !== undefined && this.options.command === undefined);
  }

  /**
   * The pod that submits, where there is one.
   *
   * @internal
   */
  public get _submitter(): JobSubmitterOptions | undefined {
    return this.options;
  }

  /**
   * JSON that is to reach Ray as it is: where a shell submits the job, it reads that before.
   *
   * @internal
   */
  public _json<T>(value: T): T {
    return this.isShell ? forSubmitter(value) as T : value;
  }

  /** @internal */
  public _toKube(): Pick<k8s.RayJobSpec, 'submissionMode' | 'submitterConfig'> {
    const backoffLimit = this.options?.backoffLimit;
    return {
      // what the operator does anyway is left out
      submissionMode: this.options ? undefined : this.mode,
      submitterConfig: backoffLimit === undefined ? undefined : { backoffLimit },
    };
  }
}
