import { RuleRows } from './rows';
import { FeatureGate } from '../../src/rules/feature-gate';
import { Severity } from '../../src/rules/finding';
import { rayCluster, rayCronJob, rayJob, rayService } from '../manifests';

const LABEL = 'use lower-case letters, digits and dashes, beginning with a letter and ending with a letter or digit';
const CRON_JOBS = { featureGates: [FeatureGate.RAY_CRON_JOB] };

export const objectNameRows: RuleRows = {
  rule: 'object-name',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a RayCluster with 54 characters in its name',
      of: rayCluster({ 'metadata.name': 'a'.repeat(54) }),
      finds: [[
        'metadata.name',
        'is too long ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 54 characters)',
        'give a RayCluster at most 53 characters, as more is appended to make other names',
      ]],
    },
    {
      name: 'a RayJob with 48 characters in its name',
      of: rayJob({ 'metadata.name': 'a'.repeat(48) }),
      finds: [[
        'metadata.name',
        'is too long ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 48 characters)',
        'give a RayJob at most 47 characters, as more is appended to make other names',
      ]],
    },
    {
      name: 'a RayService with 48 characters in its name',
      of: rayService({ 'metadata.name': 'a'.repeat(48) }),
      finds: [[
        'metadata.name',
        'is too long ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 48 characters)',
        'give a RayService at most 47 characters, as more is appended to make other names',
      ]],
    },
    {
      name: 'a RayCronJob with 37 characters in its name',
      of: rayCronJob({ 'metadata.name': 'a'.repeat(37) }),
      target: CRON_JOBS,
      finds: [[
        'metadata.name',
        'is too long ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 37 characters)',
        'give a RayCronJob at most 36 characters, as more is appended to make other names',
      ]],
    },
    {
      name: 'two things in a name that is too long and has a capital',
      of: rayCluster({ 'metadata.name': 'A'.repeat(70) }),
      finds: [
        [
          'metadata.name',
          'is too long ("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…, 70 characters)',
          'give a RayCluster at most 53 characters, as more is appended to make other names',
        ],
        ['metadata.name', 'is no DNS label ("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…)', LABEL],
      ],
    },
    {
      name: 'a name that begins with a digit',
      of: rayCluster({ 'metadata.name': '1st' }),
      finds: [['metadata.name', 'is no DNS label ("1st")', LABEL]],
    },
    {
      name: 'a name with a dot',
      of: rayJob({ 'metadata.name': 'team.train' }),
      finds: [['metadata.name', 'is no DNS label ("team.train")', LABEL]],
    },
    {
      name: 'a name with a capital',
      of: rayService({ 'metadata.name': 'chatBot' }),
      finds: [['metadata.name', 'is no DNS label ("chatBot")', LABEL]],
    },
    {
      name: 'a name that ends with a dash',
      of: rayCluster({ 'metadata.name': 'demo-' }),
      finds: [['metadata.name', 'is no DNS label ("demo-")', LABEL]],
    },
    {
      name: 'a name that ends with a line',
      of: rayCluster({ 'metadata.name': 'demo\n' }),
      finds: [['metadata.name', 'is no DNS label ("demo\\n")', LABEL]],
    },
    {
      name: 'an empty name',
      of: rayCluster({ 'metadata.name': '' }),
      finds: [['metadata.name', 'is no DNS label ("")', LABEL]],
    },
    {
      name: 'an empty name with an empty prefix',
      of: rayCluster({ 'metadata.name': '', 'metadata.generateName': '' }),
      finds: [['metadata.name', 'is no DNS label ("")', LABEL]],
    },
    {
      name: 'a prefix that grows to 54 characters in a RayCluster',
      of: rayCluster({ 'metadata.name': undefined, 'metadata.generateName': 'a'.repeat(49) }),
      finds: [[
        'metadata.generateName',
        'is too long ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 49 characters)',
        'give a RayCluster at most 48 characters, as more is appended to make other names',
      ]],
    },
    {
      name: 'a prefix that grows to 48 characters in a RayJob',
      of: rayJob({ 'metadata.name': null, 'metadata.generateName': 'a'.repeat(43) }),
      finds: [[
        'metadata.generateName',
        'is too long ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 43 characters)',
        'give a RayJob at most 42 characters, as more is appended to make other names',
      ]],
    },
    {
      name: 'a prefix with a dot where the name is empty, which is none',
      of: rayCluster({ 'metadata.name': '', 'metadata.generateName': 'team.' }),
      finds: [['metadata.generateName', 'is no DNS label ("team.")', LABEL]],
    },
  ],
  passed: [
    { name: 'a RayCluster with 53 characters in its name', of: rayCluster({ 'metadata.name': 'a'.repeat(53) }) },
    { name: 'a RayJob with 47 characters in its name', of: rayJob({ 'metadata.name': 'a'.repeat(47) }) },
    { name: 'a RayService with 47 characters in its name', of: rayService({ 'metadata.name': 'a'.repeat(47) }) },
    { name: 'a RayCronJob with 36 characters in its name', of: rayCronJob({ 'metadata.name': 'a'.repeat(36) }), target: CRON_JOBS },
    { name: 'a name of one letter', of: rayCluster({ 'metadata.name': 'a' }) },
    { name: 'a name with dashes and digits', of: rayCluster({ 'metadata.name': 'a-1--b2' }) },
    {
      name: 'a prefix to which Kubernetes appends five characters, up to 53',
      of: rayCluster({ 'metadata.name': undefined, 'metadata.generateName': `${'a'.repeat(47)}-` }),
    },
    {
      name: 'a long prefix where there is a name, which wins',
      of: rayCluster({ 'metadata.generateName': 'A'.repeat(70) }),
    },
  ],
};
