import { RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { Json, rayCluster } from '../manifests';

function silenced(ruleId: string, reason: unknown): Json {
  return rayCluster({ [`metadata.annotations["ignore-check.cdk8s-kuberay/${ruleId}"]`]: reason });
}

function place(ruleId: string): string {
  return `metadata.annotations["ignore-check.cdk8s-kuberay/${ruleId}"]`;
}

export const unknownSilenceRows: RuleRows = {
  rule: 'unknown-silence',
  severity: Severity.WARNING,
  found: [
    { name: 'an id that is nearly one', of: silenced('replica-bound', 'fine'), finds: [[place('replica-bound'), 'names no rule (replica-bound)', 'did you mean replica-bounds?']] },
    {
      name: 'an id that is near to none, and says nothing of its reason',
      of: silenced('everything', ''),
      finds: [[place('everything'), 'names no rule (everything)', 'remove it, or use the id that the finding has']],
    },
    { name: 'its own id with a mistake', of: silenced('unknown-silense', 'a'), finds: [[place('unknown-silense'), 'names no rule (unknown-silense)', 'did you mean unknown-silence?']] },
  ],
  passed: [
    { name: 'the id of a rule', of: silenced('replica-bounds', 'the platform sets them') },
    { name: 'the id of a rule about silences', of: silenced('silence-reason', 'we have tickets') },
    { name: 'annotations of others', of: rayCluster({ 'metadata.annotations["example.com/everything"]': 'yes' }) },
    {
      name: 'an annotation on pods, which silences nothing anyway',
      of: rayCluster({ 'spec.headGroupSpec.template.metadata.annotations["ignore-check.cdk8s-kuberay/everything"]': 'yes' }),
    },
  ],
};

const REASON = ['has no reason, and so silences nothing', 'write as its value why the finding is fine here, or remove it'] as const;

export const silenceReasonRows: RuleRows = {
  rule: 'silence-reason',
  severity: Severity.WARNING,
  found: [
    { name: 'an empty reason', of: silenced('replica-bounds', ''), finds: [[place('replica-bounds'), ...REASON]] },
    { name: 'blanks', of: silenced('unknown-silence', '  '), finds: [[place('unknown-silence'), ...REASON]] },
  ],
  passed: [
    { name: 'a reason', of: silenced('replica-bounds', 'x') },
    { name: 'null, which is no annotation', of: silenced('replica-bounds', null) },
  ],
};
