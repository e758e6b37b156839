import type { Field, Type, Types } from '../imports/definition';

/** The parts of an OpenAPI v3 schema that Kubernetes uses and the definition needs. */
interface OpenApiSchema {
  readonly '$ref'?: string;
  readonly 'allOf'?: readonly OpenApiSchema[];
  readonly 'type'?: string;
  readonly 'format'?: string;
  readonly 'default'?: unknown;
  readonly 'items'?: OpenApiSchema;
  readonly 'additionalProperties'?: OpenApiSchema;
  readonly 'properties'?: Readonly<Record<string, OpenApiSchema>>;
  readonly 'required'?: readonly string[];
  readonly 'x-kubernetes-list-type'?: Field['listType'];
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-map-type'?: string;
}

type Schemas = Readonly<Record<string, OpenApiSchema>>;

export interface OpenApiDocument {
  readonly components: { readonly schemas: Schemas };
}

/** What KubeRay's own types refer to. */
const ROOTS = [
  'io.k8s.api.core.v1.EnvFromSource',
  'io.k8s.api.core.v1.EnvVar',
  'io.k8s.api.core.v1.EnvVarSource',
  'io.k8s.api.core.v1.PodTemplateSpec',
  'io.k8s.api.core.v1.ResourceRequirements',
  'io.k8s.api.core.v1.SecurityContext',
  'io.k8s.api.core.v1.Service',
  'io.k8s.api.core.v1.VolumeMount',
  'io.k8s.api.networking.v1.IngressTLS',
  'io.k8s.api.networking.v1.NetworkPolicyEgressRule',
  'io.k8s.api.networking.v1.NetworkPolicyIngressRule',
];

/** Schemas that are a scalar of the definition, or a type that is written by hand. */
const RENAMED: Readonly<Record<string, string>> = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': 'quantity',
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': 'intOrString',
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': 'dateTime',
  // the definition of KubeRay's own types has it, for their status
  'io.k8s.apimachinery.pkg.apis.meta.v1.Condition': 'Condition',
  'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta': 'EmbeddedObjectMeta',
};

/** What controller-gen lets through of the metadata of an embedded object. */
const EMBEDDED_OBJECT_META: Type = {
  link: link('io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta'),
  fields: {
    annotations: { type: 'map<string>' },
    finalizers: { type: 'string[]' },
    labels: { type: 'map<string>' },
    name: { type: 'string' },
    namespace: { type: 'string' },
  },
};

const QUALIFIED_NAME = '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$';

/** Where the CRDs of KubeRay 1.7, which controller-gen makes from the Go types, say other than Kubernetes' OpenAPI. */
const QUIRKS: Readonly<Record<string, Partial<Field>>> = {
  // the Go types embed LocalObjectReference inline, and controller-gen carries its `structType=atomic` over to them
  'ConfigMapEnvSource': { atomic: true },
  'ConfigMapProjection': { atomic: true },
  'ConfigMapVolumeSource': { atomic: true },
  'SecretEnvSource': { atomic: true },
  'SecretProjection': { atomic: true },
  // the Go defaults are `ref(…)` to a constant, which controller-gen does not follow
  'AzureDiskVolumeSource.cachingMode': { default: undefined },
  'AzureDiskVolumeSource.kind': { default: undefined },
  // kubebuilder's markers on the Go field, which Kubernetes' own generator does not read
  'PortStatus.error': { required: true, maxLength: 316, pattern: QUALIFIED_NAME },
};

export function kubernetesTypes(documents: readonly OpenApiDocument[]): Types {
  const schemas: Schemas = Object.assign({}, ...documents.map(document => document.components.schemas));
  const types = reachable(schemas).map(id => [lastPart(id), objectType(id, schemas[id])]);
  return { ...Object.fromEntries(types), EmbeddedObjectMeta: EMBEDDED_OBJECT_META };
}

/** The ids of the object schemas that the roots reach, the roots among them. */
function reachable(schemas: Schemas): string[] {
  const found = new Set(ROOTS);
  // a Set gives the ids that are added while it is walked, too
  for (const id of found) {
    const next = Object.values(schemas[id].properties ?? {}).flatMap(property => reference(property) ?? []);
    next.filter(to => !RENAMED[to]).forEach(to => found.add(to));
  }
  return [...found];
}

function objectType(id: string, { properties = {}, required = [], ...schema }: OpenApiSchema): Type {
  const name = lastPart(id);
  const fields = Object.entries(properties).map(([key, property]): [string, Field] =>
    [key, { ...fieldOf(property, required.includes(key)), ...QUIRKS[`${name}.${key}`] }]);
  return {
    link: link(id),
    atomic: isAtomic(schema) ?? QUIRKS[name]?.atomic,
    fields: Object.fromEntries(fields),
  };
}

function fieldOf(schema: OpenApiSchema, required: boolean): Field {
  return {
    type: typeExpression(schema),
    required: required || undefined,
    default: realDefault(schema.default, required),
    listType: schema['x-kubernetes-list-type'],
    listKeys: schema['x-kubernetes-list-map-keys'],
    atomic: isAtomic(schema),
  };
}

function isAtomic(schema: OpenApiSchema): true | undefined {
  return schema['x-kubernetes-map-type'] === 'atomic' || undefined;
}

/** OpenAPI also writes Go's zero value as the default of required fields, and `{}` as that of objects. */
function realDefault(value: unknown, required: boolean): Field['default'] {
  const zero = value === '' || value === 0 || value === false;
  return typeof value === 'object' || (required && zero) ? undefined : value as Field['default'];
}

function typeExpression(schema: OpenApiSchema): string {
  if (schema.items) { return `${typeName(schema.items)}[]`; }
  return schema.additionalProperties ? `map<${typeName(schema.additionalProperties)}>` : typeName(schema);
}

function typeName(schema: OpenApiSchema): string {
  const id = reference(schema);
  const name = id ? RENAMED[id] ?? lastPart(id) : schema.format ?? schema.type;
  if (!name) { throw new Error(`the definition cannot say the type of ${JSON.stringify(schema)}`); }
  return name;
}

/** The id that a schema, or what it holds, refers to. */
function reference(schema: OpenApiSchema): string | undefined {
  const inner = schema.items ?? schema.additionalProperties ?? schema;
  return (inner.$ref ?? inner.allOf?.[0].$ref)?.split('/').pop();
}

/** Kubernetes' API reference names groups like `networking.k8s.io`, but `core` and `meta` without a domain. */
function link(id: string): string {
  const [group, version, name] = id.toLowerCase().split('.').slice(-3);
  const suffix = group === 'networking' ? 'networking-k8s-io' : group;
  return `https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#${name}-${version}-${suffix}`;
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1);
}
