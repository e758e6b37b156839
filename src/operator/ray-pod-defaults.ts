import * as kplus from 'cdk8s-plus-28';

/** What an operator adds to the pods of every cluster that it makes. */
export interface RayPodDefaults {
  /**
   * Environment variables of the containers that run Ray, where a cluster does not say otherwise. Since KubeRay 1.5.
   *
   * @default - none
   */
  readonly env?: { [name: string]: kplus.EnvValue };

  /**
   * Labels of the pods, where a cluster does not say otherwise. Since KubeRay 1.7.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the pods, where a cluster does not say otherwise. Since KubeRay 1.7.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Sidecars of each head; their volumes must be in the clusters.
   *
   * @default - none
   */
  readonly headSidecars?: kplus.ContainerProps[];

  /**
   * Sidecars of each worker; their volumes must be in the clusters.
   *
   * @default - none
   */
  readonly workerSidecars?: kplus.ContainerProps[];
}
