import { asObject, isObject, JsonObject } from './json';
import { Field } from '../../imports/definition';
import { isScalar, parseType, typeNamed } from '../../imports/model';

/**
 * Merges a patch into an object of a type as Kubernetes does: objects and maps key by key, lists with keys item by
 * item, everything else as a whole. Both are JSON already, and neither is changed.
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
  if (shape === 'map') { return { ...asObject(base), ...asObject(patch) }; }
  if (shape === 'list') { return field.listKeys ? mergeItems(of, field.listKeys, base, patch) : patch; }
  return isScalar(of) || field.atomic ? patch : merge(of, base, patch);
}

function mergeItems(of: string, keys: readonly string[], base: unknown, patch: unknown): unknown {
  if (!Array.isArray(base) || !Array.isArray(patch)) { return patch; }
  const same = (one: JsonObject, other: JsonObject) => keys.every(key => one[key] === other[key]);
  const merged = base.map(item => merge(of, item, patch.find(change => same(asObject(item), asObject(change)))));
  const added = patch.filter(change => !base.some(item => same(asObject(item), asObject(change))));
  return [...merged, ...added];
}
