import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct, IConstruct } from 'constructs';

/** The objects that are in no namespace, although their metadata has that of their chart. */
const inNone = new WeakSet<ApiObject>();

/** cdk8s gives every object the namespace of its chart, also those that are in none: it is taken out again. */
export function clusterScoped<T extends IConstruct>(construct: T): T {
  const object = ApiObject.of(construct);
  object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  inNone.add(object);
  return construct;
}

export function isClusterScoped(object: ApiObject): boolean {
  return inNone.has(object);
}

/** A ClusterRole without the empty list of names that cdk8s-plus writes to each of its rules. */
export function clusterRole(scope: Construct, id: string, props: kplus.ClusterRoleProps): kplus.ClusterRole {
  const role = new kplus.ClusterRole(scope, id, props);
  const written = role.rules.flatMap(({ endpoints }) => endpoints);
  ApiObject.of(role).addJsonPatch(...written.map((_, index) => JsonPatch.remove(`/rules/${index}/resourceNames`)));
  return clusterScoped(role);
}
