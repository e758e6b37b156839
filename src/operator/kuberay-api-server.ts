import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { API_SERVER_CONTAINER, API_SERVER_PORTS, API_SERVER_RESOURCES, API_SERVER_USER, HTTP_PORT } from './api-server-container';
import { apiServerRules, EVERYWHERE } from './api-server-rules';
import { clusterRole, clusterScoped } from './cluster-scoped';
import { newestPatch } from './newest-patch';
import { pullPolicy } from './pull-policy';
import { AccessRule, asBindable, requireNamespaceName } from './ray-access';
import { KubeRayTarget } from '../rules/target';

/** What a `KubeRayApiServer` is like. */
export interface KubeRayApiServerProps extends kplus.ResourceProps {
  /**
   * The image, for a copy in a registry of your own.
   *
   * @default - `quay.io/kuberay/apiserver`, of the release of the target
   */
  readonly image?: string;

  /**
   * When the image is pulled.
   *
   * @default - always, or where the image is given by its digest, if it is not there
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * The credentials for the registry of the image.
   *
   * @default - none
   */
  readonly dockerRegistryAuth?: kplus.ISecret;

  /**
   * How many pods answer.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * The resources of each pod.
   *
   * @default - 300m to 500m CPU, 300Mi to 500Mi memory, 1Gi of the disk of its node
   */
  readonly resources?: kplus.ContainerResources;

  /**
   * The namespaces that it may see and change Ray objects in; requests for all namespaces at once fail then.
   *
   * @default - all
   */
  readonly namespaces?: string[];

  /**
   * Serves the second version of the API, too, which is that of Kubernetes for Ray objects alone, and leads to the
   * dashboards of clusters. Since KubeRay 1.4.
   *
   * @default - true, if the target has it
   */
  readonly apiV2?: boolean;

  /**
   * The web site whose pages may call the first version of the API, such as `https://ray.example.com`. Since KubeRay 1.4.
   *
   * @default - none
   */
  readonly corsAllowOrigin?: string;
}

/**
 * KubeRay's API server: Ray objects by REST and gRPC, for those who cannot talk to Kubernetes.
 *
 * Beware: it asks nobody who they are, and whoever reaches it runs code in its namespaces. So its service is for the
 * inside of the Kubernetes cluster, and a network policy keeps all others out until `connections.allowFrom` lets them in
 * (of use only where the network of the cluster enforces policies). What you put before it has to authenticate.
 *
 * @see https://github.com/ray-project/kuberay/tree/master/apiserver
 * @example
 * import { App, Chart } from 'cdk8s';
 * import { KubeRayApiServer } from 'cdk8s-kuberay';
 * import { Deployment, PodConnectionsIsolation } from 'cdk8s-plus-28';
 *
 * const platform = new Chart(new App(), 'platform', { namespace: 'ray-system' });
 * const portal = new Deployment(platform, 'Portal', { containers: [{ image: 'example.com/portal:1.0' }] });
 * const server = new KubeRayApiServer(platform, 'ApiServer', { namespaces: ['ml'] });
 * server.connections.allowFrom(portal, { isolation: PodConnectionsIsolation.POD });
 */
export class KubeRayApiServer extends kplus.Deployment {
  /** The service in front of the pods. */
  public readonly service: kplus.Service;

  /** What it is to Kubernetes. */
  public readonly serviceAccount?: kplus.IServiceAccount;

  /** The web site whose pages may call it. */
  public readonly corsAllowOrigin?: string;

  private readonly ownApiV2: boolean;
  private readonly ownImage?: string;
  private readonly ownNamespaces?: readonly string[];

  /**
   * @param scope a chart with a namespace, or a construct in one
   * @param id unique in the scope
   * @param props what it is like
   * @throws if it has no namespace, or one that it is for cannot be one
   */
  public constructor(scope: Construct, id: string, props: KubeRayApiServerProps = {}) {
    super(scope, id, {
      metadata: { ...props.metadata, name: props.metadata?.name ?? NAME, labels: { ...LABELS, ...props.metadata?.labels } },
      podMetadata: { labels: LABELS },
      replicas: props.replicas ?? 1,
      automountServiceAccountToken: true,
      dockerRegistryAuth: props.dockerRegistryAuth,
      securityContext: { user: API_SERVER_USER, group: API_SERVER_USER },
    });
    this.ownApiV2 = props.apiV2 ?? true;
    this.corsAllowOrigin = props.corsAllowOrigin;
    this.ownImage = props.image;
    this.ownNamespaces = props.namespaces && checked(props.namespaces);
    this.serviceAccount = new kplus.ServiceAccount(this, 'ServiceAccount', { metadata: this.nameAndPlace(this.name) });
    this.addContainer({
      ...API_SERVER_CONTAINER,
      image: this.image,
      imagePullPolicy: pullPolicy(this.image, props.imagePullPolicy),
      resources: props.resources ?? API_SERVER_RESOURCES,
    });
    this.service = this.addService();
    this.addPermissions(asBindable(this.serviceAccount));
    this.keepOthersOut();
    this.node.addValidation({ validate: () => this.problems(props) });
  }

  /** The namespaces that it may see and change Ray objects in, if they are not all. */
  public get namespaces(): string[] | undefined {
    return this.ownNamespaces && [...this.ownNamespaces];
  }

  /** Whether it serves the second version of the API; releases before KubeRay 1.4 do not. */
  public get apiV2(): boolean {
    return this.ownApiV2 && this.hasFlags;
  }

  /** The image. */
  public get image(): string {
    return this.ownImage ?? `quay.io/kuberay/apiserver:v${newestPatch(KubeRayTarget._ofCluster(this).version)}`;
  }

  /** Where it answers, such as `http://kuberay-apiserver-service.ray-system.svc:8888`. */
  public get url(): string {
    return `http://${this.service.name}.${this.metadata.namespace}.svc:${HTTP_PORT}`;
  }

  /**
   * Serves it at a path of an Ingress, to all whom that lets through: have the Ingress authenticate them. Its controller
   * must be let in by `connections.allowFrom`.
   *
   * @param path the path of the URL
   * @param options the Ingress; there is a service already, so those of a service do not matter
   */
  public exposeViaIngress(path: string, options: kplus.ExposeDeploymentViaIngressOptions = {}): kplus.Ingress {
    const ingress = options.ingress ?? new kplus.Ingress(this, 'Ingress');
    ingress.addRule(path, kplus.IngressBackend.fromService(this.service, { port: HTTP_PORT }), options.pathType);
    return ingress;
  }

  /**
   * The image and its flags are those of the target, which may be set after the construct is made.
   *
   * @internal
   */
  public _toPodSpec(): ReturnType<kplus.Deployment['_toPodSpec']> {
    const spec = super._toPodSpec();
    const [server, ...sidecars] = spec.containers;
    return { ...spec, containers: [{ ...server, image: this.image, args: this.args }, ...sidecars] };
  }

  /** A flag that the program does not know ends it. */
  private get args(): string[] | undefined {
    return !this.hasFlags ? undefined : [
      `--enable-api-server-v2=${this.apiV2}`,
      ...this.corsAllowOrigin === undefined ? [] : [`--cors-allow-origin=${this.corsAllowOrigin}`],
    ];
  }

  private get hasFlags(): boolean {
    return KubeRayTarget._ofCluster(this).version.atLeast(FLAGS_SINCE);
  }

  private problems({ apiV2, corsAllowOrigin }: KubeRayApiServerProps): string[] {
    const wanted = { apiV2: apiV2 === true || undefined, corsAllowOrigin };
    return this.hasFlags ? [] : Object.entries(wanted).filter(([, value]) => value !== undefined).map(([prop, value]) =>
      `${prop}: came with KubeRay ${FLAGS_SINCE} (${value}, the target is ${KubeRayTarget._ofCluster(this).version.version}): leave it out, or choose a newer release`);
  }

  private nameAndPlace(name: string): kplus.ResourceProps['metadata'] {
    return { name, namespace: this.metadata.namespace, labels: LABELS };
  }

  private addService(): kplus.Service {
    return new kplus.Service(this, 'ClusterService', {
      metadata: this.nameAndPlace(`${this.name}-service`),
      selector: this,
      ports: API_SERVER_PORTS.map(({ name, number }) => ({ name, port: number, targetPort: number })),
    });
  }

  /** Names of roles are made by cdk8s, as servers of several namespaces would share that of a ClusterRole. */
  private addPermissions(account: kplus.ISubject): void {
    const rules = apiServerRules(this.apiV2 && this.hasFlags);
    if (!this.ownNamespaces) {
      clusterScoped(this.addClusterRole([...EVERYWHERE, ...rules]).bind(account));
    }
    this.ownNamespaces?.forEach(namespace => {
      new kplus.Role(this, `Role-${namespace}`, { metadata: { namespace, labels: LABELS }, rules: [...rules] }).bind(account);
    });
  }

  private addClusterRole(rules: readonly AccessRule[]): kplus.ClusterRole {
    return clusterRole(this, 'ClusterRole', {
      metadata: { labels: LABELS },
      rules: rules.map(({ verbs, resources }) => ({ verbs, endpoints: resources })),
    });
  }

  private keepOthersOut(): void {
    new kplus.NetworkPolicy(this, 'DenyIngress', {
      metadata: { namespace: this.metadata.namespace, labels: LABELS },
      selector: this,
      ingress: { default: kplus.NetworkPolicyTrafficDefault.DENY },
    });
  }
}

const NAME = 'kuberay-apiserver';

const LABELS = { 'app.kubernetes.io/name': NAME, 'app.kubernetes.io/component': NAME };

/** The release whose API server takes flags for its API. */
const FLAGS_SINCE = '1.4';

function checked(namespaces: string[]): string[] {
  if (namespaces.length === 0) { throw new Error('namespaces is empty: name one, or leave it out for all'); }
  namespaces.forEach((name, index) => requireNamespaceName(`namespaces[${index}]`, name));
  return [...new Set(namespaces)];
}
