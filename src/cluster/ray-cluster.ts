import { ApiObject, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { autoscalerOptions } from './autoscaler-options';
import { AutoscalingOptions } from './autoscaling';
import { GcsFaultTolerance } from './gcs-fault-tolerance';
import { HeadGroup, HeadGroupOptions } from './head-group';
import { ManagedBy, UpgradeStrategy } from './life-cycle';
import { RayGroupHost } from './ray-group';
import { RayImage } from './ray-image';
import { WorkerGroup, WorkerGroupOptions, WorkerGroupProps } from './worker-group';
import * as k8s from '../../imports/k8s';
import { toWire } from '../../imports/wire';
import { objectName } from '../private/names';
import { rayAtLeast } from '../private/ray-version';
import { requireWholeSeconds } from '../private/seconds';
import { SynthCheck } from '../rules/synth-check';
import { KubeRayTarget } from '../rules/target';

/** What a Ray cluster is made of. */
export interface RayClusterProps extends kplus.ResourceProps {
  /** The image of all pods that name no other, and with it the Ray release of the cluster. */
  readonly image: RayImage;

  /**
   * The head pod.
   *
   * @default - 2 CPUs, 8 GiB, and open to tasks
   */
  readonly head?: HeadGroupOptions;

  /**
   * The worker groups; `addWorkerGroup` adds more.
   *
   * @default - none: all work runs on the head
   */
  readonly workerGroups?: WorkerGroupProps[];

  /**
   * Has Ray's autoscaler add and remove workers. `{}` takes its defaults.
   *
   * @default - none: each group has the number of workers that it says
   */
  readonly autoscaling?: AutoscalingOptions;

  /**
   * Keeps the state of the cluster outside of the head pod.
   *
   * @default - the state is lost with the head
   */
  readonly gcsFaultTolerance?: GcsFaultTolerance;

  /**
   * What a change of the spec does to running pods. Since KubeRay 1.6.
   *
   * @default UpgradeStrategy.NONE
   */
  readonly upgradeStrategy?: UpgradeStrategy;

  /**
   * Deletes all pods, and keeps everything else, until it is false again. Since KubeRay 1.1.
   *
   * @default false
   */
  readonly suspend?: boolean;

  /**
   * The controller in charge of the object. Since KubeRay 1.3.
   *
   * @default ManagedBy.KUBERAY_OPERATOR
   */
  readonly managedBy?: ManagedBy;
}

/**
 * A Ray cluster that stays up until it is deleted: one head pod, and groups of workers.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/getting-started/raycluster-quick-start.html
 */
export class RayCluster extends kplus.Resource {
  /** Kubernetes' plural of the kind. */
  public readonly resourceType = 'rayclusters';

  /** The head pod. */
  public readonly head: HeadGroup;

  /** The image of all pods that name no other. */
  public readonly image: RayImage;

  /** How the autoscaler is set up, if there is one. */
  public readonly autoscaling?: AutoscalingOptions;

  /** Where the state of the cluster is kept outside of the head pod. */
  public readonly gcsFaultTolerance?: GcsFaultTolerance;

  /** What a change of the spec does to running pods. */
  public readonly upgradeStrategy: UpgradeStrategy;

  /** Whether the pods are deleted for now. */
  public readonly suspend: boolean;

  /** The controller in charge of the object. */
  public readonly managedBy: ManagedBy;

  protected readonly apiObject: ApiObject;
  private readonly groups: WorkerGroup[] = [];
  private readonly check: SynthCheck;

  /**
   * @param scope a chart, or a construct in one
   * @param id unique in the scope
   * @param props what the cluster is made of
   */
  public constructor(scope: Construct, id: string, props: RayClusterProps) {
    super(scope, id);
    this.image = props.image;
    this.autoscaling = props.autoscaling && { ...props.autoscaling };
    requireWholeSeconds('idleTimeout', props.autoscaling?.idleTimeout);
    this.gcsFaultTolerance = props.gcsFaultTolerance;
    this.upgradeStrategy = props.upgradeStrategy ?? UpgradeStrategy.NONE;
    this.suspend = props.suspend ?? false;
    this.managedBy = props.managedBy ?? ManagedBy.KUBERAY_OPERATOR;
    this.apiObject = new ApiObject(this, 'Resource', {
      ...k8s.KubeRayCluster.GVK,
      metadata: { ...props.metadata, name: objectName(this, k8s.KubeRayCluster.GVK, props.metadata) },
      spec: Lazy.any({ produce: () => toWire('RayClusterSpec', this._toKube()) }),
    });
    this.check = new SynthCheck(this, this.apiObject);
    this.head = new HeadGroup(this, 'Head', this.hostOf('head'), props.head ?? {});
    this.check.addPart(this.head, () => ['spec', 'headGroupSpec']);
    props.workerGroups?.forEach(({ groupName, ...options }) => this.addWorkerGroup(groupName, options));
  }

  /** The worker groups, in the order in which they were added. */
  public get workerGroups(): WorkerGroup[] {
    return [...this.groups];
  }

  /** The name of the Kubernetes service in front of the head. */
  public get headServiceName(): string {
    return this.head.service.name ?? `${this.name}-head-svc`;
  }

  /** Where the dashboard and the job API answer, such as `http://ray-head-svc.ml.svc:8265`. */
  public get dashboardUrl(): string {
    return `http://${this.headHost}:${this.head._port('dashboard')}`;
  }

  /** The address for `ray.init`, such as `ray://ray-head-svc.ml.svc:10001`. */
  public get clientUrl(): string {
    return `ray://${this.headHost}:${this.head._port('client')}`;
  }

  /** Where Ray Serve answers, such as `http://ray-head-svc.ml.svc:8000`. */
  public get serveUrl(): string {
    return `http://${this.headHost}:${this.head._port('serve')}`;
  }

  /**
   * Adds workers that are all alike.
   *
   * @param groupName the name of the group: letters, digits and dashes
   * @param options what each worker is made of, and how many there are
   * @throws if the name is empty, or taken by another part of the cluster
   */
  public addWorkerGroup(groupName: string, options: WorkerGroupOptions = {}): WorkerGroup {
    requireFree(groupName, this.groups);
    const group = new WorkerGroup(this, this.hostOf('worker', groupName), { ...options, groupName });
    const index = this.groups.push(group) - 1;
    this.check.addPart(group, () => ['spec', 'workerGroupSpecs', index]);
    return group;
  }

  /** @internal */
  public _toKube(): k8s.RayClusterSpec {
    const restartPolicy = this.restartPolicy();
    return {
      rayVersion: this.image.rayVersion,
      enableInTreeAutoscaling: this.autoscaling && true,
      autoscalerOptions: this.autoscaling && autoscalerOptions(this.autoscaling, this.autoscalerVersion()),
      gcsFaultToleranceOptions: this.gcsFaultTolerance?._toKube(),
      headServiceAnnotations: this.head.service.annotations,
      ...this.lifeCycle(),
      headGroupSpec: this.head._toKube(restartPolicy),
      workerGroupSpecs: this.groups.length > 0 ? this.groups.map(group => group._toKube(restartPolicy)) : undefined,
    };
  }

  /** What is as the operator does anyway is left out, as older releases do not know it. */
  private lifeCycle(): Pick<k8s.RayClusterSpec, 'upgradeStrategy' | 'suspend' | 'managedBy'> {
    return {
      upgradeStrategy: this.upgradeStrategy === UpgradeStrategy.NONE ? undefined : { type: k8s.RayClusterUpgradeStrategyType.RECREATE },
      suspend: this.suspend ? true : undefined,
      managedBy: this.managedBy === ManagedBy.KUBERAY_OPERATOR ? undefined : this.managedBy,
    };
  }

  /** Within the namespace the name of the service is enough, so that a chart without a namespace has URLs too. */
  private get headHost(): string {
    const { namespace } = this.metadata;
    return !namespace ? this.headServiceName : `${this.headServiceName}.${namespace}.svc`;
  }

  /** From Ray 2.47 on the second autoscaler is the default; the operator prepares the pods for it only if it is named. */
  private autoscalerVersion(): k8s.AutoscalerOptionsVersion | undefined {
    if (!this.autoscaling) { return undefined; }
    const canName = KubeRayTarget.of(this).version.atLeast('1.4');
    return canName && rayAtLeast(this.image.rayVersion, '2.47.0') ? k8s.AutoscalerOptionsVersion.V2 : undefined;
  }

  /** The second autoscaler replaces pods itself, and the operator refuses any other policy with it. */
  private restartPolicy(): kplus.RestartPolicy {
    return this.autoscalerVersion() ? kplus.RestartPolicy.NEVER : kplus.RestartPolicy.ALWAYS;
  }

  private hostOf(role: 'head' | 'worker', groupName?: string): RayGroupHost {
    return {
      apiObject: this.apiObject,
      image: this.image,
      containerName: `ray-${role}`,
      restartPolicy: this.restartPolicy(),
      podLabels: {
        'ray.io/cluster': this.name,
        'ray.io/node-type': role,
        ...groupName !== undefined && { 'ray.io/group': groupName },
      },
      ports: [],
      autoscaling: this.autoscaling !== undefined,
    };
  }
}

/** Names of constructs in the cluster, which a worker group's cannot be. */
const TAKEN = ['', 'Default', 'Head', 'Resource'];

function requireFree(groupName: string, groups: readonly WorkerGroup[]): void {
  if (groups.some(group => group.groupName === groupName)) {
    throw new Error(`there is a worker group called ${JSON.stringify(groupName)} already: give each a name of its own`);
  }
  if (TAKEN.includes(groupName)) {
    throw new Error(`a worker group cannot be called ${JSON.stringify(groupName)}: choose another name, such as gpu or cpu-large`);
  }
}
