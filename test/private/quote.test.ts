import { quote } from '../../src/private/quote';

test.each([
  ['text', '"text"'],
  ['two\nlines', '"two\\nlines"'],
  ['', '""'],
  [0, '0'],
  [NaN, 'NaN'],
  [-Infinity, '-Infinity'],
  [true, 'true'],
  [null, 'null'],
  [undefined, 'undefined'],
  [['a', 1], '["a",1]'],
  [{ a: { b: 'c' } }, '{"a":{"b":"c"}}'],
])('%p is shown as %s', (value, shown) => {
  expect(quote(value)).toBe(shown);
});

test('a value of 60 characters, quotes included, is shown in full', () => {
  expect(quote('a'.repeat(58))).toBe(`"${'a'.repeat(58)}"`);
});

test('a longer value is cut after 60 characters', () => {
  expect(quote('a'.repeat(59))).toBe(`"${'a'.repeat(59)}…`);
});
