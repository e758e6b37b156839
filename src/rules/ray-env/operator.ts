import { Severity } from '../finding';
import { Variable, variableRule } from './variables';

/** What the operator puts behind the variables of the user, with the KubeRay release since which it does. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  RAY_CLUSTER_NAME: '1.0', RAY_CLOUD_INSTANCE_ID: '1.1', RAY_NODE_TYPE_NAME: '1.1', KUBERAY_GEN_RAY_START_CMD: '1.1', RAY_CLUSTER_NAMESPACE: '1.6',
};
const IN_HEAD: Readonly<Record<string, string>> = { RAY_USAGE_STATS_EXTRA_TAGS: '1.1' };
const IN_WORKERS: Readonly<Record<string, string>> = { FQ_RAY_IP: '1.0', RAY_IP: '1.0' };

export const variableOfOperator = variableRule({
  id: 'ray-env-operator',
  severity: Severity.WARNING,
  summary: 'An environment variable that the operator sets itself, whatever its value in the manifest.',
  check: (variable, _, { version }) => {
    const since = sinceOf(variable);
    return since !== undefined && variable.value !== undefined && version.atLeast(since)
      ? { at: 'name', message: `is set by the operator, behind this one (${variable.name})`, fix: 'remove it' } : undefined;
  },
});

function sinceOf({ name, group, inHead }: Variable): string | undefined {
  const table = { ...EVERYWHERE, ...inHead ? IN_HEAD : IN_WORKERS };
  return group && Object.hasOwn(table, name) ? table[name] : undefined;
}
