import { CLUSTER_RULES } from './admission-cluster';
import { JOB_RULES } from './admission-job';
import { AdmissionRule } from './admission-rule';
import { SERVICE_RULES } from './admission-service';
import { CelRule, Field } from '../../imports/definition';
import { FeatureGate } from '../rules/feature-gate';
import { KubeRayTarget } from '../rules/target';

/** All rules, whatever the target. */
export const RULES: readonly AdmissionRule[] = [...CLUSTER_RULES, ...JOB_RULES, ...SERVICE_RULES];

/** What an operator refuses when it sees an object, as CEL by which the API server refuses it already, by type. */
export function admissionRules(target: KubeRayTarget): (typeName: string) => readonly CelRule[] {
  const active = RULES.filter(({ gate }) => gate === undefined || target.isEnabled(gate as FeatureGate));
  return typeName => active.filter(({ type }) => type === typeName).map(({ rule, message, since }) => ({ rule, message, since }));
}

/**
 * Limits without which Kubernetes takes rules over two lists for too costly, by type and field. They refuse nothing that
 * works: no pod can have the label of a longer group name, and there are no more deletion rules that differ.
 */
export const ADMISSION_LIMITS: Readonly<Record<string, Pick<Field, 'maxItems' | 'maxLength'>>> = {
  'RayClusterSpec.workerGroupSpecs': { maxItems: 300 },
  'WorkerGroupSpec.groupName': { maxLength: 253 },
  'NetworkPolicyConfig.workerGroups': { maxItems: 300 },
  'NetworkPolicyWorkerGroup.groupName': { maxLength: 253 },
  'DeletionStrategy.deletionRules': { maxItems: 12 },
};
