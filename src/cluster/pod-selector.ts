import * as kplus from 'cdk8s-plus-28';

/** Selects pods by labels, in a namespace if it is known. */
export function podSelector(labels: { [key: string]: string }, namespace: string | undefined): kplus.PodSelectorConfig {
  return {
    labelSelector: kplus.LabelSelector.of({ labels }),
    namespaces: namespace === undefined ? undefined : { names: [namespace] },
  };
}
