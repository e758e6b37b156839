import { asList } from '../../private/json';
import { afterKubelet } from '../../private/kubelet-references';
import { readWord, Word } from '../../private/shell';
import { GroupView } from '../cluster-view';

/** Variables that the operator and the kubelet put into the container that runs Ray. */
const GIVEN = [
  'RAY_CLUSTER_NAME', 'RAY_CLUSTER_NAMESPACE', 'RAY_CLOUD_INSTANCE_ID', 'RAY_NODE_TYPE_NAME', 'RAY_PORT', 'RAY_ADDRESS', 'RAY_IP', 'FQ_RAY_IP',
  'KUBERNETES_SERVICE_HOST', 'KUBERNETES_SERVICE_PORT',
];

/** What becomes of a value in the command of a container, which first the kubelet reads, and then bash. */
export function wordOf(raw: string, group: GroupView): Word {
  const { text, replaced } = afterKubelet(raw, name => isVariable(name, group));
  const word = readWord(text);
  return replaced && word.kind === 'static' ? { kind: 'dynamic' } : word;
}

function isVariable(name: string, { env, containers }: GroupView): boolean {
  // what a ConfigMap or Secret holds is not in the manifest
  return env.has(name) || GIVEN.includes(name) || (asList(containers[0]?.spec.envFrom).length > 0 && /^[A-Z_][A-Z0-9_]*$/.test(name));
}
