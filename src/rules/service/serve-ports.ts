import { asText, isObject } from '../../private/json';
import { items, Located, part } from '../cluster-view';
import { ServiceView, upgradesInSteps } from '../service-view';
import { KubeRayTarget } from '../target';

/** A port of the head that serves. */
interface Port {
  readonly name: string;
  readonly number: unknown;
}

/** Where Serve listens, if the head declares no port. */
const DEFAULT: readonly Port[] = [{ name: 'serve', number: 8000 }];

/** The ports of the head that the operator makes ports of the service. */
export function servePorts({ cluster }: ServiceView, { version }: KubeRayTarget): readonly Port[] {
  const ports = cluster?.head.containers.slice(0, 1).flatMap(container => items(container, 'ports')) ?? [];
  return ports.length === 0 ? DEFAULT : ports.map(({ spec }) => ({ name: asText(spec.name) ?? '', number: spec.containerPort }))
    .filter(({ name }) => name === 'serve' || (name.startsWith('serve-') && version.atLeast('1.6')));
}

/** The ports of the user: those that the service has in the end, and those that it does not have. */
export function ownPorts(service: ServiceView, target: KubeRayTarget): { kept: Located[]; dropped: Located[] } {
  const ofHead = servePorts(service, target);
  const isKept = ({ spec }: Located) => {
    if (ofHead.length === 0) { return target.version.atLeast('1.6') || spec.name === 'serve'; }
    // before, those of the head count alone
    return ofHead.some(({ name, number }) => name === spec.name && (target.version.atLeast('1.6') || number === spec.port));
  };
  const ports = items(part(part(service, 'serveService'), 'spec'), 'ports');
  return { kept: ports.filter(isKept), dropped: ports.filter(port => !isKept(port)) };
}

/** A service that is described, and used. */
export function isUsed(service: ServiceView, target: KubeRayTarget): boolean {
  return isObject(service.spec.serveService) && !upgradesInSteps(service, target);
}

/** Whether there is a port at all, without which there is no service. */
export function hasPort(service: ServiceView, target: KubeRayTarget): boolean {
  return servePorts(service, target).length > 0 || ownPorts(service, target).kept.length > 0;
}
