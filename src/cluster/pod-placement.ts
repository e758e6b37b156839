import * as kplus from 'cdk8s-plus-28';
import { RayPodOptions, TopologySpread } from './ray-pod-options';
import * as k8s from '../../imports/k8s';

/** The fields of a pod that say where and by whom it is run, as far as cdk8s-plus does not have them. */
export function placement(options: RayPodOptions, podLabels: { [key: string]: string }): Partial<k8s.PodSpec> {
  const { nodeSelector, topologySpread, priorityClassName, runtimeClassName, schedulerName } = options;
  return {
    nodeSelector: nodeSelector && { ...nodeSelector },
    topologySpreadConstraints: topologySpread?.map(spread => spreadConstraint(spread, podLabels)),
    priorityClassName,
    runtimeClassName,
    schedulerName,
  };
}

function spreadConstraint(spread: TopologySpread, matchLabels: { [key: string]: string }): k8s.TopologySpreadConstraint {
  return {
    maxSkew: spread.maxSkew ?? 1,
    topologyKey: (spread.topology ?? kplus.Topology.ZONE).key,
    whenUnsatisfiable: spread.required ? 'DoNotSchedule' : 'ScheduleAnyway',
    labelSelector: { matchLabels },
  };
}
