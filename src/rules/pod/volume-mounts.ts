import { at, isBlank, textOf } from './objects';
import { isDescending } from '../../private/formats';
import { asText, isGiven } from '../../private/json';
import { quote } from '../../private/quote';
import { ClusterView, GroupView, items, Located, part, PodView } from '../cluster-view';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';
import { KubeRayTarget } from '../target';

export const volumeMount: Rule = {
  id: 'volume-mount',
  severity: Severity.ERROR,
  summary: 'A mount of a volume that the pod does not have, or one that contradicts itself: no pod is made.',
  check: ({ clusters, jobs }, target) => [
    ...clusters.flatMap(cluster => cluster.groups.filter(({ containers }) => containers.length > 0).flatMap(group => {
      const mounters = mountersOf(cluster, group);
      const volumes = volumesOf(cluster, group, target);
      return [...mistakes(group, mounters, volumes), ...mounters.flatMap(container => tokenPath(cluster, group, container))];
    })),
    ...jobs.flatMap(({ submitter, selectsCluster }) =>
      submitter ? mistakes(submitter, submitter.allContainers, [...ownVolumes(submitter), ...selectsCluster ? [TOKEN] : []]) : []),
  ],
};

function mistakes(pod: PodView, mounters: readonly Located[], volumes: readonly (string | undefined)[]): Violation[] {
  return mounters.flatMap(container => [
    ...items(container, 'volumeMounts').flatMap(mount => [...unknown(mount, volumes), ...wrongPath(mount), ...contradiction(container, mount)]),
    ...items(container, 'volumeDevices').flatMap(device => [...unknown(device, volumes), ...wrongDevice(pod, container, device)]),
  ]);
}

function mountersOf(cluster: ClusterView, group: GroupView): Located[] {
  const autoscaler = group === cluster.head && cluster.autoscaling ? [part(cluster, 'autoscalerOptions')] : [];
  return [...group.allContainers, ...autoscaler];
}

/** The names of the user's volumes, as far as they are readable. */
function ownVolumes({ podSpec }: PodView): (string | undefined)[] {
  return [...items(podSpec, 'volumes').map(({ spec }) => asText(spec.name)), ...Array.isArray(podSpec.spec.volumes ?? []) ? [] : [undefined]];
}

/** These, and those that the operator adds; to the pod that submits, only the token of a cluster whose authentication is not known here. */
function volumesOf(cluster: ClusterView, group: GroupView, target: KubeRayTarget): (string | undefined)[] {
  return [
    ...ownVolumes(group),
    ...hasSharedMemory(group, target) ? ['shared-mem'] : [],
    ...hasLogs(cluster, group) ? ['ray-logs'] : [],
    ...group === cluster.head && part(cluster, 'gcsFaultToleranceOptions').spec.backend === 'rocksdb' ? ['gcs-storage'] : [],
    ...part(cluster, 'tlsOptions').spec.enabled === true ? ['ray-tls'] : [],
    ...hasToken(cluster) ? [TOKEN] : [],
  ];
}

function mounts(container: Located | undefined, path: string): boolean {
  return container !== undefined && items(container, 'volumeMounts').some(({ spec }) => spec.mountPath === path);
}

function hasSharedMemory({ containers, rayStartParams }: GroupView, { version }: KubeRayTarget): boolean {
  return !mounts(containers[0], '/dev/shm') && !(version.atLeast('1.6') && isGiven(rayStartParams.spec['plasma-directory']));
}

function hasLogs(cluster: ClusterView, group: GroupView): boolean {
  const hasCollector = isGiven(part(cluster, 'historyServerOptions').spec.collectorOptions);
  const autoscaler = group === cluster.head && cluster.autoscaling ? part(cluster, 'autoscalerOptions') : undefined;
  return hasCollector || (autoscaler !== undefined && !(mounts(group.containers[0], '/tmp/ray') && mounts(autoscaler, '/tmp/ray')));
}

const TOKEN = 'ray-token';
const TOKEN_PATH = '/var/run/secrets/ray.io/serviceaccount';

function hasToken(cluster: ClusterView): boolean {
  const { mode, enableK8sTokenAuth } = part(cluster, 'authOptions').spec;
  return mode === 'token' && enableK8sTokenAuth === true;
}

/** The operator mounts the token there in each container that runs Ray, unless that mounts its volume already. */
function tokenPath(cluster: ClusterView, { containers }: GroupView, container: Located): Violation[] {
  const getsToken = hasToken(cluster) && (container === containers[0] || container.path.at(-1) === 'autoscalerOptions');
  const others = getsToken ? items(container, 'volumeMounts').filter(({ spec }) => spec.name !== TOKEN && spec.mountPath === TOKEN_PATH) : [];
  return others.map(mount => at(mount, 'mountPath', `is where the operator mounts the token (${TOKEN_PATH})`, 'use another path'));
}

function unknown(mount: Located, volumes: readonly (string | undefined)[]): Violation[] {
  const name = asText(mount.spec.name);
  return name === undefined || volumes.includes(undefined) || volumes.includes(name) ? []
    : [at(mount, 'name', `is no volume of the pod (${quote(name)})`, 'add the volume, or name one that is there')];
}

function wrongPath(mount: Located): Violation[] {
  const wrong = ['subPath', 'subPathExpr'].filter(key => !isDescending(textOf(mount, key) ?? ''));
  return [
    ...isBlank(mount, 'mountPath') ? [at(mount, 'mountPath', 'is empty', 'give the path in the container')] : [],
    ...wrong.map(key => at(mount, key, `is no path below the volume (${quote(mount.spec[key])})`, 'give a relative path without ..')),
    ...(textOf(mount, 'subPath') ?? '') !== '' && (textOf(mount, 'subPathExpr') ?? '') !== ''
      ? [at(mount, 'subPathExpr', 'is given beside subPath', 'keep one of the two')] : [],
  ];
}

function contradiction(container: Located, mount: Located): Violation[] {
  const { mountPropagation, recursiveReadOnly, readOnly } = mount.spec;
  const isRecursive = recursiveReadOnly === 'Enabled' || recursiveReadOnly === 'IfPossible';
  const isPropagated = isGiven(mountPropagation) && mountPropagation !== 'None';
  return [
    ...mountPropagation === 'Bidirectional' && part(container, 'securityContext').spec.privileged !== true
      ? [at(mount, 'mountPropagation', 'needs a privileged container (Bidirectional)', 'use HostToContainer, or make the container privileged')] : [],
    ...isRecursive && (readOnly !== true || isPropagated)
      ? [at(mount, 'recursiveReadOnly', 'needs a mount that is read-only and not propagated', 'set readOnly to true and remove mountPropagation')] : [],
  ];
}

function wrongDevice({ podSpec }: PodView, container: Located, device: Located): Violation[] {
  const volume = items(podSpec, 'volumes').find(({ spec }) => spec.name === device.spec.name);
  const isBlock = volume === undefined || isGiven(volume.spec.persistentVolumeClaim) || isGiven(volume.spec.ephemeral);
  const taken = items(container, 'volumeMounts').filter(({ spec }) => spec.name === device.spec.name || spec.mountPath === device.spec.devicePath);
  return [
    ...isBlock ? [] : [at(device, 'name', `is no claim, so it has no device (${quote(device.spec.name)})`, 'mount it, or use a claim')],
    ...isBlank(device, 'devicePath') ? [at(device, 'devicePath', 'is empty', 'give the path in the container')] : [],
    ...taken.length > 0 ? [at(device, [], 'is mounted, too, or a mount has its path', 'use it as a device or as a mount')] : [],
  ];
}
