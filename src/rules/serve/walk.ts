import { SERVE_CONFIG } from './config-model';
import { Reader, readersOf } from './conversions';
import { LLM_BUILDERS, LlmBuilder } from './llm-model';
import { Field, Model, ValueType } from './model';
import { serveConfigOf } from './serve-view';
import { asList, asObject, asText, isObject, JsonObject } from '../../private/json';
import { Path } from '../../private/path';
import { rayAtLeast } from '../../private/ray-version';
import { Located } from '../cluster-view';
import { releaseOf } from '../ray-start/flags';
import { ServiceView } from '../service-view';

/** A mapping of the configuration that Ray knows the keys of. */
export interface ServeObject extends Located {
  readonly model: Model;
}

/** A value of the configuration, and what Ray reads it as. */
export interface ServePlace {
  readonly path: Path;
  readonly value: unknown;
  readonly field: Field;
  readonly readers: readonly Reader[];
}

/** The configuration of Ray Serve with all that the table says of it. */
export interface ServeWalk {
  /** The Ray release that reads it, if it is known. */
  readonly ray?: string;
  readonly objects: readonly ServeObject[];
  readonly places: readonly ServePlace[];
}

/** The Ray release of a service, if it is known. */
export function rayOf({ cluster }: ServiceView): string | undefined {
  return cluster && releaseOf(cluster.head, cluster);
}

/** Whether a Ray release has a key; one that is not known has all. */
export function hasKey({ since, gone }: Field, ray: string | undefined): boolean {
  return ray === undefined || ((since === undefined || rayAtLeast(ray, since)) && (gone === undefined || !rayAtLeast(ray, gone)));
}

/** Everything in the text of a service that the table describes. */
export function serveWalk(service: ServiceView): ServeWalk {
  const ray = rayOf(service);
  const config = serveConfigOf(service);
  const walk = { ray, objects: [], places: [] };
  if (config) { visitObject(config, SERVE_CONFIG, walk); }
  return walk;
}

type Walking = { ray?: string; objects: ServeObject[]; places: ServePlace[] };

function visitObject({ path, spec }: Located, model: Model, walk: Walking): void {
  walk.objects.push({ path, spec, model });
  for (const [key, field] of Object.entries(model.fields)) {
    if (Object.hasOwn(spec, key) && hasKey(field, walk.ray) && !(spec[key] === null && field.nullable)) {
      visit({ path: [...path, key], value: spec[key], field, readers: model.strict ? ['new'] : readersOf(walk.ray) }, walk);
    }
  }
  const builder = 'import_path' in model.fields ? llmBuilderOf(spec) : undefined;
  if (builder && builtBy(builder, walk.ray)) { visitObject({ path: [...path, 'args'], spec: asObject(spec.args) }, builder.args, walk); }
}

/** The function in Ray that makes the application, if it is one for language models. */
export function llmBuilderOf({ import_path: importPath }: JsonObject): LlmBuilder | undefined {
  const name = /^ray\.serve\.llm[:.](\w+)$/.exec(asText(importPath) ?? '')?.[1] ?? '';
  return Object.hasOwn(LLM_BUILDERS, name) ? LLM_BUILDERS[name] : undefined;
}

function builtBy({ since }: LlmBuilder, ray: string | undefined): boolean {
  return ray === undefined || rayAtLeast(ray, since);
}

function visit(place: ServePlace, walk: Walking): void {
  walk.places.push(place);
  const { path, value, field: { type }, readers } = place;
  const inner = (key: string | number, item: unknown, of: ValueType) =>
    visit({ ...place, path: [...path, key], value: item, field: { type: of } }, walk);
  if (type.kind === 'list') { asList(value).forEach((item, index) => inner(index, item, type.items)); }
  if (type.kind === 'map') { Object.entries(asObject(value)).forEach(([key, item]) => inner(key, item, type.values)); }
  if (type.kind === 'model' && (isObject(value) || (readers.includes('old') && isNothing(value)))) {
    visitObject({ path, spec: asObject(value) }, type.model, walk);
  }
}

/** What the older releases take for an empty mapping. */
function isNothing(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}
