import { clusterIgnoredRows, jobClusterRows, selectedClusterRows } from './cluster.rows';
import { deletionGapRows } from './deletion-gap.rows';
import { deletionInertRows, deletionOrderRows, deletionPolicyRows, deletionStrategyRows } from './deletion.rows';
import { deadlineOrderRows, jobNumberRows, suspendWithoutShutdownRows, ttlWithoutShutdownRows } from './limits.rows';
import { submissionConflictRows, submissionModeRows, submitterRetriesRows, submitterUnusedRows } from './submission.rows';
import { submitterArgsRows, submitterEnvRows, submitterPodRows } from './submitter-pod.rows';
import { RuleRows } from '../rows';

export const JOB_ROWS: readonly RuleRows[] = [
  jobClusterRows, selectedClusterRows, clusterIgnoredRows, jobNumberRows, deadlineOrderRows, suspendWithoutShutdownRows, ttlWithoutShutdownRows,
  deletionStrategyRows, deletionPolicyRows, deletionOrderRows, deletionInertRows, deletionGapRows,
  submissionModeRows, submissionConflictRows, submitterUnusedRows, submitterRetriesRows, submitterPodRows, submitterArgsRows, submitterEnvRows,
];
