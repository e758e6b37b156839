/** The powers of ten of the decimal suffixes, and of two of the binary ones. */
const DECIMAL: Readonly<Record<string, number>> = { 'n': -9, 'u': -6, 'm': -3, '': 0, 'k': 3, 'M': 6, 'G': 9, 'T': 12, 'P': 15, 'E': 18 };
const BINARY: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };

/** Kubernetes keeps quantities to the billionth. */
const ONE = 10n ** 9n;

/** Beyond it every quantity is as large as can be, or as small. */
const FURTHEST = 40;

/** A quantity in billionths, rounded up as Kubernetes does; nothing if it is none. */
export function parseQuantity(value: unknown): bigint | undefined {
  const written = typeof value === 'number' && Number.isInteger(value) ? value.toLocaleString('en-US', { useGrouping: false }) : value;
  if (typeof written !== 'string') { return undefined; }
  const [, sign, whole, fraction = '', suffix] = /^([+-]?)(\d*)(?:\.(\d*))?([a-zA-Z]*|[eE][+-]?\d+)$/.exec(written) ?? [];
  const scale = whole === undefined || whole + fraction === '' ? undefined : scaleOf(suffix);
  if (scale === undefined) { return undefined; }
  const magnitude = roundedUp(BigInt(whole + fraction) * scale.times * ONE, 10n ** BigInt(fraction.length) * scale.over);
  return sign === '-' ? -magnitude : magnitude;
}

function scaleOf(suffix: string): { times: bigint; over: bigint } | undefined {
  if (Object.hasOwn(BINARY, suffix)) { return { times: 2n ** BigInt(BINARY[suffix]), over: 1n }; }
  const power = Object.hasOwn(DECIMAL, suffix) ? DECIMAL[suffix] : Number(/^[eE]([+-]?\d+)$/.exec(suffix)?.[1] ?? NaN);
  if (Number.isNaN(power)) { return undefined; }
  const near = BigInt(Math.max(-FURTHEST, Math.min(FURTHEST, power)));
  return near < 0n ? { times: 1n, over: 10n ** -near } : { times: 10n ** near, over: 1n };
}

function roundedUp(value: bigint, over: bigint): bigint {
  return (value + over - 1n) / over;
}

/** Whether a quantity in billionths is a whole number. */
export function isWhole(quantity: bigint): boolean {
  return quantity % ONE === 0n;
}

/** The least memory with which a process may start. */
const LEAST_MEMORY = 2n ** 20n * ONE;

/** Whether no process starts with so much memory, which mostly is for want of a unit; zero is no limit. */
export function isTooLittleMemory(quantity: bigint): boolean {
  return quantity > 0n && quantity < LEAST_MEMORY;
}

/** The number that a quantity stands for, such as 0.5 for `500m`; none where it is no quantity. */
export function quantityOf(value: unknown): number | undefined {
  const quantity = parseQuantity(value);
  // apart, as together they may have more digits than a number
  return quantity === undefined ? undefined : Number(quantity / ONE) + Number(quantity % ONE) / Number(ONE);
}
