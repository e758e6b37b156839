import { Severity } from '../../../src/rules/finding';
import { Changes, Json, rayCluster } from '../../manifests';
import { RuleRows } from '../rows';

const HEAD = 'spec.headGroupSpec';
const RESOURCES = `${HEAD}.template.spec.containers[0].resources`;
const OWN_COMMAND = { [`${HEAD}.template.spec.containers[0].args`]: ['ray start --head --block'] };

type Amounts = Readonly<Record<string, unknown>>;

function head(limits: Amounts | undefined, requests: Amounts | undefined, changes: Changes = {}): Json {
  return rayCluster({ [RESOURCES]: { ...limits && { limits }, ...requests && { requests } }, ...changes });
}

function param(name: string, value: string): Changes {
  return { [`${HEAD}.rayStartParams.${name}`]: value };
}

export const requestBelowLimitRows: RuleRows = {
  rule: 'request-below-limit',
  severity: Severity.WARNING,
  found: [
    {
      name: 'both requests below their limits',
      of: head({ cpu: '4', memory: '8Gi' }, { cpu: '3900m', memory: '8191Mi' }),
      finds: [
        [`${RESOURCES}.requests.cpu`, 'is below the limit, which Ray offers to its tasks ("3900m", limit "4")', 'make the two the same'],
        [`${RESOURCES}.requests.memory`, 'is below the limit, which Ray offers to its tasks ("8191Mi", limit "8Gi")', 'make the two the same'],
      ],
    },
    {
      name: 'memory beside CPUs that Ray is told of',
      of: head({ cpu: 4, memory: '8Gi' }, { cpu: 1, memory: '4Gi' }, param('num-cpus', '1')),
      finds: [[`${RESOURCES}.requests.memory`, 'is below the limit, which Ray offers to its tasks ("4Gi", limit "8Gi")', 'make the two the same']],
    },
  ],
  passed: [
    { name: 'the same amounts, written otherwise', of: head({ cpu: '4', memory: '8Gi' }, { cpu: '4000m', memory: '8192Mi' }) },
    { name: 'limits alone', of: head({ cpu: '4', memory: '8Gi' }, undefined) },
    { name: 'requests for CPU alone', of: head(undefined, { cpu: '4' }) },
    { name: 'memory and CPUs that Ray is told of', of: head({ cpu: 4, memory: '8Gi' }, { cpu: 1, memory: '4Gi' }, { ...param('num-cpus', '1'), ...param('memory', '4000000000') }) },
    { name: 'resources of the group', of: head({ cpu: 4, memory: '8Gi' }, { cpu: 1, memory: '4Gi' }, { [`${HEAD}.resources`]: { CPU: '1', memory: '4Gi' } }) },
    { name: 'a head that runs no tasks', of: head({ cpu: '4', memory: '8Gi' }, { cpu: '1', memory: '4Gi' }, param('num-cpus', '0')) },
    { name: 'a command that starts Ray itself', of: head({ cpu: '4' }, { cpu: '1' }, OWN_COMMAND) },
    { name: 'other resources', of: head({ 'ephemeral-storage': '20Gi' }, { 'ephemeral-storage': '10Gi' }) },
  ],
};

const WHOLE = 'give whole CPUs, or set num-cpus in rayStartParams';

export const fractionalCpuRows: RuleRows = {
  rule: 'fractional-cpu',
  severity: Severity.WARNING,
  found: [
    {
      name: 'half a CPU',
      of: head({ cpu: '500m', memory: '4Gi' }, undefined),
      finds: [[`${RESOURCES}.limits.cpu`, 'is no whole number, and Ray offers 1 ("500m")', WHOLE]],
    },
    {
      name: 'one and a half as a request, beside a limit of null',
      of: head({ cpu: null }, { cpu: '1.5' }),
      finds: [[`${RESOURCES}.requests.cpu`, 'is no whole number, and Ray offers 2 ("1.5")', WHOLE]],
    },
  ],
  passed: [
    { name: 'whole CPUs', of: head({ cpu: '2000m' }, undefined) },
    { name: 'half a CPU of which Ray is told', of: head({ cpu: '500m' }, undefined, param('num-cpus', '1')) },
    { name: 'half a CPU where the group has resources', of: head({ cpu: '500m' }, undefined, { [`${HEAD}.resources`]: { cpu: '1' } }) },
    { name: 'half a CPU as a request in an init container', of: rayCluster({ [`${HEAD}.template.spec.initContainers`]: [{ name: 'init', image: 'busybox:1.36', resources: { limits: { cpu: '500m' } } }] }) },
    { name: 'no CPU', of: head({ cpu: '0' }, { memory: '0' }) },
    { name: 'a command that starts Ray itself', of: head({ cpu: '500m' }, undefined, OWN_COMMAND) },
  ],
};

const MISSING = 'is missing, so that Ray offers the memory of the node (request "4Gi")';

export const memoryLimitMissingRows: RuleRows = {
  rule: 'memory-limit-missing',
  severity: Severity.WARNING,
  found: [
    { name: 'a request alone', of: head(undefined, { memory: '4Gi' }), finds: [[`${RESOURCES}.limits.memory`, MISSING, 'set it to the request']] },
    { name: 'a limit of null', of: head({ cpu: '1', memory: null }, { memory: '4Gi' }), finds: [[`${RESOURCES}.limits.memory`, MISSING, 'set it to the request']] },
  ],
  passed: [
    { name: 'a limit', of: head({ memory: '4Gi' }, { memory: '4Gi' }) },
    { name: 'neither', of: head({ cpu: '1' }, { cpu: '1' }) },
    { name: 'memory of which Ray is told', of: head(undefined, { memory: '4Gi' }, param('memory', '4000000000')) },
    { name: 'a head that runs no tasks', of: head(undefined, { memory: '4Gi' }, param('num-cpus', '0')) },
    { name: 'a command that starts Ray itself', of: head(undefined, { memory: '4Gi' }, OWN_COMMAND) },
  ],
};

export const memoryAboveLimitRows: RuleRows = {
  rule: 'memory-above-limit',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a byte more than the limit',
      of: head({ memory: '1Gi' }, undefined, param('memory', '1073741825')),
      finds: [[
        `${HEAD}.rayStartParams.memory`, 'is above the limit of the container ("1073741825", limit "1Gi")', 'remove it, as the operator gives the limit',
      ]],
    },
  ],
  passed: [
    { name: 'the limit', of: head({ memory: '1Gi' }, undefined, param('memory', '1073741824')) },
    { name: 'no limit', of: head(undefined, { memory: '1Gi' }, param('memory', '1073741825')) },
    { name: 'memory from a variable', of: head({ memory: '1Gi' }, undefined, { ...param('memory', '$MEMORY') }) },
  ],
};
