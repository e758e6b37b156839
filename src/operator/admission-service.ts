import { AdmissionRule, nameRules, row } from './admission-rule';

const INCREMENTAL = "self.?upgradeStrategy.type.orValue('') == 'NewClusterWithIncrementalUpgrade'";
const OPTIONS = 'self.?upgradeStrategy.clusterUpgradeOptions';
const LIMITS = 'self.upgradeStrategy.clusterUpgradeOptions';

const INCREMENTAL_RULES: readonly AdmissionRule[] = [
  row('V6', 'RayServiceSpec', '1.5', [
    `!(${INCREMENTAL}) || self.rayClusterConfig.?enableInTreeAutoscaling.orValue(false)`,
    'NewClusterWithIncrementalUpgrade needs the autoscaler: set rayClusterConfig.enableInTreeAutoscaling',
  ]),
  row('V7', 'RayServiceSpec', '1.5', [
    `!(${INCREMENTAL}) || ${OPTIONS}.hasValue()`,
    'NewClusterWithIncrementalUpgrade needs clusterUpgradeOptions: set them',
  ]),
  row('V8, V9', 'RayServiceSpec', '1.5', [
    `!(${INCREMENTAL} && ${OPTIONS}.hasValue()) || [${LIMITS}.maxSurgePercent, ${LIMITS}.stepSizePercent].all(p, p >= 0 && p <= 100)`,
    'maxSurgePercent or stepSizePercent is no percentage: use 0 to 100',
  ]),
  row('V10', 'RayServiceSpec', '1.7', [
    `!(${INCREMENTAL} && ${OPTIONS}.hasValue()) || ${LIMITS}.stepSizePercent <= ${LIMITS}.maxSurgePercent`,
    'stepSizePercent exceeds maxSurgePercent: lower it',
  ]),
  row('V11', 'RayServiceSpec', '1.5', [
    `!(${INCREMENTAL} && ${OPTIONS}.hasValue()) || ${LIMITS}.intervalSeconds > 0`,
    'intervalSeconds is not positive: use 1 or more',
  ]),
  row('V12', 'RayServiceSpec', '1.5', [
    `!(${INCREMENTAL} && ${OPTIONS}.hasValue()) || ${LIMITS}.gatewayClassName != ''`,
    'gatewayClassName is empty: name the class of the Gateway',
  ]),
];

/** What the operator refuses in a RayService. */
export const SERVICE_RULES: readonly AdmissionRule[] = [
  ...nameRules('M4', 'RayService', 47),
  row('V1', 'RayServiceSpec', '1.6', [
    '!self.rayClusterConfig.?authOptions.enableK8sTokenAuth.orValue(false)',
    'a RayService does not go with enableK8sTokenAuth: leave it out',
  ]),
  row('V3', 'RayServiceSpec', '1.3', [
    "self.rayClusterConfig.headGroupSpec.?headService.metadata.name.orValue('') == ''",
    'the head service of a RayService has a name: leave it out',
  ]),
  row('V4', 'RayServiceUpgradeStrategy', '1.5', [
    "self.?type.orValue('None') in ['NewCluster', 'NewClusterWithIncrementalUpgrade', 'None']",
    'type is unknown: use NewCluster, NewClusterWithIncrementalUpgrade or None',
  ]),
  ...INCREMENTAL_RULES.map(rule => ({ ...rule, gate: 'RayServiceIncrementalUpgrade' })),
];
