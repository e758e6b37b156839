import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { API_GROUP, KINDS } from '../../imports/kuberay';
import { isDnsLabel, LABEL_FIX } from '../private/formats';
import { quote } from '../private/quote';

/** What someone may do with Ray objects: see them, or make, change and delete them, too. */
export type RayAccess = 'view' | 'edit';

/** Who may do what with the Ray objects of a namespace. */
export interface RayGrant {
  readonly namespace: string;
  readonly access: RayAccess;
  readonly subjects: readonly kplus.ISubject[];
}

/** As in KubeRay's own roles. */
const VERBS: Readonly<Record<RayAccess, readonly string[]>> = {
  view: ['get', 'list', 'watch'],
  edit: ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'],
};

/** Some verbs on some resources, for Roles and ClusterRoles alike. */
export interface AccessRule {
  readonly verbs: string[];
  readonly resources: kplus.ApiResource[];
}

/** What one kind, by its plural, takes: objects and their state, which is the operator's alone to write. */
export function rayRules(plural: string, access: RayAccess): AccessRule[] {
  return [
    { verbs: [...VERBS[access]], resources: [rayResource(plural)] },
    { verbs: ['get'], resources: [rayResource(`${plural}/status`)] },
  ];
}

/** A resource of KubeRay's API as rules name it. */
export function rayResource(resourceType: string): kplus.ApiResource {
  return kplus.ApiResource.custom({ apiGroup: API_GROUP, resourceType });
}

/**
 * Grants access by a Role of the namespace, which also works where no ClusterRole of KubeRay's is installed. All that
 * one scope grants at one level in one namespace is one Role and one RoleBinding.
 */
export function grantRayAccess(scope: Construct, { namespace, access, subjects }: RayGrant): void {
  requireNamespaceName('namespace', namespace);
  if (subjects.length === 0) { throw new Error(`nobody is granted anything (no subjects): name a service account, a user or a group that may ${access}`); }
  const bindable = subjects.map(asBindable);
  const binding = bindingFor(scope, namespace, access);
  bindable.forEach(subject => addSubject(binding, subject));
}

/** Whether a namespace can have that name. */
export function requireNamespaceName(what: string, name: string): void {
  if (!isDnsLabel(name)) { throw new Error(`${what} is no DNS label (${quote(name)}): ${LABEL_FIX}`); }
}

/** What a binding can name; a service account without its namespace is nobody. */
export function asBindable(subject: kplus.ISubject): kplus.ISubject {
  // a workload names its service account without the namespace
  const account = subject instanceof kplus.AbstractPod ? subject.serviceAccount ?? subject : subject;
  const { kind, name, namespace } = account.toSubjectConfiguration();
  if (kind === 'ServiceAccount' && !namespace) {
    throw new Error(`the service account has no namespace (${name}): give it metadata.namespace, or its chart a namespace`);
  }
  return account;
}

function bindingFor(scope: Construct, namespace: string, access: RayAccess): kplus.RoleBinding {
  const id = `${access}-${namespace}`;
  const role = scope.node.tryFindChild(id) ?? new kplus.Role(scope, id, {
    metadata: { namespace },
    rules: Object.values(KINDS).flatMap(({ plural }) => rayRules(plural, access)),
  });
  const binding = role.node.tryFindChild('Binding')
    ?? new kplus.RoleBinding(role as kplus.Role, 'Binding', { role: role as kplus.Role, metadata: { namespace } });
  return binding as kplus.RoleBinding;
}

function addSubject(binding: kplus.RoleBinding, subject: kplus.ISubject): void {
  const [added, ...present] = [subject, ...binding.subjects].map(each => JSON.stringify(each.toSubjectConfiguration()));
  if (!present.includes(added)) { binding.addSubjects(subject); }
}
