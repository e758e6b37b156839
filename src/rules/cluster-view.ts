import { asList, asObject, JsonObject } from '../private/json';
import { Path } from '../private/path';

/** The spec of a head or worker group, and where it stands. */
export interface GroupView {
  readonly path: Path;
  readonly spec: JsonObject;
}

/** A RayClusterSpec, and where it stands. */
export interface ClusterView extends GroupView {
  readonly head: GroupView;
  readonly workerGroups: readonly GroupView[];
}

const PATHS: Readonly<Record<string, readonly string[]>> = {
  RayCluster: ['spec'],
  RayJob: ['spec', 'rayClusterSpec'],
  RayService: ['spec', 'rayClusterConfig'],
  RayCronJob: ['spec', 'jobTemplate', 'rayClusterSpec'],
};

/** The cluster specs of an object: one, or none for a RayJob that runs on another's cluster. */
export function clustersOf(json: JsonObject, kind: string): ClusterView[] {
  const path = PATHS[kind];
  const spec = path.reduce<unknown>((value, key) => asObject(value)[key], json);
  return spec === undefined ? [] : [clusterView(asObject(spec), path)];
}

function clusterView(spec: JsonObject, path: Path): ClusterView {
  return {
    path,
    spec,
    head: { path: [...path, 'headGroupSpec'], spec: asObject(spec.headGroupSpec) },
    workerGroups: asList(spec.workerGroupSpecs).map((group, index) =>
      ({ path: [...path, 'workerGroupSpecs', index], spec: asObject(group) })),
  };
}

/** The containers of a group's pods with their places; the first is the one that runs Ray. */
export function containersOf(group: GroupView): GroupView[] {
  const podSpec = asObject(asObject(group.spec.template).spec);
  return asList(podSpec.containers).map((container, index) =>
    ({ path: [...group.path, 'template', 'spec', 'containers', index], spec: asObject(container) }));
}
