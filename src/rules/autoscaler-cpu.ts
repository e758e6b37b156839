import { ClusterView, GroupView } from './cluster-view';
import { Severity } from './finding';
import { clusterRule } from './rule';
import { asObject, isGiven, isObject } from '../private/json';
import { rayAtLeast } from '../private/ray-version';

/** Before that release the autoscaler reads limits alone. */
const READS_REQUESTS = '2.41.0';

export const autoscalerCpu = clusterRule({
  id: 'autoscaler-cpu',
  severity: Severity.ERROR,
  summary: 'A group of which nothing tells the CPUs, under autoscaling: Ray\'s autoscaler stops, again and again.',
  check: cluster => !cluster.autoscaling ? [] : cluster.groups.filter(group => lacksCpu(group, cluster)).map(({ containers: [ray], title }) => ({
    path: [...ray.path, 'resources'],
    message: `tells the autoscaler nothing of the CPUs of ${title}`,
    fix: 'give a CPU limit, or num-cpus in rayStartParams',
  })),
});

/** Where something is of the wrong type, that is a finding already. */
function lacksCpu({ spec, containers, rayStartParams }: GroupView, { rayVersion }: ClusterView): boolean {
  if (containers.length === 0 || isGiven(rayStartParams.spec['num-cpus'])) { return false; }
  const resources = containers[0].spec.resources ?? {};
  if (!isObject(resources) || Object.hasOwn(asObject(spec.resources), 'CPU')) { return false; }
  const tells = (amounts: unknown) => isGiven(asObject(amounts).cpu);
  const readsRequests = rayVersion === undefined || rayAtLeast(rayVersion, READS_REQUESTS);
  return !tells(resources.limits) && !(readsRequests && tells(resources.requests));
}
