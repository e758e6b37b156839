/** A value that is no mapping and no list; a strict number is not converted from text. */
export type ScalarKind = 'text' | 'integer' | 'number' | 'strict number' | 'boolean' | 'replicas' | 'queue length' | 'log level' | 'status code' | 'anything';

/** What Ray reads a value as. */
export type ValueType =
  { readonly kind: ScalarKind } |
  { readonly kind: 'choice'; readonly choices: readonly string[]; readonly anyCase?: boolean } |
  { readonly kind: 'list'; readonly items: ValueType } |
  { readonly kind: 'map'; readonly values: ValueType } |
  { readonly kind: 'model'; readonly model: Model; readonly orFile?: boolean };

/** A key of a mapping in the configuration of Ray Serve. */
export interface Field {
  readonly type: ValueType;
  readonly required?: boolean;
  /** Whether null stands for the default. */
  readonly nullable?: boolean;
  /** The lowest value, the value below it that is too low, and the highest. */
  readonly least?: number;
  readonly above?: number;
  readonly most?: number;
  /** The first Ray release that has it, where it is later than 2.9. */
  readonly since?: string;
  /** The first Ray release that does not have it any more, and what to use there. */
  readonly gone?: string;
  readonly instead?: string;
}

/** A mapping in the configuration of Ray Serve. */
export interface Model {
  /** As messages name it. */
  readonly title: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Whether Ray refuses keys that it does not know, or from which release on; otherwise it drops them in silence. */
  readonly closed?: boolean | string;
  /** Whether it may have keys that the table does not know. */
  readonly open?: boolean;
  /** Whether it is read as the newer releases read all, whatever the release. */
  readonly strict?: boolean;
}

export const TEXT: ValueType = { kind: 'text' };
export const INTEGER: ValueType = { kind: 'integer' };
export const NUMBER: ValueType = { kind: 'number' };
export const BOOLEAN: ValueType = { kind: 'boolean' };
export const ANYTHING: ValueType = { kind: 'anything' };
export const MAP: ValueType = { kind: 'map', values: ANYTHING };

export function oneOf(...choices: string[]): ValueType {
  return { kind: 'choice', choices };
}

export function listOf(items: ValueType): ValueType {
  return { kind: 'list', items };
}

export function mapOf(values: ValueType): ValueType {
  return { kind: 'map', values };
}

export function modelOf(model: Model): ValueType {
  return { kind: 'model', model };
}
