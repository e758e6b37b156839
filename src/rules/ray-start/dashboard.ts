import { isFalse } from './choices';
import { flagsOf, shown } from './flags';
import { Severity } from '../finding';
import { Rule } from '../rule';

export const dashboardOff: Rule = {
  id: 'ray-start-dashboard-off',
  severity: Severity.ERROR,
  summary: 'No dashboard in the cluster of a RayJob or RayService: the operator can neither submit the job nor configure Serve.',
  check: ({ kind: { kind }, clusters }, target) => kind === 'RayCluster' ? [] : clusters
    .flatMap(cluster => flagsOf(cluster.head, cluster, target))
    .filter(flag => flag.name === 'include-dashboard' && isFalse(flag))
    .map(flag => ({ path: flag.path, message: `turns off the dashboard, which a ${kind} needs (${shown(flag)})`, fix: 'remove it' })),
};
