import { Flat } from './flat';
import { reasonsFor } from './on-purpose';
import { Entrypoint } from '../../src';

const POD = 'spec.headGroupSpec.template.spec';
const SUBMITTER = 'spec.submitterPodTemplate.spec';
const HEAD_OF_JOB = { 'spec.rayClusterSpec.headGroupSpec.template.spec.containers[0].image': 'rayproject/ray:2.55.1' };
const SCRIPT = 'python prepare.py && python train.py';

function sides(upstream: Record<string, unknown>, ours: Record<string, unknown> = {}): [Flat, Flat] {
  return [new Map(Object.entries(upstream)), new Map(Object.entries(ours))];
}

function reasons(end: string, [upstream, ours]: [unknown, unknown], flats: [Flat, Flat]): string[] {
  const path = end.startsWith('.') ? `${POD}${end}` : end;
  return reasonsFor({ path, upstream, ours }, ...flats);
}

test.each([
  ['.securityContext.runAsUser', 1000, { [`${POD}.containers[0].image`]: 'rayproject/ray:2.55.1' }, 'runs as the user ray'],
  ['.securityContext.fsGroup', 100, { [`${POD}.containers[0].image`]: 'rayproject/ray:2.55.1' }, 'volumes belong to the group of the user ray'],
  ['.securityContext.runAsGroup', 100, { [`${POD}.containers[0].image`]: 'rayproject/ray-ml:2.46.0' }, 'runs as the user ray'],
  ['.containers[0].resources.limits[memory]', '8', { [`${POD}.containers[0].resources.requests[memory]`]: '8' }, 'a limit for the memory that is requested'],
  ['spec.headGroupSpec.rayStartParams[num-cpus]', '4', { [`${POD}.containers[0].resources.requests[cpu]`]: '3.5' }, 'the number of CPUs without a limit'],
  ['.automountServiceAccountToken', false, {}, 'no service account token'],
  ['spec.rayVersion', '2.55.1', { [`${POD}.containers[0].image`]: 'rayproject/ray:2.55.1-py311' }, 'the Ray release'],
  ['.containers[0].resources.requests[memory]', '8589934592', {}, 'memory where none is said'],
  [`${SUBMITTER}.restartPolicy`, 'Never', {}, 'the pod that submits'],
  [`${SUBMITTER}.containers[0].image`, 'rayproject/ray:2.55.1', HEAD_OF_JOB, 'the pod that submits'],
  [`${SUBMITTER}.securityContext.runAsUser`, 1000, HEAD_OF_JOB, 'runs as the user ray'],
  ['spec.submitterPodTemplate.metadata.labels[cdk8s.io/metadata.addr]', 'sample-Job-Submitter-c8123abc', {}, 'an address for the pod that submits'],
])('%s: %s is ours to add', (end, value, upstream, reason) => {
  expect(reasons(end, [undefined, value], sides(upstream))).toEqual([reason]);
});

test.each([
  ['.securityContext.runAsUser', 1000, { [`${POD}.containers[0].image`]: 'example.com/ray:2.55.1' }],
  ['.securityContext.fsGroup', 100, { [`${POD}.containers[0].image`]: 'example.com/ray:2.55.1' }],
  ['.containers[0].resources.limits[memory]', '8', { [`${POD}.containers[0].resources.requests[memory]`]: '4' }],
  ['spec.headGroupSpec.rayStartParams[num-cpus]', '4', { [`${POD}.containers[0].resources.requests[cpu]`]: '2' }],
  ['spec.headGroupSpec.rayStartParams[num-cpus]', '4',
    { [`${POD}.containers[0].resources.requests[cpu]`]: '4', [`${POD}.containers[0].resources.limits[cpu]`]: '4' }],
  ['.automountServiceAccountToken', false, { [`${POD}.serviceAccountName`]: 'reader' }],
  ['spec.rayVersion', '2.55.1', { [`${POD}.containers[0].image`]: 'rayproject/ray:2.55.10' }],
  ['.containers[0].resources.limits[memory]', '8589934592', { [`${POD}.containers[0].resources.requests[memory]`]: '4' }],
  [`${SUBMITTER}.restartPolicy`, 'OnFailure', {}],
  [`${SUBMITTER}.restartPolicy`, 'Never', { [`${SUBMITTER}.containers[0].name`]: 'submit' }],
  [`${SUBMITTER}.containers[0].image`, 'rayproject/ray:2.55.2', HEAD_OF_JOB],
  [`${SUBMITTER}.nodeName`, undefined, HEAD_OF_JOB],
  ['spec.submitterPodTemplate.metadata.labels[team]', 'sample-Job-Submitter-c8123abc', {}],
  ['.containers[0].ports[9000/TCP].containerPort', 9000, {}],
  ['.containers[0].ports[8000/TCP].name', 'dashboard', {}],
  ['spec.workerGroupSpecs[cpu].template.spec.containers[0].ports[8000/TCP].name', 'serve', {}],
])('%s: %s is not ours to add beside %j', (end, value, upstream) => {
  expect(reasons(end, [undefined, value], sides(upstream))).toEqual([]);
});

test.each([
  ['.terminationGracePeriodSeconds', [30, 60], { 'spec.rayVersion': '2.57.0' }, {}],
  ['.restartPolicy', ['Always', 'Never'], {}, { 'spec.autoscalerOptions.version': 'v2' }],
  ['.containers[0].name', ['main', 'ray-head'], {}, {}],
  ['spec.workerGroupSpecs[cpu].template.spec.containers[0].name', ['main', 'ray-worker'], {}, {}],
  ['spec.entrypoint', [SCRIPT, Entrypoint.shell(SCRIPT).text], {}, {}],
  ['spec.shutdownAfterJobFinishes', [false, undefined], {}, {}],
  ['spec.jobId', ['', undefined], {}, {}],
  ['spec.headGroupSpec.rayStartParams[num-gpus]', ['0', undefined], { 'spec.headGroupSpec.rayStartParams[num-gpus]': '0' }, { 'spec.headGroupSpec.resources[GPU]': '0' }],
  ['spec.headGroupSpec.rayStartParams[num-gpus]', ['4', undefined], { [`${POD}.containers[0].resources.limits[nvidia.com/gpu]`]: '4' },
    { [`${POD}.containers[0].resources.limits[nvidia.com/gpu]`]: '4' }],
  ['.containers[0].args[0]', ['b', 'a b || exit'],
    { [`${POD}.containers[0].command[0]`]: 'a', [`${POD}.containers[0].args[0]`]: 'b' }, { [`${POD}.containers[0].args[0]`]: 'a b || exit' }],
] as const)('%s: %j is a choice of ours', (end, [upstream, ours], theirs, own) => {
  expect(reasons(end, [upstream, ours], sides(theirs, own))).toHaveLength(1);
});

test.each([
  ['.terminationGracePeriodSeconds', [30, 60], { 'spec.rayVersion': '2.56.0' }, {}],
  ['.restartPolicy', ['Always', 'Never'], {}, { 'spec.autoscalerOptions.version': 'v1' }],
  ['.restartPolicy', ['OnFailure', 'Never'], {}, { 'spec.autoscalerOptions.version': 'v2' }],
  ['.containers[0].args[0]', ['b', 'a || exit'],
    { [`${POD}.containers[0].command[0]`]: 'a', [`${POD}.containers[0].args[0]`]: 'b' }, { [`${POD}.containers[0].args[0]`]: 'a || exit' }],
  ['.containers[0].name', ['main', 'ray-worker'], {}, {}],
  ['.initContainers[0].name', ['main', 'ray-head'], {}, {}],
  ['spec.entrypoint', [SCRIPT, `bash -c "${SCRIPT}"`], {}, {}],
  ['spec.shutdownAfterJobFinishes', [true, undefined], {}, {}],
  ['spec.headGroupSpec.rayStartParams[num-gpus]', ['0', undefined], { 'spec.headGroupSpec.rayStartParams[num-gpus]': '0' }, { 'spec.headGroupSpec.resources[GPU]': '1' }],
  ['spec.headGroupSpec.rayStartParams[num-gpus]', ['0', undefined], { 'spec.headGroupSpec.rayStartParams[num-gpus]': '0' }, {}],
  ['spec.headGroupSpec.rayStartParams[num-gpus]', ['4', undefined], { [`${POD}.containers[0].resources.limits[nvidia.com/gpu]`]: '8' },
    { [`${POD}.containers[0].resources.limits[nvidia.com/gpu]`]: '4' }],
  ['.volumes[logs].emptyDir', ['{}', undefined], {}, {}],
  ['spec.headGroupSpec.serviceType', [undefined, 'NodePort'], { 'spec.headGroupSpec.headService.spec.type': 'LoadBalancer' }, {}],
  ['spec.headServiceAnnotations[a]', [undefined, 'x'], { 'spec.headGroupSpec.headService.metadata.annotations[a]': 'y' }, { 'spec.headServiceAnnotations[a]': 'x' }],
] as const)('%s: %j is no choice of ours', (end, [upstream, ours], theirs, own) => {
  expect(reasons(end, [upstream, ours], sides(theirs, own))).toEqual([]);
});
