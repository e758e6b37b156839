import { exceeds, misfits, totalOf } from './fit';
import { amountsOf, amountText, customAmountsOf, Demand } from './needs';
import { Nodes, nodesOf } from './nodes';
import { asList, asObject, asText, JsonObject } from '../../private/json';
import { Severity } from '../finding';
import { JobView } from '../job-view';
import { Rule, Violation } from '../rule';

/** A rule over what the entrypoint of a job asks for, and the nodes of the cluster that is made for it. */
function entrypointRule(rule: Omit<Rule, 'check'> & { check: (demand: Demand, nodes: readonly Nodes[]) => Violation[] }): Rule {
  return {
    ...rule,
    check: ({ jobs }, target) => jobs.flatMap(job => {
      const { cluster, selectsCluster } = job;
      return cluster && !selectsCluster && tellsRay(job) ? rule.check(demandOf(job), nodesOf(cluster, target)) : [];
    }),
  };
}

/** Whether what the entrypoint asks for reaches Ray: a user, or a command of the submitter's own, asks for something else. */
function tellsRay({ spec, submissionMode }: JobView): boolean {
  const [submitter] = asList(asObject(asObject(spec.submitterPodTemplate).spec).containers);
  const hasCommand = asList(asObject(submitter).command).length > 0;
  return submissionMode !== 'InteractiveMode' && !(submissionMode === 'K8sJobMode' && hasCommand);
}

const FIELDS: Readonly<Record<string, string>> = { CPU: 'entrypointNumCpus', GPU: 'entrypointNumGpus' };

function demandOf({ path, spec }: JobView): Demand {
  return {
    need: {
      ...amountsOf({ CPU: spec.entrypointNumCpus, GPU: spec.entrypointNumGpus }),
      ...customAmountsOf(resourcesIn(asText(spec.entrypointResources))),
    },
    path,
    pathOf: resource => [...path, FIELDS[resource] ?? 'entrypointResources'],
  };
}

function resourcesIn(text: string | undefined): JsonObject {
  try {
    return asObject(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

const entrypointCapacity = entrypointRule({
  id: 'entrypoint-capacity',
  severity: Severity.ERROR,
  summary: 'An entrypoint that asks for more than any node of its cluster has: the job waits forever.',
  check: misfits,
});

const entrypointTakesAll = entrypointRule({
  id: 'entrypoint-takes-all',
  severity: Severity.WARNING,
  summary: 'An entrypoint that leaves less than one CPU of its cluster: no task runs that asks for one, as tasks do by default.',
  check: (demand, nodes) => {
    const { CPU: taken = 0 } = demand.need;
    const total = totalOf(nodes, 'CPU');
    if (taken === 0 || !exceeds(1, total - taken) || misfits(demand, nodes).length > 0) { return []; }
    return [{
      path: demand.pathOf('CPU'),
      message: `takes ${amountText('CPU', taken)} of the ${total} that all nodes have, and leaves too little for a task`,
      fix: 'ask for less, or give the groups more CPUs or nodes',
    }];
  },
});

/** The rules about what an entrypoint asks for. */
export const ENTRYPOINT_RULES: readonly Rule[] = [entrypointCapacity, entrypointTakesAll];
