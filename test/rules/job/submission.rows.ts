import { Severity } from '../../../src/rules/finding';
import { rayCronJob, rayJob } from '../../manifests';
import { ALL_GATES, kuberay, RuleRows } from '../rows';

const MODE = 'spec.submissionMode';
const TEMPLATE = 'spec.submitterPodTemplate';
const POD = { spec: { restartPolicy: 'Never', containers: [{ name: 'submitter', image: 'rayproject/ray:2.55.1' }] } };

export const submissionModeRows: RuleRows = {
  rule: 'submission-mode',
  severity: Severity.ERROR,
  found: [
    { name: 'other capitals', of: rayJob({ [MODE]: 'k8sJobMode' }), finds: [[MODE, 'is no mode that KubeRay has ("k8sJobMode")', 'did you mean K8sJobMode?']] },
    {
      name: 'another word',
      of: rayJob({ [MODE]: 'Weird' }),
      finds: [[MODE, 'is no mode that KubeRay has ("Weird")', 'use K8sJobMode, HTTPMode, InteractiveMode, SidecarMode']],
    },
    {
      name: 'nothing at all, for an old release',
      of: rayJob({ [MODE]: '' }),
      target: kuberay('1.4'),
      finds: [[MODE, 'is no mode that KubeRay has ("")', 'use K8sJobMode, HTTPMode, InteractiveMode']],
    },
    {
      name: 'a mode of a later release',
      of: rayJob({ [MODE]: 'SidecarMode' }),
      target: kuberay('1.4'),
      finds: [[MODE, 'needs KubeRay 1.5 (SidecarMode, the target is 1.4)', 'raise the target, or use K8sJobMode']],
    },
    {
      name: 'another of these',
      of: rayJob({ [MODE]: 'InteractiveMode' }),
      target: kuberay('1.2'),
      finds: [[MODE, 'needs KubeRay 1.3 (InteractiveMode, the target is 1.2)', 'raise the target, or use K8sJobMode']],
    },
    {
      name: 'the mode of the runs of a RayCronJob',
      of: rayCronJob({ 'spec.jobTemplate.submissionMode': 'HttpMode' }),
      target: ALL_GATES,
      finds: [['spec.jobTemplate.submissionMode', 'is no mode that KubeRay has ("HttpMode")', 'did you mean HTTPMode?']],
    },
  ],
  passed: [
    ...['K8sJobMode', 'HTTPMode', 'InteractiveMode', 'SidecarMode', null].map(mode => ({ name: `${mode}`, of: rayJob({ [MODE]: mode }) })),
    { name: 'none, before there were any', of: rayJob(), target: kuberay('1.0') },
  ],
};

const HEAD = 'spec.rayClusterSpec.headGroupSpec.template.spec.restartPolicy';
const SIDECAR = ['is not possible in SidecarMode, where a container of the head submits', 'remove it, or use K8sJobMode'] as const;

export const submissionConflictRows: RuleRows = {
  rule: 'submission-conflict',
  severity: Severity.ERROR,
  found: [
    {
      name: 'retries of a job that somebody submits by hand',
      of: rayJob({ [MODE]: 'InteractiveMode', 'spec.backoffLimit': 1 }),
      finds: [['spec.backoffLimit', 'is not possible in InteractiveMode (1)', 'remove it, or use another mode']],
    },
    {
      name: 'pods that submit beside a container that does',
      of: rayJob({ [MODE]: 'SidecarMode', [TEMPLATE]: POD, 'spec.submitterConfig': {} }),
      finds: [[TEMPLATE, ...SIDECAR], ['spec.submitterConfig', ...SIDECAR]],
    },
    {
      name: 'such a template with mistakes, which nobody reads',
      of: rayJob({ [MODE]: 'SidecarMode', [TEMPLATE]: { spec: { containers: [{ name: 'A B' }] } } }),
      finds: [[TEMPLATE, ...SIDECAR]],
    },
    ...['Always', 'OnFailure'].map(policy => ({
      name: `a head with ${policy}`,
      of: rayJob({ [MODE]: 'SidecarMode', [HEAD]: policy }),
      finds: [[HEAD, `must be Never for the head in SidecarMode ("${policy}")`, 'leave it out, or set Never'] as [string, string, string]],
    })),
  ],
  passed: [
    { name: 'no retries in InteractiveMode', of: rayJob({ [MODE]: 'InteractiveMode', 'spec.backoffLimit': 0 }) },
    { name: 'retries in SidecarMode', of: rayJob({ [MODE]: 'SidecarMode', 'spec.backoffLimit': 3, [HEAD]: 'Never', [TEMPLATE]: null }) },
    { name: 'an empty policy in SidecarMode', of: rayJob({ [MODE]: 'SidecarMode', [HEAD]: '' }) },
    { name: 'all of it in K8sJobMode', of: rayJob({ [TEMPLATE]: POD, 'spec.submitterConfig': { backoffLimit: 0 }, 'spec.backoffLimit': 1, [HEAD]: 'Always' }) },
  ],
};

const UNUSED = (mode: string) => [`has no effect, as no pod submits the job (${mode})`, 'remove it, or use K8sJobMode'] as const;

export const submitterUnusedRows: RuleRows = {
  rule: 'submitter-unused',
  severity: Severity.WARNING,
  found: [
    {
      name: 'both where the operator submits',
      of: rayJob({ [MODE]: 'HTTPMode', [TEMPLATE]: POD, 'spec.submitterConfig': { backoffLimit: -1 } }),
      finds: [[TEMPLATE, ...UNUSED('HTTPMode')], ['spec.submitterConfig', ...UNUSED('HTTPMode')]],
    },
    {
      name: 'a template where somebody submits by hand',
      of: rayJob({ [MODE]: 'InteractiveMode', [TEMPLATE]: { spec: { containers: [] } } }),
      finds: [[TEMPLATE, ...UNUSED('InteractiveMode')]],
    },
  ],
  passed: [
    { name: 'a template of null', of: rayJob({ [MODE]: 'HTTPMode', [TEMPLATE]: null }) },
    { name: 'both where they count', of: rayJob({ [TEMPLATE]: POD, 'spec.submitterConfig': {} }) },
  ],
};

export const submitterRetriesRows: RuleRows = {
  rule: 'submitter-retries',
  severity: Severity.ERROR,
  found: [{
    name: 'a negative number',
    of: rayJob({ 'spec.submitterConfig': { backoffLimit: -1 } }),
    finds: [['spec.submitterConfig.backoffLimit', 'is below zero (-1)', 'give zero or more']],
  }],
  passed: [
    { name: 'none', of: rayJob({ 'spec.submitterConfig': { backoffLimit: 0 } }) },
    { name: 'nothing said', of: rayJob({ 'spec.submitterConfig': {} }) },
  ],
};
