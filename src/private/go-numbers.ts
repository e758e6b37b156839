const LIMIT = 2n ** 63n;

/** A whole number as Go reads it from text; nothing where it reads none. */
export function goInteger(text: string): bigint | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) { return undefined; }
  const number = BigInt(text.replace(/^\+/, ''));
  return number >= -LIMIT && number < LIMIT ? number : undefined;
}

/** Nanoseconds. */
const UNITS: Readonly<Record<string, bigint>> = {
  ns: 1n, us: 1000n, µs: 1000n, μs: 1000n, ms: 1_000_000n, s: 1_000_000_000n, m: 60_000_000_000n, h: 3_600_000_000_000n,
};

/** A duration as Go writes it, such as 1h30m, in nanoseconds; nothing where it reads none. */
export function goDuration(text: string): bigint | undefined {
  const [, sign, rest] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  if (rest === '0') { return 0n; }
  const parts = [...rest.matchAll(/(\d*)(?:\.(\d*))?([^\d.]+)/g)];
  if (rest === '' || parts.map(([part]) => part).join('') !== rest) { return undefined; }
  const amounts = parts.map(([, whole, fraction = '', unit]) => amountOf(whole, fraction, unit));
  const sum = amounts.reduce<bigint | undefined>((total, amount) => total === undefined || amount === undefined ? undefined : total + amount, 0n);
  if (sum === undefined || sum > (sign === '-' ? LIMIT : LIMIT - 1n)) { return undefined; }
  return sign === '-' ? -sum : sum;
}

function amountOf(whole: string, fraction: string, unit: string): bigint | undefined {
  if (whole + fraction === '' || !Object.hasOwn(UNITS, unit)) { return undefined; }
  return (BigInt(whole + fraction) * UNITS[unit]) / 10n ** BigInt(fraction.length);
}
