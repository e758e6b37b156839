import { Size } from 'cdk8s';
import { RuntimeEnv } from '../cluster/runtime-env';
import { JsonMap } from '../private/json-map';

/** What Ray keeps free for each replica of a deployment. */
export interface ServeActorOptions {
  /**
   * CPUs, or parts of one.
   *
   * @default - as in the code, which is 1 if it says nothing
   */
  readonly numCpus?: number;

  /**
   * GPUs: parts of one, or whole ones.
   *
   * @default - as in the code, which is none if it says nothing
   */
  readonly numGpus?: number;

  /**
   * Memory; Ray only counts it, and stops nobody who takes more.
   *
   * @default - as in the code, which is none if it says nothing
   */
  readonly memory?: Size;

  /**
   * Other resources, such as `{ slots: 1 }`.
   *
   * @default - none
   */
  readonly resources?: { [name: string]: number };

  /**
   * The type of the accelerator, such as `A100`.
   *
   * @default - any
   */
  readonly acceleratorType?: string;

  /**
   * Labels that the node must have. Since Ray 2.54.
   *
   * @default - any node
   */
  readonly labelSelector?: { [key: string]: string };

  /**
   * What else will do where no node has these labels, the best first. Since Ray 2.54.
   *
   * @default - nothing
   */
  readonly fallbackStrategy?: JsonMap[];

  /**
   * Files, packages and variables that the replicas need besides the image; all files by URI.
   *
   * @default - those of the application
   */
  readonly runtimeEnv?: RuntimeEnv;

  /**
   * Fields of Ray that have no property here, by Ray's names.
   *
   * @default - none
   */
  readonly other?: JsonMap;
}
