import { GPU_IMAGE, init, POD, pod, RAY, ray, SUBMITTER, submitter } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { rayCluster } from '../../manifests';
import { RuleRows } from '../rows';

const GPU = 'nvidia.com/gpu';
const LIMITS = `${RAY}.resources.limits`;
const REQUESTS = `${RAY}.resources.requests`;
const limits = (list: object) => ray({ resources: { limits: list } }, GPU in list ? GPU_IMAGE : {});
const requests = (list: object) => ray({ resources: { requests: list } });

export const resourceNameRows: RuleRows = {
  rule: 'resource-name',
  severity: Severity.ERROR,
  found: [
    { name: 'a GPU without a domain', of: limits({ gpu: 1 }), finds: [[`${LIMITS}.gpu`, 'is no name of a resource ("gpu")', 'use cpu, memory, ephemeral-storage, or a name with a domain such as nvidia.com/gpu']] },
    { name: 'capitals', of: limits({ CPU: 1 }), finds: [[`${LIMITS}.CPU`, 'is no name of a resource ("CPU")', 'use cpu, memory, ephemeral-storage, or a name with a domain such as nvidia.com/gpu']] },
    { name: 'two slashes', of: limits({ 'a/b/c': 1 }), finds: [[`${LIMITS}["a/b/c"]`, 'is no name of a resource ("a/b/c")', 'use at most one slash']] },
    { name: 'a name of a quota', of: limits({ 'requests.a.com/b': 1 }), finds: [[`${LIMITS}["requests.a.com/b"]`, 'is no name of a resource ("requests.a.com/b")', 'use a name such as nvidia.com/gpu']] },
    { name: 'a GPU of a pod as a whole', of: pod({ resources: { limits: { [GPU]: 1 } } }), finds: [[`${POD}.resources.limits["${GPU}"]`, `is no resource of a pod as a whole ("${GPU}")`, 'give it to the container']] },
  ],
  passed: [{ name: 'each ordinary one, huge pages and a GPU', of: limits({ 'cpu': 1, 'memory': '1Gi', 'ephemeral-storage': '1Gi', 'hugepages-2Mi': '4Mi', [GPU]: 1 }) }],
};

export const resourceQuantityRows: RuleRows = {
  rule: 'resource-quantity',
  severity: Severity.ERROR,
  found: [
    { name: 'half a GPU', of: limits({ [GPU]: '0.5' }), finds: [[`${LIMITS}["${GPU}"]`, 'is a fraction of what comes in pieces ("0.5")', 'give a whole number']] },
    { name: 'a negative request in an init container', of: init({ resources: { requests: { cpu: '-1' } } }), finds: [[`${POD}.initContainers[0].resources.requests.cpu`, 'is negative ("-1")', 'give zero or more']] },
    { name: 'a negative limit, which is below the request, too', of: ray({ resources: { limits: { cpu: -1 }, requests: { cpu: 1 } } }), finds: [[`${LIMITS}.cpu`, 'is negative (-1)', 'give zero or more']] },
    { name: 'half a page', of: limits({ 'cpu': 1, 'hugepages-2Mi': '3Mi' }), finds: [[`${LIMITS}["hugepages-2Mi"]`, 'is no multiple of the size of a page ("3Mi")', 'give a whole number of pages']] },
    { name: 'pages alone', of: limits({ 'hugepages-2Mi': '4Mi' }), finds: [[`${LIMITS}["hugepages-2Mi"]`, 'needs cpu or memory beside it', 'give either']] },
  ],
  passed: [{ name: 'a whole GPU in thousandths', of: limits({ [GPU]: '2000m' }) }, { name: 'zero', of: limits({ [GPU]: 0, memory: 0 }) }],
};

export const resourceLimitRows: RuleRows = {
  rule: 'resource-limit',
  severity: Severity.ERROR,
  found: [
    { name: 'a request above its limit', of: ray({ resources: { limits: { cpu: '1' }, requests: { cpu: 2 } } }), finds: [[`${REQUESTS}.cpu`, 'is above its limit (2, limit "1")', 'raise the limit or lower the request']] },
    { name: 'another unit', of: ray({ resources: { limits: { memory: '1Gi' }, requests: { memory: '1074M' } } }), finds: [[`${REQUESTS}.memory`, 'is above its limit ("1074M", limit "1Gi")', 'raise the limit or lower the request']] },
    { name: 'a GPU without a limit', of: requests({ [GPU]: '1' }), finds: [[`${REQUESTS}["${GPU}"]`, 'has no limit ("1")', 'give the same number as limit']] },
    { name: 'fewer GPUs than the limit', of: ray({ resources: { limits: { [GPU]: 2 }, requests: { [GPU]: 1 } } }, GPU_IMAGE), finds: [[`${REQUESTS}["${GPU}"]`, 'differs from its limit (1, limit 2)', 'give both the same number']] },
  ],
  passed: [
    { name: 'the same in other words', of: ray({ resources: { limits: { cpu: 1, memory: '1Gi' }, requests: { cpu: '1000m', memory: '1024Mi' } } }) },
    { name: 'less, and no limit', of: init({ resources: { limits: { cpu: 2 }, requests: { cpu: 1, memory: '1Gi' } } }) },
    { name: 'a GPU with the same limit', of: ray({ resources: { limits: { [GPU]: 1 }, requests: { [GPU]: '1' } } }, GPU_IMAGE) },
  ],
};

export const memoryLimitRows: RuleRows = {
  rule: 'memory-limit',
  severity: Severity.ERROR,
  found: [
    { name: 'four bytes', of: limits({ memory: 4 }), finds: [[`${LIMITS}.memory`, 'is less than a megabyte (4)', 'give the unit: did you mean 4Gi or 4Mi?']] },
    { name: 'thousandths of a byte', of: limits({ memory: '512m' }), finds: [[`${LIMITS}.memory`, 'is less than a megabyte ("512m")', 'give the unit: did you mean 512Gi or 512Mi?']] },
    { name: 'a limit without its unit, which is below the request, too', of: ray({ resources: { limits: { memory: 4 }, requests: { memory: '4Gi' } } }), finds: [[`${LIMITS}.memory`, 'is less than a megabyte (4)', 'give the unit: did you mean 4Gi or 4Mi?']] },
    { name: 'a limit without its unit, of which Ray is told otherwise', of: ray({ resources: { limits: { memory: 8 } } }, { 'spec.headGroupSpec.rayStartParams': { 'object-store-memory': '80000000' } }), finds: [[`${LIMITS}.memory`, 'is less than a megabyte (8)', 'give the unit: did you mean 8Gi or 8Mi?']] },
    { name: 'a byte too few', of: limits({ memory: '1048575' }), finds: [[`${LIMITS}.memory`, 'is less than a megabyte ("1048575")', 'give the unit: did you mean 1048575Gi or 1048575Mi?']] },
  ],
  passed: [{ name: 'a megabyte', of: limits({ memory: '1Mi' }) }, { name: 'a small request, which is no limit', of: init({ resources: { requests: { memory: 4 } } }) }, { name: 'few CPUs', of: limits({ cpu: 4 }) }],
};

const RESIZE = [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }];
const NOT_AGAIN: [string, string] = ['is not possible, as the container is never started again (RestartContainer)', 'use NotRequired'];

export const resizePolicyRows: RuleRows = {
  rule: 'resize-policy',
  severity: Severity.ERROR,
  found: [
    { name: 'the pod that submits a job', of: submitter({ resizePolicy: RESIZE }), finds: [[`${SUBMITTER}.containers[0].resizePolicy[0].restartPolicy`, ...NOT_AGAIN]] },
    { name: 'a pod that restarts nothing', of: ray({ resizePolicy: RESIZE }, { [`${POD}.restartPolicy`]: 'Never' }), finds: [[`${RAY}.resizePolicy[0].restartPolicy`, ...NOT_AGAIN]] },
    {
      name: 'the second autoscaler',
      of: ray({ resizePolicy: RESIZE }, { 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions': { version: 'v2' } }),
      finds: [[`${RAY}.resizePolicy[0].restartPolicy`, ...NOT_AGAIN]],
    },
    { name: 'an init container', of: init({ resizePolicy: RESIZE }), finds: [[`${POD}.initContainers[0].resizePolicy[0].restartPolicy`, ...NOT_AGAIN]] },
  ],
  passed: [
    { name: 'a pod that submits a job, beside the second autoscaler', of: submitter({ resizePolicy: RESIZE }, { [`${SUBMITTER}.restartPolicy`]: 'OnFailure', 'spec.rayClusterSpec.enableInTreeAutoscaling': true, 'spec.rayClusterSpec.autoscalerOptions': { version: 'v2' } }) },
    { name: 'a pod that restarts its containers', of: ray({ resizePolicy: RESIZE }) },
    { name: 'an init container that keeps running', of: init({ resizePolicy: RESIZE, restartPolicy: 'Always' }) },
    { name: 'no restart', of: ray({ resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }] }, { [`${POD}.restartPolicy`]: 'Never' }) },
  ],
};

export const resourceClaimRows: RuleRows = {
  rule: 'resource-claim',
  severity: Severity.ERROR,
  found: [
    { name: 'a claim of the pod that submits a job', of: submitter({ resources: { claims: [{ name: 'gpu' }] } }), finds: [[`${SUBMITTER}.containers[0].resources.claims[0].name`, 'is no resource claim of the pod ("gpu")', 'add it to resourceClaims']] },
    { name: 'a claim that is not there', of: ray({ resources: { claims: [{ name: 'gpu' }] } }), finds: [[`${RAY}.resources.claims[0].name`, 'is no resource claim of the pod ("gpu")', 'add it to resourceClaims']] },
    {
      name: 'a claim of the autoscaler',
      of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions': { resources: { claims: [{ name: 'gpu' }] } } }),
      finds: [['spec.autoscalerOptions.resources.claims[0].name', 'is no resource claim of the pod ("gpu")', 'add it to resourceClaims']],
    },
  ],
  passed: [{ name: 'a claim of the pod', of: ray({ resources: { claims: [{ name: 'gpu' }] } }, { [`${POD}.resourceClaims`]: [{ name: 'gpu', resourceClaimName: 'a' }] }) }],
};
