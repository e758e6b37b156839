import { ApiObject, ApiObjectMetadataDefinition, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Accelerator } from './accelerator';
import { PodLabel } from './pod-label';
import { placement } from './pod-placement';
import { PodSecurity } from './pod-security';
import { podSelector } from './pod-selector';
import { podTemplate, SecurityParts } from './pod-template';
import { rayContainer } from './ray-container';
import { RayContainerOptions, ResourceAmounts } from './ray-container-options';
import { RayImage } from './ray-image';
import { RayPodOptions } from './ray-pod-options';
import { cpusAmongResources, wholeCpus, withResources } from './resource-flags';
import { workloadProps } from './workload-props';
import * as k8s from '../../imports/k8s';
import { pluralOf } from '../../imports/kuberay';
import { rayAtLeast, rayVersionOfImage } from '../private/ray-version';
import { KubeRayTarget } from '../rules/target';

/** What head and worker groups have in common. */
export interface RayGroupOptions extends RayContainerOptions, RayPodOptions {
  /**
   * Flags of `ray start` that `rayStart` does not have, without their dashes, such as `labels-file`. All are text, which
   * bash reads, so that `$NAME` stands for a variable of the container, and blanks need quotes.
   *
   * @default - only those that the operator sets
   * @see https://docs.ray.io/en/latest/cluster/cli.html#ray-start
   */
  readonly rayStartParams?: { [flag: string]: string };

  /**
   * Resources of each pod that Ray schedules by, besides CPU, memory and accelerators, such as `{ slots: 4 }`; they
   * are Ray's alone, and whole numbers. They are fields of the group from KubeRay 1.5 and Ray 2.51 on, before that
   * flags of `ray start`.
   *
   * @default - none
   */
  readonly rayResources?: { [name: string]: number };

  /**
   * Labels of each pod as a node of Ray, for tasks that choose nodes by label; the pods get them too. Since KubeRay 1.5.
   *
   * @default - none
   */
  readonly nodeLabels?: { [key: string]: string };
}

/** What a group must know of the object that it is part of. */
export interface RayGroupHost {
  /** The object. */
  readonly apiObject: ApiObject;

  /** The image for groups that name none. */
  readonly image: RayImage;

  /** When that image is pulled, for groups that do not say. */
  readonly imagePullPolicy: kplus.ImagePullPolicy;

  /** The credentials for registries, for groups that name none. */
  readonly imagePullSecrets: kplus.ISecret[];

  /** What containers may do, for groups that do not say. */
  readonly podSecurity: PodSecurity;

  /**
   * The label of all pods of the cluster.
   *
   * @internal
   */
  readonly _podLabel: PodLabel;

  /**
   * Flags of `ray start` that the group cannot have otherwise.
   *
   * @internal
   */
  readonly _rayStart: { readonly [flag: string]: string };

  /** The labels that the operator gives the pods of the group, and not those of other groups. */
  readonly groupLabels: { [key: string]: string };

  /** The name of the container that runs Ray. */
  readonly containerName: string;

  /** The ports that the container declares: all of Ray's, or none. */
  readonly ports: kplus.ContainerPort[];

  /**
   * What happens when that container ends, as far as it is known before the target is.
   *
   * @default - Kubernetes starts it anew
   */
  readonly restartPolicy?: kplus.RestartPolicy;

  /** Whether Ray's autoscaler runs in the pods of the group. */
  readonly runsAutoscaler: boolean;
}

/** From that release on Ray's autoscaler reads the resources of a group. */
const READS_GROUP_RESOURCES = '2.51.0';

/** The pods of a head or worker group: a workload of cdk8s-plus, with its scheduling, connections, volumes and containers. */
export abstract class RayGroup extends kplus.Workload {
  /** Kubernetes' plural of the kind that the group is part of. */
  public readonly resourceType: string;

  /** The image of the container that runs Ray. */
  public readonly image: RayImage;

  /** CPU of each pod. */
  public readonly cpu: kplus.Cpu;

  /** Whether the CPU is a limit, too. */
  public readonly limitCpu: boolean;

  /** Memory of each pod. */
  public readonly memory: Size;

  /** Disk of the node that each pod may fill. */
  public readonly ephemeralStorage?: Size;

  /** What the scheduler keeps free, where that is less than the limits. */
  public readonly requests: ResourceAmounts;

  /** Accelerators of each pod. */
  public readonly accelerator?: Accelerator;

  /** What the containers may do. */
  public readonly podSecurity: PodSecurity;

  /** When images are pulled. */
  public readonly imagePullPolicy: kplus.ImagePullPolicy;

  /** The credentials for private image registries. */
  public readonly imagePullSecrets: kplus.ISecret[];

  /** The container that runs Ray. */
  public readonly container: kplus.Container;

  protected readonly apiObject: ApiObject;
  private readonly podLabel: PodLabel;
  private readonly groupLabels: { [key: string]: string };
  private readonly options: RayGroupOptions;
  private readonly ownPodMetadata: ApiObjectMetadataDefinition;
  private readonly runsAutoscaler: boolean;
  private readonly plainContainers = new Set<string>();

  /** @internal */
  protected constructor(scope: Construct, id: string, host: RayGroupHost, options: RayGroupOptions) {
    const podSecurity = options.podSecurity ?? host.podSecurity;
    super(scope, id, workloadProps(host, podSecurity, options));
    this.options = cpusAmongResources(options);
    this.apiObject = host.apiObject;
    this.resourceType = pluralOf(host.apiObject.kind);
    this.podLabel = host._podLabel;
    this.groupLabels = host.groupLabels;
    this.image = options.image ?? host.image;
    this.node.addValidation({ validate: () => otherRay(this.image, host.image) });
    this.cpu = options.cpu ?? kplus.Cpu.units(2);
    this.limitCpu = options.limitCpu ?? true;
    this.memory = options.memory ?? Size.gibibytes(8);
    this.ephemeralStorage = options.ephemeralStorage;
    this.requests = { ...options.requests };
    this.accelerator = options.accelerator;
    this.podSecurity = podSecurity;
    this.imagePullPolicy = options.imagePullPolicy ?? host.imagePullPolicy;
    this.imagePullSecrets = [...options.imagePullSecrets ?? host.imagePullSecrets];
    this.runsAutoscaler = host.runsAutoscaler;
    this.ownPodMetadata = new ApiObjectMetadataDefinition({ ...options.podMetadata, apiObject: host.apiObject });
    this.container = this.addContainer(rayContainer(host, podSecurity, this.image, options));
    options.sidecars?.forEach(sidecar => this.addContainer(sidecar));
    options.initContainers?.forEach(container => this.addInitContainer(container));
    Object.entries(options.command?._toAnnotations() ?? {}).forEach(([key, value]) => this.ownPodMetadata.addAnnotation(key, value));
  }

  /**
   * Adds a sidecar. Unless it says otherwise it may do what the container of Ray may, is pulled as that is, and has
   * neither requests nor limits.
   *
   * @param container what it is made of
   */
  public addContainer(container: kplus.ContainerProps): kplus.Container {
    return this.remember(super.addContainer(this.complete(container)), container);
  }

  /**
   * Adds a container that runs before Ray starts. Unless it says otherwise it may do what the container of Ray may, is
   * pulled as that is, and has neither requests nor limits.
   *
   * @param container what it is made of
   */
  public addInitContainer(container: kplus.ContainerProps): kplus.Container {
    return this.remember(super.addInitContainer(this.complete(container)), container);
  }

  /** Labels and annotations of the pods. */
  public get podMetadata(): ApiObjectMetadataDefinition {
    return this.ownPodMetadata;
  }

  /** The labels by which the pods are selected. */
  public get matchLabels(): { [key: string]: string } {
    return { ...super.matchLabels, ...this.podLabel.select(), ...this.groupLabels };
  }

  /** Selects the pods by labels that they alone have. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return podSelector({ ...this.podLabel.select(), ...this.groupLabels }, this.metadata.namespace);
  }

  /** Resources of each pod that Ray schedules by, besides those of its container. */
  public get rayResources(): { [name: string]: number } | undefined {
    return this.options.rayResources && { ...this.toldResources, ...this.options.rayResources };
  }

  /** Labels of each pod as a node of Ray. */
  public get nodeLabels(): { [key: string]: string } | undefined {
    return this.options.nodeLabels && { ...this.options.nodeLabels };
  }

  /** Flags of `ray start`. */
  public get rayStartParams(): { [flag: string]: string } {
    // the operator refuses flags for resources beside the resources of the group
    return withResources(this.options.rayResources ? {} : this.toldResources, { ...this.options.rayStartParams });
  }

  /**
   * What head and worker groups have in common in the manifest; up to KubeRay 1.3 the flags must be there, even none.
   *
   * @internal
   */
  protected _toGroupSpec(target: KubeRayTarget, restartPolicy?: kplus.RestartPolicy): Pick<k8s.WorkerGroupSpec, 'rayStartParams' | 'resources' | 'labels' | 'template'> {
    const ofGroup = target.version.atLeast('1.5') && rayAtLeast(this.image.rayVersion, READS_GROUP_RESOURCES);
    const flags = ofGroup ? this.rayStartParams : withResources(this.rayResources ?? {}, this.rayStartParams);
    const needed = Object.keys(flags).length > 0 || !target.version.atLeast('1.4');
    return {
      rayStartParams: needed ? flags : undefined,
      resources: ofGroup ? texts(this.rayResources) : undefined,
      labels: this.nodeLabels,
      template: podTemplate({
        metadata: this.podMetadata,
        labels: this.podLabel.given,
        podSpec: { ...this._toPodSpec(), restartPolicy },
        resources: this,
        fields: { ...placement(this.options, this.image, this.groupLabels), imagePullSecrets: named(this.imagePullSecrets) },
        security: this.securityParts(),
        patch: this.options.podTemplate,
      }),
    };
  }

  /** What Ray would not know of its pods by itself. */
  private get toldResources(): { [name: string]: number } {
    return { ...this.limitCpu ? {} : { CPU: wholeCpus(this.requests.cpu ?? this.cpu) }, ...this.accelerator?.rayResources };
  }

  private securityParts(): SecurityParts {
    return {
      podSecurity: this.podSecurity,
      plainContainers: this.plainContainers,
      automountSaid: this.options.automountServiceAccountToken !== undefined,
      runsAutoscaler: this.runsAutoscaler,
    };
  }

  /** The defaults of cdk8s-plus are for web servers. */
  private complete(container: kplus.ContainerProps): kplus.ContainerProps {
    return {
      imagePullPolicy: this.imagePullPolicy,
      resources: {},
      ...container,
      securityContext: this.podSecurity._complete(container.securityContext),
    };
  }

  private remember(container: kplus.Container, { securityContext }: kplus.ContainerProps): kplus.Container {
    if (!securityContext) { this.plainContainers.add(container.name); }
    return container;
  }
}

/** Where the release stands in the tag of an image, the rules find that. */
function otherRay(own: RayImage, ofCluster: RayImage): string[] {
  return own.rayVersion === ofCluster.rayVersion || rayVersionOfImage(own.image) !== undefined ? []
    : [`image: is of another Ray release than the image of the cluster (${own.image} with ${own.rayVersion}, the cluster has ${ofCluster.rayVersion}): make the two the same`];
}

function named(secrets: readonly kplus.ISecret[]): k8s.LocalObjectReference[] | undefined {
  return secrets.length > 0 ? secrets.map(({ name }) => ({ name })) : undefined;
}

function texts(amounts: { [name: string]: number } | undefined): { [name: string]: string } | undefined {
  return amounts && Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, String(amount)]));
}
