import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import type { Field, Kind } from '../imports/definition';
import { API_GROUP, API_VERSION, KINDS } from '../imports/kuberay';
import { isScalar, parseType, Scalar, typeNamed } from '../imports/model';
import { QUANTITY_PATTERN } from '../imports/openapi';

type JsonSchema = Readonly<Record<string, unknown>>;

const INT_OR_STRING = { type: ['integer', 'string'] };

/** Formats of OpenAPI are none of JSON Schema, and some validators stop at one that they do not know. */
const SCALARS: Readonly<Record<Scalar, JsonSchema>> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  int32: { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  int64: { type: 'integer' },
  float: { type: 'number' },
  quantity: { ...INT_OR_STRING, pattern: QUANTITY_PATTERN },
  intOrString: INT_OR_STRING,
  dateTime: { type: 'string', format: 'date-time' },
};

/** A schema in draft 07 that takes nothing that the API server would drop, with the types that it needs. */
function schemaOf(kind: Kind): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: kind.kind,
    description: kind.doc,
    type: 'object',
    properties: {
      apiVersion: { const: `${API_GROUP}/${API_VERSION}` },
      kind: { const: kind.kind },
      metadata: { type: 'object' },
      spec: reference(kind.spec),
      status: reference(kind.status),
    },
    required: ['apiVersion', 'kind', 'spec'],
    additionalProperties: false,
    definitions: definitionsFor(kind),
  };
}

function definitionsFor(kind: Kind): Record<string, JsonSchema> {
  // a Set gives the names that are added while it is walked, too
  const names = new Set([kind.spec, kind.status]);
  for (const name of names) {
    presentFields(name).map(([, { type }]) => parseType(type).of).filter(of => !isScalar(of)).forEach(of => names.add(of));
  }
  return Object.fromEntries([...names].sort().map(name => [name, definition(name)]));
}

function definition(typeName: string): JsonSchema {
  const fields = presentFields(typeName);
  // what the API server fills in need not be said
  const required = fields.filter(([, field]) => field.required && field.default === undefined).map(([name]) => name);
  return {
    description: typeNamed(typeName).doc,
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, property(field)])),
    required: required.length > 0 ? required : undefined,
    additionalProperties: false,
  };
}

function presentFields(typeName: string): [string, Field][] {
  return Object.entries(typeNamed(typeName).fields).filter(([, { removed }]) => removed === undefined);
}

function property(field: Field): JsonSchema {
  const { doc: description, enum: values, minimum, minItems, minLength, maxLength, pattern } = field;
  const own = { description, default: field.default, enum: values, minimum, minItems, minLength, maxLength, pattern };
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const { shape, of } = parseType(field.type);
  switch (shape) {
    case 'list': return { type: 'array', items: reference(of), ...said };
    case 'map': return { type: 'object', additionalProperties: reference(of), ...said };
    // draft 07 ignores what stands beside a $ref
    case 'single': return isScalar(of) || !field.doc ? { ...reference(of), ...said } : { allOf: [reference(of)], ...said };
  }
}

function reference(name: string): JsonSchema {
  return isScalar(name) ? SCALARS[name] : { $ref: `#/definitions/${name}` };
}

/** A line for each definition: small, and a change shows where it is. */
function format({ definitions, ...rest }: JsonSchema): string {
  const lines = Object.entries(definitions as object).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `${JSON.stringify(rest).slice(0, -1)},"definitions":{\n${lines.join(',\n')}\n}}\n`;
}

const folder = join(__dirname, '..', 'schemas', API_GROUP);
mkdirSync(folder, { recursive: true });
for (const kind of Object.values(KINDS)) {
  writeFileSync(join(folder, `${kind.kind.toLowerCase()}_${API_VERSION}.json`), format(schemaOf(kind)));
}
