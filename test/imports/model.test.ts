import { isScalar, parseType, typeNamed, TYPES } from '../../imports/model';

test.each([
  ['string', 'single', 'string'],
  ['PodTemplateSpec', 'single', 'PodTemplateSpec'],
  ['Container[]', 'list', 'Container'],
  ['map<quantity>', 'map', 'quantity'],
])('%s is a %s of %s', (expression, shape, of) => {
  expect(parseType(expression)).toEqual({ shape, of });
});

test.each(['string', 'boolean', 'int32', 'int64', 'float', 'quantity', 'intOrString', 'dateTime'])('%s is a scalar', name => {
  expect(isScalar(name)).toBe(true);
});

test.each(['Container', 'PodSpec', 'String', 'map', ''])('%j is no scalar', name => {
  expect(isScalar(name)).toBe(false);
});

test('every field is of a scalar or of a type that the definition has', () => {
  const unknown = Object.entries(TYPES).flatMap(([type, { fields }]) => Object.entries(fields)
    .filter(([, field]) => !isScalar(parseType(field.type).of) && !TYPES[parseType(field.type).of])
    .map(([name, field]) => `${type}.${name}: ${field.type}`));

  expect(unknown).toEqual([]);
});

test('the keys of a list are fields of its items', () => {
  const keyed = Object.entries(TYPES).flatMap(([type, { fields }]) => Object.entries(fields).flatMap(([name, { type: of, listKeys }]) =>
    (listKeys ?? []).map(key => [`${type}.${name}`, key, parseType(of).of])));

  expect(keyed.length).toBeGreaterThan(20);
  expect(keyed.filter(([, key, of]) => !typeNamed(of).fields[key])).toEqual([]);
});

test('a type that is not in the definition is a mistake', () => {
  expect(() => typeNamed('Pod')).toThrow(new Error('the definition has no type Pod'));
});
