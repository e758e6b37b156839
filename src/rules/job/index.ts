import { clusterIgnored, jobCluster, selectedCluster } from './cluster';
import { deletionInert, deletionPolicy, deletionStrategy } from './deletion';
import { deletionGap } from './deletion-gap';
import { deletionOrder } from './deletion-order';
import { deadlineOrder, jobNumber, suspendWithoutShutdown, ttlWithoutShutdown } from './limits';
import { submissionConflict, submissionMode, submitterRetries, submitterUnused } from './submission';
import { submitterArgs, submitterEnv, submitterPod } from './submitter-pod';
import { Rule } from '../rule';

/** The rules about a job: its cluster, who submits it, and what is deleted after it. */
export const JOB_RULES: readonly Rule[] = [
  jobCluster, selectedCluster, clusterIgnored,
  jobNumber, deadlineOrder, suspendWithoutShutdown, ttlWithoutShutdown,
  deletionStrategy, deletionPolicy, deletionOrder, deletionInert, deletionGap,
  submissionMode, submissionConflict, submitterUnused, submitterRetries, submitterPod, submitterArgs, submitterEnv,
];
