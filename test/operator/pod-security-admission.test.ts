import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { GcsFaultTolerance, PodSecurity, PodSecurityStandard, RayClusterProps, RayNamespace } from '../../src';
import { chartOf, rayCluster } from '../cluster/clusters';
import { Json, rayCronJob, rayJob, rayService } from '../manifests';

const OTHERWISE = ', or choose another podSecurityStandard';

/** What is said about a cluster `demo` in a namespace. */
function saidOf(props: Partial<RayClusterProps>, podSecurityStandard?: PodSecurityStandard, ...patches: JsonPatch[]): string[] {
  const chart = chartOf({ namespace: 'ml' });
  const namespace = new RayNamespace(chart, 'Namespace', { podSecurityStandard });
  ApiObject.of(rayCluster({ metadata: { name: 'demo' }, ...props }, chart)).addJsonPatch(...patches);
  return namespace.node.validate();
}

/** What is said about a manifest in a namespace that is restricted. */
function saidOfManifest(json: Json): string[] {
  const chart = chartOf({ namespace: 'ml' });
  const namespace = new RayNamespace(chart, 'Namespace');
  new ApiObject(chart, 'Object', json as { apiVersion: string; kind: string });
  return namespace.node.validate();
}

const WORKERS = { workerGroups: [{ groupName: 'cpu' }] };
const HEAD = 'spec.headGroupSpec.template.spec';

test.each([
  ['restricted', PodSecurity.restricted()],
  ['hardened', PodSecurity.hardened()],
])('a cluster that is %s is taken, with autoscaler, sidecars and init containers', (_, podSecurity) => {
  expect(saidOf({
    podSecurity,
    autoscaling: {},
    gcsFaultTolerance: GcsFaultTolerance.redis({ address: 'redis:6379' }),
    head: { sidecars: [{ name: 'logs', image: 'logs' }], initContainers: [{ name: 'data', image: 'data' }], volumes: [] },
    ...WORKERS,
  })).toEqual([]);
});

test('a cluster as it is by default is taken', () => {
  expect(saidOf({ autoscaling: {}, ...WORKERS })).toEqual([]);
});

test('of a cluster that says nothing of security, every pod is refused', () => {
  const all = 'lacks allowPrivilegeEscalation: false, capabilities.drop: [ALL], runAsNonRoot: true, seccompProfile.type: RuntimeDefault';

  expect(saidOf({ podSecurity: PodSecurity.upstream(), autoscaling: {}, ...WORKERS })).toEqual([
    `${HEAD}.containers[0].securityContext`, 'spec.autoscalerOptions.securityContext', 'spec.workerGroupSpecs[0].template.spec.containers[0].securityContext',
  ].map(place => `podSecurityStandard refuses pods of RayCluster demo (restricted), as ${place} ${all}: set that, as PodSecurity.restricted() does${OTHERWISE}`));
});

test.each([['baseline', PodSecurity.baseline()], ['upstream', PodSecurity.upstream()]])('a namespace with baseline takes the pods of %s', (_, podSecurity) => {
  expect(saidOf({ podSecurity, autoscaling: {}, ...WORKERS }, PodSecurityStandard.BASELINE)).toEqual([]);
});

test('a namespace with privileged takes everything', () => {
  expect(saidOf({ podSecurity: PodSecurity.upstream() }, PodSecurityStandard.PRIVILEGED, JsonPatch.add('/spec/headGroupSpec/template/spec/hostNetwork', true))).toEqual([]);
});

const AT_HEAD = '/spec/headGroupSpec/template/spec';
const AT_RAY = `${AT_HEAD}/containers/0/securityContext`;

/** What both standards refuse: the patch, the place, and what is said of it. */
test.each([
  [JsonPatch.add(`${AT_HEAD}/hostNetwork`, true), `${HEAD}.hostNetwork gives the pod access to the network of its node, and so to whatever listens there on localhost: remove it, unless the hardware needs it`],
  [JsonPatch.add(`${AT_HEAD}/hostPID`, true), `${HEAD}.hostPID gives the pod access to all processes of its node: remove it, unless the hardware needs it`],
  [JsonPatch.add(`${AT_HEAD}/hostIPC`, true), `${HEAD}.hostIPC gives the pod access to the shared memory of all processes of its node: remove it, unless the hardware needs it`],
  [JsonPatch.replace(`${AT_HEAD}/volumes`, [{ name: 'etc', hostPath: { path: '/etc' } }]), `${HEAD}.volumes[0].hostPath gives the pod files of its node ("/etc"): use an emptyDir, an ephemeral or a persistent volume`],
  [JsonPatch.add(`${AT_RAY}/privileged`, true), `${HEAD}.containers[0].securityContext.privileged makes whoever runs code in the container root on its node: remove it; for a single need there are capabilities, devices come from a device plugin`],
  [JsonPatch.add(`${AT_RAY}/seLinuxOptions`, { type: 'spc_t' }), `${HEAD}.containers[0].securityContext.seLinuxOptions.type chooses what SELinux lets the container do ("spc_t"): remove it`],
  [JsonPatch.add(`${AT_RAY}/seLinuxOptions`, { user: 'root' }), `${HEAD}.containers[0].securityContext.seLinuxOptions.user chooses what SELinux lets the container do ("root"): remove it`],
  [JsonPatch.add(`${AT_RAY}/seLinuxOptions`, { role: 'sysadm_r' }), `${HEAD}.containers[0].securityContext.seLinuxOptions.role chooses what SELinux lets the container do ("sysadm_r"): remove it`],
  [JsonPatch.add(`${AT_RAY}/seLinuxOptions`, { user: 'container_t' }), `${HEAD}.containers[0].securityContext.seLinuxOptions.user chooses what SELinux lets the container do ("container_t"): remove it`],
  [JsonPatch.add(`${AT_HEAD}/securityContext/sysctls`, [{ name: 'kernel.msgmax', value: '1' }]), `${HEAD}.securityContext.sysctls[0].name changes the kernel of the node for others, too ("kernel.msgmax"): remove it`],
  [JsonPatch.add(`${AT_RAY}/windowsOptions`, { hostProcess: true }), `${HEAD}.containers[0].securityContext.windowsOptions.hostProcess runs on the node, not in a container: remove it`],
])('what leads out of the container is refused by baseline and by restricted: %#', (patch, said) => {
  const withVolumes = { head: { volumes: [kplus.Volume.fromEmptyDir(chartOf(), 'Any', 'any')] } };

  expect(saidOf(withVolumes, PodSecurityStandard.BASELINE, patch)).toEqual([`podSecurityStandard refuses pods of RayCluster demo (baseline), as ${said}${OTHERWISE}`]);
  expect(saidOf(withVolumes, PodSecurityStandard.RESTRICTED, patch)).toEqual([`podSecurityStandard refuses pods of RayCluster demo (restricted), as ${said}${OTHERWISE}`]);
});

/** What restricted refuses besides. */
test.each([
  [JsonPatch.remove(`${AT_RAY}/allowPrivilegeEscalation`), `${HEAD}.containers[0].securityContext lacks allowPrivilegeEscalation: false: set that, as PodSecurity.restricted() does`],
  [JsonPatch.replace(`${AT_RAY}/allowPrivilegeEscalation`, true), `${HEAD}.containers[0].securityContext lacks allowPrivilegeEscalation: false: set that, as PodSecurity.restricted() does`],
  [JsonPatch.replace(`${AT_RAY}/capabilities/drop`, ['NET_RAW']), `${HEAD}.containers[0].securityContext lacks capabilities.drop: [ALL]: set that, as PodSecurity.restricted() does`],
  [JsonPatch.replace(`${AT_RAY}/runAsNonRoot`, false), `${HEAD}.containers[0].securityContext lacks runAsNonRoot: true: set that, as PodSecurity.restricted() does`],
  [JsonPatch.add(`${AT_RAY}/capabilities/add`, ['NET_BIND_SERVICE', 'CHOWN', 'KILL']), `${HEAD}.containers[0].securityContext.capabilities.add adds capabilities (CHOWN, KILL): remove them`],
  [JsonPatch.add(`${AT_RAY}/runAsUser`, 0), `${HEAD}.containers[0].securityContext.runAsUser is root (0): give another user, such as 1000`],
  [JsonPatch.replace(`${AT_HEAD}/securityContext/runAsUser`, 0), `${HEAD}.securityContext.runAsUser is root (0): give another user, such as 1000`],
  [JsonPatch.replace(`${AT_HEAD}/securityContext/runAsNonRoot`, false), `${HEAD}.securityContext.runAsNonRoot lets containers run as root (false): set it to true`],
  [JsonPatch.add(`${AT_HEAD}/volumes`, [{ name: 'disk', nfs: { server: 'nfs', path: '/' } }]), `${HEAD}.volumes[0].nfs is a volume that pods cannot choose for themselves: use a persistentVolumeClaim`],
])('what leads to more privileges is refused by restricted alone: %#', (patch, said) => {
  expect(saidOf({}, PodSecurityStandard.BASELINE, patch)).toEqual([]);
  expect(saidOf({}, PodSecurityStandard.RESTRICTED, patch)).toEqual([`podSecurityStandard refuses pods of RayCluster demo (restricted), as ${said}${OTHERWISE}`]);
});

const SYSCTLS = [
  'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_local_reserved_ports', 'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_syncookies', 'net.ipv4.tcp_wmem',
];

test.each([
  [JsonPatch.add(`${AT_RAY}/capabilities/add`, ['NET_BIND_SERVICE'])],
  ...['container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t', ''].map(type => [JsonPatch.add(`${AT_RAY}/seLinuxOptions`, { type, level: 's0:c1,c2' })]),
  [JsonPatch.add(`${AT_RAY}/windowsOptions`, { hostProcess: false })],
  [JsonPatch.add(`${AT_HEAD}/securityContext/sysctls`, SYSCTLS.map(name => ({ name, value: '1' })))],
  [JsonPatch.replace(`${AT_RAY}/seccompProfile`, { type: 'Localhost', localhostProfile: 'ray.json' })],
  [JsonPatch.add(`${AT_HEAD}/volumes`, ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'].map(type => ({ name: type.toLowerCase(), [type]: {} })))],
  [JsonPatch.add(`${AT_HEAD}/volumes`, [{ name: 'empty' }])],
])('what restricted allows is taken: %#', patch => {
  expect(saidOf({}, PodSecurityStandard.RESTRICTED, patch)).toEqual([]);
});

test('what the pod says of user and system calls holds for its containers', () => {
  const ofContainer = [JsonPatch.remove(`${AT_RAY}/runAsNonRoot`), JsonPatch.remove(`${AT_RAY}/seccompProfile`)];
  const ofPod = [JsonPatch.remove(`${AT_HEAD}/securityContext/runAsNonRoot`), JsonPatch.remove(`${AT_HEAD}/securityContext/seccompProfile`)];

  expect(saidOf({}, undefined, ...ofContainer)).toEqual([]);
  expect(saidOf({}, undefined, ...ofPod)).toEqual([]);
  expect(saidOf({}, undefined, ...ofContainer, ...ofPod)).toEqual([
    `podSecurityStandard refuses pods of RayCluster demo (restricted), as ${HEAD}.containers[0].securityContext lacks runAsNonRoot: true, seccompProfile.type: RuntimeDefault: set that, as PodSecurity.restricted() does${OTHERWISE}`,
  ]);
});

test.each([
  [JsonPatch.add(`${AT_RAY}/capabilities/add`, ['SYS_ADMIN']), 'capabilities.add[0]'],
  [JsonPatch.replace(`${AT_RAY}/seccompProfile`, { type: 'Unconfined' }), 'seccompProfile.type'],
])('what baseline refuses is said once for restricted: %#', (patch, place) => {
  expect(saidOf({}, undefined, patch).map(said => / as (\S+)/.exec(said)?.[1])).toEqual([`${HEAD}.containers[0].securityContext.${place}`]);
});

test('in a user namespace of its own a pod may be root, and see all of /proc where baseline is enough', () => {
  const asRoot = [
    JsonPatch.add(`${AT_HEAD}/hostUsers`, false),
    JsonPatch.replace(`${AT_HEAD}/securityContext/runAsUser`, 0),
    JsonPatch.replace(`${AT_HEAD}/securityContext/runAsNonRoot`, false),
    JsonPatch.replace(`${AT_RAY}/runAsNonRoot`, false),
  ];
  const place = `${HEAD}.containers[0].securityContext.procMount`;

  expect(saidOf({}, PodSecurityStandard.BASELINE, ...asRoot, JsonPatch.add(`${AT_RAY}/privileged`, true))).toHaveLength(1);

  expect(saidOf({}, undefined, ...asRoot)).toEqual([]);
  expect(saidOf({}, PodSecurityStandard.BASELINE, ...asRoot, JsonPatch.add(`${AT_RAY}/procMount`, 'Unmasked'))).toEqual([]);
  expect(saidOf({}, PodSecurityStandard.BASELINE, JsonPatch.add(`${AT_RAY}/procMount`, 'Unmasked'))).toHaveLength(1);
  expect(saidOf({}, undefined, ...asRoot, JsonPatch.add(`${AT_RAY}/procMount`, 'Unmasked')).map(said => / as (\S+)/.exec(said)?.[1])).toEqual([place]);
});

test('init containers are held to it, too', () => {
  expect(saidOf({}, undefined, JsonPatch.add(`${AT_HEAD}/initContainers`, [{ name: 'data', image: 'data' }]))).toEqual([
    `podSecurityStandard refuses pods of RayCluster demo (restricted), as ${HEAD}.initContainers[0].securityContext lacks allowPrivilegeEscalation: false, capabilities.drop: [ALL]: set that, as PodSecurity.restricted() does${OTHERWISE}`,
  ]);
});

test('the container that collects for the history server is refused by restricted alone', () => {
  const patch = JsonPatch.add('/spec/historyServerOptions', {});

  expect(saidOf({}, PodSecurityStandard.BASELINE, patch)).toEqual([]);
  expect(saidOf({}, PodSecurityStandard.RESTRICTED, patch)).toEqual([
    `podSecurityStandard refuses pods of RayCluster demo (restricted), as spec.historyServerOptions adds a container that has no security context, and can have none: leave it out${OTHERWISE}`,
  ]);
});

const SUBMITTER = {
  containers: [{ name: 'submit', securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } } }],
};

/** What is said of what a job has beside its cluster. */
function saidOfJob(changes: Json): string[] {
  return saidOfManifest(rayJob({ 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': { 'ray.io/cluster': 'other' }, ...changes }));
}

test.each<[Json, string]>([
  [{}, 'spec.submitterPodTemplate is missing, and without it the pod that submits has no security context: give one, or use HTTPMode'],
  [{ 'spec.submissionMode': 'K8sJobMode' }, 'spec.submitterPodTemplate is missing, and without it the pod that submits has no security context: give one, or use HTTPMode'],
  [{ 'spec.submissionMode': 'SidecarMode' }, 'spec.submissionMode adds a container that has no security context, and can have none ("SidecarMode"): use HTTPMode, or K8sJobMode with a submitterPodTemplate'],
  [
    { 'spec.submitterPodTemplate': { spec: { ...SUBMITTER, initContainers: [{ ...SUBMITTER.containers[0], securityContext: { ...SUBMITTER.containers[0].securityContext, runAsNonRoot: false } }] } } },
    'spec.submitterPodTemplate.spec.initContainers[0].securityContext lacks runAsNonRoot: true: set that, as PodSecurity.restricted() does',
  ],
  [
    { 'spec.submitterPodTemplate': { spec: { containers: [{ name: 'submit', securityContext: { ...SUBMITTER.containers[0].securityContext, allowPrivilegeEscalation: true } }] } } },
    'spec.submitterPodTemplate.spec.containers[0].securityContext lacks allowPrivilegeEscalation: false: set that, as PodSecurity.restricted() does',
  ],
])('what submits a job is held to it: %j', (changes, said) => {
  expect(saidOfJob(changes)).toEqual([`podSecurityStandard refuses pods of RayJob demo (restricted), as ${said}${OTHERWISE}`]);
});

test.each<[Json]>([
  [{ 'spec.submissionMode': 'HTTPMode' }], [{ 'spec.submissionMode': 'InteractiveMode' }], [{ 'spec.submitterPodTemplate': { spec: SUBMITTER } }],
])('a job that is submitted otherwise is taken: %j', changes => {
  expect(saidOfJob(changes)).toEqual([]);
});

test('clusters of services and of recurring jobs are held to it', () => {
  expect(saidOfManifest(rayService())).toHaveLength(2);
  expect(saidOfManifest(rayCronJob({ 'spec.jobTemplate.submissionMode': 'SidecarMode' })).map(said => / as (\S+)/.exec(said)?.[1])).toEqual([
    'spec.jobTemplate.rayClusterSpec.headGroupSpec.template.spec.containers[0].securityContext',
    'spec.jobTemplate.rayClusterSpec.workerGroupSpecs[0].template.spec.containers[0].securityContext',
    'spec.jobTemplate.submissionMode',
  ]);
});

test('objects of other namespaces, of none and of other kinds do not matter', () => {
  const chart = chartOf();
  const namespace = new RayNamespace(chart, 'Namespace', { metadata: { name: 'ml' } });
  rayCluster({ podSecurity: PodSecurity.upstream(), metadata: { namespace: 'web' } }, chart);
  new ApiObject(chart, 'Nowhere', rayService() as { apiVersion: string; kind: string });
  new ApiObject(chart, 'Strange', { apiVersion: 'ray.io/v1', kind: 'RayThing', metadata: { namespace: 'ml' }, spec: {} });
  new kplus.Deployment(chart, 'Web', { metadata: { namespace: 'ml' }, containers: [{ image: 'web' }] });

  expect(namespace.node.validate()).toEqual([]);
});

test('objects of other charts matter', () => {
  const chart = chartOf();
  const namespace = new RayNamespace(chart, 'Namespace', { metadata: { name: 'ml' } });
  rayCluster({ podSecurity: PodSecurity.upstream(), metadata: { namespace: 'ml' } }, new Chart(chart.node.root, 'other'));

  expect(namespace.node.validate()).toHaveLength(1);
});
