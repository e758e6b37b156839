import { ApiObject, App, Chart, ChartProps } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { HeadGroup, RayCluster, RayClusterProps, RayImage, RayGroup, RayGroupOptions } from '../../src';

/** What stands in a manifest: cdk8s' own type for it. */
export type Manifest = ReturnType<ApiObject['toJson']>;

/** A chart `test`; nothing in it is written or checked. */
export function chartOf(props: ChartProps = {}): Chart {
  return new Chart(new App(), 'test', props);
}

/** A cluster `Ray` of Ray 2.55.1, of which only the head is there. */
export function rayCluster(props: Partial<RayClusterProps> = {}, scope: Construct = chartOf()): RayCluster {
  return new RayCluster(scope, 'Ray', { image: RayImage.release('2.55.1'), ...props });
}

export function manifestOf(construct: IConstruct): Manifest {
  return ApiObject.of(construct).toJson();
}

export function headOf(cluster: RayCluster): Manifest {
  return manifestOf(cluster).spec.headGroupSpec;
}

export function workersOf(cluster: RayCluster, index = 0): Manifest {
  return manifestOf(cluster).spec.workerGroupSpecs[index];
}

export type Role = 'head' | 'worker';

/** What head and worker groups do alike is tested on both. */
export const both = test.each<[Role]>([['head'], ['worker']]);

/** A group of a cluster of its own: the head, or the worker group `cpu`. */
export function groupOf(role: Role, options: RayGroupOptions = {}, scope: Construct = chartOf()): RayGroup {
  return role === 'head' ? rayCluster({ head: options }, scope).head : rayCluster({}, scope).addWorkerGroup('cpu', options);
}

/** The part of the cluster's manifest that is about the group. */
export function partOf(group: RayGroup): Manifest {
  const { headGroupSpec, workerGroupSpecs } = manifestOf(group.node.scope as RayCluster).spec;
  return group instanceof HeadGroup ? headGroupSpec : workerGroupSpecs[0];
}

export function podOf(group: RayGroup): Manifest {
  return partOf(group).template.spec;
}

/** The container that runs Ray. */
export function containerOf(group: RayGroup): Manifest {
  return podOf(group).containers[0];
}
