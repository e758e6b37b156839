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

/** Keys of JavaScript's own objects: cdk8s drops the one in silence, and fails at the other without a word about it. */
const LOST_KEYS = ['__proto__', 'constructor'];

/**
 * The value, if cdk8s can write all keys of its objects.
 *
 * @throws if there is one that it cannot write, with its place
 */
export function requireWritable<T>(value: T, place = ''): T {
  if (!Array.isArray(value) && !isJson(value)) { return value; }
  for (const [key, item] of Object.entries(value as object)) {
    if (!Array.isArray(value) && LOST_KEYS.includes(key)) {
      throw new Error(`${place || 'the object'} has a key that cdk8s cannot write (${key}): use another key`);
    }
    // names of variables become values
    if (key !== 'envVariables') { requireWritable(item, Array.isArray(value) ? `${place}[${key}]` : place && `${place}.${key}` || key); }
  }
  return value;
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
