/** What `ray start` reads the value of a flag as; a switch takes none. */
export type OptionType = 'text' | 'integer' | 'number' | 'port' | 'boolean' | 'choice' | 'json' | 'switch';

/** A flag of `ray start`. */
export interface Option {
  readonly type: OptionType;
  /** The lowest value, for an integer, a number or a port; where there is none it is zero. */
  readonly least?: number;
  readonly unit?: 'bytes';
  readonly choices?: readonly string[];
  /** The value of a port that is not given, by Ray or by KubeRay. */
  readonly default?: number;
  /** For a port: whether zero stands for any free one, or from which Ray release on it does. */
  readonly zero?: boolean | string;
  /** For a port: the first Ray release that does not compare it with other ports. */
  readonly comparedBefore?: string;
  /** For a port: the operator uses it, too, and takes plain digits only. */
  readonly readByOperator?: boolean;
  /** The first Ray release that has the flag, where it is later than 2.9. */
  readonly since?: string;
  /** The first Ray release that does not have it any more. */
  readonly gone?: string;
  /** The first Ray release that starts with it, where earlier ones have it, and fail. */
  readonly works?: string;
  /** What Ray makes of it in a worker, where that is not the same as in the head: for some up to, not in, a release. */
  readonly worker?: 'stops' | 'ignores';
  readonly workerSince?: string;
  /** The flag that counts, where Ray ignores this one. */
  readonly ignoredFor?: string;
}

/** The first Ray release of which the table says nothing. */
export const UNKNOWN_RAY = '2.61.0';

/** The smallest object store, 75 MiB. */
export const LEAST_OBJECT_STORE = 78_643_200;

/** Ports below are not for users. */
const USER_PORTS = 1024;

/** Every flag of `ray start` from Ray 2.9 to 2.60. */
export const OPTIONS: Readonly<Record<string, Option>> = {
  'node-ip-address': { type: 'text' },
  'address': { type: 'text' },
  'port': { type: 'port', default: 6379, readByOperator: true, worker: 'stops' },
  'node-name': { type: 'text' },
  'redis-username': { type: 'text', since: '2.41.0', worker: 'ignores' },
  'redis-password': { type: 'text', worker: 'ignores' },
  'redis-shard-ports': { type: 'text', worker: 'stops' },
  'object-manager-port': { type: 'port', zero: true },
  'node-manager-port': { type: 'port', zero: true },
  'gcs-server-port': { type: 'port', zero: true, gone: '2.48.0', ignoredFor: 'port' },
  'min-worker-port': { type: 'port', least: USER_PORTS, zero: true, default: 10_002 },
  'max-worker-port': { type: 'port', least: USER_PORTS, zero: true, default: 19_999 },
  'worker-port-list': { type: 'text' },
  'ray-client-server-port': { type: 'port', least: USER_PORTS, default: 10_001, worker: 'ignores' },
  'memory': { type: 'integer', unit: 'bytes' },
  'object-store-memory': { type: 'integer', unit: 'bytes', least: LEAST_OBJECT_STORE },
  'redis-max-memory': { type: 'integer', unit: 'bytes', least: 10_000_000, gone: '2.44.0', worker: 'ignores' },
  'num-cpus': { type: 'integer' },
  'num-gpus': { type: 'integer' },
  'resources': { type: 'json' },
  'head': { type: 'switch' },
  'include-dashboard': { type: 'boolean', worker: 'stops' },
  'dashboard-host': { type: 'text', worker: 'ignores' },
  'dashboard-port': { type: 'port', default: 8265, readByOperator: true, worker: 'ignores' },
  'dashboard-agent-listen-port': { type: 'port', default: 52_365, readByOperator: true },
  'dashboard-agent-grpc-port': { type: 'port', zero: true },
  'dashboard-grpc-port': { type: 'port', zero: true, gone: '2.48.0', comparedBefore: '2.45.0', worker: 'ignores' },
  'runtime-env-agent-port': { type: 'port', least: USER_PORTS, zero: '2.54.0' },
  'block': { type: 'switch' },
  'plasma-directory': { type: 'text' },
  'object-spilling-directory': { type: 'text', since: '2.45.0' },
  'autoscaling-config': { type: 'text', worker: 'ignores' },
  'no-redirect-output': { type: 'switch', works: '2.54.0' },
  'plasma-store-socket-name': { type: 'text', gone: '2.48.0' },
  'raylet-socket-name': { type: 'text', gone: '2.48.0' },
  'temp-dir': { type: 'text', worker: 'ignores', workerSince: '2.55.0' },
  'storage': { type: 'text', gone: '2.48.0', worker: 'ignores' },
  'system-config': { type: 'json', worker: 'stops' },
  'enable-object-reconstruction': { type: 'switch', worker: 'stops' },
  'metrics-export-port': { type: 'port', zero: true, default: 8080 },
  'no-monitor': { type: 'switch', worker: 'ignores' },
  'tracing-startup-hook': { type: 'text', worker: 'ignores' },
  'ray-debugger-external': { type: 'switch' },
  'disable-usage-stats': { type: 'switch', worker: 'ignores' },
  'labels': { type: 'text' },
  'labels-file': { type: 'text', since: '2.45.0' },
  'include-log-monitor': { type: 'boolean', since: '2.41.0' },
  'enable-resource-isolation': { type: 'switch', since: '2.45.0' },
  'system-reserved-cpu': { type: 'number', since: '2.45.0' },
  'system-reserved-memory': { type: 'integer', unit: 'bytes', since: '2.45.0' },
  'cgroup-path': { type: 'text', since: '2.45.0' },
  'proxy-server-url': { type: 'text', since: '2.55.0', worker: 'ignores' },
  'log-style': { type: 'choice', choices: ['auto', 'record', 'pretty'] },
  'log-color': { type: 'choice', choices: ['auto', 'false', 'true'] },
  'verbose': { type: 'switch' },
};
