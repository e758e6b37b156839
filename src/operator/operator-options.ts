import * as kplus from 'cdk8s-plus-28';
import { BatchScheduler } from './batch-scheduler';
import { OperatorIsolation } from './operator-isolation';
import { OperatorLogging } from './operator-logging';
import { OperatorRbac } from './operator-rbac';
import { OperatorSwitches } from './operator-switches';
import { OperatorWebhooks } from './operator-webhooks';
import { RayPodDefaults } from './ray-pod-defaults';
import { ServiceMonitoring } from './service-monitoring';
import { WatchedNamespaces } from './watched-namespaces';
import { FeatureGate } from '../rules/feature-gate';
import { KubeRayVersion } from '../rules/kuberay-version';

/** What an operator is, and what it does. */
export interface OperatorOptions {
  /**
   * The release, from 1.3 on. The Ray objects of the app that the operator watches are checked for it.
   *
   * @default - that of the image, if its tag says one; what `KubeRayTarget.set` says of the scope; or the newest
   */
  readonly version?: KubeRayVersion;

  /**
   * The image, such as `registry.example.com/mirror/kuberay/operator:v1.7.0@sha256:…`.
   *
   * @default - the official image of the release
   */
  readonly image?: string;

  /**
   * When the image is pulled.
   *
   * @default - always, or where the image is given by its digest, if it is not there
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * The credentials for private image registries.
   *
   * @default - none
   */
  readonly imagePullSecrets?: kplus.ISecret[];

  /**
   * The number of pods: one works, the others wait to take its place.
   *
   * @default 2
   */
  readonly replicas?: number;

  /**
   * CPU, memory and disk of each pod. The operator keeps all Ray pods in memory: count 1 MiB for each.
   *
   * @default - 100m CPU, up to 500m; 512 MiB of memory; 1 GiB of disk, and what a log file may take
   */
  readonly resources?: kplus.ContainerResources;

  /**
   * The priority class of the pods.
   *
   * @default - the default of the Kubernetes cluster
   */
  readonly priorityClassName?: string;

  /**
   * Labels of the pods, besides `app.kubernetes.io/name`, `instance`, `component` and `version`.
   *
   * @default - none
   */
  readonly podLabels?: { [key: string]: string };

  /**
   * Annotations of the pods.
   *
   * @default - none
   */
  readonly podAnnotations?: { [key: string]: string };

  /**
   * Labels of the nodes that the pods run on; `deployment.scheduling` says more about that, such as tolerations.
   *
   * @default - any node
   */
  readonly nodeSelector?: { [key: string]: string };

  /**
   * The account of the pods, bound to all roles that the operator needs.
   *
   * @default - one of its own
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * The namespaces whose Ray objects it takes care of.
   *
   * @default WatchedNamespaces.all()
   */
  readonly watch?: WatchedNamespaces;

  /**
   * What it may do there.
   *
   * @default OperatorRbac.leastPrivilege()
   */
  readonly rbac?: OperatorRbac;

  /**
   * Makes ClusterRoles for people, to view or edit Ray objects, which become part of Kubernetes' own roles `view`, `edit`
   * and `admin` (`RayUserRoles`). `grantView` and `grantEdit` do without them.
   *
   * @default - true if the operator has rights in the whole cluster
   */
  readonly userRoles?: boolean;

  /**
   * Makes the namespace of the operator, too, with the Pod Security Standard `restricted`; where it is to be another, make
   * a RayNamespace yourself.
   *
   * @default - true, unless it is one that every Kubernetes cluster has, such as `default` or `kube-system`
   */
  readonly createNamespace?: boolean;

  /**
   * Feature gates to turn on, besides those that are on by default and those that the Ray objects of the app need.
   *
   * @default - none
   */
  readonly featureGates?: FeatureGate[];

  /**
   * Feature gates to turn off; an object of the app that needs one then is an error.
   *
   * @default - none
   */
  readonly disabledFeatureGates?: FeatureGate[];

  /**
   * The scheduler that starts the pods of a cluster together.
   *
   * @default - none: each pod starts when there is room for it
   */
  readonly batchScheduler?: BatchScheduler;

  /**
   * Has only one pod work at a time.
   *
   * @default true
   */
  readonly leaderElection?: boolean;

  /**
   * The number of objects of each kind that are worked on at the same time.
   *
   * @default 1
   */
  readonly reconcileConcurrency?: number;

  /**
   * Requests per second to the API server, in the long run. Since KubeRay 1.5.
   *
   * @default 100
   */
  readonly clientQps?: number;

  /**
   * Requests to the API server at once. Since KubeRay 1.5.
   *
   * @default 200
   */
  readonly clientBurst?: number;

  /**
   * Reaches Ray through the API server, where the operator has no way to the pods.
   *
   * @default false
   */
  readonly kubernetesProxy?: boolean;

  /**
   * Sets it up for OpenShift: it may make Routes, as it does there for clusters with an Ingress, and its pods have a user
   * of the range that their namespace has.
   *
   * @default false
   */
  readonly openShift?: boolean;

  /**
   * What KubeRay knows of clusters, jobs and services, as metrics. Since KubeRay 1.4.
   *
   * @default true
   */
  readonly metrics?: boolean;

  /**
   * How Prometheus finds the metrics.
   *
   * @default - it is not told
   */
  readonly monitoring?: ServiceMonitoring;

  /**
   * What is logged, and where.
   *
   * @default - JSON on standard output
   */
  readonly logging?: OperatorLogging;

  /**
   * What it does by default, and should do otherwise.
   *
   * @default - nothing
   */
  readonly switches?: OperatorSwitches;

  /**
   * Environment variables of the operator, besides those of `switches`, such as a proxy.
   *
   * @default - none
   */
  readonly env?: { [name: string]: kplus.EnvValue };

  /**
   * What it adds to the pods of every cluster.
   *
   * @default - nothing
   */
  readonly podDefaults?: RayPodDefaults;

  /**
   * Has the API server ask the operator before it stores a Ray object.
   *
   * @default - the operator looks at objects after they are stored
   */
  readonly webhooks?: OperatorWebhooks;

  /**
   * Who reaches the pods of the operator, and whom they reach.
   *
   * @default OperatorIsolation.ingress()
   */
  readonly isolation?: OperatorIsolation;
}
