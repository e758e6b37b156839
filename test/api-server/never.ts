import { Attempt } from './kubectl';

/** With each of them, the operator could make itself more than it is, or read and break what is not its own. */
export const NEVER: readonly Attempt[] = [
  ...['delete', 'update', 'patch', 'deletecollection'].map(verb => ({ verb, resource: 'secrets' })),
  ...['create', 'get'].flatMap(verb => ['exec', 'attach', 'portforward'].map(door => ({ verb, resource: `pods/${door}` }))),
  ...['update', 'patch'].map(verb => ({ verb, resource: 'pods/ephemeralcontainers' })),
  ...['update', 'patch'].map(verb => ({ verb, resource: 'serviceaccounts' })),
  ...['serviceaccounts/token', 'nodes', 'namespaces', 'persistentvolumes'].map(resource => ({ verb: 'create', resource })),
  ...['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'].flatMap(verb => ['nodes', 'nodes/proxy', 'configmaps'].map(resource => ({ verb, resource }))),
  ...['update', 'patch', 'delete'].map(verb => ({ verb, resource: 'namespaces' })),
  ...['users', 'groups', 'serviceaccounts'].map(resource => ({ verb: 'impersonate', resource })),
  ...['create', 'update', 'patch', 'delete', 'bind', 'escalate'].flatMap(verb => ['clusterroles', 'clusterrolebindings'].map(resource => ({
    verb, resource, group: 'rbac.authorization.k8s.io',
  }))),
  ...['bind', 'escalate'].map(verb => ({ verb, resource: 'roles', group: 'rbac.authorization.k8s.io' })),
  ...['create', 'update', 'patch', 'delete'].flatMap(verb => ['customresourcedefinitions.apiextensions.k8s.io',
    'validatingwebhookconfigurations.admissionregistration.k8s.io', 'mutatingwebhookconfigurations.admissionregistration.k8s.io',
    'certificatesigningrequests.certificates.k8s.io', 'deployments.apps', 'daemonsets.apps', 'cronjobs.batch'].map(name => ({
    verb, resource: name.split('.')[0], group: name.split('.').slice(1).join('.'),
  }))),
  { verb: '*', resource: '*', group: '*' },
  { verb: '*', resource: '*' },
];
