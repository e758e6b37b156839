import { asInteger, asList, asObject, asText, isObject, scalarText } from '../../src/private/json';

test.each([
  ['an object', { a: 1 }, true], ['an empty object', {}, true], ['a list', [], false], ['null', null, false],
  ['undefined', undefined, false], ['text', 'a', false], ['a number', 1, false],
])('%s is an object: %s', (_, value, expected) => {
  expect(isObject(value)).toBe(expected);
});

test('what is there is given back as it is', () => {
  const [object, list] = [{ a: 1 }, [1]];

  expect([asObject(object), asList(list), asText(''), asInteger(0)]).toEqual([object, list, '', 0]);
  expect(asObject(object)).toBe(object);
  expect(asList(list)).toBe(list);
});

test.each([[undefined], [null], ['text'], [1], [[]]])('%j in place of an object is none', value => {
  expect(asObject(value)).toEqual({});
});

test.each([[undefined], [null], ['text'], [1], [{ length: 1 }]])('%j in place of a list is none', value => {
  expect(asList(value)).toEqual([]);
});

test.each([[undefined], [null], [1], [['a']], [{}]])('%j in place of text is none', value => {
  expect(asText(value)).toBeUndefined();
});

test.each([[undefined], [null], ['1'], [[1]], [{}], [0.5], [NaN], [2 ** 31], [-(2 ** 31) - 1]])('%j in place of a whole number of 32 bits is none', value => {
  expect(asInteger(value)).toBeUndefined();
});

test('whole numbers reach as far as their bits', () => {
  expect([asInteger(2 ** 31 - 1), asInteger(-(2 ** 31)), asInteger(2 ** 31, 64), asInteger(2 ** 63, 64)])
    .toEqual([2 ** 31 - 1, -(2 ** 31), 2 ** 31, undefined]);
});

test.each([['a', 'a'], [1, '1'], [true, 'true'], [undefined, 'undefined'], [null, 'null'], [{ toString: 1 }, ''], [['a'], '']])(
  'the text of %j is %j', (value, text) => {
    expect(scalarText(value)).toBe(text);
  });
