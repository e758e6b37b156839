import { tpuTopology, untoldAccelerators } from './accelerators';
import { authMode, authRayVersion, kubernetesAuth } from './authentication';
import {
  autoscalerEnv, autoscalerEnvWithoutAutoscaling, autoscalerInert, autoscalerRestartPolicy, autoscalerToken, autoscalerVersionTwice,
  groupPriority, idleTimeout, suspendedGroup,
} from './autoscaler';
import {
  backendMismatch, ftEnabledTwice, redisAddressMissing, redisTwice, redisWithoutFt, rocksDbByHand, rocksDbGate,
} from './gcs-fault-tolerance';
import { hostCount, noContainer, nodeLabels, rayStartLabels, reservedGroupName, resourcesTwice } from './groups';
import { historyCollector } from './history-server';
import { imageRayVersion } from './image';
import { managedBy, upgradeOfChild } from './life-cycle';
import { objectName } from './names';
import { networkPolicyGroups, networkPolicyMode } from './network-policy';
import { RAY_START_RULES } from './ray-start';
import { Rule } from './rule';
import { duplicateItem, outOfRange } from './schema/limits';
import { deprecatedField, featureGate, newerField, removedField } from './schema/releases';
import { missingField } from './schema/required';
import { unknownField } from './schema/unknown-field';
import { unknownValue, wrongType } from './schema/values';
import { unsafeText } from './text';
import { tlsByHand } from './tls';
import { duplicateGroupName, groupName, replicaBounds, replicasOutOfBounds } from './worker-groups';

/** Every rule, in the order in which findings are reported. */
export const RULES: readonly Rule[] = [
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
  rayStartLabels,
  nodeLabels,
  untoldAccelerators,
  tpuTopology,
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
  tlsByHand,
  historyCollector,
  managedBy,
  upgradeOfChild,
  ...RAY_START_RULES,
];
