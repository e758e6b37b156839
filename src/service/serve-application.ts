import { ServeDeployment } from './serve-deployment';
import { ServeLoggingConfig } from './serve-logging';
import { RuntimeEnv } from '../cluster/runtime-env';
import { JsonMap } from '../private/json-map';

/** An application of Ray Serve. */
export interface ServeApplication {
  /** Where the code is, as `module:attribute`: a bound application, or a function that makes one from `args`. */
  readonly importPath: string;

  /**
   * Its name, of which there is one in a RayService.
   *
   * @default "default"
   */
  readonly name?: string;

  /**
   * The path under which it answers HTTP, such as `/summarize`; no two applications have the same.
   *
   * @default "/"
   */
  readonly routePrefix?: string;

  /**
   * Whether only other applications call it, so that it answers under no path.
   *
   * @default false
   */
  readonly internal?: boolean;

  /**
   * Files, packages and variables that it needs besides the image; all files by URI.
   *
   * @default - none
   */
  readonly runtimeEnv?: RuntimeEnv;

  /**
   * What the function at `importPath` is called with.
   *
   * @default - nothing: there is an application at importPath
   */
  readonly args?: JsonMap;

  /**
   * What is different for some of its deployments than the code says.
   *
   * @default - nothing
   */
  readonly deployments?: ServeDeployment[];

  /**
   * How it logs.
   *
   * @default - as the configuration as a whole says
   */
  readonly loggingConfig?: ServeLoggingConfig;

  /**
   * Whether something else than Serve sets the number of replicas. Since Ray 2.53.
   *
   * @default false
   */
  readonly externalScalerEnabled?: boolean;

  /**
   * Fields of Ray that have no property here, by Ray's names.
   *
   * @default - none
   */
  readonly other?: JsonMap;
}
