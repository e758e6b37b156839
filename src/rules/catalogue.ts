import { tpuTopology, untoldAccelerators } from './accelerators';
import { authMode, authRayVersion, kubernetesAuth } from './authentication';
import {
  autoscalerEnv, autoscalerEnvWithoutAutoscaling, autoscalerInert, autoscalerRestartPolicy, autoscalerToken, autoscalerUnbounded,
  autoscalerV1Restart, autoscalerVersionTwice, groupPriority, idleTimeout, suspendedGroup,
} from './autoscaler';
import { COMMAND_RULES } from './command';
import {
  backendMismatch, ftEnabledTwice, redisAddressMissing, redisTwice, redisWithoutFt, rocksDbByHand, rocksDbGate,
} from './gcs-fault-tolerance';
import { gracePeriod } from './grace-period';
import { groupResources } from './group-resources';
import { hostCount, noContainer, nodeLabels, nodeLabelsRelease, rayStartLabels, reservedGroupName, resourcesTwice } from './groups';
import { headPortDefaults, headPortNumber, lostHeadPort, movedHeadPort, neededHeadPort } from './head-ports';
import { historyCollector } from './history-server';
import { imageRayVersion } from './image';
import { deprecatedVersion, unknownKind, unknownVersion } from './kinds';
import { headServiceLabel, ignoredLabel, operatorLabel, templateName } from './labels';
import { managedBy, upgradeOfChild } from './life-cycle';
import { objectName } from './names';
import { networkPolicyGroups, networkPolicyMode } from './network-policy';
import { networkPolicyDns, networkPolicyOperator } from './network-reach';
import { nodeLabelUnknown, zoneToleration } from './placement';
import { POD_RULES } from './pod';
import { probeOfMetrics, probePath } from './probes';
import { RAY_ENV_RULES } from './ray-env';
import { RAY_START_RULES } from './ray-start';
import { rayVersionMissing, rayVersionsDiffer } from './ray-versions';
import { RESOURCE_RULES } from './resources';
import { Rule } from './rule';
import { duplicateItem, outOfRange } from './schema/limits';
import { deprecatedField, featureGate, newerField, removedField } from './schema/releases';
import { missingField } from './schema/required';
import { unknownField } from './schema/unknown-field';
import { unknownValue, wrongType } from './schema/values';
import { SECURITY_RULES } from './security';
import { silenceRules } from './silence';
import { unsafeText } from './text';
import { tlsByHand } from './tls';
import { duplicateGroupName, groupName, replicaBounds, replicasOutOfBounds } from './worker-groups';

const CHECKS: readonly Rule[] = [
  unknownKind,
  unknownVersion,
  deprecatedVersion,
  unknownField,
  newerField,
  removedField,
  featureGate,
  deprecatedField,
  wrongType,
  unknownValue,
  missingField,
  outOfRange,
  duplicateItem,
  unsafeText,
  objectName,
  groupName,
  duplicateGroupName,
  replicaBounds,
  replicasOutOfBounds,
  imageRayVersion,
  noContainer,
  reservedGroupName,
  hostCount,
  resourcesTwice,
  groupResources,
  rayStartLabels,
  nodeLabels,
  untoldAccelerators,
  tpuTopology,
  nodeLabelsRelease,
  idleTimeout,
  groupPriority,
  suspendedGroup,
  autoscalerEnvWithoutAutoscaling,
  autoscalerVersionTwice,
  autoscalerRestartPolicy,
  autoscalerEnv,
  autoscalerInert,
  autoscalerToken,
  ftEnabledTwice,
  redisWithoutFt,
  redisTwice,
  redisAddressMissing,
  backendMismatch,
  rocksDbGate,
  rocksDbByHand,
  authMode,
  authRayVersion,
  kubernetesAuth,
  networkPolicyMode,
  networkPolicyGroups,
  networkPolicyDns,
  networkPolicyOperator,
  headServiceLabel,
  operatorLabel,
  ignoredLabel,
  templateName,
  neededHeadPort,
  headPortDefaults,
  headPortNumber,
  lostHeadPort,
  movedHeadPort,
  tlsByHand,
  historyCollector,
  managedBy,
  upgradeOfChild,
  ...POD_RULES,
  ...RAY_START_RULES,
  ...SECURITY_RULES,
  ...RAY_ENV_RULES,
  ...RESOURCE_RULES,
  rayVersionMissing,
  rayVersionsDiffer,
  autoscalerUnbounded,
  autoscalerV1Restart,
  ...COMMAND_RULES,
  probeOfMetrics,
  probePath,
  gracePeriod,
  nodeLabelUnknown,
  zoneToleration,
];

/** Every rule, in the order in which findings are reported. */
export const RULES: readonly Rule[] = [...CHECKS, ...silenceRules(CHECKS.map(({ id }) => id))];
