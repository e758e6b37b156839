/** A JSON object of which nothing is known yet: what a manifest holds where it should hold something else, too. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A plain object; tokens of cdk8s and other instances are not. */
export function isObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) { return false; }
  const prototype: object | null = Object.getPrototypeOf(value);
  return prototype === null || prototype.constructor?.name === 'Object';
}

/** The object, or an empty one where there is none. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The list, or an empty one where there is none. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Whether something is there; null counts as absent. */
export function isGiven(value: unknown): boolean {
  return (value ?? undefined) !== undefined;
}

/** A whole number of so many bits, as the API server takes them. */
export function isInteger(value: unknown, bits: 32 | 64): value is number {
  return Number.isInteger(value) && (value as number) >= -(2 ** (bits - 1)) && (value as number) < 2 ** (bits - 1);
}

/** The whole number, if it is one that the API server takes; another is a wrong type, which is a finding already. */
export function asInteger(value: unknown, bits: 32 | 64 = 32): number | undefined {
  return isInteger(value, bits) ? value : undefined;
}

/** A value as text; an object has none, whatever functions it seems to have. */
export function scalarText(value: unknown): string {
  return typeof value === 'object' && value !== null ? '' : String(value);
}
