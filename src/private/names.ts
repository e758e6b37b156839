import { ApiObject, ApiObjectMetadata, GroupVersionKind, Names } from 'cdk8s';
import { Construct } from 'constructs';

/** How long the name of an object may be, so that the names that the operator makes from it fit into 63 characters. */
const LIMITS: Readonly<Record<string, number>> = { RayCluster: 53, RayJob: 47, RayService: 47, RayCronJob: 36 };

export function nameLimit(kind: string): number {
  return LIMITS[kind];
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
