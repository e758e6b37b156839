import type { Field, Release, Type, Types } from '../imports/definition';

/** The parts of a CRD's schema that the walk needs. */
interface CrdSchema {
  readonly properties?: Readonly<Record<string, CrdSchema>>;
  readonly items?: CrdSchema;
  readonly additionalProperties?: CrdSchema;
}

interface Crd {
  readonly spec: {
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: CrdSchema } }[];
  };
}

/** An older KubeRay release and its CRD of RayCluster. */
export interface OlderRelease {
  readonly release: Release;
  readonly crd: Crd;
}

/** Where a RayCluster of any release embeds Kubernetes objects that hold most of the types. */
const EMBEDDED: Readonly<Record<string, readonly string[]>> = {
  PodTemplateSpec: ['spec', 'headGroupSpec', 'template'],
  Service: ['spec', 'headGroupSpec', 'headService'],
};

/** What fields that are gone held, for the CRDs of older releases; the others are older than those. */
const GONE: Readonly<Record<string, Field>> = {
  'PodResourceClaim.source': { type: 'ClaimSource' },
  'PodSpec.workloadRef': { type: 'WorkloadReference' },
  'VolumeResourceRequirements.claims': { type: 'string' },
};

const GONE_TYPES: Types = {
  ClaimSource: { fields: { resourceClaimName: { type: 'string' }, resourceClaimTemplateName: { type: 'string' } } },
  WorkloadReference: {
    fields: {
      name: { type: 'string', required: true },
      podGroup: { type: 'string', required: true },
      podGroupReplicaKey: { type: 'string' },
    },
  },
};

/** What to use instead of a field that is gone. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  'PodResourceClaim.source': 'use resourceClaimName or resourceClaimTemplateName',
  'PodSpec.workloadRef': 'use schedulingGroup',
  'VolumeResourceRequirements.claims': 'leave it out, as a volume claim has no resource claims',
};

/** The names of the fields of each type, in one release. */
type FieldNames = Map<string, Set<string>>;

/**
 * Adds `since` and `removed`: KubeRay's CRDs prune the fields that Kubernetes got after the level a release embeds.
 * `older` is in ascending order; the fields of a type that came as a whole have no `since`, the field that leads to it has.
 */
export function withHistory(types: Types, older: readonly OlderRelease[], current: Release): Types {
  const releases = [...older.map(({ release }) => release), current];
  const past = older.map(({ crd }) => fieldNames(types, crd));
  const withFields = Object.entries(types).map(([name, type]): [string, Type] => {
    const history = [...past.map(release => release.get(name)), new Set(Object.keys(type.fields))];
    return [name, { ...type, fields: withSuccessors(name, fieldsWithHistory(name, type, history, releases)) }];
  });
  return { ...Object.fromEntries(withFields), ...GONE_TYPES };
}

/** `history` has the names of the type's fields for each of the releases, or undefined where the type was not there yet. */
function fieldsWithHistory(
  typeName: string, type: Type, history: readonly (Set<string> | undefined)[], releases: readonly Release[],
): Type['fields'] {
  const born = history.findIndex(names => names !== undefined);
  const names = new Set(history.flatMap(release => [...release ?? []]));
  return Object.fromEntries([...names].map((name): [string, Field] => {
    const present = history.map(release => release?.has(name) ?? false);
    const first = present.indexOf(true);
    const since = first > born ? releases[first] : undefined;
    return [name, { ...type.fields[name] ?? GONE[`${typeName}.${name}`], since, removed: releases[present.lastIndexOf(true) + 1] }];
  }));
}

function withSuccessors(type: string, fields: Type['fields']): Type['fields'] {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) =>
    [name, field.removed ? { ...field, deprecated: SUCCESSORS[`${type}.${name}`] } : field]));
}

function fieldNames(types: Types, crd: Crd): FieldNames {
  const [{ schema }] = crd.spec.versions.filter(({ name }) => name === 'v1');
  const names: FieldNames = new Map();
  for (const [type, path] of Object.entries(EMBEDDED)) {
    collect(types, type, path.reduce(property, schema.openAPIV3Schema), names);
  }
  return names;
}

function property({ properties = {} }: CrdSchema, name: string): CrdSchema {
  if (!properties[name]) { throw new Error(`an older CRD of KubeRay has no ${name} where it is expected`); }
  return properties[name];
}

function collect(types: Types, name: string, schema: CrdSchema, names: FieldNames): void {
  const fields = names.get(name) ?? new Set();
  names.set(name, fields);
  for (const [field, value] of Object.entries(schema.properties ?? {})) {
    fields.add(field);
    const next = objectIn(types[name].fields[field]);
    if (next && types[next]) { collect(types, next, value.items ?? value.additionalProperties ?? value, names); }
  }
}

/** The name in `Name`, `Name[]` or `map<Name>`. */
function objectIn(field?: Field): string | undefined {
  return field?.type.match(/\w+/g)?.at(-1);
}
