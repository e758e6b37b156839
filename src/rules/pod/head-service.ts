import { at } from './objects';
import { METRICS, PORT_FIX, PORT_NAME_FIX, rayPorts } from './ports';
import { isDnsLabel, isPort, isPortName, LABEL_FIX } from '../../private/formats';
import { asInteger, asText, isGiven, isObject } from '../../private/json';
import { quote } from '../../private/quote';
import { ClusterView, items, Located, part } from '../cluster-view';
import { Severity } from '../finding';
import { flagsOf } from '../ray-start/flags';
import { portOf } from '../ray-start/ports';
import { clusterRule, Violation } from '../rule';
import { KubeRayTarget } from '../target';

/** The ports of the head service where the Ray container of the head has none. */
const DEFAULTS: Readonly<Record<string, number>> = { 'client': 10_001, 'gcs-server': 6379, 'dashboard': 8265, 'serve': 8000 };

export const headServicePort = clusterRule({
  id: 'head-service-port',
  severity: Severity.ERROR,
  summary: 'Ports of the head, or of its service, of which two have one number or one name: the service is not made, and no worker finds the head.',
  check: (cluster, target) => [...sameNumber(cluster, target), ...ownPorts(cluster)],
});

/** The operator makes each port of the Ray container one of the service, all of them TCP. */
function sameNumber(cluster: ClusterView, target: KubeRayTarget): Violation[] {
  const ports = cluster.head.containers.slice(0, 1).flatMap(rayPorts)
    .filter(port => asInteger(port.spec.containerPort) !== undefined && (port.spec !== METRICS || !isTakenInRay(cluster, target)));
  return ports.filter((port, index) => ports.findIndex(other => isSamePort(port, other)) < index).map(port => port.spec === METRICS
    ? at(clashing(ports, METRICS.containerPort), 'containerPort', 'is the port that the operator adds for metrics (8080)', 'name it metrics, or use another port')
    : at(port, 'containerPort', `is in the head service twice, as all its ports are TCP (${port.spec.containerPort})`, 'give each port its own number'));
}

/** Where Ray itself has the port of metrics twice, that is a finding already. */
function isTakenInRay(cluster: ClusterView, target: KubeRayTarget): boolean {
  const flags = flagsOf(cluster.head, cluster, target);
  return flags.some(flag => portOf(flag) === METRICS.containerPort) && !flags.some(({ name }) => name === 'metrics-export-port');
}

function clashing(ports: Located[], number: number): Located {
  return ports.find(({ spec }) => spec.containerPort === number) as Located;
}

/** What has the same name, too, is one port of the service; what has the same protocol is a finding already. */
function isSamePort(port: Located, other: Located): boolean {
  const isOther = nameOf(port) !== nameOf(other) && (port.spec === METRICS || protocolOf(port) !== protocolOf(other));
  return port.spec.containerPort === other.spec.containerPort && (port === other || isOther);
}

function protocolOf({ spec }: Located): string {
  return asText(spec.protocol) || 'TCP';
}

function nameOf({ spec }: Located): string {
  return asText(spec.name) || `${spec.containerPort}-port`;
}

function ownPorts(cluster: ClusterView): Violation[] {
  if (!isObject(cluster.head.spec.headService)) { return []; }
  const ports = items(part(part(cluster.head, 'headService'), 'spec'), 'ports');
  const appended = appendedPorts(cluster);
  return ports.flatMap((port, index) => [
    ...wrongName(port, [...ports.slice(0, index).map(({ spec }) => spec.name), ...appended.keys()]),
    ...wrongNumber(port, [...appended.values()]),
  ]);
}

function appendedPorts({ head: { containers } }: ClusterView): ReadonlyMap<unknown, unknown> {
  const ports = containers.slice(0, 1).flatMap(container => items(container, 'ports'));
  const declared = ports.length > 0 ? ports.map(port => [nameOf(port), port.spec.containerPort] as const) : Object.entries(DEFAULTS);
  return new Map<unknown, unknown>([[METRICS.name, METRICS.containerPort], ...declared]);
}

/** What is wrong with the name of a port of a service, of which others are taken. */
export function wrongName(port: Located, taken: readonly unknown[]): Violation[] {
  const name = asText(port.spec.name ?? '');
  if (name === undefined) { return []; }
  if (name === '') { return [at(port, 'name', 'is missing, and a service of several ports must have names', 'name the port')]; }
  if (!isDnsLabel(name)) { return [at(port, 'name', `is no DNS label (${quote(name)})`, LABEL_FIX)]; }
  return taken.includes(name) ? [at(port, 'name', `is the name of another port of the service, too (${name})`, 'remove it: the operator adds the ports of the head')] : [];
}

/** The same for its numbers. */
export function wrongNumber(port: Located, taken: readonly unknown[]): Violation[] {
  const number = asInteger(port.spec.port) ?? 1;
  const isTcp = protocolOf(port) === 'TCP';
  return [
    ...isPort(number) ? [] : [at(port, 'port', `is no port (${number})`, PORT_FIX)],
    ...isTcp && taken.includes(number) ? [at(port, 'port', `is a port that the operator adds, too (${number})`, 'remove it, or use another')] : [],
    ...wrongTarget(port),
  ];
}

function wrongTarget(port: Located): Violation[] {
  const { targetPort } = port.spec;
  const isLegal = typeof targetPort === 'string' ? targetPort === '' || isPortName(targetPort) : isPort(asInteger(targetPort) || 1);
  return isLegal ? [] : [at(port, 'targetPort', `is no port (${quote(targetPort)})`, `${PORT_FIX}, or a name: ${PORT_NAME_FIX}`)];
}

export const headServiceType = clusterRule({
  id: 'head-service-type',
  severity: Severity.ERROR,
  summary: 'A type of the head service that does not go with its other fields: the service is not made, and no worker finds the head.',
  check: ({ head }) => serviceProblems(part(head, 'headService'), head),
});

/** What is wrong with a service that a user describes, whose type may come from the group of the head. */
export function serviceProblems(service: Located, head: Located): Violation[] {
  const spec = part(service, 'spec');
  const type = asText(spec.spec.type) || asText(head.spec.serviceType);
  const place = asText(spec.spec.type) ? at(spec, 'type', '', '') : at(head, 'serviceType', '', '');
  return [
    ...type === 'ExternalName' && !isGiven(spec.spec.externalName) ? [{ ...place, message: 'leads to no pod (ExternalName)', fix: 'use ClusterIP, NodePort or LoadBalancer' }] : [],
    ...illegalName(service),
  ];
}

function illegalName(service: Located): Violation[] {
  const metadata = part(service, 'metadata');
  const name = asText(metadata.spec.name) ?? '';
  return name === '' || isDnsLabel(name) ? [] : [at(metadata, 'name', `is no DNS label (${quote(name)})`, LABEL_FIX)];
}
