import * as kplus from 'cdk8s-plus-28';
import { ExposeServeOptions } from './expose-serve-options';

/** The Kubernetes service that the operator makes. */
export interface OperatorService {
  readonly name: string;
  readonly namespace?: string;
  readonly port: number;
}

const INGRESS = 'Ingress';

/** An Ingress with a rule that leads to a service of the operator's. */
export function serveIngress(scope: kplus.IResource, service: OperatorService, path: string, options: ExposeServeOptions): kplus.Ingress {
  const own = scope.node.tryFindChild(INGRESS) as kplus.Ingress | undefined;
  const ingress = options.ingress ?? own ?? new kplus.Ingress(scope, INGRESS, { metadata: { namespace: service.namespace } });
  requireSameNamespace(service.namespace, ingress);
  ingress.addRules({ path, host: options.host, pathType: options.pathType, backend: backendOf(service) });
  return ingress;
}

/** cdk8s-plus makes a backend of a service of its own alone, of which it reads no more than this. */
function backendOf({ name, port }: OperatorService): kplus.IngressBackend {
  return kplus.IngressBackend.fromService({ name, ports: [{ port }] } as unknown as kplus.Service);
}

/** An Ingress finds services of its own namespace alone. */
function requireSameNamespace(own: string | undefined, { name, metadata: { namespace: other } }: kplus.Ingress): void {
  if (own !== undefined && other !== undefined && own !== other) {
    throw new Error(`an Ingress leads to services of its own namespace (${name} is in ${other}, the service in ${own}): use one in ${own}`);
  }
}
