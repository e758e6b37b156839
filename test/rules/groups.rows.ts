import { ALL_GATES, kuberay, RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster, rayCronJob, rayJob, rayService } from '../manifests';

const HEAD = 'spec.headGroupSpec';
const WORKER = 'spec.workerGroupSpecs[0]';
const CONTAINER = 'give the container that runs Ray, with name and image';

export const noContainerRows: RuleRows = {
  rule: 'no-container',
  severity: Severity.ERROR,
  found: [
    {
      name: 'an empty list in the head',
      of: rayCluster({ [`${HEAD}.template.spec.containers`]: [] }),
      finds: [['spec.headGroupSpec.template.spec.containers', 'has no container', CONTAINER]],
    },
    {
      name: 'an empty list in a worker group of a RayService',
      of: rayService({ 'spec.rayClusterConfig.workerGroupSpecs[0].template.spec.containers': [] }),
      finds: [['spec.rayClusterConfig.workerGroupSpecs[0].template.spec.containers', 'has no container', CONTAINER]],
    },
    {
      name: 'a template with nothing in it',
      of: rayCluster({ [`${WORKER}.template`]: {} }),
      finds: [['spec.workerGroupSpecs[0].template.spec.containers', 'has no container', CONTAINER]],
    },
    {
      name: 'a pod spec of null, which is none',
      of: rayCluster({ [`${WORKER}.template.spec`]: null }),
      finds: [['spec.workerGroupSpecs[0].template.spec.containers', 'has no container', CONTAINER]],
    },
  ],
  passed: [
    { name: 'one container', of: rayCluster({ [`${HEAD}.template.spec.containers`]: [{ name: 'ray', image: 'ray:1' }] }) },
    { name: 'a RayJob that brings no cluster', of: rayJob({ 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': { 'ray.io/cluster': 'a' } }) },
  ],
};

const TWICE = 'keep one of the two: resources takes CPU, GPU, memory and any other name';

export const resourcesTwiceRows: RuleRows = {
  rule: 'group-resources-twice',
  severity: Severity.ERROR,
  found: [
    {
      name: 'every flag of a resource in the head',
      of: rayCluster({
        [`${HEAD}.resources`]: { CPU: '4' },
        [`${HEAD}.rayStartParams`]: { 'num-cpus': '4', 'num-gpus': '0', 'memory': '1000000000', 'resources': '\'{"a": 1}\'' },
      }),
      finds: [
        ['spec.headGroupSpec.rayStartParams["num-cpus"]', 'is given although the group has resources ("4")', TWICE],
        ['spec.headGroupSpec.rayStartParams["num-gpus"]', 'is given although the group has resources ("0")', TWICE],
        ['spec.headGroupSpec.rayStartParams.memory', 'is given although the group has resources ("1000000000")', TWICE],
        ['spec.headGroupSpec.rayStartParams.resources', 'is given although the group has resources ("\'{\\"a\\": 1}\'")', TWICE],
      ],
    },
    {
      name: 'a flag of another resource than those of the worker group',
      of: rayCluster({ [`${WORKER}.resources`]: { 'example.com/npu': '1' }, [`${WORKER}.rayStartParams.num-cpus`]: '0' }),
      finds: [['spec.workerGroupSpecs[0].rayStartParams["num-cpus"]', 'is given although the group has resources ("0")', TWICE]],
    },
  ],
  passed: [
    { name: 'only resources', of: rayCluster({ [`${HEAD}.resources`]: { CPU: '4' } }) },
    { name: 'only flags', of: rayCluster({ [`${HEAD}.rayStartParams.num-cpus`]: '0' }) },
    { name: 'resources that are empty', of: rayCluster({ [`${HEAD}.resources`]: {}, [`${HEAD}.rayStartParams.num-cpus`]: '0' }) },
    { name: 'a flag of null, which is none', of: rayCluster({ [`${HEAD}.resources`]: { CPU: '4' }, [`${HEAD}.rayStartParams.num-cpus`]: null }) },
    { name: 'another flag', of: rayCluster({ [`${HEAD}.resources`]: { CPU: '4' }, [`${HEAD}.rayStartParams.object-store-memory`]: '1000000000' }) },
    { name: 'the two in two groups', of: rayCluster({ [`${HEAD}.resources`]: { CPU: '4' }, [`${WORKER}.rayStartParams.num-cpus`]: '0' }) },
  ],
};

export const rayStartLabelsRows: RuleRows = {
  rule: 'ray-start-labels',
  severity: Severity.ERROR,
  found: [
    {
      name: 'labels of the head',
      of: rayCluster({ [`${HEAD}.rayStartParams.labels`]: 'zone=a' }),
      finds: [['spec.headGroupSpec.rayStartParams.labels', 'is not the place for node labels ("zone=a")', 'use the labels of the group']],
    },
    {
      name: 'labels of a worker group that are empty',
      of: rayCluster({ [`${WORKER}.rayStartParams.labels`]: '' }),
      finds: [['spec.workerGroupSpecs[0].rayStartParams.labels', 'is not the place for node labels ("")', 'use the labels of the group']],
    },
    {
      name: 'labels at the first release that refuses them',
      of: rayCluster({ [`${HEAD}.rayStartParams.labels`]: 'zone=a' }),
      target: kuberay('1.5.0'),
      finds: [['spec.headGroupSpec.rayStartParams.labels', 'is not the place for node labels ("zone=a")', 'use the labels of the group']],
    },
  ],
  passed: [
    { name: 'labels of a release without labels of the group', of: rayCluster({ [`${HEAD}.rayStartParams.labels`]: 'zone=a' }), target: kuberay('1.4') },
    { name: 'labels of null, which are none', of: rayCluster({ [`${HEAD}.rayStartParams.labels`]: null }) },
    { name: 'labels of the group', of: rayCluster({ [`${HEAD}.labels`]: { zone: 'a' } }) },
  ],
};

const LABEL = 'use at most 63 letters, digits, dashes, underscores and dots, beginning and ending with a letter or digit';

export const nodeLabelRows: RuleRows = {
  rule: 'node-label',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a key of the head',
      of: rayCluster({ [`${HEAD}.labels`]: { 'a b': 'c' } }),
      finds: [['spec.headGroupSpec.labels["a b"]', 'has a key that is no label key ("a b")', LABEL]],
    },
    {
      name: 'a key with two slashes',
      of: rayCluster({ [`${HEAD}.labels`]: { 'a/b/c': 'd' } }),
      finds: [['spec.headGroupSpec.labels["a/b/c"]', 'has a key that is no label key ("a/b/c")', 'use at most one slash']],
    },
    {
      name: 'a key with capitals before the slash',
      of: rayCluster({ [`${HEAD}.labels`]: { 'Example.com/a': 'b' } }),
      finds: [[
        'spec.headGroupSpec.labels["Example.com/a"]',
        'has a key that is no label key ("Example.com/a")',
        'use a DNS name such as example.com before the slash',
      ]],
    },
    {
      name: 'a value of a worker group',
      of: rayCluster({ [`${WORKER}.labels`]: { good: 'a', zone: 'b-' } }),
      finds: [['spec.workerGroupSpecs[0].labels.zone', 'has a value that is no label value ("b-")', LABEL]],
    },
    {
      name: 'a key and its value',
      of: rayCluster({ [`${WORKER}.labels`]: { 'a b': 'c d' } }),
      finds: [
        ['spec.workerGroupSpecs[0].labels["a b"]', 'has a key that is no label key ("a b")', LABEL],
        ['spec.workerGroupSpecs[0].labels["a b"]', 'has a value that is no label value ("c d")', LABEL],
      ],
    },
    {
      name: 'a value in the cluster of a RayCronJob',
      of: rayCronJob({ 'spec.jobTemplate.rayClusterSpec.headGroupSpec.labels': { zone: 'a b' } }),
      target: ALL_GATES,
      finds: [['spec.jobTemplate.rayClusterSpec.headGroupSpec.labels.zone', 'has a value that is no label value ("a b")', LABEL]],
    },
  ],
  passed: [
    { name: 'labels of every form', of: rayCluster({ [`${HEAD}.labels`]: { 'zone': 'A.b_c-1', 'example.com/Zone_1': 'a' } }) },
    { name: 'a value that is empty', of: rayCluster({ [`${HEAD}.labels`]: { zone: '' } }) },
    { name: 'a value of null, which is none', of: rayCluster({ [`${HEAD}.labels`]: { zone: null } }) },
    { name: 'what is no node label', of: rayCluster({ [`${HEAD}.template.metadata`]: { annotations: { 'example.com/a': 'b c' } } }) },
  ],
};

const HOSTS = 'give the number of pods that make up one replica, one or more';

export const hostCountRows: RuleRows = {
  rule: 'host-count',
  severity: Severity.ERROR,
  found: [
    {
      name: 'no host',
      of: rayCluster({ [`${WORKER}.numOfHosts`]: 0 }),
      finds: [['spec.workerGroupSpecs[0].numOfHosts', 'is below one (0)', HOSTS]],
    },
    {
      name: 'less than none in a RayJob',
      of: rayJob({ 'spec.rayClusterSpec.workerGroupSpecs[0].numOfHosts': -1 }),
      finds: [['spec.rayClusterSpec.workerGroupSpecs[0].numOfHosts', 'is below one (-1)', HOSTS]],
    },
  ],
  passed: [
    { name: 'one host', of: rayCluster({ [`${WORKER}.numOfHosts`]: 1 }) },
    { name: 'four hosts', of: rayCluster({ [`${WORKER}.numOfHosts`]: 4 }) },
    { name: 'no number, which is one', of: rayCluster({ [`${WORKER}.numOfHosts`]: null }) },
  ],
};

export const reservedGroupNameRows: RuleRows = {
  rule: 'reserved-group-name',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the name at its place among the others',
      of: rayCluster({ 'spec.workerGroupSpecs[1]': { groupName: 'headgroup', template: { spec: { containers: [{ name: 'ray', image: 'ray:1' }] } } } }),
      finds: [['spec.workerGroupSpecs[1].groupName', 'is the name that the operator gives the head ("headgroup")', 'choose another name']],
    },
  ],
  passed: [
    { name: 'other capitals', of: rayCluster({ [`${WORKER}.groupName`]: 'headGroup' }) },
    { name: 'a longer name', of: rayCluster({ [`${WORKER}.groupName`]: 'headgroup-2' }) },
  ],
};

const OLD = { 'spec.rayVersion': '2.44.1', 'spec.headGroupSpec.template.spec.containers[0].image': 'ray:1', [`${WORKER}.template.spec.containers[0].image`]: 'ray:1' };

export const nodeLabelsReleaseRows: RuleRows = {
  rule: 'node-labels-ray-version',
  severity: Severity.ERROR,
  found: [
    {
      name: 'labels with Ray 2.44',
      of: rayCluster({ ...OLD, [`${WORKER}.labels`]: { zone: 'a' } }),
      finds: [['spec.workerGroupSpecs[0].labels', 'needs Ray 2.45.0 (rayVersion 2.44.1)', 'raise rayVersion and the image, or remove it']],
    },
  ],
  passed: [
    { name: 'no labels with Ray 2.44', of: rayCluster({ ...OLD, [`${WORKER}.labels`]: {} }) },
    { name: 'labels with Ray 2.45', of: rayCluster({ ...OLD, 'spec.rayVersion': '2.45.0', [`${WORKER}.labels`]: { zone: 'a' } }) },
    { name: 'labels with a Ray that is not known', of: rayCluster({ ...OLD, 'spec.rayVersion': 'nightly', [`${WORKER}.labels`]: { zone: 'a' } }) },
  ],
};
