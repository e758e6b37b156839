import { asList } from '../../private/json';
import { readWord, Word } from '../../private/shell';
import { GroupView } from '../cluster-view';

/** Variables that the operator and the kubelet put into the container that runs Ray. */
const GIVEN = [
  'RAY_CLUSTER_NAME', 'RAY_CLUSTER_NAMESPACE', 'RAY_CLOUD_INSTANCE_ID', 'RAY_NODE_TYPE_NAME', 'RAY_PORT', 'RAY_ADDRESS', 'RAY_IP', 'FQ_RAY_IP',
  'KUBERNETES_SERVICE_HOST', 'KUBERNETES_SERVICE_PORT',
];

/**
 * What becomes of a value in the command of a container: first the kubelet puts in the variables that are written as
 * `$(NAME)` and makes `$` of `$$`, then bash reads the rest.
 */
export function wordOf(raw: string, group: GroupView): Word {
  let replaced = false;
  const text = raw.replace(/\$(?:\$|\(([^)]*)\)|[^])/g, (reference, name?: string) => {
    if (reference === '$$') { return '$'; }
    if (name === undefined || !isVariable(name, group)) { return reference; }
    replaced = true;
    return '0';
  });
  const word = readWord(text);
  return replaced && word.kind === 'static' ? { kind: 'dynamic' } : word;
}

function isVariable(name: string, { env, containers }: GroupView): boolean {
  // what a ConfigMap or Secret holds is not in the manifest
  return env.has(name) || GIVEN.includes(name) || (asList(containers[0]?.spec.envFrom).length > 0 && /^[A-Z_][A-Z0-9_]*$/.test(name));
}
