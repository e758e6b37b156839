import * as fc from 'fast-check';

export type Json = Record<string, unknown>;

/** Places, such as `spec.list.0.name`, and values on both sides of what is checked there; nothing takes a place out. */
export type Changes = readonly (readonly [path: string, values: readonly unknown[]])[];

/** Good objects with a few changes, so that one mistake does not hide another. */
export function changed(makers: readonly (() => Json)[], changes: Changes): fc.Arbitrary<Json> {
  const change = fc.constantFrom(...changes).chain(([path, values]) => fc.constantFrom(...values).map(value => [path, value] as const));
  return fc.tuple(fc.constantFrom(...makers), fc.array(change, { maxLength: 5, size: 'max' })).map(([make, some]) => {
    // makers may share what they put in
    const object = structuredClone(make());
    some.forEach(([path, value]) => set(object, path.split('.'), value));
    return object;
  });
}

/** Sets a value, making the objects on the way; a place whose surroundings an earlier change removed stays away. */
function set(target: Json, [key, ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    target[key] = structuredClone(value);
  } else if (!Array.isArray(target) || target[Number(key)] !== undefined) {
    target[key] ??= /^\d+$/.test(rest[0]) ? [] : {};
    set(target[key] as Json, rest, value);
  }
}
