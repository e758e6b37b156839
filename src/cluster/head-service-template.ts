import * as kplus from 'cdk8s-plus-28';
import { HeadServiceOptions } from './head-service';
import * as k8s from '../../imports/k8s';

/** A template is only needed for what the short fields of the spec cannot say. */
export function headServiceTemplate(options: HeadServiceOptions): k8s.Service | undefined {
  const { name, labels, extraPorts = [] } = options;
  if (name === undefined && labels === undefined && extraPorts.length === 0) { return undefined; }
  return {
    metadata: { name, labels },
    spec: { ports: extraPorts.length > 0 ? extraPorts.map(servicePort) : undefined },
  };
}

/** A port of a service, as Kubernetes has it. */
export function servicePort(port: kplus.ServicePort): k8s.ServicePort {
  return {
    name: port.name,
    port: port.port,
    targetPort: port.targetPort === undefined ? undefined : k8s.IntOrString.fromNumber(port.targetPort),
    nodePort: port.nodePort,
    protocol: port.protocol,
  };
}
