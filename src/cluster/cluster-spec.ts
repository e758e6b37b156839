import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { autoscalerOptions } from './autoscaler-options';
import { AutoscalerVersion, AutoscalingOptions } from './autoscaling';
import { IsolatedCluster } from './cluster-isolation';
import { RayClusterOptions } from './cluster-options';
import { HeadGroup, SERVE_PORT } from './head-group';
import { PodLabel } from './pod-label';
import { PodSecurity } from './pod-security';
import { RayGroupHost } from './ray-group';
import { WorkerGroup, WorkerGroupOptions } from './worker-group';
import * as k8s from '../../imports/k8s';
import { requireWritable } from '../../imports/wire';
import { rayAtLeast } from '../private/ray-version';
import { requireWholeSeconds } from '../private/seconds';
import { SynthCheck } from '../rules/synth-check';
import { KubeRayTarget } from '../rules/target';

/** The object that describes a cluster. */
export interface ClusterOwner {
  /** The construct that the groups are part of. */
  readonly construct: Construct;
  readonly apiObject: ApiObject;
  readonly check: SynthCheck;
  /** Where the spec of the cluster stands in the object. */
  readonly place: readonly string[];
  readonly podLabel: PodLabel;
  /** Where Serve listens, if that is said. */
  readonly servePort?: number;
  /** Where Serve listens for gRPC, if it does. */
  readonly grpcPort?: number;
}

/** Head, worker groups, and what they have in common: the same in each object that describes a cluster. */
export class ClusterSpec {
  public readonly head: HeadGroup;
  public readonly autoscaling?: AutoscalingOptions;
  private readonly groups: WorkerGroup[] = [];
  private networkPolicy?: () => k8s.NetworkPolicyConfig | undefined;

  public constructor(private readonly owner: ClusterOwner, private readonly options: RayClusterOptions) {
    this.autoscaling = options.autoscaling && { ...options.autoscaling };
    requireWholeSeconds('idleTimeout', options.autoscaling?.idleTimeout);
    this.head = new HeadGroup(owner.construct, 'Head', this.hostOf('head'), options.head ?? {});
    this.autoscaling?.volumeMounts?.forEach(({ volume }) => this.head._requireVolume(volume));
    options.gcsFaultTolerance?._bind(this.head, this.head.container);
    owner.check.addPart(this.head, () => [...owner.place, 'headGroupSpec']);
    options.workerGroups?.forEach(({ groupName, ...group }) => this.addWorkerGroup(groupName, group));
  }

  public get workerGroups(): WorkerGroup[] {
    return [...this.groups];
  }

  public addWorkerGroup(groupName: string, options: WorkerGroupOptions): WorkerGroup {
    requireFree(groupName, this.groups);
    requireWritable(options);
    const { construct, check, place } = this.owner;
    const group = new WorkerGroup(construct, this.hostOf('worker', groupName), this.autoscaling !== undefined, { ...options, groupName });
    const index = this.groups.push(group) - 1;
    check.addPart(group, () => [...place, 'workerGroupSpecs', index]);
    return group;
  }

  /** Makes what says who reaches the cluster, once it is known what the object does with it. */
  public isolate(uses: Pick<IsolatedCluster, 'takesJobs' | 'submitter' | 'serves'>): void {
    const { isolation, gcsFaultTolerance } = this.options;
    if (!isolation) { return; }
    const { construct, apiObject, podLabel } = this.owner;
    this.networkPolicy = isolation._bind({
      scope: construct,
      head: this.head,
      podLabels: podLabel.select(),
      namespace: apiObject.metadata.namespace,
      autoscaling: this.autoscaling !== undefined,
      usesRedis: gcsFaultTolerance?._usesRedis ?? false,
      ...uses,
    });
  }

  public toKube(): k8s.RayClusterSpec {
    const version = this.autoscalerVersion();
    const restartPolicy = this.restartPolicy();
    const headGroupSpec = this.head._toKube(restartPolicy);
    return {
      rayVersion: this.options.image.rayVersion,
      enableInTreeAutoscaling: this.autoscaling && true,
      autoscalerOptions: this.autoscaling && autoscalerOptions(this.autoscaling, {
        version,
        security: this.head.podSecurity,
        headTemplate: headGroupSpec.template,
      }),
      networkPolicy: this.networkPolicy?.(),
      gcsFaultToleranceOptions: this.options.gcsFaultTolerance?._toKube(),
      headServiceAnnotations: this.head.service.annotations,
      headGroupSpec,
      // the autoscaler wants the list, even an empty one
      workerGroupSpecs: this.groups.length > 0 || this.autoscaling ? this.groups.map(group => group._toKube(restartPolicy)) : undefined,
    };
  }

  /** From Ray 2.47 on the second autoscaler is the default; the operator prepares the pods for it only if it is named. */
  private autoscalerVersion(): AutoscalerVersion | undefined {
    if (!this.autoscaling || this.autoscaling.version) { return this.autoscaling?.version; }
    const canName = KubeRayTarget.of(this.owner.construct).version.atLeast('1.4');
    return canName && rayAtLeast(this.options.image.rayVersion, '2.47.0') ? AutoscalerVersion.V2 : undefined;
  }

  /** The second autoscaler replaces pods itself, and the operator refuses any other policy with it. */
  private restartPolicy(): kplus.RestartPolicy | undefined {
    return this.autoscalerVersion() === AutoscalerVersion.V2 ? kplus.RestartPolicy.NEVER : undefined;
  }

  private hostOf(role: 'head' | 'worker', groupName?: string): RayGroupHost {
    const { image, imagePullPolicy, imagePullSecrets, podSecurity } = this.options;
    return {
      apiObject: this.owner.apiObject,
      image,
      imagePullPolicy: imagePullPolicy ?? kplus.ImagePullPolicy.IF_NOT_PRESENT,
      imagePullSecrets: imagePullSecrets ?? [],
      podSecurity: podSecurity ?? PodSecurity.restricted(),
      containerName: `ray-${role}`,
      _podLabel: this.owner.podLabel,
      _rayStart: this.options.isolation?._rayStart ?? {},
      groupLabels: { 'ray.io/node-type': role, ...groupName !== undefined && { 'ray.io/group': groupName } },
      ports: servePorts(this.owner, role),
      restartPolicy: this.restartPolicy(),
      runsAutoscaler: role === 'head' && this.autoscaling !== undefined,
    };
  }
}

/** The operator looks for that of workers by name only where it is another than usual, and takes those of the head for its service. */
function servePorts({ servePort, grpcPort }: ClusterOwner, role: 'head' | 'worker'): kplus.ContainerPort[] {
  return [
    ...servePort === undefined || servePort === SERVE_PORT ? [] : [{ name: 'serve', number: servePort }],
    ...grpcPort === undefined || role === 'worker' ? [] : [{ name: 'serve-grpc', number: grpcPort }],
  ];
}

/** Names of constructs in the cluster, which a worker group's cannot be. */
const TAKEN = ['', 'Default', 'Head', 'Ingress', 'Isolation', 'Resource', 'Submitter'];

function requireFree(groupName: string, groups: readonly WorkerGroup[]): void {
  if (groups.some(group => group.groupName === groupName)) {
    throw new Error(`there is a worker group called ${JSON.stringify(groupName)} already: give each a name of its own`);
  }
  if (TAKEN.includes(groupName)) {
    throw new Error(`a worker group cannot be called ${JSON.stringify(groupName)}: choose another name, such as gpu or cpu-large`);
  }
}
