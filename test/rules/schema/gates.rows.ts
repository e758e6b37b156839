import { FeatureGate } from '../../../src/rules/feature-gate';
import { Severity } from '../../../src/rules/finding';
import { rayCluster, rayCronJob, rayJob, rayService } from '../../manifests';
import { ray } from '../ray-start/clusters';
import { kuberay, RuleRows } from '../rows';

const TURN_ON_FOR = 'turn it on in the operator and name it in featureGates of the target, or do without the ';
const TURN_ON = `${TURN_ON_FOR}field`;
const SUSPENDED = { 'spec.workerGroupSpecs[0].suspend': true };
const UPGRADE = {
  'spec.upgradeStrategy': {
    type: 'NewClusterWithIncrementalUpgrade',
    clusterUpgradeOptions: { gatewayClassName: 'istio', stepSizePercent: 10, intervalSeconds: 30 },
  },
  'spec.rayClusterConfig.enableInTreeAutoscaling': true,
};

export const featureGateRows: RuleRows = {
  rule: 'feature-gate',
  severity: Severity.ERROR,
  found: [
    {
      name: 'networkPolicy once, whatever is in it',
      of: rayCluster({ 'spec.networkPolicy': { mode: 'DenyAllIngress', head: { ingressRules: [{}] } } }),
      finds: [['spec.networkPolicy', 'needs the feature gate RayClusterNetworkPolicy, which is off (KubeRay 1.7)', TURN_ON]],
    },
    {
      name: 'tlsOptions that are empty',
      of: rayCluster({ 'spec.tlsOptions': {} }),
      finds: [['spec.tlsOptions', 'needs the feature gate RayClusterMTLS, which is off (KubeRay 1.7)', TURN_ON]],
    },
    {
      name: 'an upgrade in steps without options, of which nothing would come',
      of: rayService({ 'spec.upgradeStrategy': { type: 'NewClusterWithIncrementalUpgrade' } }),
      target: kuberay('1.6'),
      finds: [[
        'spec.upgradeStrategy.type', 'needs the feature gate RayServiceIncrementalUpgrade, which is off (KubeRay 1.6)',
        'turn it on in the operator and name it in featureGates of the target, or do without the type',
      ]],
    },
    {
      name: 'an upgrade in steps once, by its options',
      of: rayService({ 'spec.upgradeStrategy': { type: 'NewClusterWithIncrementalUpgrade', clusterUpgradeOptions: { gatewayClassName: 'istio', stepSizePercent: 10, intervalSeconds: 0 } } }),
      target: kuberay('1.5'),
      finds: [['spec.upgradeStrategy.clusterUpgradeOptions', 'needs the feature gate RayServiceIncrementalUpgrade, which is off (KubeRay 1.5)', TURN_ON]],
    },
    {
      name: 'a field while another gate is on',
      of: rayCluster({ 'spec.tlsOptions': {} }),
      target: { featureGates: [FeatureGate.RAY_CLUSTER_NETWORK_POLICY] },
      finds: [['spec.tlsOptions', 'needs the feature gate RayClusterMTLS, which is off (KubeRay 1.7)', TURN_ON]],
    },
    {
      name: 'storage once, although its backend needs the gate, too',
      of: rayCluster({ 'spec.gcsFaultToleranceOptions': { backend: 'rocksdb', storage: {} }, ...ray('2.57.0') }),
      finds: [[
        'spec.gcsFaultToleranceOptions.storage',
        'needs the feature gate GCSFaultToleranceEmbeddedStorage, which is off (KubeRay 1.7)',
        TURN_ON,
      ]],
    },
    {
      name: 'suspend of a group at the last release where the gate is off by default',
      of: rayCluster(SUSPENDED),
      target: kuberay('1.5'),
      finds: [['spec.workerGroupSpecs[0].suspend', 'needs the feature gate RayJobDeletionPolicy, which is off (KubeRay 1.5)', TURN_ON]],
    },
    {
      name: 'suspend of a group where the gate is on by default and was turned off',
      of: rayCluster(SUSPENDED),
      target: { disabledFeatureGates: [FeatureGate.RAY_JOB_DELETION_POLICY] },
      finds: [['spec.workerGroupSpecs[0].suspend', 'needs the feature gate RayJobDeletionPolicy, which is off (KubeRay 1.7)', TURN_ON]],
    },
    {
      name: 'clusterUpgradeOptions before 1.7',
      of: rayService(UPGRADE),
      target: kuberay('1.6'),
      finds: [[
        'spec.upgradeStrategy.clusterUpgradeOptions',
        'needs the feature gate RayServiceIncrementalUpgrade, which is off (KubeRay 1.6)',
        TURN_ON,
      ]],
    },
    {
      name: 'a kind',
      of: rayCronJob(),
      target: kuberay('1.6'),
      finds: [['kind', 'needs the feature gate RayCronJob, which is off (KubeRay 1.6)', `${TURN_ON_FOR}kind`]],
    },
  ],
  passed: [
    {
      name: 'networkPolicy where the gate was turned on',
      of: rayCluster({ 'spec.networkPolicy': { mode: 'DenyAllIngress' } }),
      target: { featureGates: [FeatureGate.RAY_CLUSTER_NETWORK_POLICY] },
    },
    { name: 'suspend of a group where the gate is on by default', of: rayCluster(SUSPENDED), target: kuberay('1.6.0') },
    {
      name: 'suspend of a group at an older release where the gate was turned on',
      of: rayCluster(SUSPENDED),
      target: { ...kuberay('1.3'), featureGates: [FeatureGate.RAY_JOB_DELETION_POLICY] },
    },
    { name: 'clusterUpgradeOptions from 1.7 on', of: rayService(UPGRADE), target: kuberay('1.7.0') },
    { name: 'null, which is no field', of: rayCluster({ 'spec.tlsOptions': null }) },
    {
      name: 'suspend that is false, which is as good as absent',
      of: rayCluster({ 'spec.workerGroupSpecs[0].suspend': false }),
      target: kuberay('1.5'),
    },
    { name: 'a kind whose gate was turned on', of: rayCronJob(), target: { featureGates: [FeatureGate.RAY_CRON_JOB] } },
  ],
};

const RULES = [{ policy: 'DeleteSelf', condition: { jobStatus: 'SUCCEEDED', ttlSeconds: 60 } }];

export const deprecatedFieldRows: RuleRows = {
  rule: 'deprecated-field',
  severity: Severity.WARNING,
  found: [
    {
      name: 'what the operator ignores',
      of: rayService({ 'spec.serviceUnhealthySecondThreshold': 300 }),
      finds: [['spec.serviceUnhealthySecondThreshold', 'is deprecated', 'leave it out, as the operator ignores it']],
    },
    {
      name: 'each of two fields with its successor',
      of: rayJob({ 'spec.deletionStrategy': { onSuccess: { policy: 'DeleteCluster' }, onFailure: { policy: 'DeleteNone' } } }),
      finds: [
        ['spec.deletionStrategy.onSuccess', 'is deprecated', 'use deletionRules, with a condition on the jobStatus SUCCEEDED'],
        ['spec.deletionStrategy.onFailure', 'is deprecated', 'use deletionRules, with a condition on the jobStatus FAILED'],
      ],
    },
  ],
  passed: [
    { name: 'the successor', of: rayJob({ 'spec.deletionStrategy': { deletionRules: RULES } }) },
    { name: 'null, which is no field', of: rayService({ 'spec.serviceUnhealthySecondThreshold': null }) },
    {
      name: 'a field that has no successor yet in the target, and is gone later',
      of: rayCluster({ 'spec.headGroupSpec.template.spec.resourceClaims': [{ name: 'gpu', source: { resourceClaimName: 'gpu' } }] }),
      target: kuberay('1.3.0'),
    },
  ],
};
