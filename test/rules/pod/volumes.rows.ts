import { init, POD, pod, RAY, ray, SUBMITTER, submitter, volume } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { rayCluster } from '../../manifests';
import { ALL_GATES, kuberay, RuleRows, silencing } from '../rows';

const VOLUME = `${POD}.volumes[0]`;
const MOUNT = `${RAY}.volumeMounts[0]`;
const LABEL = 'use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit';
const RELATIVE = 'give a relative path without ..';
const MODE = 'give 0 to 511, which is 0777 in octal, or 0440 as 288';
const CLAIM = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };

export const volumeSourceRows: RuleRows = {
  rule: 'volume-source',
  severity: Severity.ERROR,
  found: [
    { name: 'an illegal name', of: pod({ volumes: [{ name: 'My_Data', emptyDir: {} }] }), finds: [[`${VOLUME}.name`, 'is no DNS label ("My_Data")', LABEL]] },
    { name: 'no name', of: pod({ volumes: [{ name: '', emptyDir: {} }] }), finds: [[`${VOLUME}.name`, 'is empty', 'give the volume a name']] },
    { name: 'two sources', of: volume({ emptyDir: {}, secret: { secretName: 'a' } }), finds: [[VOLUME, 'has several sources (emptyDir, secret)', 'keep one of them']] },
    {
      name: 'two sources in one of a projected volume',
      of: volume({ projected: { sources: [{ secret: { name: 'a' }, configMap: { name: 'b' } }] } }),
      finds: [[`${VOLUME}.projected.sources[0]`, 'has several sources (configMap, secret)', 'keep one of them']],
    },
    { name: 'less than nothing', of: volume({ emptyDir: { sizeLimit: '-1' } }), finds: [[`${VOLUME}.emptyDir.sizeLimit`, 'is negative ("-1")', 'give zero or more']] },
    { name: 'no path', of: volume({ hostPath: { path: '' } }), finds: [[`${VOLUME}.hostPath.path`, 'is empty', 'give its value']] },
    { name: 'a step back', of: volume({ hostPath: { path: '/a/../b' } }), finds: [[`${VOLUME}.hostPath.path`, 'steps back with .. ("/a/../b")', 'write the path without ..']] },
    { name: 'a relative path of a server', of: volume({ nfs: { server: 's', path: 'a' } }), finds: [[`${VOLUME}.nfs.path`, 'is no absolute path ("a")', 'begin it with a slash']] },
    { name: 'no server', of: volume({ nfs: { server: '', path: '/a' } }), finds: [[`${VOLUME}.nfs.server`, 'is empty', 'give its value']] },
    { name: 'no driver', of: volume({ csi: { driver: '' } }), finds: [[`${VOLUME}.csi.driver`, 'is empty', 'give its value']] },
    { name: 'no claim', of: volume({ ephemeral: {} }), finds: [[`${VOLUME}.ephemeral.volumeClaimTemplate`, 'is missing', 'describe the claim that each pod gets']] },
    {
      name: 'a claim of no size',
      of: volume({ ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'] } } } }),
      finds: [[`${VOLUME}.ephemeral.volumeClaimTemplate.spec.resources.requests.storage`, 'is missing', 'give the size of the volume']],
    },
    {
      name: 'a claim without a mode',
      of: volume({ ephemeral: { volumeClaimTemplate: { spec: { ...CLAIM, accessModes: [] } } } }),
      finds: [[`${VOLUME}.ephemeral.volumeClaimTemplate.spec.accessModes`, 'is missing', 'give one, such as ReadWriteOnce']],
    },
  ],
  passed: [
    { name: 'a source beside one of null', of: volume({ emptyDir: {}, secret: null }) },
    { name: 'a whole claim', of: volume({ ephemeral: { volumeClaimTemplate: { spec: CLAIM } } }) },
    { name: 'a path with two dots in a name', of: volume({ hostPath: { path: '/a..b/c' } }, silencing('host-path')) },
    { name: 'an empty directory of no size', of: volume({ emptyDir: { sizeLimit: 0 } }) },
    { name: 'an absolute path of a server', of: volume({ nfs: { server: 's', path: '/a' } }) },
  ],
};

export const volumeWithoutSourceRows: RuleRows = {
  rule: 'volume-without-source',
  severity: Severity.WARNING,
  found: [
    { name: 'a name alone', of: volume({}), finds: [[VOLUME, 'has no source, so it is an empty directory', 'name its source, or write emptyDir: {} if that is meant']] },
    { name: 'a source of null', of: volume({ emptyDir: null }), finds: [[VOLUME, 'has no source, so it is an empty directory', 'name its source, or write emptyDir: {} if that is meant']] },
  ],
  passed: [{ name: 'an empty directory', of: volume({ emptyDir: {} }) }],
};

const files = (...items: object[]) => volume({ configMap: { name: 'a', items } });
const FILE = `${VOLUME}.configMap.items[0]`;

export const volumeFileRows: RuleRows = {
  rule: 'volume-file',
  severity: Severity.ERROR,
  found: [
    { name: 'an absolute path', of: files({ key: 'a', path: '/a' }), finds: [[`${FILE}.path`, 'is no path below the volume ("/a")', RELATIVE]] },
    { name: 'a step back', of: files({ key: 'a', path: 'a/../b' }), finds: [[`${FILE}.path`, 'is no path below the volume ("a/../b")', RELATIVE]] },
    { name: 'two dots first', of: files({ key: 'a', path: '..a' }), finds: [[`${FILE}.path`, 'is no path below the volume ("..a")', RELATIVE]] },
    { name: 'no path', of: files({ key: 'a', path: '' }), finds: [[`${FILE}.path`, 'is no path below the volume ("")', RELATIVE]] },
    { name: 'no key', of: files({ key: '', path: 'a' }), finds: [[`${FILE}.key`, 'is empty', 'give its value']] },
    { name: 'a mode beyond 0777', of: files({ key: 'a', path: 'a', mode: 512 }), finds: [[`${FILE}.mode`, 'is no file mode (512)', MODE]] },
    { name: 'a negative mode', of: volume({ secret: { secretName: 'a', defaultMode: -1 } }), finds: [[`${VOLUME}.secret.defaultMode`, 'is no file mode (-1)', MODE]] },
    { name: 'a file of nothing', of: volume({ downwardAPI: { items: [{ path: 'a' }] } }), finds: [[`${VOLUME}.downwardAPI.items[0]`, 'names no source', 'give one of fieldRef, resourceFieldRef']] },
    {
      name: 'a token of a short life',
      of: volume({ projected: { sources: [{ serviceAccountToken: { path: 'a', expirationSeconds: 599 } }] } }),
      finds: [[`${VOLUME}.projected.sources[0].serviceAccountToken.expirationSeconds`, 'is no lifetime of a token (599)', 'give 600 seconds to 4294967296']],
    },
    {
      name: 'two files at one path',
      of: volume({ projected: { sources: [{ secret: { name: 'a', items: [{ key: 'a', path: 'x' }] } }, { configMap: { name: 'b', items: [{ key: 'b', path: 'x' }] } }] } }),
      finds: [[`${VOLUME}.projected.sources[1].configMap.items[0].path`, 'is the path of another file of the volume, too ("x")', 'give each its own']],
    },
  ],
  passed: [
    { name: 'a path below, with the last mode', of: files({ key: 'a', path: 'a/b..c', mode: 511 }) },
    { name: 'a token of the shortest life', of: volume({ projected: { sources: [{ serviceAccountToken: { path: 'a', expirationSeconds: 600 } }] } }) },
  ],
};

const mount = (fields: object, changes: object = {}) =>
  ray({ volumeMounts: [{ name: 'data', mountPath: '/x', ...fields }] }, { [`${POD}.volumes`]: [{ name: 'data', emptyDir: {} }], ...changes });
const device = (volumes: object[], fields: object = {}) => ray({ volumeDevices: [{ name: 'data', devicePath: '/x', ...fields }] }, { [`${POD}.volumes`]: volumes });
const CLAIMED = [{ name: 'data', persistentVolumeClaim: { claimName: 'a' } }];
const K8S_AUTH = { 'spec.authOptions': { mode: 'token', enableK8sTokenAuth: true } };
const AUTOSCALING = { 'spec.enableInTreeAutoscaling': true };
const TOKEN_PATH = '/var/run/secrets/ray.io/serviceaccount';
const unknown = (name: string): [string, string] => [`is no volume of the pod ("${name}")`, 'add the volume, or name one that is there'];

export const volumeMountRows: RuleRows = {
  rule: 'volume-mount',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a volume of Ray in the pod that submits a job',
      of: submitter({ volumeMounts: [{ name: 'shared-mem', mountPath: '/x' }] }),
      finds: [[`${SUBMITTER}.containers[0].volumeMounts[0].name`, ...unknown('shared-mem')]],
    },
    {
      name: 'the token of a cluster that a RayJob makes',
      of: submitter({ volumeMounts: [{ name: 'ray-token', mountPath: '/x' }] }),
      finds: [[`${SUBMITTER}.containers[0].volumeMounts[0].name`, ...unknown('ray-token')]],
    },
    { name: 'a volume that is not there', of: mount({ name: 'nope' }), finds: [[`${MOUNT}.name`, ...unknown('nope')]] },
    {
      name: 'a volume that is not there in an init container',
      of: init({ volumeMounts: [{ name: 'nope', mountPath: '/x' }] }),
      finds: [[`${POD}.initContainers[0].volumeMounts[0].name`, ...unknown('nope')]],
    },
    { name: 'the logs without autoscaling', of: mount({ name: 'ray-logs' }), finds: [[`${MOUNT}.name`, ...unknown('ray-logs')]] },
    { name: 'the token of no authentication', of: mount({ name: 'ray-token' }), finds: [[`${MOUNT}.name`, ...unknown('ray-token')]] },
    { name: 'shared memory of one\'s own', of: ray({ volumeMounts: [{ name: 'shared-mem', mountPath: '/dev/shm' }] }), finds: [[`${MOUNT}.name`, ...unknown('shared-mem')]] },
    {
      name: 'shared memory that plasma-directory keeps away',
      of: mount({ name: 'shared-mem' }, { 'spec.headGroupSpec.rayStartParams': { 'plasma-directory': '/x' } }),
      finds: [[`${MOUNT}.name`, ...unknown('shared-mem')]],
    },
    {
      name: 'a volume that the autoscaler has not',
      of: rayCluster({ ...AUTOSCALING, 'spec.autoscalerOptions': { volumeMounts: [{ name: 'nope', mountPath: '/x' }] } }),
      finds: [['spec.autoscalerOptions.volumeMounts[0].name', ...unknown('nope')]],
    },
    { name: 'no path', of: mount({ mountPath: '' }), finds: [[`${MOUNT}.mountPath`, 'is empty', 'give the path in the container']] },
    { name: 'an absolute part', of: mount({ subPath: '/a' }), finds: [[`${MOUNT}.subPath`, 'is no path below the volume ("/a")', RELATIVE]] },
    { name: 'a part that steps back', of: mount({ subPathExpr: '../$(A)' }), finds: [[`${MOUNT}.subPathExpr`, 'is no path below the volume ("../$(A)")', RELATIVE]] },
    { name: 'two parts', of: mount({ subPath: 'a', subPathExpr: 'b' }), finds: [[`${MOUNT}.subPathExpr`, 'is given beside subPath', 'keep one of the two']] },
    {
      name: 'mounts that go back to the node',
      of: mount({ mountPropagation: 'Bidirectional' }),
      finds: [[`${MOUNT}.mountPropagation`, 'needs a privileged container (Bidirectional)', 'use HostToContainer, or make the container privileged']],
    },
    {
      name: 'read-only below what can be written',
      of: mount({ recursiveReadOnly: 'Enabled' }),
      finds: [[`${MOUNT}.recursiveReadOnly`, 'needs a mount that is read-only and not propagated', 'set readOnly to true and remove mountPropagation']],
    },
    {
      name: 'the place of the token',
      of: mount({ mountPath: TOKEN_PATH }, K8S_AUTH),
      finds: [[`${MOUNT}.mountPath`, `is where the operator mounts the token (${TOKEN_PATH})`, 'use another path']],
    },
    {
      name: 'the place of the token in the autoscaler',
      of: rayCluster({
        ...AUTOSCALING,
        ...K8S_AUTH,
        [`${POD}.volumes`]: [{ name: 'data', emptyDir: {} }],
        'spec.autoscalerOptions': { volumeMounts: [{ name: 'data', mountPath: TOKEN_PATH }] },
      }),
      finds: [['spec.autoscalerOptions.volumeMounts[0].mountPath', `is where the operator mounts the token (${TOKEN_PATH})`, 'use another path']],
    },
    {
      name: 'read-only, if possible, below what can be written',
      of: mount({ recursiveReadOnly: 'IfPossible' }),
      finds: [[`${MOUNT}.recursiveReadOnly`, 'needs a mount that is read-only and not propagated', 'set readOnly to true and remove mountPropagation']],
    },
    {
      name: 'read-only below what comes from the node',
      of: mount({ recursiveReadOnly: 'Enabled', readOnly: true, mountPropagation: 'HostToContainer' }),
      finds: [[`${MOUNT}.recursiveReadOnly`, 'needs a mount that is read-only and not propagated', 'set readOnly to true and remove mountPropagation']],
    },
    { name: 'the token of an authentication without Kubernetes', of: mount({ name: 'ray-token' }, { 'spec.authOptions': { mode: 'token' } }), finds: [[`${MOUNT}.name`, ...unknown('ray-token')]] },
    {
      name: 'a device at the path of a mount',
      of: mount({ mountPath: '/d' }, { [`${POD}.volumes`]: [{ name: 'data', emptyDir: {} }, { ...CLAIMED[0], name: 'raw' }], [`${RAY}.volumeDevices`]: [{ name: 'raw', devicePath: '/d' }] }),
      finds: [[`${RAY}.volumeDevices[0]`, 'is mounted, too, or a mount has its path', 'use it as a device or as a mount']],
    },
    { name: 'a device of a directory', of: device([{ name: 'data', emptyDir: {} }]), finds: [[`${RAY}.volumeDevices[0].name`, 'is no claim, so it has no device ("data")', 'mount it, or use a claim']] },
    { name: 'a device of nothing', of: device([]), finds: [[`${RAY}.volumeDevices[0].name`, ...unknown('data')]] },
    { name: 'a device without a path', of: device(CLAIMED, { devicePath: '' }), finds: [[`${RAY}.volumeDevices[0].devicePath`, 'is empty', 'give the path in the container']] },
    {
      name: 'a device that is mounted',
      of: mount({}, { [`${POD}.volumes`]: CLAIMED, [`${RAY}.volumeDevices`]: [{ name: 'data', devicePath: '/d' }] }),
      finds: [[`${RAY}.volumeDevices[0]`, 'is mounted, too, or a mount has its path', 'use it as a device or as a mount']],
    },
  ],
  passed: [
    {
      name: 'the token of a cluster that is there already',
      of: submitter({ volumeMounts: [{ name: 'ray-token', mountPath: '/x' }] }, { 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': { 'ray.io/cluster': 'demo' } }),
    },
    { name: 'a volume of the pod that submits a job', of: submitter({ volumeMounts: [{ name: 'data', mountPath: '/x' }] }, { [`${SUBMITTER}.volumes`]: [{ name: 'data', emptyDir: {} }] }) },
    { name: 'shared memory at another place', of: mount({ name: 'shared-mem' }) },
    { name: 'shared memory beside plasma-directory before 1.6', of: mount({ name: 'shared-mem' }, { 'spec.headGroupSpec.rayStartParams': { 'plasma-directory': '/x' } }), target: kuberay('1.5') },
    { name: 'the logs with autoscaling', of: mount({ name: 'ray-logs' }, AUTOSCALING) },
    { name: 'the token with authentication by Kubernetes', of: mount({ name: 'ray-token', mountPath: TOKEN_PATH }, K8S_AUTH) },
    { name: 'the certificates with TLS', of: pod({ containers: [{ name: 'ray', image: 'ray:1' }, { name: 'b', image: 'b:1', volumeMounts: [{ name: 'ray-tls', mountPath: '/x' }] }] }, { 'spec.tlsOptions': { enabled: true } }), target: ALL_GATES },
    { name: 'mounts that go back, in a privileged container', of: mount({ mountPropagation: 'Bidirectional' }, { [`${RAY}.securityContext`]: { privileged: true }, ...silencing('privileged-container') }) },
    { name: 'read-only below what is read-only', of: mount({ recursiveReadOnly: 'IfPossible', readOnly: true }) },
    { name: 'read-only below what is not propagated', of: mount({ recursiveReadOnly: 'Enabled', readOnly: true, mountPropagation: 'None' }) },
    { name: 'another path beside the token', of: mount({ mountPath: '/y' }, K8S_AUTH) },
    {
      name: 'a device beside a mount',
      of: mount({}, { [`${POD}.volumes`]: [{ name: 'data', emptyDir: {} }, { ...CLAIMED[0], name: 'raw' }], [`${RAY}.volumeDevices`]: [{ name: 'raw', devicePath: '/d' }] }),
    },
    { name: 'a device of a claim', of: device(CLAIMED) },
    { name: 'options of an autoscaler that there is not', of: rayCluster({ ...silencing('autoscaler-inert'), 'spec.autoscalerOptions': { volumeMounts: [{ name: 'nope', mountPath: '/x' }] } }) },
  ],
};
