import { at } from './objects';
import { isPort, isPortName } from '../../private/formats';
import { asInteger, asText, isGiven } from '../../private/json';
import { quote } from '../../private/quote';
import { items, Located, PodView } from '../cluster-view';
import { Severity } from '../finding';
import { podRule, Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

export const PORT_FIX = 'give a number from 1 to 65535';
export const PORT_NAME_FIX = 'use at most 15 lower case letters, digits and single dashes, at least one of them a letter';

export const containerPort = objectRule({
  id: 'container-port',
  severity: Severity.ERROR,
  summary: 'A container port whose number is no port, or whose name is illegal or given twice: no pod is made.',
  checks: {
    ContainerPort: port => [...wrongNumber(port, 'containerPort', false), ...wrongNumber(port, 'hostPort', true), ...wrongName(port)],
    Container: namesTwice,
  },
});

function wrongNumber(port: Located, key: string, zero: boolean): Violation[] {
  const number = asInteger(port.spec[key]);
  return number === undefined || isPort(number) || (zero && number === 0) ? [] : [at(port, key, `is no port (${number})`, PORT_FIX)];
}

function wrongName(port: Located): Violation[] {
  const name = asText(port.spec.name) ?? '';
  return name === '' || isPortName(name) ? [] : [at(port, 'name', `is no name of a port (${quote(name)})`, PORT_NAME_FIX)];
}

function namesTwice(container: Located): Violation[] {
  const ports = items(container, 'ports').filter(({ spec }) => (asText(spec.name) ?? '') !== '');
  return ports.filter(({ spec }, index) => ports.findIndex(other => other.spec.name === spec.name) < index)
    .map(port => at(port, 'name', `is the name of another port of the container, too (${quote(port.spec.name)})`, 'give each port its own'));
}

export const METRICS = { name: 'metrics', containerPort: 8080 };

/** The operator adds a port for metrics where the Ray container has none of that name. */
export function rayPorts(container: Located): Located[] {
  const ports = items(container, 'ports');
  return ports.some(({ spec }) => spec.name === METRICS.name) ? ports : [...ports, { path: [...container.path, 'ports'], spec: METRICS }];
}

export const hostPortConflict = podRule({
  id: 'host-port-conflict',
  severity: Severity.ERROR,
  summary: 'A port of the node that two ports of a pod take, or that differs from the container port in the network of the node: no pod is made.',
  check: pod => [...differs(pod), ...takenTwice(pod)],
});

function differs({ podSpec, containers }: PodView): Violation[] {
  const ports = podSpec.spec.hostNetwork === true ? containers.flatMap(container => items(container, 'ports')) : [];
  return ports.filter(({ spec }) => isGiven(spec.hostPort) && spec.hostPort !== 0 && spec.hostPort !== spec.containerPort)
    .map(port => at(port, 'hostPort', `differs from the container port in the network of the node (${port.spec.hostPort}, ${port.spec.containerPort})`,
      'remove it: there, the container port is a port of the node'));
}

function takenTwice({ podSpec, containers, initContainers, runsRay }: PodView): Violation[] {
  const inNodeNetwork = podSpec.spec.hostNetwork === true;
  const ports = containers.flatMap((container, index) => runsRay && index === 0 ? rayPorts(container) : items(container, 'ports'));
  return [ports, ...initContainers.map(container => items(container, 'ports'))].flatMap(list => twice(list, inNodeNetwork));
}

function twice(ports: Located[], inNodeNetwork: boolean): Violation[] {
  const keys = ports.map(port => nodePortOf(port, inNodeNetwork));
  return ports.filter((_, index) => keys[index] !== undefined && keys.indexOf(keys[index]) < index).map(port => port.spec === METRICS
    ? at(port, [], 'has the port 8080 that the operator adds for metrics under another name', 'name that port metrics, or use another')
    : at(port, isGiven(port.spec.hostPort) ? 'hostPort' : 'containerPort', `is taken by another port of the pod, too (${numberOn(port)})`, 'give each its own'));
}

function numberOn({ spec }: Located): unknown {
  return isGiven(spec.hostPort) && spec.hostPort !== 0 ? spec.hostPort : spec.containerPort;
}

function nodePortOf(port: Located, inNodeNetwork: boolean): string | undefined {
  const isOnNode = isGiven(port.spec.hostPort) && port.spec.hostPort !== 0;
  return isOnNode || inNodeNetwork ? JSON.stringify([numberOn(port), port.spec.protocol || 'TCP', port.spec.hostIP || '']) : undefined;
}
