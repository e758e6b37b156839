import { CelRule, Field, Kind } from './definition';
import { Scalar, isScalar, parseType, typeNamed } from './model';

/** The parts of a structural schema of a CustomResourceDefinition (`apiextensions.k8s.io/v1`) that KubeRay's have. */
export interface CrdSchema {
  readonly 'description'?: string;
  readonly 'type'?: 'object' | 'array' | 'string' | 'boolean' | 'integer' | 'number';
  readonly 'format'?: string;
  readonly 'anyOf'?: readonly CrdSchema[];
  readonly 'default'?: string | number | boolean;
  readonly 'enum'?: readonly string[];
  readonly 'minimum'?: number;
  readonly 'minItems'?: number;
  readonly 'minLength'?: number;
  readonly 'maxLength'?: number;
  readonly 'pattern'?: string;
  readonly 'nullable'?: boolean;
  readonly 'items'?: CrdSchema;
  readonly 'additionalProperties'?: CrdSchema;
  readonly 'properties'?: Readonly<Record<string, CrdSchema>>;
  readonly 'required'?: readonly string[];
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-map-type'?: 'atomic';
  readonly 'x-kubernetes-validations'?: readonly CelRule[];
}

const INT_OR_STRING: CrdSchema = {
  'anyOf': [{ type: 'integer' }, { type: 'string' }],
  'x-kubernetes-int-or-string': true,
};

/** As controller-gen writes it for `resource.Quantity`. */
export const QUANTITY_PATTERN =
  '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';

const SCALARS: Readonly<Record<Scalar, CrdSchema>> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  int32: { type: 'integer', format: 'int32' },
  int64: { type: 'integer', format: 'int64' },
  float: { type: 'number' },
  quantity: { ...INT_OR_STRING, pattern: QUANTITY_PATTERN },
  intOrString: INT_OR_STRING,
  dateTime: { type: 'string', format: 'date-time' },
};

/** The `openAPIV3Schema` of version v1 of a kind: what KubeRay's own CRD has, with descriptions. */
export function openApiSchema(kind: Kind): CrdSchema {
  return {
    description: kind.doc,
    type: 'object',
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object' },
      spec: objectSchema(kind.spec),
      status: objectSchema(kind.status),
    },
  };
}

function objectSchema(typeName: string): CrdSchema {
  const type = typeNamed(typeName);
  const fields = Object.entries(type.fields).filter(([, field]) => field.removed === undefined);
  const required = fields.filter(([, field]) => field.required).map(([name]) => name).sort();
  return definedOnly<CrdSchema>({
    'type': 'object',
    'properties': Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field)])),
    'required': nonEmpty(required),
    'x-kubernetes-map-type': type.atomic ? 'atomic' : undefined,
    'x-kubernetes-validations': type.rules,
  });
}

function fieldSchema(field: Field): CrdSchema {
  const schema = shapeSchema(field.type);
  return definedOnly<CrdSchema>({
    ...schema,
    'description': field.doc,
    'default': field.default,
    'enum': field.enum,
    'minimum': field.minimum,
    'minItems': field.minItems,
    'minLength': field.minLength,
    'maxLength': field.maxLength,
    'pattern': field.pattern ?? schema.pattern,
    'nullable': field.nullable,
    'x-kubernetes-list-type': field.listType,
    'x-kubernetes-list-map-keys': field.listKeys,
    'x-kubernetes-map-type': field.atomic ? 'atomic' : schema['x-kubernetes-map-type'],
    'x-kubernetes-validations': nonEmpty([...schema['x-kubernetes-validations'] ?? [], ...field.rules ?? []]),
  });
}

function shapeSchema(expression: string): CrdSchema {
  const { shape, of } = parseType(expression);
  const schema = isScalar(of) ? SCALARS[of] : objectSchema(of);
  switch (shape) {
    case 'list': return { type: 'array', items: schema };
    case 'map': return { type: 'object', additionalProperties: schema };
    case 'single': return schema;
  }
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function definedOnly<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
