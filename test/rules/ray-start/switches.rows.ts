import { HEAD, head, ray, WORKER, worker } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { kuberay, RuleRows } from '../rows';

export const switchRows: RuleRows = {
  rule: 'ray-start-switch',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a number for a switch',
      of: head({ 'no-redirect-output': '1' }),
      finds: [[`${HEAD}["no-redirect-output"]`, 'takes no value ("1")', 'give "true", or remove it']],
    },
    {
      name: 'an empty value for a switch',
      of: worker({ 'ray-debugger-external': '' }),
      finds: [[`${WORKER}["ray-debugger-external"]`, 'takes no value ("")', 'give "true", or remove it']],
    },
    {
      name: 'quotes around true, which the operator does not see through',
      of: head({ 'disable-usage-stats': '"true"' }),
      finds: [[`${HEAD}["disable-usage-stats"]`, 'takes no value ("\\"true\\"")', 'give "true", or remove it']],
    },
    {
      name: 'a variable for a switch',
      of: head({ 'disable-usage-stats': '$STATS' }),
      finds: [[`${HEAD}["disable-usage-stats"]`, 'takes no value ("$STATS")', 'give "true", or remove it']],
    },
    {
      name: 'a count for a switch that can be there several times',
      of: head({ verbose: '2' }),
      finds: [[`${HEAD}.verbose`, 'takes no value ("2")', 'give "true", or remove it']],
    },
  ],
  passed: [
    { name: 'true', of: head({ 'no-redirect-output': 'true' }) },
    { name: 'false, with which the flag is not there', of: head({ 'no-redirect-output': 'false' }) },
    { name: 'a capital in true', of: head({ 'no-redirect-output': 'True' }) },
  ],
};

export const bareFlagRows: RuleRows = {
  rule: 'ray-start-bare-flag',
  severity: Severity.ERROR,
  found: [
    {
      name: 'true for a number',
      of: head({ 'num-cpus': 'true' }),
      finds: [[`${HEAD}["num-cpus"]`, 'is written without its value by the operator ("true")', 'give its value']],
    },
    {
      name: 'true for a text',
      of: worker({ 'node-name': 'TRUE' }),
      finds: [[`${WORKER}["node-name"]`, 'is written without its value by the operator ("TRUE")', 'give its value']],
    },
    {
      name: 'true for a port',
      of: head({ port: 'true' }),
      finds: [[`${HEAD}.port`, 'is written without its value by the operator ("true")', 'give its value']],
    },
    {
      name: 'true for the log monitor before KubeRay 1.7',
      of: head({ 'include-log-monitor': 'true' }),
      target: kuberay('1.6'),
      finds: [[`${HEAD}["include-log-monitor"]`, 'is written without its value by the operator ("true")', 'give "1", or use KubeRay 1.7']],
    },
  ],
  passed: [
    { name: 'true for the log monitor', of: head({ 'include-log-monitor': 'true' }) },
    { name: 'one for the log monitor before KubeRay 1.7', of: head({ 'include-log-monitor': '1' }), target: kuberay('1.6') },
    { name: 'true for the dashboard and for colors', of: head({ 'include-dashboard': 'true', 'log-color': 'true' }), target: kuberay('1.0') },
  ],
};

export const droppedValueRows: RuleRows = {
  rule: 'ray-start-dropped-value',
  severity: Severity.WARNING,
  found: [
    {
      name: 'false for a number',
      of: head({ 'num-gpus': 'false' }),
      finds: [[`${HEAD}["num-gpus"]`, 'is left out by the operator ("false")', 'give its value, or remove it']],
    },
    {
      name: 'false for a port of the head in a worker, which Ray does not see',
      of: worker({ port: 'False' }),
      finds: [[`${WORKER}.port`, 'is left out by the operator ("False")', 'give its value, or remove it']],
    },
    {
      name: 'false for what is no flag, so that it does no harm',
      of: head({ autoscaling: 'false' }),
      finds: [[`${HEAD}.autoscaling`, 'is left out by the operator ("false")', 'remove it']],
    },
    {
      name: 'false for a flag that is gone',
      of: worker({ storage: 'false' }),
      finds: [[`${WORKER}.storage`, 'is left out by the operator ("false")', 'remove it']],
    },
    {
      name: 'false for the log monitor before KubeRay 1.7',
      of: head({ 'include-log-monitor': 'false' }),
      target: kuberay('1.6'),
      finds: [[`${HEAD}["include-log-monitor"]`, 'is left out by the operator ("false")', 'give "0", or use KubeRay 1.7']],
    },
  ],
  passed: [
    { name: 'false for a switch that came later', of: head({ 'enable-resource-isolation': 'false' }, ray('2.44.0')) },
    { name: 'false for the log monitor', of: head({ 'include-log-monitor': 'false' }) },
    { name: 'false for the dashboard and for colors', of: head({ 'include-dashboard': 'false', 'log-color': 'false' }) },
    { name: 'quotes around false, with which a text is that', of: head({ 'node-name': '\'false\'' }) },
  ],
};

export const overwrittenRows: RuleRows = {
  rule: 'ray-start-overwritten',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a command that shall not block',
      of: head({ block: 'false' }),
      finds: [[`${HEAD}.block`, 'is set by the operator ("false")', 'remove it']],
    },
    {
      name: 'a value for block that no shell gets to see',
      of: worker({ block: '; exit' }),
      finds: [[`${WORKER}.block`, 'is set by the operator ("; exit")', 'remove it']],
    },
    {
      name: 'the head, told to be the head',
      of: head({ head: 'true' }),
      finds: [[`${HEAD}.head`, 'is set by the operator ("true")', 'remove it']],
    },
    {
      name: 'the head, told not to be the head',
      of: head({ head: 'false' }),
      finds: [[`${HEAD}.head`, 'is set by the operator ("false")', 'remove it']],
    },
    {
      name: 'Ray\'s own monitor under autoscaling',
      of: head({ 'no-monitor': 'false' }, { 'spec.enableInTreeAutoscaling': true }),
      finds: [[`${HEAD}["no-monitor"]`, 'is set by the operator ("false")', 'remove it']],
    },
  ],
  passed: [
    { name: 'what the operator does anyway', of: head({ 'block': 'true', 'no-monitor': 'true' }, { 'spec.enableInTreeAutoscaling': true }) },
    { name: 'Ray\'s own monitor without autoscaling', of: head({ 'no-monitor': 'false' }) },
    { name: 'a worker that is told not to be the head', of: worker({ head: 'false' }) },
  ],
};
