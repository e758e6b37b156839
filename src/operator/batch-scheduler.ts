/**
 * The scheduler by which an operator starts the pods of a cluster together or not at all.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/k8s-ecosystem.html
 */
export enum BatchScheduler {
  /** Volcano: queues, and all pods of a cluster at once. */
  VOLCANO = 'volcano',
  /** Apache YuniKorn: queues, and on demand all pods of a cluster at once. */
  YUNIKORN = 'yunikorn',
  /** The coscheduling plugin of Kubernetes' own scheduler. Since KubeRay 1.4. */
  SCHEDULER_PLUGINS = 'scheduler-plugins',
  /** NVIDIA KAI: queues, and parts of GPUs. Since KubeRay 1.5. */
  KAI = 'kai-scheduler',
}
