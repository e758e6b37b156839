import { ApiObject, ApiObjectMetadata, GroupVersionKind, JsonPatch, Lazy, Names } from 'cdk8s';
import { Construct } from 'constructs';
import { quote } from './quote';

/** How long the name of an object may be, so that the names that the operator makes from it fit into 63 characters. */
const LIMITS: Readonly<Record<string, number>> = { RayCluster: 53, RayJob: 47, RayService: 47, RayCronJob: 36 };

export function nameLimit(kind: string): number {
  return LIMITS[kind];
}

/** What the API server makes the names of objects from that have none. */
const prefixes = new WeakMap<ApiObject, string>();

/** The object of a construct. Where the user gives a `generateName` and no name, it has none, as cdk8s would always write one. */
export function namedObject(construct: Construct, gvk: GroupVersionKind, metadata: ApiObjectMetadata | undefined, spec: () => unknown): ApiObject {
  const name = objectName(construct, gvk, metadata);
  const object = new ApiObject(construct, 'Resource', { ...gvk, metadata: { ...metadata, name }, spec: Lazy.any({ produce: spec }) });
  if (metadata?.name === undefined && metadata?.generateName) {
    prefixes.set(object, metadata.generateName);
    object.addJsonPatch(JsonPatch.remove('/metadata/name'));
  }
  return object;
}

/** Whether the name is known: the API server makes no other. */
export function hasName(object: ApiObject): boolean {
  return !prefixes.has(object);
}

/** The name by which others find an object. */
export function nameOf(object: ApiObject): string {
  if (!hasName(object)) {
    throw new Error(`nothing can go by a name that the API server makes (generateName: ${quote(prefixes.get(object))}): give a name`);
  }
  return object.name;
}

/**
 * The name of an object: the user's, or the one that its chart makes from the construct path. Where the chart's is too
 * long it is made again, shorter; it is made a DNS label that begins with a letter, as the operator wants.
 */
export function objectName(construct: Construct, gvk: GroupVersionKind, metadata: ApiObjectMetadata = {}): string {
  if (metadata.name !== undefined) { return metadata.name; }
  const limit = nameLimit(gvk.kind);
  const made = asLabel(nameByChart(construct, gvk));
  return made.length <= limit ? made : asLabel(Names.toDnsLabel(construct, { maxLen: limit - 1 }));
}

/** A chart names an object that it is given, so for a moment it is given one without a spec. */
function nameByChart(construct: Construct, gvk: GroupVersionKind): string {
  const id = 'Resource';
  const { name } = new ApiObject(construct, id, gvk);
  construct.node.tryRemoveChild(id);
  return name;
}

function asLabel(text: string): string {
  const label = text.toLowerCase().replace(/[^a-z0-9-]/g, '-').replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(label) ? label : `r${label}`;
}
