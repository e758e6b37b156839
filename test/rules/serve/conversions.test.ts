import { isBoolean, isMapping, isTrue, numberOf, Reader, textOf } from '../../../src/rules/serve/conversions';
import { ScalarKind } from '../../../src/rules/serve/model';

test.each<[unknown, ScalarKind, Reader, number | undefined]>([
  ...[' 12 ', '+12', '-12', '1_2', '12', '007', '10_000_00'].flatMap((text): [string, ScalarKind, Reader, number][] => {
    const number = Number(text.replaceAll('_', ''));
    return [[text, 'integer', 'old', number], [text, 'integer', 'new', number], [text, 'number', 'old', number], [text, 'number', 'new', number]];
  }),
  ...['1.5', '.5', '1.', '1e3', '1E+3', '.5e-10', '1_0.2_5', '.2_55', '1.25_55', '1e1_0', '12_34.5'].map((text): [string, ScalarKind, Reader, number] =>
    [text, 'number', 'new', Number(text.replaceAll('_', ''))]),
  ...['', ' ', 'x1', '1x', '_1', '1_', '1__2', '1_x', '0x3', '1.2.3', '--1', '1 2', '.', 'e3', '1e', '.5_', '._5', '1._5', '1.5_x', '.5_x', '1e3_x', '1e3x', 'ex', '1ex']
    .map((text): [string, ScalarKind, Reader, undefined] => [text, 'number', 'new', undefined]),
  ...['1.5', '1e3', 'x', 'x1', '1x', '_1', '1_', '1_x', '*1', ''].flatMap((text): [string, ScalarKind, Reader, undefined][] =>
    [[text, 'integer', 'old', undefined], [text, 'integer', 'new', undefined]]),
  ['3.0', 'integer', 'new', 3], ['3.00', 'integer', 'new', 3], ['3.0', 'integer', 'old', undefined],
  [1.5, 'integer', 'old', 1], [1.5, 'integer', 'new', undefined], [true, 'integer', 'new', 1], [false, 'number', 'old', 0],
  [5n, 'integer', 'new', 5], [null, 'integer', 'old', undefined], [[], 'number', 'new', undefined], [{}, 'integer', 'old', undefined],
  ['1', 'strict number', 'new', undefined], [1.5, 'strict number', 'new', 1.5], [1, 'text', 'new', undefined],
])('%j is as a %s for the %s reader %s', (value, kind, reader, number) => {
  expect(numberOf(value, kind, reader)).toBe(number);
});

test.each(['0', 'off', 'F', 'false', 'n', 'No', false, 0])('%j is false', value => {
  expect([isBoolean(value), isTrue(value)]).toEqual([true, false]);
});

test.each(['1', 'On', 't', 'TRUE', 'y', 'yes', true, 1])('%j is true', value => {
  expect([isBoolean(value), isTrue(value)]).toEqual([true, true]);
});

test.each(['', ' true', 'maybe', 2, null, []])('%j is neither', value => {
  expect([isBoolean(value), isTrue(value)]).toEqual([false, false]);
});

test.each<[unknown, boolean, boolean]>([
  [{}, true, true], ['', true, false], [[], true, false], [[['a', 1]], true, false], [[['a', 1], ['b']], false, false], [['a'], false, false],
  ['ab', false, false], [[[1, 2, 3]], false, false], [['ab'], false, false], [1, false, false], [null, false, false], [true, false, false],
])('%j is a mapping for the old reader %s, and for the new one %s', (value, old, young) => {
  expect([isMapping(value, 'old'), isMapping(value, 'new')]).toEqual([old, young]);
});

test.each<[unknown, string | undefined, string | undefined]>([
  ['a', 'a', 'a'], [1, '1', undefined], [true, 'true', undefined], [null, undefined, undefined], [[], undefined, undefined], [undefined, undefined, undefined],
])('%j is the text %s for the old reader, and %s for the new one', (value, old, young) => {
  expect([textOf(value, 'old'), textOf(value, 'new')]).toEqual([old, young]);
});
