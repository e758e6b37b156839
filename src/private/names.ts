import { ApiObject, ApiObjectMetadata, Chart, Names } from 'cdk8s';
import { Construct } from 'constructs';

/** How long the name of an object may be, so that the names that the operator makes from it fit into 63 characters. */
const LIMITS: Readonly<Record<string, number>> = { RayCluster: 53, RayJob: 47, RayService: 47, RayCronJob: 36 };

export function nameLimit(kind: string): number {
  return LIMITS[kind];
}

/**
 * The name of an object: the user's, or the one that its chart makes from the construct path. Where the chart's is too
 * long it is made again, shorter; it is made to begin with a letter, as the operator wants.
 */
export function objectName(construct: Construct, kind: string, metadata: ApiObjectMetadata = {}): string {
  if (metadata.name !== undefined) { return metadata.name; }
  const limit = nameLimit(kind);
  // a chart only looks at the path and the kind, and the object cannot be there before its name
  const made = Chart.of(construct).generateObjectName({ node: construct.node, kind } as ApiObject);
  const fitting = made.length <= limit ? made : Names.toDnsLabel(construct, { maxLen: limit });
  return /^[a-z]/.test(fitting) ? fitting : `r${fitting.slice(0, limit - 1)}`;
}
