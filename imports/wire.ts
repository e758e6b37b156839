import { isScalar, parseType, typeNamed } from './model';

type Json = Readonly<Record<string, unknown>>;

/** The name of a wire field as a jsii property: runs of capitals become one capital, `hostIPC` is `hostIpc`. */
export function propertyName(wireName: string): string {
  return wireName.replace(/[A-Z]+(?![a-z])/g, run => run[0] + run.slice(1).toLowerCase());
}

/**
 * Turns a typed value into the JSON that Kubernetes reads. What is JSON already stays as it is, and so does
 * a key that the type does not have: it is for the rules to speak about it, never to be lost here.
 */
export function toWire(typeExpression: string, value: unknown): unknown {
  const { shape, of } = parseType(typeExpression);
  switch (shape) {
    case 'list': return Array.isArray(value) ? value.map(item => toWire(of, item)) : value;
    case 'map': return isJson(value) ? mapValues(value, item => toWire(of, item)) : value;
    default: return isScalar(of) ? scalarToWire(value) : objectToWire(of, value);
  }
}

function objectToWire(type: string, value: unknown): unknown {
  if (!isJson(value)) { return value; }
  const names = wireNames(type);
  const { fields } = typeNamed(type);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => {
    const name = names.get(key) ?? key;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return [name, field ? toWire(field.type, item) : item];
  }));
}

function scalarToWire(value: unknown): unknown {
  if (value instanceof Date) { return value.toISOString(); }
  return isJsonValueClass(value) ? value.value : value;
}

/** Quantity and IntOrString, ours and cdk8s-plus', carry their text or number in `value`. */
function isJsonValueClass(value: unknown): value is { value: string | number } {
  return typeof value === 'object' && value !== null && !isJson(value) && ['string', 'number'].includes(typeof (value as Json).value);
}

/** A plain object; tokens of cdk8s and other instances are not. */
function isJson(value: unknown): value is Json {
  if (typeof value !== 'object' || value === null) { return false; }
  const prototype: object | null = Object.getPrototypeOf(value);
  return prototype === null || prototype.constructor?.name === 'Object';
}

function mapValues(json: Json, change: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, change(value)]));
}

const namesOfTypes = new Map<string, ReadonlyMap<string, string>>();

function wireNames(type: string): ReadonlyMap<string, string> {
  let names = namesOfTypes.get(type);
  if (!names) {
    names = new Map(Object.keys(typeNamed(type).fields).map(name => [propertyName(name), name]));
    namesOfTypes.set(type, names);
  }
  return names;
}
