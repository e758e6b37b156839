import { RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster, rayJob, rayService } from '../manifests';

const HEAD = 'spec.headGroupSpec.template.metadata.labels';
const HEAD_GROUP = 'spec.headGroupSpec.labels';
const WORKER = 'spec.workerGroupSpecs[0].template.metadata.labels';
const WORKER_GROUP = 'spec.workerGroupSpecs[0].labels';
const CLUSTER = '["ray.io/cluster"]';
const GROUP = '["ray.io/group"]';
const NODE_TYPE = '["ray.io/node-type"]';
const IDENTIFIER = '["ray.io/identifier"]';
const RAY_NODE = '["ray.io/is-ray-node"]';
const APP = '["app.kubernetes.io/name"]';
const MAKER = '["app.kubernetes.io/created-by"]';

function overwritten(value: string): [string, string] {
  return [`is overwritten by the operator ("${value}")`, 'remove it, or use a key of your own'];
}

export const ignoredLabelRows: RuleRows = {
  rule: 'ignored-label',
  severity: Severity.WARNING,
  found: [
    {
      name: 'other values on the head, in template and group',
      of: rayCluster({ [HEAD + CLUSTER]: 'other', [HEAD + GROUP]: 'cpu', [HEAD_GROUP + NODE_TYPE]: 'worker' }),
      finds: [
        [HEAD + CLUSTER, ...overwritten('other')],
        [HEAD + GROUP, ...overwritten('cpu')],
        [HEAD_GROUP + NODE_TYPE, ...overwritten('worker')],
      ],
    },
    {
      name: 'the values of the head on a worker',
      of: rayCluster({ [WORKER + GROUP]: 'headgroup', [WORKER_GROUP + NODE_TYPE]: 'head' }),
      finds: [[WORKER + GROUP, ...overwritten('headgroup')], [WORKER_GROUP + NODE_TYPE, ...overwritten('head')]],
    },
    {
      name: 'a value that no label can have, and that the API server never sees',
      of: rayCluster({ [HEAD + CLUSTER]: 'a b' }),
      finds: [[HEAD + CLUSTER, ...overwritten('a b')]],
    },
    {
      name: 'the name of a RayJob, whose cluster has another',
      of: rayJob({ [`spec.rayClusterSpec.headGroupSpec.template.metadata.labels${CLUSTER}`]: 'demo' }),
      finds: [[`spec.rayClusterSpec.headGroupSpec.template.metadata.labels${CLUSTER}`, ...overwritten('demo')]],
    },
  ],
  passed: [
    { name: 'what the operator writes on the head', of: rayCluster({ [HEAD + CLUSTER]: 'demo', [HEAD + GROUP]: 'headgroup', [HEAD + NODE_TYPE]: 'head' }) },
    { name: 'what the operator writes on workers', of: rayCluster({ [WORKER + CLUSTER]: 'demo', [WORKER + GROUP]: 'cpu', [WORKER_GROUP + NODE_TYPE]: 'worker' }) },
    { name: 'labels of one\'s own, and of Ray', of: rayCluster({ [`${HEAD}.app`]: 'ray', [`${WORKER_GROUP}["ray.io/region"]`]: 'eu' }) },
    { name: 'labels on the object itself', of: rayCluster({ 'metadata.labels["ray.io/cluster"]': 'other' }) },
  ],
};

function lost(value: string): [string, string] {
  return [`keeps the head service from finding the head ("${value}")`, 'remove it'];
}

const LONG = 'a'.repeat(53);

export const headServiceLabelRows: RuleRows = {
  rule: 'head-service-label',
  severity: Severity.ERROR,
  found: [
    {
      name: 'other values of what the service selects by',
      of: rayCluster({ [HEAD + IDENTIFIER]: 'my-head', [HEAD + MAKER]: 'helm' }),
      finds: [[HEAD + IDENTIFIER, ...lost('my-head')], [HEAD + MAKER, ...lost('helm')]],
    },
    {
      name: 'an app in the labels of the group, which the service does not follow',
      of: rayCluster({ [HEAD_GROUP + APP]: 'training' }),
      finds: [[HEAD_GROUP + APP, ...lost('training')]],
    },
    {
      name: 'an app that the template has, and the group has otherwise',
      of: rayCluster({ [HEAD + APP]: 'training', [HEAD_GROUP + APP]: 'kuberay' }),
      finds: [[HEAD_GROUP + APP, ...lost('kuberay')]],
    },
    {
      name: 'an identifier in a RayJob, whose cluster has a name that nobody knows',
      of: rayJob({ [`spec.rayClusterSpec.headGroupSpec.labels${IDENTIFIER}`]: 'demo-head' }),
      finds: [[`spec.rayClusterSpec.headGroupSpec.labels${IDENTIFIER}`, ...lost('demo-head')]],
    },
  ],
  passed: [
    { name: 'what the operator writes', of: rayCluster({ [HEAD + IDENTIFIER]: 'demo-head', [HEAD + MAKER]: 'kuberay-operator', [HEAD_GROUP + APP]: 'kuberay' }) },
    { name: 'an app of one\'s own in the template, which the service follows', of: rayCluster({ [HEAD + APP]: 'training' }) },
    { name: 'the same app in both', of: rayCluster({ [HEAD + APP]: 'training', [HEAD_GROUP + APP]: 'training' }) },
    { name: 'the identifier of a long name', of: rayCluster({ 'metadata.name': LONG, [HEAD + IDENTIFIER]: `${LONG}-head` }) },
    { name: 'a label of null, which is none', of: rayCluster({ [HEAD + IDENTIFIER]: null }) },
  ],
};

function hidden(value: string): [string, string] {
  return [`hides the pods from what goes by the operator's label ("${value}")`, 'remove it'];
}

export const operatorLabelRows: RuleRows = {
  rule: 'operator-label',
  severity: Severity.WARNING,
  found: [
    {
      name: 'pods that are no Ray nodes any more',
      of: rayCluster({ [HEAD + RAY_NODE]: 'no', [HEAD_GROUP + RAY_NODE]: 'true', [WORKER + RAY_NODE]: '' }),
      finds: [[HEAD + RAY_NODE, ...hidden('no')], [HEAD_GROUP + RAY_NODE, ...hidden('true')], [WORKER + RAY_NODE, ...hidden('')]],
    },
    {
      name: 'workers of another maker, and with the identifier of the head',
      of: rayCluster({ [WORKER + MAKER]: 'helm', [WORKER_GROUP + IDENTIFIER]: 'demo-head' }),
      finds: [[WORKER + MAKER, ...hidden('helm')], [WORKER_GROUP + IDENTIFIER, ...hidden('demo-head')]],
    },
    {
      name: 'an app in the head of a RayService, whose own service does not follow it',
      of: rayService({ [`spec.rayClusterConfig.headGroupSpec.template.metadata.labels${APP}`]: 'llm' }),
      finds: [[`spec.rayClusterConfig.headGroupSpec.template.metadata.labels${APP}`, ...hidden('llm')]],
    },
  ],
  passed: [
    { name: 'what the operator writes', of: rayCluster({ [HEAD + RAY_NODE]: 'yes', [WORKER_GROUP + RAY_NODE]: 'yes', [WORKER + MAKER]: 'kuberay-operator' }) },
    { name: 'the identifier of workers', of: rayCluster({ [WORKER + IDENTIFIER]: 'demo-worker' }) },
    { name: 'an app of one\'s own on workers', of: rayCluster({ [WORKER + APP]: 'training', [WORKER_GROUP + APP]: 'training' }) },
    { name: 'the app of the operator in a RayService', of: rayService({ [`spec.rayClusterConfig.headGroupSpec.template.metadata.labels${APP}`]: 'kuberay' }) },
  ],
};

const METADATA = 'spec.headGroupSpec.template.metadata';

export const templateNameRows: RuleRows = {
  rule: 'ignored-template-name',
  severity: Severity.WARNING,
  found: [
    {
      name: 'name and namespace of a template',
      of: rayCluster({ 'metadata.namespace': 'ml', [`${METADATA}.name`]: 'head', [`${METADATA}.namespace`]: 'other' }),
      finds: [
        [`${METADATA}.name`, 'is ignored by the operator ("head")', 'remove it'],
        [`${METADATA}.namespace`, 'is ignored by the operator ("other")', 'remove it'],
      ],
    },
    {
      name: 'the name of a worker that is also that of the namespace',
      of: rayCluster({ 'metadata.namespace': 'ml', 'spec.workerGroupSpecs[0].template.metadata.name': 'ml' }),
      finds: [['spec.workerGroupSpecs[0].template.metadata.name', 'is ignored by the operator ("ml")', 'remove it']],
    },
  ],
  passed: [
    { name: 'the namespace of the cluster', of: rayCluster({ 'metadata.namespace': 'ml', [`${METADATA}.namespace`]: 'ml' }) },
    { name: 'names that are empty or null', of: rayCluster({ [`${METADATA}.name`]: '', [`${METADATA}.namespace`]: null }) },
  ],
};
