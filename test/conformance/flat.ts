import { Field } from '../../imports/definition';
import { parseType, typeNamed } from '../../imports/model';
import { asObject, isObject, JsonObject } from '../../src/private/json';
import { readYaml } from '../../src/private/yaml-text';
import { specOf } from '../imports/samples';

/** What a manifest says: path and value of every leaf. Items of lists go by what tells them apart, not by their place. */
export type Flat = ReadonlyMap<string, unknown>;

/** A value, with what the definition knows of it. */
interface Node {
  readonly path: string;
  readonly field?: Pick<Field, 'type' | 'listKeys'>;
  readonly value: unknown;
}

/** The metadata and the spec of a KubeRay object. */
export function flat(manifest: JsonObject): Flat {
  return new Map([
    ...leaves({ path: 'metadata', field: { type: 'EmbeddedObjectMeta' }, value: manifest.metadata }),
    ...leaves({ path: 'spec', field: { type: specOf(String(manifest.kind)) }, value: manifest.spec }),
  ]);
}

/** Fields whose text is YAML. */
const YAML = /\.(serveConfigV2|runtimeEnvYAML)$/;

function leaves(node: Node): [string, unknown][] {
  const { path, value } = node;
  if (typeof value === 'string' && YAML.test(path)) { return jsonLeaves(path, yamlOf(value)); }
  if (Array.isArray(value)) { return value.length === 0 ? [[path, '[]']] : itemsOf(node, value); }
  if (!isObject(value)) { return [[path, value]]; }
  const fields = fieldsOf(node, value);
  return fields.length === 0 ? [[path, '{}']] : fields.flatMap(leaves);
}

function yamlOf(text: string): unknown {
  const { documents: [document], misreading } = readYaml(text);
  if (misreading) { throw new Error(`${misreading.message}: ${text}`); }
  return document.value;
}

/** Of JSON that nothing is known of, every list has its order, and null is a value. */
function jsonLeaves(path: string, value: unknown): [string, unknown][] {
  if (Array.isArray(value) && value.length > 0) { return value.flatMap((item, index) => jsonLeaves(`${path}[${index}]`, item)); }
  if (isObject(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, child]) => jsonLeaves(/^\w+$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`, child));
  }
  return [[path, isObject(value) || Array.isArray(value) ? JSON.stringify(value) : value]];
}

function fieldsOf({ path, field }: Node, value: JsonObject): Node[] {
  const { shape, of } = field ? parseType(field.type) : { shape: 'map', of: undefined };
  return Object.entries(value).filter(([, child]) => child !== undefined && child !== null).map(([key, child]) =>
    shape === 'map'
      ? { path: `${path}[${key}]`, field: of === undefined ? undefined : { type: of }, value: child }
      : { path: `${path}.${key}`, field: fieldOf(of, key), value: child });
}

function fieldOf(type: string | undefined, key: string): Field | undefined {
  const { fields } = type === undefined ? { fields: {} } : typeNamed(type);
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function itemsOf({ path, field }: Node, items: readonly unknown[]): [string, unknown][] {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const type = field && parseType(field.type).of;
  const keys = MORE_KEYS[name] ?? field?.listKeys;
  const nodes = items.map((value, index): Node => ({
    path: `${path}[${keyOf(name, index, value, keys?.map(key => asObject(value)[key] ?? fieldOf(type, key)?.default))}]`,
    field: type === undefined ? undefined : { type },
    value,
  }));
  return [...nodes.flatMap(leaves), ...orderOf(path, name, items)];
}

/** Lists that Kubernetes replaces as a whole, although what is in them has a key. */
const MORE_KEYS: Readonly<Record<string, readonly string[]>> = { workerGroupSpecs: ['groupName'], items: ['path'] };

/** Lists in which the order says nothing. */
const SETS = ['accessModes', 'add', 'drop', 'tolerations'];

/** The container that runs Ray is the first, whatever its name is. */
function keyOf(name: string, index: number, item: unknown, keys: readonly unknown[] | undefined): string {
  if (SETS.includes(name)) { return JSON.stringify(item); }
  const known = keys?.filter(key => key !== undefined) ?? [];
  return known.length === 0 || (name === 'containers' && index === 0) ? String(index) : known.join('/');
}

/** Where the order matters although the items have names: what runs first, and which variables a variable can refer to. */
function orderOf(path: string, name: string, items: readonly unknown[]): [string, unknown][] {
  const names = items.map(item => String(asObject(item).name));
  if (name === 'initContainers') { return names.map((container, index) => [`${path}[${container}]#place`, index]); }
  if (name !== 'env') { return []; }
  return items.flatMap((item, index): [string, unknown][] => {
    const references = [...String(asObject(item).value).matchAll(/\$\(([^)]+)\)/g)].map(([, other]) => other);
    const resolved = references.filter(other => names.slice(0, index).includes(other));
    return references.length === 0 ? [] : [[`${path}[${names[index]}]#resolves`, resolved.join()]];
  });
}
