import { hasPort, isUsed, ownPorts, servePorts } from './serve-ports';
import { asObject, asText, isGiven } from '../../private/json';
import { quote } from '../../private/quote';
import { items, Located } from '../cluster-view';
import { Severity } from '../finding';
import { serviceRule } from '../rule';
import { ServiceView } from '../service-view';

export const serveServicePort = serviceRule({
  id: 'serve-service-port',
  severity: Severity.WARNING,
  summary: 'A port of the service for Serve that the operator drops, as the head has none of its name: nobody reaches Serve by it.',
  check: (service, target) => {
    const dropped = isUsed(service, target) && hasPort(service, target) ? ownPorts(service, target).dropped : [];
    return dropped.map(({ path, spec }) => ({
      path,
      message: `is dropped by the operator (${asText(spec.name) ?? 'no name'}, ${spec.port})`,
      fix: target.version.atLeast('1.6') ? 'name it as the port of the head, such as serve, or remove it' : 'remove it, as the ports of the head count',
    }));
  },
});

export const serveServiceTarget = serviceRule({
  id: 'serve-service-target',
  severity: Severity.WARNING,
  summary: 'A port of the service for Serve that leads to a port of the pods which is not that of Serve, and which no container declares.',
  // before, the operator takes nothing but the name and number
  check: (service, target) => !isUsed(service, target) || !target.version.atLeast('1.6') ? [] : ownPorts(service, target).kept.flatMap(port => {
    const { spec } = port;
    const place = isGiven(spec.targetPort) ? 'targetPort' : 'port';
    const serve = servePorts(service, target).find(({ name }) => name === spec.name);
    return serve === undefined || leadsTo(service, spec[place], serve.number) ? [] : [{
      path: [...port.path, place],
      message: `leads to a port of the pods where Serve does not listen (${quote(spec[place])}, ${serve.name} is ${serve.number})`,
      fix: `set targetPort to ${serve.number}`,
    }];
  }),
});

/** What a container declares, or the configuration of Serve says, may be meant; what is no port is a finding already. */
function leadsTo(service: ServiceView, place: unknown, number: unknown): boolean {
  const options = asObject(service.serveConfig?.value);
  const known = [number, asObject(options.http_options).port, asObject(options.grpc_options).port];
  const declared = declaredPorts(service).flatMap(({ spec }) => [spec.containerPort, spec.name]);
  return !['string', 'number'].includes(typeof place) || place === 0 || place === '' || [...known, ...declared].includes(place);
}

function declaredPorts({ cluster }: ServiceView): Located[] {
  return cluster?.groups.flatMap(({ allContainers }) => allContainers.flatMap(container => items(container, 'ports'))) ?? [];
}
