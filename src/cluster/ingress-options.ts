import { HeadIngressOptions } from './head-ingress';
import * as k8s from '../../imports/k8s';

/** The part of the head's spec that shapes the Ingress, if anything is to be said of it. */
export function ingressOptions({ host, path, pathType, tls }: HeadIngressOptions): k8s.IngressOptions | undefined {
  if ([host, path, pathType, tls].every(option => option === undefined)) { return undefined; }
  return {
    host,
    path,
    pathType: pathType as k8s.IngressOptionsPathType | undefined,
    tls: tls?.map(({ hosts, secret }) => ({ hosts: hosts && [...hosts], secretName: secret?.name })),
  };
}
