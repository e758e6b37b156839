import { ClusterView, items, Located, part } from './cluster-view';
import { Severity } from './finding';
import { Manifest } from './manifest';
import { Flag, flagsOf } from './ray-start/flags';
import { hasOwnCommand } from './ray-start/operator';
import { OPTIONS } from './ray-start/options';
import { portOf } from './ray-start/ports';
import { clusterRule, Rule, Violation } from './rule';
import { upgradesInSteps } from './service-view';
import { KubeRayTarget } from './target';
import { isPort } from '../private/formats';
import { asInteger, asText, isGiven, isObject, scalarText } from '../private/json';
import { Path } from '../private/path';

/** A server of the head by the name of its port, and the flag that moves it. */
interface Server {
  readonly name: string;
  readonly flag: string;
}

const GCS: Server = { name: 'gcs-server', flag: 'port' };
const DASHBOARD: Server = { name: 'dashboard', flag: 'dashboard-port' };
const CLIENT: Server = { name: 'client', flag: 'ray-client-server-port' };
const METRICS: Server = { name: 'metrics', flag: 'metrics-export-port' };

interface Port {
  readonly path: Path;
  readonly name?: string;
  readonly number: unknown;
}

/** The ports that the container declares which runs the head; if there is one, the operator adds none but that of metrics. */
function portsOf({ head }: ClusterView): Port[] {
  return head.containers.slice(0, 1).flatMap(container => items(container, 'ports'))
    .map(({ path, spec }) => ({ path, name: asText(spec.name), number: spec.containerPort }));
}

/** Where Ray listens: the number of a flag, or the default; nothing where that is not known beforehand. */
function listens({ flag }: Server, cluster: ClusterView, target: KubeRayTarget): number | undefined {
  const given = flagsOf(cluster.head, cluster, target).find(({ name }) => name === flag);
  const port = given ? portOf(given) : OPTIONS[flag].default;
  return port === 0 || hasOwnCommand(cluster.head, cluster) ? undefined : port;
}

/** A port that the head must have, and who looks for it. */
interface Need {
  readonly name: string;
  readonly who: string;
}

const SERVE = 'serve';

/** What is looked for, and is not among the ports that are declared. */
function lacking(manifest: Manifest, cluster: ClusterView, target: KubeRayTarget): Need[] {
  const ports = portsOf(cluster);
  const { kind: { kind } } = manifest;
  if (ports.length === 0) { return []; }
  const hasDashboard = kind === 'RayCluster' || ports.some(({ name }) => name === DASHBOARD.name);
  const needsServe = kind === 'RayService' ? manifest.services.some(service => !isGiven(service.spec.serveService) || upgradesInSteps(service, target))
    : kind === 'RayCluster' && manifest.annotations['ray.io/enable-serve-service'] === 'true';
  const gcs = listens(GCS, cluster, target);
  return [
    ...hasDashboard ? [] : [{ name: DASHBOARD.name, who: `by which the operator reaches the dashboard for a ${kind}` }],
    ...needsServe && lacksServe(ports) ? [{ name: SERVE, who: 'without which the operator makes no service for Serve' }] : [],
    ...gcs === undefined || leadsTo(gcs, cluster) || ports.some(({ number }) => number === gcs) ? []
      : [{ name: GCS.name, who: `by which the workers reach the head (${gcs})` }],
  ];
}

function lacksServe(ports: readonly Port[]): boolean {
  return !ports.some(({ name = '' }) => name === SERVE || name.startsWith(`${SERVE}-`));
}

/** Whether the head service leads to a port that nobody declares: without an address of its own it leads to the pod, and so to every port. */
function leadsTo(port: number, cluster: ClusterView): boolean {
  const { head } = cluster;
  const service = serviceOf(cluster);
  const type = [service.spec.type, head.spec.serviceType].find(given => (given ?? '') !== '') ?? 'ClusterIP';
  const hasAddress = ['LoadBalancer', 'NodePort'].includes(scalarText(type)) || (isObject(head.spec.headService) && service.spec.clusterIP !== 'None');
  return !hasAddress || items(service, 'ports').some(({ spec }) => spec.port === port);
}

function serviceOf({ head }: ClusterView): Located {
  return part(part(head, 'headService'), 'spec');
}

const neededHeadPort: Rule = {
  id: 'head-port-needed',
  severity: Severity.ERROR,
  summary: 'A head that declares ports, but not the one that the operator or the workers look for: they never reach it.',
  check: (manifest, target) => manifest.clusters.flatMap(cluster => lacking(manifest, cluster, target).map(({ name, who }) => ({
    path: [...cluster.head.containers[0].path, 'ports'],
    message: `has no port named ${name}, ${who}`,
    fix: `declare ${name}, too, or no port at all`,
  }))),
};

const headPortDefaults: Rule = {
  id: 'head-port-defaults',
  severity: Severity.WARNING,
  summary: 'A head that declares some of its ports: the operator adds the others to the head service only where none is declared.',
  check: (manifest, target) => manifest.clusters.filter(cluster => lacking(manifest, cluster, target).length === 0).flatMap(cluster => {
    const missing = missingDefaults(cluster, target);
    return missing.length > 0 ? [{
      path: [...cluster.head.containers[0].path, 'ports'],
      message: `leaves the head service without ${missing.join(', ')}, as the operator adds its defaults only where no port is declared`,
      fix: 'declare these, too, or no port at all',
    }] : [];
  }),
};

/** A port under another name, or of the service alone, is still reached; that of Serve is missed by nobody who does not serve. */
function missingDefaults(cluster: ClusterView, target: KubeRayTarget): string[] {
  const ports = portsOf(cluster);
  const numbers = [...ports.map(({ number }) => number), ...items(serviceOf(cluster), 'ports').map(({ spec }) => spec.port)];
  const isThere = (server: Server) => {
    const usual = listens(server, cluster, target) ?? OPTIONS[server.flag].default;
    return ports.some(({ name }) => name === server.name) || numbers.includes(usual);
  };
  const missing = ports.length === 0 ? [] : [GCS, DASHBOARD, CLIENT].filter(server => !isThere(server)).map(({ name }) => name);
  return missing.length > 0 && lacksServe(ports) ? [...missing, SERVE] : missing;
}

const headPortNumber = clusterRule({
  id: 'head-port-number',
  severity: Severity.ERROR,
  summary: 'A port of the head with a name of the operator and another number than that at which Ray listens: the head service leads to a closed port.',
  check: (cluster, target) => [GCS, DASHBOARD, CLIENT, METRICS].flatMap(server => portsOf(cluster).filter(({ name }) => name === server.name)
    .flatMap(({ path, number }) => wrongNumber(path, number, server, listens(server, cluster, target)))),
});

function wrongNumber(path: Path, number: unknown, { flag }: Server, actual: number | undefined): Violation[] {
  return !isPort(asInteger(number) ?? 0) || actual === undefined || number === actual ? [] : [{
    path: [...path, 'containerPort'],
    message: `is not where Ray listens (${number}, ${flag} ${actual})`,
    fix: `give ${actual}, or set ${flag} in rayStartParams to "${number}"`,
  }];
}

/** The flags that move a server of which no port is declared, while the service leads to the default. */
function moved(cluster: ClusterView, target: KubeRayTarget): { server: Server; flag: Flag; port: number }[] {
  const ports = portsOf(cluster);
  const servers = ports.length === 0 ? [GCS, DASHBOARD, CLIENT, METRICS] : [METRICS].filter(({ name }) => !ports.some(port => port.name === name));
  return servers.flatMap(server => flagsOf(cluster.head, cluster, target).filter(({ name }) => name === server.flag).flatMap(flag => {
    const port = portOf(flag);
    return port === undefined || port === 0 || port === OPTIONS[server.flag].default ? [] : [{ server, flag, port }];
  }));
}

/** Whether somebody goes by the port of the service: the operator to the dashboard, and workers to the GCS where the service has an address. */
function isVital(server: Server, port: number, cluster: ClusterView, { kind }: Manifest): boolean {
  return (server === DASHBOARD && kind.kind !== 'RayCluster') || (server === GCS && !leadsTo(port, cluster));
}

function movedRule(row: Omit<Rule, 'check'>, vital: boolean): Rule {
  return {
    ...row,
    check: (manifest, target) => manifest.clusters.flatMap(cluster => moved(cluster, target)
      .filter(({ server, port }) => isVital(server, port, cluster, manifest) === vital).map(({ server, flag, port }) => ({
        path: flag.path,
        message: `moves the port, but the head service still leads to ${OPTIONS[server.flag].default} (${port})`,
        fix: `declare the ports of the container that runs Ray, ${server.name} with ${port}`,
      }))),
  };
}

const movedHeadPort = movedRule({
  id: 'head-port-moved',
  severity: Severity.WARNING,
  summary: 'A flag that moves a port of the head which the container does not declare: the head service leads to the default, where nothing listens.',
}, false);

const lostHeadPort = movedRule({
  id: 'head-port-lost',
  severity: Severity.ERROR,
  summary: 'A flag that moves the dashboard of a RayJob or RayService, or the GCS behind a service with an address, without the port in the head service: the operator or the workers never reach it.',
}, true);

/** The rules about the ports of the head. */
export const HEAD_PORT_RULES: readonly Rule[] = [neededHeadPort, headPortDefaults, headPortNumber, lostHeadPort, movedHeadPort];
