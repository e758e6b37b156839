export type Json = Record<string, unknown>;

/** A place, and what may stand there: values on both sides of what Kubernetes checks. */
export type Change = readonly [path: string, values: readonly unknown[]];

const LONG = 'x'.repeat(64);
const GPU = 'nvidia.com/gpu';
const LABELS = [
  {}, { zone: 'a' }, { 'example.com/zone': '' }, { 'a b': 'c' }, { a: 'b c' }, { 'a/b/c': 'd' }, { [LONG]: 'a' }, { a: LONG }, { '-a': 'b' },
];
const EXPRESSIONS = [
  { key: 'a', operator: 'In', values: ['b'] }, { key: 'a', operator: 'In', values: [] }, { key: 'a', operator: 'Exists' },
  { key: 'a', operator: 'Exists', values: ['b'] }, { key: 'a b', operator: 'Exists' }, { key: '', operator: 'Exists' },
  { key: 'a', operator: 'in', values: ['b'] }, { key: 'a', operator: 'NotIn', values: ['b c'] }, { key: 'a', operator: 'DoesNotExist' },
];
const SELECTORS = [{}, ...LABELS.map(matchLabels => ({ matchLabels })), ...EXPRESSIONS.map(one => ({ matchExpressions: [one] }))];
export const SECRETS = ['my-secret', 'My_Secret', '', 'a.b', '-a', 'a'.repeat(254)];
const KEYS = ['key', 'a.b_c-D', 'a/b', '..', 'a b', ''];
const PATHS = ['file', 'a/b', '/a', '../a', 'a/..', '..a', ''];
const PORTS = [1, 8000, 65_535, 65_536, 70_000, -1];

const SECURITY: readonly Change[] = [
  ['runAsUser', [0, 1000, -1, 2 ** 31]],
  ['runAsGroup', [0, 100, -1, 2 ** 31]],
  ['seccompProfile', [
    { type: 'RuntimeDefault' }, { type: 'Localhost' }, { type: 'Localhost', localhostProfile: 'a.json' }, { type: 'Localhost', localhostProfile: '/a' },
    { type: 'Unconfined', localhostProfile: 'a' }, { type: 'runtimeDefault' }, { type: '' }, { type: 'Localhost', localhostProfile: '../a' },
  ]],
  ['appArmorProfile', [{ type: 'RuntimeDefault' }, { type: 'Localhost' }, { type: 'unconfined' }, { type: 'Unconfined', localhostProfile: 'a' }]],
];

const HANDLERS = [
  { exec: { command: ['true'] } }, { exec: { command: [] } }, { exec: {} }, {}, { exec: { command: ['true'] }, httpGet: { port: 1 } },
  ...[1, 65_536, 0, 'metrics', '8080', 'too-long-for-a-port', 'Http', 'a--b', ''].flatMap(port => [{ httpGet: { port } }, { tcpSocket: { port } }]),
  { httpGet: { port: 1, scheme: 'https' } }, { httpGet: { port: 1, scheme: 'HTTPS' } },
  { httpGet: { port: 1, httpHeaders: [{ name: 'a b', value: 'c' }] } }, { httpGet: { port: 1, httpHeaders: [{ name: 'X-A', value: 'c' }] } },
];

const PROBE: readonly Change[] = [
  ['', [...HANDLERS, { grpc: { port: 1 } }, { grpc: { port: 0 } }]],
  ...['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'failureThreshold'].map(key => [key, [0, 5, -1]] as const),
  ['successThreshold', [0, 1, 2, -1]],
  ['terminationGracePeriodSeconds', [1, 0, -1]],
];

const RESOURCES: readonly unknown[] = [
  ...['1', '500m', '0', '-1', '1e3', '1Ki', '.5', 2].flatMap(cpu => [{ limits: { cpu } }, { requests: { cpu } }, { limits: { cpu: '1' }, requests: { cpu } }]),
  ...['4Gi', '4', '4m', '1048575', '1Mi', '-1Gi', '0', 4].flatMap(memory => [{ limits: { memory } }, { limits: { memory: '2Gi' }, requests: { memory } }]),
  ...['1', '0.5', '1000m', '500m', '0', '-1'].flatMap(gpu =>
    [{ limits: { [GPU]: gpu } }, { requests: { [GPU]: gpu } }, { limits: { [GPU]: '1' }, requests: { [GPU]: gpu } }]),
  { limits: { gpu: 1 } }, { limits: { 'nvidia.com/gpu ': 1 } }, { limits: { 'a/b/c': 1 } }, { limits: { 'requests.a.com/b': 1 } },
  { limits: { 'kubernetes.io/batteries': '0.5' } }, { limits: { 'ephemeral-storage': '1Gi' } }, { limits: { storage: '1Gi' } }, { limits: { CPU: 1 } },
  { limits: { 'hugepages-2Mi': '4Mi', 'cpu': 1 } }, { limits: { 'hugepages-2Mi': '3Mi', 'cpu': 1 } }, { limits: { 'hugepages-2Mi': '4Mi' } },
  { requests: { 'hugepages-2Mi': '4Mi', 'cpu': 1 } }, { limits: { [`${LONG}.com/gpu`]: 1 } }, { limits: { [`a.com/${LONG}`]: 1 } },
  { limits: { memory: '2Gi', cpu: 1 }, requests: { memory: '3Gi', cpu: 2 } }, { claims: [{ name: 'gpu' }] }, { claims: [{ name: 'other' }] },
];

const MOUNTS: readonly unknown[] = [
  ...['data', 'nope', 'shared-mem', 'ray-logs', 'ray-token', 'gcs-storage', ''].map(name => ({ name, mountPath: '/x' })),
  { name: 'data', mountPath: '' }, { name: 'data', mountPath: '/dev/shm' }, { name: 'data', mountPath: '/tmp/ray' }, { name: 'data', mountPath: 'relative' },
  { name: 'data', mountPath: '/var/run/secrets/ray.io/serviceaccount' },
  ...PATHS.flatMap(subPath => [{ name: 'data', mountPath: '/x', subPath }, { name: 'data', mountPath: '/x', subPathExpr: subPath }]),
  { name: 'data', mountPath: '/x', subPath: 'a', subPathExpr: 'b' }, { name: 'data', mountPath: '/x', mountPropagation: 'Bidirectional' },
  { name: 'data', mountPath: '/x', mountPropagation: 'hostToContainer' }, { name: 'data', mountPath: '/x', mountPropagation: 'HostToContainer' },
  { name: 'data', mountPath: '/x', recursiveReadOnly: 'Enabled' }, { name: 'data', mountPath: '/x', recursiveReadOnly: 'Enabled', readOnly: true },
  { name: 'data', mountPath: '/x', recursiveReadOnly: 'Disabled' },
];

export const SOURCES: readonly Json[] = [
  {}, { fieldRef: { fieldPath: 'metadata.name' } }, { fieldRef: { fieldPath: 'status.podIP' } }, { fieldRef: { fieldPath: 'spec.nodename' } },
  { fieldRef: { fieldPath: 'metadata.labels[\'a\']' } }, { fieldRef: { fieldPath: 'metadata.labels[\'a b\']' } }, { fieldRef: { fieldPath: 'metadata.labels' } },
  { fieldRef: { fieldPath: 'metadata.annotations[\'A\']' } }, { fieldRef: { fieldPath: '' } }, { fieldRef: { fieldPath: 'metadata.name[\'a\']' } },
  { resourceFieldRef: { resource: 'limits.cpu' } }, { resourceFieldRef: { resource: 'cpu' } }, { resourceFieldRef: { resource: 'limits.cpu', divisor: '1Mi' } },
  { resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } }, { resourceFieldRef: { resource: 'limits.memory', divisor: '3' } },
  { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } }, { resourceFieldRef: { resource: 'requests.hugepages-2Mi' } },
  { secretKeyRef: { name: 'a', key: 'b' }, configMapKeyRef: { name: 'a', key: 'b' } },
  ...['secretKeyRef', 'configMapKeyRef'].flatMap(ref => [...SECRETS.map(name => ({ [ref]: { name, key: 'a' } })), ...KEYS.map(key => ({ [ref]: { name: 'a', key } }))]),
];

const ENV: readonly unknown[] = [
  ...['A', 'a.b-c', '1A', 'BAD=NAME', 'Ä', 'a b', '', 'a\tb', '..'].map(name => ({ name, value: '1' })),
  ...SOURCES.flatMap(valueFrom => [{ name: 'A', valueFrom }, { name: 'A', value: '', valueFrom }]),
  ...SOURCES.slice(0, 3).map(valueFrom => ({ name: 'A', value: 'x', valueFrom })),
];

export const CONTAINER: readonly Change[] = [
  ['name', ['ray', 'Ray', 'a_b', '', 'a'.repeat(64), '-a', 'sidecar', 'init', 'autoscaler', 'wait-gcs-ready', 'a.b']],
  ['image', ['ray', 'rayproject/ray:2.55.1', ' ray', 'ray ', '', undefined, 'RayProject/Ray: 2.55']],
  ['imagePullPolicy', ['Always', 'always', '', 'IfNotPresent', 'Never']],
  ['terminationMessagePolicy', ['File', 'file', '', 'FallbackToLogsOnError']],
  ['env', ENV.map(one => [one])],
  ['envFrom', [
    {}, { prefix: 'A=' }, { configMapRef: { name: 'a' }, secretRef: { name: 'a' } }, { prefix: 'A_', secretRef: { name: 'a' } }, { prefix: 'A=', secretRef: { name: 'a' } },
    ...SECRETS.flatMap(name => [{ secretRef: { name } }, { configMapRef: { name } }]),
  ].map(one => [one])],
  ['ports', [
    ...PORTS.map(containerPort => [{ containerPort }]), ...PORTS.map(hostPort => [{ containerPort: 1, hostPort }]),
    ...['http', 'this-port-name-is-too-long', 'Http', 'a--b', '-a', '80', '', 'a_b', 'metrics'].map(name => [{ containerPort: 9000, name }]),
    [{ containerPort: 1, name: 'a' }, { containerPort: 2, name: 'a' }], [{ containerPort: 1, hostPort: 1 }, { containerPort: 2, hostPort: 1 }],
    [{ containerPort: 1, hostPort: 2 }], [{ containerPort: 8080 }], [{ containerPort: 8080, name: 'http' }], [{ containerPort: 0 }],
    [{ containerPort: 9000, protocol: 'UDP' }, { containerPort: 9000, protocol: 'TCP', name: 'tcp' }], [{ containerPort: 9000, protocol: 'tcp' }],
    [{ containerPort: 9000, hostPort: 9000, protocol: 'UDP' }, { containerPort: 9001, hostPort: 9000 }],
  ]],
  ['resources', RESOURCES],
  ['volumeMounts', MOUNTS.map(one => [one])],
  ['volumeDevices', [
    [{ name: 'data', devicePath: '/d' }], [{ name: 'claim', devicePath: '/d' }], [{ name: 'nope', devicePath: '/d' }], [{ name: 'claim', devicePath: '' }],
    [{ name: 'claim', devicePath: '/x' }],
  ]],
  ['lifecycle', HANDLERS.map(preStop => ({ preStop }))],
  ['lifecycle', [0, 30, 31, -1].map(seconds => ({ postStart: { sleep: { seconds } } }))],
  ['lifecycle', [{}]],
  ...['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap(kind => PROBE.map(([key, values]) =>
    [kind, key === '' ? values : values.map(value => ({ exec: { command: ['true'] }, [key]: value }))] as const)),
  ['restartPolicy', ['Always', 'OnFailure', 'always']],
  ['resizePolicy', [[{ resourceName: 'cpu', restartPolicy: 'NotRequired' }], [{ resourceName: 'gpu', restartPolicy: 'NotRequired' }],
    [{ resourceName: 'cpu', restartPolicy: 'Restart' }]]],
  ...SECURITY.map(([key, values]) => [`securityContext.${key}`, values] as const),
  ['securityContext.privileged', [true, false]],
  ['securityContext', [
    { privileged: true, allowPrivilegeEscalation: false }, { allowPrivilegeEscalation: false, capabilities: { add: ['CAP_SYS_ADMIN'] } },
    { allowPrivilegeEscalation: false, capabilities: { add: ['SYS_ADMIN'] } }, { procMount: 'default' }, { procMount: 'Default' },
    { runAsNonRoot: true, runAsUser: 0 }, { runAsNonRoot: true },
  ]],
];

const VOLUME_SOURCES: readonly Json[] = [
  {}, { emptyDir: {} }, { emptyDir: { sizeLimit: '-1' } }, { emptyDir: {}, secret: { secretName: 'a' } }, { hostPath: { path: '/a' } }, { hostPath: { path: '' } },
  { hostPath: { path: '/a/../b' } }, { hostPath: { path: '/a', type: 'directory' } }, { hostPath: { path: '/a', type: 'Directory' } },
  ...SECRETS.flatMap(name => [{ secret: { secretName: name } }, { configMap: { name } }, { persistentVolumeClaim: { claimName: name } },
    { projected: { sources: [{ secret: { name } }] } }]),
  ...[0, 0o777, 0o1000, -1].flatMap(mode => [{ secret: { secretName: 'a', defaultMode: mode } }, { configMap: { name: 'a', items: [{ key: 'a', path: 'b', mode }] } },
    { downwardAPI: { defaultMode: mode } }, { projected: { defaultMode: mode, sources: [] } }]),
  ...PATHS.flatMap(path => [{ secret: { secretName: 'a', items: [{ key: 'a', path }] } }, { projected: { sources: [{ serviceAccountToken: { path } }] } },
    { downwardAPI: { items: [{ path, fieldRef: { fieldPath: 'metadata.labels' } }] } }]),
  { configMap: { name: 'a', items: [{ key: '', path: 'b' }] } }, { secret: {} }, { configMap: {} }, { nfs: { server: '', path: '/a' } },
  { nfs: { server: 's', path: 'a' } }, { nfs: { server: 's', path: '/a' } }, { csi: { driver: 'a.b' } }, { csi: { driver: '' } }, { ephemeral: {} },
  { ephemeral: { volumeClaimTemplate: { spec: {} } } },
  { ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } } } },
  ...[600, 599, 3600, -1].map(expirationSeconds => ({ projected: { sources: [{ serviceAccountToken: { path: 'a', expirationSeconds } }] } })),
  { projected: { sources: [{ secret: { name: 'a' }, configMap: { name: 'b' } }] } },
  { projected: { sources: [{ secret: { name: 'a', items: [{ key: 'a', path: 'a' }] } }, { configMap: { name: 'b', items: [{ key: 'b', path: 'a' }] } }] } },
  ...[{}, { fieldRef: { fieldPath: 'status.podIP' } }, { fieldRef: { fieldPath: 'metadata.name' }, resourceFieldRef: { resource: 'limits.cpu', containerName: 'ray' } },
    { resourceFieldRef: { resource: 'limits.cpu' } }, { resourceFieldRef: { resource: 'limits.cpu', containerName: 'ray' } }]
    .map(source => ({ downwardAPI: { items: [{ path: 'a', ...source }] } })),
];

const AFFINITIES = [
  ...EXPRESSIONS.flatMap(one => [
    { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [one] }] } } },
    { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: { matchExpressions: [one] } }] } },
  ]),
  ...[0, 1, 100, 101].flatMap(weight => [
    { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight, preference: {} }] } },
    { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight, podAffinityTerm: { topologyKey: 'zone' } }] } },
  ]),
  { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } } },
  ...[{ key: 'a', operator: 'Gt', values: ['1'] }, { key: 'a', operator: 'Lt', values: ['1', '2'] }].map(one =>
    ({ nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [one] }] } } })),
  ...[{ key: 'metadata.name', operator: 'In', values: ['n'] }, { key: 'spec.name', operator: 'In', values: ['n'] }, { key: 'metadata.name', operator: 'In', values: ['n', 'm'] }]
    .map(one => ({ nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [one] }] } } })),
  ...['zone', '', 'a b', 'example.com/zone'].map(topologyKey => ({ podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey }] } })),
  ...['ns', 'Ns'].map(name => ({ podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', namespaces: [name] }] } })),
  ...SELECTORS.map(labelSelector => ({ podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', labelSelector }] } })),
];

const SPREAD = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' };

export const POD: readonly Change[] = [
  ...VOLUME_SOURCES.map(source => ['volumes.0', [{ name: 'data', ...source }]] as const),
  ['volumes.0.name', ['data', 'Data', 'a.b', '', 'a'.repeat(64), 'shared-mem', 'ray-logs']],
  ['nodeSelector', LABELS],
  ['tolerations', [
    { key: 'a' }, {}, { operator: 'Exists' }, { key: 'a', operator: 'Exists', value: 'b' }, { key: 'a', operator: 'Equal', value: 'b c' }, { key: 'a b', operator: 'Exists' },
    { key: 'a', operator: 'exists' }, { key: 'a', effect: 'NoExecute', tolerationSeconds: 1 }, { key: 'a', effect: 'NoSchedule', tolerationSeconds: 1 },
    { key: 'a', effect: 'noSchedule' }, { operator: 'Equal', value: 'a' }, { key: '', operator: 'Exists', value: 'a' }, { key: 'a', operator: '', effect: '' },
  ].map(one => [one])],
  ['topologySpreadConstraints', [
    ...[1, 0, -1].map(maxSkew => ({ ...SPREAD, maxSkew })), ...['zone', ''].map(topologyKey => ({ ...SPREAD, topologyKey })),
    ...['ScheduleAnyway', 'doNotSchedule', ''].map(whenUnsatisfiable => ({ ...SPREAD, whenUnsatisfiable })),
    ...[1, 0].flatMap(minDomains => [{ ...SPREAD, minDomains }, { ...SPREAD, minDomains, whenUnsatisfiable: 'ScheduleAnyway' }]),
    ...['Honor', 'ignore'].map(nodeTaintsPolicy => ({ ...SPREAD, nodeTaintsPolicy })), ...SELECTORS.map(labelSelector => ({ ...SPREAD, labelSelector })),
    { ...SPREAD, matchLabelKeys: ['a'] }, { ...SPREAD, matchLabelKeys: ['a'], labelSelector: {} }, { ...SPREAD, matchLabelKeys: ['a b'], labelSelector: {} },
  ].map(one => [one])],
  ['affinity', AFFINITIES],
  ...SECURITY.map(([key, values]) => [`securityContext.${key}`, values] as const),
  ['securityContext.fsGroup', [0, -1, 2 ** 31]],
  ['securityContext.supplementalGroups', [[100], [-1]]],
  ['securityContext.fsGroupChangePolicy', ['Always', 'always', '']],
  ['securityContext.supplementalGroupsPolicy', ['Merge', 'merge']],
  ['securityContext.sysctls', [[{ name: 'net.core.somaxconn', value: '1' }], [{ name: 'Net', value: '1' }], [{ name: '', value: '1' }]]],
  ['hostNetwork', [true, true, false]],
  ['hostPID', [true]], ['hostIPC', [true]], ['hostUsers', [false, true]], ['shareProcessNamespace', [true]],
  ['restartPolicy', ['Always', 'Never', 'always', '']],
  ['dnsPolicy', ['ClusterFirst', 'None', 'clusterFirst', 'Default', '']],
  ['dnsConfig', [
    { nameservers: ['1.1.1.1'] }, { nameservers: ['dns'] }, { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'] }, { nameservers: ['fe80::1%eth0'] },
    { searches: ['a.b', '.', 'a_b.'] }, { searches: ['A'] }, { searches: ['a b'] }, { searches: Array.from({ length: 33 }, (_, index) => `a${index}`) },
    { searches: Array.from({ length: 9 }, () => 'a'.repeat(63) + '.' + 'b'.repeat(180)) }, { options: [{ name: 'ndots', value: '2' }] }, { options: [{ value: '2' }] },
  ]],
  ['hostAliases', ['1.2.3.4', '::1', '1.2.3', 'host', ''].map(ip => [{ ip, hostnames: ['a'] }])],
  ['hostAliases', [[{ ip: '1.2.3.4', hostnames: ['A b'] }]]],
  ['hostname', ['a', 'A', 'a.b', '']], ['subdomain', ['a', 'a.b']],
  ['serviceAccountName', ['a', 'My_SA', '']], ['priorityClassName', ['a', 'My_Class', '']], ['runtimeClassName', ['a', 'My_Class']], ['nodeName', ['a', 'My_Node', '']],
  ['schedulingGates', [[{ name: 'example.com/gate' }]]],
  ['terminationGracePeriodSeconds', [0, 60, -1]], ['activeDeadlineSeconds', [1, 0, -1, 2 ** 31]],
  ['preemptionPolicy', ['Never', 'never']], ['os', [{ name: 'linux' }, { name: 'Linux' }, { name: '' }]],
  ['ephemeralContainers', [[], [{ name: 'debug', image: 'busybox' }]]],
  ['resourceClaims', [
    [{ name: 'gpu', resourceClaimName: 'a' }], [{ name: 'gpu' }], [{ name: 'gpu', resourceClaimName: 'a', resourceClaimTemplateName: 'b' }],
    [{ name: 'gpu', resourceClaimTemplateName: 'My_Claim' }],
  ]],
];

export const TEMPLATE: readonly Change[] = [
  ['metadata.labels', [...LABELS, { 'ray.io/cluster': 'not legal' }]],
  ['metadata.annotations', [
    {}, { 'A b': 'c' }, { Upper: 'any value at all' }, { 'a/b/c': '' }, { big: 'x'.repeat(262_000) }, { big: 'x'.repeat(262_144) },
    { 'controller.kubernetes.io/pod-deletion-cost': '10' }, { 'controller.kubernetes.io/pod-deletion-cost': 'x' }, { 'controller.kubernetes.io/pod-deletion-cost': '+1' },
  ]],
  ['metadata.finalizers', [['example.com/a'], ['a'], ['kubernetes'], ['a b/c']]],
];

export const SERVICE: readonly Change[] = [
  ['serviceType', ['ClusterIP', 'NodePort', 'LoadBalancer', 'Loadbalancer', 'None', '', 'ExternalName']],
  ['headService', [{}, { metadata: { name: 'my-svc' } }, { metadata: { name: 'My_Svc' } }, { metadata: { labels: { 'a b': 'c' } } }, { metadata: { annotations: { 'a b': 'c' } } }]],
  ['headService.spec', [
    ...PORTS.map(port => ({ ports: [{ name: 'mine', port }] })), ...['mine', 'dashboard', 'metrics', 'client', 'My', 'a_b', ''].map(name => ({ ports: [{ name, port: 9999 }] })),
    { ports: [{ port: 9999 }] }, { ports: [{ name: 'mine', port: 8265 }] }, { ports: [{ name: 'mine', port: 8265, protocol: 'UDP' }] }, { ports: [{ name: 'mine', port: 8080 }] },
    { ports: [{ name: 'a', port: 1 }, { name: 'a', port: 2 }] }, { ports: [{ name: 'a', port: 1, protocol: 'udp' }] },
    ...[0, 1, 65_536, 'web', 'Web', ''].map(targetPort => ({ ports: [{ name: 'a', port: 1, targetPort }] })),
    { type: 'NodePort' }, { type: 'nodePort' }, { type: 'ExternalName' }, { sessionAffinity: 'ClientIP' }, { sessionAffinity: 'clientIP' },
    { internalTrafficPolicy: 'Local' }, { internalTrafficPolicy: 'local' },
  ]],
];
