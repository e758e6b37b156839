import { FeatureGate } from '../../../src/rules/feature-gate';
import { Severity } from '../../../src/rules/finding';
import { rayCluster, rayCronJob, rayJob, rayService } from '../../manifests';
import { RuleRows } from '../rows';

const CRON_JOBS = { featureGates: [FeatureGate.RAY_CRON_JOB] };

function deletionRule(ttlSeconds: number): object {
  return { policy: 'DeleteSelf', condition: { jobStatus: 'FAILED', ttlSeconds } };
}

export const outOfRangeRows: RuleRows = {
  rule: 'out-of-range',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a deadline of zero seconds',
      of: rayJob({ 'spec.preRunningDeadlineSeconds': 0 }),
      finds: [['spec.preRunningDeadlineSeconds', 'is too small (0)', 'give 1 or more']],
    },
    {
      name: 'a negative delay',
      of: rayService({ 'spec.rayClusterDeletionDelaySeconds': -1 }),
      finds: [['spec.rayClusterDeletionDelaySeconds', 'is too small (-1)', 'give 0 or more']],
    },
    {
      name: 'a negative time to live inside of a list',
      of: rayJob({ 'spec.deletionStrategy.deletionRules': [deletionRule(-1)] }),
      finds: [['spec.deletionStrategy.deletionRules[0].condition.ttlSeconds', 'is too small (-1)', 'give 0 or more']],
    },
    {
      name: 'an empty list of rules',
      of: rayJob({ 'spec.deletionStrategy.deletionRules': [] }),
      finds: [['spec.deletionStrategy.deletionRules', 'has too few items (0)', 'give at least 1']],
    },
    {
      name: 'an empty time zone',
      of: rayCronJob({ 'spec.timeZone': '' }),
      target: CRON_JOBS,
      finds: [['spec.timeZone', 'is too short ("")', 'give some text']],
    },
  ],
  passed: [
    { name: 'a deadline of one second', of: rayJob({ 'spec.preRunningDeadlineSeconds': 1 }) },
    { name: 'a delay of zero', of: rayService({ 'spec.rayClusterDeletionDelaySeconds': 0 }) },
    { name: 'a list of one rule', of: rayJob({ 'spec.deletionStrategy.deletionRules': [deletionRule(0)] }) },
    { name: 'a time zone', of: rayCronJob({ 'spec.timeZone': 'UTC' }), target: CRON_JOBS },
    { name: 'null, which is no value', of: rayJob({ 'spec.preRunningDeadlineSeconds': null }) },
    { name: 'a negative number without a bound', of: rayCluster({ 'spec.headGroupSpec.template.spec.priority': -10 }) },
  ],
};

const CONTAINERS = 'spec.headGroupSpec.template.spec.containers';
const VOLUMES = { 'spec.headGroupSpec.template.spec.volumes': ['a', 'b'].map(name => ({ name, emptyDir: {} })) };
const LONG_PATH = `/${'a'.repeat(80)}`;
const OWN = 'give each item its own, or remove one';

export const duplicateItemRows: RuleRows = {
  rule: 'duplicate-item',
  severity: Severity.ERROR,
  found: [
    {
      name: 'each container that has the name of an earlier one',
      of: rayCluster({ [CONTAINERS]: ['ray', 'log', 'log', 'log'].map(name => ({ name, image: 'ray:1' })) }),
      finds: [
        ['spec.headGroupSpec.template.spec.containers[2]', 'has the same name as item 1 ("log")', OWN],
        ['spec.headGroupSpec.template.spec.containers[3]', 'has the same name as item 1 ("log")', OWN],
      ],
    },
    {
      name: 'a port twice, once with the protocol that the API server fills in',
      of: rayCluster({ [`${CONTAINERS}[1]`]: { name: 'log', image: 'ray:1', ports: [{ containerPort: 80 }, { containerPort: 80, protocol: 'TCP' }] } }),
      finds: [[
        'spec.headGroupSpec.template.spec.containers[1].ports[1]',
        'has the same containerPort and protocol as item 0 (80, "TCP")',
        OWN,
      ]],
    },
    {
      name: 'a worker group that two rules of the network policy open',
      of: rayCluster({ 'spec.networkPolicy': { mode: 'DenyAllIngress', workerGroups: [{ groupName: 'cpu' }, { groupName: 'cpu' }] } }),
      target: { featureGates: [FeatureGate.RAY_CLUSTER_NETWORK_POLICY] },
      finds: [['spec.networkPolicy.workerGroups[1]', 'has the same groupName as item 0 ("cpu")', OWN]],
    },
    {
      name: 'a port twice in the Service of the head, as the API server fills in its protocol, too',
      of: rayCluster({ 'spec.headGroupSpec.headService.spec.ports': [{ name: 'a', port: 80, protocol: 'TCP' }, { name: 'b', port: 80 }] }),
      finds: [['spec.headGroupSpec.headService.spec.ports[1]', 'has the same port and protocol as item 0 (80, "TCP")', OWN]],
    },
    {
      name: 'a long path that is there twice, and shows 60 characters of it',
      of: rayCluster({ ...VOLUMES, [`${CONTAINERS}[0].volumeMounts`]: [{ name: 'a', mountPath: LONG_PATH }, { name: 'b', mountPath: LONG_PATH }] }),
      finds: [[
        'spec.headGroupSpec.template.spec.containers[0].volumeMounts[1]',
        'has the same mountPath as item 0 ("/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…)',
        OWN,
      ]],
    },
  ],
  passed: [
    {
      name: 'long paths that differ in the last letter',
      of: rayCluster({
        ...VOLUMES,
        [`${CONTAINERS}[0].volumeMounts`]: [{ name: 'a', mountPath: `${LONG_PATH}/a` }, { name: 'b', mountPath: `${LONG_PATH}/b` }],
      }),
    },
    {
      name: 'a port for two protocols',
      of: rayCluster({ [`${CONTAINERS}[1]`]: { name: 'dns', image: 'ray:1', ports: [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }] } }),
    },
    {
      name: 'a name in two lists',
      of: rayCluster({ 'spec.workerGroupSpecs[0].template.spec.initContainers': [{ name: 'log', image: 'ray:1' }], [`${CONTAINERS}[1]`]: { name: 'log', image: 'ray:1' } }),
    },
    {
      name: 'a variable twice in the list of the autoscaler, which has no keys',
      of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.env': [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] }),
    },
  ],
};
