import { createHash } from 'crypto';
import { ApiObject, ApiObjectMetadata, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { dependOnCrds } from './crd-order';
import { newestPatch } from './newest-patch';
import { ONE_CLUSTER } from './one-cluster';
import { requireName, requireOptions } from './operator-checks';
import { OperatorDeployment, PORTS } from './operator-deployment';
import { explainGates, gateSettings, gatesFlag } from './operator-gates';
import { OperatorIsolation } from './operator-isolation';
import { OperatorOptions } from './operator-options';
import { OperatorRbac } from './operator-rbac';
import { operatorRoles } from './operator-roles';
import { operatorSettings, OperatorSettings } from './operator-settings';
import { switchVariables } from './operator-switches';
import { operatorTarget, targetProblems, warnOfOtherReleases } from './operator-target';
import { featuresOf, OperatorDuties } from './permissions';
import { grantRayAccess, requireNamespaceName } from './ray-access';
import { RayNamespace } from './ray-namespace';
import { RayUserRoles, userRolesIn } from './ray-user-roles';
import { WatchedNamespaces } from './watched-namespaces';
import { WEBHOOK } from './webhook-objects';
import { checkUnowned, SynthCheck } from '../rules/synth-check';
import { KubeRayTarget } from '../rules/target';

/** What an operator is, and what it does. */
export interface KubeRayOperatorProps extends OperatorOptions, kplus.ResourceProps {}

/**
 * The KubeRay operator, with all that it needs: it makes clusters, jobs and services of the Ray objects in a Kubernetes
 * cluster. The definitions of those objects are made apart, by `KubeRayCrds`. An app is for one Kubernetes cluster: for
 * several, such as one of development and one of production, make an App for each, with an `outdir` of its own.
 *
 * What is in the app decides with it: feature gates that a Ray object needs are turned on, with the reason in an
 * annotation of the Deployment, and the Ray objects are checked for the release of the operator.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/getting-started/kuberay-operator-installation.html
 */
export class KubeRayOperator extends Construct {
  /** Its release and feature gates. */
  public readonly target: KubeRayTarget;

  /** The pods: a workload of cdk8s-plus, with its scheduling, connections and containers. */
  public readonly deployment: kplus.Deployment;

  /** The account of the pods. */
  public readonly serviceAccount: kplus.IServiceAccount;

  /** The service in front of the metrics. */
  public readonly service: kplus.Service;

  /** The namespace of the pods. */
  public readonly namespaceName: string;

  /** Whether it has rights in the whole Kubernetes cluster. */
  public readonly isClusterWide: boolean;

  private readonly name: string;
  private readonly labels: { [key: string]: string };
  private readonly options: OperatorOptions;
  private readonly watched?: readonly string[];

  /**
   * @param scope a chart, or a construct in one
   * @param id unique in the scope
   * @param props what the operator is, and what it does
   * @throws if it is in no namespace, or options are wrong, do not go together, or are not of the release
   */
  public constructor(scope: Construct, id: string, props: KubeRayOperatorProps = {}) {
    super(scope, id);
    const { metadata = {}, ...options } = props;
    this.options = options;
    this.target = operatorTarget(this, options);
    requireOptions(options, this.target);
    this.name = requireName(metadata.name ?? 'kuberay-operator');
    this.namespaceName = requireNamespace(metadata.namespace ?? Chart.of(this).namespace, metadata.namespace === undefined);
    this.labels = { ...metadata.labels, ...operatorLabels(this.name, this.target) };
    const watch = options.watch ?? WatchedNamespaces.all();
    this.watched = watch._names(this.namespaceName);
    this.isClusterWide = watch.isClusterWide;
    requireAccount(options.serviceAccount, this.namespaceName);
    KubeRayTarget._addOperator({ construct: this, target: this.target, watches: namespace => this.watches(namespace) });
    if (options.createNamespace ?? !EVERYWHERE.includes(this.namespaceName)) { new RayNamespace(this, 'Namespace', { metadata: { name: this.namespaceName, labels: metadata.labels } }); }
    this.serviceAccount = options.serviceAccount ?? new kplus.ServiceAccount(this, 'ServiceAccount', { metadata: this.metadata() });
    this.deployment = this.makeDeployment(metadata);
    this.service = new kplus.Service(this, 'Service', {
      metadata: this.metadata(),
      selector: this.deployment,
      ports: [{ name: 'http', port: PORTS.metrics, targetPort: PORTS.metrics }],
    });
    this.makeRoles();
    this.makeDisruptionBudget();
    this.bindOptions();
    if (options.userRoles ?? (this.isClusterWide && userRolesIn(this).length === 0)) { new RayUserRoles(this, 'UserRoles'); }
    this.node.addValidation({
      validate: () => {
        warnOfOtherReleases(this, this.target);
        return [...targetProblems(this, this.target), ...this.otherOperators()];
      },
    });
    checkUnowned(this);
  }

  /** The namespaces whose Ray objects it takes care of; none stands for all. */
  public get watchedNamespaces(): string[] | undefined {
    return this.watched && [...this.watched];
  }

  /**
   * Lets someone see Ray objects in a namespace.
   *
   * @param namespace the name of the namespace
   * @param subjects service accounts, users and groups
   * @throws if there are none, or a service account has no namespace, or the namespace cannot have that name
   */
  public grantView(namespace: string, ...subjects: kplus.ISubject[]): void {
    grantRayAccess(this, { namespace, access: 'view', subjects });
  }

  /**
   * Lets someone see, make, change and delete Ray objects in a namespace: whoever does that runs code there.
   *
   * @param namespace the name of the namespace
   * @param subjects service accounts, users and groups
   * @throws if there are none, or a service account has no namespace, or the namespace cannot have that name
   */
  public grantEdit(namespace: string, ...subjects: kplus.ISubject[]): void {
    grantRayAccess(this, { namespace, access: 'edit', subjects });
  }

  private makeDeployment(metadata: ApiObjectMetadata): OperatorDeployment {
    const { options, labels, target, serviceAccount } = this;
    const settings = operatorSettings(options, target.version, this.watched);
    const gates = () => gateSettings(target, this.node.root);
    const deployment = new OperatorDeployment(this, 'Resource', {
      options,
      metadata: { ...this.metadata(), annotations: { ...metadata.annotations, ...explainGates(gates) } },
      labels,
      image: options.image ?? `quay.io/kuberay/operator:v${newestPatch(target.version)}`,
      serviceAccount,
      env: this.environment(),
      args: () => [...settings.args, ...gatesFlag(gates())],
    });
    this.mountConfiguration(deployment, settings);
    new SynthCheck(this, ApiObject.of(deployment));
    dependOnCrds(ApiObject.of(deployment));
    return deployment;
  }

  private environment(): { [name: string]: kplus.EnvValue } {
    const { switches = {}, webhooks, env } = this.options;
    const said = { ...switchVariables(switches, this.target.version), ...webhooks && { ENABLE_WEBHOOKS: 'true' } };
    return { ...Object.fromEntries(Object.entries(said).map(([name, value]) => [name, kplus.EnvValue.fromValue(value)])), ...env };
  }

  private mountConfiguration(deployment: OperatorDeployment, { configuration }: OperatorSettings): void {
    if (configuration === undefined) { return; }
    const config = new kplus.ConfigMap(this, 'Configuration', {
      metadata: this.metadata('-config'),
      data: { 'config.yaml': configuration },
    });
    deployment.mountConfiguration(config, createHash('sha256').update(configuration).digest('hex'));
  }

  private makeRoles(): void {
    const { options, name, namespaceName: namespace, labels, serviceAccount } = this;
    operatorRoles({
      scope: this,
      name,
      namespace,
      labels,
      serviceAccount,
      rbac: options.rbac ?? OperatorRbac.leastPrivilege(),
      namespaces: this.isClusterWide ? undefined : this.watched,
      leaderElection: options.leaderElection ?? true,
      duties: () => this.duties(),
    });
  }

  private duties(): OperatorDuties {
    return { version: this.target.version, features: featuresOf(this.options, this.target, gateSettings(this.target, this.node.root)) };
  }

  /** One pod at a time: with a single one, a node is still free to go. */
  private makeDisruptionBudget(): void {
    new ApiObject(this, 'DisruptionBudget', {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: this.metadata(),
      spec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow', selector: { matchLabels: this.deployment.matchLabels } },
    });
  }

  private bindOptions(): void {
    const { deployment, name, namespaceName: namespace, labels, service, options } = this;
    const operator = { scope: this, deployment, name, namespace, labels };
    options.webhooks?._bind({
      ...operator,
      clusterDomain: options.switches?.clusterDomain ?? 'cluster.local',
      version: this.target.version,
      watched: this.watched,
    });
    (options.isolation ?? OperatorIsolation.ingress())._bind({
      scope: this,
      deployment,
      metadata: this.metadata(),
      metricsPort: PORTS.metrics,
      webhookPort: options.webhooks && WEBHOOK.port,
      kubernetesProxy: options.kubernetesProxy ?? false,
    });
    options.monitoring?._bind({ scope: this, service, namespace, port: PORTS.metrics, selector: deployment.matchLabels });
  }

  /**
   * What is wrong with operators of the app that were made before: they would take the same lease, or each other's rights.
   * That two watch the same namespaces is for the rules to say.
   */
  private otherOperators(): string[] {
    const all = this.node.root.node.findAll().filter(construct => construct instanceof KubeRayOperator);
    return all.slice(0, all.indexOf(this)).flatMap(other => {
      const { path } = other.node;
      const isBeside = other.namespaceName === this.namespaceName;
      if (isBeside && this.elects && other.elects) {
        return [`metadata.namespace: is that of another operator, with which it would share the lease (${this.namespaceName}, ${path}): give it a namespace of its own; ${ONE_CLUSTER}`];
      }
      const isAlike = other.name === this.name && (isBeside || (other.isClusterWide && this.isClusterWide));
      return isAlike ? [`metadata.name: is that of another operator, which is beside it or has rights in the whole cluster, too (${this.name}, ${path}): give it another; ${ONE_CLUSTER}`] : [];
    });
  }

  /** Whether only the pod that holds the lease works. */
  private get elects(): boolean {
    return this.options.leaderElection ?? true;
  }

  private watches(namespace: string | undefined): boolean {
    return this.watched === undefined || (namespace !== undefined && this.watched.includes(namespace));
  }

  private metadata(suffix = ''): ApiObjectMetadata & { name: string; namespace: string } {
    return { name: `${this.name}${suffix}`, namespace: this.namespaceName, labels: this.labels };
  }
}

/** A pod can have an account of its own namespace alone. */
function requireAccount(account: kplus.IServiceAccount | undefined, namespace: string): void {
  const given = account?.toSubjectConfiguration().namespace;
  if (given !== undefined && given !== namespace) {
    throw new Error(`serviceAccount is of another namespace than the operator (${given}, ${namespace}): ` +
      `give one of the same, as by fromServiceAccountName(scope, id, name, { namespaceName: '${namespace}' })`);
  }
}

/** Namespaces that every Kubernetes cluster has, in which others live, too. */
const EVERYWHERE = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

function requireNamespace(namespace: string | undefined, isOfChart: boolean): string {
  if (namespace === undefined) {
    throw new Error('the operator is in no namespace: give its chart one, as in new Chart(app, \'platform\', { namespace: \'ray-system\' })');
  }
  requireNamespaceName(isOfChart ? 'the namespace of the chart' : 'metadata.namespace', namespace);
  return namespace;
}

function operatorLabels(name: string, target: KubeRayTarget): { [key: string]: string } {
  return {
    'app.kubernetes.io/name': 'kuberay-operator',
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/component': 'kuberay-operator',
    'app.kubernetes.io/version': newestPatch(target.version),
  };
}
