import { Severity } from '../../../src/rules/finding';
import { Changes, Json, rayCluster } from '../../manifests';
import { kuberay, RuleRows } from '../rows';

const HEAD = 'spec.headGroupSpec';
const CONTAINER = `${HEAD}.template.spec.containers[0]`;
const FLAG = `${HEAD}.rayStartParams["object-store-memory"]`;
const PLASMA = `${HEAD}.rayStartParams["plasma-directory"]`;
const VOLUME = `${HEAD}.template.spec.volumes[0]`;

function store(bytes: string, limit: string, changes: Changes = {}): Json {
  return rayCluster({ [FLAG]: bytes, [`${CONTAINER}.resources.limits.memory`]: limit, ...changes });
}

function mounted(emptyDir: unknown, mountPath = '/dev/shm'): Changes {
  return { [VOLUME]: { name: 'shm', emptyDir }, [`${CONTAINER}.volumeMounts`]: [{ name: 'shm', mountPath }] };
}

function memory(sizeLimit: string): Changes {
  return mounted({ medium: 'Memory', sizeLimit });
}

const SLOW = { [`${CONTAINER}.env`]: [{ name: 'RAY_OBJECT_STORE_ALLOW_SLOW_STORAGE', value: '1' }] };

export const objectStoreTooLargeRows: RuleRows = {
  rule: 'object-store-too-large',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a byte more than the limit',
      of: store('1073741825', '1Gi'),
      finds: [[FLAG, 'is more than there is ("1073741825", memory limit "1Gi")', 'give at most a third of the limit, or remove it']],
    },
    {
      name: 'more than shared memory of the user, and more than Ray puts on the disk',
      of: store('10000000001', '32Gi', memory('8Gi')),
      finds: [[FLAG, 'is more than there is ("10000000001", /dev/shm of 8589934592)', 'give less, or more room at /dev/shm']],
    },
    {
      name: 'more than a request, of which the operator makes shared memory',
      of: rayCluster({
        [FLAG]: '20000000000', [`${CONTAINER}.resources`]: { requests: { memory: '16Gi' } }, [`${HEAD}.rayStartParams.memory`]: '1000000000',
      }),
      finds: [[FLAG, 'is more than there is ("20000000000", /dev/shm of 17179869184)', 'give less, or more room at /dev/shm']],
    },
  ],
  passed: [
    { name: 'the limit', of: store('1073741824', '1Gi') },
    { name: 'no limit', of: rayCluster({ [FLAG]: '20000000000', [`${CONTAINER}.resources`]: undefined }) },
    { name: 'a disk that is wanted', of: store('10000000001', '32Gi', { ...memory('8Gi'), ...SLOW }) },
    { name: 'shared memory of the user without a size', of: store('10000000001', '32Gi', mounted({ medium: 'Memory' })) },
    { name: 'a folder of the user, with which Ray compares nothing', of: store('10000000001', '1Gi', { ...mounted({}, '/plasma'), [PLASMA]: '/plasma' }) },
    { name: 'a command that starts Ray itself', of: store('1073741825', '1Gi', { [`${CONTAINER}.args`]: ['ray start --head'], [FLAG]: undefined }) },
  ],
};

const REMOVE = 'remove it, as the operator mounts memory at /dev/shm';

export const objectStoreOnDiskRows: RuleRows = {
  rule: 'object-store-on-disk',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a store that shared memory of the user does not hold',
      of: store('10000000000', '32Gi', memory('8Gi')),
      finds: [[
        FLAG, 'is more than /dev/shm holds, so that objects go to the disk ("10000000000", 8589934592 bytes there)', 'give less, or more room at /dev/shm',
      ]],
    },
    {
      name: 'shared memory that is a disk',
      of: rayCluster(mounted({})),
      finds: [[
        `${VOLUME}.emptyDir`, 'keeps objects on the disk, as it is mounted at /dev/shm and is no memory',
        'set medium to Memory, or remove the volume, as the operator mounts memory there',
      ]],
    },
    { name: 'a folder of the container', of: rayCluster({ [PLASMA]: '/tmp/plasma' }), finds: [[PLASMA, 'keeps objects on the disk of the container ("/tmp/plasma")', REMOVE]] },
    { name: 'shared memory that the operator then does not mount', of: rayCluster({ [PLASMA]: '/dev/shm' }), finds: [[PLASMA, 'keeps the operator from mounting memory there ("/dev/shm")', REMOVE]] },
  ],
  passed: [
    { name: 'a store that shared memory of the user holds', of: store('8589934592', '32Gi', memory('8Gi')) },
    { name: 'shared memory of another kind', of: rayCluster({ ...mounted({}), [VOLUME]: { name: 'shm', persistentVolumeClaim: { claimName: 'shm' } } }) },
    { name: 'a disk that is mounted elsewhere', of: rayCluster(mounted({}, '/scratch')) },
    { name: 'a folder in a mount', of: rayCluster({ ...mounted({}, '/mnt/fast/'), [PLASMA]: '/mnt/fast/plasma' }) },
    { name: 'shared memory by name, where the operator mounts it all the same', of: rayCluster({ [PLASMA]: '/dev/shm' }), target: kuberay('1.5') },
    { name: 'shared memory by name, where the user mounts it', of: rayCluster({ ...mounted({ medium: 'Memory' }), [PLASMA]: '/dev/shm' }) },
  ],
};

const IMAGE = `${CONTAINER}.image`;
const LIMITS = `${CONTAINER}.resources.limits`;

function gpu(image: string, limits: Json = { 'nvidia.com/gpu': '1' }): Json {
  return rayCluster({ [IMAGE]: image, [LIMITS]: limits });
}

export const gpuImageRows: RuleRows = {
  rule: 'gpu-image',
  severity: Severity.WARNING,
  found: [
    ...[
      ['rayproject/ray:2.55.1', '"rayproject/ray:2.55.1"'],
      ['rayproject/ray:2.55.1-py311', '"rayproject/ray:2.55.1-py311"'],
      [`a.io/rayproject/ray:2.55.1-cpu-aarch64@sha256:${'0'.repeat(64)}`, '"a.io/rayproject/ray:2.55.1-cpu-aarch64@sha256:0000000000000…'],
    ].map(([image, shown]) => ({
      name: image,
      of: gpu(image),
      finds: [[
        IMAGE, `is without CUDA, and the container has a GPU (${shown})`,
        'use an image with -gpu or CUDA such as -cu128 at the end of its tag, or remove the GPU',
      ]] as [string, string, string][],
    })),
  ],
  passed: [
    ...['rayproject/ray:2.55.1-gpu', 'rayproject/ray:2.55.1-py311-cu128', 'rayproject/ray-llm:2.55.1-py311', 'example.com/ray:2.55.1'].map(image =>
      ({ name: image, of: gpu(image) })),
    { name: 'an image for CPUs without a GPU', of: gpu('rayproject/ray:2.55.1', { 'cpu': '1', 'nvidia.com/gpu': '0' }) },
    { name: 'an image for CPUs with a TPU', of: gpu('rayproject/ray:2.55.1', { 'google.com/tpu': '4' }) },
  ],
};
