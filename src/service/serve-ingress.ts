import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { ExposeServeOptions } from './expose-serve-options';

/** The Kubernetes service that the operator makes. */
export interface OperatorService {
  readonly name: string;
  readonly port: number;
}

/** An Ingress with a rule that leads to a service of the operator's. */
export function serveIngress(scope: Construct, service: OperatorService, path: string, options: ExposeServeOptions): kplus.Ingress {
  const ingress = options.ingress ?? new kplus.Ingress(scope, 'Ingress');
  ingress.addRules({ path, host: options.host, pathType: options.pathType, backend: backendOf(service) });
  return ingress;
}

/** cdk8s-plus makes a backend of a service of its own alone, of which it reads no more than this. */
function backendOf({ name, port }: OperatorService): kplus.IngressBackend {
  return kplus.IngressBackend.fromService({ name, ports: [{ port }] } as unknown as kplus.Service);
}
