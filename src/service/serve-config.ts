import { readFileSync } from 'fs';
import { Duration } from 'cdk8s';
import { ServeApplication } from './serve-application';
import { deploymentJson, runtimeEnvField } from './serve-json';
import { ServeLoggingConfig } from './serve-logging';
import { toRay } from '../cluster/ray-json';
import { isPort } from '../private/formats';
import { asInteger, asList, asObject, JsonObject } from '../private/json';
import { JsonMap } from '../private/json-map';
import { requireWholeSeconds } from '../private/seconds';
import { readYaml, writeYaml } from '../private/yaml-text';

/** On which nodes Serve listens. */
export enum ProxyLocation {
  /** On each node that runs a replica, and on the head. */
  EVERY_NODE = 'EveryNode',
  /** On the head. */
  HEAD_ONLY = 'HeadOnly',
  /** Nowhere: only Python code can ask. */
  DISABLED = 'Disabled',
}

/** How Serve answers HTTP. */
export interface ServeHttpOptions {
  /**
   * The address on which it listens.
   *
   * @default "0.0.0.0"
   */
  readonly host?: string;

  /**
   * The port on which it listens; the head declares it, too, and so do workers where it is another than usual.
   *
   * @default 8000
   */
  readonly port?: number;

  /**
   * A path before all paths of applications.
   *
   * @default - none
   */
  readonly rootPath?: string;

  /**
   * How long a request may take.
   *
   * @default - as long as it takes
   */
  readonly requestTimeout?: Duration;

  /**
   * How long a connection without a request is kept; whole seconds.
   *
   * @default - 90 seconds, and 5 before Ray 2.52
   */
  readonly keepAliveTimeout?: Duration;

  /**
   * Fields of Ray that have no property here, by Ray's names, such as `ssl_certfile`.
   *
   * @default - none
   */
  readonly other?: JsonMap;
}

/** How Serve answers gRPC; the head declares the port as `serve-grpc`, which the service in front of Serve has since KubeRay 1.6. */
export interface ServeGrpcOptions {
  /** The functions that add the services, such as `my_pb2_grpc.add_MyServicer_to_server`. */
  readonly grpcServicerFunctions: string[];

  /**
   * The port on which it listens.
   *
   * @default 9000
   */
  readonly port?: number;

  /**
   * How long a request may take. Since Ray 2.45.
   *
   * @default - as long as it takes
   */
  readonly requestTimeout?: Duration;

  /**
   * Whether clients can ask which services there are. Since Ray 2.60.
   *
   * @default true
   */
  readonly enableReflection?: boolean;

  /**
   * Fields of Ray that have no property here, by Ray's names.
   *
   * @default - none
   */
  readonly other?: JsonMap;
}

/** What Ray Serve runs, and how. */
export interface ServeConfigOptions {
  /** The applications. */
  readonly applications: ServeApplication[];

  /**
   * On which nodes Serve listens.
   *
   * @default ProxyLocation.EVERY_NODE
   */
  readonly proxyLocation?: ProxyLocation;

  /**
   * How it answers HTTP.
   *
   * @default - at port 8000
   */
  readonly httpOptions?: ServeHttpOptions;

  /**
   * How it answers gRPC.
   *
   * @default - not at all
   */
  readonly grpcOptions?: ServeGrpcOptions;

  /**
   * How it logs.
   *
   * @default - as text
   */
  readonly loggingConfig?: ServeLoggingConfig;

  /**
   * Which part of all replicas there is, in percent: 0 to 100. KubeRay sets it itself during an incremental upgrade.
   *
   * @default - all
   */
  readonly targetCapacity?: number;

  /**
   * Fields of Ray that have no property here, by Ray's names, such as `tracing_config`.
   *
   * @default - none
   */
  readonly other?: JsonMap;
}

/**
 * What Ray Serve runs: its configuration, which is checked as Ray checks it, and more strictly. The fields have Ray's names,
 * in camel case; durations and sizes are typed, so that no unit is in a name.
 *
 * @see https://docs.ray.io/en/latest/serve/production-guide/config.html
 */
export class ServeConfig {
  /**
   * From typed applications.
   *
   * @param options the applications
   * @throws if an application has a path and is internal, or there is a number that JSON does not have
   */
  public static of(options: ServeConfigOptions): ServeConfig {
    return new ServeConfig(writeYaml(configJson(options)));
  }

  /**
   * From a file, such as one that `serve build` made; the text goes into the manifest as it is.
   *
   * @param path where the file is, from the folder of the process
   * @throws if it cannot be read
   */
  public static fromFile(path: string): ServeConfig {
    return new ServeConfig(readFileSync(path, 'utf8'));
  }

  /**
   * From a YAML text, as Ray's `serve deploy` takes it.
   *
   * @param yaml the text, which goes into the manifest as it is
   */
  public static fromText(yaml: string): ServeConfig {
    return new ServeConfig(yaml);
  }

  private constructor(
    /** The text in the manifest. */
    public readonly text: string,
  ) {}

  /**
   * The port on which Serve listens, as far as the text says it.
   *
   * @internal
   */
  public get _httpPort(): number | undefined {
    return portIn(this.options('http_options'));
  }

  /**
   * The port on which Serve listens for gRPC, where it has services for it.
   *
   * @internal
   */
  public get _grpcPort(): number | undefined {
    const options = this.options('grpc_options');
    return asList(options.grpc_servicer_functions).length > 0 ? portIn({ port: GRPC_PORT, ...options }) : undefined;
  }

  private options(name: string): JsonObject {
    return asObject(asObject(readYaml(this.text).documents.at(0)?.value)[name]);
  }
}

/** Where Serve listens for gRPC unless its configuration says otherwise. */
const GRPC_PORT = 9000;

/** What is no port is for the rules to find. */
function portIn({ port }: JsonObject): number | undefined {
  return isPort(asInteger(port) ?? 0) ? port as number : undefined;
}

function configJson({ applications, other, ...rest }: ServeConfigOptions): JsonObject {
  requireWholeSeconds('keepAliveTimeout', rest.httpOptions?.keepAliveTimeout);
  return { ...toRay(rest), applications: applications.map(applicationJson), ...other };
}

function applicationJson({ name, routePrefix, internal, runtimeEnv, deployments, other, ...rest }: ServeApplication): JsonObject {
  if (internal && routePrefix !== undefined) {
    throw new Error(`an application that only others call answers under no path (${routePrefix}): leave out routePrefix, or internal`);
  }
  return {
    ...toRay({ name, routePrefix }),
    ...internal && { route_prefix: null },
    ...toRay(rest, ['args']),
    ...runtimeEnvField(runtimeEnv),
    ...deployments && { deployments: deployments.map(deploymentJson) },
    ...other,
  };
}
