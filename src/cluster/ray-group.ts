import { ApiObject, ApiObjectMetadata, ApiObjectMetadataDefinition, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Accelerator } from './accelerator';
import { podTemplate } from './pod-template';
import { RayImage } from './ray-image';
import * as k8s from '../../imports/k8s';
import { KubeRayTarget } from '../rules/target';

/** What head and worker groups have in common. */
export interface RayGroupOptions {
  /**
   * The image of the container that runs Ray.
   *
   * @default - the image of the cluster
   */
  readonly image?: RayImage;

  /**
   * CPU of each pod, as request and limit; Ray offers it to tasks as `num-cpus`, rounded up.
   *
   * @default Cpu.units(2)
   */
  readonly cpu?: kplus.Cpu;

  /**
   * Memory of each pod, as request and limit; Ray's object store takes 30 % of it.
   *
   * @default Size.gibibytes(8)
   */
  readonly memory?: Size;

  /**
   * Accelerators of each pod.
   *
   * @default - none
   */
  readonly accelerator?: Accelerator;

  /**
   * Environment variables of the container that runs Ray.
   *
   * @default - none
   */
  readonly envVariables?: { [name: string]: kplus.EnvValue };

  /**
   * Sources of environment variables of the container that runs Ray.
   *
   * @default - none
   */
  readonly envFrom?: kplus.EnvFrom[];

  /**
   * Volumes of each pod; `container.mount` mounts one, and adds it where it is missing here.
   *
   * @default - none
   */
  readonly volumes?: kplus.Volume[];

  /**
   * Labels and annotations of each pod.
   *
   * @default - none
   */
  readonly podMetadata?: ApiObjectMetadata;

  /**
   * The service account of each pod.
   *
   * @default - the default service account of the namespace
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * The credentials for a private image registry.
   *
   * @default - none
   */
  readonly dockerRegistryAuth?: kplus.ISecret;

  /**
   * Flags of `ray start` without their dashes, such as `object-store-memory`; numbers are text.
   *
   * @default - only those that the operator sets
   * @see https://docs.ray.io/en/latest/cluster/cli.html#ray-start
   */
  readonly rayStartParams?: { [flag: string]: string };

  /**
   * Resources of each pod that Ray schedules by, besides CPU, memory and accelerators, such as `{ slots: 4 }`; they
   * are Ray's alone. Since KubeRay 1.5.
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

  /**
   * Any field of the pod template that has no property here. It is merged into the template as Kubernetes merges:
   * items of lists by their keys, such as the name of a container.
   *
   * @default - nothing is changed
   */
  readonly podTemplate?: k8s.PodTemplateSpec;
}

/** What a group must know of the object that it is part of. */
export interface RayGroupHost {
  /** The object. */
  readonly apiObject: ApiObject;

  /** The image for groups that name none. */
  readonly image: RayImage;

  /** The labels that the operator gives the pods of the group. */
  readonly podLabels: { [key: string]: string };

  /** The name of the container that runs Ray. */
  readonly containerName: string;

  /** What happens when that container ends, as far as it is known before the target is. */
  readonly restartPolicy: kplus.RestartPolicy;

  /** The ports that the container declares: all of Ray's, or none. */
  readonly ports: kplus.ContainerPort[];

  /** Whether Ray's autoscaler adds and removes workers. */
  readonly autoscaling: boolean;
}

/** User `ray` of the official images, who owns what Ray writes to. */
const RAY_USER = { user: 1000, group: 100 };

/** The pods of a head or worker group: a workload of cdk8s-plus, with its scheduling, connections, volumes and containers. */
export abstract class RayGroup extends kplus.Workload {
  /** Kubernetes' plural of the kind that the group is part of. */
  public readonly resourceType = 'rayclusters';

  /** The image of the container that runs Ray. */
  public readonly image: RayImage;

  /** CPU of each pod. */
  public readonly cpu: kplus.Cpu;

  /** Memory of each pod. */
  public readonly memory: Size;

  /** Accelerators of each pod. */
  public readonly accelerator?: Accelerator;

  /** The container that runs Ray. */
  public readonly container: kplus.Container;

  protected readonly apiObject: ApiObject;
  private readonly podLabels: { [key: string]: string };
  private readonly options: RayGroupOptions;
  private readonly ownPodMetadata: ApiObjectMetadataDefinition;

  /** @internal */
  protected constructor(scope: Construct, id: string, host: RayGroupHost, options: RayGroupOptions) {
    super(scope, id, {
      select: false,
      restartPolicy: host.restartPolicy,
      serviceAccount: options.serviceAccount,
      dockerRegistryAuth: options.dockerRegistryAuth,
      // the autoscaler in the head pod talks to the API server
      automountServiceAccountToken: host.autoscaling && host.podLabels['ray.io/node-type'] === 'head',
      volumes: options.volumes,
      securityContext: {
        ...RAY_USER,
        fsGroup: RAY_USER.group,
        fsGroupChangePolicy: kplus.FsGroupChangePolicy.ON_ROOT_MISMATCH,
        ensureNonRoot: true,
      },
    });
    this.options = { ...options };
    this.apiObject = host.apiObject;
    this.podLabels = host.podLabels;
    this.image = options.image ?? host.image;
    this.cpu = options.cpu ?? kplus.Cpu.units(2);
    this.memory = options.memory ?? Size.gibibytes(8);
    this.accelerator = options.accelerator;
    this.ownPodMetadata = new ApiObjectMetadataDefinition({ ...options.podMetadata, apiObject: host.apiObject });
    this.select(kplus.LabelSelector.of({ labels: host.podLabels }));
    this.container = this.addContainer({ ...this.rayContainer(host.containerName), ports: host.ports });
  }

  /**
   * Adds a sidecar, or the container that runs Ray. Unless it says otherwise it drops all capabilities, as Pod Security
   * `restricted` wants it.
   *
   * @param container what it is made of
   */
  public addContainer(container: kplus.ContainerProps): kplus.Container {
    return super.addContainer(withoutCapabilities(container));
  }

  /**
   * Adds a container that runs before Ray starts. Unless it says otherwise it drops all capabilities, as Pod Security
   * `restricted` wants it.
   *
   * @param container what it is made of
   */
  public addInitContainer(container: kplus.ContainerProps): kplus.Container {
    return super.addInitContainer(withoutCapabilities(container));
  }

  /** Labels and annotations of the pods. */
  public get podMetadata(): ApiObjectMetadataDefinition {
    return this.ownPodMetadata;
  }

  /** Selects the pods by the labels that the operator gives them. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return {
      labelSelector: kplus.LabelSelector.of({ labels: this.podLabels }),
      namespaces: this.metadata.namespace === undefined ? undefined : { names: [this.metadata.namespace] },
    };
  }

  /** Resources of each pod that Ray schedules by, besides those of its container. */
  public get rayResources(): { [name: string]: number } | undefined {
    return this.options.rayResources && { ...this.options.rayResources };
  }

  /** Labels of each pod as a node of Ray. */
  public get nodeLabels(): { [key: string]: string } | undefined {
    return this.options.nodeLabels && { ...this.options.nodeLabels };
  }

  /** Flags of `ray start`. */
  public get rayStartParams(): { [flag: string]: string } {
    return { ...this.options.rayStartParams };
  }

  /**
   * What head and worker groups have in common in the manifest; up to KubeRay 1.3 the flags must be there, even none.
   *
   * @internal
   */
  protected _toGroupSpec(target: KubeRayTarget, restartPolicy: kplus.RestartPolicy): Pick<k8s.WorkerGroupSpec, 'rayStartParams' | 'resources' | 'labels' | 'template'> {
    const flags = this.rayStartParams;
    const needed = Object.keys(flags).length > 0 || !target.version.atLeast('1.4');
    return {
      rayStartParams: needed ? flags : undefined,
      resources: texts(this.rayResources),
      labels: this.nodeLabels,
      template: this.toPodTemplate(restartPolicy),
    };
  }

  private toPodTemplate(restartPolicy: kplus.RestartPolicy): k8s.PodTemplateSpec {
    return podTemplate({
      metadata: this.podMetadata,
      podSpec: { ...this._toPodSpec(), restartPolicy },
      resources: { cpu: this.cpu, memory: this.memory, accelerator: this.accelerator },
      patch: this.options.podTemplate,
    });
  }

  private rayContainer(name: string): kplus.ContainerProps {
    return {
      name,
      image: this.image.image,
      imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
      envVariables: { ...this.options.envVariables },
      envFrom: [...this.options.envFrom ?? []],
      // what cdk8s-plus cannot say of resources is added when the template is made
      resources: { cpu: { request: this.cpu, limit: this.cpu } },
      securityContext: {
        readOnlyRootFilesystem: false,
        seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
      },
    };
  }
}

function withoutCapabilities(container: kplus.ContainerProps): kplus.ContainerProps {
  const capabilities = container.securityContext?.capabilities ?? { drop: [kplus.Capability.ALL] };
  return { ...container, securityContext: { ...container.securityContext, capabilities } };
}

function texts(amounts: { [name: string]: number } | undefined): { [name: string]: string } | undefined {
  return amounts && Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, String(amount)]));
}
