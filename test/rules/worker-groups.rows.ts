import { RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster } from '../manifests';

function group(groupName: string, fields: object = {}): object {
  return { groupName, ...fields, template: { spec: { containers: [{ name: 'ray', image: 'ray:1' }] } } };
}

const GROUP_NAME = 'use at most 63 letters, digits and dashes, beginning and ending with a letter or digit';

export const groupNameRows: RuleRows = {
  rule: 'group-name',
  severity: Severity.ERROR,
  found: [
    {
      name: 'an empty name',
      of: rayCluster({ 'spec.workerGroupSpecs[0].groupName': '' }),
      finds: [['spec.workerGroupSpecs[0].groupName', 'cannot be part of a pod name ("")', GROUP_NAME]],
    },
    {
      name: 'a name of 64 characters',
      of: rayCluster({ 'spec.workerGroupSpecs[0].groupName': 'a'.repeat(64) }),
      finds: [[
        'spec.workerGroupSpecs[0].groupName',
        'cannot be part of a pod name ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…)',
        GROUP_NAME,
      ]],
    },
    {
      name: 'an underscore',
      of: rayCluster({ 'spec.workerGroupSpecs[0].groupName': 'GPU_Group' }),
      finds: [['spec.workerGroupSpecs[0].groupName', 'cannot be part of a pod name ("GPU_Group")', GROUP_NAME]],
    },
    {
      name: 'a blank',
      of: rayCluster({ 'spec.workerGroupSpecs[0].groupName': 'a b' }),
      finds: [['spec.workerGroupSpecs[0].groupName', 'cannot be part of a pod name ("a b")', GROUP_NAME]],
    },
    {
      name: 'a dash at the beginning',
      of: rayCluster({ 'spec.workerGroupSpecs[0].groupName': '-a' }),
      finds: [['spec.workerGroupSpecs[0].groupName', 'cannot be part of a pod name ("-a")', GROUP_NAME]],
    },
    {
      name: 'a dash at the end',
      of: rayCluster({ 'spec.workerGroupSpecs[0].groupName': 'a-' }),
      finds: [['spec.workerGroupSpecs[0].groupName', 'cannot be part of a pod name ("a-")', GROUP_NAME]],
    },
    {
      name: 'two dots in a row',
      of: rayCluster({ 'spec.workerGroupSpecs[0].groupName': 'a..b' }),
      finds: [['spec.workerGroupSpecs[0].groupName', 'cannot be part of a pod name ("a..b")', GROUP_NAME]],
    },
    {
      name: 'the group at its place among the others',
      of: rayCluster({ 'spec.workerGroupSpecs[1]': group('a/b') }),
      finds: [['spec.workerGroupSpecs[1].groupName', 'cannot be part of a pod name ("a/b")', GROUP_NAME]],
    },
  ],
  passed: [
    { name: 'a name of 63 characters', of: rayCluster({ 'spec.workerGroupSpecs[0].groupName': 'a'.repeat(63) }) },
    { name: 'capitals, which the operator writes small', of: rayCluster({ 'spec.workerGroupSpecs[0].groupName': 'GPU' }) },
    { name: 'a digit at the beginning', of: rayCluster({ 'spec.workerGroupSpecs[0].groupName': '8-gpus' }) },
    { name: 'a dot inside', of: rayCluster({ 'spec.workerGroupSpecs[0].groupName': 'v5e.4x4' }) },
  ],
};

export const duplicateGroupNameRows: RuleRows = {
  rule: 'duplicate-group-name',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the second and third group of one name',
      of: rayCluster({ 'spec.workerGroupSpecs': [group('cpu'), group('gpu'), group('gpu'), group('gpu')] }),
      finds: [
        ['spec.workerGroupSpecs[2].groupName', 'is also the name of worker group 1 ("gpu")', 'give each worker group a name of its own'],
        ['spec.workerGroupSpecs[3].groupName', 'is also the name of worker group 1 ("gpu")', 'give each worker group a name of its own'],
      ],
    },
  ],
  passed: [
    { name: 'two groups of two names', of: rayCluster({ 'spec.workerGroupSpecs': [group('cpu'), group('gpu')] }) },
    { name: 'names that differ in capitals', of: rayCluster({ 'spec.workerGroupSpecs': [group('gpu'), group('GPU')] }) },
  ],
};

export const replicaBoundsRows: RuleRows = {
  rule: 'replica-bounds',
  severity: Severity.ERROR,
  found: [
    {
      name: 'minReplicas below zero',
      of: rayCluster({ 'spec.workerGroupSpecs[0].minReplicas': -1 }),
      finds: [['spec.workerGroupSpecs[0].minReplicas', 'is below zero (-1)', 'give zero or more']],
    },
    {
      name: 'both bounds below zero',
      of: rayCluster({ 'spec.workerGroupSpecs': [group('cpu', { minReplicas: -3, maxReplicas: -2 })] }),
      finds: [
        ['spec.workerGroupSpecs[0].minReplicas', 'is below zero (-3)', 'give zero or more'],
        ['spec.workerGroupSpecs[0].maxReplicas', 'is below zero (-2)', 'give zero or more'],
      ],
    },
    {
      name: 'only maxReplicas below zero, and says nothing of minReplicas, which is above it',
      of: rayCluster({ 'spec.workerGroupSpecs': [group('cpu', { minReplicas: 0, maxReplicas: -2 })] }),
      finds: [['spec.workerGroupSpecs[0].maxReplicas', 'is below zero (-2)', 'give zero or more']],
    },
    {
      name: 'both bounds below zero the wrong way round, and says nothing of that',
      of: rayCluster({ 'spec.workerGroupSpecs': [group('cpu', { minReplicas: -2, maxReplicas: -3 })] }),
      finds: [
        ['spec.workerGroupSpecs[0].minReplicas', 'is below zero (-2)', 'give zero or more'],
        ['spec.workerGroupSpecs[0].maxReplicas', 'is below zero (-3)', 'give zero or more'],
      ],
    },
    {
      name: 'minReplicas above maxReplicas, and says nothing more of the replicas',
      of: rayCluster({ 'spec.workerGroupSpecs[0].minReplicas': 4 }),
      finds: [[
        'spec.workerGroupSpecs[0].minReplicas',
        'is above maxReplicas (4, maxReplicas 3)',
        'lower minReplicas or raise maxReplicas',
      ]],
    },
  ],
  passed: [
    {
      name: 'minReplicas equal to maxReplicas',
      of: rayCluster({ 'spec.workerGroupSpecs[0].minReplicas': 3, 'spec.workerGroupSpecs[0].replicas': 3 }),
    },
    {
      name: 'no worker at all',
      of: rayCluster({ 'spec.workerGroupSpecs[0].maxReplicas': 0, 'spec.workerGroupSpecs[0].replicas': 0 }),
    },
    {
      name: 'many workers without a maxReplicas',
      of: rayCluster({ 'spec.workerGroupSpecs': [group('cpu', { replicas: 1000, minReplicas: 1000 })] }),
    },
    {
      name: 'a maxReplicas of null, which is none',
      of: rayCluster({ 'spec.workerGroupSpecs': [group('cpu', { replicas: 4, minReplicas: 4, maxReplicas: null })] }),
    },
  ],
};

export const replicasOutOfBoundsRows: RuleRows = {
  rule: 'replicas-out-of-bounds',
  severity: Severity.WARNING,
  found: [
    {
      name: 'more than maxReplicas',
      of: rayCluster({ 'spec.workerGroupSpecs[0].replicas': 4 }),
      finds: [[
        'spec.workerGroupSpecs[0].replicas',
        'is outside of minReplicas and maxReplicas (4, 0 to 3)',
        'move it inside, or widen the bounds',
      ]],
    },
    {
      name: 'less than minReplicas',
      of: rayCluster({ 'spec.workerGroupSpecs[0].minReplicas': 2 }),
      finds: [[
        'spec.workerGroupSpecs[0].replicas',
        'is outside of minReplicas and maxReplicas (1, 2 to 3)',
        'move it inside, or widen the bounds',
      ]],
    },
    {
      name: 'less than the zero that an absent minReplicas is',
      of: rayCluster({ 'spec.workerGroupSpecs[0].replicas': -1, 'spec.workerGroupSpecs[0].minReplicas': undefined }),
      finds: [[
        'spec.workerGroupSpecs[0].replicas',
        'is outside of minReplicas and maxReplicas (-1, 0 to 3)',
        'move it inside, or widen the bounds',
      ]],
    },
    {
      name: 'less than minReplicas where there is no maxReplicas',
      of: rayCluster({ 'spec.workerGroupSpecs': [group('cpu', { replicas: 4, minReplicas: 5 })] }),
      finds: [[
        'spec.workerGroupSpecs[0].replicas',
        'is outside of minReplicas and maxReplicas (4, 5 to any number)',
        'move it inside, or widen the bounds',
      ]],
    },
  ],
  passed: [
    { name: 'as many as maxReplicas', of: rayCluster({ 'spec.workerGroupSpecs[0].replicas': 3 }) },
    { name: 'as few as minReplicas', of: rayCluster({ 'spec.workerGroupSpecs[0].minReplicas': 1 }) },
    {
      name: 'no replicas, which are minReplicas',
      of: rayCluster({ 'spec.workerGroupSpecs[0].minReplicas': 2, 'spec.workerGroupSpecs[0].replicas': undefined }),
    },
    {
      name: 'replicas of null, which are none',
      of: rayCluster({ 'spec.workerGroupSpecs[0].minReplicas': 2, 'spec.workerGroupSpecs[0].replicas': null }),
    },
    {
      name: 'any number of them without bounds',
      of: rayCluster({ 'spec.workerGroupSpecs[0].replicas': 2147483647, 'spec.workerGroupSpecs[0].maxReplicas': undefined }),
    },
  ],
};
