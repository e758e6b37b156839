import * as kplus from 'cdk8s-plus-28';

/** Options for `PodSecurity.restricted` and `PodSecurity.hardened`. */
export interface PodSecurityOptions {
  /**
   * The id of the user that the containers run as.
   *
   * @default - 1000, the user of the official images
   */
  readonly user?: number;

  /**
   * The id of the group that the containers run as, and that owns what is mounted.
   *
   * @default - 100, the group of the official images
   */
  readonly group?: number;
}

/**
 * What the containers of a cluster may do.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export class PodSecurity {
  /**
   * As the Pod Security Standard `restricted` wants it: no root, no way to more privileges, no capabilities.
   *
   * @param options user and group
   */
  public static restricted(options: PodSecurityOptions = {}): PodSecurity {
    return new PodSecurity('restricted', owned(options), RESTRICTED, false);
  }

  /**
   * As `restricted`, and the container that runs Ray can write to volumes alone: there are empty ones at `/tmp` and at
   * `/home/ray/.cache`. The token of the head's service account is for the autoscaler, and no code of yours.
   *
   * @param options user and group
   */
  public static hardened(options: PodSecurityOptions = {}): PodSecurity {
    return new PodSecurity('hardened', owned(options), { ...RESTRICTED, readOnlyRootFilesystem: true }, true);
  }

  /**
   * As the Pod Security Standard `baseline` wants it: the image chooses the user, who can become root inside of the
   * container, as by `sudo`.
   */
  public static baseline(): PodSecurity {
    const { fsGroup, fsGroupChangePolicy } = owned({});
    return new PodSecurity('baseline', { fsGroup, fsGroupChangePolicy, ensureNonRoot: false }, undefined, false);
  }

  /** Nothing is said, as in KubeRay's own samples: Kubernetes, its admission and the image decide. */
  public static upstream(): PodSecurity {
    return new PodSecurity('upstream', undefined, undefined, false);
  }

  private constructor(
    /** The name of the level, such as `restricted`. */
    public readonly level: string,
    private readonly pod: kplus.PodSecurityContextProps | undefined,
    private readonly container: kplus.ContainerSecurityContextProps | undefined,
    private readonly isHardened: boolean,
  ) {}

  /**
   * What is said of the pod, if anything.
   *
   * @internal
   */
  public get _pod(): kplus.PodSecurityContextProps | undefined {
    return this.pod;
  }

  /**
   * What is said of the container that runs Ray, if anything.
   *
   * @internal
   */
  public _rayContainer(own?: kplus.ContainerSecurityContextProps): kplus.ContainerSecurityContextProps | undefined {
    return own ? { ...this.container ?? AS_KUBERNETES, ...own } : this.container;
  }

  /**
   * Whether anything is said of containers.
   *
   * @internal
   */
  public get _saysContainers(): boolean {
    return this.container !== undefined;
  }

  /**
   * Whether Ray needs volumes to write to, and its autoscaler a token of its own.
   *
   * @internal
   */
  public get _isHardened(): boolean {
    return this.isHardened;
  }

  /**
   * A container beside the one that runs Ray: as restricted where it says nothing, and without capabilities where the
   * level wants that and it does not say otherwise.
   *
   * @internal
   */
  public _complete(own?: kplus.ContainerSecurityContextProps): kplus.ContainerSecurityContextProps | undefined {
    return own && this.container ? { capabilities: this.container.capabilities, ...own } : own ?? this.container;
  }
}

/** User `ray` of the official images, who owns what Ray writes to. */
const RAY_USER = { user: 1000, group: 100 };

/** cdk8s-plus fills in what is right for web servers. */
const AS_KUBERNETES: kplus.ContainerSecurityContextProps = {
  ensureNonRoot: false,
  readOnlyRootFilesystem: false,
  allowPrivilegeEscalation: true,
};

const RESTRICTED: kplus.ContainerSecurityContextProps = {
  readOnlyRootFilesystem: false,
  capabilities: { drop: [kplus.Capability.ALL] },
  seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
};

function owned({ user = RAY_USER.user, group = RAY_USER.group }: PodSecurityOptions): kplus.PodSecurityContextProps {
  return { user, group, fsGroup: group, fsGroupChangePolicy: kplus.FsGroupChangePolicy.ON_ROOT_MISMATCH, ensureNonRoot: true };
}
