import { Size } from 'cdk8s';

/** How a line of the log is written. */
export enum LogEncoder {
  /** One JSON object a line, for programs. */
  JSON = 'json',
  /** Columns, for people. */
  CONSOLE = 'console',
}

/** A log file of an operator, beside its standard output: ten files of 500 MB at most, which are kept for 30 days. */
export interface OperatorLogFile {
  /**
   * The folder, on a volume of its own that goes with the pod.
   *
   * @default /var/log/kuberay
   */
  readonly directory?: string;

  /**
   * The name of the file.
   *
   * @default kuberay-operator.log
   */
  readonly fileName?: string;

  /**
   * How a line is written.
   *
   * @default LogEncoder.JSON
   */
  readonly encoder?: LogEncoder;

  /**
   * How large the volume may become; a pod that goes beyond is evicted.
   *
   * @default - 5632 MiB, which ten full files and the one that is written fit into
   */
  readonly sizeLimit?: Size;
}

/** What an operator logs, and where. */
export interface OperatorLogging {
  /**
   * How a line on standard output is written.
   *
   * @default LogEncoder.JSON
   */
  readonly encoder?: LogEncoder;

  /**
   * A log file, too. `{}` takes its defaults.
   *
   * @default - none
   */
  readonly file?: OperatorLogFile;
}
