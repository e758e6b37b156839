import { isTooLittleMemory, isWhole, parseQuantity, quantityOf } from '../../src/private/quantity';

test.each<[value: unknown, billionths: bigint | undefined]>([
  [2, 2_000_000_000n], ['2', 2_000_000_000n], ['+2', 2_000_000_000n], ['-2', -2_000_000_000n], ['.5', 500_000_000n], ['2.', 2_000_000_000n],
  ['500m', 500_000_000n], ['3u', 3_000n], ['3n', 3n], ['1k', 10n ** 12n], ['1Ki', 1_024_000_000_000n], ['1.5Gi', 1_610_612_736_000_000_000n],
  ['1e3', 10n ** 12n], ['1E3', 10n ** 12n], ['1E', 10n ** 27n], ['1e-3', 1_000_000n], ['0.1n', 1n], ['1e400', 10n ** 49n], [1e21, 10n ** 30n],
  ['', undefined], ['.', undefined], ['1K', undefined], ['1 Gi', undefined], ['1e1.5', undefined], ['a', undefined], [0.5, undefined], [null, undefined],
])('the quantity %p is %p billionths', (value, billionths) => {
  expect(parseQuantity(value)).toBe(billionths);
});

test('a quantity is whole where nothing of it is left over', () => {
  expect([3_000_000_000n, 1_000_000_001n, 0n].map(isWhole)).toEqual([true, false, true]);
});

test.each<[value: unknown, number: number | undefined]>([['500m', 0.5], ['-1.5', -1.5], ['100T', 1e14], [1, 1], ['1K', undefined]])('the quantity %p is the number %p', (value, number) => {
  expect(quantityOf(value)).toBe(number);
});

test('memory is too little below a megabyte, but for none', () => {
  expect(['1Mi', '1048575', '1m', 0, -1].map(value => isTooLittleMemory(parseQuantity(value) ?? 0n))).toEqual([false, true, true, false, false]);
});
