import { init, POD, pod, RAY, ray, SUBMITTER, submitter, WORKER } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { rayCluster, rayCronJob, rayJob } from '../../manifests';
import { ALL_GATES, RuleRows } from '../rows';

const LABEL = 'use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit';
const OPERATOR = 'is the name of a container that the operator adds';
const OTHER = 'choose another name';
const AUTOSCALING = { 'spec.enableInTreeAutoscaling': true };
const UNREADABLE = 'is no image that a registry has';
const VARIABLE = 'use letters, digits, underscores, dots and dashes';
const A_SOURCE = 'give one of configMapKeyRef, fieldRef, fileKeyRef, resourceFieldRef, secretKeyRef';

function sidecar(name: string) {
  return [{ name: 'ray', image: 'rayproject/ray:2.55.1', resources: { limits: { cpu: '1' } } }, { name, image: 'busybox:1.36' }];
}

export const containerImageRows: RuleRows = {
  rule: 'container-image',
  severity: Severity.ERROR,
  found: [
    { name: 'none in the pod that submits a job', of: submitter({ image: '' }), finds: [[`${SUBMITTER}.containers[0].image`, 'is missing', 'give the image that the container runs']] },
    { name: 'none', of: ray({ image: undefined }), finds: [[`${RAY}.image`, 'is missing', 'give the image that the container runs']] },
    { name: 'an empty one in an init container', of: init({ image: '' }), finds: [[`${POD}.initContainers[0].image`, 'is missing', 'give the image that the container runs']] },
    {
      name: 'a blank',
      of: ray({ image: 'RayProject/Ray: 2.55' }),
      finds: [[`${RAY}.image`, `${UNREADABLE} ("RayProject/Ray: 2.55")`, 'remove the blank']],
    },
    {
      name: 'capitals in a worker',
      of: rayCluster({ [`${WORKER}.containers[0].image`]: 'MyOrg/Ray:1' }),
      finds: [[`${WORKER}.containers[0].image`, `${UNREADABLE} ("MyOrg/Ray:1")`, 'write the repository in lower case: ray']],
    },
    {
      name: 'half a digest',
      of: ray({ image: `ray@sha256:${'0'.repeat(32)}` }),
      finds: [[`${RAY}.image`, `${UNREADABLE} ("ray@sha256:${'0'.repeat(32)}")`, 'copy the whole digest: sha256 has 64 lower case hexadecimal digits']],
    },
    {
      name: 'a variable that nobody filled in',
      of: ray({ image: 'ray:${TAG}' }),
      finds: [[`${RAY}.image`, `${UNREADABLE} ("ray:\${TAG}")`, 'write it as registry/repository:tag']],
    },
    { name: 'nothing for the autoscaler', of: rayCluster({ ...AUTOSCALING, 'spec.autoscalerOptions': { image: '' } }), finds: [['spec.autoscalerOptions.image', 'is missing', 'give the image that the container runs']] },
    { name: 'an image of a volume', of: pod({ volumes: [{ name: 'model', image: { reference: 'a b' } }] }), finds: [[`${POD}.volumes[0].image.reference`, `${UNREADABLE} ("a b")`, 'remove the blank']] },
  ],
  passed: [
    { name: 'a registry with a port, a tag and a digest', of: ray({ image: `registry.local:5000/a/ray_x:1.0-a@sha256:${'a'.repeat(64)}` }) },
    { name: 'a name alone', of: ray({ image: 'ray:1' }) },
    { name: 'a registry without a dot, known by its capitals', of: ray({ image: 'Registry/ray:1' }) },
  ],
};

export const containerNameRows: RuleRows = {
  rule: 'container-name',
  severity: Severity.ERROR,
  found: [
    { name: 'a capital', of: ray({ name: 'Ray' }), finds: [[`${RAY}.name`, 'is no DNS label ("Ray")', LABEL]] },
    { name: 'a dot in an init container', of: init({ name: 'a.b' }), finds: [[`${POD}.initContainers[0].name`, 'is no DNS label ("a.b")', LABEL]] },
    { name: 'too many letters', of: ray({ name: 'a'.repeat(64) }), finds: [[`${RAY}.name`, `is no DNS label ("${'a'.repeat(59)}…)`, LABEL]] },
    { name: 'nothing', of: ray({ name: '' }), finds: [[`${RAY}.name`, 'is empty', 'give the container a name']] },
  ],
  passed: [{ name: 'as many letters as can be', of: ray({ name: 'a'.repeat(63) }) }, { name: 'a digit first', of: ray({ name: '1-ray' }) }],
};

export const containerNameTakenRows: RuleRows = {
  rule: 'container-name-taken',
  severity: Severity.ERROR,
  found: [
    {
      name: 'an init container of the pod that submits a job',
      of: submitter({}, { [`${SUBMITTER}.initContainers`]: [{ name: 'submitter', image: 'busybox:1.36' }] }),
      finds: [[`${SUBMITTER}.initContainers[0].name`, 'is the name of a container, too (submitter)', 'choose another name']],
    },
    {
      name: 'the autoscaler',
      of: pod({ containers: sidecar('autoscaler') }, AUTOSCALING),
      finds: [[`${POD}.containers[1].name`, `${OPERATOR} (autoscaler, the autoscaler)`, OTHER]],
    },
    {
      name: 'what waits for the head, in a worker',
      of: rayCluster({ [`${WORKER}.initContainers`]: [{ name: 'wait-gcs-ready', image: 'ray:1' }] }),
      finds: [[`${WORKER}.initContainers[0].name`, `${OPERATOR} (wait-gcs-ready, the container that waits for the head)`, OTHER]],
    },
    {
      name: 'what waits for the certificate',
      of: init({ name: 'wait-for-tls-ip-san' }, { 'spec.tlsOptions': { enabled: true } }),
      target: ALL_GATES,
      finds: [[`${POD}.initContainers[0].name`, `${OPERATOR} (wait-for-tls-ip-san, the container that waits for the certificate)`, OTHER]],
    },
    {
      name: 'the submitter in the head',
      of: rayJob({ 'spec.submissionMode': 'SidecarMode', 'spec.rayClusterSpec.headGroupSpec.template.spec.containers': sidecar('ray-job-submitter') }),
      finds: [['spec.rayClusterSpec.headGroupSpec.template.spec.containers[1].name', `${OPERATOR} (ray-job-submitter, the submitter of the job)`, OTHER]],
    },
    {
      name: 'the submitter in the head of a scheduled job',
      of: rayCronJob({
        'spec.jobTemplate.submissionMode': 'SidecarMode',
        'spec.jobTemplate.rayClusterSpec.headGroupSpec.template.spec.containers': sidecar('ray-job-submitter'),
      }),
      target: ALL_GATES,
      finds: [['spec.jobTemplate.rayClusterSpec.headGroupSpec.template.spec.containers[1].name', `${OPERATOR} (ray-job-submitter, the submitter of the job)`, OTHER]],
    },
    { name: 'an init container and a container', of: init({ name: 'ray' }), finds: [[`${POD}.initContainers[0].name`, 'is the name of a container, too (ray)', OTHER]] },
  ],
  passed: [
    { name: 'autoscaler without autoscaling', of: pod({ containers: sidecar('autoscaler') }) },
    { name: 'autoscaler in a worker', of: rayCluster({ ...AUTOSCALING, [`${WORKER}.containers`]: sidecar('autoscaler') }) },
    { name: 'what waits for the head, in the head', of: init({ name: 'wait-gcs-ready' }) },
    { name: 'the submitter where there is a Job for it', of: rayJob({ 'spec.rayClusterSpec.headGroupSpec.template.spec.containers': sidecar('ray-job-submitter') }) },
    { name: 'what waits for the certificate where there is no TLS', of: init({ name: 'wait-for-tls-ip-san' }) },
  ],
};

export const envNameRows: RuleRows = {
  rule: 'env-name',
  severity: Severity.ERROR,
  found: [
    { name: 'an equals sign', of: ray({ env: [{ name: 'BAD=NAME' }] }), finds: [[`${RAY}.env[0].name`, 'is no name of an environment variable ("BAD=NAME")', VARIABLE]] },
    { name: 'a letter beyond ASCII', of: ray({ env: [{ name: 'GRÖSSE' }] }), finds: [[`${RAY}.env[0].name`, 'is no name of an environment variable ("GRÖSSE")', VARIABLE]] },
    { name: 'nothing', of: ray({ env: [{ name: '' }] }), finds: [[`${RAY}.env[0].name`, 'is empty', 'give the variable a name']] },
    {
      name: 'a prefix',
      of: ray({ envFrom: [{ prefix: 'A=', secretRef: { name: 'a' } }] }),
      finds: [[`${RAY}.envFrom[0].prefix`, 'is no name of an environment variable ("A=")', VARIABLE]],
    },
    {
      name: 'a variable of the autoscaler',
      of: rayCluster({ ...AUTOSCALING, 'spec.autoscalerOptions': { env: [{ name: 'A=B' }] } }),
      finds: [['spec.autoscalerOptions.env[0].name', 'is no name of an environment variable ("A=B")', VARIABLE]],
    },
  ],
  passed: [
    { name: 'any letters that can be printed', of: ray({ env: [{ name: '1 a.b-c~', value: 'é=' }] }) },
    { name: 'no prefix', of: ray({ envFrom: [{ prefix: '', secretRef: { name: 'a' } }] }) },
  ],
};

const SECRET = { secretKeyRef: { name: 'a', key: 'b' } };

export const envSourceRows: RuleRows = {
  rule: 'env-source',
  severity: Severity.ERROR,
  found: [
    { name: 'two values', of: ray({ env: [{ name: 'A', value: 'x', valueFrom: SECRET }] }), finds: [[`${RAY}.env[0].valueFrom`, 'is given beside value', 'keep one of the two']] },
    { name: 'no source', of: ray({ env: [{ name: 'A', valueFrom: {} }] }), finds: [[`${RAY}.env[0].valueFrom`, 'names no source', A_SOURCE]] },
    {
      name: 'two sources',
      of: ray({ env: [{ name: 'A', valueFrom: { ...SECRET, fieldRef: { fieldPath: 'metadata.name' } } }] }),
      finds: [[`${RAY}.env[0].valueFrom`, 'names several sources (fieldRef, secretKeyRef)', 'keep one of them']],
    },
    { name: 'all variables of nothing', of: ray({ envFrom: [{ prefix: 'A_' }] }), finds: [[`${RAY}.envFrom[0]`, 'names no source', 'give one of configMapRef, secretRef']] },
    {
      name: 'two passwords',
      of: rayCluster({ 'spec.gcsFaultToleranceOptions': { redisAddress: 'redis:6379', redisPassword: { value: 'none', valueFrom: SECRET } } }),
      finds: [['spec.gcsFaultToleranceOptions.redisPassword.valueFrom', 'is given beside value', 'keep one of the two']],
    },
  ],
  passed: [
    { name: 'an empty value beside a source', of: ray({ env: [{ name: 'A', value: '', valueFrom: SECRET }] }) },
    { name: 'a source of null', of: ray({ env: [{ name: 'A', value: 'x', valueFrom: null }] }) },
  ],
};

const FIELD_FIX = 'use metadata.name, metadata.namespace, metadata.uid …, or metadata.labels[\'<key>\']';
const from = (valueFrom: object) => ray({ env: [{ name: 'A', valueFrom }] });
const file = (source: object) => pod({ volumes: [{ name: 'info', downwardAPI: { items: [{ path: 'a', ...source }] } }] });

export const downwardFieldRows: RuleRows = {
  rule: 'downward-field',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a slip of the pen',
      of: from({ fieldRef: { fieldPath: 'spec.nodename' } }),
      finds: [[`${RAY}.env[0].valueFrom.fieldRef.fieldPath`, 'is no field that a pod gives away ("spec.nodename")', FIELD_FIX]],
    },
    {
      name: 'an illegal label',
      of: from({ fieldRef: { fieldPath: 'metadata.labels[\'a b\']' } }),
      finds: [[`${RAY}.env[0].valueFrom.fieldRef.fieldPath`, 'is no field that a pod gives away ("metadata.labels[\'a b\']")', FIELD_FIX]],
    },
    {
      name: 'the address in a file',
      of: file({ fieldRef: { fieldPath: 'status.podIP' } }),
      finds: [[`${POD}.volumes[0].downwardAPI.items[0].fieldRef.fieldPath`, 'is no field that a pod gives away ("status.podIP")', FIELD_FIX]],
    },
    {
      name: 'a resource without limits or requests',
      of: from({ resourceFieldRef: { resource: 'cpu' } }),
      finds: [[`${RAY}.env[0].valueFrom.resourceFieldRef.resource`, 'is no resource that a container gives away ("cpu")',
        'use limits.cpu, requests.cpu, limits.memory, requests.memory, limits.ephemeral-storage, requests.ephemeral-storage']],
    },
    {
      name: 'megabytes of CPU',
      of: from({ resourceFieldRef: { resource: 'limits.cpu', divisor: '1Mi' } }),
      finds: [[`${RAY}.env[0].valueFrom.resourceFieldRef.divisor`, 'is no unit ("1Mi")', 'use 1 or 1m']],
    },
    {
      name: 'three bytes',
      of: from({ resourceFieldRef: { resource: 'limits.memory', divisor: 3 } }),
      finds: [[`${RAY}.env[0].valueFrom.resourceFieldRef.divisor`, 'is no unit (3)', 'use 1 with a unit, such as 1Mi']],
    },
    {
      name: 'a file about no container',
      of: file({ resourceFieldRef: { resource: 'limits.cpu' } }),
      finds: [[`${POD}.volumes[0].downwardAPI.items[0].resourceFieldRef.containerName`, 'is missing', 'name the container whose resource it is']],
    },
  ],
  passed: [
    { name: 'an annotation with a capital', of: from({ fieldRef: { fieldPath: 'metadata.annotations[\'Example.com/a\']' } }) },
    { name: 'the address in a variable', of: from({ fieldRef: { fieldPath: 'status.podIP' } }) },
    { name: 'all labels in a file', of: file({ fieldRef: { fieldPath: 'metadata.labels' } }) },
    { name: 'huge pages', of: from({ resourceFieldRef: { resource: 'limits.hugepages-2Mi' } }) },
    { name: 'memory in megabytes', of: from({ resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } }) },
    { name: 'CPUs in thousandths', of: from({ resourceFieldRef: { resource: 'requests.cpu', divisor: '1m' } }) },
  ],
};
