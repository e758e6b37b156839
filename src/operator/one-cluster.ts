/** What to do where two objects of an app are meant for two Kubernetes clusters. */
export const ONE_CLUSTER = 'if it is for another Kubernetes cluster, make an App of its own for that, with another outdir';
