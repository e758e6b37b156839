import { Flat } from './flat';

/** A leaf that is not the same on both sides; `undefined` where a side does not have it. */
export interface Difference {
  readonly path: string;
  readonly upstream: unknown;
  readonly ours: unknown;
}

/** What our constructs do otherwise than the sample, where the user does not object. */
export interface OnPurpose {
  readonly name: string;
  readonly reason: string;
  readonly holds: (difference: Difference, upstream: Flat, ours: Flat) => boolean;
}

export function differences(upstream: Flat, ours: Flat): Difference[] {
  return [...new Set([...upstream.keys(), ...ours.keys()])]
    .map(path => ({ path, upstream: upstream.get(path), ours: ours.get(path) }))
    .filter(difference => difference.upstream !== difference.ours);
}

/** Only we say something: paths that end so have this value. */
export function weAdd(end: string, value: unknown): OnPurpose['holds'] {
  return ({ path, upstream, ours }) => upstream === undefined && path.endsWith(end) && ours === value;
}

/** One side has it here, the other elsewhere. */
export function isMoved(upstream: unknown, ours: unknown): boolean {
  return (upstream === undefined) !== (ours === undefined);
}

/** A leaf of the pod that the path is in. */
export function inPod(side: Flat, path: string, leaf: string): unknown {
  return side.get(path.replace(/\.(template|submitterPodTemplate)\..*/, `.$1.${leaf}`));
}

/** A leaf of the head pod of the cluster that is made for the job. */
export function inHeadOfJob(side: Flat, path: string, leaf: string): unknown {
  return side.get(path.replace(/\.submitterPodTemplate\..*/, `.rayClusterSpec.headGroupSpec.template.${leaf}`));
}

/** A leaf of the cluster that the path is in. */
export function inCluster(side: Flat, path: string, leaf: string): unknown {
  return side.get(path.replace(/\.(headGroupSpec|workerGroupSpecs|autoscalerOptions|headServiceAnnotations|rayVersion)\b.*/, `.${leaf}`));
}
