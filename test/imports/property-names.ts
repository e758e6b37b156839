import { isScalar, parseType, typeNamed } from '../../imports/model';
import { propertyName } from '../../imports/wire';
import { k8s } from '../../src';

type Json = Record<string, unknown>;

/** Turns a manifest's JSON into what a user of the typed L1 writes: names of properties, and the classes of values. */
export function asTyped(typeExpression: string, value: unknown): unknown {
  const { shape, of } = parseType(typeExpression);
  if (value === null || value === undefined) { return value; }
  switch (shape) {
    case 'list': return (value as unknown[]).map(item => asTyped(of, item));
    case 'map': return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asTyped(of, item)]));
    default: return isScalar(of) ? scalar(of, value as string | number) : object(of, value as Json);
  }
}

function object(type: string, json: Json): Json {
  const { fields } = typeNamed(type);
  return Object.fromEntries(Object.entries(json).map(([name, value]) =>
    fields[name] ? [propertyName(name), asTyped(fields[name].type, value)] : [name, value]));
}

function scalar(type: string, value: string | number): unknown {
  switch (type) {
    case 'quantity': return typeof value === 'number' ? k8s.Quantity.fromNumber(value) : k8s.Quantity.fromString(value);
    case 'intOrString': return typeof value === 'number' ? k8s.IntOrString.fromNumber(value) : k8s.IntOrString.fromString(value);
    case 'dateTime': return new Date(value);
    default: return value;
  }
}
