import { Release } from '../definition';

/** A flag of the operator's program, as Go's flag package reads it. */
export interface OperatorFlag {
  readonly type: 'string' | 'boolean' | 'integer' | 'number';
  readonly since?: Release;
  /** The key of the configuration file that says the same; with a file, the flag is not read. */
  readonly key?: string;
}

export const OPERATOR_FLAGS: Readonly<Record<string, OperatorFlag>> = {
  'metrics-addr': { type: 'string', key: 'metricsAddr' },
  'health-probe-bind-address': { type: 'string', key: 'probeAddr' },
  'enable-leader-election': { type: 'boolean', key: 'enableLeaderElection' },
  'leader-election-namespace': { type: 'string', key: 'leaderElectionNamespace' },
  'reconcile-concurrency': { type: 'integer', key: 'reconcileConcurrency' },
  'watch-namespace': { type: 'string', key: 'watchNamespace' },
  'forced-cluster-upgrade': { type: 'boolean', key: 'forcedClusterUpgrade' },
  'log-file-path': { type: 'string', key: 'logFile' },
  'log-file-encoder': { type: 'string' },
  'log-stdout-encoder': { type: 'string' },
  'enable-batch-scheduler': { type: 'boolean', key: 'enableBatchScheduler' },
  'batch-scheduler': { type: 'string', key: 'batchScheduler' },
  'config': { type: 'string' },
  'use-kubernetes-proxy': { type: 'boolean', key: 'useKubernetesProxy' },
  'feature-gates': { type: 'string' },
  'enable-metrics': { type: 'boolean', since: '1.4', key: 'enableMetrics' },
  'qps': { type: 'number', since: '1.5', key: 'qps' },
  'burst': { type: 'integer', since: '1.5', key: 'burst' },
  'kubeconfig': { type: 'string' },
  'zap-devel': { type: 'boolean' },
  'zap-encoder': { type: 'string' },
  'zap-log-level': { type: 'string' },
  'zap-stacktrace-level': { type: 'string' },
  'zap-time-encoding': { type: 'string' },
};

/** What `--batch-scheduler` takes, by the release that it came with. */
export const BATCH_SCHEDULERS: Readonly<Record<string, Release>> = {
  'volcano': '1.0',
  'yunikorn': '1.2',
  'scheduler-plugins': '1.4',
  'kai-scheduler': '1.5',
};
