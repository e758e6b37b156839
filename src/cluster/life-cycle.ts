/** What a change of a cluster's spec does to its running pods. */
export enum UpgradeStrategy {
  /** Nothing: only pods that are made later are as the new spec says. */
  NONE = 'None',
  /** All pods are deleted and made anew. */
  RECREATE = 'Recreate',
}

/** The controllers that can be in charge of a KubeRay object. */
export enum ManagedBy {
  /** The KubeRay operator. */
  KUBERAY_OPERATOR = 'ray.io/kuberay-operator',
  /** Kueue, which hands the object over to another Kubernetes cluster. */
  MULTI_KUEUE = 'kueue.x-k8s.io/multikueue',
}
