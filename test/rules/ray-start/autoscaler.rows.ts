import { HEAD, head, WORKER, worker } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { Changes } from '../../manifests';
import { RuleRows } from '../rows';

const AUTOSCALING: Changes = { 'spec.enableInTreeAutoscaling': true };
const VARIABLE = 'write it down, or leave it out';

export const autoscalerReadsRows: RuleRows = {
  rule: 'ray-start-autoscaler',
  severity: Severity.ERROR,
  found: [
    {
      name: 'numbers in quotes',
      of: head({ 'num-cpus': '"2"', 'num-gpus': "'1'", 'memory': '"+1_000"' }, AUTOSCALING),
      finds: [
        [`${HEAD}["num-cpus"]`, 'is not understood by the autoscaler ("\\"2\\"")', 'give 2'],
        [`${HEAD}["num-gpus"]`, 'is not understood by the autoscaler ("\'1\'")', 'give 1'],
        [`${HEAD}.memory`, 'is not understood by the autoscaler ("\\"+1_000\\"")', 'give 1000'],
      ],
    },
    {
      name: 'variables',
      of: worker({ 'num-cpus': '$CPUS', 'resources': '"{\\"a\\": $N}"' }, AUTOSCALING),
      finds: [
        [`${WORKER}["num-cpus"]`, 'is no value for the autoscaler, which knows no variables ("$CPUS")', VARIABLE],
        [`${WORKER}.resources`, 'is no value for the autoscaler, which knows no variables ("\\"{\\\\\\"a\\\\\\": $N}\\"")', VARIABLE],
      ],
    },
    {
      name: 'JSON without quotes around it',
      of: worker({ resources: '{\\"a\\":1}' }, AUTOSCALING),
      finds: [[`${WORKER}.resources`, 'is not understood by the autoscaler ("{\\\\\\"a\\\\\\":1}")', 'give \'{"a":1}\'']],
    },
    {
      name: 'a whole number with a point, and one with an exponent',
      of: worker({ resources: '\'{"a": 1.0, "b": 1e3}\'' }, AUTOSCALING),
      finds: [[`${WORKER}.resources`, 'is not understood by the autoscaler ("\'{\\"a\\": 1.0, \\"b\\": 1e3}\'")', 'give \'{"a":1,"b":1000}\'']],
    },
    {
      name: 'a name with a backslash, which the autoscaler drops',
      of: worker({ resources: '\'{"a\\\\b":1}\'' }, AUTOSCALING),
      finds: [[
        `${WORKER}.resources`, 'is not understood by the autoscaler ("\'{\\"a\\\\\\\\b\\":1}\'")', 'give names without quotes, backslashes and control characters',
      ]],
    },
  ],
  passed: [
    { name: 'all of it without autoscaling', of: head({ 'num-cpus': '"2"', 'num-gpus': '$GPUS', 'resources': '{}' }) },
    { name: 'plain numbers', of: head({ 'num-cpus': '2', 'num-gpus': '1', 'memory': '1_000 ' }, AUTOSCALING) },
    { name: 'JSON in single quotes', of: head({ resources: '\'{"a.5": 1, "b": 20}\'' }, AUTOSCALING) },
    { name: 'escaped JSON in double quotes', of: worker({ resources: '"{\\"a\\": 1}"' }, AUTOSCALING) },
    { name: 'another flag with quotes', of: head({ 'object-store-memory': '"100000000"' }, AUTOSCALING) },
  ],
};
