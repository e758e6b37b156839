import * as kplus from 'cdk8s-plus-28';
import type { RayGroupOptions } from './ray-group';
import { RayImage } from './ray-image';
import { TopologySpread } from './ray-pod-options';
import * as k8s from '../../imports/k8s';

/** The fields of a pod that say where and by whom it is run, as far as cdk8s-plus does not have them. */
export function placement(options: RayGroupOptions, { architecture }: RayImage, groupLabels: { [key: string]: string }): Partial<k8s.PodSpec> {
  const { accelerator, topologySpread, priorityClassName, runtimeClassName, schedulerName } = options;
  return {
    nodeSelector: nonEmpty({ ...architecture && { 'kubernetes.io/arch': architecture }, ...accelerator?.nodeSelector, ...options.nodeSelector }),
    topologySpreadConstraints: topologySpread?.map(spread => spreadConstraint(spread, groupLabels)),
    priorityClassName,
    runtimeClassName,
    schedulerName,
  };
}

function nonEmpty(labels: { [label: string]: string }): { [label: string]: string } | undefined {
  return Object.keys(labels).length > 0 ? labels : undefined;
}

function spreadConstraint(spread: TopologySpread, matchLabels: { [key: string]: string }): k8s.TopologySpreadConstraint {
  return {
    maxSkew: spread.maxSkew ?? 1,
    topologyKey: (spread.topology ?? kplus.Topology.ZONE).key,
    whenUnsatisfiable: spread.required ? 'DoNotSchedule' : 'ScheduleAnyway',
    labelSelector: { matchLabels },
    // whatever the name of the cluster is: the operator makes up that of a job's or service's
    matchLabelKeys: ['ray.io/cluster'],
  };
}
