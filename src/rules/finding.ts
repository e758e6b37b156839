/** How bad a finding is. */
export enum Severity {
  /** It does not work: synth and `check` fail. */
  ERROR = 'error',
  /** It works, but differently from what it looks like: it is shown, and `check --strict` fails. */
  WARNING = 'warning',
}

/** The object that a finding is about. */
export interface FindingObject {
  /** Such as `ray.io/v1`. */
  readonly apiVersion: string;

  /** Such as `RayCluster`. */
  readonly kind: string;

  /**
   * Its name.
   *
   * @default - the manifest has none
   */
  readonly name?: string;

  /**
   * Its namespace.
   *
   * @default - the manifest has none
   */
  readonly namespace?: string;
}

/** What a rule found: what is wrong, where, and what to do. */
export interface Finding {
  /** The rule, as in the table of rules, such as `replica-bounds`. */
  readonly ruleId: string;

  /** Whether it fails synth. */
  readonly severity: Severity;

  /** The object that it is about. */
  readonly object: FindingObject;

  /** The place in the object, such as `spec.workerGroupSpecs[0].minReplicas`. */
  readonly path: string;

  /** What is wrong, with the values. */
  readonly message: string;

  /** What to do. */
  readonly fix: string;

  /**
   * The path of the construct, where it is in an app.
   *
   * @default - the finding is about a file
   */
  readonly constructPath?: string;
}
