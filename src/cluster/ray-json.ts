import { Duration, Size } from 'cdk8s';
import { bytesOf } from '../private/bytes';
import { isObject, JsonObject } from '../private/json';

/** A value that knows what it is in Ray's configuration. */
interface RayValue {
  _toRay(): JsonObject;
}

/**
 * Options as Ray writes them: names in snake case, durations as seconds under a name that ends in `_s`, sizes as bytes.
 * A value that knows its own fields adds them, and so does `other`, which has Ray's names already.
 *
 * @param options in whose names Ray's can be seen
 * @param asTheyAre names of JSON of the user's own, in which nothing is changed
 */
export function toRay(options: object, asTheyAre: readonly string[] = []): JsonObject {
  const { other, ...rest }: { readonly other?: JsonObject } = options;
  return Object.fromEntries([...Object.entries(rest).flatMap(([name, value]) => fieldsOf(name, value, asTheyAre)), ...Object.entries(other ?? {})]);
}

function fieldsOf(name: string, value: unknown, asTheyAre: readonly string[]): [string, unknown][] {
  if (value === undefined) { return []; }
  if (isRayValue(value)) { return Object.entries(value._toRay()); }
  const field = snakeCase(name);
  if (value instanceof Duration) { return [[`${field}_s`, value.toSeconds({ integral: false })]]; }
  return [[field, asTheyAre.includes(name) ? value : plain(value, asTheyAre)]];
}

function plain(value: unknown, asTheyAre: readonly string[]): unknown {
  if (value instanceof Size) { return bytesOf(value); }
  if (Array.isArray(value)) { return value.map(item => plain(item, asTheyAre)); }
  return isObject(value) ? toRay(value, asTheyAre) : value;
}

function isRayValue(value: unknown): value is RayValue {
  return typeof value === 'object' && value !== null && '_toRay' in value;
}

/** `targetOngoingRequests` is `target_ongoing_requests`. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}
