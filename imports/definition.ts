/** A KubeRay release that a field, kind or gate came with or left with, such as `1.5` or `1.5.1`. */
export type Release = string;

/** A CEL rule of a CustomResourceDefinition, with the message that the API server shows. */
export interface CelRule {
  readonly rule: string;
  readonly message: string;
  readonly since?: Release;
}

/** One field of a type. Only what holds is written: an absent attribute means "no", "none" or "since 1.0". */
export interface Field {
  /**
   * `string`, `boolean`, `int32`, `int64`, `float`, `quantity`, `intOrString`, `dateTime`,
   * the name of a type, a list of one of them (`Container[]`) or a map from string to it (`map<string>`).
   */
  readonly type: string;

  /** One sentence on what the field does; Kubernetes' own fields have none, their type has a link. */
  readonly doc?: string;

  readonly required?: boolean;

  /** The release from which on the field is required: it was optional before. */
  readonly requiredSince?: Release;

  /** The first release in which the field is optional: it was required before. */
  readonly optionalSince?: Release;

  /** Filled in by the API server. */
  readonly default?: string | number | boolean;

  /** What the operator, or Ray, does when the field is absent: a value or a few words. */
  readonly operatorDefault?: string;

  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly nullable?: boolean;

  /** How the API server merges and compares the items of a list: `map` needs `listKeys`. */
  readonly listType?: 'atomic' | 'set' | 'map';
  readonly listKeys?: readonly string[];

  /** The value is replaced as a whole, not merged. */
  readonly atomic?: boolean;

  readonly rules?: readonly CelRule[];
  readonly since?: Release;

  /** The first release that no longer has the field. */
  readonly removed?: Release;

  /** The feature gate without which the operator refuses or ignores the field. */
  readonly gate?: string;

  /** Why not to use it any more, and what to use instead. */
  readonly deprecated?: string;
}

/** An object type. */
export interface Type {
  /** One sentence on what the object is; Kubernetes' own types have a link instead. */
  readonly doc?: string;
  readonly link?: string;

  /** A reference to it is replaced as a whole, not merged. */
  readonly atomic?: boolean;
  readonly rules?: readonly CelRule[];
  readonly fields: Readonly<Record<string, Field>>;
}

export type Types = Readonly<Record<string, Type>>;

/** A column of `kubectl get`. */
export interface PrinterColumn {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'date';
  readonly jsonPath: string;

  /** Above 0, only `kubectl get -o wide` shows it. */
  readonly priority?: number;
  readonly since?: Release;

  /** The first release that no longer has the column. */
  readonly removed?: Release;
}

/** How a type is in a version of the API that is not the storage version. */
export interface OldType {
  /** Fields that the version does not have. */
  readonly lacks?: readonly string[];
  readonly required?: readonly string[];
  readonly optional?: readonly string[];

  /** Fields that only this version has. */
  readonly fields?: Readonly<Record<string, Field>>;
}

/** A kind of custom resource: `spec` and `status` name types. */
export interface Kind {
  readonly kind: string;
  readonly plural: string;
  readonly doc: string;
  readonly spec: string;
  readonly status: string;
  readonly columns: readonly PrinterColumn[];

  /** Whether v1alpha1 serves the kind, too, and if so, whether with the same columns. */
  readonly v1Alpha1?: 'with columns' | 'without columns';
  readonly since?: Release;
  readonly gate?: string;
}
