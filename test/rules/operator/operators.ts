import { checkOperator } from '../../../src/rules/engine';
import { Severity } from '../../../src/rules/finding';
import { OperatorView } from '../../../src/rules/operator/operator-view';
import { KubeRayTarget } from '../../../src/rules/target';
import { Json } from '../../manifests';

/** An operator, and what stands beside it. */
export interface PassedOperator {
  /** Completes the sentence "the rule passes …". */
  readonly name: string;
  readonly of: Json;
  readonly beside?: readonly Json[];
}

/** An operator in which one rule, and no other, finds something. */
export interface FoundOperator extends PassedOperator {
  readonly finds: readonly [path: string, message: string, fix: string][];
}

export interface OperatorRows {
  readonly rule: string;
  readonly severity: Severity;
  readonly found: readonly FoundOperator[];
  readonly passed: readonly PassedOperator[];
}

/** What can be different in an operator. */
export interface OperatorParts {
  readonly name?: string;
  readonly namespace?: string;
  readonly image?: string;
  readonly args?: readonly string[];
  readonly replicas?: number;
  readonly account?: string;
  readonly container?: Json;
  readonly pod?: Json;
  readonly annotations?: Json;
}

/** A Deployment of an operator in which no rule finds anything. */
export function operator(parts: OperatorParts = {}): Json {
  const { name = 'kuberay-operator', namespace = 'ray-system', image = 'quay.io/kuberay/operator:v1.7.0', args = [], replicas = 1 } = parts;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace, ...parts.annotations && { annotations: parts.annotations } },
    spec: {
      replicas,
      template: {
        spec: {
          serviceAccountName: parts.account ?? 'kuberay-operator',
          containers: [{ name: 'kuberay-operator', image, command: ['/manager'], args, resources: { limits: { memory: '512Mi' } }, ...parts.container }],
          ...parts.pod,
        },
      },
    },
  };
}

/** What all rules about operators find, for an operator of the newest release. */
export function operatorFindings({ of, beside = [] }: PassedOperator): string[][] {
  const view = OperatorView.of(of, () => [...beside, of]);
  if (!view) { throw new Error('the row holds no operator'); }
  return checkOperator(view, KubeRayTarget._of({})).map(({ ruleId, severity, path, message, fix }) => [ruleId, severity, path, message, fix]);
}
