import { agreedNumber, readersOf } from './conversions';
import { serveRule } from './serve-rule';
import { serveConfigOf } from './serve-view';
import { rayOf } from './walk';
import { asList, asObject, asText, isGiven } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { rayAtLeast } from '../../private/ray-version';
import { ClusterView, GroupView, items, Located } from '../cluster-view';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';
import { ServiceView } from '../service-view';

/** Where the proxy listens, and where the operator looks for a port that is not declared. */
const USUAL_PORT = 8000;
const PORT_NAME = 'serve';

/** Where the operator looks for Serve in the pods of a group, and where that is written. */
interface Lookout {
  readonly group: GroupView;
  readonly port: number;
  readonly path?: Path;
}

const httpPort = serveRule({
  id: 'serve-http-port',
  severity: Severity.ERROR,
  summary: 'A port of Ray Serve that is not the one of the pods named serve: no request arrives, and the workers never get ready.',
  check: (_, service) => {
    const port = portOf(service);
    if (port === undefined || !service.cluster) { return []; }
    const wrong = lookouts(service, service.cluster).filter(lookout => lookout.port !== port);
    const undeclared = wrong.filter(({ path }) => path === undefined).map(({ group }) => group.title);
    return [
      ...undeclared.length === 0 ? [] : [{
        path: httpOptions(service, 'port'),
        message: `is not where the operator looks for Serve in ${undeclared.join(', ')} (${port}, there ${USUAL_PORT})`,
        fix: `declare the container port "${PORT_NAME}" with ${port} there`,
      }],
      ...wrong.flatMap(({ path, port: number }): Violation[] => path === undefined ? [] : [{
        path, message: `is not the port on which Ray Serve listens (${number}, http_options.port ${port})`, fix: `give ${port}, or change http_options.port`,
      }]),
    ];
  },
});

function httpOptions({ serveConfig }: ServiceView, key: string): Path {
  return [...serveConfig?.path ?? [], 'http_options', key];
}

function portOf(service: ServiceView): number | undefined {
  const config = serveConfigOf(service);
  const options = asObject(config?.spec.http_options);
  return Object.hasOwn(options, 'port') ? agreedNumber(options.port, 'integer', readersOf(rayOf(service))) : USUAL_PORT;
}

/** Where requests come in by a service of the user, or ports are declared without one for Serve, is more than the numbers tell. */
function lookouts(service: ServiceView, cluster: ClusterView): Lookout[] {
  const ownPorts = asList(asObject(asObject(service.spec.serveService).spec).ports).length > 0;
  const head = isLedBy(cluster.head) && !ownPorts ? [cluster.head] : [];
  return [...head, ...cluster.workerGroups.filter(isProbed)].flatMap(group => {
    const declared = declaredPort(group);
    const port = declared ? declared.spec.containerPort : USUAL_PORT;
    return typeof port === 'number' ? [{ group, port, path: declared && [...declared.path, 'containerPort'] }] : [];
  });
}

function isLedBy(head: GroupView): boolean {
  return declaredPort(head) !== undefined || portsOf(head).length === 0;
}

function declaredPort(group: GroupView): Located | undefined {
  return portsOf(group).find(({ spec }) => spec.name === PORT_NAME);
}

function portsOf({ containers }: GroupView): Located[] {
  return containers.slice(0, 1).flatMap(container => items(container, 'ports'));
}

/** Whether the operator asks the proxy on a worker, which it does where there is no other probe. */
function isProbed({ containers }: GroupView): boolean {
  return containers.length > 0 && !isGiven(containers[0].spec.readinessProbe);
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/i;

const httpHost = serveRule({
  id: 'serve-http-host',
  severity: Severity.ERROR,
  summary: 'A host of Ray Serve that nobody reaches from outside of the pod: no request arrives, and the RayService never gets ready.',
  check: (_, service) => {
    const host = asText(asObject(serveConfigOf(service)?.spec.http_options).host) ?? '';
    return !LOOPBACK.test(host) ? [] : [{
      path: httpOptions(service, 'host'), message: `is reached from inside of the pod only (${quote(host)})`, fix: 'leave it out, or give 0.0.0.0',
    }];
  },
});

/** The first Ray release that can speak HTTPS; before, the keys are dropped. */
const KNOWS_TLS = '2.50.0';

const tlsPair = serveRule({
  id: 'serve-tls-pair',
  severity: Severity.ERROR,
  summary: 'A certificate for Ray Serve without its key, or a key without its certificate: Ray refuses the configuration.',
  check: ({ ray }, service) => {
    const options = asObject(serveConfigOf(service)?.spec.http_options);
    const given = ['ssl_certfile', 'ssl_keyfile'].filter(key => (options[key] ?? '') !== '');
    const other = given[0] === 'ssl_certfile' ? 'ssl_keyfile' : 'ssl_certfile';
    return given.length !== 1 || !rayAtLeast(ray, KNOWS_TLS) ? [] : [{
      path: httpOptions(service, given[0]), message: `is given without ${other} (${quote(options[given[0]])})`, fix: 'give both or none',
    }];
  },
});

const noProxy = serveRule({
  id: 'serve-no-proxy',
  severity: Severity.ERROR,
  summary: 'A proxy_location of Ray Serve with which no pod takes requests: the RayService never gets ready.',
  check: (_, service) => {
    const location = locationOf(service);
    const isNowhere = location?.value === 'Disabled' || (location?.value === 'HeadOnly' && service.spec.excludeHeadPodFromServeSvc === true);
    // other probes may call workers ready that take no requests
    return !location || !isNowhere || !service.cluster?.workerGroups.every(isProbed) ? [] : [{
      path: location.path,
      message: location.value === 'Disabled' ? 'starts no proxy that takes requests ("Disabled")' : 'leaves the only proxy to the head, which excludeHeadPodFromServeSvc keeps out ("HeadOnly")',
      fix: 'leave it out: EveryNode is the default',
    }];
  },
});

const headProxy = serveRule({
  id: 'serve-head-proxy',
  severity: Severity.WARNING,
  summary: 'A proxy of Ray Serve on the head alone: the workers never get ready, as the operator asks for the proxy on each of them.',
  check: (_, service) => {
    const location = locationOf(service);
    const unready = service.cluster?.workerGroups.filter(isProbed) ?? [];
    return location?.value !== 'HeadOnly' || service.spec.excludeHeadPodFromServeSvc === true || unready.length === 0 ? [] : [{
      path: location.path,
      message: `never lets the pods of ${unready.map(({ title }) => title).join(', ')} get ready ("HeadOnly")`,
      fix: 'leave it out, or give the workers a readinessProbe of their own',
    }];
  },
});

function locationOf(service: ServiceView): { path: Path; value: unknown } | undefined {
  const config = serveConfigOf(service);
  return config && { path: [...config.path, 'proxy_location'], value: config.spec.proxy_location };
}

/** The rules about how requests come in. */
export const PROXY_RULES: readonly Rule[] = [httpPort, httpHost, tlsPair, noProxy, headProxy];
