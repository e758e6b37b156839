import { asList, asObject, asText, JsonObject, scalarText } from '../private/json';
import { Path } from '../private/path';

/** A part of a manifest, and where it stands. */
export interface Located {
  readonly path: Path;
  readonly spec: JsonObject;
}

/** The pods that a template makes. */
export interface PodView {
  readonly podSpec: Located;
  readonly containers: readonly Located[];
  readonly initContainers: readonly Located[];
  readonly allContainers: readonly Located[];
  /** Whether the first container runs Ray, to which the operator adds what Ray needs. */
  readonly runsRay: boolean;
}

/** A head or worker group. */
export interface GroupView extends Located, PodView {
  /** As messages name it. */
  readonly title: string;
  /** The environment variables of the first container, the one that runs Ray, by name. */
  readonly env: ReadonlyMap<string, Located>;
  readonly rayStartParams: Located;
}

/** A RayClusterSpec, with what rules ask of it again and again. */
export interface ClusterView extends Located {
  readonly head: GroupView;
  readonly workerGroups: readonly GroupView[];
  /** Head and workers. */
  readonly groups: readonly GroupView[];
  /** Of the object that makes the cluster: the operator copies them to it, except from a RayCronJob. */
  readonly annotations: Located;
  readonly rayVersion?: string;
  readonly autoscaling: boolean;
  /** Whether the operator is told to prepare the pods for Ray's second autoscaler. */
  readonly autoscalerV2: boolean;
}

const PATHS: Readonly<Record<string, readonly string[]>> = {
  RayCluster: ['spec'],
  RayJob: ['spec', 'rayClusterSpec'],
  RayService: ['spec', 'rayClusterConfig'],
  RayCronJob: ['spec', 'jobTemplate', 'rayClusterSpec'],
};

/** The cluster specs of an object: one, or none for a RayJob that runs on another's cluster. */
export function clustersOf(json: JsonObject, kind: string): ClusterView[] {
  const spec = PATHS[kind].reduce<unknown>((value, key) => asObject(value)[key], json);
  const annotations = kind === 'RayCronJob' ? {} : asObject(asObject(json.metadata).annotations);
  return spec === undefined ? [] : [clusterView({ path: PATHS[kind], spec: asObject(spec) }, annotations)];
}

function clusterView(cluster: Located, annotations: JsonObject): ClusterView {
  const head = groupView(part(cluster, 'headGroupSpec'), 'the head');
  const workerGroups = asList(cluster.spec.workerGroupSpecs).map((spec, index) => groupView(
    { path: [...cluster.path, 'workerGroupSpecs', index], spec: asObject(spec) },
    `worker group ${asText(asObject(spec).groupName) ?? index}`,
  ));
  const autoscaling = cluster.spec.enableInTreeAutoscaling === true;
  return {
    ...cluster,
    head,
    workerGroups,
    groups: [head, ...workerGroups],
    annotations: { path: ['metadata', 'annotations'], spec: annotations },
    rayVersion: asText(cluster.spec.rayVersion),
    autoscaling,
    autoscalerV2: asObject(cluster.spec.autoscalerOptions).version === 'v2',
  };
}

function groupView(group: Located, title: string): GroupView {
  const pod = podView(part(group, 'template'), true);
  const { containers } = pod;
  return {
    ...group,
    ...pod,
    title,
    env: containers.length > 0 ? envOf(containers[0]) : new Map(),
    rayStartParams: part(group, 'rayStartParams'),
  };
}

/** The pods of a template. */
export function podView(template: Located, runsRay: boolean): PodView {
  const podSpec = part(template, 'spec');
  const containers = items(podSpec, 'containers');
  const initContainers = items(podSpec, 'initContainers');
  return { podSpec, containers, initContainers, allContainers: [...containers, ...initContainers], runsRay };
}

/** An object in an object. */
export function part({ path, spec }: Located, key: string): Located {
  return { path: [...path, key], spec: asObject(spec[key]) };
}

/** The objects in a list. */
export function items({ path, spec }: Located, key: string): Located[] {
  return asList(spec[key]).map((item, index) => ({ path: [...path, key, index], spec: asObject(item) }));
}

/** Environment variables by name; where one is there twice, the last wins, as in the kubelet. */
export function envOf(container: Located): ReadonlyMap<string, Located> {
  return new Map(items(container, 'env').map(variable => [scalarText(variable.spec.name), variable]));
}
