import { Field, Kind, Type } from '../../../imports/definition';
import { isScalar, parseType, typeNamed, TypeRef } from '../../../imports/model';
import { asObject, isObject, JsonObject } from '../../private/json';
import { Path } from '../../private/path';

/** A value of which the definition says what it should be. */
export interface Place {
  readonly path: Path;
  readonly value: unknown;
  readonly expected: TypeRef;
  /** Set where the value is that of a field, not an item of a list or map. */
  readonly field?: Field;
}

/** An object that should have the fields of a type. */
export interface TypedObject {
  readonly path: Path;
  readonly value: JsonObject;
  readonly typeName: string;
  readonly type: Type;
}

export interface Walk {
  readonly places: readonly Place[];
  readonly objects: readonly TypedObject[];
}

/** Follows a manifest and the definition of its kind side by side; what is in only one of them ends the way there. */
export function walk(json: JsonObject, kind: Kind): Walk {
  const places: Place[] = [];
  const objects: TypedObject[] = [];
  const visit = (path: Path, value: unknown, expected: TypeRef, field?: Field) => {
    places.push({ path, value, expected, field });
    for (const part of partsOf(value, expected)) {
      visit([...path, part.key], part.value, { shape: 'single', of: expected.of });
    }
    if (expected.shape === 'single' && !isScalar(expected.of) && isObject(value)) { visitObject(path, value, expected.of); }
  };
  const visitObject = (path: Path, value: JsonObject, typeName: string) => {
    const type = typeNamed(typeName);
    objects.push({ path, value, typeName, type });
    for (const [name, item] of Object.entries(value)) {
      const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
      // the API server prunes null, so it counts as absent
      if (field && item !== null) { visit([...path, name], item, parseType(field.type), field); }
    }
  };
  for (const [path, type] of roots(kind)) {
    const value = path.reduce<unknown>((part, key) => asObject(part)[key], json) ?? undefined;
    if (value !== undefined) { visit(path, value, parseType(type)); }
  }
  return { places, objects };
}

/** The rest of the metadata is Kubernetes' own, and the same for every object; status is nothing that a user writes. */
function roots(kind: Kind): [string[], string][] {
  return [
    [['metadata', 'name'], 'string'],
    [['metadata', 'namespace'], 'string'],
    [['metadata', 'labels'], 'map<string>'],
    [['metadata', 'annotations'], 'map<string>'],
    [['spec'], kind.spec],
  ];
}

/** The items of a list or map, if the value has the shape that is expected; of a map, null counts as absent. */
function partsOf(value: unknown, expected: TypeRef): { key: string | number; value: unknown }[] {
  if (expected.shape === 'list' && Array.isArray(value)) { return value.map((item, key) => ({ key, value: item })); }
  if (expected.shape !== 'map' || !isObject(value)) { return []; }
  return Object.entries(value).filter(([, item]) => item !== null).map(([key, item]) => ({ key, value: item }));
}
