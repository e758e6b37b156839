import { CelRule } from '../definition';

/** The same in every kind that has `managedBy`. */
export const MANAGED_BY_RULES: readonly CelRule[] = [
  { rule: 'self == oldSelf', message: 'the managedBy field is immutable' },
  {
    rule: "self in ['ray.io/kuberay-operator', 'kueue.x-k8s.io/multikueue']",
    message: "the managedBy field value must be either 'ray.io/kuberay-operator' or 'kueue.x-k8s.io/multikueue'",
  },
];
