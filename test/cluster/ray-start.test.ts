import { readFileSync } from 'fs';
import { join } from 'path';
import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { headOf, rayCluster, workersOf } from './clusters';
import {
  HeadGroupOptions, HeadRayStartOptions, LogColor, LogStyle, RayStartOptions, ResourceIsolationOptions, WorkerGroupOptions, WorkerRayStartOptions,
} from '../../src';
import { OPTIONS } from '../../src/rules/ray-start/options';

const ISOLATION: Required<ResourceIsolationOptions> = {
  systemReservedCpu: kplus.Cpu.millis(1500),
  systemReservedMemory: Size.gibibytes(1),
  cgroupPath: '/sys/fs/cgroup/ray',
};

const SHARED: Required<RayStartOptions> = {
  numCpus: 4,
  objectStoreMemory: Size.gibibytes(2),
  plasmaDirectory: '/data/plasma',
  objectSpillingDirectory: '/data/spill',
  nodeManagerPort: 7000,
  objectManagerPort: 7001,
  minWorkerPort: 11000,
  maxWorkerPort: 12000,
  workerPortList: [11000, 11001],
  dashboardAgentListenPort: 7002,
  dashboardAgentGrpcPort: 7003,
  runtimeEnvAgentPort: 7004,
  metricsExportPort: 7005,
  resourceIsolation: ISOLATION,
  includeLogMonitor: true,
  noRedirectOutput: true,
  logStyle: LogStyle.RECORD,
  logColor: LogColor.NEVER,
  verbose: true,
  rayDebuggerExternal: true,
};

const WORKER: Required<WorkerRayStartOptions> = { ...SHARED, tempDir: '/data/ray' };

const HEAD: Required<HeadRayStartOptions> = {
  ...SHARED,
  tempDir: '/data/ray',
  port: 6380,
  includeDashboard: true,
  dashboardHost: '127.0.0.1',
  dashboardPort: 8266,
  rayClientServerPort: 10000,
  systemConfig: '{"health_check_timeout_ms": 20000}',
  tracingStartupHook: 'tracing:setup',
  disableUsageStats: true,
};

const SHARED_FLAGS = {
  'num-cpus': '4',
  'object-store-memory': '2147483648',
  'plasma-directory': '/data/plasma',
  'object-spilling-directory': '/data/spill',
  'node-manager-port': '7000',
  'object-manager-port': '7001',
  'min-worker-port': '11000',
  'max-worker-port': '12000',
  'worker-port-list': '11000,11001',
  'dashboard-agent-listen-port': '7002',
  'dashboard-agent-grpc-port': '7003',
  'runtime-env-agent-port': '7004',
  'metrics-export-port': '7005',
  'enable-resource-isolation': 'true',
  'system-reserved-cpu': '1.5',
  'system-reserved-memory': '1073741824',
  'cgroup-path': '/sys/fs/cgroup/ray',
  'include-log-monitor': '1',
  'no-redirect-output': 'true',
  'log-style': 'record',
  'log-color': 'false',
  'verbose': 'true',
  'ray-debugger-external': 'true',
  'temp-dir': '/data/ray',
};

function headWith(options: HeadGroupOptions): { [flag: string]: string } {
  return headOf(rayCluster({ head: options })).rayStartParams;
}

function workerWith(options: WorkerGroupOptions): { [flag: string]: string } {
  return workersOf(rayCluster({ workerGroups: [{ groupName: 'cpu', ...options }] })).rayStartParams;
}

test('everything that can be said of the flags of workers is written as Ray takes it', () => {
  expect(workerWith({ rayStart: WORKER })).toEqual(SHARED_FLAGS);
});

test('everything that can be said of the flags of the head is written as Ray takes it', () => {
  expect(headWith({ rayStart: HEAD })).toEqual({
    ...SHARED_FLAGS,
    'port': '6380',
    'include-dashboard': 'true',
    'dashboard-host': '127.0.0.1',
    'dashboard-port': '8266',
    'ray-client-server-port': '10000',
    'system-config': '\'{"health_check_timeout_ms": 20000}\'',
    'tracing-startup-hook': 'tracing:setup',
    'disable-usage-stats': 'true',
  });
});

test('what is written can be read back', () => {
  const cluster = rayCluster({ head: { rayStart: { dashboardPort: 9000 } } });

  expect(cluster.head.rayStartParams).toEqual({ 'dashboard-port': '9000' });
  expect(cluster.addWorkerGroup('cpu', { rayStart: { metricsExportPort: 9001 } }).rayStartParams).toEqual({ 'metrics-export-port': '9001' });
});

test('a group without flags has none', () => {
  const cluster = rayCluster({ head: { rayStart: {} } });

  expect(headOf(cluster)).not.toHaveProperty('rayStartParams');
  expect(cluster.addWorkerGroup('cpu', { rayStart: { tempDir: undefined } }).rayStartParams).toEqual({});
});

test('what is no, or zero, is written, too', () => {
  const rayStart = { includeDashboard: false, includeLogMonitor: false, disableUsageStats: false, numCpus: 0, nodeManagerPort: 0 };

  expect(headWith({ rayStart })).toEqual({
    'include-dashboard': 'false',
    'include-log-monitor': '0',
    'disable-usage-stats': 'false',
    'num-cpus': '0',
    'node-manager-port': '0',
  });
});

test('resource isolation is on without any amounts', () => {
  expect(workerWith({ rayStart: { resourceIsolation: {} } })).toEqual({ 'enable-resource-isolation': 'true' });
});

test('a size that is no whole number of bytes is rounded down', () => {
  expect(workerWith({ rayStart: { objectStoreMemory: Size.gibibytes(0.1) } })).toEqual({ 'object-store-memory': '107374182' });
});

test('whole CPUs and parts of them can be reserved', () => {
  const reserved = [kplus.Cpu.units(2), kplus.Cpu.units(0.5), kplus.Cpu.millis(250)]
    .map(systemReservedCpu => workerWith({ rayStart: { resourceIsolation: { systemReservedCpu } } })['system-reserved-cpu']);

  expect(reserved).toEqual(['2', '0.5', '0.25']);
});

test('the other flags are beside those in rayStartParams', () => {
  expect(workerWith({ rayStart: { nodeManagerPort: 7000 }, rayStartParams: { 'labels-file': '/etc/labels' } }))
    .toEqual({ 'node-manager-port': '7000', 'labels-file': '/etc/labels' });
});

test('a flag may be given both ways with one value', () => {
  expect(workerWith({ rayStart: { nodeManagerPort: 7000 }, rayStartParams: { 'node-manager-port': '7000' } })).toEqual({ 'node-manager-port': '7000' });
});

const TWICE = 'objectStoreMemory and rayStartParams["object-store-memory"] say different things ("1073741824", "5"): give one of them';

test('a flag that is given both ways with different values is an error that names both', () => {
  const both = { rayStart: { objectStoreMemory: Size.gibibytes(1) }, rayStartParams: { 'object-store-memory': '5' } };

  expect(() => rayCluster({ head: both })).toThrow(TWICE);
  expect(() => rayCluster().addWorkerGroup('cpu', both)).toThrow(TWICE);
});

test.each<[HeadRayStartOptions, string]>([
  [{ dashboardPort: 80.5 }, 'dashboardPort is no port (80.5): give a whole number from 0 to 65535'],
  [{ port: -1 }, 'port is no port (-1): give a whole number from 0 to 65535'],
  [{ nodeManagerPort: 65536 }, 'nodeManagerPort is no port (65536): give a whole number from 0 to 65535'],
  [{ workerPortList: [11000, NaN] }, 'workerPortList is no port (NaN): give a whole number from 0 to 65535'],
  [{ numCpus: 1.5 }, 'numCpus is no whole number (1.5): give zero or more'],
  [{ numCpus: -1 }, 'numCpus is no whole number (-1): give zero or more'],
  [{ numCpus: 1e21 }, 'numCpus is no whole number (1e+21): give zero or more'],
  [{ resourceIsolation: { systemReservedCpu: kplus.Cpu.units(-1) } }, 'systemReservedCpu is no number of CPUs (-1): give zero or more'],
  [{ resourceIsolation: { systemReservedCpu: kplus.Cpu.millis(NaN) } }, 'systemReservedCpu is no number of CPUs (NaNm): give zero or more'],
  [{ systemConfig: '{"a": }' }, 'systemConfig is no JSON object ("{\\"a\\": }"): give a text such as {"name": 1}'],
  [{ systemConfig: '[1]' }, 'systemConfig is no JSON object ("[1]"): give a text such as {"name": 1}'],
  [{ tempDir: '/tmp/\0' }, 'tempDir has a character that no command can have ("/tmp/\\u0000"): remove the \\u0000'],
])('what is wrong on its face is an error at once: %j', (rayStart, message) => {
  expect(() => rayCluster({ head: { rayStart } })).toThrow(message);
});

test.each(Object.keys(HEAD).filter(name => /port$/i.test(name)))('%s is checked to be a port', name => {
  expect(() => rayCluster({ head: { rayStart: { [name]: 0.5 } } })).toThrow(`${name} is no port (0.5): give a whole number from 0 to 65535`);
});

test('the highest port is one', () => {
  expect(workerWith({ rayStart: { nodeManagerPort: 65535 } })).toEqual({ 'node-manager-port': '65535' });
});

test('a port that is moved is declared where it is', () => {
  const rayStart = { port: 6380, dashboardPort: 8266, rayClientServerPort: 10000, metricsExportPort: 8081 };

  expect(rayCluster({ head: { rayStart } }).head.container.ports.map(({ name, number }) => `${name} ${number}`))
    .toEqual(['gcs-server 6380', 'dashboard 8266', 'client 10000', 'metrics 8081', 'serve 8000']);
});

test('a head that is not schedulable can offer no CPUs this way, either', () => {
  expect(() => rayCluster({ head: { schedulable: false, rayStart: { numCpus: 4 } } }))
    .toThrow('a head that is not schedulable offers no CPUs (num-cpus 4): leave out num-cpus, or schedulable');
});

test('workers cannot have the flags that are for the head', () => {
  const flags = Object.keys(workerWith({ rayStart: WORKER }));

  expect(flags.filter(flag => OPTIONS[flag].worker !== undefined && OPTIONS[flag].workerSince === undefined)).toEqual([]);
});

/** Flags that have no property, with the reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'address': 'the operator gives it',
  'node-ip-address': 'Ray finds it',
  'node-name': 'it would be the same for every pod of a group',
  'redis-username': 'GcsFaultTolerance has it',
  'redis-password': 'GcsFaultTolerance has it',
  'redis-shard-ports': 'the head starts no Redis',
  'redis-max-memory': 'the head starts no Redis',
  'gcs-server-port': 'Ray 2.48 has it no more',
  'memory': 'the memory of the pod, or rayResources',
  'num-gpus': 'the accelerator of the pod, or rayResources',
  'resources': 'rayResources',
  'labels': 'nodeLabels',
  'labels-file': 'nodeLabels',
  'head': 'the operator gives it',
  'block': 'the operator gives it',
  'no-monitor': 'the operator gives it',
  'autoscaling-config': 'the operator runs the autoscaler',
  'dashboard-grpc-port': 'Ray 2.48 has it no more',
  'plasma-store-socket-name': 'Ray 2.48 has it no more',
  'raylet-socket-name': 'Ray 2.48 has it no more',
  'storage': 'Ray 2.48 has it no more',
  'enable-object-reconstruction': 'Ray hides it and does so anyway',
  'proxy-server-url': 'Ray calls it experimental',
};

test('every flag of ray start has a property, or a reason why it has none', () => {
  expect([...Object.keys(headWith({ rayStart: HEAD })), ...Object.keys(LEFT_OUT)].sort()).toEqual(Object.keys(OPTIONS).sort());
});

/** The comment above a property of the typed flags. */
const comments = new Map([...readFileSync(join(__dirname, '../../src/cluster/ray-start.ts'), 'utf8')
  .matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\n {2}readonly (\w+)\?/g)].map(([, comment, name]) => [name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`), comment]));

const NEWER = Object.entries(OPTIONS).filter(([flag]) => comments.has(flag))
  .flatMap(([flag, { since, works, workerSince }]) => [since, works, workerSince].filter(release => release !== undefined).map(release => [flag, release.replace(/\.0$/, '')]));

test.each(NEWER)('the release that %s came with is in its documentation: %s', (flag, release) => {
  expect(comments.get(flag)).toContain(`Since Ray ${release}`);
});

test('some flags came with later releases than 2.9', () => {
  expect(NEWER.length).toBeGreaterThan(5);
});
