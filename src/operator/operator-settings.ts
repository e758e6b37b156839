import { Size, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { needs } from './needs';
import { CONFIGURATION } from './operator-configuration';
import type { OperatorOptions } from './operator-options';
import { RayPodDefaults } from './ray-pod-defaults';
import { OPERATOR_FLAGS } from '../../imports/kuberay';
import { PodSecurity } from '../cluster/pod-security';
import { JsonObject } from '../private/json';
import { KubeRayVersion } from '../rules/kuberay-version';

/** Where it writes its log file, where there is one. */
export function logFile({ logging }: OperatorOptions): { directory: string; path: string; sizeLimit: Size } | undefined {
  if (!logging?.file) { return undefined; }
  // ten full files, and the one that is written
  const { directory = '/var/log/kuberay', fileName = 'kuberay-operator.log', sizeLimit = Size.mebibytes(5632) } = logging.file;
  return { directory, path: `${directory.replace(/\/+$/, '')}/${fileName}`, sizeLimit };
}

/** How an operator is told what to do. */
export interface OperatorSettings {
  /** Its arguments, but for the feature gates. */
  readonly args: string[];
  /** The text of its configuration file, where there must be one. */
  readonly configuration?: string;
}

/** What an operator is told, by flag. */
type Flags = Readonly<Record<string, string | number | boolean | undefined>>;

export function operatorSettings(options: OperatorOptions, version: KubeRayVersion, watched: readonly string[] | undefined): OperatorSettings {
  const flags = flagsOf(options, version, watched);
  const args = (names: readonly string[]) => names.map(name => `--${name}=${flags[name]}`);
  const defaults = options.podDefaults && podDefaults(options.podDefaults, version);
  if (!defaults) { return { args: args(Object.keys(flags)) }; }
  // only the file takes what is added to pods, and beside it the operator reads no flag that the file can say
  const inFile = Object.keys(flags).filter(name => OPERATOR_FLAGS[name].key !== undefined);
  const beside = Object.keys(flags).filter(name => OPERATOR_FLAGS[name].key === undefined);
  return {
    args: [`--config=${CONFIGURATION.directory}/${CONFIGURATION.file}`, ...args(beside)],
    configuration: yaml({
      apiVersion: 'config.ray.io/v1alpha1',
      kind: 'Configuration',
      ...Object.fromEntries(inFile.map(name => [OPERATOR_FLAGS[name].key, flags[name]])),
      ...defaults,
    }),
  };
}

/** Without what is undefined, of which cdk8s would make null. */
function yaml(json: JsonObject): string {
  return Yaml.stringify(JSON.parse(JSON.stringify(json)));
}

/** The flags that the release has, and need not be told only where it lacks them. */
function flagsOf(options: OperatorOptions, version: KubeRayVersion, watched: readonly string[] | undefined): Flags {
  const said = { ...logFlags(options), ...saidFlags(options), 'watch-namespace': watched?.join(',') };
  const since = (name: string) => OPERATOR_FLAGS[name].since ?? '1.0';
  for (const [name, option] of [['enable-metrics', 'metrics'], ['qps', 'clientQps'], ['burst', 'clientBurst']] as const) {
    if (options[option] !== undefined && !version.atLeast(since(name))) { throw needs(option, since(name), version); }
  }
  const defaults: Flags = { 'enable-leader-election': true, 'enable-metrics': true, 'reconcile-concurrency': 1, 'qps': 100, 'burst': 200 };
  const all = { ...defaults, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
  return Object.fromEntries(Object.entries(all).filter(([name]) => version.atLeast(since(name))));
}

function logFlags(options: OperatorOptions): Flags {
  const { encoder = 'json', file } = options.logging ?? {};
  return { 'log-stdout-encoder': encoder, 'log-file-encoder': file && (file.encoder ?? 'json'), 'log-file-path': logFile(options)?.path };
}

function saidFlags(options: OperatorOptions): Flags {
  return {
    'enable-leader-election': options.leaderElection,
    'enable-metrics': options.metrics,
    'reconcile-concurrency': options.reconcileConcurrency,
    'qps': options.clientQps,
    'burst': options.clientBurst,
    'batch-scheduler': options.batchScheduler,
    'use-kubernetes-proxy': options.kubernetesProxy === true ? true : undefined,
  };
}

function podDefaults({ env, labels, annotations, headSidecars, workerSidecars }: RayPodDefaults, version: KubeRayVersion): JsonObject {
  if (env && !version.atLeast('1.5')) { throw needs('podDefaults.env', '1.5', version); }
  if (labels && !version.atLeast('1.7')) { throw needs('podDefaults.labels', '1.7', version); }
  if (annotations && !version.atLeast('1.7')) { throw needs('podDefaults.annotations', '1.7', version); }
  return {
    defaultContainerEnvs: env && Object.entries(env).map(([name, { value, valueFrom }]) => kplus.k8s.toJson_EnvVar({ name, value, valueFrom })),
    defaultPodLabels: labels,
    defaultPodAnnotations: annotations,
    headSidecarContainers: headSidecars?.map(container),
    workerSidecarContainers: workerSidecars?.map(container),
  };
}

/** As a sidecar of a group: restricted, and without requests and limits, where nothing is said of these. */
function container(props: kplus.ContainerProps): unknown {
  const securityContext = PodSecurity.restricted()._complete(props.securityContext);
  return kplus.k8s.toJson_Container(new kplus.Container({ resources: {}, ...props, securityContext })._toKube());
}
