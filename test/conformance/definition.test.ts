import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { Kind } from '../../imports/definition';
import { KINDS, KUBERAY_TYPES } from '../../imports/kuberay';
import { TYPES, isScalar, parseType } from '../../imports/model';
import { CrdSchema, openApiSchema } from '../../imports/openapi';
import { shared } from '../shared';

const kinds: readonly Kind[] = Object.values(KINDS);

test.each(kinds.map(kind => [kind.kind, kind] as const))('the schema of %s is what KubeRay 1.7 installs', (_, kind) => {
  expect(differences(openApiSchema(kind), upstream(kind), kind.kind)).toEqual([]);
}, 60_000);

test('a kind leads to every type', () => {
  const reached = new Set(kinds.flatMap(kind => [kind.spec, kind.status]));
  // a Set gives the names that are added while it is walked, too
  for (const name of reached) {
    const next = Object.values(TYPES[name].fields).map(({ type }) => parseType(type).of);
    next.filter(of => !isScalar(of)).forEach(of => reached.add(of));
  }
  expect(Object.keys(TYPES).filter(name => !reached.has(name))).toEqual([]);
});

test('every type and field of KubeRay has a sentence', () => {
  const documented = Object.entries(KUBERAY_TYPES).flatMap(([type, { doc, fields }]) =>
    [[type, doc], ...Object.entries(fields).map(([name, field]) => [`${type}.${name}`, field.doc])]);
  expect(documented.filter(([, doc]) => !doc?.endsWith('.')).map(([name]) => name)).toEqual([]);
});

test('the schema carries the sentence of a field, for kubectl explain', () => {
  const { properties: { spec } = {} } = openApiSchema(KINDS.RayCluster);
  expect(spec.properties?.suspend.description).toBe(KUBERAY_TYPES.RayClusterSpec.fields.suspend.doc);
});

function upstream(kind: Kind): CrdSchema {
  const crd = parse(readFileSync(shared('kuberay/crds/v1.7.0', `ray.io_${kind.plural}.yaml`), 'utf8'));
  return crd.spec.versions.find((version: { name: string }) => version.name === 'v1').schema.openAPIV3Schema;
}

/** One line for each path where the schemas differ; what is below a path that only one of them has is not told. */
function differences(ours: CrdSchema | undefined, theirs: CrdSchema | undefined, path: string): string[] {
  if (!ours || !theirs) { return [`${path}: only in ${ours ? 'ours' : 'upstream'}`]; }
  const [ourOwn, theirOwn] = [attributes(ours), attributes(theirs)];
  const own = isDeepStrictEqual(ourOwn, theirOwn) ? [] : [`${path}: ours ${JSON.stringify(ourOwn)}, upstream ${JSON.stringify(theirOwn)}`];
  const [ourBelow, theirBelow] = [children(ours), children(theirs)];
  const names = new Set([...Object.keys(ourBelow), ...Object.keys(theirBelow)]);
  return [...own, ...[...names].flatMap(name => differences(ourBelow[name], theirBelow[name], path + name))];
}

/** All that a schema says about itself but its description. */
function attributes({ description, properties, items, additionalProperties, ...rest }: CrdSchema): CrdSchema {
  return rest.required ? { ...rest, required: [...rest.required].sort() } : rest;
}

function children({ properties = {}, items, additionalProperties }: CrdSchema): Record<string, CrdSchema> {
  return {
    ...Object.fromEntries(Object.entries(properties).map(([name, schema]) => [`.${name}`, schema])),
    ...(items && { '[]': items }),
    ...(additionalProperties && { '{}': additionalProperties }),
  };
}
