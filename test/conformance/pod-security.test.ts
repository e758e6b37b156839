import { spawnSync } from 'child_process';
import * as fc from 'fast-check';
import { refusals, RefusingStandard } from '../../src/operator/pod-security-admission';
import { Manifest } from '../../src/rules/manifest';
import { KubeRayTarget } from '../../src/rules/target';
import { BUILD_TIMEOUT, goProgram } from '../go-tool';

type Json = Record<string, unknown>;

const CASES = 3_000;
const SEED = 20261127;

/** Kubernetes' own admission of pods by the Pod Security Standards. */
function program(): string {
  return goProgram('pod-security');
}

/** One of the values, or none of them. */
function some(...values: unknown[]): fc.Arbitrary<unknown> {
  return fc.constantFrom(undefined, ...values);
}

/** Mostly as restricted wants it, so that a single mistake is not hidden behind others. */
function mostly(good: unknown, ...bad: unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: some(...bad) });
}

const PROFILES = [{ type: 'RuntimeDefault' }, { type: 'Localhost', localhostProfile: 'ray.json' }, { type: 'Unconfined' }];
const SELINUX = [...['container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t', 'spc_t'].map(type => ({ type })), { user: 'root' }, { role: 'sysadm_r' }, { level: 's0' }];
const SYSCTLS = [
  'kernel.msgmax', 'kernel.shm_rmid_forced', 'net.core.somaxconn', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start', 'net.ipv4.ping_group_range', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes', 'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_syncookies', 'net.ipv4.tcp_wmem',
];
const WINDOWS = [{ hostProcess: true }, { hostProcess: false }];

const containerContext = fc.record({
  allowPrivilegeEscalation: mostly(false, true),
  capabilities: mostly({ drop: ['ALL'] }, { drop: ['NET_RAW'] }, ...['NET_BIND_SERVICE', 'CHOWN', 'SYS_ADMIN'].map(add => ({ drop: ['ALL'], add: [add] }))),
  runAsNonRoot: mostly(true, false),
  runAsUser: mostly(undefined, 0, 1000),
  privileged: mostly(undefined, true, false),
  procMount: mostly(undefined, 'Default', 'Unmasked'),
  readOnlyRootFilesystem: some(true, false),
  seccompProfile: mostly(PROFILES[0], ...PROFILES),
  appArmorProfile: mostly(undefined, ...PROFILES),
  seLinuxOptions: mostly(undefined, ...SELINUX),
  windowsOptions: mostly(undefined, ...WINDOWS),
});

const podContext = fc.record({
  runAsNonRoot: mostly(true, false),
  runAsUser: mostly(undefined, 0, 1000),
  seccompProfile: mostly(PROFILES[0], ...PROFILES),
  appArmorProfile: mostly(undefined, ...PROFILES),
  seLinuxOptions: mostly(undefined, ...SELINUX),
  sysctls: mostly(undefined, ...SYSCTLS.map(name => [{ name, value: '1' }])),
  windowsOptions: mostly(undefined, ...WINDOWS),
});

const VOLUMES = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'hostPath', 'image', 'nfs', 'iscsi', 'persistentVolumeClaim', 'projected', 'secret'];
const container = fc.record({
  securityContext: fc.oneof({ weight: 12, arbitrary: containerContext }, { weight: 1, arbitrary: fc.constant(undefined) }),
  ports: mostly(undefined, [{ containerPort: 80 }], [{ containerPort: 80, hostPort: 80 }]),
});

const podSpec = fc.record({
  hostNetwork: mostly(undefined, true, false),
  hostPID: mostly(undefined, true),
  hostIPC: mostly(undefined, true),
  hostUsers: mostly(undefined, true, false),
  securityContext: fc.oneof({ weight: 12, arbitrary: podContext }, { weight: 1, arbitrary: fc.constant(undefined) }),
  volumes: mostly(undefined, ...VOLUMES.map(type => [{ name: 'data', [type]: type === 'hostPath' ? { path: '/data' } : {} }])),
  containers: fc.array(container, { minLength: 1, maxLength: 2 }),
  initContainers: fc.array(container, { maxLength: 1 }),
});

/** Pod specs as JSON has them: without what is undefined, and as the API server takes them. */
function podSpecs(): Json[] {
  return fc.sample(podSpec, { numRuns: CASES, seed: SEED }).map(spec => JSON.parse(JSON.stringify(spec)) as Json)
    // the API server refuses both, whatever the standard
    .filter(spec => !(spec.hostUsers === false && (spec.hostPID === true || spec.hostIPC === true)));
}

function refusedByKubernetes(specs: readonly Json[], standard: RefusingStandard): string[][] {
  const input = specs.map(spec => `${JSON.stringify({ standard, template: { spec } })}\n`).join('');
  const { stdout, status } = spawnSync(program(), { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  expect(status).toBe(0);
  return stdout.trim().split('\n').map(line => JSON.parse(line) as string[]);
}

function refusedByUs(spec: Json, standard: RefusingStandard): string[] {
  const manifest = Manifest.of({ apiVersion: 'ray.io/v1', kind: 'RayCluster', spec: { headGroupSpec: { template: { spec } } } });
  return manifest ? refusals(manifest, standard, KubeRayTarget._of({})).map(({ message }) => message) : ['no manifest'];
}

beforeAll(() => { program(); }, BUILD_TIMEOUT);

test.each<[RefusingStandard]>([['baseline'], ['restricted']])('we refuse the pods that Kubernetes refuses, and no others: %s', standard => {
  const specs = podSpecs();
  const theirs = refusedByKubernetes(specs, standard);
  const differences = specs.map((spec, index) => ({ spec: JSON.stringify(spec), kubernetes: theirs[index], us: refusedByUs(spec, standard) }))
    .filter(({ kubernetes, us }) => (kubernetes.length === 0) !== (us.length === 0));

  expect(differences.slice(0, 5)).toEqual([]);
  expect(theirs.filter(reasons => reasons.length === 0).length).toBeGreaterThan(CASES / 20);
  expect(theirs.filter(reasons => reasons.length === 1).length).toBeGreaterThan(CASES / 20);
});
