import { workloadsOf } from './deployments';
import { totalOf } from './fit';
import { amountsOf } from './needs';
import { nodesOf } from './nodes';
import { replicaNeed } from './workload';
import { Severity } from '../finding';
import { JobView } from '../job-view';
import { Rule } from '../rule';
import { ServiceView } from '../service-view';

export const noCpus: Rule = {
  id: 'no-cpus',
  severity: Severity.WARNING,
  summary: 'A cluster without any CPU for Ray below a job or service: nothing runs that asks for one, as tasks, actors and replicas do by default.',
  check: ({ jobs, services }, target) => {
    const users = [...jobs.filter(job => !job.selectsCluster && !jobAsks(job)), ...services.filter(service => !serviceAsks(service))];
    return users.flatMap(({ cluster }) => cluster === undefined || totalOf(nodesOf(cluster, target), 'CPU') > 0 ? [] : [{
      path: cluster.path,
      message: 'has no node with a CPU for Ray, and tasks and actors ask for one by default',
      fix: 'let a group with CPUs have a node',
    }]);
  },
};

/** What asks for CPUs itself is a finding of its own. */
function jobAsks({ spec }: JobView): boolean {
  return amountsOf({ CPU: spec.entrypointNumCpus }).CPU !== undefined;
}

function serviceAsks(service: ServiceView): boolean {
  return workloadsOf(service).some(workload => replicaNeed(workload).CPU !== undefined);
}
