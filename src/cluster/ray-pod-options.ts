import { ApiObjectMetadata, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { PodSecurity } from './pod-security';
import * as k8s from '../../imports/k8s';

/** How evenly the pods of a group lie on the parts of a Kubernetes cluster. */
export interface TopologySpread {
  /**
   * The parts.
   *
   * @default Topology.ZONE
   */
  readonly topology?: kplus.Topology;

  /**
   * By how many pods two parts may differ; 1 or more.
   *
   * @default 1
   */
  readonly maxSkew?: number;

  /**
   * Whether a pod waits where there is no place that keeps the difference; else it runs anywhere.
   *
   * @default false
   */
  readonly required?: boolean;
}

/** The pods of a group, besides the container that runs Ray. */
export interface RayPodOptions {
  /**
   * Volumes of each pod; `volumeMounts` and `container.mount` mount one, and add it where it is missing here.
   *
   * @default - none
   */
  readonly volumes?: kplus.Volume[];

  /**
   * Containers that run before Ray starts.
   *
   * @default - none; `addInitContainer` adds more
   */
  readonly initContainers?: kplus.ContainerProps[];

  /**
   * Containers beside the one that runs Ray.
   *
   * @default - none; `addContainer` adds more
   */
  readonly sidecars?: kplus.ContainerProps[];

  /**
   * Labels and annotations of each pod.
   *
   * @default - none
   */
  readonly podMetadata?: ApiObjectMetadata;

  /**
   * The service account of each pod.
   *
   * @default - the default service account of the namespace; for a head with an autoscaler one that the operator makes
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * Whether the containers get the token of the service account, by which they talk to the API server.
   *
   * @default - where a service account is named, and in a head with an autoscaler, but at level `hardened` nowhere; at
   * level `upstream` nothing is said
   */
  readonly automountServiceAccountToken?: boolean;

  /**
   * The credentials for private image registries.
   *
   * @default - as the cluster says
   */
  readonly imagePullSecrets?: kplus.ISecret[];

  /**
   * What the containers may do.
   *
   * @default - as the cluster says
   */
  readonly podSecurity?: PodSecurity;

  /**
   * Labels that a node must have; `scheduling` has finer ways to choose nodes.
   *
   * @default - any node
   */
  readonly nodeSelector?: { [label: string]: string };

  /**
   * How evenly the pods of the group lie on zones or nodes.
   *
   * @default - as the scheduler likes
   */
  readonly topologySpread?: TopologySpread[];

  /**
   * The name of a PriorityClass: which pods wait, or are evicted, for others.
   *
   * @default - the default priority of the Kubernetes cluster
   */
  readonly priorityClassName?: string;

  /**
   * The name of a RuntimeClass, such as `nvidia` or `gvisor`.
   *
   * @default - the default container runtime of the node
   */
  readonly runtimeClassName?: string;

  /**
   * The scheduler of the pods.
   *
   * @default - the default scheduler, or the batch scheduler that the operator is set up with
   */
  readonly schedulerName?: string;

  /**
   * How long a pod that is deleted may go on until it is killed; whole seconds.
   *
   * @default - 60 seconds from Ray 2.57 on, which drains a node for 30 seconds; before, 30 seconds
   */
  readonly terminationGracePeriod?: Duration;

  /**
   * Host names for `/etc/hosts`.
   *
   * @default - none
   */
  readonly hostAliases?: kplus.HostAlias[];

  /**
   * How the pods resolve names.
   *
   * @default - by the DNS of the Kubernetes cluster, on the network of the node, too
   */
  readonly dns?: kplus.PodDnsProps;

  /**
   * Whether the pods share the network of their node. Beware: then everybody who reaches the node reaches Ray.
   *
   * @default false
   */
  readonly hostNetwork?: boolean;

  /**
   * Any field of the pod template that has no property here. It is merged into the template as Kubernetes merges:
   * items of lists by their keys, such as the name of a container.
   *
   * @default - nothing is changed
   */
  readonly podTemplate?: k8s.PodTemplateSpec;
}
