// the typed API of ray.io, made from the definition beside it by `npx projen import`: do not edit

import { ApiObject, ApiObjectMetadata, GroupVersionKind, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { requireWritable, toWire } from './wire';

/**
 * An amount of a resource, such as `500m`, `2` or `8Gi`.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export class Quantity {
  /**
   * An amount as text, with a unit.
   *
   * @param value such as `500m` or `8Gi`
   */
  public static fromString(value: string): Quantity {
    return new Quantity(value);
  }

  /**
   * An amount as a plain number.
   *
   * @param value such as 2
   */
  public static fromNumber(value: number): Quantity {
    return new Quantity(value);
  }

  private constructor(
    /** What goes into the manifest. */
    public readonly value: any,
  ) {}
}

/**
 * A number or a name, as for ports, or a number or a percentage.
 */
export class IntOrString {
  /**
   * A name or a percentage.
   *
   * @param value such as `http` or `25%`
   */
  public static fromString(value: string): IntOrString {
    return new IntOrString(value);
  }

  /**
   * A number.
   *
   * @param value such as 8080
   */
  public static fromNumber(value: number): IntOrString {
    return new IntOrString(value);
  }

  private constructor(
    /** What goes into the manifest. */
    public readonly value: any,
  ) {}
}

/**
 * What a `KubeRayCluster` is made of.
 */
export interface KubeRayClusterProps {
  /**
   * Name, namespace, labels and annotations of the object.
   *
   * @default - a name made from the construct path, the chart's namespace and labels
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * What the cluster is asked for.
   *
   * @default - none; the operator refuses an object without it
   */
  readonly spec?: RayClusterSpec;
}

/**
 * Runs a Ray cluster, one head and its workers, until it is deleted.
 */
export class KubeRayCluster extends ApiObject {
  /** Its apiVersion and kind. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'ray.io/v1', kind: 'RayCluster' };

  /**
   * The manifest of a RayCluster, for where a plain object is wanted.
   *
   * @param props what it is made of
   */
  public static manifest(props: KubeRayClusterProps = {}): any {
    return { ...KubeRayCluster.GVK, metadata: props.metadata, spec: toWire('RayClusterSpec', props.spec) };
  }

  /**
   * @param scope the chart, or a construct in one
   * @param id unique in the scope
   * @param props what it is made of
   * @throws if a key cannot be written (`constructor`)
   */
  constructor(scope: Construct, id: string, props: KubeRayClusterProps = {}) {
    super(scope, id, {
      ...KubeRayCluster.GVK,
      metadata: requireWritable(props).metadata,
      spec: Lazy.any({ produce: () => toWire('RayClusterSpec', props.spec) }),
    });
  }
}

/**
 * What a `KubeRayJob` is made of.
 */
export interface KubeRayJobProps {
  /**
   * Name, namespace, labels and annotations of the object.
   *
   * @default - a name made from the construct path, the chart's namespace and labels
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * What the cluster is asked for.
   *
   * @default - none; the operator refuses an object without it
   */
  readonly spec?: RayJobSpec;
}

/**
 * Runs one Ray job, on a cluster made for it or on an existing one.
 */
export class KubeRayJob extends ApiObject {
  /** Its apiVersion and kind. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'ray.io/v1', kind: 'RayJob' };

  /**
   * The manifest of a RayJob, for where a plain object is wanted.
   *
   * @param props what it is made of
   */
  public static manifest(props: KubeRayJobProps = {}): any {
    return { ...KubeRayJob.GVK, metadata: props.metadata, spec: toWire('RayJobSpec', props.spec) };
  }

  /**
   * @param scope the chart, or a construct in one
   * @param id unique in the scope
   * @param props what it is made of
   * @throws if a key cannot be written (`constructor`)
   */
  constructor(scope: Construct, id: string, props: KubeRayJobProps = {}) {
    super(scope, id, {
      ...KubeRayJob.GVK,
      metadata: requireWritable(props).metadata,
      spec: Lazy.any({ produce: () => toWire('RayJobSpec', props.spec) }),
    });
  }
}

/**
 * What a `KubeRayService` is made of.
 */
export interface KubeRayServiceProps {
  /**
   * Name, namespace, labels and annotations of the object.
   *
   * @default - a name made from the construct path, the chart's namespace and labels
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * What the cluster is asked for.
   *
   * @default - none; the operator refuses an object without it
   */
  readonly spec?: RayServiceSpec;
}

/**
 * Runs Ray Serve applications on a cluster of their own, and upgrades both without downtime.
 */
export class KubeRayService extends ApiObject {
  /** Its apiVersion and kind. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'ray.io/v1', kind: 'RayService' };

  /**
   * The manifest of a RayService, for where a plain object is wanted.
   *
   * @param props what it is made of
   */
  public static manifest(props: KubeRayServiceProps = {}): any {
    return { ...KubeRayService.GVK, metadata: props.metadata, spec: toWire('RayServiceSpec', props.spec) };
  }

  /**
   * @param scope the chart, or a construct in one
   * @param id unique in the scope
   * @param props what it is made of
   * @throws if a key cannot be written (`constructor`)
   */
  constructor(scope: Construct, id: string, props: KubeRayServiceProps = {}) {
    super(scope, id, {
      ...KubeRayService.GVK,
      metadata: requireWritable(props).metadata,
      spec: Lazy.any({ produce: () => toWire('RayServiceSpec', props.spec) }),
    });
  }
}

/**
 * What a `KubeRayCronJob` is made of.
 */
export interface KubeRayCronJobProps {
  /**
   * Name, namespace, labels and annotations of the object.
   *
   * @default - a name made from the construct path, the chart's namespace and labels
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * What the cluster is asked for.
   *
   * @default - none; the operator refuses an object without it
   */
  readonly spec?: RayCronJobSpec;
}

/**
 * Makes a new RayJob at the times of a cron schedule. Since KubeRay 1.6. Needs the feature gate RayCronJob.
 */
export class KubeRayCronJob extends ApiObject {
  /** Its apiVersion and kind. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'ray.io/v1', kind: 'RayCronJob' };

  /**
   * The manifest of a RayCronJob, for where a plain object is wanted.
   *
   * @param props what it is made of
   */
  public static manifest(props: KubeRayCronJobProps = {}): any {
    return { ...KubeRayCronJob.GVK, metadata: props.metadata, spec: toWire('RayCronJobSpec', props.spec) };
  }

  /**
   * @param scope the chart, or a construct in one
   * @param id unique in the scope
   * @param props what it is made of
   * @throws if a key cannot be written (`constructor`)
   */
  constructor(scope: Construct, id: string, props: KubeRayCronJobProps = {}) {
    super(scope, id, {
      ...KubeRayCronJob.GVK,
      metadata: requireWritable(props).metadata,
      spec: Lazy.any({ produce: () => toWire('RayCronJobSpec', props.spec) }),
    });
  }
}

/**
 * Describes a Ray cluster: one head pod and any number of worker pods.
 */
export interface RayClusterSpec {
  /**
   * Tells the operator which Ray version the images contain, such as 2.55.1; nothing compares it with them, but newer features ask for it.
   *
   * @default - probes by command instead of HTTP, and no feature that asks for a version
   */
  readonly rayVersion?: string;

  /**
   * Describes the one head pod, which runs the GCS, the dashboard and, if enabled, the autoscaler.
   */
  readonly headGroupSpec: HeadGroupSpec;

  /**
   * Describes the groups of worker pods; the pods within one group are all alike.
   *
   * @default - no workers
   */
  readonly workerGroupSpecs?: WorkerGroupSpec[];

  /**
   * Runs the Ray autoscaler in the head pod, which adds the workers that tasks and actors need and removes idle ones, within the limits of each group.
   *
   * @default - false
   */
  readonly enableInTreeAutoscaling?: boolean;

  /**
   * Tunes the autoscaler and its container; it has no effect unless enableInTreeAutoscaling is true.
   *
   * @default - the defaults of each option
   */
  readonly autoscalerOptions?: AutoscalerOptions;

  /**
   * Keeps the state of the GCS outside the head pod, so that the cluster survives its loss; an empty object already turns this on. Since KubeRay 1.3.
   *
   * @default - losing the head pod loses the cluster state
   */
  readonly gcsFaultToleranceOptions?: GcsFaultToleranceOptions;

  /**
   * Protects Ray with tokens; set mode too, since an object without it protects nothing. Since KubeRay 1.5.1.
   *
   * @default - no authentication
   */
  readonly authOptions?: AuthOptions;

  /**
   * Encrypts the gRPC traffic between Ray processes with certificates from cert-manager, but not the dashboard. Since KubeRay 1.7. Needs the feature gate RayClusterMTLS.
   *
   * @default - no encryption
   */
  readonly tlsOptions?: TlsOptions;

  /**
   * Closes the network around the pods except for what its rules open; an empty object already blocks everything outside the cluster, even DNS. Since KubeRay 1.7. Needs the feature gate RayClusterNetworkPolicy.
   *
   * @default - no NetworkPolicy is made
   */
  readonly networkPolicy?: NetworkPolicyConfig;

  /**
   * Saves logs and events to object storage for a Ray history server, which you deploy yourself. Since KubeRay 1.7. Needs the feature gate RayClusterHistoryServer.
   *
   * @default - logs and events go with the pods
   */
  readonly historyServerOptions?: HistoryServerOptions;

  /**
   * Adds annotations to the head service, where they win over those in headService.
   *
   * @default - no more annotations
   */
  readonly headServiceAnnotations?: { [key: string]: string };

  /**
   * Says what a change of this spec does to running pods; the type must stay unset in the cluster of a RayJob or RayService. Since KubeRay 1.6.
   *
   * @default - running pods are left alone
   */
  readonly upgradeStrategy?: RayClusterUpgradeStrategy;

  /**
   * Deletes all pods of the cluster while true, and creates them anew when false again; its services stay. Since KubeRay 1.1.
   *
   * @default - false
   */
  readonly suspend?: boolean;

  /**
   * Names the controller in charge, ray.io/kuberay-operator or kueue.x-k8s.io/multikueue; with the latter KubeRay leaves the object alone. Since KubeRay 1.3.
   *
   * @default - ray.io/kuberay-operator
   */
  readonly managedBy?: string;
}

/**
 * Describes the head of a Ray cluster, its service and its Ingress.
 */
export interface HeadGroupSpec {
  /**
   * Describes the head pod; its first container runs Ray, whatever the name, and must declare all of its ports or none.
   */
  readonly template: PodTemplateSpec;

  /**
   * Sets options of the command ray start, by name without the dashes; a shell reads the values, so blanks and JSON need their own quotes.
   *
   * @default - options that follow from the Ray container and the other fields
   */
  readonly rayStartParams?: { [key: string]: string };

  /**
   * Tells Ray which logical resources the head has, as Kubernetes quantities, in place of num-cpus, num-gpus, memory and resources in rayStartParams; the pod requests nothing by it. Since KubeRay 1.5.
   *
   * @default - taken from the resources of the Ray container
   */
  readonly resources?: { [key: string]: string };

  /**
   * Labels the head as a Ray node, for scheduling by label, and its pod; keys and values must be valid labels of Kubernetes. Since KubeRay 1.5.
   *
   * @default - no labels
   */
  readonly labels?: { [key: string]: string };

  /**
   * Sets the type of the head service: ClusterIP, NodePort, LoadBalancer or ExternalName.
   *
   * @default - ClusterIP, headless
   */
  readonly serviceType?: string;

  /**
   * Shapes the head service; the operator sets its selector and namespace and appends the ports of the head, so do not repeat those.
   *
   * @default - a service named after the cluster, with -head-svc appended
   */
  readonly headService?: Service;

  /**
   * Makes an Ingress that leads to the dashboard, or a Route on OpenShift.
   *
   * @default - false
   */
  readonly enableIngress?: boolean;

  /**
   * Sets host, path and TLS of the Ingress; it needs enableIngress and does not apply to a Route on OpenShift. Since KubeRay 1.7.
   *
   * @default - every host, and all paths
   */
  readonly ingressOptions?: IngressOptions;
}

/**
 * Kubernetes' PodTemplateSpec.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplatespec-v1-core
 */
export interface PodTemplateSpec {
  /**
   * As `metadata` of Kubernetes' PodTemplateSpec.
   *
   * @default - as in Kubernetes
   */
  readonly metadata?: EmbeddedObjectMeta;

  /**
   * As `spec` of Kubernetes' PodTemplateSpec.
   *
   * @default - as in Kubernetes
   */
  readonly spec?: PodSpec;
}

/**
 * Kubernetes' EmbeddedObjectMeta.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectmeta-v1-meta
 */
export interface EmbeddedObjectMeta {
  /**
   * As `annotations` of Kubernetes' EmbeddedObjectMeta.
   *
   * @default - as in Kubernetes
   */
  readonly annotations?: { [key: string]: string };

  /**
   * As `finalizers` of Kubernetes' EmbeddedObjectMeta.
   *
   * @default - as in Kubernetes
   */
  readonly finalizers?: string[];

  /**
   * As `labels` of Kubernetes' EmbeddedObjectMeta.
   *
   * @default - as in Kubernetes
   */
  readonly labels?: { [key: string]: string };

  /**
   * As `name` of Kubernetes' EmbeddedObjectMeta.
   *
   * @default - as in Kubernetes
   */
  readonly name?: string;

  /**
   * As `namespace` of Kubernetes' EmbeddedObjectMeta.
   *
   * @default - as in Kubernetes
   */
  readonly namespace?: string;
}

/**
 * Kubernetes' PodSpec.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
 */
export interface PodSpec {
  /**
   * As `activeDeadlineSeconds` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly activeDeadlineSeconds?: number;

  /**
   * As `affinity` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly affinity?: Affinity;

  /**
   * As `automountServiceAccountToken` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly automountServiceAccountToken?: boolean;

  /**
   * As `containers` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly containers?: Container[];

  /**
   * As `dnsConfig` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly dnsConfig?: PodDnsConfig;

  /**
   * As `dnsPolicy` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly dnsPolicy?: string;

  /**
   * As `enableServiceLinks` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly enableServiceLinks?: boolean;

  /**
   * As `ephemeralContainers` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly ephemeralContainers?: EphemeralContainer[];

  /**
   * As `hostAliases` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly hostAliases?: HostAlias[];

  /**
   * As `hostIPC` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly hostIpc?: boolean;

  /**
   * As `hostNetwork` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly hostNetwork?: boolean;

  /**
   * As `hostPID` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly hostPid?: boolean;

  /**
   * As `hostUsers` of Kubernetes' PodSpec. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly hostUsers?: boolean;

  /**
   * As `hostname` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly hostname?: string;

  /**
   * As `hostnameOverride` of Kubernetes' PodSpec. Since KubeRay 1.5.
   *
   * @default - as in Kubernetes
   */
  readonly hostnameOverride?: string;

  /**
   * As `imagePullSecrets` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly imagePullSecrets?: LocalObjectReference[];

  /**
   * As `initContainers` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly initContainers?: Container[];

  /**
   * As `nodeName` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly nodeName?: string;

  /**
   * As `nodeSelector` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly nodeSelector?: { [key: string]: string };

  /**
   * As `os` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly os?: PodOs;

  /**
   * As `overhead` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly overhead?: { [key: string]: Quantity };

  /**
   * As `preemptionPolicy` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly preemptionPolicy?: string;

  /**
   * As `priority` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly priority?: number;

  /**
   * As `priorityClassName` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly priorityClassName?: string;

  /**
   * As `readinessGates` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly readinessGates?: PodReadinessGate[];

  /**
   * As `resourceClaims` of Kubernetes' PodSpec. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly resourceClaims?: PodResourceClaim[];

  /**
   * As `resources` of Kubernetes' PodSpec. Since KubeRay 1.3.1.
   *
   * @default - as in Kubernetes
   */
  readonly resources?: ResourceRequirements;

  /**
   * As `restartPolicy` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly restartPolicy?: string;

  /**
   * As `runtimeClassName` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly runtimeClassName?: string;

  /**
   * As `schedulerName` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly schedulerName?: string;

  /**
   * As `schedulingGates` of Kubernetes' PodSpec. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly schedulingGates?: PodSchedulingGate[];

  /**
   * As `schedulingGroup` of Kubernetes' PodSpec. Since KubeRay 1.7.
   *
   * @default - as in Kubernetes
   */
  readonly schedulingGroup?: PodSchedulingGroup;

  /**
   * As `securityContext` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * As `serviceAccount` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly serviceAccount?: string;

  /**
   * As `serviceAccountName` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly serviceAccountName?: string;

  /**
   * As `setHostnameAsFQDN` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly setHostnameAsFqdn?: boolean;

  /**
   * As `shareProcessNamespace` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly shareProcessNamespace?: boolean;

  /**
   * As `subdomain` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly subdomain?: string;

  /**
   * As `terminationGracePeriodSeconds` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * As `tolerations` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly tolerations?: Toleration[];

  /**
   * As `topologySpreadConstraints` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];

  /**
   * As `volumes` of Kubernetes' PodSpec.
   *
   * @default - as in Kubernetes
   */
  readonly volumes?: Volume[];
}

/**
 * Kubernetes' Affinity.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#affinity-v1-core
 */
export interface Affinity {
  /**
   * As `nodeAffinity` of Kubernetes' Affinity.
   *
   * @default - as in Kubernetes
   */
  readonly nodeAffinity?: NodeAffinity;

  /**
   * As `podAffinity` of Kubernetes' Affinity.
   *
   * @default - as in Kubernetes
   */
  readonly podAffinity?: PodAffinity;

  /**
   * As `podAntiAffinity` of Kubernetes' Affinity.
   *
   * @default - as in Kubernetes
   */
  readonly podAntiAffinity?: PodAntiAffinity;
}

/**
 * Kubernetes' NodeAffinity.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeaffinity-v1-core
 */
export interface NodeAffinity {
  /**
   * As `preferredDuringSchedulingIgnoredDuringExecution` of Kubernetes' NodeAffinity.
   *
   * @default - as in Kubernetes
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];

  /**
   * As `requiredDuringSchedulingIgnoredDuringExecution` of Kubernetes' NodeAffinity.
   *
   * @default - as in Kubernetes
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

/**
 * Kubernetes' PreferredSchedulingTerm.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#preferredschedulingterm-v1-core
 */
export interface PreferredSchedulingTerm {
  /**
   * As `preference` of Kubernetes' PreferredSchedulingTerm.
   */
  readonly preference: NodeSelectorTerm;

  /**
   * As `weight` of Kubernetes' PreferredSchedulingTerm.
   */
  readonly weight: number;
}

/**
 * Kubernetes' NodeSelectorTerm.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselectorterm-v1-core
 */
export interface NodeSelectorTerm {
  /**
   * As `matchExpressions` of Kubernetes' NodeSelectorTerm.
   *
   * @default - as in Kubernetes
   */
  readonly matchExpressions?: NodeSelectorRequirement[];

  /**
   * As `matchFields` of Kubernetes' NodeSelectorTerm.
   *
   * @default - as in Kubernetes
   */
  readonly matchFields?: NodeSelectorRequirement[];
}

/**
 * Kubernetes' NodeSelectorRequirement.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselectorrequirement-v1-core
 */
export interface NodeSelectorRequirement {
  /**
   * As `key` of Kubernetes' NodeSelectorRequirement.
   */
  readonly key: string;

  /**
   * As `operator` of Kubernetes' NodeSelectorRequirement.
   */
  readonly operator: string;

  /**
   * As `values` of Kubernetes' NodeSelectorRequirement.
   *
   * @default - as in Kubernetes
   */
  readonly values?: string[];
}

/**
 * Kubernetes' NodeSelector.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselector-v1-core
 */
export interface NodeSelector {
  /**
   * As `nodeSelectorTerms` of Kubernetes' NodeSelector.
   */
  readonly nodeSelectorTerms: NodeSelectorTerm[];
}

/**
 * Kubernetes' PodAffinity.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinity-v1-core
 */
export interface PodAffinity {
  /**
   * As `preferredDuringSchedulingIgnoredDuringExecution` of Kubernetes' PodAffinity.
   *
   * @default - as in Kubernetes
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];

  /**
   * As `requiredDuringSchedulingIgnoredDuringExecution` of Kubernetes' PodAffinity.
   *
   * @default - as in Kubernetes
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

/**
 * Kubernetes' WeightedPodAffinityTerm.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#weightedpodaffinityterm-v1-core
 */
export interface WeightedPodAffinityTerm {
  /**
   * As `podAffinityTerm` of Kubernetes' WeightedPodAffinityTerm.
   */
  readonly podAffinityTerm: PodAffinityTerm;

  /**
   * As `weight` of Kubernetes' WeightedPodAffinityTerm.
   */
  readonly weight: number;
}

/**
 * Kubernetes' PodAffinityTerm.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinityterm-v1-core
 */
export interface PodAffinityTerm {
  /**
   * As `labelSelector` of Kubernetes' PodAffinityTerm.
   *
   * @default - as in Kubernetes
   */
  readonly labelSelector?: LabelSelector;

  /**
   * As `matchLabelKeys` of Kubernetes' PodAffinityTerm. Since KubeRay 1.2.
   *
   * @default - as in Kubernetes
   */
  readonly matchLabelKeys?: string[];

  /**
   * As `mismatchLabelKeys` of Kubernetes' PodAffinityTerm. Since KubeRay 1.2.
   *
   * @default - as in Kubernetes
   */
  readonly mismatchLabelKeys?: string[];

  /**
   * As `namespaceSelector` of Kubernetes' PodAffinityTerm.
   *
   * @default - as in Kubernetes
   */
  readonly namespaceSelector?: LabelSelector;

  /**
   * As `namespaces` of Kubernetes' PodAffinityTerm.
   *
   * @default - as in Kubernetes
   */
  readonly namespaces?: string[];

  /**
   * As `topologyKey` of Kubernetes' PodAffinityTerm.
   */
  readonly topologyKey: string;
}

/**
 * Kubernetes' LabelSelector.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#labelselector-v1-meta
 */
export interface LabelSelector {
  /**
   * As `matchExpressions` of Kubernetes' LabelSelector.
   *
   * @default - as in Kubernetes
   */
  readonly matchExpressions?: LabelSelectorRequirement[];

  /**
   * As `matchLabels` of Kubernetes' LabelSelector.
   *
   * @default - as in Kubernetes
   */
  readonly matchLabels?: { [key: string]: string };
}

/**
 * Kubernetes' LabelSelectorRequirement.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#labelselectorrequirement-v1-meta
 */
export interface LabelSelectorRequirement {
  /**
   * As `key` of Kubernetes' LabelSelectorRequirement.
   */
  readonly key: string;

  /**
   * As `operator` of Kubernetes' LabelSelectorRequirement.
   */
  readonly operator: string;

  /**
   * As `values` of Kubernetes' LabelSelectorRequirement.
   *
   * @default - as in Kubernetes
   */
  readonly values?: string[];
}

/**
 * Kubernetes' PodAntiAffinity.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podantiaffinity-v1-core
 */
export interface PodAntiAffinity {
  /**
   * As `preferredDuringSchedulingIgnoredDuringExecution` of Kubernetes' PodAntiAffinity.
   *
   * @default - as in Kubernetes
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];

  /**
   * As `requiredDuringSchedulingIgnoredDuringExecution` of Kubernetes' PodAntiAffinity.
   *
   * @default - as in Kubernetes
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

/**
 * Kubernetes' Container.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
 */
export interface Container {
  /**
   * As `args` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly args?: string[];

  /**
   * As `command` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly command?: string[];

  /**
   * As `env` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly env?: EnvVar[];

  /**
   * As `envFrom` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly envFrom?: EnvFromSource[];

  /**
   * As `image` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly image?: string;

  /**
   * As `imagePullPolicy` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly imagePullPolicy?: string;

  /**
   * As `lifecycle` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly lifecycle?: Lifecycle;

  /**
   * As `livenessProbe` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly livenessProbe?: Probe;

  /**
   * As `name` of Kubernetes' Container.
   */
  readonly name: string;

  /**
   * As `ports` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly ports?: ContainerPort[];

  /**
   * As `readinessProbe` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly readinessProbe?: Probe;

  /**
   * As `resizePolicy` of Kubernetes' Container. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly resizePolicy?: ContainerResizePolicy[];

  /**
   * As `resources` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly resources?: ResourceRequirements;

  /**
   * As `restartPolicy` of Kubernetes' Container. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly restartPolicy?: string;

  /**
   * As `restartPolicyRules` of Kubernetes' Container. Since KubeRay 1.5.
   *
   * @default - as in Kubernetes
   */
  readonly restartPolicyRules?: ContainerRestartRule[];

  /**
   * As `securityContext` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly securityContext?: SecurityContext;

  /**
   * As `startupProbe` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly startupProbe?: Probe;

  /**
   * As `stdin` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly stdin?: boolean;

  /**
   * As `stdinOnce` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly stdinOnce?: boolean;

  /**
   * As `terminationMessagePath` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly terminationMessagePath?: string;

  /**
   * As `terminationMessagePolicy` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly terminationMessagePolicy?: string;

  /**
   * As `tty` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly tty?: boolean;

  /**
   * As `volumeDevices` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly volumeDevices?: VolumeDevice[];

  /**
   * As `volumeMounts` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * As `workingDir` of Kubernetes' Container.
   *
   * @default - as in Kubernetes
   */
  readonly workingDir?: string;
}

/**
 * Kubernetes' EnvVar.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvar-v1-core
 */
export interface EnvVar {
  /**
   * As `name` of Kubernetes' EnvVar.
   */
  readonly name: string;

  /**
   * As `value` of Kubernetes' EnvVar.
   *
   * @default - as in Kubernetes
   */
  readonly value?: string;

  /**
   * As `valueFrom` of Kubernetes' EnvVar.
   *
   * @default - as in Kubernetes
   */
  readonly valueFrom?: EnvVarSource;
}

/**
 * Kubernetes' EnvVarSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvarsource-v1-core
 */
export interface EnvVarSource {
  /**
   * As `configMapKeyRef` of Kubernetes' EnvVarSource.
   *
   * @default - as in Kubernetes
   */
  readonly configMapKeyRef?: ConfigMapKeySelector;

  /**
   * As `fieldRef` of Kubernetes' EnvVarSource.
   *
   * @default - as in Kubernetes
   */
  readonly fieldRef?: ObjectFieldSelector;

  /**
   * As `fileKeyRef` of Kubernetes' EnvVarSource. Since KubeRay 1.5.
   *
   * @default - as in Kubernetes
   */
  readonly fileKeyRef?: FileKeySelector;

  /**
   * As `resourceFieldRef` of Kubernetes' EnvVarSource.
   *
   * @default - as in Kubernetes
   */
  readonly resourceFieldRef?: ResourceFieldSelector;

  /**
   * As `secretKeyRef` of Kubernetes' EnvVarSource.
   *
   * @default - as in Kubernetes
   */
  readonly secretKeyRef?: SecretKeySelector;
}

/**
 * Kubernetes' ConfigMapKeySelector.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapkeyselector-v1-core
 */
export interface ConfigMapKeySelector {
  /**
   * As `key` of Kubernetes' ConfigMapKeySelector.
   */
  readonly key: string;

  /**
   * As `name` of Kubernetes' ConfigMapKeySelector.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * As `optional` of Kubernetes' ConfigMapKeySelector.
   *
   * @default - as in Kubernetes
   */
  readonly optional?: boolean;
}

/**
 * Kubernetes' ObjectFieldSelector.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectfieldselector-v1-core
 */
export interface ObjectFieldSelector {
  /**
   * As `apiVersion` of Kubernetes' ObjectFieldSelector.
   *
   * @default - as in Kubernetes
   */
  readonly apiVersion?: string;

  /**
   * As `fieldPath` of Kubernetes' ObjectFieldSelector.
   */
  readonly fieldPath: string;
}

/**
 * Kubernetes' FileKeySelector.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#filekeyselector-v1-core
 */
export interface FileKeySelector {
  /**
   * As `key` of Kubernetes' FileKeySelector.
   */
  readonly key: string;

  /**
   * As `optional` of Kubernetes' FileKeySelector.
   *
   * @default false
   */
  readonly optional?: boolean;

  /**
   * As `path` of Kubernetes' FileKeySelector.
   */
  readonly path: string;

  /**
   * As `volumeName` of Kubernetes' FileKeySelector.
   */
  readonly volumeName: string;
}

/**
 * Kubernetes' ResourceFieldSelector.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcefieldselector-v1-core
 */
export interface ResourceFieldSelector {
  /**
   * As `containerName` of Kubernetes' ResourceFieldSelector.
   *
   * @default - as in Kubernetes
   */
  readonly containerName?: string;

  /**
   * As `divisor` of Kubernetes' ResourceFieldSelector.
   *
   * @default - as in Kubernetes
   */
  readonly divisor?: Quantity;

  /**
   * As `resource` of Kubernetes' ResourceFieldSelector.
   */
  readonly resource: string;
}

/**
 * Kubernetes' SecretKeySelector.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretkeyselector-v1-core
 */
export interface SecretKeySelector {
  /**
   * As `key` of Kubernetes' SecretKeySelector.
   */
  readonly key: string;

  /**
   * As `name` of Kubernetes' SecretKeySelector.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * As `optional` of Kubernetes' SecretKeySelector.
   *
   * @default - as in Kubernetes
   */
  readonly optional?: boolean;
}

/**
 * Kubernetes' EnvFromSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envfromsource-v1-core
 */
export interface EnvFromSource {
  /**
   * As `configMapRef` of Kubernetes' EnvFromSource.
   *
   * @default - as in Kubernetes
   */
  readonly configMapRef?: ConfigMapEnvSource;

  /**
   * As `prefix` of Kubernetes' EnvFromSource.
   *
   * @default - as in Kubernetes
   */
  readonly prefix?: string;

  /**
   * As `secretRef` of Kubernetes' EnvFromSource.
   *
   * @default - as in Kubernetes
   */
  readonly secretRef?: SecretEnvSource;
}

/**
 * Kubernetes' ConfigMapEnvSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapenvsource-v1-core
 */
export interface ConfigMapEnvSource {
  /**
   * As `name` of Kubernetes' ConfigMapEnvSource.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * As `optional` of Kubernetes' ConfigMapEnvSource.
   *
   * @default - as in Kubernetes
   */
  readonly optional?: boolean;
}

/**
 * Kubernetes' SecretEnvSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretenvsource-v1-core
 */
export interface SecretEnvSource {
  /**
   * As `name` of Kubernetes' SecretEnvSource.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * As `optional` of Kubernetes' SecretEnvSource.
   *
   * @default - as in Kubernetes
   */
  readonly optional?: boolean;
}

/**
 * Kubernetes' Lifecycle.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecycle-v1-core
 */
export interface Lifecycle {
  /**
   * As `postStart` of Kubernetes' Lifecycle.
   *
   * @default - as in Kubernetes
   */
  readonly postStart?: LifecycleHandler;

  /**
   * As `preStop` of Kubernetes' Lifecycle.
   *
   * @default - as in Kubernetes
   */
  readonly preStop?: LifecycleHandler;

  /**
   * As `stopSignal` of Kubernetes' Lifecycle. Since KubeRay 1.4.
   *
   * @default - as in Kubernetes
   */
  readonly stopSignal?: string;
}

/**
 * Kubernetes' LifecycleHandler.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecyclehandler-v1-core
 */
export interface LifecycleHandler {
  /**
   * As `exec` of Kubernetes' LifecycleHandler.
   *
   * @default - as in Kubernetes
   */
  readonly exec?: ExecAction;

  /**
   * As `httpGet` of Kubernetes' LifecycleHandler.
   *
   * @default - as in Kubernetes
   */
  readonly httpGet?: HttpGetAction;

  /**
   * As `sleep` of Kubernetes' LifecycleHandler. Since KubeRay 1.2.
   *
   * @default - as in Kubernetes
   */
  readonly sleep?: SleepAction;

  /**
   * As `tcpSocket` of Kubernetes' LifecycleHandler.
   *
   * @default - as in Kubernetes
   */
  readonly tcpSocket?: TcpSocketAction;
}

/**
 * Kubernetes' ExecAction.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#execaction-v1-core
 */
export interface ExecAction {
  /**
   * As `command` of Kubernetes' ExecAction.
   *
   * @default - as in Kubernetes
   */
  readonly command?: string[];
}

/**
 * Kubernetes' HTTPGetAction.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpgetaction-v1-core
 */
export interface HttpGetAction {
  /**
   * As `host` of Kubernetes' HTTPGetAction.
   *
   * @default - as in Kubernetes
   */
  readonly host?: string;

  /**
   * As `httpHeaders` of Kubernetes' HTTPGetAction.
   *
   * @default - as in Kubernetes
   */
  readonly httpHeaders?: HttpHeader[];

  /**
   * As `path` of Kubernetes' HTTPGetAction.
   *
   * @default - as in Kubernetes
   */
  readonly path?: string;

  /**
   * As `port` of Kubernetes' HTTPGetAction.
   */
  readonly port: IntOrString;

  /**
   * As `scheme` of Kubernetes' HTTPGetAction.
   *
   * @default - as in Kubernetes
   */
  readonly scheme?: string;
}

/**
 * Kubernetes' HTTPHeader.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpheader-v1-core
 */
export interface HttpHeader {
  /**
   * As `name` of Kubernetes' HTTPHeader.
   */
  readonly name: string;

  /**
   * As `value` of Kubernetes' HTTPHeader.
   */
  readonly value: string;
}

/**
 * Kubernetes' SleepAction.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sleepaction-v1-core
 */
export interface SleepAction {
  /**
   * As `seconds` of Kubernetes' SleepAction.
   */
  readonly seconds: number;
}

/**
 * Kubernetes' TCPSocketAction.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tcpsocketaction-v1-core
 */
export interface TcpSocketAction {
  /**
   * As `host` of Kubernetes' TCPSocketAction.
   *
   * @default - as in Kubernetes
   */
  readonly host?: string;

  /**
   * As `port` of Kubernetes' TCPSocketAction.
   */
  readonly port: IntOrString;
}

/**
 * Kubernetes' Probe.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core
 */
export interface Probe {
  /**
   * As `exec` of Kubernetes' Probe.
   *
   * @default - as in Kubernetes
   */
  readonly exec?: ExecAction;

  /**
   * As `failureThreshold` of Kubernetes' Probe.
   *
   * @default - as in Kubernetes
   */
  readonly failureThreshold?: number;

  /**
   * As `grpc` of Kubernetes' Probe.
   *
   * @default - as in Kubernetes
   */
  readonly grpc?: GrpcAction;

  /**
   * As `httpGet` of Kubernetes' Probe.
   *
   * @default - as in Kubernetes
   */
  readonly httpGet?: HttpGetAction;

  /**
   * As `initialDelaySeconds` of Kubernetes' Probe.
   *
   * @default - as in Kubernetes
   */
  readonly initialDelaySeconds?: number;

  /**
   * As `periodSeconds` of Kubernetes' Probe.
   *
   * @default - as in Kubernetes
   */
  readonly periodSeconds?: number;

  /**
   * As `successThreshold` of Kubernetes' Probe.
   *
   * @default - as in Kubernetes
   */
  readonly successThreshold?: number;

  /**
   * As `tcpSocket` of Kubernetes' Probe.
   *
   * @default - as in Kubernetes
   */
  readonly tcpSocket?: TcpSocketAction;

  /**
   * As `terminationGracePeriodSeconds` of Kubernetes' Probe.
   *
   * @default - as in Kubernetes
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * As `timeoutSeconds` of Kubernetes' Probe.
   *
   * @default - as in Kubernetes
   */
  readonly timeoutSeconds?: number;
}

/**
 * Kubernetes' GRPCAction.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#grpcaction-v1-core
 */
export interface GrpcAction {
  /**
   * As `port` of Kubernetes' GRPCAction.
   */
  readonly port: number;

  /**
   * As `service` of Kubernetes' GRPCAction.
   *
   * @default ""
   */
  readonly service?: string;
}

/**
 * Kubernetes' ContainerPort.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerport-v1-core
 */
export interface ContainerPort {
  /**
   * As `containerPort` of Kubernetes' ContainerPort.
   */
  readonly containerPort: number;

  /**
   * As `hostIP` of Kubernetes' ContainerPort.
   *
   * @default - as in Kubernetes
   */
  readonly hostIp?: string;

  /**
   * As `hostPort` of Kubernetes' ContainerPort.
   *
   * @default - as in Kubernetes
   */
  readonly hostPort?: number;

  /**
   * As `name` of Kubernetes' ContainerPort.
   *
   * @default - as in Kubernetes
   */
  readonly name?: string;

  /**
   * As `protocol` of Kubernetes' ContainerPort.
   *
   * @default "TCP"
   */
  readonly protocol?: string;
}

/**
 * Kubernetes' ContainerResizePolicy.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresizepolicy-v1-core
 */
export interface ContainerResizePolicy {
  /**
   * As `resourceName` of Kubernetes' ContainerResizePolicy.
   */
  readonly resourceName: string;

  /**
   * As `restartPolicy` of Kubernetes' ContainerResizePolicy.
   */
  readonly restartPolicy: string;
}

/**
 * Kubernetes' ResourceRequirements.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcerequirements-v1-core
 */
export interface ResourceRequirements {
  /**
   * As `claims` of Kubernetes' ResourceRequirements. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly claims?: ResourceClaim[];

  /**
   * As `limits` of Kubernetes' ResourceRequirements.
   *
   * @default - as in Kubernetes
   */
  readonly limits?: { [key: string]: Quantity };

  /**
   * As `requests` of Kubernetes' ResourceRequirements.
   *
   * @default - as in Kubernetes
   */
  readonly requests?: { [key: string]: Quantity };
}

/**
 * Kubernetes' ResourceClaim.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-core
 */
export interface ResourceClaim {
  /**
   * As `name` of Kubernetes' ResourceClaim.
   */
  readonly name: string;

  /**
   * As `request` of Kubernetes' ResourceClaim. Since KubeRay 1.3.1.
   *
   * @default - as in Kubernetes
   */
  readonly request?: string;
}

/**
 * Kubernetes' ContainerRestartRule.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerrestartrule-v1-core
 */
export interface ContainerRestartRule {
  /**
   * As `action` of Kubernetes' ContainerRestartRule.
   */
  readonly action: string;

  /**
   * As `exitCodes` of Kubernetes' ContainerRestartRule.
   *
   * @default - as in Kubernetes
   */
  readonly exitCodes?: ContainerRestartRuleOnExitCodes;
}

/**
 * Kubernetes' ContainerRestartRuleOnExitCodes.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerrestartruleonexitcodes-v1-core
 */
export interface ContainerRestartRuleOnExitCodes {
  /**
   * As `operator` of Kubernetes' ContainerRestartRuleOnExitCodes.
   */
  readonly operator: string;

  /**
   * As `values` of Kubernetes' ContainerRestartRuleOnExitCodes.
   *
   * @default - as in Kubernetes
   */
  readonly values?: number[];
}

/**
 * Kubernetes' SecurityContext.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core
 */
export interface SecurityContext {
  /**
   * As `allowPrivilegeEscalation` of Kubernetes' SecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly allowPrivilegeEscalation?: boolean;

  /**
   * As `appArmorProfile` of Kubernetes' SecurityContext. Since KubeRay 1.2.
   *
   * @default - as in Kubernetes
   */
  readonly appArmorProfile?: AppArmorProfile;

  /**
   * As `capabilities` of Kubernetes' SecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly capabilities?: Capabilities;

  /**
   * As `privileged` of Kubernetes' SecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly privileged?: boolean;

  /**
   * As `procMount` of Kubernetes' SecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly procMount?: string;

  /**
   * As `readOnlyRootFilesystem` of Kubernetes' SecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly readOnlyRootFilesystem?: boolean;

  /**
   * As `runAsGroup` of Kubernetes' SecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly runAsGroup?: number;

  /**
   * As `runAsNonRoot` of Kubernetes' SecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly runAsNonRoot?: boolean;

  /**
   * As `runAsUser` of Kubernetes' SecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly runAsUser?: number;

  /**
   * As `seLinuxOptions` of Kubernetes' SecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly seLinuxOptions?: SeLinuxOptions;

  /**
   * As `seccompProfile` of Kubernetes' SecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly seccompProfile?: SeccompProfile;

  /**
   * As `windowsOptions` of Kubernetes' SecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/**
 * Kubernetes' AppArmorProfile.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apparmorprofile-v1-core
 */
export interface AppArmorProfile {
  /**
   * As `localhostProfile` of Kubernetes' AppArmorProfile.
   *
   * @default - as in Kubernetes
   */
  readonly localhostProfile?: string;

  /**
   * As `type` of Kubernetes' AppArmorProfile.
   */
  readonly type: string;
}

/**
 * Kubernetes' Capabilities.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capabilities-v1-core
 */
export interface Capabilities {
  /**
   * As `add` of Kubernetes' Capabilities.
   *
   * @default - as in Kubernetes
   */
  readonly add?: string[];

  /**
   * As `drop` of Kubernetes' Capabilities.
   *
   * @default - as in Kubernetes
   */
  readonly drop?: string[];
}

/**
 * Kubernetes' SELinuxOptions.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selinuxoptions-v1-core
 */
export interface SeLinuxOptions {
  /**
   * As `level` of Kubernetes' SELinuxOptions.
   *
   * @default - as in Kubernetes
   */
  readonly level?: string;

  /**
   * As `role` of Kubernetes' SELinuxOptions.
   *
   * @default - as in Kubernetes
   */
  readonly role?: string;

  /**
   * As `type` of Kubernetes' SELinuxOptions.
   *
   * @default - as in Kubernetes
   */
  readonly type?: string;

  /**
   * As `user` of Kubernetes' SELinuxOptions.
   *
   * @default - as in Kubernetes
   */
  readonly user?: string;
}

/**
 * Kubernetes' SeccompProfile.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#seccompprofile-v1-core
 */
export interface SeccompProfile {
  /**
   * As `localhostProfile` of Kubernetes' SeccompProfile.
   *
   * @default - as in Kubernetes
   */
  readonly localhostProfile?: string;

  /**
   * As `type` of Kubernetes' SeccompProfile.
   */
  readonly type: string;
}

/**
 * Kubernetes' WindowsSecurityContextOptions.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#windowssecuritycontextoptions-v1-core
 */
export interface WindowsSecurityContextOptions {
  /**
   * As `gmsaCredentialSpec` of Kubernetes' WindowsSecurityContextOptions.
   *
   * @default - as in Kubernetes
   */
  readonly gmsaCredentialSpec?: string;

  /**
   * As `gmsaCredentialSpecName` of Kubernetes' WindowsSecurityContextOptions.
   *
   * @default - as in Kubernetes
   */
  readonly gmsaCredentialSpecName?: string;

  /**
   * As `hostProcess` of Kubernetes' WindowsSecurityContextOptions.
   *
   * @default - as in Kubernetes
   */
  readonly hostProcess?: boolean;

  /**
   * As `runAsUserName` of Kubernetes' WindowsSecurityContextOptions.
   *
   * @default - as in Kubernetes
   */
  readonly runAsUserName?: string;
}

/**
 * Kubernetes' VolumeDevice.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumedevice-v1-core
 */
export interface VolumeDevice {
  /**
   * As `devicePath` of Kubernetes' VolumeDevice.
   */
  readonly devicePath: string;

  /**
   * As `name` of Kubernetes' VolumeDevice.
   */
  readonly name: string;
}

/**
 * Kubernetes' VolumeMount.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemount-v1-core
 */
export interface VolumeMount {
  /**
   * As `mountPath` of Kubernetes' VolumeMount.
   */
  readonly mountPath: string;

  /**
   * As `mountPropagation` of Kubernetes' VolumeMount.
   *
   * @default - as in Kubernetes
   */
  readonly mountPropagation?: string;

  /**
   * As `name` of Kubernetes' VolumeMount.
   */
  readonly name: string;

  /**
   * As `readOnly` of Kubernetes' VolumeMount.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `recursiveReadOnly` of Kubernetes' VolumeMount. Since KubeRay 1.2.
   *
   * @default - as in Kubernetes
   */
  readonly recursiveReadOnly?: string;

  /**
   * As `subPath` of Kubernetes' VolumeMount.
   *
   * @default - as in Kubernetes
   */
  readonly subPath?: string;

  /**
   * As `subPathExpr` of Kubernetes' VolumeMount.
   *
   * @default - as in Kubernetes
   */
  readonly subPathExpr?: string;
}

/**
 * Kubernetes' PodDNSConfig.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddnsconfig-v1-core
 */
export interface PodDnsConfig {
  /**
   * As `nameservers` of Kubernetes' PodDNSConfig.
   *
   * @default - as in Kubernetes
   */
  readonly nameservers?: string[];

  /**
   * As `options` of Kubernetes' PodDNSConfig.
   *
   * @default - as in Kubernetes
   */
  readonly options?: PodDnsConfigOption[];

  /**
   * As `searches` of Kubernetes' PodDNSConfig.
   *
   * @default - as in Kubernetes
   */
  readonly searches?: string[];
}

/**
 * Kubernetes' PodDNSConfigOption.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddnsconfigoption-v1-core
 */
export interface PodDnsConfigOption {
  /**
   * As `name` of Kubernetes' PodDNSConfigOption.
   *
   * @default - as in Kubernetes
   */
  readonly name?: string;

  /**
   * As `value` of Kubernetes' PodDNSConfigOption.
   *
   * @default - as in Kubernetes
   */
  readonly value?: string;
}

/**
 * Kubernetes' EphemeralContainer.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
 */
export interface EphemeralContainer {
  /**
   * As `args` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly args?: string[];

  /**
   * As `command` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly command?: string[];

  /**
   * As `env` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly env?: EnvVar[];

  /**
   * As `envFrom` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly envFrom?: EnvFromSource[];

  /**
   * As `image` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly image?: string;

  /**
   * As `imagePullPolicy` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly imagePullPolicy?: string;

  /**
   * As `lifecycle` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly lifecycle?: Lifecycle;

  /**
   * As `livenessProbe` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly livenessProbe?: Probe;

  /**
   * As `name` of Kubernetes' EphemeralContainer.
   */
  readonly name: string;

  /**
   * As `ports` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly ports?: ContainerPort[];

  /**
   * As `readinessProbe` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly readinessProbe?: Probe;

  /**
   * As `resizePolicy` of Kubernetes' EphemeralContainer. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly resizePolicy?: ContainerResizePolicy[];

  /**
   * As `resources` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly resources?: ResourceRequirements;

  /**
   * As `restartPolicy` of Kubernetes' EphemeralContainer. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly restartPolicy?: string;

  /**
   * As `restartPolicyRules` of Kubernetes' EphemeralContainer. Since KubeRay 1.5.
   *
   * @default - as in Kubernetes
   */
  readonly restartPolicyRules?: ContainerRestartRule[];

  /**
   * As `securityContext` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly securityContext?: SecurityContext;

  /**
   * As `startupProbe` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly startupProbe?: Probe;

  /**
   * As `stdin` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly stdin?: boolean;

  /**
   * As `stdinOnce` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly stdinOnce?: boolean;

  /**
   * As `targetContainerName` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly targetContainerName?: string;

  /**
   * As `terminationMessagePath` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly terminationMessagePath?: string;

  /**
   * As `terminationMessagePolicy` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly terminationMessagePolicy?: string;

  /**
   * As `tty` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly tty?: boolean;

  /**
   * As `volumeDevices` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly volumeDevices?: VolumeDevice[];

  /**
   * As `volumeMounts` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * As `workingDir` of Kubernetes' EphemeralContainer.
   *
   * @default - as in Kubernetes
   */
  readonly workingDir?: string;
}

/**
 * Kubernetes' HostAlias.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostalias-v1-core
 */
export interface HostAlias {
  /**
   * As `hostnames` of Kubernetes' HostAlias.
   *
   * @default - as in Kubernetes
   */
  readonly hostnames?: string[];

  /**
   * As `ip` of Kubernetes' HostAlias.
   */
  readonly ip: string;
}

/**
 * Kubernetes' LocalObjectReference.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#localobjectreference-v1-core
 */
export interface LocalObjectReference {
  /**
   * As `name` of Kubernetes' LocalObjectReference.
   *
   * @default ""
   */
  readonly name?: string;
}

/**
 * Kubernetes' PodOS.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podos-v1-core
 */
export interface PodOs {
  /**
   * As `name` of Kubernetes' PodOS.
   */
  readonly name: string;
}

/**
 * Kubernetes' PodReadinessGate.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podreadinessgate-v1-core
 */
export interface PodReadinessGate {
  /**
   * As `conditionType` of Kubernetes' PodReadinessGate.
   */
  readonly conditionType: string;
}

/**
 * Kubernetes' PodResourceClaim.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podresourceclaim-v1-core
 */
export interface PodResourceClaim {
  /**
   * As `name` of Kubernetes' PodResourceClaim.
   */
  readonly name: string;

  /**
   * As `resourceClaimName` of Kubernetes' PodResourceClaim. Since KubeRay 1.3.1.
   *
   * @default - as in Kubernetes
   */
  readonly resourceClaimName?: string;

  /**
   * As `resourceClaimTemplateName` of Kubernetes' PodResourceClaim. Since KubeRay 1.3.1.
   *
   * @default - as in Kubernetes
   */
  readonly resourceClaimTemplateName?: string;
}

/**
 * Kubernetes' PodSchedulingGate.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podschedulinggate-v1-core
 */
export interface PodSchedulingGate {
  /**
   * As `name` of Kubernetes' PodSchedulingGate.
   */
  readonly name: string;
}

/**
 * Kubernetes' PodSchedulingGroup.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podschedulinggroup-v1-core
 */
export interface PodSchedulingGroup {
  /**
   * As `podGroupName` of Kubernetes' PodSchedulingGroup.
   *
   * @default - as in Kubernetes
   */
  readonly podGroupName?: string;
}

/**
 * Kubernetes' PodSecurityContext.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core
 */
export interface PodSecurityContext {
  /**
   * As `appArmorProfile` of Kubernetes' PodSecurityContext. Since KubeRay 1.2.
   *
   * @default - as in Kubernetes
   */
  readonly appArmorProfile?: AppArmorProfile;

  /**
   * As `fsGroup` of Kubernetes' PodSecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly fsGroup?: number;

  /**
   * As `fsGroupChangePolicy` of Kubernetes' PodSecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly fsGroupChangePolicy?: string;

  /**
   * As `runAsGroup` of Kubernetes' PodSecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly runAsGroup?: number;

  /**
   * As `runAsNonRoot` of Kubernetes' PodSecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly runAsNonRoot?: boolean;

  /**
   * As `runAsUser` of Kubernetes' PodSecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly runAsUser?: number;

  /**
   * As `seLinuxChangePolicy` of Kubernetes' PodSecurityContext. Since KubeRay 1.3.1.
   *
   * @default - as in Kubernetes
   */
  readonly seLinuxChangePolicy?: string;

  /**
   * As `seLinuxOptions` of Kubernetes' PodSecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly seLinuxOptions?: SeLinuxOptions;

  /**
   * As `seccompProfile` of Kubernetes' PodSecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly seccompProfile?: SeccompProfile;

  /**
   * As `supplementalGroups` of Kubernetes' PodSecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly supplementalGroups?: number[];

  /**
   * As `supplementalGroupsPolicy` of Kubernetes' PodSecurityContext. Since KubeRay 1.3.1.
   *
   * @default - as in Kubernetes
   */
  readonly supplementalGroupsPolicy?: string;

  /**
   * As `sysctls` of Kubernetes' PodSecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly sysctls?: Sysctl[];

  /**
   * As `windowsOptions` of Kubernetes' PodSecurityContext.
   *
   * @default - as in Kubernetes
   */
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/**
 * Kubernetes' Sysctl.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sysctl-v1-core
 */
export interface Sysctl {
  /**
   * As `name` of Kubernetes' Sysctl.
   */
  readonly name: string;

  /**
   * As `value` of Kubernetes' Sysctl.
   */
  readonly value: string;
}

/**
 * Kubernetes' Toleration.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#toleration-v1-core
 */
export interface Toleration {
  /**
   * As `effect` of Kubernetes' Toleration.
   *
   * @default - as in Kubernetes
   */
  readonly effect?: string;

  /**
   * As `key` of Kubernetes' Toleration.
   *
   * @default - as in Kubernetes
   */
  readonly key?: string;

  /**
   * As `operator` of Kubernetes' Toleration.
   *
   * @default - as in Kubernetes
   */
  readonly operator?: string;

  /**
   * As `tolerationSeconds` of Kubernetes' Toleration.
   *
   * @default - as in Kubernetes
   */
  readonly tolerationSeconds?: number;

  /**
   * As `value` of Kubernetes' Toleration.
   *
   * @default - as in Kubernetes
   */
  readonly value?: string;
}

/**
 * Kubernetes' TopologySpreadConstraint.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyspreadconstraint-v1-core
 */
export interface TopologySpreadConstraint {
  /**
   * As `labelSelector` of Kubernetes' TopologySpreadConstraint.
   *
   * @default - as in Kubernetes
   */
  readonly labelSelector?: LabelSelector;

  /**
   * As `matchLabelKeys` of Kubernetes' TopologySpreadConstraint. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly matchLabelKeys?: string[];

  /**
   * As `maxSkew` of Kubernetes' TopologySpreadConstraint.
   */
  readonly maxSkew: number;

  /**
   * As `minDomains` of Kubernetes' TopologySpreadConstraint. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly minDomains?: number;

  /**
   * As `nodeAffinityPolicy` of Kubernetes' TopologySpreadConstraint. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly nodeAffinityPolicy?: string;

  /**
   * As `nodeTaintsPolicy` of Kubernetes' TopologySpreadConstraint. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly nodeTaintsPolicy?: string;

  /**
   * As `topologyKey` of Kubernetes' TopologySpreadConstraint.
   */
  readonly topologyKey: string;

  /**
   * As `whenUnsatisfiable` of Kubernetes' TopologySpreadConstraint.
   */
  readonly whenUnsatisfiable: string;
}

/**
 * Kubernetes' Volume.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
 */
export interface Volume {
  /**
   * As `awsElasticBlockStore` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly awsElasticBlockStore?: AwsElasticBlockStoreVolumeSource;

  /**
   * As `azureDisk` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly azureDisk?: AzureDiskVolumeSource;

  /**
   * As `azureFile` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly azureFile?: AzureFileVolumeSource;

  /**
   * As `cephfs` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly cephfs?: CephFsVolumeSource;

  /**
   * As `cinder` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly cinder?: CinderVolumeSource;

  /**
   * As `configMap` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly configMap?: ConfigMapVolumeSource;

  /**
   * As `csi` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly csi?: CsiVolumeSource;

  /**
   * As `downwardAPI` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly downwardApi?: DownwardApiVolumeSource;

  /**
   * As `emptyDir` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly emptyDir?: EmptyDirVolumeSource;

  /**
   * As `ephemeral` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly ephemeral?: EphemeralVolumeSource;

  /**
   * As `fc` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly fc?: FcVolumeSource;

  /**
   * As `flexVolume` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly flexVolume?: FlexVolumeSource;

  /**
   * As `flocker` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly flocker?: FlockerVolumeSource;

  /**
   * As `gcePersistentDisk` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly gcePersistentDisk?: GcePersistentDiskVolumeSource;

  /**
   * As `gitRepo` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly gitRepo?: GitRepoVolumeSource;

  /**
   * As `glusterfs` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly glusterfs?: GlusterfsVolumeSource;

  /**
   * As `hostPath` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly hostPath?: HostPathVolumeSource;

  /**
   * As `image` of Kubernetes' Volume. Since KubeRay 1.3.1.
   *
   * @default - as in Kubernetes
   */
  readonly image?: ImageVolumeSource;

  /**
   * As `iscsi` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly iscsi?: IscsiVolumeSource;

  /**
   * As `name` of Kubernetes' Volume.
   */
  readonly name: string;

  /**
   * As `nfs` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly nfs?: NfsVolumeSource;

  /**
   * As `persistentVolumeClaim` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;

  /**
   * As `photonPersistentDisk` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;

  /**
   * As `portworxVolume` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly portworxVolume?: PortworxVolumeSource;

  /**
   * As `projected` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly projected?: ProjectedVolumeSource;

  /**
   * As `quobyte` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly quobyte?: QuobyteVolumeSource;

  /**
   * As `rbd` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly rbd?: RbdVolumeSource;

  /**
   * As `scaleIO` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly scaleIo?: ScaleIoVolumeSource;

  /**
   * As `secret` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly secret?: SecretVolumeSource;

  /**
   * As `storageos` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly storageos?: StorageOsVolumeSource;

  /**
   * As `vsphereVolume` of Kubernetes' Volume.
   *
   * @default - as in Kubernetes
   */
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

/**
 * Kubernetes' AWSElasticBlockStoreVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#awselasticblockstorevolumesource-v1-core
 */
export interface AwsElasticBlockStoreVolumeSource {
  /**
   * As `fsType` of Kubernetes' AWSElasticBlockStoreVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly fsType?: string;

  /**
   * As `partition` of Kubernetes' AWSElasticBlockStoreVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly partition?: number;

  /**
   * As `readOnly` of Kubernetes' AWSElasticBlockStoreVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `volumeID` of Kubernetes' AWSElasticBlockStoreVolumeSource.
   */
  readonly volumeId: string;
}

/**
 * Kubernetes' AzureDiskVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurediskvolumesource-v1-core
 */
export interface AzureDiskVolumeSource {
  /**
   * As `cachingMode` of Kubernetes' AzureDiskVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly cachingMode?: string;

  /**
   * As `diskName` of Kubernetes' AzureDiskVolumeSource.
   */
  readonly diskName: string;

  /**
   * As `diskURI` of Kubernetes' AzureDiskVolumeSource.
   */
  readonly diskUri: string;

  /**
   * As `fsType` of Kubernetes' AzureDiskVolumeSource.
   *
   * @default "ext4"
   */
  readonly fsType?: string;

  /**
   * As `kind` of Kubernetes' AzureDiskVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly kind?: string;

  /**
   * As `readOnly` of Kubernetes' AzureDiskVolumeSource.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/**
 * Kubernetes' AzureFileVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurefilevolumesource-v1-core
 */
export interface AzureFileVolumeSource {
  /**
   * As `readOnly` of Kubernetes' AzureFileVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `secretName` of Kubernetes' AzureFileVolumeSource.
   */
  readonly secretName: string;

  /**
   * As `shareName` of Kubernetes' AzureFileVolumeSource.
   */
  readonly shareName: string;
}

/**
 * Kubernetes' CephFSVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfsvolumesource-v1-core
 */
export interface CephFsVolumeSource {
  /**
   * As `monitors` of Kubernetes' CephFSVolumeSource.
   */
  readonly monitors: string[];

  /**
   * As `path` of Kubernetes' CephFSVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly path?: string;

  /**
   * As `readOnly` of Kubernetes' CephFSVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `secretFile` of Kubernetes' CephFSVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly secretFile?: string;

  /**
   * As `secretRef` of Kubernetes' CephFSVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * As `user` of Kubernetes' CephFSVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly user?: string;
}

/**
 * Kubernetes' CinderVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cindervolumesource-v1-core
 */
export interface CinderVolumeSource {
  /**
   * As `fsType` of Kubernetes' CinderVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly fsType?: string;

  /**
   * As `readOnly` of Kubernetes' CinderVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `secretRef` of Kubernetes' CinderVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * As `volumeID` of Kubernetes' CinderVolumeSource.
   */
  readonly volumeId: string;
}

/**
 * Kubernetes' ConfigMapVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapvolumesource-v1-core
 */
export interface ConfigMapVolumeSource {
  /**
   * As `defaultMode` of Kubernetes' ConfigMapVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly defaultMode?: number;

  /**
   * As `items` of Kubernetes' ConfigMapVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly items?: KeyToPath[];

  /**
   * As `name` of Kubernetes' ConfigMapVolumeSource.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * As `optional` of Kubernetes' ConfigMapVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly optional?: boolean;
}

/**
 * Kubernetes' KeyToPath.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#keytopath-v1-core
 */
export interface KeyToPath {
  /**
   * As `key` of Kubernetes' KeyToPath.
   */
  readonly key: string;

  /**
   * As `mode` of Kubernetes' KeyToPath.
   *
   * @default - as in Kubernetes
   */
  readonly mode?: number;

  /**
   * As `path` of Kubernetes' KeyToPath.
   */
  readonly path: string;
}

/**
 * Kubernetes' CSIVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csivolumesource-v1-core
 */
export interface CsiVolumeSource {
  /**
   * As `driver` of Kubernetes' CSIVolumeSource.
   */
  readonly driver: string;

  /**
   * As `fsType` of Kubernetes' CSIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly fsType?: string;

  /**
   * As `nodePublishSecretRef` of Kubernetes' CSIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly nodePublishSecretRef?: LocalObjectReference;

  /**
   * As `readOnly` of Kubernetes' CSIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `volumeAttributes` of Kubernetes' CSIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly volumeAttributes?: { [key: string]: string };
}

/**
 * Kubernetes' DownwardAPIVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapivolumesource-v1-core
 */
export interface DownwardApiVolumeSource {
  /**
   * As `defaultMode` of Kubernetes' DownwardAPIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly defaultMode?: number;

  /**
   * As `items` of Kubernetes' DownwardAPIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly items?: DownwardApiVolumeFile[];
}

/**
 * Kubernetes' DownwardAPIVolumeFile.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapivolumefile-v1-core
 */
export interface DownwardApiVolumeFile {
  /**
   * As `fieldRef` of Kubernetes' DownwardAPIVolumeFile.
   *
   * @default - as in Kubernetes
   */
  readonly fieldRef?: ObjectFieldSelector;

  /**
   * As `mode` of Kubernetes' DownwardAPIVolumeFile.
   *
   * @default - as in Kubernetes
   */
  readonly mode?: number;

  /**
   * As `path` of Kubernetes' DownwardAPIVolumeFile.
   */
  readonly path: string;

  /**
   * As `resourceFieldRef` of Kubernetes' DownwardAPIVolumeFile.
   *
   * @default - as in Kubernetes
   */
  readonly resourceFieldRef?: ResourceFieldSelector;
}

/**
 * Kubernetes' EmptyDirVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#emptydirvolumesource-v1-core
 */
export interface EmptyDirVolumeSource {
  /**
   * As `medium` of Kubernetes' EmptyDirVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly medium?: string;

  /**
   * As `sizeLimit` of Kubernetes' EmptyDirVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly sizeLimit?: Quantity;
}

/**
 * Kubernetes' EphemeralVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralvolumesource-v1-core
 */
export interface EphemeralVolumeSource {
  /**
   * As `volumeClaimTemplate` of Kubernetes' EphemeralVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

/**
 * Kubernetes' PersistentVolumeClaimTemplate.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimtemplate-v1-core
 */
export interface PersistentVolumeClaimTemplate {
  /**
   * As `metadata` of Kubernetes' PersistentVolumeClaimTemplate.
   *
   * @default - as in Kubernetes
   */
  readonly metadata?: EmbeddedObjectMeta;

  /**
   * As `spec` of Kubernetes' PersistentVolumeClaimTemplate.
   */
  readonly spec: PersistentVolumeClaimSpec;
}

/**
 * Kubernetes' PersistentVolumeClaimSpec.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimspec-v1-core
 */
export interface PersistentVolumeClaimSpec {
  /**
   * As `accessModes` of Kubernetes' PersistentVolumeClaimSpec.
   *
   * @default - as in Kubernetes
   */
  readonly accessModes?: string[];

  /**
   * As `dataSource` of Kubernetes' PersistentVolumeClaimSpec.
   *
   * @default - as in Kubernetes
   */
  readonly dataSource?: TypedLocalObjectReference;

  /**
   * As `dataSourceRef` of Kubernetes' PersistentVolumeClaimSpec.
   *
   * @default - as in Kubernetes
   */
  readonly dataSourceRef?: TypedObjectReference;

  /**
   * As `resources` of Kubernetes' PersistentVolumeClaimSpec.
   *
   * @default - as in Kubernetes
   */
  readonly resources?: VolumeResourceRequirements;

  /**
   * As `selector` of Kubernetes' PersistentVolumeClaimSpec.
   *
   * @default - as in Kubernetes
   */
  readonly selector?: LabelSelector;

  /**
   * As `storageClassName` of Kubernetes' PersistentVolumeClaimSpec.
   *
   * @default - as in Kubernetes
   */
  readonly storageClassName?: string;

  /**
   * As `volumeAttributesClassName` of Kubernetes' PersistentVolumeClaimSpec. Since KubeRay 1.2.
   *
   * @default - as in Kubernetes
   */
  readonly volumeAttributesClassName?: string;

  /**
   * As `volumeMode` of Kubernetes' PersistentVolumeClaimSpec.
   *
   * @default - as in Kubernetes
   */
  readonly volumeMode?: string;

  /**
   * As `volumeName` of Kubernetes' PersistentVolumeClaimSpec.
   *
   * @default - as in Kubernetes
   */
  readonly volumeName?: string;
}

/**
 * Kubernetes' TypedLocalObjectReference.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedlocalobjectreference-v1-core
 */
export interface TypedLocalObjectReference {
  /**
   * As `apiGroup` of Kubernetes' TypedLocalObjectReference.
   *
   * @default - as in Kubernetes
   */
  readonly apiGroup?: string;

  /**
   * As `kind` of Kubernetes' TypedLocalObjectReference.
   */
  readonly kind: string;

  /**
   * As `name` of Kubernetes' TypedLocalObjectReference.
   */
  readonly name: string;
}

/**
 * Kubernetes' TypedObjectReference.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedobjectreference-v1-core
 */
export interface TypedObjectReference {
  /**
   * As `apiGroup` of Kubernetes' TypedObjectReference.
   *
   * @default - as in Kubernetes
   */
  readonly apiGroup?: string;

  /**
   * As `kind` of Kubernetes' TypedObjectReference.
   */
  readonly kind: string;

  /**
   * As `name` of Kubernetes' TypedObjectReference.
   */
  readonly name: string;

  /**
   * As `namespace` of Kubernetes' TypedObjectReference. Since KubeRay 1.1.
   *
   * @default - as in Kubernetes
   */
  readonly namespace?: string;
}

/**
 * Kubernetes' VolumeResourceRequirements.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeresourcerequirements-v1-core
 */
export interface VolumeResourceRequirements {
  /**
   * As `limits` of Kubernetes' VolumeResourceRequirements.
   *
   * @default - as in Kubernetes
   */
  readonly limits?: { [key: string]: Quantity };

  /**
   * As `requests` of Kubernetes' VolumeResourceRequirements.
   *
   * @default - as in Kubernetes
   */
  readonly requests?: { [key: string]: Quantity };
}

/**
 * Kubernetes' FCVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#fcvolumesource-v1-core
 */
export interface FcVolumeSource {
  /**
   * As `fsType` of Kubernetes' FCVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly fsType?: string;

  /**
   * As `lun` of Kubernetes' FCVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly lun?: number;

  /**
   * As `readOnly` of Kubernetes' FCVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `targetWWNs` of Kubernetes' FCVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly targetWwNs?: string[];

  /**
   * As `wwids` of Kubernetes' FCVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly wwids?: string[];
}

/**
 * Kubernetes' FlexVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexvolumesource-v1-core
 */
export interface FlexVolumeSource {
  /**
   * As `driver` of Kubernetes' FlexVolumeSource.
   */
  readonly driver: string;

  /**
   * As `fsType` of Kubernetes' FlexVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly fsType?: string;

  /**
   * As `options` of Kubernetes' FlexVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly options?: { [key: string]: string };

  /**
   * As `readOnly` of Kubernetes' FlexVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `secretRef` of Kubernetes' FlexVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly secretRef?: LocalObjectReference;
}

/**
 * Kubernetes' FlockerVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flockervolumesource-v1-core
 */
export interface FlockerVolumeSource {
  /**
   * As `datasetName` of Kubernetes' FlockerVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly datasetName?: string;

  /**
   * As `datasetUUID` of Kubernetes' FlockerVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly datasetUuid?: string;
}

/**
 * Kubernetes' GCEPersistentDiskVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gcepersistentdiskvolumesource-v1-core
 */
export interface GcePersistentDiskVolumeSource {
  /**
   * As `fsType` of Kubernetes' GCEPersistentDiskVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly fsType?: string;

  /**
   * As `partition` of Kubernetes' GCEPersistentDiskVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly partition?: number;

  /**
   * As `pdName` of Kubernetes' GCEPersistentDiskVolumeSource.
   */
  readonly pdName: string;

  /**
   * As `readOnly` of Kubernetes' GCEPersistentDiskVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;
}

/**
 * Kubernetes' GitRepoVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gitrepovolumesource-v1-core
 */
export interface GitRepoVolumeSource {
  /**
   * As `directory` of Kubernetes' GitRepoVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly directory?: string;

  /**
   * As `repository` of Kubernetes' GitRepoVolumeSource.
   */
  readonly repository: string;

  /**
   * As `revision` of Kubernetes' GitRepoVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly revision?: string;
}

/**
 * Kubernetes' GlusterfsVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#glusterfsvolumesource-v1-core
 */
export interface GlusterfsVolumeSource {
  /**
   * As `endpoints` of Kubernetes' GlusterfsVolumeSource.
   */
  readonly endpoints: string;

  /**
   * As `path` of Kubernetes' GlusterfsVolumeSource.
   */
  readonly path: string;

  /**
   * As `readOnly` of Kubernetes' GlusterfsVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;
}

/**
 * Kubernetes' HostPathVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostpathvolumesource-v1-core
 */
export interface HostPathVolumeSource {
  /**
   * As `path` of Kubernetes' HostPathVolumeSource.
   */
  readonly path: string;

  /**
   * As `type` of Kubernetes' HostPathVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly type?: string;
}

/**
 * Kubernetes' ImageVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#imagevolumesource-v1-core
 */
export interface ImageVolumeSource {
  /**
   * As `pullPolicy` of Kubernetes' ImageVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly pullPolicy?: string;

  /**
   * As `reference` of Kubernetes' ImageVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly reference?: string;
}

/**
 * Kubernetes' ISCSIVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core
 */
export interface IscsiVolumeSource {
  /**
   * As `chapAuthDiscovery` of Kubernetes' ISCSIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly chapAuthDiscovery?: boolean;

  /**
   * As `chapAuthSession` of Kubernetes' ISCSIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly chapAuthSession?: boolean;

  /**
   * As `fsType` of Kubernetes' ISCSIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly fsType?: string;

  /**
   * As `initiatorName` of Kubernetes' ISCSIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly initiatorName?: string;

  /**
   * As `iqn` of Kubernetes' ISCSIVolumeSource.
   */
  readonly iqn: string;

  /**
   * As `iscsiInterface` of Kubernetes' ISCSIVolumeSource.
   *
   * @default "default"
   */
  readonly iscsiInterface?: string;

  /**
   * As `lun` of Kubernetes' ISCSIVolumeSource.
   */
  readonly lun: number;

  /**
   * As `portals` of Kubernetes' ISCSIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly portals?: string[];

  /**
   * As `readOnly` of Kubernetes' ISCSIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `secretRef` of Kubernetes' ISCSIVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * As `targetPortal` of Kubernetes' ISCSIVolumeSource.
   */
  readonly targetPortal: string;
}

/**
 * Kubernetes' NFSVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nfsvolumesource-v1-core
 */
export interface NfsVolumeSource {
  /**
   * As `path` of Kubernetes' NFSVolumeSource.
   */
  readonly path: string;

  /**
   * As `readOnly` of Kubernetes' NFSVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `server` of Kubernetes' NFSVolumeSource.
   */
  readonly server: string;
}

/**
 * Kubernetes' PersistentVolumeClaimVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimvolumesource-v1-core
 */
export interface PersistentVolumeClaimVolumeSource {
  /**
   * As `claimName` of Kubernetes' PersistentVolumeClaimVolumeSource.
   */
  readonly claimName: string;

  /**
   * As `readOnly` of Kubernetes' PersistentVolumeClaimVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;
}

/**
 * Kubernetes' PhotonPersistentDiskVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#photonpersistentdiskvolumesource-v1-core
 */
export interface PhotonPersistentDiskVolumeSource {
  /**
   * As `fsType` of Kubernetes' PhotonPersistentDiskVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly fsType?: string;

  /**
   * As `pdID` of Kubernetes' PhotonPersistentDiskVolumeSource.
   */
  readonly pdId: string;
}

/**
 * Kubernetes' PortworxVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#portworxvolumesource-v1-core
 */
export interface PortworxVolumeSource {
  /**
   * As `fsType` of Kubernetes' PortworxVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly fsType?: string;

  /**
   * As `readOnly` of Kubernetes' PortworxVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `volumeID` of Kubernetes' PortworxVolumeSource.
   */
  readonly volumeId: string;
}

/**
 * Kubernetes' ProjectedVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#projectedvolumesource-v1-core
 */
export interface ProjectedVolumeSource {
  /**
   * As `defaultMode` of Kubernetes' ProjectedVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly defaultMode?: number;

  /**
   * As `sources` of Kubernetes' ProjectedVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly sources?: VolumeProjection[];
}

/**
 * Kubernetes' VolumeProjection.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeprojection-v1-core
 */
export interface VolumeProjection {
  /**
   * As `clusterTrustBundle` of Kubernetes' VolumeProjection. Since KubeRay 1.2.
   *
   * @default - as in Kubernetes
   */
  readonly clusterTrustBundle?: ClusterTrustBundleProjection;

  /**
   * As `configMap` of Kubernetes' VolumeProjection.
   *
   * @default - as in Kubernetes
   */
  readonly configMap?: ConfigMapProjection;

  /**
   * As `downwardAPI` of Kubernetes' VolumeProjection.
   *
   * @default - as in Kubernetes
   */
  readonly downwardApi?: DownwardApiProjection;

  /**
   * As `podCertificate` of Kubernetes' VolumeProjection. Since KubeRay 1.5.
   *
   * @default - as in Kubernetes
   */
  readonly podCertificate?: PodCertificateProjection;

  /**
   * As `secret` of Kubernetes' VolumeProjection.
   *
   * @default - as in Kubernetes
   */
  readonly secret?: SecretProjection;

  /**
   * As `serviceAccountToken` of Kubernetes' VolumeProjection.
   *
   * @default - as in Kubernetes
   */
  readonly serviceAccountToken?: ServiceAccountTokenProjection;
}

/**
 * Kubernetes' ClusterTrustBundleProjection.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clustertrustbundleprojection-v1-core
 */
export interface ClusterTrustBundleProjection {
  /**
   * As `labelSelector` of Kubernetes' ClusterTrustBundleProjection.
   *
   * @default - as in Kubernetes
   */
  readonly labelSelector?: LabelSelector;

  /**
   * As `name` of Kubernetes' ClusterTrustBundleProjection.
   *
   * @default - as in Kubernetes
   */
  readonly name?: string;

  /**
   * As `optional` of Kubernetes' ClusterTrustBundleProjection.
   *
   * @default - as in Kubernetes
   */
  readonly optional?: boolean;

  /**
   * As `path` of Kubernetes' ClusterTrustBundleProjection.
   */
  readonly path: string;

  /**
   * As `signerName` of Kubernetes' ClusterTrustBundleProjection.
   *
   * @default - as in Kubernetes
   */
  readonly signerName?: string;
}

/**
 * Kubernetes' ConfigMapProjection.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapprojection-v1-core
 */
export interface ConfigMapProjection {
  /**
   * As `items` of Kubernetes' ConfigMapProjection.
   *
   * @default - as in Kubernetes
   */
  readonly items?: KeyToPath[];

  /**
   * As `name` of Kubernetes' ConfigMapProjection.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * As `optional` of Kubernetes' ConfigMapProjection.
   *
   * @default - as in Kubernetes
   */
  readonly optional?: boolean;
}

/**
 * Kubernetes' DownwardAPIProjection.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapiprojection-v1-core
 */
export interface DownwardApiProjection {
  /**
   * As `items` of Kubernetes' DownwardAPIProjection.
   *
   * @default - as in Kubernetes
   */
  readonly items?: DownwardApiVolumeFile[];
}

/**
 * Kubernetes' PodCertificateProjection.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcertificateprojection-v1-core
 */
export interface PodCertificateProjection {
  /**
   * As `certificateChainPath` of Kubernetes' PodCertificateProjection.
   *
   * @default - as in Kubernetes
   */
  readonly certificateChainPath?: string;

  /**
   * As `credentialBundlePath` of Kubernetes' PodCertificateProjection.
   *
   * @default - as in Kubernetes
   */
  readonly credentialBundlePath?: string;

  /**
   * As `keyPath` of Kubernetes' PodCertificateProjection.
   *
   * @default - as in Kubernetes
   */
  readonly keyPath?: string;

  /**
   * As `keyType` of Kubernetes' PodCertificateProjection.
   */
  readonly keyType: string;

  /**
   * As `maxExpirationSeconds` of Kubernetes' PodCertificateProjection.
   *
   * @default - as in Kubernetes
   */
  readonly maxExpirationSeconds?: number;

  /**
   * As `signerName` of Kubernetes' PodCertificateProjection.
   */
  readonly signerName: string;

  /**
   * As `userAnnotations` of Kubernetes' PodCertificateProjection. Since KubeRay 1.6.
   *
   * @default - as in Kubernetes
   */
  readonly userAnnotations?: { [key: string]: string };
}

/**
 * Kubernetes' SecretProjection.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretprojection-v1-core
 */
export interface SecretProjection {
  /**
   * As `items` of Kubernetes' SecretProjection.
   *
   * @default - as in Kubernetes
   */
  readonly items?: KeyToPath[];

  /**
   * As `name` of Kubernetes' SecretProjection.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * As `optional` of Kubernetes' SecretProjection.
   *
   * @default - as in Kubernetes
   */
  readonly optional?: boolean;
}

/**
 * Kubernetes' ServiceAccountTokenProjection.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccounttokenprojection-v1-core
 */
export interface ServiceAccountTokenProjection {
  /**
   * As `audience` of Kubernetes' ServiceAccountTokenProjection.
   *
   * @default - as in Kubernetes
   */
  readonly audience?: string;

  /**
   * As `expirationSeconds` of Kubernetes' ServiceAccountTokenProjection.
   *
   * @default - as in Kubernetes
   */
  readonly expirationSeconds?: number;

  /**
   * As `path` of Kubernetes' ServiceAccountTokenProjection.
   */
  readonly path: string;
}

/**
 * Kubernetes' QuobyteVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#quobytevolumesource-v1-core
 */
export interface QuobyteVolumeSource {
  /**
   * As `group` of Kubernetes' QuobyteVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly group?: string;

  /**
   * As `readOnly` of Kubernetes' QuobyteVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `registry` of Kubernetes' QuobyteVolumeSource.
   */
  readonly registry: string;

  /**
   * As `tenant` of Kubernetes' QuobyteVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly tenant?: string;

  /**
   * As `user` of Kubernetes' QuobyteVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly user?: string;

  /**
   * As `volume` of Kubernetes' QuobyteVolumeSource.
   */
  readonly volume: string;
}

/**
 * Kubernetes' RBDVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdvolumesource-v1-core
 */
export interface RbdVolumeSource {
  /**
   * As `fsType` of Kubernetes' RBDVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly fsType?: string;

  /**
   * As `image` of Kubernetes' RBDVolumeSource.
   */
  readonly image: string;

  /**
   * As `keyring` of Kubernetes' RBDVolumeSource.
   *
   * @default "/etc/ceph/keyring"
   */
  readonly keyring?: string;

  /**
   * As `monitors` of Kubernetes' RBDVolumeSource.
   */
  readonly monitors: string[];

  /**
   * As `pool` of Kubernetes' RBDVolumeSource.
   *
   * @default "rbd"
   */
  readonly pool?: string;

  /**
   * As `readOnly` of Kubernetes' RBDVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `secretRef` of Kubernetes' RBDVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * As `user` of Kubernetes' RBDVolumeSource.
   *
   * @default "admin"
   */
  readonly user?: string;
}

/**
 * Kubernetes' ScaleIOVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core
 */
export interface ScaleIoVolumeSource {
  /**
   * As `fsType` of Kubernetes' ScaleIOVolumeSource.
   *
   * @default "xfs"
   */
  readonly fsType?: string;

  /**
   * As `gateway` of Kubernetes' ScaleIOVolumeSource.
   */
  readonly gateway: string;

  /**
   * As `protectionDomain` of Kubernetes' ScaleIOVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly protectionDomain?: string;

  /**
   * As `readOnly` of Kubernetes' ScaleIOVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `secretRef` of Kubernetes' ScaleIOVolumeSource.
   */
  readonly secretRef: LocalObjectReference;

  /**
   * As `sslEnabled` of Kubernetes' ScaleIOVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly sslEnabled?: boolean;

  /**
   * As `storageMode` of Kubernetes' ScaleIOVolumeSource.
   *
   * @default "ThinProvisioned"
   */
  readonly storageMode?: string;

  /**
   * As `storagePool` of Kubernetes' ScaleIOVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly storagePool?: string;

  /**
   * As `system` of Kubernetes' ScaleIOVolumeSource.
   */
  readonly system: string;

  /**
   * As `volumeName` of Kubernetes' ScaleIOVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly volumeName?: string;
}

/**
 * Kubernetes' SecretVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretvolumesource-v1-core
 */
export interface SecretVolumeSource {
  /**
   * As `defaultMode` of Kubernetes' SecretVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly defaultMode?: number;

  /**
   * As `items` of Kubernetes' SecretVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly items?: KeyToPath[];

  /**
   * As `optional` of Kubernetes' SecretVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly optional?: boolean;

  /**
   * As `secretName` of Kubernetes' SecretVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly secretName?: string;
}

/**
 * Kubernetes' StorageOSVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageosvolumesource-v1-core
 */
export interface StorageOsVolumeSource {
  /**
   * As `fsType` of Kubernetes' StorageOSVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly fsType?: string;

  /**
   * As `readOnly` of Kubernetes' StorageOSVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly readOnly?: boolean;

  /**
   * As `secretRef` of Kubernetes' StorageOSVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * As `volumeName` of Kubernetes' StorageOSVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly volumeName?: string;

  /**
   * As `volumeNamespace` of Kubernetes' StorageOSVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly volumeNamespace?: string;
}

/**
 * Kubernetes' VsphereVirtualDiskVolumeSource.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#vspherevirtualdiskvolumesource-v1-core
 */
export interface VsphereVirtualDiskVolumeSource {
  /**
   * As `fsType` of Kubernetes' VsphereVirtualDiskVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly fsType?: string;

  /**
   * As `storagePolicyID` of Kubernetes' VsphereVirtualDiskVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly storagePolicyId?: string;

  /**
   * As `storagePolicyName` of Kubernetes' VsphereVirtualDiskVolumeSource.
   *
   * @default - as in Kubernetes
   */
  readonly storagePolicyName?: string;

  /**
   * As `volumePath` of Kubernetes' VsphereVirtualDiskVolumeSource.
   */
  readonly volumePath: string;
}

/**
 * Kubernetes' Service.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#service-v1-core
 */
export interface Service {
  /**
   * As `apiVersion` of Kubernetes' Service.
   *
   * @default - as in Kubernetes
   */
  readonly apiVersion?: string;

  /**
   * As `kind` of Kubernetes' Service.
   *
   * @default - as in Kubernetes
   */
  readonly kind?: string;

  /**
   * As `metadata` of Kubernetes' Service.
   *
   * @default - as in Kubernetes
   */
  readonly metadata?: EmbeddedObjectMeta;

  /**
   * As `spec` of Kubernetes' Service.
   *
   * @default - as in Kubernetes
   */
  readonly spec?: ServiceSpec;

  /**
   * As `status` of Kubernetes' Service.
   *
   * @default - as in Kubernetes
   */
  readonly status?: ServiceStatus;
}

/**
 * Kubernetes' ServiceSpec.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
 */
export interface ServiceSpec {
  /**
   * As `allocateLoadBalancerNodePorts` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly allocateLoadBalancerNodePorts?: boolean;

  /**
   * As `clusterIP` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly clusterIp?: string;

  /**
   * As `clusterIPs` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly clusterIPs?: string[];

  /**
   * As `externalIPs` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly externalIPs?: string[];

  /**
   * As `externalName` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly externalName?: string;

  /**
   * As `externalTrafficPolicy` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly externalTrafficPolicy?: string;

  /**
   * As `healthCheckNodePort` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly healthCheckNodePort?: number;

  /**
   * As `internalTrafficPolicy` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly internalTrafficPolicy?: string;

  /**
   * As `ipFamilies` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly ipFamilies?: string[];

  /**
   * As `ipFamilyPolicy` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly ipFamilyPolicy?: string;

  /**
   * As `loadBalancerClass` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly loadBalancerClass?: string;

  /**
   * As `loadBalancerIP` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly loadBalancerIp?: string;

  /**
   * As `loadBalancerSourceRanges` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly loadBalancerSourceRanges?: string[];

  /**
   * As `ports` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly ports?: ServicePort[];

  /**
   * As `publishNotReadyAddresses` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly publishNotReadyAddresses?: boolean;

  /**
   * As `selector` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly selector?: { [key: string]: string };

  /**
   * As `sessionAffinity` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly sessionAffinity?: string;

  /**
   * As `sessionAffinityConfig` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly sessionAffinityConfig?: SessionAffinityConfig;

  /**
   * As `trafficDistribution` of Kubernetes' ServiceSpec. Since KubeRay 1.2.
   *
   * @default - as in Kubernetes
   */
  readonly trafficDistribution?: string;

  /**
   * As `type` of Kubernetes' ServiceSpec.
   *
   * @default - as in Kubernetes
   */
  readonly type?: string;
}

/**
 * Kubernetes' ServicePort.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceport-v1-core
 */
export interface ServicePort {
  /**
   * As `appProtocol` of Kubernetes' ServicePort.
   *
   * @default - as in Kubernetes
   */
  readonly appProtocol?: string;

  /**
   * As `name` of Kubernetes' ServicePort.
   *
   * @default - as in Kubernetes
   */
  readonly name?: string;

  /**
   * As `nodePort` of Kubernetes' ServicePort.
   *
   * @default - as in Kubernetes
   */
  readonly nodePort?: number;

  /**
   * As `port` of Kubernetes' ServicePort.
   */
  readonly port: number;

  /**
   * As `protocol` of Kubernetes' ServicePort.
   *
   * @default "TCP"
   */
  readonly protocol?: string;

  /**
   * As `targetPort` of Kubernetes' ServicePort.
   *
   * @default - as in Kubernetes
   */
  readonly targetPort?: IntOrString;
}

/**
 * Kubernetes' SessionAffinityConfig.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sessionaffinityconfig-v1-core
 */
export interface SessionAffinityConfig {
  /**
   * As `clientIP` of Kubernetes' SessionAffinityConfig.
   *
   * @default - as in Kubernetes
   */
  readonly clientIp?: ClientIpConfig;
}

/**
 * Kubernetes' ClientIPConfig.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clientipconfig-v1-core
 */
export interface ClientIpConfig {
  /**
   * As `timeoutSeconds` of Kubernetes' ClientIPConfig.
   *
   * @default - as in Kubernetes
   */
  readonly timeoutSeconds?: number;
}

/**
 * Kubernetes' ServiceStatus.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicestatus-v1-core
 */
export interface ServiceStatus {
  /**
   * As `conditions` of Kubernetes' ServiceStatus.
   *
   * @default - as in Kubernetes
   */
  readonly conditions?: Condition[];

  /**
   * As `loadBalancer` of Kubernetes' ServiceStatus.
   *
   * @default - as in Kubernetes
   */
  readonly loadBalancer?: LoadBalancerStatus;
}

/**
 * Tells one aspect of the state of an object, and since when and why it is so.
 */
export interface Condition {
  /**
   * Names the aspect, such as Ready.
   */
  readonly type: string;

  /**
   * Tells whether the condition holds.
   */
  readonly status: ConditionStatus;

  /**
   * Tells in one word why the status is as it is.
   */
  readonly reason: string;

  /**
   * Explains the status in a sentence, or is empty.
   */
  readonly message: string;

  /**
   * Tells when the status last changed.
   */
  readonly lastTransitionTime: Date;

  /**
   * Tells which generation of the spec the condition is about.
   *
   * @default - none
   */
  readonly observedGeneration?: number;
}

/**
 * Kubernetes' LoadBalancerStatus.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#loadbalancerstatus-v1-core
 */
export interface LoadBalancerStatus {
  /**
   * As `ingress` of Kubernetes' LoadBalancerStatus.
   *
   * @default - as in Kubernetes
   */
  readonly ingress?: LoadBalancerIngress[];
}

/**
 * Kubernetes' LoadBalancerIngress.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#loadbalanceringress-v1-core
 */
export interface LoadBalancerIngress {
  /**
   * As `hostname` of Kubernetes' LoadBalancerIngress.
   *
   * @default - as in Kubernetes
   */
  readonly hostname?: string;

  /**
   * As `ip` of Kubernetes' LoadBalancerIngress.
   *
   * @default - as in Kubernetes
   */
  readonly ip?: string;

  /**
   * As `ipMode` of Kubernetes' LoadBalancerIngress. Since KubeRay 1.2.
   *
   * @default - as in Kubernetes
   */
  readonly ipMode?: string;

  /**
   * As `ports` of Kubernetes' LoadBalancerIngress.
   *
   * @default - as in Kubernetes
   */
  readonly ports?: PortStatus[];
}

/**
 * Kubernetes' PortStatus.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#portstatus-v1-core
 */
export interface PortStatus {
  /**
   * As `error` of Kubernetes' PortStatus.
   */
  readonly error: string;

  /**
   * As `port` of Kubernetes' PortStatus.
   */
  readonly port: number;

  /**
   * As `protocol` of Kubernetes' PortStatus.
   */
  readonly protocol: string;
}

/**
 * Says under which address the Ingress serves the dashboard.
 */
export interface IngressOptions {
  /**
   * Limits the Ingress to requests for this host name. Since KubeRay 1.7.
   *
   * @default - every host
   */
  readonly host?: string;

  /**
   * Sets the URL path that leads to the dashboard. Since KubeRay 1.7.
   *
   * @default - /
   */
  readonly path?: string;

  /**
   * Says how a request must match the path. Since KubeRay 1.7.
   *
   * @default - Prefix
   */
  readonly pathType?: IngressOptionsPathType;

  /**
   * Serves hosts over HTTPS with the certificates in the given Secrets. Since KubeRay 1.7.
   *
   * @default - no TLS
   */
  readonly tls?: IngressTls[];
}

/**
 * Kubernetes' IngressTLS.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingresstls-v1-networking-k8s-io
 */
export interface IngressTls {
  /**
   * As `hosts` of Kubernetes' IngressTLS.
   *
   * @default - as in Kubernetes
   */
  readonly hosts?: string[];

  /**
   * As `secretName` of Kubernetes' IngressTLS.
   *
   * @default - as in Kubernetes
   */
  readonly secretName?: string;
}

/**
 * Describes a group of like worker pods, which is scaled as one.
 */
export interface WorkerGroupSpec {
  /**
   * Names the group, once per cluster; it goes into pod names and the label ray.io/group, so use lower-case letters, digits and dashes.
   */
  readonly groupName: string;

  /**
   * Describes a worker pod; its first container runs Ray, whatever the name.
   */
  readonly template: PodTemplateSpec;

  /**
   * Sets how many replicas to run, kept within minReplicas and maxReplicas; with autoscaling it is the autoscaler that writes it.
   *
   * @default 0
   */
  readonly replicas?: number;

  /**
   * Sets the least number of replicas, at least 0 and at most maxReplicas.
   *
   * @default 0
   */
  readonly minReplicas?: number;

  /**
   * Sets the greatest number of replicas; set it with autoscaling, for the default is no limit.
   *
   * @default 2147483647
   */
  readonly maxReplicas?: number;

  /**
   * Sets how many pods make up one replica, as for a TPU slice over several hosts; the group has replicas times numOfHosts pods. Since KubeRay 1.1.
   *
   * @default 1
   */
  readonly numOfHosts?: number;

  /**
   * Sets options of the command ray start, by name without the dashes; a shell reads the values, so blanks and JSON need their own quotes.
   *
   * @default - options that follow from the Ray container and the other fields
   */
  readonly rayStartParams?: { [key: string]: string };

  /**
   * Tells Ray which logical resources each worker has, as Kubernetes quantities, in place of num-cpus, num-gpus, memory and resources in rayStartParams; the pods request nothing by it. Since KubeRay 1.5.
   *
   * @default - taken from the resources of the Ray container
   */
  readonly resources?: { [key: string]: string };

  /**
   * Labels the workers as Ray nodes, for scheduling by label, and their pods; keys and values must be valid labels of Kubernetes. Since KubeRay 1.5.
   *
   * @default - no labels
   */
  readonly labels?: { [key: string]: string };

  /**
   * Sets after how many idle seconds the autoscaler removes a worker of this group; it needs version v2 of the autoscaler. Since KubeRay 1.3.
   *
   * @default - idleTimeoutSeconds of autoscalerOptions
   */
  readonly idleTimeoutSeconds?: number;

  /**
   * Makes the autoscaler prefer the group over those with a lower number; other values than 0 need Ray 2.56 and version v2 of the autoscaler. Since KubeRay 1.7.
   *
   * @default 0
   */
  readonly priority?: number;

  /**
   * Deletes the pods of the group while true; a RayJob sets it to delete workers, and it is refused with autoscaling. Since KubeRay 1.3. Needs the feature gate RayJobDeletionPolicy.
   *
   * @default - false
   */
  readonly suspend?: boolean;

  /**
   * Tells the operator what the autoscaler decided; leave it to the autoscaler.
   *
   * @default - nothing to remove
   */
  readonly scaleStrategy?: ScaleStrategy;
}

/**
 * Carries the decisions of the autoscaler to the operator.
 */
export interface ScaleStrategy {
  /**
   * Lists the names of the pods that the autoscaler wants removed.
   *
   * @default - nothing to remove
   */
  readonly workersToDelete?: string[];
}

/**
 * Tunes the Ray autoscaler and the container in the head pod that runs it.
 */
export interface AutoscalerOptions {
  /**
   * Picks the generation of the autoscaler; v2 allows settings per group, and sets restartPolicy to Never on head and workers. Since KubeRay 1.4.
   *
   * @default - the choice of Ray, which is v2 from Ray 2.47 on
   */
  readonly version?: AutoscalerOptionsVersion;

  /**
   * Sets after how many idle seconds a worker is removed.
   *
   * @default - 60
   */
  readonly idleTimeoutSeconds?: number;

  /**
   * Conservative lets no more pods be pending than the cluster has already; Default and Aggressive both set no such limit.
   *
   * @default - Default
   */
  readonly upscalingMode?: AutoscalerOptionsUpscalingMode;

  /**
   * Sets the resources of the autoscaler container, in place of the whole default.
   *
   * @default - 500m CPU and 512Mi memory, as requests and as limits
   */
  readonly resources?: ResourceRequirements;

  /**
   * Sets the image of the autoscaler container, which must contain Ray.
   *
   * @default - the image of the Ray container of the head
   */
  readonly image?: string;

  /**
   * Says when to pull the image: Always, IfNotPresent or Never.
   *
   * @default - IfNotPresent
   */
  readonly imagePullPolicy?: string;

  /**
   * Adds environment variables to the autoscaler container, after those that the operator sets.
   *
   * @default - no more variables
   */
  readonly env?: EnvVar[];

  /**
   * Adds all entries of ConfigMaps or Secrets to the environment of the autoscaler container.
   *
   * @default - no more variables
   */
  readonly envFrom?: EnvFromSource[];

  /**
   * Mounts volumes of the head pod into the autoscaler container; repeat a mount at /tmp/ray of the Ray container here.
   *
   * @default - only the shared logs at /tmp/ray
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * Sets the user, privileges and capabilities of the autoscaler container.
   *
   * @default - nothing beyond the security context of the pod
   */
  readonly securityContext?: SecurityContext;

  /**
   * Replaces the command of the autoscaler container; the variable KUBERAY_GEN_AUTOSCALER_START_CMD holds the one that the operator made. Since KubeRay 1.7.
   *
   * @default - /bin/bash -c --
   */
  readonly command?: string[];

  /**
   * Replaces the arguments of the autoscaler container; the variable KUBERAY_GEN_AUTOSCALER_START_CMD holds those that the operator made. Since KubeRay 1.7.
   *
   * @default - the command that starts the autoscaler
   */
  readonly args?: string[];
}

/**
 * Says where the GCS keeps its state so that it outlives the head pod.
 */
export interface GcsFaultToleranceOptions {
  /**
   * Picks an external Redis or RocksDB on a volume of the head, for good; rocksdb needs the gate GCSFaultToleranceEmbeddedStorage. Since KubeRay 1.7.
   *
   * @default - redis
   */
  readonly backend?: GcsFaultToleranceOptionsBackend;

  /**
   * Says where Redis is, as host:port or as a redis:// or rediss:// URI; the backend redis needs it, rocksdb refuses it. Since KubeRay 1.3.
   *
   * @default - an empty address, with which the backend redis does not work
   */
  readonly redisAddress?: string;

  /**
   * Gives the user name for Redis, with Ray 2.41 or later; only for the backend redis. Since KubeRay 1.3.
   *
   * @default - no user name
   */
  readonly redisUsername?: RedisCredential;

  /**
   * Gives the password for Redis; only for the backend redis. Since KubeRay 1.3.
   *
   * @default - no password
   */
  readonly redisPassword?: RedisCredential;

  /**
   * Separates the state of this cluster from that of others in the same Redis, and finds it again if set; only for the backend redis. Since KubeRay 1.3.
   *
   * @default - the UID of the RayCluster
   */
  readonly externalStorageNamespace?: string;

  /**
   * Describes the volume of the backend rocksdb; the backend redis refuses it. Since KubeRay 1.7. Needs the feature gate GCSFaultToleranceEmbeddedStorage.
   *
   * @default - a new claim of 1Gi, deleted with the cluster
   */
  readonly storage?: GcsStorage;
}

/**
 * Holds a user name or password for Redis, or says where to read it.
 */
export interface RedisCredential {
  /**
   * Gives the text itself, which everyone who may read the object then sees; prefer valueFrom. Since KubeRay 1.3.
   *
   * @default - read from valueFrom
   */
  readonly value?: string;

  /**
   * Reads the text from a key of a Secret or ConfigMap, or from a field of the pod. Since KubeRay 1.3.
   *
   * @default - the text in value
   */
  readonly valueFrom?: EnvVarSource;
}

/**
 * Describes the volume on which RocksDB keeps the state of the GCS.
 */
export interface GcsStorage {
  /**
   * Sets the capacity of the new claim; a later change is not carried out. Since KubeRay 1.7.
   *
   * @default - 1Gi
   */
  readonly size?: Quantity;

  /**
   * Names the storage class of the new claim. Since KubeRay 1.7.
   *
   * @default - the default class of the Kubernetes cluster
   */
  readonly storageClassName?: string;

  /**
   * Lists the access modes of the new claim, such as ReadWriteOnce or ReadWriteMany. Since KubeRay 1.7.
   *
   * @default - ReadWriteOnce
   */
  readonly accessModes?: string[];

  /**
   * Uses this existing claim, which the operator never deletes; it excludes size, storageClassName and accessModes. Since KubeRay 1.7.
   *
   * @default - a new claim is made
   */
  readonly claimName?: string;

  /**
   * Mounts this directory of the volume instead of the whole. Since KubeRay 1.7.
   *
   * @default - the root of the volume
   */
  readonly subPath?: string;

  /**
   * Says whether the claim that the operator made goes or stays when the RayCluster is deleted; it may change at any time. Since KubeRay 1.7.
   *
   * @default - DeleteWithCluster
   */
  readonly deletionPolicy?: GcsStorageDeletionPolicy;
}

/**
 * Says how Ray checks who may use the cluster.
 */
export interface AuthOptions {
  /**
   * Lets in only those with the token, or everyone; token needs Ray 2.52 or later and that rayVersion says so. Since KubeRay 1.5.1.
   *
   * @default - everyone is let in
   */
  readonly mode?: AuthOptionsMode;

  /**
   * Names a Secret in the same namespace with the token under the key auth_token. Since KubeRay 1.6.
   *
   * @default - a Secret with a random token, made by the operator
   */
  readonly secretName?: string;

  /**
   * Makes Kubernetes check tokens and rights, with mode token and Ray 2.55 or later; it excludes secretName and is refused in a RayJob or RayService. Since KubeRay 1.6.
   *
   * @default - false
   */
  readonly enableK8sTokenAuth?: boolean;
}

/**
 * Says whether the Ray processes of a cluster talk mutual TLS.
 */
export interface TlsOptions {
  /**
   * Turns mutual TLS on; it needs cert-manager, and openssl and sh in the images. Since KubeRay 1.7.
   *
   * @default - false
   */
  readonly enabled?: boolean;
}

/**
 * Says which traffic may cross the border of the Ray cluster; traffic within it is always allowed.
 */
export interface NetworkPolicyConfig {
  /**
   * Says which directions are closed, save for the rules: both, only incoming or only outgoing. Since KubeRay 1.7.
   *
   * @default "DenyAll"
   */
  readonly mode?: NetworkPolicyConfigMode;

  /**
   * Opens the head for more traffic, such as dashboard clients and the operator; the autoscaler needs a way out to the Kubernetes API. Since KubeRay 1.7.
   *
   * @default - only traffic within the cluster, and from the submitter of its RayJob
   */
  readonly head?: NetworkPolicyRules;

  /**
   * Opens every worker group for more traffic, save those that workerGroups names. Since KubeRay 1.7.
   *
   * @default - only traffic within the cluster
   */
  readonly worker?: NetworkPolicyRules;

  /**
   * Opens single worker groups for more traffic, in place of what worker says. Since KubeRay 1.7.
   *
   * @default - worker holds for every group
   */
  readonly workerGroups?: NetworkPolicyWorkerGroup[];
}

/**
 * Lists the traffic that pods may have beyond that within the Ray cluster.
 */
export interface NetworkPolicyRules {
  /**
   * Allows more incoming traffic, such as from Serve clients or Prometheus; the mode DenyAllEgress refuses it. Since KubeRay 1.7.
   *
   * @default - nothing more may come in
   */
  readonly ingressRules?: NetworkPolicyIngressRule[];

  /**
   * Allows more outgoing traffic, such as to DNS, which is never allowed by itself, or to storage; the mode DenyAllIngress refuses it. Since KubeRay 1.7.
   *
   * @default - nothing more may go out
   */
  readonly egressRules?: NetworkPolicyEgressRule[];
}

/**
 * Kubernetes' NetworkPolicyIngressRule.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkpolicyingressrule-v1-networking-k8s-io
 */
export interface NetworkPolicyIngressRule {
  /**
   * As `from` of Kubernetes' NetworkPolicyIngressRule.
   *
   * @default - as in Kubernetes
   */
  readonly from?: NetworkPolicyPeer[];

  /**
   * As `ports` of Kubernetes' NetworkPolicyIngressRule.
   *
   * @default - as in Kubernetes
   */
  readonly ports?: NetworkPolicyPort[];
}

/**
 * Kubernetes' NetworkPolicyPeer.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkpolicypeer-v1-networking-k8s-io
 */
export interface NetworkPolicyPeer {
  /**
   * As `ipBlock` of Kubernetes' NetworkPolicyPeer.
   *
   * @default - as in Kubernetes
   */
  readonly ipBlock?: IpBlock;

  /**
   * As `namespaceSelector` of Kubernetes' NetworkPolicyPeer.
   *
   * @default - as in Kubernetes
   */
  readonly namespaceSelector?: LabelSelector;

  /**
   * As `podSelector` of Kubernetes' NetworkPolicyPeer.
   *
   * @default - as in Kubernetes
   */
  readonly podSelector?: LabelSelector;
}

/**
 * Kubernetes' IPBlock.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ipblock-v1-networking-k8s-io
 */
export interface IpBlock {
  /**
   * As `cidr` of Kubernetes' IPBlock.
   */
  readonly cidr: string;

  /**
   * As `except` of Kubernetes' IPBlock.
   *
   * @default - as in Kubernetes
   */
  readonly except?: string[];
}

/**
 * Kubernetes' NetworkPolicyPort.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkpolicyport-v1-networking-k8s-io
 */
export interface NetworkPolicyPort {
  /**
   * As `endPort` of Kubernetes' NetworkPolicyPort.
   *
   * @default - as in Kubernetes
   */
  readonly endPort?: number;

  /**
   * As `port` of Kubernetes' NetworkPolicyPort.
   *
   * @default - as in Kubernetes
   */
  readonly port?: IntOrString;

  /**
   * As `protocol` of Kubernetes' NetworkPolicyPort.
   *
   * @default - as in Kubernetes
   */
  readonly protocol?: string;
}

/**
 * Kubernetes' NetworkPolicyEgressRule.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkpolicyegressrule-v1-networking-k8s-io
 */
export interface NetworkPolicyEgressRule {
  /**
   * As `ports` of Kubernetes' NetworkPolicyEgressRule.
   *
   * @default - as in Kubernetes
   */
  readonly ports?: NetworkPolicyPort[];

  /**
   * As `to` of Kubernetes' NetworkPolicyEgressRule.
   *
   * @default - as in Kubernetes
   */
  readonly to?: NetworkPolicyPeer[];
}

/**
 * Lists the traffic that the pods of one worker group may have beyond that within the Ray cluster.
 */
export interface NetworkPolicyWorkerGroup {
  /**
   * Names the worker group, which must exist in workerGroupSpecs. Since KubeRay 1.7.
   */
  readonly groupName: string;

  /**
   * Allows more incoming traffic, such as from Serve clients or Prometheus; the mode DenyAllEgress refuses it. Since KubeRay 1.7.
   *
   * @default - nothing more may come in
   */
  readonly ingressRules?: NetworkPolicyIngressRule[];

  /**
   * Allows more outgoing traffic, such as to DNS, which is never allowed by itself, or to storage; the mode DenyAllIngress refuses it. Since KubeRay 1.7.
   *
   * @default - nothing more may go out
   */
  readonly egressRules?: NetworkPolicyEgressRule[];
}

/**
 * Says how logs and events are saved for a history server.
 */
export interface HistoryServerOptions {
  /**
   * Configures the collector container in head and workers; the operator refuses historyServerOptions without it. Since KubeRay 1.7.
   *
   * @default - none, which the operator refuses
   */
  readonly collectorOptions?: CollectorOptions;
}

/**
 * Configures the container that saves logs and events of its pod.
 */
export interface CollectorOptions {
  /**
   * Sets the image of the collector, which the operator insists on. Since KubeRay 1.7.
   *
   * @default - none, which the operator refuses
   */
  readonly image?: string;

  /**
   * Says where to save, by STORAGE_BACKEND as a literal value (S3, GCS, AZUREBLOB or ALIYUNOSS) and the variables of that backend. Since KubeRay 1.7.
   *
   * @default - none, which the operator refuses, since STORAGE_BACKEND is missing
   */
  readonly env?: EnvVar[];

  /**
   * Says when to pull the image: Always, IfNotPresent or Never. Since KubeRay 1.7.
   *
   * @default - IfNotPresent
   */
  readonly imagePullPolicy?: string;

  /**
   * Sets the resources of the collector container. Since KubeRay 1.7.
   *
   * @default - requests of 50m CPU and 64Mi memory, limits of 200m CPU and 256Mi memory
   */
  readonly resources?: ResourceRequirements;
}

/**
 * Says what a change of the spec does to the running pods of a RayCluster.
 */
export interface RayClusterUpgradeStrategy {
  /**
   * Recreate replaces all pods at once when the spec changes in more than replicas, tolerations or scheduling gates; None leaves them alone. Since KubeRay 1.6.
   *
   * @default - None
   */
  readonly type?: RayClusterUpgradeStrategyType;
}

/**
 * Describes a Ray job, the cluster that it runs on, and what is cleaned up after it.
 */
export interface RayJobSpec {
  /**
   * Sets the shell command that is the job, such as python train.py; only InteractiveMode and a custom submitter do without.
   *
   * @default - an empty command
   */
  readonly entrypoint?: string;

  /**
   * Describes the cluster that is made for the job; it or clusterSelector is needed, and edits have no effect once the cluster exists.
   *
   * @default - the cluster that clusterSelector names
   */
  readonly rayClusterSpec?: RayClusterSpec;

  /**
   * Runs the job on an existing RayCluster of the same namespace, whose name stands under the key ray.io/cluster; it wins over rayClusterSpec.
   *
   * @default - a new cluster by rayClusterSpec
   */
  readonly clusterSelector?: { [key: string]: string };

  /**
   * Sets the runtime environment of the job, as the text of a YAML mapping with keys such as pip, env_vars or working_dir.
   *
   * @default - what the image contains
   */
  readonly runtimeEnvYaml?: string;

  /**
   * Says who submits the job: a Kubernetes Job (K8sJobMode), the operator (HTTPMode), a head container (SidecarMode) or you (InteractiveMode); other values submit nothing. Since KubeRay 1.1.
   *
   * @default "K8sJobMode"
   */
  readonly submissionMode?: string;

  /**
   * Replaces the pod that submits in K8sJobMode; set its restartPolicy to Never or OnFailure, and leave the command out to keep the usual one.
   *
   * @default - a pod with the image of the head
   */
  readonly submitterPodTemplate?: PodTemplateSpec;

  /**
   * Tunes the Kubernetes Job that submits in K8sJobMode; SidecarMode refuses it. Since KubeRay 1.2.
   *
   * @default - two retries
   */
  readonly submitterConfig?: SubmitterConfig;

  /**
   * Sets the submission ID that the job has in Ray; in InteractiveMode you fill it in once you have submitted.
   *
   * @default - the name of the RayJob and five random characters
   */
  readonly jobId?: string;

  /**
   * Gives the job metadata of your own in Ray, which needs Ray 2.6 or later; it is not the metadata of a Kubernetes object.
   *
   * @default - no metadata
   */
  readonly metadata?: { [key: string]: string };

  /**
   * Reserves logical CPUs for the entrypoint itself, on top of what its tasks and actors ask for.
   *
   * @default - 0
   */
  readonly entrypointNumCpus?: number;

  /**
   * Reserves logical GPUs for the entrypoint itself, on top of what its tasks and actors ask for.
   *
   * @default - 0
   */
  readonly entrypointNumGpus?: number;

  /**
   * Reserves custom Ray resources for the entrypoint itself, as the text of a JSON object from name to number.
   *
   * @default - no custom resources
   */
  readonly entrypointResources?: string;

  /**
   * Deletes the RayCluster ttlSecondsAfterFinished after the end of the job; it excludes deletionRules.
   *
   * @default - false
   */
  readonly shutdownAfterJobFinishes?: boolean;

  /**
   * Keeps the cluster for this many seconds after the end of the job; more than 0 needs shutdownAfterJobFinishes.
   *
   * @default 0
   */
  readonly ttlSecondsAfterFinished?: number;

  /**
   * Says what is deleted after the job, and when, depending on how it ended. Since KubeRay 1.5. Needs the feature gate RayJobDeletionPolicy.
   *
   * @default - shutdownAfterJobFinishes decides
   */
  readonly deletionStrategy?: DeletionStrategy;

  /**
   * Sets how often a failed job is tried again, each time on a new cluster; it must be 0 with clusterSelector or InteractiveMode. Since KubeRay 1.2.
   *
   * @default 0
   */
  readonly backoffLimit?: number;

  /**
   * Fails the job for good when it has not ended this many seconds after its start; it must be above 0. Since KubeRay 1.1.
   *
   * @default - no deadline
   */
  readonly activeDeadlineSeconds?: number;

  /**
   * Fails the job when it is not running this many seconds after its start, for example because pods stay pending. Since KubeRay 1.6.
   *
   * @default - no deadline
   */
  readonly preRunningDeadlineSeconds?: number;

  /**
   * Deletes the cluster and holds the job back while true, as Kueue does; it needs shutdownAfterJobFinishes and excludes clusterSelector.
   *
   * @default - false
   */
  readonly suspend?: boolean;

  /**
   * Names the controller in charge, ray.io/kuberay-operator or kueue.x-k8s.io/multikueue; with the latter KubeRay leaves the object alone. Since KubeRay 1.3.
   *
   * @default - ray.io/kuberay-operator
   */
  readonly managedBy?: string;
}

/**
 * Tunes the Kubernetes Job that submits a Ray job.
 */
export interface SubmitterConfig {
  /**
   * Sets how often a failed submitter pod is tried again, on the same cluster. Since KubeRay 1.2.
   *
   * @default - 2
   */
  readonly backoffLimit?: number;
}

/**
 * Says what is deleted after a job: either by deletionRules, or by both onSuccess and onFailure.
 */
export interface DeletionStrategy {
  /**
   * Lists what to delete under which condition; when several are overdue the most destructive runs first, and shutdownAfterJobFinishes is excluded. Since KubeRay 1.5.
   *
   * @default - onSuccess and onFailure decide
   */
  readonly deletionRules?: DeletionRule[];

  /**
   * Says what is deleted when the job succeeds; onFailure must be set too. Since KubeRay 1.5.
   *
   * @default - deletionRules decide
   * @deprecated use deletionRules, with a condition on the jobStatus SUCCEEDED
   */
  readonly onSuccess?: DeletionPolicy;

  /**
   * Says what is deleted when the job fails; onSuccess must be set too. Since KubeRay 1.5.
   *
   * @default - deletionRules decide
   * @deprecated use deletionRules, with a condition on the jobStatus FAILED
   */
  readonly onFailure?: DeletionPolicy;
}

/**
 * Says what to delete under one condition; no two rules may have the same status and policy.
 */
export interface DeletionRule {
  /**
   * Deletes the RayCluster, only its workers, the RayJob with everything, or nothing; cluster and workers need rayClusterSpec, workers also no autoscaling. Since KubeRay 1.5.
   */
  readonly policy: DeletionRulePolicy;

  /**
   * Says after which outcome, and how long after it, the rule applies. Since KubeRay 1.5.
   */
  readonly condition: DeletionCondition;
}

/**
 * Names the outcome of a job that a rule waits for, by exactly one of the two statuses.
 */
export interface DeletionCondition {
  /**
   * Waits for this outcome of the job in Ray, in capital letters. Since KubeRay 1.5.
   *
   * @default - jobDeploymentStatus decides
   */
  readonly jobStatus?: DeletionConditionJobStatus;

  /**
   * Waits for a failure around the job, such as one that could not be submitted. Since KubeRay 1.6.
   *
   * @default - jobStatus decides
   */
  readonly jobDeploymentStatus?: DeletionConditionJobDeploymentStatus;

  /**
   * Waits this many seconds after the end; for one status, DeleteWorkers must not wait longer than DeleteCluster, nor that longer than DeleteSelf. Since KubeRay 1.5.
   *
   * @default 0
   */
  readonly ttlSeconds?: number;
}

/**
 * Says what is deleted after one outcome of a job.
 */
export interface DeletionPolicy {
  /**
   * Deletes the RayCluster, only its workers, the RayJob with everything, or nothing; the operator insists on it. Since KubeRay 1.5.
   *
   * @default - none, which the operator refuses
   */
  readonly policy?: DeletionPolicyPolicy;
}

/**
 * Describes Ray Serve applications, the cluster that runs them, and how both are upgraded.
 */
export interface RayServiceSpec {
  /**
   * Sets the configuration of the Serve applications, as the text of a YAML document; a change is applied to the running cluster.
   *
   * @default - no applications, and the service never becomes ready
   */
  readonly serveConfigV2?: string;

  /**
   * Describes the cluster; most changes build a new one, while new replica numbers and tolerations never reach a running one.
   */
  readonly rayClusterConfig: RayClusterSpec;

  /**
   * Says how traffic moves to the new cluster when rayClusterConfig changes. Since KubeRay 1.3.
   *
   * @default - NewCluster
   */
  readonly upgradeStrategy?: RayServiceUpgradeStrategy;

  /**
   * Shapes the service in front of Serve; the operator sets selector and namespace, and drops ports that are not named like a serve port of the head.
   *
   * @default - a service named after the RayService, with -serve-svc appended
   */
  readonly serveService?: Service;

  /**
   * Sends no Serve traffic to the head pod. Since KubeRay 1.3.
   *
   * @default - false
   */
  readonly excludeHeadPodFromServeSvc?: boolean;

  /**
   * Keeps the old cluster for this many seconds after the switch to the new one. Since KubeRay 1.5.
   *
   * @default - 60
   */
  readonly rayClusterDeletionDelaySeconds?: number;

  /**
   * Deletes the clusters, services and routes of the RayService while true, and makes them anew when false again. Since KubeRay 1.7.
   *
   * @default - false
   */
  readonly suspend?: boolean;

  /**
   * Names the controller in charge, ray.io/kuberay-operator or kueue.x-k8s.io/multikueue; with the latter KubeRay leaves the object alone. Since KubeRay 1.6.
   *
   * @default - ray.io/kuberay-operator
   */
  readonly managedBy?: string;

  /**
   * Has no effect any more.
   *
   * @default - no effect
   * @deprecated leave it out, as the operator ignores it
   */
  readonly serviceUnhealthySecondThreshold?: number;

  /**
   * Has no effect any more.
   *
   * @default - no effect
   * @deprecated leave it out, as the operator ignores it
   */
  readonly deploymentUnhealthySecondThreshold?: number;
}

/**
 * Says how a RayService moves from one cluster to the next.
 */
export interface RayServiceUpgradeStrategy {
  /**
   * NewCluster switches over once the new cluster is ready, NewClusterWithIncrementalUpgrade shifts traffic in steps, None ignores changes of the cluster. Since KubeRay 1.3.
   *
   * @default - NewCluster
   */
  readonly type?: string;

  /**
   * Paces NewClusterWithIncrementalUpgrade, which needs it, together with autoscaling and the Gateway API; other types do not read it. Since KubeRay 1.5. Needs the feature gate RayServiceIncrementalUpgrade.
   *
   * @default - none, which NewClusterWithIncrementalUpgrade refuses
   */
  readonly clusterUpgradeOptions?: ClusterUpgradeOptions;
}

/**
 * Says in which steps a new cluster grows and takes over traffic.
 */
export interface ClusterUpgradeOptions {
  /**
   * Names the class of the Gateway that splits traffic between the clusters; clients must use its address. Since KubeRay 1.5.
   */
  readonly gatewayClassName: string;

  /**
   * Sets the percentage of traffic that moves in one step, from 0 to 100 and not above maxSurgePercent. Since KubeRay 1.5.
   */
  readonly stepSizePercent: number;

  /**
   * Sets the seconds between two steps of traffic, above 0. Since KubeRay 1.5.
   */
  readonly intervalSeconds: number;

  /**
   * Sets by what percentage of capacity the new cluster grows, and the old one shrinks, at a time, from 0 to 100. Since KubeRay 1.5.
   *
   * @default 100
   */
  readonly maxSurgePercent?: number;
}

/**
 * Describes a RayJob and when to run it again and again.
 */
export interface RayCronJobSpec {
  /**
   * Says when to run, as the five fields of cron or a descriptor for hourly, daily and the like; a time zone goes into timeZone. Since KubeRay 1.6.
   */
  readonly schedule: string;

  /**
   * Names the time zone of the schedule as IANA does, such as Europe/Berlin. Since KubeRay 1.7.
   *
   * @default - the time zone of the operator process
   */
  readonly timeZone?: string;

  /**
   * Describes the RayJob of each run by its spec alone; labels and annotations cannot be given, and finished RayJobs stay unless its deletionStrategy removes them. Since KubeRay 1.6.
   */
  readonly jobTemplate: RayJobSpec;

  /**
   * Starts no more runs while true; running ones go on, and the missed ones are made up for when false again. Since KubeRay 1.6.
   *
   * @default - false
   */
  readonly suspend?: boolean;
}

/**
 * The values of `status` of Condition.
 */
export enum ConditionStatus {
  /**
   * `True`
   */
  TRUE = 'True',
  /**
   * `False`
   */
  FALSE = 'False',
  /**
   * `Unknown`
   */
  UNKNOWN = 'Unknown',
}

/**
 * The values of `pathType` of IngressOptions.
 */
export enum IngressOptionsPathType {
  /**
   * `Exact`
   */
  EXACT = 'Exact',
  /**
   * `Prefix`
   */
  PREFIX = 'Prefix',
  /**
   * `ImplementationSpecific`
   */
  IMPLEMENTATION_SPECIFIC = 'ImplementationSpecific',
}

/**
 * The values of `version` of AutoscalerOptions.
 */
export enum AutoscalerOptionsVersion {
  /**
   * `v1`
   */
  V1 = 'v1',
  /**
   * `v2`
   */
  V2 = 'v2',
}

/**
 * The values of `upscalingMode` of AutoscalerOptions.
 */
export enum AutoscalerOptionsUpscalingMode {
  /**
   * `Default`
   */
  DEFAULT = 'Default',
  /**
   * `Aggressive`
   */
  AGGRESSIVE = 'Aggressive',
  /**
   * `Conservative`
   */
  CONSERVATIVE = 'Conservative',
}

/**
 * The values of `backend` of GcsFaultToleranceOptions.
 */
export enum GcsFaultToleranceOptionsBackend {
  /**
   * `redis`
   */
  REDIS = 'redis',
  /**
   * `rocksdb`
   */
  ROCKSDB = 'rocksdb',
}

/**
 * The values of `deletionPolicy` of GcsStorage.
 */
export enum GcsStorageDeletionPolicy {
  /**
   * `DeleteWithCluster`
   */
  DELETE_WITH_CLUSTER = 'DeleteWithCluster',
  /**
   * `Retain`
   */
  RETAIN = 'Retain',
}

/**
 * The values of `mode` of AuthOptions.
 */
export enum AuthOptionsMode {
  /**
   * `disabled`
   */
  DISABLED = 'disabled',
  /**
   * `token`
   */
  TOKEN = 'token',
}

/**
 * The values of `mode` of NetworkPolicyConfig.
 */
export enum NetworkPolicyConfigMode {
  /**
   * `DenyAll`
   */
  DENY_ALL = 'DenyAll',
  /**
   * `DenyAllIngress`
   */
  DENY_ALL_INGRESS = 'DenyAllIngress',
  /**
   * `DenyAllEgress`
   */
  DENY_ALL_EGRESS = 'DenyAllEgress',
}

/**
 * The values of `type` of RayClusterUpgradeStrategy.
 */
export enum RayClusterUpgradeStrategyType {
  /**
   * `Recreate`
   */
  RECREATE = 'Recreate',
  /**
   * `None`
   */
  NONE = 'None',
}

/**
 * The values of `policy` of DeletionRule.
 */
export enum DeletionRulePolicy {
  /**
   * `DeleteCluster`
   */
  DELETE_CLUSTER = 'DeleteCluster',
  /**
   * `DeleteWorkers`
   */
  DELETE_WORKERS = 'DeleteWorkers',
  /**
   * `DeleteSelf`
   */
  DELETE_SELF = 'DeleteSelf',
  /**
   * `DeleteNone`
   */
  DELETE_NONE = 'DeleteNone',
}

/**
 * The values of `jobStatus` of DeletionCondition.
 */
export enum DeletionConditionJobStatus {
  /**
   * `SUCCEEDED`
   */
  SUCCEEDED = 'SUCCEEDED',
  /**
   * `FAILED`
   */
  FAILED = 'FAILED',
}

/**
 * The values of `jobDeploymentStatus` of DeletionCondition.
 */
export enum DeletionConditionJobDeploymentStatus {
  /**
   * `Failed`
   */
  FAILED = 'Failed',
}

/**
 * The values of `policy` of DeletionPolicy.
 */
export enum DeletionPolicyPolicy {
  /**
   * `DeleteCluster`
   */
  DELETE_CLUSTER = 'DeleteCluster',
  /**
   * `DeleteWorkers`
   */
  DELETE_WORKERS = 'DeleteWorkers',
  /**
   * `DeleteSelf`
   */
  DELETE_SELF = 'DeleteSelf',
  /**
   * `DeleteNone`
   */
  DELETE_NONE = 'DeleteNone',
}
