import { Kind, PrinterColumn, Release } from '../../imports/definition';
import { API_GROUP, API_VERSION, OLD_API_DEPRECATED_SINCE, OLD_API_VERSION, V1_ALPHA1 } from '../../imports/kuberay';
import { isIn } from '../../imports/lifetime';
import { CrdSchema, openApiSchema, SchemaOptions } from '../../imports/openapi';

/** What a CustomResourceDefinition is for. */
export interface CrdOptions {
  /** Whether the operator is this release or a later one. */
  readonly atLeast: (release: Release) => boolean;

  /** Whether the deprecated version is served, too. */
  readonly v1Alpha1?: boolean;

  /** What version v1 refuses besides what upstream's refuses. */
  readonly admission?: Pick<SchemaOptions, 'moreRules' | 'moreLimits'>;
}

/** One version of a kind in a CustomResourceDefinition. */
export interface CrdVersion {
  readonly name: string;
  readonly served: boolean;
  readonly storage: boolean;
  readonly deprecated?: boolean;
  readonly deprecationWarning?: string;
  readonly additionalPrinterColumns?: readonly Omit<PrinterColumn, 'since' | 'removed'>[];
  readonly schema: { readonly openAPIV3Schema: CrdSchema };
  readonly subresources: { readonly status: object };
}

/** The spec of a CustomResourceDefinition. */
export interface CrdSpec {
  readonly group: string;
  readonly scope: 'Namespaced';
  readonly names: Readonly<Record<'kind' | 'listKind' | 'plural' | 'singular', string>> & { readonly categories: readonly string[] };
  readonly versions: readonly CrdVersion[];
}

/** What the CustomResourceDefinition of a kind is called. */
export function crdName({ plural }: Kind): string {
  return `${plural}.${API_GROUP}`;
}

/** The spec of the CustomResourceDefinition of a kind: upstream's, with descriptions. */
export function crdSpec(kind: Kind, options: CrdOptions): CrdSpec {
  return {
    group: API_GROUP,
    scope: 'Namespaced',
    names: {
      kind: kind.kind,
      listKind: `${kind.kind}List`,
      plural: kind.plural,
      singular: kind.kind.toLowerCase(),
      categories: ['all'],
    },
    versions: [currentVersion(kind, options), ...options.v1Alpha1 && kind.v1Alpha1 ? [oldVersion(kind, options)] : []],
  };
}

function currentVersion(kind: Kind, options: CrdOptions): CrdVersion {
  return {
    name: API_VERSION,
    served: true,
    storage: true,
    additionalPrinterColumns: columns(kind, options),
    schema: { openAPIV3Schema: openApiSchema(kind, { atLeast: options.atLeast, ...options.admission }) },
    subresources: { status: {} },
  };
}

function oldVersion(kind: Kind, { atLeast }: CrdOptions): CrdVersion {
  return {
    name: OLD_API_VERSION,
    served: true,
    storage: false,
    ...atLeast(OLD_API_DEPRECATED_SINCE) && {
      deprecated: true,
      deprecationWarning:
        `${API_GROUP}/${OLD_API_VERSION} ${kind.kind} is deprecated; use ${API_GROUP}/${API_VERSION} ${kind.kind}. ` +
        `${OLD_API_VERSION} receives no new fields and will be unavailable in KubeRay 1.9.`,
    },
    ...kind.v1Alpha1 === 'with columns' && { additionalPrinterColumns: columns(kind, { atLeast }) },
    schema: { openAPIV3Schema: openApiSchema(kind, { atLeast, oldTypes: V1_ALPHA1 }) },
    subresources: { status: {} },
  };
}

function columns(kind: Kind, { atLeast }: CrdOptions): Omit<PrinterColumn, 'since' | 'removed'>[] {
  return kind.columns
    .filter(column => isIn(column, atLeast))
    .map(({ since, removed, ...column }) => column);
}
