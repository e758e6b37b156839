import { wordOf } from './references';
import { Severity } from '../finding';
import { clusterRule } from '../rule';
import { isRefused } from './operator';
import { ClusterView, GroupView } from '../cluster-view';

const FLAG = 'redis-password';

export const redisPassword = clusterRule({
  id: 'ray-start-redis-password',
  severity: Severity.WARNING,
  summary: 'A password of Redis that is written into rayStartParams: everybody reads it in the object, in the pod and in its processes.',
  check: cluster => cluster.groups.filter(group => holdsPassword(group, cluster)).map(({ rayStartParams }) => ({
    path: [...rayStartParams.path, FLAG],
    message: 'is a password that everybody can read (not shown)',
    fix: 'keep it in a Secret, and name that in gcsFaultToleranceOptions.redisPassword',
  })),
});

function holdsPassword(group: GroupView, cluster: ClusterView): boolean {
  const raw = group.rayStartParams.spec[FLAG];
  if (typeof raw !== 'string' || isRefused([FLAG, raw], group === cluster.head, cluster)) { return false; }
  const word = wordOf(raw, group);
  return word.kind === 'static' && word.text !== '';
}
