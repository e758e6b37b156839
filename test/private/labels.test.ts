import { labelKeyProblem, labelValueProblem } from '../../src/private/labels';

const NAME = 'use at most 63 letters, digits, dashes, underscores and dots, beginning and ending with a letter or digit';
const PREFIX = 'use a DNS name such as example.com before the slash';
/** A DNS name of 253 characters, the longest that there can be. */
const LONGEST = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}`;

describe('Kubernetes takes', () => {
  test.each([
    'a', '1', 'A', 'zone', 'my.zone_of-1', 'a..b', 'a__b', 'x'.repeat(63), 'example.com/zone', 'a/b', '1.2/3', 'a-b.c-d/E', 'localhost/a',
    `${LONGEST}/a`, `${'p'.repeat(64)}/a`, `example.com/${'x'.repeat(63)}`,
  ])('the key %s', key => {
    expect(labelKeyProblem(key)).toBeUndefined();
  });

  test.each(['', 'a', '1', 'A', 'a.b_c-d', 'a..b', '2.55.1', 'x'.repeat(63)])('the value "%s"', value => {
    expect(labelValueProblem(value)).toBeUndefined();
  });
});

describe('Kubernetes does not take', () => {
  test.each([
    '', ' ', 'a b', '-a', 'a-', '.a', 'a.', '_a', 'a_', '-', 'ä', 'a\n', '\na', 'x'.repeat(64), 'example.com/', `example.com/${'x'.repeat(64)}`,
    'example.com/-a', 'example.com/a b', '/',
  ])('the key "%s", for its name', key => {
    expect(labelKeyProblem(key)).toBe(NAME);
  });

  test.each([
    '/a', 'Example.com/a', '-a.com/a', 'a-.com/a', '.com/a', 'a./a', 'a..b/a', 'a_b/a', 'a b/a', 'ä.com/a', 'a.-b/a', 'a\n/a',
    `${LONGEST}d/a`,
  ])('the key "%s", for what stands before the slash', key => {
    expect(labelKeyProblem(key)).toBe(PREFIX);
  });

  test.each(['a/b/c', '//', 'a//b', '/a/', 'a/b/'])('the key "%s", for its slashes', key => {
    expect(labelKeyProblem(key)).toBe('use at most one slash');
  });

  test.each([' ', 'a b', '-a', 'a-', '.a', 'a.', '_a', 'a_', '-', 'a/b', 'ä', 'a\n', 'a\nb', 'x'.repeat(64)])('the value "%s"', value => {
    expect(labelValueProblem(value)).toBe(NAME);
  });
});

test('the prefix that is the longest has 253 characters', () => {
  expect(LONGEST).toHaveLength(253);
});
