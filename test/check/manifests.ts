/** A RayCluster with more in its spec, from line 6 on, than a head that is as it should be. */
export function clusterWith(spec: string): string {
  return `apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: ray, annotations: { ignore-check.cdk8s-kuberay/autoscaler-inert: only the place matters } }
spec:
  headGroupSpec: { template: { spec: { containers: [{ name: ray, image: ray:1 }] } } }
${spec}`;
}

/** Nothing is found in it. */
export const CLEAN = clusterWith('  suspend: true\n');

/** One error is found in it. */
export const WITH_ERROR = clusterWith('  suspended: true\n');

/** One warning is found in it. */
export const WITH_WARNING = clusterWith(`  workerGroupSpecs:
    - groupName: cpu
      replicas: 9
      maxReplicas: 5
      template: { spec: { containers: [{ name: ray, image: ray:1 }] } }
`);
