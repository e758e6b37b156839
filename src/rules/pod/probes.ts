import { at, given } from './objects';
import { rayPorts } from './ports';
import { isPort, isPortName } from '../../private/formats';
import { asInteger, asList, isGiven, scalarText } from '../../private/json';
import { quote } from '../../private/quote';
import { items, Located, part, PodView } from '../cluster-view';
import { Severity } from '../finding';
import { podRule, Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

const PROBE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const LIFECYCLE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'sleep'];
const NUMBERS = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'];

export const probe = objectRule({
  id: 'probe',
  severity: Severity.ERROR,
  summary: 'A probe or lifecycle hook without an action, with several, or with numbers that Kubernetes does not take: no pod is made.',
  checks: {
    Probe: one => [...oneHandler(one, PROBE_HANDLERS), ...negatives(one), ...threshold(one), ...gracePeriod(one)],
    LifecycleHandler: handler => oneHandler(handler, LIFECYCLE_HANDLERS),
    ExecAction: action => asList(action.spec.command).length > 0 ? [] : [at(action, 'command', 'is missing', 'give the command')],
    HTTPGetAction: action => illegalPort(action),
    TCPSocketAction: action => illegalPort(action),
    GRPCAction: action => illegalPort(action),
    HTTPHeader: header => /^[-A-Za-z0-9]+$/.test(scalarText(header.spec.name ?? 'a')) ? []
      : [at(header, 'name', `is no name of a header (${quote(header.spec.name)})`, 'use letters, digits and dashes')],
  },
});

function oneHandler(object: Located, keys: readonly string[]): Violation[] {
  const found = given(object, keys);
  if (found.length === 1) { return []; }
  return [found.length === 0 ? at(object, [], 'says nothing to do', `give one of ${keys.join(', ')}`)
    : at(object, [], `says several things to do (${found.join(', ')})`, 'keep one of them')];
}

function negatives(one: Located): Violation[] {
  return NUMBERS.filter(key => (asInteger(one.spec[key]) ?? 0) < 0).map(key => at(one, key, `is negative (${one.spec[key]})`, 'give zero or more'));
}

/** Zero is the default, which is one. */
function threshold(one: Located): Violation[] {
  const successes = asInteger(one.spec.successThreshold) ?? 1;
  return successes > 1 && one.path.at(-1) !== 'readinessProbe'
    ? [at(one, 'successThreshold', `must be one except in a readiness probe (${successes})`, 'remove it')] : [];
}

function gracePeriod(one: Located): Violation[] {
  const seconds = asInteger(one.spec.terminationGracePeriodSeconds, 64);
  if (seconds === undefined) { return []; }
  if (one.path.at(-1) === 'readinessProbe') {
    return [at(one, 'terminationGracePeriodSeconds', 'does not go with a readiness probe, which ends nothing', 'remove it')];
  }
  return seconds > 0 ? [] : [at(one, 'terminationGracePeriodSeconds', `is below one (${seconds})`, 'give one second or more')];
}

function illegalPort(action: Located): Violation[] {
  const { port } = action.spec;
  const isLegal = typeof port === 'string' ? isPortName(port) : isPort(asInteger(port) ?? 1);
  return isLegal ? [] : [at(action, 'port', `is no port (${quote(port)})`, 'give a number from 1 to 65535, or the name of a port')];
}

const HOOKS = ['postStart', 'preStop'];
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

export const hook = podRule({
  id: 'container-hook',
  severity: Severity.ERROR,
  summary: 'A probe or lifecycle hook that does not go with its container or pod: no pod is made, or the probe always fails.',
  check: pod => [
    ...pod.initContainers.flatMap(inInitContainer),
    ...pod.allContainers.flatMap(container => longSleep(pod, container)),
    ...pod.containers.flatMap((container, index) => unknownPort(container, pod.runsRay && index === 0)),
  ],
});

/** Only those that keep running have probes and hooks. */
function inInitContainer(container: Located): Violation[] {
  if (container.spec.restartPolicy === 'Always') { return []; }
  const { stopSignal, ...hooks } = part(container, 'lifecycle').spec;
  const hasHooks = isGiven(container.spec.lifecycle) && (!isGiven(stopSignal) || Object.keys(hooks).length > 0);
  const found = [...given(container, PROBES), ...hasHooks ? ['lifecycle'] : []];
  return found.map(key => at(container, key, 'does not go with an init container, which ends', 'remove it, or set its restartPolicy to Always'));
}

const DEFAULT_GRACE_PERIOD = 30;

function longSleep({ podSpec }: PodView, container: Located): Violation[] {
  const period = asInteger(podSpec.spec.terminationGracePeriodSeconds, 64) ?? DEFAULT_GRACE_PERIOD;
  return HOOKS.flatMap(key => {
    const sleep = part(part(part(container, 'lifecycle'), key), 'sleep');
    const seconds = asInteger(sleep.spec.seconds, 64) ?? 0;
    return seconds >= 0 && seconds <= Math.max(period, 0) ? []
      : [at(sleep, 'seconds', `is not within terminationGracePeriodSeconds (${seconds}, ${period})`, `give 0 to ${period}, or raise that period`)];
  });
}

function unknownPort(container: Located, isRay: boolean): Violation[] {
  const names = (isRay ? rayPorts(container) : items(container, 'ports')).map(({ spec }) => spec.name);
  const actions = PROBES.flatMap(key => ['httpGet', 'tcpSocket'].map(handler => part(part(container, key), handler)));
  return actions.filter(({ spec }) => typeof spec.port === 'string' && isPortName(spec.port) && !names.includes(spec.port))
    .map(action => at(action, 'port', `names no port of the container (${quote(action.spec.port)})`, 'give the number, or name the port'));
}

export const gracePeriodNegative = objectRule({
  id: 'grace-period-negative',
  severity: Severity.WARNING,
  summary: 'A negative grace period: Kubernetes takes it as one second, so Ray is killed before it has drained.',
  checks: {
    PodSpec: pod => (asInteger(pod.spec.terminationGracePeriodSeconds, 64) ?? 0) < 0
      ? [at(pod, 'terminationGracePeriodSeconds', `is negative, so it is one second (${pod.spec.terminationGracePeriodSeconds})`, 'give zero or more')] : [],
  },
});
