/**
 * A switch of the operator (`--feature-gates`) for what is not yet, or no longer, for everyone.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/index.html
 */
export enum FeatureGate {
  /** Conditions in the status of a RayCluster, and suspending it in one step. Alpha in KubeRay 1.2, beta and on by default since 1.3. */
  RAY_CLUSTER_STATUS_CONDITIONS = 'RayClusterStatusConditions',
  /** `deletionStrategy` of a RayJob. Alpha in KubeRay 1.3, beta and on by default since 1.6. */
  RAY_JOB_DELETION_POLICY = 'RayJobDeletionPolicy',
  /** Index labels on the pods of groups of several hosts. Alpha in KubeRay 1.5, beta and on by default since 1.6. */
  RAY_MULTI_HOST_INDEXING = 'RayMultiHostIndexing',
  /** Upgrades of a RayService that move the traffic step by step. Alpha in KubeRay 1.5, beta and on by default since 1.7. */
  RAY_SERVICE_INCREMENTAL_UPGRADE = 'RayServiceIncrementalUpgrade',
  /** The controller of RayCronJob. Alpha since KubeRay 1.6. */
  RAY_CRON_JOB = 'RayCronJob',
  /** Asking Ray for the state of jobs in the background. Alpha in KubeRay 1.6, gone since 1.7. */
  ASYNC_JOB_INFO_QUERY = 'AsyncJobInfoQuery',
  /** Restarting the submitter of a job that runs as a sidecar. Alpha since KubeRay 1.7. */
  SIDECAR_SUBMITTER_RESTART = 'SidecarSubmitterRestart',
  /** `networkPolicy` of a RayCluster. Alpha since KubeRay 1.7. */
  RAY_CLUSTER_NETWORK_POLICY = 'RayClusterNetworkPolicy',
  /** GCS fault tolerance without Redis. Alpha since KubeRay 1.7. */
  GCS_FAULT_TOLERANCE_EMBEDDED_STORAGE = 'GCSFaultToleranceEmbeddedStorage',
  /** `tlsOptions` of a RayCluster. Alpha since KubeRay 1.7. */
  RAY_CLUSTER_MTLS = 'RayClusterMTLS',
  /** `historyServerOptions` of a RayCluster. Alpha since KubeRay 1.7. */
  RAY_CLUSTER_HISTORY_SERVER = 'RayClusterHistoryServer',
  /** Gang scheduling by Kubernetes itself (workload-aware scheduling, Kubernetes 1.36), without a `batchScheduler`. Alpha since KubeRay 1.7. */
  KUBERNETES_WAS = 'KubernetesWAS',
}
