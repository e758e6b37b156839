import { ClusterView, envOf, items, Located, part } from './cluster-view';
import { Severity } from './finding';
import { clusterRule } from './rule';

const VARIABLES = ['RAY_USE_TLS', 'RAY_TLS_SERVER_CERT', 'RAY_TLS_SERVER_KEY', 'RAY_TLS_CA_CERT'];

export const tlsByHand = clusterRule({
  id: 'tls-by-hand',
  severity: Severity.ERROR,
  summary: 'Variables or mounts for TLS by hand where the operator makes them: it refuses the cluster.',
  check: cluster => part(cluster, 'tlsOptions').spec.enabled !== true ? [] : rayContainers(cluster).flatMap(container => [
    ...VARIABLES.flatMap(name => envOf(container).get(name) ?? []).map(({ path, spec }) =>
      ({ path: [...path, 'name'], message: `is set by the operator when TLS is on (${spec.name})`, fix: 'remove it' })),
    ...items(container, 'volumeMounts').filter(({ spec }) => spec.name === 'ray-tls' || spec.mountPath === '/etc/ray/tls').map(({ path, spec }) =>
      ({ path, message: `is made by the operator when TLS is on (${spec.name === 'ray-tls' ? spec.name : spec.mountPath})`, fix: 'remove it, or use another name and path' })),
  ]),
});

/** The containers that the operator gives certificates. */
function rayContainers(cluster: ClusterView): Located[] {
  return [...cluster.groups.flatMap(({ containers }) => containers.slice(0, 1)), part(cluster, 'autoscalerOptions')];
}
