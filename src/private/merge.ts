import { asObject, isObject, JsonObject } from './json';
import { Field } from '../../imports/definition';
import { isScalar, parseType, typeNamed } from '../../imports/model';

/**
 * Merges a patch into an object of a type as Kubernetes' strategic merge does: objects and maps key by key, lists with
 * keys item by item, everything else as a whole. Both are JSON already, and neither is changed.
 */
export function merge(typeName: string, base: unknown, patch: unknown): unknown {
  if (!isObject(base) || !isObject(patch)) { return patch ?? base; }
  const { fields } = typeNamed(typeName);
  const names = [...new Set([...Object.keys(base), ...Object.keys(patch)])];
  return Object.fromEntries(names.map(name =>
    [name, mergeField(Object.hasOwn(fields, name) ? fields[name] : undefined, base[name], patch[name])]));
}

function mergeField(field: Field | undefined, base: unknown, patch: unknown): unknown {
  if (patch === undefined || base === undefined || !field) { return patch ?? base; }
  const { shape, of } = parseType(field.type);
  if (shape === 'map') { return isObject(patch) ? { ...asObject(base), ...patch } : patch; }
  if (shape === 'list') { return field.listKeys ? mergeItems(of, field.listKeys, base, patch) : patch; }
  return isScalar(of) ? patch : merge(of, base, patch);
}

/** Objects that hold one of several alternatives: half of the old and half of the new would be neither. */
const ALTERNATIVES = ['EnvVar', 'Volume'];

function mergeItems(of: string, keys: readonly string[], base: unknown, patch: unknown): unknown {
  if (!Array.isArray(base) || !Array.isArray(patch)) { return patch; }
  const mergeItem = (item: unknown, change: unknown) => ALTERNATIVES.includes(of) ? change ?? item : merge(of, item, change);
  const merged = base.map(item => mergeItem(item, patch.find(change => haveSameKeys(of, keys, item, change))));
  return [...merged, ...patch.filter(change => !base.some(item => haveSameKeys(of, keys, item, change)))];
}

/** The API server fills in defaults before it compares. */
function haveSameKeys(of: string, keys: readonly string[], one: unknown, other: unknown): boolean {
  const valueOf = (item: JsonObject, key: string) => item[key] ?? typeNamed(of).fields[key]?.default;
  return keys.every(key => valueOf(asObject(one), key) === valueOf(asObject(other), key));
}
