import { Duration } from 'cdk8s';
import { toRay } from './ray-json';
import { JsonObject } from '../private/json';
import { JsonMap } from '../private/json-map';
import { requireWholeSeconds } from '../private/seconds';

/** How pip installs the packages of a runtime environment. */
export interface PipOptions {
  /**
   * Whether `pip check` looks for packages that do not go together.
   *
   * @default false
   */
  readonly check?: boolean;

  /**
   * The version of pip, such as `==23.0.1`.
   *
   * @default - the version in the image
   */
  readonly version?: string;

  /**
   * Options of `pip install`, such as `--no-cache-dir`. Since Ray 2.47.
   *
   * @default - those of Ray
   */
  readonly installOptions?: string[];
}

/** How uv installs the packages of a runtime environment. */
export interface UvOptions {
  /**
   * Whether `uv pip check` looks for packages that do not go together.
   *
   * @default false
   */
  readonly check?: boolean;

  /**
   * The version of uv, such as `==0.5.0`.
   *
   * @default - the latest
   */
  readonly version?: string;

  /**
   * Options of `uv pip install`, such as `--no-cache`.
   *
   * @default - those of Ray
   */
  readonly installOptions?: string[];
}

/** What a conda environment is made of. */
export interface CondaOptions {
  /** Packages of conda, such as `numpy=1.26`. */
  readonly dependencies: string[];

  /**
   * Packages that pip installs into it.
   *
   * @default - none
   */
  readonly pip?: string[];

  /**
   * Where conda looks for packages, the first first.
   *
   * @default - conda's own
   */
  readonly channels?: string[];
}

/** The conda environment that a job or application runs in. */
export class CondaEnv {
  /**
   * One that the image has.
   *
   * @param name its name
   */
  public static named(name: string): CondaEnv {
    return new CondaEnv(name);
  }

  /**
   * One that Ray makes.
   *
   * @param options its packages
   */
  public static of(options: CondaOptions): CondaEnv {
    const { dependencies, pip, channels } = options;
    return new CondaEnv({
      ...channels && { channels: [...channels] },
      dependencies: [...dependencies, ...pip ? [{ pip: [...pip] }] : []],
    });
  }

  private constructor(private readonly value: string | JsonObject) {}

  /** @internal */
  public _toRay(): JsonObject {
    return { conda: this.value };
  }
}

/**
 * What a job or application needs besides the image: files, packages and variables. Ray sets it up on each node that runs
 * a part of it. No secret belongs here, as everybody who sees the object or the dashboard reads it: give the pods
 * environment variables from a Secret instead.
 *
 * @see https://docs.ray.io/en/latest/ray-core/handling-dependencies.html
 */
export interface RuntimeEnv {
  /**
   * The directory of the code, as a URI of an archive (`https://`, `s3://`, `gs://` … that ends in `.zip`), or a path in
   * the pods of the cluster.
   *
   * @default - the working directory of the container
   */
  readonly workingDir?: string;

  /**
   * Python modules, as URIs of archives or wheels.
   *
   * @default - those of the image
   */
  readonly pyModules?: string[];

  /**
   * Files of a local `workingDir` that are left out, as patterns of `.gitignore`.
   *
   * @default - none
   */
  readonly excludes?: string[];

  /**
   * Environment variables. Ray puts the node's own in place of `${NAME}`.
   *
   * @default - those of the container
   */
  readonly envVars?: { [name: string]: string };

  /**
   * Python packages that pip installs, such as `torch==2.9.0`. Not beside `uv` or `conda`.
   *
   * @default - those of the image
   */
  readonly pip?: string[];

  /**
   * How pip installs them.
   *
   * @default - as Ray does
   */
  readonly pipOptions?: PipOptions;

  /**
   * Python packages that uv installs, which is faster. Not beside `pip` or `conda`. Since Ray 2.40.
   *
   * @default - those of the image
   */
  readonly uv?: string[];

  /**
   * How uv installs them.
   *
   * @default - as Ray does
   */
  readonly uvOptions?: UvOptions;

  /**
   * The conda environment. Not beside `pip` or `uv`.
   *
   * @default - that of the image
   */
  readonly conda?: CondaEnv;

  /**
   * A container image to run in, inside of the container of the node; that needs podman there. Since Ray 2.24.
   *
   * @default - the container of the node
   */
  readonly imageUri?: string;

  /**
   * The command of Python, such as `uv run`. Since Ray 2.43.
   *
   * @default - the Python of the image
   */
  readonly pyExecutable?: string;

  /**
   * A function that each process runs first, as `module.function`.
   *
   * @default - none
   */
  readonly workerProcessSetupHook?: string;

  /**
   * How long setting it up may take, in whole seconds.
   *
   * @default - 10 minutes
   */
  readonly setupTimeout?: Duration;

  /**
   * Whether it is set up when the job starts, and not with its first task.
   *
   * @default true
   */
  readonly eagerInstall?: boolean;

  /**
   * Fields of Ray that have no property here, by Ray's names.
   *
   * @default - none
   */
  readonly other?: JsonMap;
}

/** The fields that Ray has for a runtime environment. */
export function runtimeEnvJson({ pip, pipOptions, uv, uvOptions, setupTimeout, eagerInstall, other, ...rest }: RuntimeEnv): JsonObject {
  const { workingDir, pyModules, excludes, envVars, conda, imageUri, pyExecutable, workerProcessSetupHook } = rest;
  const config = { setup_timeout_seconds: requireWholeSeconds('setupTimeout', setupTimeout)?.toSeconds(), eager_install: eagerInstall };
  return {
    ...toRay({ workingDir, pyModules, excludes, envVars }, ['envVars']),
    ...packages('pip', pip, pipOptions && { pip_check: pipOptions.check, pip_version: pipOptions.version, pip_install_options: pipOptions.installOptions }),
    ...packages('uv', uv, uvOptions && { uv_check: uvOptions.check, uv_version: uvOptions.version, uv_pip_install_options: uvOptions.installOptions }),
    ...toRay({ conda, imageUri, pyExecutable, workerProcessSetupHook }),
    ...Object.values(config).some(value => value !== undefined) && { config: defined(config) },
    ...other,
  };
}

function packages(field: string, names: readonly string[] | undefined, options: JsonObject | undefined): JsonObject {
  if (!names && !options) { return {}; }
  return { [field]: options ? defined({ packages: names ?? [], ...options }) : [...names ?? []] };
}

function defined(json: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));
}
