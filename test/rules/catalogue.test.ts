import { tpuTopologyRows, untoldAcceleratorRows } from './accelerators.rows';
import { authModeRows, authRayVersionRows, kubernetesAuthKindRows, kubernetesAuthRows } from './authentication.rows';
import { autoscalerCpuRows } from './autoscaler-cpu.rows';
import { autoscalerUnboundedRows, autoscalerV1RestartRows, groupPriorityRows, idleTimeoutRows } from './autoscaler-groups.rows';
import {
  autoscalerEnvRows, autoscalerEnvWithoutAutoscalingRows, autoscalerInertRows, autoscalerRestartPolicyRows, autoscalerTokenRows,
  autoscalerVersionTwiceRows, suspendedGroupRows,
} from './autoscaler.rows';
import { CAPACITY_ROWS } from './capacity/index.rows';
import { commandQuotingRows, commandSyntaxRows, commandWithoutRayRows, paramsUnusedRows } from './command/command.rows';
import { CRON_JOB_ROWS } from './cron-job/index.rows';
import { ENTRYPOINT_ROWS } from './entrypoint/index.rows';
import { findings } from './findings';
import { backendRows, rocksDbByHandRows, rocksDbGateRows, rocksDbRayRows } from './gcs-backend.rows';
import { ftEnabledTwiceRows, redisAddressRows, redisTwiceRows, redisWithoutFtRows } from './gcs-fault-tolerance.rows';
import { groupResourcesRows } from './group-resources.rows';
import {
  hostCountRows, noContainerRows, nodeLabelRows, nodeLabelsReleaseRows, rayStartLabelsRows, reservedGroupNameRows, resourcesTwiceRows,
} from './groups.rows';
import { headPortDefaultsRows, headPortNumberRows, lostHeadPortRows, movedHeadPortRows, neededHeadPortRows } from './head-ports.rows';
import { historyCollectorRows } from './history-server.rows';
import { imageRows } from './image.rows';
import { JOB_ROWS } from './job/index.rows';
import { deprecatedVersionRows, unknownKindRows, unknownVersionRows } from './kinds.rows';
import { headServiceLabelRows, ignoredLabelRows, operatorLabelRows, templateNameRows } from './labels.rows';
import { managedByRows, upgradeOfChildRows } from './life-cycle.rows';
import { objectNameRows } from './names.rows';
import { networkPolicyGroupRows, networkPolicyModeRows } from './network-policy.rows';
import { networkPolicyDnsRows, networkPolicyOperatorRows } from './network-reach.rows';
import { nodeLabelUnknownRows, zoneTolerationRows } from './placement.rows';
import { rayCluster, rayJob, rayService } from '../manifests';
import { POD_ROWS } from './pod/index.rows';
import { gracePeriodRows, probeOfMetricsRows, probePathRows } from './probes.rows';
import { RAY_ENV_ROWS } from './ray-env/index.rows';
import { RAY_START_ROWS } from './ray-start/index.rows';
import { rayVersionMissingRows, rayVersionsDifferRows } from './ray-versions.rows';
import { RESOURCE_ROWS } from './resources/index.rows';
import { kuberay, RuleRows } from './rows';
import { RUNTIME_ENV_ROWS } from './runtime-env/index.rows';
import { deprecatedFieldRows, featureGateRows } from './schema/gates.rows';
import { duplicateItemRows, outOfRangeRows } from './schema/limits.rows';
import { newerFieldRows, removedFieldRows } from './schema/releases.rows';
import { missingFieldRows } from './schema/required.rows';
import { unknownFieldRows } from './schema/unknown-field.rows';
import { unknownValueRows, wrongTypeRows } from './schema/values.rows';
import { SECURITY_ROWS } from './security/index.rows';
import { SERVE_ROWS } from './serve/index.rows';
import { SERVICE_ROWS } from './service/index.rows';
import { silenceReasonRows, unknownSilenceRows } from './silence.rows';
import { unsafeTextRows } from './text.rows';
import { tlsByHandRows } from './tls.rows';
import { duplicateGroupNameRows, groupNameRows, replicaBoundsRows, replicasOutOfBoundsRows } from './worker-groups.rows';
import { RELEASES } from '../../imports/kuberay';
import { RULES } from '../../src/rules/catalogue';

const ROWS: readonly RuleRows[] = [
  ...POD_ROWS,
  ...CAPACITY_ROWS,
  ...RAY_START_ROWS,
  ...SECURITY_ROWS,
  ...CRON_JOB_ROWS,
  ...JOB_ROWS,
  ...SERVICE_ROWS,
  ...SERVE_ROWS,
  untoldAcceleratorRows, tpuTopologyRows,
  unknownKindRows, unknownVersionRows, deprecatedVersionRows, unknownSilenceRows, silenceReasonRows, headServiceLabelRows, operatorLabelRows,
  ignoredLabelRows, templateNameRows, neededHeadPortRows, headPortDefaultsRows, headPortNumberRows, movedHeadPortRows, lostHeadPortRows,
  networkPolicyDnsRows, networkPolicyOperatorRows,
  ...RAY_ENV_ROWS,
  ...RESOURCE_ROWS,
  ...ENTRYPOINT_ROWS,
  ...RUNTIME_ENV_ROWS,
  rayVersionMissingRows, rayVersionsDifferRows, autoscalerUnboundedRows, autoscalerV1RestartRows,
  commandSyntaxRows, commandQuotingRows, commandWithoutRayRows, paramsUnusedRows,
  probeOfMetricsRows, probePathRows, gracePeriodRows, nodeLabelUnknownRows, zoneTolerationRows,
  unknownFieldRows, newerFieldRows, removedFieldRows, featureGateRows, deprecatedFieldRows, wrongTypeRows, unknownValueRows,
  missingFieldRows, outOfRangeRows, duplicateItemRows, objectNameRows, groupNameRows, duplicateGroupNameRows, replicaBoundsRows,
  replicasOutOfBoundsRows, imageRows, noContainerRows, reservedGroupNameRows, hostCountRows, resourcesTwiceRows,
  groupResourcesRows, rayStartLabelsRows, nodeLabelRows, nodeLabelsReleaseRows,
  idleTimeoutRows, groupPriorityRows, suspendedGroupRows, autoscalerEnvWithoutAutoscalingRows, autoscalerVersionTwiceRows,
  autoscalerRestartPolicyRows, autoscalerEnvRows, autoscalerInertRows, autoscalerTokenRows, ftEnabledTwiceRows, redisWithoutFtRows,
  redisTwiceRows, redisAddressRows, backendRows, rocksDbGateRows, rocksDbRayRows, rocksDbByHandRows,
  authModeRows, authRayVersionRows, kubernetesAuthRows, kubernetesAuthKindRows,
  networkPolicyModeRows, networkPolicyGroupRows, tlsByHandRows, historyCollectorRows, managedByRows, upgradeOfChildRows,
  unsafeTextRows, autoscalerCpuRows,
];

const found = ROWS.flatMap(({ rule, severity, found: rows }) => rows.map(row => ({ rule, severity, ...row })));
const passed = ROWS.flatMap(({ rule, passed: rows }) => rows.map(row => ({ rule, ...row })));

test.each(found)('$rule finds $name', ({ rule, severity, of, target = {}, finds }) => {
  expect(findings(of, target)).toEqual(finds.map(finding => [rule, severity, ...finding]));
});

test.each(passed)('$rule passes $name', ({ of, target = {} }) => {
  expect(findings(of, target)).toEqual([]);
});

test.each(RELEASES)('for KubeRay %s the rules find nothing in plain manifests', release => {
  expect([rayCluster(), rayJob(), rayService()].flatMap(json => findings(json, kuberay(release)))).toEqual([]);
});

test.each(RULES.map(rule => rule.id))('rule %s has rows of what it finds and of what it passes', id => {
  const rows = ROWS.filter(({ rule }) => rule === id);
  expect(rows.map(row => [row.found.length > 0, row.passed.length > 0])).toEqual([[true, true]]);
});

test('no two rules have the same id', () => {
  const ids = RULES.map(rule => rule.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test.each(RULES)('rule $id says in one sentence what it finds, for a cell of a table', ({ summary }) => {
  expect(summary).toMatch(/^[A-Z][^|\n]*[^.|\n]\.$/);
});
