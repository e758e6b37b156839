import { HEAD, head, WORKER, worker, WORKER_IMAGE } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { RuleRows } from '../rows';

const QUOTE = 'put it in single quotes inside of the value';

const LIMITS = 'spec.workerGroupSpecs[0].template.spec.containers[0].resources.limits';

export const shellRows: RuleRows = {
  rule: 'ray-start-shell',
  severity: Severity.ERROR,
  found: [
    {
      name: 'another command behind a value',
      of: head({ 'dashboard-host': '0.0.0.0; touch x #' }),
      finds: [[`${HEAD}["dashboard-host"]`, 'ends the command for the shell, which runs the rest as another ("0.0.0.0; touch x #")', `${QUOTE}: '0.0.0.0; touch x #'`]],
    },
    {
      name: 'another command behind a name, and says nothing of its value',
      of: head({ 'num-cpus=1; touch x #': '; touch y' }),
      finds: [[`${HEAD}["num-cpus=1; touch x #"]`, 'is more than a name for the shell ("num-cpus=1; touch x #")', 'give the name of a flag, and nothing else']],
    },
    {
      name: 'a quoted name',
      of: worker({ '"num-cpus"': '1' }),
      finds: [[`${WORKER}["\\"num-cpus\\""]`, 'is more than a name for the shell ("\\"num-cpus\\"")', 'give the name of a flag, and nothing else']],
    },
    {
      name: 'a command inside of a value',
      of: worker({ 'node-name': '$(hostname)' }),
      finds: [[`${WORKER}["node-name"]`, 'is expanded by the shell ("$(hostname)")', `${QUOTE}: '$(hostname)'`]],
    },
    {
      name: 'a command in back-ticks inside of double quotes',
      of: worker({ 'node-name': '"`hostname`"' }),
      finds: [[`${WORKER}["node-name"]`, 'is expanded by the shell ("\\"`hostname`\\"")', `${QUOTE}: '"\`hostname\`"'`]],
    },
    {
      name: 'a blank',
      of: head({ 'temp-dir': '/tmp/my dir' }),
      finds: [[`${HEAD}["temp-dir"]`, 'is more than one word for the shell ("/tmp/my dir")', `${QUOTE}: '/tmp/my dir'`]],
    },
    {
      name: 'JSON with a blank',
      of: head({ resources: '{"a": 1}' }),
      finds: [[`${HEAD}.resources`, 'is more than one word for the shell ("{\\"a\\": 1}")', `${QUOTE}: '{"a": 1}'`]],
    },
    {
      name: 'JSON with a comma, of which braces make two words',
      of: head({ resources: '{"a":1,"b":2}' }),
      finds: [[`${HEAD}.resources`, 'is expanded by the shell ("{\\"a\\":1,\\"b\\":2}")', `${QUOTE}: '{"a":1,"b":2}'`]],
    },
    {
      name: 'a pattern for files',
      of: head({ 'tracing-startup-hook': 'hooks:*' }),
      finds: [[`${HEAD}["tracing-startup-hook"]`, 'is expanded by the shell ("hooks:*")', `${QUOTE}: 'hooks:*'`]],
    },
    {
      name: 'a quote that is not closed',
      of: head({ 'node-name': 'it\'s' }),
      finds: [[`${HEAD}["node-name"]`, 'has a quote that is not closed ("it\'s")', `${QUOTE}: 'it'\\''s'`]],
    },
    {
      name: 'a backslash at the end',
      of: head({ 'node-name': 'a\\' }),
      finds: [[`${HEAD}["node-name"]`, 'ends with a backslash, which the shell takes for a part of what follows ("a\\\\")', `${QUOTE}: 'a\\'`]],
    },
    {
      name: 'a line break at the end, as a block of YAML has it',
      of: head({ resources: '\'{"a": 1}\'\n' }),
      finds: [[
        `${HEAD}.resources`,
        'ends the command for the shell, which runs the rest as another ("\'{\\"a\\": 1}\'\\n")',
        'remove the line break at its end',
      ]],
    },
    {
      name: 'a line break inside, which no message has',
      of: head({ 'temp-dir': '/tmp/a\ntouch x' }),
      finds: [[`${HEAD}["temp-dir"]`, 'ends the command for the shell, which runs the rest as another ("/tmp/a\\ntouch x")', QUOTE]],
    },
    {
      name: 'a long value, which the fix does not repeat',
      of: head({ 'node-name': `${'a'.repeat(77)}\tb` }),
      finds: [[`${HEAD}["node-name"]`, `is more than one word for the shell ("${'a'.repeat(59)}…)`, QUOTE]],
    },
    {
      name: 'a password, and does not show it',
      of: head({ 'redis-password': 'a&b' }),
      finds: [[`${HEAD}["redis-password"]`, 'ends the command for the shell, which runs the rest as another (not shown)', QUOTE]],
    },
    {
      name: 'a command behind a variable',
      of: head({ 'redis-password': '$REDIS_PASSWORD;x' }),
      finds: [[`${HEAD}["redis-password"]`, 'ends the command for the shell, which runs the rest as another (not shown)', QUOTE]],
    },
    {
      name: 'a variable of Kubernetes that the container does not have, and that is a command without it',
      of: worker({ 'node-name': '$(POD_NAME)' }),
      finds: [[`${WORKER}["node-name"]`, 'is expanded by the shell ("$(POD_NAME)")', `${QUOTE}: '$(POD_NAME)'`]],
    },
    {
      name: 'two dollars, of which Kubernetes makes one',
      of: worker({ 'node-name': '$$(hostname)' }),
      finds: [[`${WORKER}["node-name"]`, 'is expanded by the shell ("$$(hostname)")', `${QUOTE}: '$$(hostname)'`]],
    },
    {
      name: 'JSON that the operator leaves as it is, as the accelerator of the container is in it',
      of: worker({ resources: '{"TPU":4,"a":1}' }, { [LIMITS]: { 'google.com/tpu': 4 } }),
      finds: [[`${WORKER}.resources`, 'is expanded by the shell ("{\\"TPU\\":4,\\"a\\":1}")', `${QUOTE}: '{"TPU":4,"a":1}'`]],
    },
    {
      name: 'JSON that the operator leaves as it is, as not all quantities are numbers',
      of: worker({ resources: '{"a":1,"b":"2"}' }, { [LIMITS]: { 'google.com/tpu': 4 } }),
      finds: [[`${WORKER}.resources`, 'is expanded by the shell ("{\\"a\\":1,\\"b\\":\\"2\\"}")', `${QUOTE}: '{"a":1,"b":"2"}'`]],
    },
    {
      name: 'a list that the operator leaves as it is',
      of: worker({ resources: '[1,2]' }, { [LIMITS]: { 'google.com/tpu': 4 } }),
      finds: [[`${WORKER}.resources`, 'is expanded by the shell ("[1,2]")', `${QUOTE}: '[1,2]'`]],
    },
    {
      name: 'JSON where the container has no accelerator but a GPU, for which the operator does not write it anew',
      of: worker({ resources: '{"a":1,"b":2}' }, { [LIMITS]: { 'google.com/tpu': 0, 'nvidia.com/gpu': 1 }, [WORKER_IMAGE]: 'rayproject/ray:2.55.1-gpu' }),
      finds: [[`${WORKER}.resources`, 'is expanded by the shell ("{\\"a\\":1,\\"b\\":2}")', `${QUOTE}: '{"a":1,"b":2}'`]],
    },
  ],
  passed: [
    { name: 'a plain word', of: head({ 'node-name': 'a-b_c.d/e:f@g%h,i=j+k' }) },
    { name: 'blanks in single quotes', of: head({ 'node-name': '\'a b\'' }) },
    { name: 'escaped quotes in double quotes', of: head({ resources: '"{\\"a\\": 1, \\"b\\": 2}"' }) },
    { name: 'an escaped blank', of: head({ 'node-name': 'a\\ b' }) },
    { name: 'blanks at the end, which are between flags anyway', of: head({ 'num-cpus': '2  ' }) },
    { name: 'a number sign inside of a word', of: head({ 'node-name': 'a#1' }) },
    { name: 'a tilde behind the equals sign', of: head({ 'plasma-directory': '~/plasma' }) },
    { name: 'a dollar that nothing follows', of: head({ 'node-name': 'a$' }) },
    { name: 'a variable of the shell', of: worker({ 'node-name': '$HOSTNAME' }) },
    { name: 'a variable with a default in double quotes', of: worker({ 'node-name': '"${NODE_NAME:-worker}"' }) },
    { name: 'a variable of the pod', of: worker({ 'node-name': '\'$(RAY_CLUSTER_NAME)-a\'' }) },
    {
      name: 'a variable of the container',
      of: worker({ 'node-name': '$(POD_NAME)' }, { 'spec.workerGroupSpecs[0].template.spec.containers[0].env': [{ name: 'POD_NAME', value: 'a' }] }),
    },
    {
      name: 'a variable that a ConfigMap may hold',
      of: worker({ 'node-name': '$(POD_NAME)' }, { 'spec.workerGroupSpecs[0].template.spec.containers[0].envFrom': [{ configMapRef: { name: 'a' } }] }),
    },
    {
      name: 'JSON that the operator writes anew, as it adds the accelerator of the container',
      of: worker({ resources: '{"a":1,"b":2}' }, { [LIMITS]: { 'google.com/tpu': 4 } }),
    },
  ],
};
