import { hasPort, isUsed, ownPorts } from './serve-ports';
import { asInteger, isGiven } from '../../private/json';
import { quote } from '../../private/quote';
import { ClusterView, Located, part } from '../cluster-view';
import { Severity } from '../finding';
import { serviceProblems, wrongName, wrongNumber } from '../pod/head-service';
import { serviceRule, Violation } from '../rule';
import { upgradesInSteps } from '../service-view';
import { boundsOf } from '../worker-groups';

export const serveService = serviceRule({
  id: 'serve-service',
  severity: Severity.ERROR,
  summary: 'A service for Serve that Kubernetes does not take, such as one without a port: the RayService is never ready.',
  check: (service, target) => {
    const { cluster } = service;
    if (!cluster || !isUsed(service, target)) { return []; }
    const described = part(service, 'serveService');
    return [
      ...serviceProblems(described, cluster.head).filter(({ path }) => path[1] === 'serveService'),
      ...hasPort(service, target) ? [] : [{
        path: [...described.path, 'spec', 'ports'],
        message: 'has no port named serve, nor has the head',
        fix: 'declare a port named serve in the head',
      }],
      ...wrongPorts(ownPorts(service, target).kept),
    ];
  },
});

/** One alone needs no name. */
function wrongPorts(ports: readonly Located[]): Violation[] {
  return ports.flatMap((port, index) => [
    ...ports.length === 1 && (port.spec.name ?? '') === '' ? [] : wrongName(port, []),
    ...ports.findIndex(({ spec }) => spec.name === port.spec.name) < index
      ? [{ path: [...port.path, 'name'], message: `is the name of another port of the service, too (${quote(port.spec.name)})`, fix: 'give each its own' }] : [],
    ...wrongNumber(port, []),
  ]);
}

export const serveServiceUnused = serviceRule({
  id: 'serve-service-unused',
  severity: Severity.WARNING,
  summary: 'A service for Serve where upgrades go in steps: clients use the Gateway, and the service is not made as described.',
  check: (service, target) => isGiven(service.spec.serveService) && upgradesInSteps(service, target) ? [{
    path: [...service.path, 'serveService'],
    message: 'has no effect, as clients use the Gateway of an upgrade in steps',
    fix: 'remove it',
  }] : [],
});

export const serveNowhere = serviceRule({
  id: 'serve-nowhere',
  severity: Severity.ERROR,
  summary: 'A head that is kept out of serving where there are no workers: no pod serves.',
  check: ({ path, spec, cluster }) => spec.excludeHeadPodFromServeSvc === true && cluster !== undefined && !mayHaveWorkers(cluster) ? [{
    path: [...path, 'excludeHeadPodFromServeSvc'],
    message: 'leaves no pod that serves, as there are no workers (true)',
    fix: 'remove it, or add workers',
  }] : [],
});

/** What is no list, or no number, is a finding already. */
function mayHaveWorkers({ spec, workerGroups, autoscaling }: ClusterView): boolean {
  return !Array.isArray(spec.workerGroupSpecs ?? []) || workerGroups.some(({ spec: group }) => {
    const { min, max } = boundsOf(group);
    const wanted = autoscaling ? max : Math.max(min, Math.min(max, asInteger(group.replicas ?? 0) ?? max));
    return wanted > 0 && group.suspend !== true;
  });
}
