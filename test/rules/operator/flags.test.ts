import { isTrue, parseFlags, wrongValue } from '../../../src/rules/operator/flags';

function parsed(...args: string[]): ReturnType<typeof parseFlags> {
  return parseFlags(args.map((text, index) => ({ text, path: [index] })));
}

test.each(['1', 't', 'T', 'true', 'TRUE', 'True'])('%s is true, as Go reads it', text => {
  expect(isTrue(text)).toBe(true);
  expect(wrongValue('boolean', text)).toBeUndefined();
});

test.each(['0', 'f', 'F', 'false', 'FALSE', 'False'])('%s is false, as Go reads it', text => {
  expect(isTrue(text)).toBe(false);
  expect(wrongValue('boolean', text)).toBeUndefined();
});

test.each(['', 'yes', 'tRUE', '2'])('%j is neither true nor false', text => {
  expect(isTrue(text)).toBe(false);
  expect(wrongValue('boolean', text)).toBe('is neither true nor false');
});

test.each(['0', '12', '-12', '+3'])('%s is a whole number', text => {
  expect(wrongValue('integer', text)).toBeUndefined();
});

test.each(['', '1.0', '1e3', 'x1', '1x'])('%j is no whole number', text => {
  expect(wrongValue('integer', text)).toBe('is no whole number');
});

test.each(['0.5', '-1', '1e3'])('%s is a number', text => {
  expect(wrongValue('number', text)).toBeUndefined();
});

test.each(['', ' ', 'one', '1 2', 'Infinity'])('%j is no number', text => {
  expect(wrongValue('number', text)).toBe('is no number');
});

test('any text is text, also none', () => {
  expect(['', 'x'].map(text => wrongValue('string', text))).toEqual([undefined, undefined]);
  expect(wrongValue('string', undefined)).toBe('needs a value');
});

test('a flag has one dash or two, and its value behind an equals sign or in the next argument', () => {
  expect(parsed('-qps=1', '--burst', '2', '--watch-namespace=a=b').flags).toEqual([
    { name: 'qps', value: '1', path: [0] },
    { name: 'burst', value: '2', path: [1] },
    { name: 'watch-namespace', value: 'a=b', path: [3] },
  ]);
});

test('what is true or false takes no other argument, nor does what nobody knows', () => {
  expect(parsed('--enable-metrics', '--strange', '--qps=1').flags.map(({ name, value }) => [name, value]))
    .toEqual([['enable-metrics', 'true'], ['strange', 'true'], ['qps', '1']]);
});

test.each(['x', '', '-', '---qps=1', '=1', '--=1', 'x--qps=1'])('%j is no flag, and ends the flags', text => {
  expect(parsed('--qps=1', text, '--burst=2')).toEqual({ flags: [{ name: 'qps', value: '1', path: [0] }], rest: { text, path: [1] } });
});
