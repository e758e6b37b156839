import { Flag, groupRule } from './flags';
import { OPTIONS } from './options';
import { portOf } from './ports';
import { workerPortsOf } from './worker-ports';
import { rayAtLeast } from '../../private/ray-version';
import { Severity } from '../finding';
import { Violation } from '../rule';

/** A port of a node, and the flag that gives it unless it is the default. */
interface NodePort {
  readonly name: string;
  readonly port: number;
  readonly given?: Flag;
}

export const portTwice = groupRule({
  id: 'ray-start-port-twice',
  severity: Severity.ERROR,
  summary: 'A port that two parts of a Ray node use, or one of them and its workers, defaults included: Ray does not start.',
  check: flags => {
    const ports = flags.length > 0 ? portsOf(flags) : [];
    return [...takenTwice(ports), ...takenByWorkers(flags, ports)];
  },
});

/** The flags whose ports Ray compares; in a worker there is no GCS. */
const COMPARED = [
  'port', 'object-manager-port', 'node-manager-port', 'ray-client-server-port', 'dashboard-port', 'dashboard-agent-grpc-port',
  'dashboard-grpc-port', 'dashboard-agent-listen-port', 'runtime-env-agent-port', 'metrics-export-port',
];

/** The ports that are known; zero is any free one. */
function portsOf(flags: readonly Flag[]): NodePort[] {
  return COMPARED.filter(name => name !== 'port' || flags[0].inHead).flatMap(name => {
    const given = flags.find(flag => flag.name === name && flag.form !== 'dropped');
    const port = given ? portOf(given) : OPTIONS[name].default;
    return port === undefined || port === 0 || (given && !isCompared(given)) ? [] : [{ name, port, given }];
  });
}

function isCompared({ option, ray }: Flag): boolean {
  return option?.comparedBefore === undefined || (ray !== undefined && !rayAtLeast(ray, option.comparedBefore));
}

function takenTwice(ports: readonly NodePort[]): Violation[] {
  return ports.flatMap((later, index) => {
    const earlier = ports.slice(0, index).find(({ port }) => port === later.port);
    const [one, other] = later.given ? [later, earlier] : [earlier, later];
    return one?.given && other ? [{
      path: one.given.path,
      message: `is the ${other.given ? 'port' : 'default'} of ${other.name}, too (${one.port})`,
      fix: 'give another port',
    }] : [];
  });
}

function takenByWorkers(flags: readonly Flag[], ports: readonly NodePort[]): Violation[] {
  const workers = workerPortsOf(flags);
  const taken = workers ? ports.filter(({ port }) => workers.has(port)) : [];
  if (workers?.given) {
    return taken.length === 0 ? [] : [{
      path: workers.given.path,
      message: `gives workers the port of ${taken.map(({ name }) => name).join(', ')} (${workers.shown})`,
      fix: `leave out ${taken.map(({ port }) => port).join(', ')}`,
    }];
  }
  return taken.flatMap(({ port, given }) => given ? [{
    path: given.path,
    message: `is among the ports of workers (${port}, workers ${workers?.shown})`,
    fix: 'give another port, or move min-worker-port and max-worker-port',
  }] : []);
}
