import type { OperatorOptions } from './operator-options';
import { needs } from './operator-settings';
import { BATCH_SCHEDULERS } from '../../imports/kuberay';
import { imageProblem } from '../private/image-reference';
import { FeatureGate } from '../rules/feature-gate';
import { KubeRayTarget } from '../rules/target';

/** Throws where options of an operator are wrong by themselves, or with each other. */
export function requireOptions(options: OperatorOptions, target: KubeRayTarget): void {
  requireWhole('replicas', options.replicas, 0);
  requireWhole('reconcileConcurrency', options.reconcileConcurrency, 1);
  requireWhole('clientBurst', options.clientBurst, 1);
  if (options.clientQps !== undefined && !(options.clientQps > 0)) { throw new Error(`clientQps is not above zero (${options.clientQps}): give the requests per second`); }
  const problem = options.image === undefined ? undefined : imageProblem(options.image);
  if (problem !== undefined) { throw new Error(`image is no image (${options.image}): ${problem}`); }
  if (options.leaderElection === false && (options.replicas ?? 2) > 1) {
    throw new Error(`several operators would work at the same time (replicas ${options.replicas ?? 2}, leaderElection false): set replicas to 1, or leave leaderElection on`);
  }
  requireScheduler(options, target);
}

function requireWhole(name: string, value: number | undefined, least: number): void {
  if (value !== undefined && !(Number.isInteger(value) && value >= least)) {
    throw new Error(`${name} is no whole number of at least ${least} (${value}): give one`);
  }
}

function requireScheduler({ batchScheduler }: OperatorOptions, target: KubeRayTarget): void {
  if (batchScheduler === undefined) { return; }
  const since = BATCH_SCHEDULERS[batchScheduler];
  if (!target.version.atLeast(since)) { throw needs(`batchScheduler ${batchScheduler}`, since, target.version); }
  if (target._switches.get(FeatureGate.KUBERNETES_WAS) === true) {
    throw new Error(`batchScheduler and the feature gate ${FeatureGate.KUBERNETES_WAS} exclude each other (${batchScheduler}): use one of the two`);
  }
}
