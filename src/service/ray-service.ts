import { ApiObject, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { ExposeServeOptions } from './expose-serve-options';
import { ServeConfig } from './serve-config';
import { serveIngress } from './serve-ingress';
import { copyOf, serveService, ServeServiceOptions } from './serve-service';
import { ServiceUpgradeStrategy } from './service-upgrade-strategy';
import * as k8s from '../../imports/k8s';
import { requireWritable, toWire } from '../../imports/wire';
import { AutoscalingOptions } from '../cluster/autoscaling';
import { RayClusterOptions } from '../cluster/cluster-options';
import { headServiceName, hostInside } from '../cluster/cluster-reference';
import { ClusterSpec } from '../cluster/cluster-spec';
import { GcsFaultTolerance } from '../cluster/gcs-fault-tolerance';
import { HeadGroup, SERVE_PORT } from '../cluster/head-group';
import { ManagedBy } from '../cluster/life-cycle';
import { PodLabel } from '../cluster/pod-label';
import { podSelector } from '../cluster/pod-selector';
import { RayImage } from '../cluster/ray-image';
import { WorkerGroup, WorkerGroupOptions } from '../cluster/worker-group';
import { nameOf, namedObject } from '../private/names';
import { requireWholeSeconds } from '../private/seconds';
import { SynthCheck } from '../rules/synth-check';

/** What a Ray service is made of: its applications, and the cluster that runs them. */
export interface RayServiceProps extends RayClusterOptions, kplus.ResourceProps {
  /** The applications of Ray Serve. A change is made in the running cluster. */
  readonly serveConfig: ServeConfig;

  /**
   * What happens when the description of the cluster changes. Since KubeRay 1.3.
   *
   * @default ServiceUpgradeStrategy.newCluster()
   */
  readonly upgradeStrategy?: ServiceUpgradeStrategy;

  /**
   * How long the old cluster is kept after an upgrade; whole seconds. Since KubeRay 1.5.
   *
   * @default - 60 seconds
   */
  readonly clusterDeletionDelay?: Duration;

  /**
   * Whether no request goes to the head, which then only keeps the cluster together. Since KubeRay 1.3.
   *
   * @default false
   */
  readonly excludeHeadFromServe?: boolean;

  /**
   * The Kubernetes service in front of Serve.
   *
   * @default - the operator's own
   */
  readonly serveService?: ServeServiceOptions;

  /**
   * Deletes clusters and services, and makes them anew when it is false again. Since KubeRay 1.7.
   *
   * @default false
   */
  readonly suspend?: boolean;

  /**
   * The controller in charge of the service. Since KubeRay 1.6.
   *
   * @default ManagedBy.KUBERAY_OPERATOR
   */
  readonly managedBy?: ManagedBy;
}

/**
 * Applications of Ray Serve on a cluster of their own; both are upgraded without an interruption.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/getting-started/rayservice-quick-start.html
 */
export class RayService extends kplus.Resource implements kplus.IPodSelector, kplus.INetworkPolicyPeer {
  /** Kubernetes' plural of the kind. */
  public readonly resourceType = 'rayservices';

  /** The applications of Ray Serve. */
  public readonly serveConfig: ServeConfig;

  /** What happens when the description of the cluster changes. */
  public readonly upgradeStrategy: ServiceUpgradeStrategy;

  /** How long the old cluster is kept after an upgrade. */
  public readonly clusterDeletionDelay?: Duration;

  /** Whether no request goes to the head. */
  public readonly excludeHeadFromServe: boolean;

  /** How the Kubernetes service in front of Serve differs from the operator's own. */
  public readonly serveService?: ServeServiceOptions;

  /** Whether clusters and services are deleted for now. */
  public readonly suspend: boolean;

  /** The controller in charge of the service. */
  public readonly managedBy: ManagedBy;

  /** The head of the cluster. */
  public readonly head: HeadGroup;

  /** The image of all pods that name no other. */
  public readonly image: RayImage;

  /** How the autoscaler is set up, if there is one. */
  public readonly autoscaling?: AutoscalingOptions;

  /** Where the state of the cluster is kept outside of the head pod. */
  public readonly gcsFaultTolerance?: GcsFaultTolerance;

  protected readonly apiObject: ApiObject;
  private readonly cluster: ClusterSpec;
  private readonly podLabel: PodLabel;

  /**
   * @param scope a chart, or a construct in one
   * @param id unique in the scope
   * @param props what the service is made of
   */
  public constructor(scope: Construct, id: string, props: RayServiceProps) {
    super(scope, id);
    requireWritable(props);
    this.serveConfig = props.serveConfig;
    this.upgradeStrategy = props.upgradeStrategy ?? ServiceUpgradeStrategy.newCluster();
    this.clusterDeletionDelay = requireWholeSeconds('clusterDeletionDelay', props.clusterDeletionDelay);
    this.excludeHeadFromServe = props.excludeHeadFromServe ?? false;
    this.serveService = props.serveService && copyOf(props.serveService);
    this.suspend = props.suspend ?? false;
    this.managedBy = props.managedBy ?? ManagedBy.KUBERAY_OPERATOR;
    this.image = props.image;
    this.gcsFaultTolerance = props.gcsFaultTolerance;
    this.apiObject = namedObject(this, k8s.KubeRayService.GVK, props.metadata, () => toWire('RayServiceSpec', this._toKube()));
    this.podLabel = PodLabel.own(`rayservice-${this.apiObject.name}`);
    this.cluster = new ClusterSpec({
      construct: this,
      apiObject: this.apiObject,
      check: new SynthCheck(this, this.apiObject),
      place: ['spec', 'rayClusterConfig'],
      podLabel: this.podLabel,
      servePort: props.serveConfig._httpPort,
      grpcPort: props.serveConfig._grpcPort,
    }, props);
    this.cluster.isolate({ takesJobs: false, serves: true });
    this.head = this.cluster.head;
    this.autoscaling = this.cluster.autoscaling;
  }

  /**
   * The name of the RayService.
   *
   * @throws if the API server makes it, from `metadata.generateName`
   */
  public get name(): string {
    return nameOf(this.apiObject);
  }

  /** The worker groups, in the order in which they were added. */
  public get workerGroups(): WorkerGroup[] {
    return this.cluster.workerGroups;
  }

  /**
   * Adds workers that are all alike.
   *
   * @param groupName the name of the group: letters, digits and dashes
   * @param options what each worker is made of, and how many there are
   * @throws if the name is empty, or taken by another part of the service, or a key cannot be written (`constructor`)
   */
  public addWorkerGroup(groupName: string, options: WorkerGroupOptions = {}): WorkerGroup {
    return this.cluster.addWorkerGroup(groupName, options);
  }

  /** The name of the Kubernetes service in front of the head; it follows the traffic through upgrades. */
  public get headServiceName(): string {
    return headServiceName(this.name);
  }

  /**
   * The name of the Kubernetes service in front of Serve; it follows the traffic through upgrades.
   *
   * @throws if upgrades are incremental: then the traffic goes through a Gateway
   */
  public get serveServiceName(): string {
    this.requireService();
    return this.serveService?.name ?? `${this.name}-serve-svc`;
  }

  /** Where the dashboard answers, such as `http://chat-head-svc.ml.svc:8265`. */
  public get dashboardUrl(): string {
    return `http://${hostInside(this.headServiceName, this.metadata.namespace)}:${this.head._port('dashboard')}`;
  }

  /**
   * Where the applications answer, such as `http://chat-serve-svc.ml.svc:8000`.
   *
   * @throws if upgrades are incremental: then the traffic goes through a Gateway
   */
  public get serveUrl(): string {
    return `http://${hostInside(this.serveServiceName, this.metadata.namespace)}:${this.servePort}`;
  }

  /** The name of the Gateway that the operator makes for incremental upgrades: clients go through its address. */
  public get gatewayName(): string | undefined {
    return this.upgradeStrategy._isIncremental ? `${this.name}-gateway` : undefined;
  }

  /**
   * Puts the applications behind an Ingress. Beware: Serve asks nobody for a password.
   *
   * @param path the path under which they answer, such as `/`
   * @param options the Ingress
   * @throws if upgrades are incremental: then the traffic goes through a Gateway; or if the Ingress is in another namespace
   */
  public exposeViaIngress(path: string, options: ExposeServeOptions = {}): kplus.Ingress {
    return serveIngress(this, { name: this.serveServiceName, namespace: this.metadata.namespace, port: this.servePort }, path, options);
  }

  /** Selects all pods of the clusters. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return podSelector(this.podLabel.select(), this.metadata.namespace);
  }

  /** All pods of the clusters, as a peer of network policies. */
  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  /** All pods of the clusters. */
  public toPodSelector(): kplus.IPodSelector | undefined {
    return this;
  }

  /** @internal */
  public _toKube(): k8s.RayServiceSpec {
    const { type, ...options } = this.upgradeStrategy._toKube();
    return {
      serveConfigV2: this.serveConfig.text,
      // what the operator does anyway is left out, as older releases do not know it
      upgradeStrategy: type === 'NewCluster' ? undefined : { type, ...options },
      rayClusterDeletionDelaySeconds: this.clusterDeletionDelay?.toSeconds(),
      excludeHeadPodFromServeSvc: this.excludeHeadFromServe ? true : undefined,
      serveService: serveService(this.serveService),
      suspend: this.suspend ? true : undefined,
      managedBy: this.managedBy === ManagedBy.KUBERAY_OPERATOR ? undefined : this.managedBy,
      rayClusterConfig: this.cluster.toKube(),
    };
  }

  private requireService(): void {
    if (this.gatewayName) {
      throw new Error(`traffic goes through a Gateway where upgrades are incremental (${this.gatewayName}): use that, or another upgradeStrategy`);
    }
  }

  private get servePort(): number {
    return this.serveService?.ports?.find(({ name }) => name === 'serve')?.port ?? this.serveConfig._httpPort ?? SERVE_PORT;
  }
}
