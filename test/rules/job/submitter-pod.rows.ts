import { Severity } from '../../../src/rules/finding';
import { Changes, Json, rayCronJob, rayJob } from '../../manifests';
import { ALL_GATES, RuleRows } from '../rows';

const TEMPLATE = 'spec.submitterPodTemplate';
const CONTAINER = `${TEMPLATE}.spec.containers[0]`;

function pod(container: Json = {}, changes: Changes = {}): Json {
  return rayJob({ [TEMPLATE]: { spec: { restartPolicy: 'Never', containers: [{ name: 'submitter', image: 'rayproject/ray:2.55.1', ...container }] } }, ...changes });
}

const NO_CONTAINER = ['has no container', 'give the container that submits, with name and image'] as const;
const NO_POLICY = ['is missing, and it must be Never or OnFailure in a Kubernetes Job', 'set it to Never'] as const;

export const submitterPodRows: RuleRows = {
  rule: 'submitter-pod',
  severity: Severity.ERROR,
  found: [
    { name: 'no container, over which the operator crashes', of: pod({}, { [`${TEMPLATE}.spec.containers`]: [] }), finds: [[`${TEMPLATE}.spec.containers`, ...NO_CONTAINER]] },
    {
      name: 'a template with nothing in it',
      of: rayJob({ [TEMPLATE]: {} }),
      finds: [[`${TEMPLATE}.spec.containers`, ...NO_CONTAINER], [`${TEMPLATE}.spec.restartPolicy`, ...NO_POLICY]],
    },
    { name: 'no policy', of: pod({}, { [`${TEMPLATE}.spec.restartPolicy`]: undefined }), finds: [[`${TEMPLATE}.spec.restartPolicy`, ...NO_POLICY]] },
    { name: 'an empty policy', of: pod({}, { [`${TEMPLATE}.spec.restartPolicy`]: '' }), finds: [[`${TEMPLATE}.spec.restartPolicy`, ...NO_POLICY]] },
    {
      name: 'a pod that is started again for ever',
      of: pod({}, { [`${TEMPLATE}.spec.restartPolicy`]: 'Always' }),
      finds: [[`${TEMPLATE}.spec.restartPolicy`, 'must be Never or OnFailure in a Kubernetes Job ("Always")', 'set it to Never']],
    },
    {
      name: 'labels of Kubernetes',
      of: pod({}, { [`${TEMPLATE}.metadata.labels`]: { 'job-name': 'other', 'batch.kubernetes.io/job-name': 'a', 'controller-uid': 'demo', 'batch.kubernetes.io/controller-uid': '1', 'app': 'a' } }),
      finds: [
        [`${TEMPLATE}.metadata.labels["controller-uid"]`, 'is a label that Kubernetes gives the pods of a Job ("demo")', 'remove it'],
        [`${TEMPLATE}.metadata.labels["batch.kubernetes.io/controller-uid"]`, 'is a label that Kubernetes gives the pods of a Job ("1")', 'remove it'],
        [`${TEMPLATE}.metadata.labels["job-name"]`, 'is a label that Kubernetes gives the pods of a Job ("other")', 'remove it'],
        [`${TEMPLATE}.metadata.labels["batch.kubernetes.io/job-name"]`, 'is a label that Kubernetes gives the pods of a Job ("a")', 'remove it'],
      ],
    },
    {
      name: 'the name of the RayCronJob, whose runs have others',
      of: rayCronJob({
        'spec.jobTemplate.submitterPodTemplate': {
          metadata: { labels: { 'job-name': 'demo' } },
          spec: { restartPolicy: 'OnFailure', containers: [{ name: 'submitter', image: 'rayproject/ray:2.55.1' }] },
        },
      }),
      target: ALL_GATES,
      finds: [['spec.jobTemplate.submitterPodTemplate.metadata.labels["job-name"]', 'is a label that Kubernetes gives the pods of a Job ("demo")', 'remove it']],
    },
  ],
  passed: [
    { name: 'Never', of: pod() },
    { name: 'OnFailure', of: pod({}, { [`${TEMPLATE}.spec.restartPolicy`]: 'OnFailure' }) },
    { name: 'the name that the Job has', of: pod({}, { [`${TEMPLATE}.metadata.labels`]: { 'job-name': 'demo', 'batch.kubernetes.io/job-name': 'demo' } }) },
    { name: 'no template', of: rayJob() },
  ],
};

export const submitterArgsRows: RuleRows = {
  rule: 'submitter-args',
  severity: Severity.WARNING,
  found: [
    {
      name: 'arguments alone',
      of: pod({ args: ['python', 'submit.py'] }),
      finds: [[`${CONTAINER}.args`, 'is replaced by the operator, as there is no command', 'remove it, or give a command that submits the job']],
    },
    {
      name: 'an empty command',
      of: pod({ command: [], args: ['a'] }),
      finds: [[`${CONTAINER}.args`, 'is replaced by the operator, as there is no command', 'remove it, or give a command that submits the job']],
    },
  ],
  passed: [
    { name: 'a command with arguments', of: pod({ command: ['/submitter'], args: ['--', 'python', 'train.py'] }) },
    { name: 'no arguments', of: pod({ args: [] }) },
    { name: 'arguments of another container', of: pod({}, { [`${TEMPLATE}.spec.containers[1]`]: { name: 'proxy', image: 'envoy:1', args: ['a'] } }) },
  ],
};

export const submitterEnvRows: RuleRows = {
  rule: 'submitter-env',
  severity: Severity.WARNING,
  found: [{
    name: 'both variables',
    of: pod({ env: [{ name: 'A', value: 'b' }, { name: 'RAY_DASHBOARD_ADDRESS', value: 'head:8265' }, { name: 'RAY_JOB_SUBMISSION_ID', value: 'a' }] }),
    finds: [
      [`${CONTAINER}.env[1].name`, 'is set by the operator (RAY_DASHBOARD_ADDRESS)', 'remove it'],
      [`${CONTAINER}.env[2].name`, 'is set by the operator (RAY_JOB_SUBMISSION_ID)', 'remove it'],
    ],
  }],
  passed: [
    { name: 'other variables', of: pod({ env: [{ name: 'RAY_ADDRESS', value: 'http://head:8265' }] }) },
    { name: 'these in another container', of: pod({}, { [`${TEMPLATE}.spec.containers[1]`]: { name: 'proxy', image: 'envoy:1', env: [{ name: 'RAY_DASHBOARD_ADDRESS', value: 'a' }] } }) },
  ],
};
