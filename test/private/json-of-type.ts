import * as fc from 'fast-check';
import { Field } from '../../imports/definition';
import { isScalar, parseType, Scalar, typeNamed } from '../../imports/model';

type Json = Readonly<Record<string, unknown>>;

const SCALARS: Readonly<Record<Scalar, fc.Arbitrary<unknown>>> = {
  string: fc.constantFrom('', 'a', 'b'),
  boolean: fc.boolean(),
  int32: fc.constantFrom(0, 1, 2),
  int64: fc.constantFrom(0, 1, 2),
  float: fc.constantFrom(0, 0.5),
  quantity: fc.constantFrom('1Gi', 2),
  intOrString: fc.constantFrom('25%', 8080),
  dateTime: fc.constant('2026-11-22T00:00:00.000Z'),
};

/** Random JSON of a type of the definition: a few of its fields, and few values, so that two of them have much in common. */
export function ofType(name: string, depth = 5): fc.Arbitrary<Json> {
  const fields = Object.entries(typeNamed(name).fields).filter(([, field]) => depth > 0 || isScalar(parseType(field.type).of));
  const keyed = fields.filter(([, field]) => field.listKeys);
  return fc.tuple(fc.subarray(fields, { maxLength: Math.min(4, fields.length) }), fc.subarray(keyed)).chain(([some, lists]) =>
    record(Object.fromEntries([...some, ...lists].map(([key, field]) => [key, ofField(field, depth)]))));
}

function record(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Json> {
  return fc.record(fields, { noNullPrototype: true });
}

function ofField(field: Field, depth: number): fc.Arbitrary<unknown> {
  const { shape, of } = parseType(field.type);
  const item = isScalar(of) ? SCALARS[of] : ofType(of, depth - 1);
  switch (shape) {
    case 'map': return fc.dictionary(fc.constantFrom('a', 'b'), item, { noNullPrototype: true });
    case 'list': return field.listKeys ? keyedList(of, field.listKeys, depth) : fc.array(item, { maxLength: 2 });
    case 'single': return item;
  }
}

/** The keys are always there, and no two items have the same. */
function keyedList(of: string, keys: readonly string[], depth: number): fc.Arbitrary<Json[]> {
  const { fields } = typeNamed(of);
  const keyed = record(Object.fromEntries(keys.map(key => [key, ofField(fields[key], 0)])));
  const item = fc.tuple(ofType(of, depth - 1), keyed).map(([rest, key]) => ({ ...rest, ...key }));
  return fc.uniqueArray(item, { maxLength: 3, selector: json => JSON.stringify(keys.map(key => json[key])) });
}
