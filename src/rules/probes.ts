import { GroupView, items, Located, part } from './cluster-view';
import { Severity } from './finding';
import { flagsOf, releaseOf } from './ray-start/flags';
import { hasOwnCommand } from './ray-start/operator';
import { clusterRule, Rule, Violation } from './rule';
import { asInteger, asText } from '../private/json';
import { quote } from '../private/quote';
import { rayAtLeast } from '../private/ray-version';

/** What serves HTTP in a container that runs Ray. */
interface Ports {
  readonly metrics: number;
  readonly agent: number;
  readonly dashboard: number;
}

/** A probe by HTTP of the user. */
interface Probe extends Located {
  readonly url: string;
  readonly port: number;
  readonly ports: Ports;
  readonly inHead: boolean;
  /** Whether Ray is all that is in the pod. */
  readonly alone: boolean;
  readonly ray?: string;
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

/** A rule that looks at one probe after the other. */
function probeRule(rule: Omit<Rule, 'check'> & { check: (probe: Probe) => Violation[] }): Rule {
  return clusterRule({
    ...rule,
    check: (cluster, target) => cluster.groups.filter(group => group.containers.length > 0 && !hasOwnCommand(group, cluster)).flatMap(group => {
      const flags = flagsOf(group, cluster, target);
      const port = (name: string, usual: number) => Number(flags.find(flag => flag.name === name)?.raw ?? usual);
      const ports = { metrics: port('metrics-export-port', 8080), agent: port('dashboard-agent-listen-port', 52_365), dashboard: port('dashboard-port', 8265) };
      const side = { ports, inHead: group === cluster.head, alone: group.containers.length === 1, ray: releaseOf(group, cluster) };
      return probesOf(group).flatMap(probe => rule.check({ ...probe, ...side }));
    }),
  });
}

function probesOf({ containers }: GroupView): (Located & { url: string; port: number })[] {
  return PROBES.map(name => part(part(containers[0], name), 'httpGet')).flatMap(probe => {
    const port = portOf(probe.spec.port, containers[0]);
    return port === undefined || (probe.spec.host ?? '') !== '' ? [] : [{ ...probe, port, url: (asText(probe.spec.path) ?? '/').split('?')[0] }];
  });
}

function portOf(port: unknown, container: Located): number | undefined {
  if (typeof port !== 'string') { return asInteger(port); }
  return asInteger(items(container, 'ports').find(({ spec }) => spec.name === port)?.spec.containerPort);
}

const probeOfMetrics = probeRule({
  id: 'probe-of-metrics',
  severity: Severity.WARNING,
  summary: 'A probe at the port of the metrics, which answers every path alike: it takes the place of the operator\'s, and says nothing of Ray.',
  check: ({ path, url, port, ports }) => port === ports.metrics && port !== ports.agent && port !== ports.dashboard ? [{
    path,
    message: `asks for metrics, whatever its path is, and not for the health of Ray (${quote(url)}, port ${port})`,
    fix: 'remove it, as the operator adds probes that fit',
  }] : [],
});

/** The paths that people try, and that the servers of Ray do not have. */
const INVENTED = /^\/(?:health|healthz|healthcheck|ready|readyz|live|livez|liveness|readiness|status|ping|api\/health|api\/ready)\/?$/;

const probePath = probeRule({
  id: 'probe-path',
  severity: Severity.ERROR,
  summary: 'A probe of Ray at a path or port where nothing answers: the container is restarted again and again, or is never ready.',
  check: probe => {
    const problem = problemOf(probe);
    return problem === undefined ? []
      : [{ path: probe.path, message: `${problem} (${quote(probe.url)}, port ${probe.port})`, fix: 'remove it, as the operator adds probes that fit' }];
  },
});

/** A sidecar may have a dashboard of its own. */
function problemOf({ url, port, ports, inHead, alone, ray }: Probe): string | undefined {
  if (port === ports.dashboard && !inHead) { return alone ? 'asks the dashboard, which only the head has' : undefined; }
  if (port === ports.dashboard) { return INVENTED.test(url) ? 'asks the dashboard for a path that it does not have' : undefined; }
  if (port !== ports.agent) { return undefined; }
  if (INVENTED.test(url) || url === '/api/gcs_healthz') { return 'asks the agent of Ray for a path that it does not have'; }
  return url === '/api/healthz' && ray !== undefined && !rayAtLeast(ray, '2.53.0') ? `asks for a path that came with Ray 2.53.0, and the cluster has ${ray}` : undefined;
}

/** The rules about probes of Ray. */
export const PROBE_RULES: readonly Rule[] = [probeOfMetrics, probePath];
