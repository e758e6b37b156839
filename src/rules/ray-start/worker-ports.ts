import { Flag, groupRule, shown } from './flags';
import { wholeNumber } from './numbers';
import { OPTIONS } from './options';
import { HIGHEST_PORT, portOf } from './ports';
import { Severity } from '../finding';
import { Violation } from '../rule';

const MIN = 'min-worker-port';
const MAX = 'max-worker-port';
const LIST = 'worker-port-list';

export const workerPorts = groupRule({
  id: 'ray-start-worker-ports',
  severity: Severity.ERROR,
  summary: 'Ports of workers that are no list of ports, or whose first is not below the last: Ray does not start.',
  check: flags => [...wrongRange(flags), ...flags.filter(({ name }) => name === LIST).flatMap(wrongList)],
});

function wrongRange(flags: readonly Flag[]): Violation[] {
  const { min, max, given } = rangeOf(flags);
  if (!given || min === undefined || max === undefined || max === 0 || min < max) { return []; }
  return [given.name === MIN
    ? { path: given.path, message: `is not below ${MAX} (${min}, ${MAX} ${max})`, fix: `lower it, or raise ${MAX}` }
    : { path: given.path, message: `is not above ${MIN} (${max}, ${MIN} ${min})`, fix: `raise it, or lower ${MIN}` }];
}

function wrongList(flag: Flag): Violation[] {
  if (flag.value === undefined) { return []; }
  const ports = listed(flag.value);
  if (ports === undefined) {
    return [{ path: flag.path, message: `is no list of ports (${shown(flag)})`, fix: `give numbers from ${LOWEST_PORT} to ${HIGHEST_PORT} with commas between them` }];
  }
  const twice = ports.find((port, index) => ports.indexOf(port) !== index);
  return twice === undefined ? [] : [{ path: flag.path, message: `has a port twice (${twice})`, fix: 'give each port once' }];
}

const LOWEST_PORT = OPTIONS[MIN].least ?? 0;

function listed(text: string): number[] | undefined {
  const ports = text.split(',').map(wholeNumber);
  return ports.every(port => port !== undefined && port >= LOWEST_PORT && port <= HIGHEST_PORT) ? ports as number[] : undefined;
}

/** The lowest and the highest port of workers, and the first flag that gives one of them; what is no port is left out. */
function rangeOf(flags: readonly Flag[]): { min?: number; max?: number; given?: Flag } {
  const given = (name: string) => flags.find(flag => flag.name === name && flag.form !== 'dropped');
  const port = (name: string) => { const flag = given(name); return flag ? portOf(flag) : OPTIONS[name].default; };
  return { min: port(MIN), max: port(MAX), given: given(MIN) ?? given(MAX) };
}

/** The ports that Ray keeps for the workers of a node. */
export interface WorkerPorts {
  readonly has: (port: number) => boolean;
  readonly shown: string;
  /** The flag that says so, unless they are the default. */
  readonly given?: Flag;
}

/** The ports for workers, if they are known and right. */
export function workerPortsOf(flags: readonly Flag[]): WorkerPorts | undefined {
  const list = flags.find(({ name, form }) => name === LIST && form !== 'dropped');
  if (list) {
    const ports = list.value === undefined ? undefined : listed(list.value);
    return ports && { has: port => ports.includes(port), shown: ports.join(','), given: list };
  }
  const { min, max, given } = rangeOf(flags);
  return min === undefined || max === undefined || min >= max ? undefined
    : { has: port => port >= min && port <= max, shown: `${min} to ${max}`, given };
}
