import { ApiObject, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { JobSubmitterHost } from './submitter-host';
import * as k8s from '../../imports/k8s';
import { PodSecurity } from '../cluster/pod-security';
import { podTemplate } from '../cluster/pod-template';

/** The pod that submits a job to Ray. */
export interface JobSubmitterOptions {
  /**
   * The image; it must have the `ray` command of the cluster's release, or a `command` of its own.
   *
   * @default - the image of the cluster, if that is known; of a cluster of which only the name is known, the operator finds it out
   */
  readonly image?: string;

  /**
   * A program that submits the job in place of `ray job submit`. It finds the address in `RAY_DASHBOARD_ADDRESS`, and the
   * id of the job in `RAY_JOB_SUBMISSION_ID`.
   *
   * @default - the command that the operator makes of the entrypoint
   */
  readonly command?: string[];

  /**
   * The arguments of that program.
   *
   * @default - none
   */
  readonly args?: string[];

  /**
   * CPU of the pod, as request and limit.
   *
   * @default - half a CPU is kept free, and it may use one
   */
  readonly cpu?: kplus.Cpu;

  /**
   * Memory of the pod, as request and limit.
   *
   * @default - 200 MiB are kept free, and it may use 1 GiB
   */
  readonly memory?: Size;

  /**
   * The service account of the pod.
   *
   * @default - the default service account of the namespace, without its token
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * What the containers may do.
   *
   * @default - as the cluster says
   */
  readonly podSecurity?: PodSecurity;

  /**
   * Any field of the pod template that has no property here, merged into it as Kubernetes merges.
   *
   * @default - nothing is changed
   */
  readonly podTemplate?: k8s.PodTemplateSpec;
}

const CONTAINER = 'ray-job-submitter';

/** The pod that submits a job to Ray: a workload of cdk8s-plus, with its scheduling, connections, volumes and containers. */
export class JobSubmitter extends kplus.Workload {
  /** @internal */
  public static _in(scope: Construct, host: JobSubmitterHost, options: JobSubmitterOptions): JobSubmitter {
    return new JobSubmitter(scope, 'Submitter', host, options);
  }

  /** Kubernetes' plural of the kind of the pod's owner. */
  public readonly resourceType = 'jobs';

  /** The container that submits. */
  public readonly container: kplus.Container;

  /** What the containers may do. */
  public readonly podSecurity: PodSecurity;

  protected readonly apiObject: ApiObject;
  private readonly options: JobSubmitterOptions;

  private constructor(scope: Construct, id: string, private readonly host: JobSubmitterHost, options: JobSubmitterOptions) {
    const podSecurity = options.podSecurity ?? host.podSecurity;
    super(scope, id, {
      restartPolicy: kplus.RestartPolicy.NEVER,
      serviceAccount: options.serviceAccount,
      automountServiceAccountToken: options.serviceAccount !== undefined,
      securityContext: podSecurity._pod,
    });
    this.options = { ...options };
    this.apiObject = host.apiObject;
    this.podSecurity = podSecurity;
    this.container = this.addContainer({
      name: CONTAINER,
      image: options.image ?? host.image,
      imagePullPolicy: host.imagePullPolicy,
      command: options.command,
      args: options.args,
      resources: {},
      securityContext: podSecurity._rayContainer(),
    });
  }

  /** @internal */
  public _toKube(): k8s.PodTemplateSpec {
    const { cpu, memory } = this.options;
    const secrets = this.host.imagePullSecrets.map(({ name }) => ({ name }));
    return podTemplate({
      metadata: this.podMetadata,
      labels: {},
      podSpec: this._toPodSpec(),
      resources: {
        cpu: cpu ?? kplus.Cpu.units(1),
        memory: memory ?? Size.gibibytes(1),
        limitCpu: true,
        requests: { cpu: cpu ?? kplus.Cpu.millis(500), memory: memory ?? Size.mebibytes(200) },
      },
      fields: { imagePullSecrets: secrets.length > 0 ? secrets : undefined },
      security: {
        podSecurity: this.podSecurity,
        plainContainers: new Set([CONTAINER]),
        automountSaid: this.options.serviceAccount !== undefined,
        runsAutoscaler: false,
      },
      patch: this.options.podTemplate,
    });
  }
}
