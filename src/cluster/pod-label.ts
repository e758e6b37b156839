/** The label by which all pods of a cluster are selected, and no others. */
export class PodLabel {
  /**
   * The label that the operator gives the pods of a cluster whose name is known.
   *
   * @param clusterName the name of the RayCluster
   */
  public static ofCluster(clusterName: string): PodLabel {
    return new PodLabel(podLabels(clusterName), false);
  }

  /**
   * A label of our own, where the operator makes up the names. The pods have it once somebody selects by it, so that the
   * same cluster is described in the same way by each kind.
   *
   * @param owner tells the object that makes the clusters from all others in its namespace
   */
  public static own(owner: string): PodLabel {
    return new PodLabel({ 'cdk8s-kuberay/cluster': owner }, true);
  }

  private isSelected = false;

  private constructor(private readonly labels: { readonly [key: string]: string }, private readonly isOurs: boolean) {}

  /** The labels to select by; from now on the pods have them. */
  public select(): { [key: string]: string } {
    this.isSelected = true;
    return { ...this.labels };
  }

  /** What the pods must be given, besides what the operator gives them. */
  public get given(): { readonly [key: string]: string } {
    return this.isOurs && this.isSelected ? this.labels : {};
  }
}

/** The label that the operator gives all pods of a cluster. */
export function podLabels(clusterName: string): { [key: string]: string } {
  return { 'ray.io/cluster': clusterName };
}
