import { quote } from '../../private/quote';
import { ClusterView, GroupView, items, Located, part } from '../cluster-view';
import { Severity } from '../finding';
import { Flag, flagsOf } from '../ray-start/flags';
import { MOST, wholeNumber } from '../ray-start/numbers';
import { clusterRule, Violation } from '../rule';
import { KubeRayTarget } from '../target';
import { amount, limitOf, RayResources, resourcesIn } from './container';

const SHARED_MEMORY = '/dev/shm';

/** Above it, Ray stops where shared memory is too small, and does not go to the disk. */
const STOPS_ABOVE = 1e10;

/** An object store whose size is in the manifest, with what is there for it. */
interface Store {
  readonly flag: Flag;
  readonly size: number;
  readonly memory?: number;
  readonly shared?: number;
  readonly resources: RayResources;
}

export const objectStoreTooLarge = clusterRule({
  id: 'object-store-too-large',
  severity: Severity.ERROR,
  summary: 'An object store of more bytes than the container has memory, or shared memory for a large one: Ray does not start.',
  check: (cluster, target) => storesIn(cluster, target).flatMap(store => {
    if (store.size > (store.memory ?? Infinity)) {
      return tooLarge(store, `memory limit ${quote(store.resources.limits.spec.memory)}`, 'give at most a third of the limit, or remove it');
    }
    return isBeyondShared(store) && store.size > STOPS_ABOVE && !store.resources.group.env.has('RAY_OBJECT_STORE_ALLOW_SLOW_STORAGE')
      ? tooLarge(store, `${SHARED_MEMORY} of ${store.shared}`, 'give less, or more room at /dev/shm') : [];
  }),
});

function tooLarge({ flag }: Store, room: string, fix: string): Violation[] {
  return [{ path: flag.path, message: `is more than there is (${quote(flag.raw)}, ${room})`, fix }];
}

function isBeyondShared({ size, memory, shared }: Store): boolean {
  return size > (shared ?? Infinity) && size <= (memory ?? Infinity);
}

export const objectStoreOnDisk = clusterRule({
  id: 'object-store-on-disk',
  severity: Severity.WARNING,
  summary: 'An object store that Ray puts on the disk, because shared memory is too small, is no memory, or is passed over.',
  check: (cluster, target) => [
    ...storesIn(cluster, target).filter(store => isBeyondShared(store) && store.size <= STOPS_ABOVE).map(({ flag, shared }) => ({
      path: flag.path,
      message: `is more than ${SHARED_MEMORY} holds, so that objects go to the disk (${quote(flag.raw)}, ${shared} bytes there)`,
      fix: 'give less, or more room at /dev/shm',
    })),
    ...resourcesIn(cluster).flatMap(({ group }) => diskAtSharedMemory(group)),
    ...cluster.groups.flatMap(group => flagsOf(group, cluster, target)).flatMap(flag => besideSharedMemory(flag, target)),
  ],
});

function storesIn(cluster: ClusterView, target: KubeRayTarget): Store[] {
  return resourcesIn(cluster).flatMap(resources => {
    const { group, limits, requests } = resources;
    const flags = flagsOf(group, cluster, target);
    const flag = flags.find(({ name }) => name === 'object-store-memory');
    const size = wholeNumber(flag?.value ?? '');
    // Ray compares with nothing where the place is given; what it cannot count is a finding already
    if (!flag || size === undefined || size > MOST || flags.some(({ name }) => name === 'plasma-directory')) { return []; }
    const memory = limitOf(limits, 'memory');
    const own = mountAt(group, SHARED_MEMORY);
    const shared = own ? amount(part(volumeOf(group, own), 'emptyDir').spec.sizeLimit) : memory ?? amount(requests.spec.memory);
    return [{ flag, size, memory, shared, resources }];
  });
}

function mountAt({ containers }: GroupView, path: string): Located | undefined {
  return items(containers[0], 'volumeMounts').find(({ spec }) => typeof spec.mountPath === 'string' && isWithin(path, spec.mountPath));
}

function isWithin(path: string, folder: string): boolean {
  return !['', '/'].includes(folder) && `${path}/`.startsWith(`${folder.replace(/\/+$/, '')}/`);
}

function volumeOf({ podSpec }: GroupView, mount: Located): Located {
  return items(podSpec, 'volumes').find(({ spec }) => spec.name === mount.spec.name) ?? { path: podSpec.path, spec: {} };
}

function diskAtSharedMemory(group: GroupView): Violation[] {
  const mount = mountAt(group, SHARED_MEMORY);
  if (!mount) { return []; }
  const volume = volumeOf(group, mount);
  const { path, spec } = part(volume, 'emptyDir');
  return typeof volume.spec.emptyDir !== 'object' || volume.spec.emptyDir === null || (spec.medium ?? '') !== '' ? [] : [{
    path,
    message: `keeps objects on the disk, as it is mounted at ${SHARED_MEMORY} and is no memory`,
    fix: 'set medium to Memory, or remove the volume, as the operator mounts memory there',
  }];
}

function besideSharedMemory({ group, path, name, value, raw }: Flag, { version }: KubeRayTarget): Violation[] {
  if (name !== 'plasma-directory' || value === undefined || !value.startsWith('/') || mountAt(group, value)) { return []; }
  const fix = 'remove it, as the operator mounts memory at /dev/shm';
  if (!isWithin(value, SHARED_MEMORY)) { return [{ path, message: `keeps objects on the disk of the container (${quote(raw)})`, fix }]; }
  // before, the operator mounts memory all the same
  return version.atLeast('1.6') ? [{ path, message: `keeps the operator from mounting memory there (${quote(raw)})`, fix }] : [];
}
