import { CelRule, Field, Kind, OldType, Release } from './definition';
import { isIn } from './lifetime';
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
  readonly 'maxItems'?: number;
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
  readonly 'x-kubernetes-validations'?: readonly Omit<CelRule, 'since'>[];
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

/** What a schema is for: without options, version v1 of the latest release. */
export interface SchemaOptions {
  /** Whether the release is this one, or a later one. */
  readonly atLeast?: (release: Release) => boolean;

  /** What another version of the API than v1 has otherwise, by type. */
  readonly oldTypes?: Readonly<Record<string, OldType>>;

  /** More rules for a type, or, by its name, for a kind as a whole. */
  readonly moreRules?: (typeName: string) => readonly CelRule[];

  /** More limits for fields, by type and field: `DeletionStrategy.deletionRules`. */
  readonly moreLimits?: Readonly<Record<string, Pick<Field, 'maxItems' | 'maxLength'>>>;
}

/** The `openAPIV3Schema` of a kind: what KubeRay's own CRD has, with descriptions. */
export function openApiSchema(kind: Kind, options: SchemaOptions = {}): CrdSchema {
  const writer = new SchemaWriter({ atLeast: isInLatest, oldTypes: {}, moreRules: () => [], moreLimits: {}, ...options });
  return definedOnly<CrdSchema>({
    'description': kind.doc,
    'type': 'object',
    'properties': {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object' },
      spec: writer.object(kind.spec),
      status: writer.object(kind.status),
    },
    'x-kubernetes-validations': writer.rules(options.moreRules?.(kind.kind)),
  });
}

/** The definition knows no release after the latest, so whatever it speaks of has come, or gone, with it. */
function isInLatest(): boolean {
  return true;
}

class SchemaWriter {
  public constructor(private readonly options: Required<SchemaOptions>) {}

  public object(typeName: string): CrdSchema {
    const type = typeNamed(typeName);
    const fields = this.fieldsOf(typeName);
    const required = fields.filter(([name, field]) => this.isRequired(typeName, name, field)).map(([name]) => name).sort();
    return definedOnly<CrdSchema>({
      'type': 'object',
      'properties': Object.fromEntries(fields.map(([name, field]) => [name, this.field({ ...field, ...this.options.moreLimits[`${typeName}.${name}`] })])),
      'required': nonEmpty(required),
      'x-kubernetes-map-type': type.atomic ? 'atomic' : undefined,
      'x-kubernetes-validations': this.rules(type.rules, this.options.moreRules(typeName)),
    });
  }

  private fieldsOf(typeName: string): [string, Field][] {
    const { atLeast, oldTypes } = this.options;
    const { lacks = [], fields = {} } = oldTypes[typeName] ?? {};
    return Object.entries({ ...typeNamed(typeName).fields, ...fields }).filter(([name, field]) =>
      !lacks.includes(name) && isIn(field, atLeast));
  }

  private isRequired(typeName: string, name: string, { required, requiredSince, optionalSince }: Field): boolean {
    const old = this.options.oldTypes[typeName];
    if (old?.required?.includes(name)) { return true; }
    if (old?.optional?.includes(name)) { return false; }
    if (optionalSince !== undefined) { return !this.options.atLeast(optionalSince); }
    return required === true && (requiredSince === undefined || this.options.atLeast(requiredSince));
  }

  private field(field: Field): CrdSchema {
    const schema = this.shape(field.type);
    return definedOnly<CrdSchema>({
      ...schema,
      'description': field.doc,
      'default': field.default,
      'enum': field.enum,
      'minimum': field.minimum,
      'minItems': field.minItems,
      'maxItems': field.maxItems,
      'minLength': field.minLength,
      'maxLength': field.maxLength,
      'pattern': field.pattern ?? schema.pattern,
      'nullable': field.nullable,
      'x-kubernetes-list-type': field.listType,
      'x-kubernetes-list-map-keys': field.listKeys,
      'x-kubernetes-map-type': field.atomic ? 'atomic' : schema['x-kubernetes-map-type'],
      'x-kubernetes-validations': this.rules(schema['x-kubernetes-validations'], field.rules),
    });
  }

  public rules(one: readonly CelRule[] = [], other: readonly CelRule[] = []): CrdSchema['x-kubernetes-validations'] {
    const known = [...one, ...other].filter(({ since }) => since === undefined || this.options.atLeast(since));
    return nonEmpty(known.map(({ since, ...rule }) => rule));
  }

  private shape(expression: string): CrdSchema {
    const { shape, of } = parseType(expression);
    const schema = isScalar(of) ? SCALARS[of] : this.object(of);
    switch (shape) {
      case 'list': return { type: 'array', items: schema };
      case 'map': return { type: 'object', additionalProperties: schema };
      case 'single': return schema;
    }
  }
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function definedOnly<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
