import { Type, Types } from './definition';
import { KUBERAY_TYPES } from './kuberay';
import * as kubernetes from './kubernetes.json';

/** Every object type of the definition by name: KubeRay's, and the Kubernetes types that they embed. */
export const TYPES: Types = { ...(kubernetes as { types: Types }).types, ...KUBERAY_TYPES };

const SCALARS = ['string', 'boolean', 'int32', 'int64', 'float', 'quantity', 'intOrString', 'dateTime'] as const;
export type Scalar = typeof SCALARS[number];

/** What a `Field.type` says: the shape around a scalar or a named object type. */
export interface TypeRef {
  readonly shape: 'single' | 'list' | 'map';
  readonly of: string;
}

export function parseType(expression: string): TypeRef {
  const list = /^(\w+)\[\]$/.exec(expression);
  if (list) { return { shape: 'list', of: list[1] }; }
  const map = /^map<(\w+)>$/.exec(expression);
  return map ? { shape: 'map', of: map[1] } : { shape: 'single', of: expression };
}

export function isScalar(name: string): name is Scalar {
  return (SCALARS as readonly string[]).includes(name);
}

/** The object type of that name; a name that is not in the definition is a mistake in the definition. */
export function typeNamed(name: string): Type {
  const type = TYPES[name];
  if (!type) { throw new Error(`the definition has no type ${name}`); }
  return type;
}
