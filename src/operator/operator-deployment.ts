import { ApiObjectMetadata, ApiObjectMetadataDefinition, Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { CONFIGURATION } from './operator-configuration';
import type { OperatorOptions } from './operator-options';
import { logFile } from './operator-settings';
import { pullPolicy } from './pull-policy';
import { WEBHOOK } from './webhook-objects';
import { podSelector } from '../cluster/pod-selector';

/** What the pods of an operator are made of, beyond the options. */
export interface OperatorPods {
  readonly options: OperatorOptions;
  readonly metadata: ApiObjectMetadata & { readonly namespace: string };
  readonly labels: { [key: string]: string };
  readonly image: string;
  readonly serviceAccount: kplus.IServiceAccount;
  readonly env: { [name: string]: kplus.EnvValue };
  /** What the operator is told, which is known only when all Ray objects of the app are there. */
  readonly args: () => string[];
}

/** Where the operator answers. */
export const PORTS = { metrics: 8080, health: 8082 };

/** The user of the official image, which has no shell and no other; OpenShift gives each namespace users of its own. */
function userOf({ openShift }: OperatorOptions): { user?: number; group?: number } {
  return openShift === true ? {} : { user: 65532, group: 65532 };
}

/** The Deployment of an operator, with what cdk8s-plus cannot say. */
export class OperatorDeployment extends kplus.Deployment {
  private readonly ownPodMetadata: ApiObjectMetadataDefinition;

  public constructor(scope: Construct, id: string, private readonly pods: OperatorPods) {
    super(scope, id, deploymentProps(pods));
    this.ownPodMetadata = new ApiObjectMetadataDefinition({
      labels: { ...pods.options.podLabels, ...pods.labels },
      annotations: pods.options.podAnnotations,
      apiObject: this.apiObject,
    });
    this.select(kplus.LabelSelector.of({ labels: selectorLabels(pods.labels) }));
    this.addContainer(operatorContainer(pods));
    this.addLogVolume();
  }

  /** Labels and annotations of the pods. */
  public get podMetadata(): ApiObjectMetadataDefinition {
    return this.ownPodMetadata;
  }

  /** Selects the pods by the labels that the Deployment selects by. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return podSelector(selectorLabels(this.pods.labels), this.pods.metadata.namespace);
  }

  /** @internal */
  public _toKube(): kplus.k8s.DeploymentSpec {
    const spec = super._toKube();
    return { ...spec, template: { ...spec.template, spec: this.podSpec(spec.template.spec as kplus.k8s.PodSpec) } };
  }

  private podSpec(pod: kplus.k8s.PodSpec): kplus.k8s.PodSpec {
    const { options, args } = this.pods;
    const [container, ...sidecars] = pod.containers;
    return {
      ...pod,
      containers: [{ ...container, args: args() }, ...sidecars],
      securityContext: { ...pod.securityContext, seccompProfile: { type: 'RuntimeDefault' } },
      affinity: this.replicas === 1 ? pod.affinity : { ...pod.affinity, podAntiAffinity: pod.affinity?.podAntiAffinity ?? this.apart() },
      nodeSelector: options.nodeSelector,
      priorityClassName: options.priorityClassName,
      imagePullSecrets: options.imagePullSecrets?.map(({ name }) => ({ name })),
    };
  }

  /** On a node each, if there are enough: on a single node the operator works, too. */
  private apart(): kplus.k8s.PodAntiAffinity {
    const podAffinityTerm = { topologyKey: 'kubernetes.io/hostname', labelSelector: this._toLabelSelector() };
    return { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm }] };
  }

  private addLogVolume(): void {
    const file = logFile(this.pods.options);
    if (!file) { return; }
    this.containers[0].mount(file.directory, kplus.Volume.fromEmptyDir(this, 'Logs', 'logs', { sizeLimit: file.sizeLimit }));
  }

  /** The pods are made anew whenever the file changes, as the operator reads it once. */
  public mountConfiguration(config: kplus.IConfigMap, checksum: string): void {
    this.podMetadata.addAnnotation('checksum/configuration', checksum);
    this.containers[0].mount(CONFIGURATION.directory, kplus.Volume.fromConfigMap(this, 'Configuration', config, { name: 'configuration' }), { readOnly: true });
  }
}

/** What the selector, which can never change, goes by. */
function selectorLabels(labels: { [key: string]: string }): { [key: string]: string } {
  return { 'app.kubernetes.io/name': labels['app.kubernetes.io/name'], 'app.kubernetes.io/instance': labels['app.kubernetes.io/instance'] };
}

function deploymentProps({ options, metadata, serviceAccount }: OperatorPods): kplus.DeploymentProps {
  return {
    metadata,
    select: false,
    replicas: options.replicas ?? 2,
    strategy: options.leaderElection === false ? kplus.DeploymentStrategy.recreate() : kplus.DeploymentStrategy.rollingUpdate(),
    serviceAccount,
    automountServiceAccountToken: true,
    securityContext: { ...userOf(options), ensureNonRoot: true },
  };
}

function operatorContainer({ options, image, env }: OperatorPods): kplus.ContainerProps {
  return {
    name: 'kuberay-operator',
    image,
    imagePullPolicy: pullPolicy(image, options.imagePullPolicy),
    command: ['/manager'],
    envVariables: env,
    ports: [
      { name: 'http', number: PORTS.metrics },
      { name: 'health', number: PORTS.health },
      ...options.webhooks ? [{ name: 'webhook', number: WEBHOOK.port }] : [],
    ],
    resources: options.resources ?? defaultResources(options),
    liveness: probe('/healthz'),
    readiness: probe('/readyz'),
    securityContext: {
      ...userOf(options),
      ensureNonRoot: true,
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: [kplus.Capability.ALL] },
      seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
    },
  };
}

/** What is on a volume of the node counts as disk of the pod. */
function defaultResources(options: OperatorOptions): kplus.ContainerResources {
  const logs = logFile(options)?.sizeLimit.toGibibytes({ rounding: SizeRoundingBehavior.NONE }) ?? 0;
  const disk = Size.gibibytes(1 + Math.ceil(logs));
  return {
    cpu: { request: kplus.Cpu.millis(100), limit: kplus.Cpu.millis(500) },
    memory: { request: Size.mebibytes(512), limit: Size.mebibytes(512) },
    ephemeralStorage: { request: disk, limit: disk },
  };
}

function probe(path: string): kplus.Probe {
  return kplus.Probe.fromHttpGet(path, {
    port: PORTS.health,
    initialDelaySeconds: Duration.seconds(10),
    periodSeconds: Duration.seconds(5),
    failureThreshold: 5,
  });
}
