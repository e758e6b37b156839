import { isDnsLabel, LABEL_FIX } from '../private/formats';

/** Options for `WatchedNamespaces.named`. */
export interface NamedNamespacesOptions {
  /**
   * Gives the operator its rights in all namespaces, although it only watches some: no Role is needed when another one
   * is added, but a stolen token then opens the whole cluster.
   *
   * @default false
   */
  readonly clusterWide?: boolean;
}

/**
 * The namespaces whose Ray objects an operator takes care of, and where it has rights.
 */
export class WatchedNamespaces {
  /** All namespaces, with rights in the whole cluster. */
  public static all(): WatchedNamespaces {
    return new WatchedNamespaces(() => undefined, true);
  }

  /** The namespace of the operator itself, with rights in no other. */
  public static own(): WatchedNamespaces {
    return new WatchedNamespaces(own => [own], false);
  }

  /**
   * Some namespaces, with rights in those.
   *
   * @param names their names
   * @param options where it has rights
   * @throws if there is no name, or a name twice, or one that is no name of a namespace
   */
  public static named(names: string[], options: NamedNamespacesOptions = {}): WatchedNamespaces {
    if (names.length === 0) { throw new Error('no namespace is watched (names is empty): name at least one, or use WatchedNamespaces.all()'); }
    names.forEach((name, index) => {
      if (!isDnsLabel(name)) { throw new Error(`no name of a namespace (${name}): ${LABEL_FIX}`); }
      if (names.indexOf(name) !== index) { throw new Error(`a namespace is named twice (${name}): remove one`); }
    });
    return new WatchedNamespaces(() => [...names], options.clusterWide ?? false);
  }

  private constructor(
    private readonly namesFor: (own: string) => string[] | undefined,
    private readonly clusterWide: boolean,
  ) {}

  /** Whether the operator has rights in the whole cluster. */
  public get isClusterWide(): boolean {
    return this.clusterWide;
  }

  /**
   * The names, for an operator in that namespace; none if it watches all.
   *
   * @internal
   */
  public _names(own: string): string[] | undefined {
    return this.namesFor(own);
  }
}
