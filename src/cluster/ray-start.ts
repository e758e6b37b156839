import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';

/** How `ray start` lays out what it says. */
export enum LogStyle {
  /** Pretty on a terminal, else as records. */
  AUTO = 'auto',
  /** With formatting and color. */
  PRETTY = 'pretty',
  /** One plain line after the other. */
  RECORD = 'record',
}

/** Whether `ray start` speaks in color. */
export enum LogColor {
  /** On a terminal. */
  AUTO = 'auto',
  /** In color, wherever its output goes. */
  ALWAYS = 'true',
  /** Without any. */
  NEVER = 'false',
}

/** What Ray keeps for its own processes, out of reach of tasks and actors. */
export interface ResourceIsolationOptions {
  /**
   * CPU that is kept for Ray's own processes. Since Ray 2.45.
   *
   * @default - 5 % of the CPUs, from 1 to 3
   */
  readonly systemReservedCpu?: kplus.Cpu;

  /**
   * Memory that is kept for Ray's own processes. Since Ray 2.45.
   *
   * @default - 10 % of the memory, from 500 MiB to 10 GiB
   */
  readonly systemReservedMemory?: Size;

  /**
   * The cgroup that Ray divides; its user must be able to write there. Since Ray 2.45.
   *
   * @default "/sys/fs/cgroup"
   */
  readonly cgroupPath?: string;
}

/**
 * Flags of `ray start` for head and workers. Text reaches Ray as it is written here, quotes, blanks and `$` included; for
 * a variable of the container use `rayStartParams`.
 *
 * @see https://docs.ray.io/en/latest/cluster/cli.html#ray-start
 */
export interface RayStartOptions {
  /**
   * How many CPUs Ray offers to tasks, whatever the pod has: more for tasks that wait a lot, none for actors that need
   * none. A whole number; a `CPU` among `rayResources` takes its place.
   *
   * @default - the CPU of the pod, rounded up
   */
  readonly numCpus?: number;

  /**
   * Memory of the object store, at least 75 MiB. It lies in `/dev/shm`, which is part of the memory of the pod.
   *
   * @default - 30 % of the memory of the pod, at most 200 GB
   */
  readonly objectStoreMemory?: Size;

  /**
   * The directory of the object store, for one that does not fit into `/dev/shm`.
   *
   * @default - /dev/shm, or the directory for temporary files where that is too small
   */
  readonly plasmaDirectory?: string;

  /**
   * The directory that objects go to when the object store is full, such as one on a volume with room. Since Ray 2.45;
   * before Ray 2.55 workers take the head's.
   *
   * @default - the directory for temporary files
   */
  readonly objectSpillingDirectory?: string;

  /**
   * The port of the raylet; 0 for any free one.
   *
   * @default 0
   */
  readonly nodeManagerPort?: number;

  /**
   * The port by which nodes exchange objects; 0 for any free one.
   *
   * @default 0
   */
  readonly objectManagerPort?: number;

  /**
   * The lowest port for the processes of tasks and actors, 1024 or higher; 0 for any free ports.
   *
   * @default 10002
   */
  readonly minWorkerPort?: number;

  /**
   * The highest port for the processes of tasks and actors; 0 for no bound.
   *
   * @default 19999
   */
  readonly maxWorkerPort?: number;

  /**
   * The ports for the processes of tasks and actors, one by one, instead of `minWorkerPort` and `maxWorkerPort`.
   *
   * @default - those from minWorkerPort to maxWorkerPort
   */
  readonly workerPortList?: number[];

  /**
   * The port on which the dashboard agent listens for HTTP; the probes of the operator ask there, too.
   *
   * @default 52365
   */
  readonly dashboardAgentListenPort?: number;

  /**
   * The port on which the dashboard agent listens for gRPC; 0 for any free one.
   *
   * @default 0
   */
  readonly dashboardAgentGrpcPort?: number;

  /**
   * The port of the agent that makes runtime environments; since Ray 2.54 also 0 for any free one.
   *
   * @default - any free one
   */
  readonly runtimeEnvAgentPort?: number;

  /**
   * The port of Ray's metrics for Prometheus.
   *
   * @default 8080
   */
  readonly metricsExportPort?: number;

  /**
   * Reserves CPU and memory for Ray's own processes by cgroups v2, which the container must be able to write; `{}` takes
   * Ray's amounts. Since Ray 2.45.
   *
   * @default - tasks and actors may take what Ray itself needs
   */
  readonly resourceIsolation?: ResourceIsolationOptions;

  /**
   * Whether Ray sends what tasks and actors print to the driver. Since Ray 2.41.
   *
   * @default true
   */
  readonly includeLogMonitor?: boolean;

  /**
   * Whether Ray's own processes log to the output of the container instead of files. Since Ray 2.54: earlier ones do not
   * start with it.
   *
   * @default false
   */
  readonly noRedirectOutput?: boolean;

  /**
   * How `ray start` lays out what it says.
   *
   * @default LogStyle.AUTO
   */
  readonly logStyle?: LogStyle;

  /**
   * Whether `ray start` speaks in color.
   *
   * @default LogColor.AUTO
   */
  readonly logColor?: LogColor;

  /**
   * Whether `ray start` says more.
   *
   * @default false
   */
  readonly verbose?: boolean;

  /**
   * Whether Ray's debugger can be reached from outside of the pod: whoever reaches it runs code there.
   *
   * @default false
   */
  readonly rayDebuggerExternal?: boolean;
}

/** Flags of `ray start` for the head. */
export interface HeadRayStartOptions extends RayStartOptions {
  /**
   * The port of the GCS, at which workers and drivers find the cluster.
   *
   * @default 6379
   */
  readonly port?: number;

  /**
   * Whether there is a dashboard, which takes jobs and configures Serve, too.
   *
   * @default true
   */
  readonly includeDashboard?: boolean;

  /**
   * The address that the dashboard listens at, such as `::` for IPv6.
   *
   * @default "0.0.0.0"
   */
  readonly dashboardHost?: string;

  /**
   * The port of the dashboard.
   *
   * @default 8265
   */
  readonly dashboardPort?: number;

  /**
   * The port for clients with `ray://` addresses, 1024 or higher.
   *
   * @default 10001
   */
  readonly rayClientServerPort?: number;

  /**
   * The directory for sessions with their logs and sockets: an absolute path, and a short one.
   *
   * @default "/tmp/ray"
   */
  readonly tempDir?: string;

  /**
   * Settings of Ray's core, for the whole cluster: a JSON object in a text, such as
   * `'{"health_check_timeout_ms": 20000}'`.
   *
   * @default - Ray's own
   */
  readonly systemConfig?: string;

  /**
   * A Python function that sets up tracing in every process, as `module:function`.
   *
   * @default - no tracing
   */
  readonly tracingStartupHook?: string;

  /**
   * Whether Ray sends no usage statistics to its makers.
   *
   * @default false
   */
  readonly disableUsageStats?: boolean;
}

/** Flags of `ray start` for workers. */
export interface WorkerRayStartOptions extends RayStartOptions {
  /**
   * The directory for sessions with their logs and sockets: an absolute path, and a short one. Since Ray 2.55: earlier
   * ones take that of the head.
   *
   * @default - that of the head
   */
  readonly tempDir?: string;
}
