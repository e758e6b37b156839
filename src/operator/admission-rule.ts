import { CelRule } from '../../imports/definition';

/** A rule of the operator as CEL. What it refuses, the operator refuses, too; the operator may refuse more. */
export interface AdmissionRule extends CelRule {
  /** What the list of all that KubeRay refuses calls it. */
  readonly id: string;

  /** The type that `self` is, or the kind, where it is a whole object. */
  readonly type: string;

  /** The feature gate without which the operator does not look. */
  readonly gate?: string;
}

/** A rule as a row. */
export function row(id: string, type: string, since: string, [rule, message]: readonly [string, string]): AdmissionRule {
  return { id, type, since, rule, message };
}

/** For a name that the operator makes other names from. */
export function nameRules(id: string, kind: string, limit: number): AdmissionRule[] {
  return [
    row(id, kind, '1.4', [`self.metadata.name.size() <= ${limit}`, `the name is longer than ${limit} characters: shorten it`]),
    row(id, kind, '1.4', [
      "self.metadata.name.matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')",
      'the name is no DNS label: use lower-case letters, digits and dashes, and begin with a letter',
    ]),
  ];
}
