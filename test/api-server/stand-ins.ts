import { Json } from '../manifests';

/** Kinds that examples use and that come with neither Kubernetes nor KubeRay. The API server takes any content of theirs. */
export const STAND_INS: readonly Json[] = [
  standIn('monitoring.coreos.com/v1', 'ServiceMonitor', 'servicemonitors'),
  standIn('monitoring.coreos.com/v1', 'PodMonitor', 'podmonitors'),
  standIn('monitoring.coreos.com/v1', 'PrometheusRule', 'prometheusrules'),
  standIn('cert-manager.io/v1', 'Certificate', 'certificates'),
  standIn('cert-manager.io/v1', 'Issuer', 'issuers'),
];

function standIn(apiVersion: string, kind: string, plural: string): Json {
  const [group, version] = apiVersion.split('/');
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { kind, plural, singular: kind.toLowerCase() },
      versions: [{
        name: version,
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true } },
      }],
    },
  };
}
