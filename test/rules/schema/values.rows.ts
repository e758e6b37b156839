import { Severity } from '../../../src/rules/finding';
import { rayCluster, rayJob, rayService } from '../../manifests';
import { RuleRows } from '../rows';

const CONTAINER = 'spec.headGroupSpec.template.spec.containers[0]';

const inQuotes: RuleRows['found'] = [
  {
    name: 'a number where text is wanted',
    of: rayCluster({ 'spec.headGroupSpec.rayStartParams["num-cpus"]': 0 }),
    finds: [['spec.headGroupSpec.rayStartParams["num-cpus"]', 'is not text (0)', 'write it in quotes: "0"']],
  },
  {
    name: 'true where text is wanted',
    of: rayCluster({ 'spec.workerGroupSpecs[0].rayStartParams.block': true }),
    finds: [['spec.workerGroupSpecs[0].rayStartParams.block', 'is not text (true)', 'write it in quotes: "true"']],
  },
  {
    name: 'true in a label of the object',
    of: rayCluster({ 'metadata.labels["example.com/gpu"]': true }),
    finds: [['metadata.labels["example.com/gpu"]', 'is not text (true)', 'write it in quotes: "true"']],
  },
  {
    name: 'a number in an annotation of the object',
    of: rayCluster({ 'metadata.annotations["example.com/cost-centre"]': 42 }),
    finds: [['metadata.annotations["example.com/cost-centre"]', 'is not text (42)', 'write it in quotes: "42"']],
  },
  {
    name: 'a number as the name and true as the namespace of the object',
    of: rayCluster({ 'metadata.name': 7, 'metadata.namespace': true }),
    finds: [
      ['metadata.name', 'is not text (7)', 'write it in quotes: "7"'],
      ['metadata.namespace', 'is not text (true)', 'write it in quotes: "true"'],
    ],
  },
  {
    name: 'a number where one of a few texts is wanted, none of which it is',
    of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.version': 2 }),
    finds: [['spec.autoscalerOptions.version', 'is not text (2)', 'use v1 or v2']],
  },
  {
    name: 'an object where text is wanted',
    of: rayService({ 'spec.serveConfigV2': { applications: [] } }),
    finds: [['spec.serveConfigV2', 'is not text ({"applications":[]})', 'give text']],
  },
];

const withoutQuotes: RuleRows['found'] = [
  {
    name: 'a whole number in quotes',
    of: rayCluster({ 'spec.workerGroupSpecs[0].replicas': '1' }),
    finds: [['spec.workerGroupSpecs[0].replicas', 'is not a whole number of 32 bits ("1")', 'write it without quotes: 1']],
  },
  {
    name: 'a number in quotes',
    of: rayJob({ 'spec.entrypointNumCpus': '0.5' }),
    finds: [['spec.entrypointNumCpus', 'is not a number ("0.5")', 'write it without quotes: 0.5']],
  },
  {
    name: 'true in quotes',
    of: rayCluster({ 'spec.suspend': 'true' }),
    finds: [['spec.suspend', 'is not true or false ("true")', 'write it without quotes: true']],
  },
  {
    name: 'false in quotes',
    of: rayCluster({ 'spec.suspend': 'false' }),
    finds: [['spec.suspend', 'is not true or false ("false")', 'write it without quotes: false']],
  },
  {
    name: 'text that is neither true nor false',
    of: rayCluster({ 'spec.suspend': 'yes' }),
    finds: [['spec.suspend', 'is not true or false ("yes")', 'give true or false']],
  },
  {
    name: 'text that is no number',
    of: rayCluster({ 'spec.workerGroupSpecs[0].numOfHosts': 'many' }),
    finds: [['spec.workerGroupSpecs[0].numOfHosts', 'is not a whole number of 32 bits ("many")', 'give a whole number of 32 bits']],
  },
  {
    name: 'a blank, which is no zero',
    of: rayCluster({ 'spec.workerGroupSpecs[0].numOfHosts': ' ' }),
    finds: [['spec.workerGroupSpecs[0].numOfHosts', 'is not a whole number of 32 bits (" ")', 'give a whole number of 32 bits']],
  },
];

const scalars: RuleRows['found'] = [
  {
    name: 'a fraction where a whole number is wanted',
    of: rayCluster({ 'spec.workerGroupSpecs[0].numOfHosts': 1.5 }),
    finds: [['spec.workerGroupSpecs[0].numOfHosts', 'is not a whole number of 32 bits (1.5)', 'give a whole number of 32 bits']],
  },
  {
    name: 'a whole number that does not fit into 32 bits',
    of: rayCluster({ 'spec.workerGroupSpecs[0].replicas': undefined, 'spec.workerGroupSpecs[0].maxReplicas': 2147483648 }),
    finds: [['spec.workerGroupSpecs[0].maxReplicas', 'is not a whole number of 32 bits (2147483648)', 'give a whole number of 32 bits']],
  },
  {
    name: 'a fraction of a second',
    of: rayCluster({ 'spec.headGroupSpec.template.spec.terminationGracePeriodSeconds': 0.5 }),
    finds: [['spec.headGroupSpec.template.spec.terminationGracePeriodSeconds', 'is not a whole number of 64 bits (0.5)', 'give a whole number of 64 bits']],
  },
  {
    name: 'a port that is neither number nor name',
    of: rayCluster({ [`${CONTAINER}.livenessProbe.tcpSocket.port`]: true }),
    finds: [[
      'spec.headGroupSpec.template.spec.containers[0].livenessProbe.tcpSocket.port',
      'is not a whole number of 32 bits or text (true)',
      'write it in quotes: "true"',
    ]],
  },
  {
    name: 'a list where a port is wanted',
    of: rayCluster({ [`${CONTAINER}.livenessProbe.tcpSocket.port`]: [80] }),
    finds: [[
      'spec.headGroupSpec.template.spec.containers[0].livenessProbe.tcpSocket.port',
      'is not a whole number of 32 bits or text ([80])',
      'give a whole number of 32 bits or text',
    ]],
  },
  {
    name: 'a whole number below 32 bits',
    of: rayCluster({ 'spec.headGroupSpec.template.spec.priority': -2147483649 }),
    finds: [['spec.headGroupSpec.template.spec.priority', 'is not a whole number of 32 bits (-2147483649)', 'give a whole number of 32 bits']],
  },
  ...[NaN, Infinity, -Infinity].map((none): RuleRows['found'][number] => ({
    name: `${none}, which YAML can write, where a number is wanted`,
    of: rayJob({ 'spec.entrypointNumCpus': none }),
    finds: [['spec.entrypointNumCpus', `is not a number (${none})`, 'give a number']],
  })),
];

const quantities: RuleRows['found'] = [
  {
    name: 'a fraction as a quantity, which only text can be',
    of: rayCluster({ [`${CONTAINER}.resources.limits.cpu`]: 0.5 }),
    finds: [[
      'spec.headGroupSpec.template.spec.containers[0].resources.limits.cpu',
      'is not a quantity such as 500m, 2 or 8Gi (0.5)',
      'write it in quotes: "0.5"',
    ]],
  },
  {
    name: 'true as a quantity, which is none in quotes either',
    of: rayCluster({ [`${CONTAINER}.resources.limits.cpu`]: true }),
    finds: [[
      'spec.headGroupSpec.template.spec.containers[0].resources.limits.cpu',
      'is not a quantity such as 500m, 2 or 8Gi (true)',
      'give a quantity such as 500m, 2 or 8Gi',
    ]],
  },
  ...['lots', '8 Gi', '8GB', '1K', ''].map((memory): RuleRows['found'][number] => ({
    name: `${JSON.stringify(memory)} where a quantity is wanted`,
    of: rayCluster({ [`${CONTAINER}.resources.requests.memory`]: memory }),
    finds: [[
      'spec.headGroupSpec.template.spec.containers[0].resources.requests.memory',
      `is not a quantity such as 500m, 2 or 8Gi ("${memory}")`,
      'give a quantity such as 500m, 2 or 8Gi',
    ]],
  })),
];

const shapes: RuleRows['found'] = [
  {
    name: 'text where a list is wanted',
    of: rayCluster({ [`${CONTAINER}.command`]: 'bash' }),
    finds: [['spec.headGroupSpec.template.spec.containers[0].command', 'is not a list ("bash")', 'write it as a list: ["bash"]']],
  },
  {
    name: 'an object where a list is wanted',
    of: rayCluster({ 'spec.workerGroupSpecs': { groupName: 'cpu' } }),
    finds: [['spec.workerGroupSpecs', 'is not a list ({"groupName":"cpu"})', 'give a list']],
  },
  {
    name: 'an item of a list that is none',
    of: rayCluster({ 'spec.workerGroupSpecs[1]': null }),
    finds: [[
      'spec.workerGroupSpecs[1]',
      'is not an object (WorkerGroupSpec) (null)',
      'write its fields: groupName, template, replicas …',
    ]],
  },
  {
    name: 'a list where a map is wanted',
    of: rayCluster({ 'spec.headGroupSpec.rayStartParams': ['block'] }),
    finds: [['spec.headGroupSpec.rayStartParams', 'is not a map of keys and values (["block"])', 'give a map of keys and values']],
  },
  {
    name: 'a list where a map is wanted, and says nothing of its items',
    of: rayCluster({ [`${CONTAINER}.resources.limits`]: ['8 Gi'] }),
    finds: [[
      'spec.headGroupSpec.template.spec.containers[0].resources.limits',
      'is not a map of keys and values (["8 Gi"])',
      'give a map of keys and values',
    ]],
  },
  {
    name: 'lists where texts are wanted that other rules read',
    of: rayCluster({ [`${CONTAINER}.image`]: ['rayproject/ray:2.9.0'], 'spec.workerGroupSpecs[0].groupName': ['a b'] }),
    finds: [
      ['spec.headGroupSpec.template.spec.containers[0].image', 'is not text (["rayproject/ray:2.9.0"])', 'give text'],
      ['spec.workerGroupSpecs[0].groupName', 'is not text (["a b"])', 'give text'],
    ],
  },
  {
    name: 'text where a map is wanted, whatever it looks like',
    of: rayCluster({ 'spec.headGroupSpec.rayStartParams': '1' }),
    finds: [['spec.headGroupSpec.rayStartParams', 'is not a map of keys and values ("1")', 'give a map of keys and values']],
  },
  {
    name: 'text where an object is wanted',
    of: rayService({ 'spec.upgradeStrategy': 'NewCluster' }),
    finds: [[
      'spec.upgradeStrategy',
      'is not an object (RayServiceUpgradeStrategy) ("NewCluster")',
      'write its fields: type, clusterUpgradeOptions …',
    ]],
  },
  {
    name: 'a list where an object is wanted, and shows 60 characters of it',
    of: rayCluster({ 'spec.autoscalerOptions': ['a'.repeat(80)] }),
    finds: [[
      'spec.autoscalerOptions',
      'is not an object (AutoscalerOptions) (["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…)',
      'write its fields: version, idleTimeoutSeconds, upscalingMode …',
    ]],
  },
  {
    name: 'a list where one of a few texts is wanted, and says nothing of the texts',
    of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.upscalingMode': ['Default'] }),
    finds: [['spec.autoscalerOptions.upscalingMode', 'is not text (["Default"])', 'give text']],
  },
  {
    name: 'a spec that is none',
    of: rayCluster({ spec: 'see below' }),
    finds: [[
      'spec',
      'is not an object (RayClusterSpec) ("see below")',
      'write its fields: rayVersion, headGroupSpec, workerGroupSpecs …',
    ]],
  },
];

export const wrongTypeRows: RuleRows = {
  rule: 'wrong-type',
  severity: Severity.ERROR,
  found: [...inQuotes, ...withoutQuotes, ...scalars, ...quantities, ...shapes],
  passed: [
    ...[0, 2, '500m', '1.5', '.5', '8Gi', '1e3', '1E-3', '+1', '64k'].map(memory => ({
      name: `${JSON.stringify(memory)} as a quantity`,
      of: rayCluster({ [`${CONTAINER}.resources.requests.ephemeral-storage`]: memory }),
    })),
    { name: 'the greatest number of 32 bits', of: rayCluster({ 'spec.workerGroupSpecs[0].maxReplicas': 2147483647 }) },
    { name: 'the least number of 32 bits', of: rayCluster({ 'spec.headGroupSpec.template.spec.priority': -2147483648 }) },
    {
      name: 'null in a map, where it means absent',
      of: rayCluster({ 'spec.headGroupSpec.rayStartParams.block': null, 'metadata.labels["example.com/team"]': null }),
    },
    { name: 'a namespace of null, which is none', of: rayCluster({ 'metadata.namespace': null }) },
    {
      name: 'a number of more than 32 bits where 64 are taken',
      of: rayCluster({ 'spec.headGroupSpec.template.spec.terminationGracePeriodSeconds': 2147483648 }),
    },
    { name: 'a port by its number', of: rayCluster({ [`${CONTAINER}.livenessProbe.tcpSocket.port`]: 8265 }) },
    { name: 'a port by its name', of: rayCluster({ [`${CONTAINER}.livenessProbe.tcpSocket.port`]: 'metrics' }) },
    { name: 'a fraction and a whole number as numbers', of: rayJob({ 'spec.entrypointNumCpus': 0.5, 'spec.ttlSecondsAfterFinished': 1, 'spec.shutdownAfterJobFinishes': true }) },
    { name: 'an empty text', of: rayCluster({ 'spec.headGroupSpec.labels.zone': '' }) },
    { name: 'null where it means absent', of: rayCluster({ 'spec.workerGroupSpecs[0].numOfHosts': null, 'spec.suspend': null }) },
    {
      name: 'null for labels, annotations and status',
      of: rayCluster({ 'metadata.labels': null, 'metadata.annotations': null, 'status': null }),
    },
  ],
};

export const unknownValueRows: RuleRows = {
  rule: 'unknown-value',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a mode that there is not',
      of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.upscalingMode': 'Turbo' }),
      finds: [[
        'spec.autoscalerOptions.upscalingMode',
        'is none of the values that it takes ("Turbo")',
        'use Default or Aggressive or Conservative',
      ]],
    },
    {
      name: 'a value with other capitals',
      of: rayCluster({ 'spec.upgradeStrategy.type': 'recreate' }),
      finds: [['spec.upgradeStrategy.type', 'is none of the values that it takes ("recreate")', 'use Recreate or None']],
    },
    {
      name: 'an empty text',
      of: rayCluster({ 'spec.authOptions.mode': '' }),
      finds: [['spec.authOptions.mode', 'is none of the values that it takes ("")', 'use disabled or token']],
    },
  ],
  passed: [
    { name: 'the first of the values', of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.upscalingMode': 'Default' }) },
    { name: 'the last of the values', of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.upscalingMode': 'Conservative' }) },
    { name: 'null, which is no value', of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.upscalingMode': null }) },
    { name: 'any text where no values are listed', of: rayCluster({ 'spec.headGroupSpec.template.spec.schedulerName': 'Anything' }) },
  ],
};
