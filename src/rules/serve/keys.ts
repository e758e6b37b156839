import { Field, Model, ValueType } from './model';
import { objectRule, serveRule } from './serve-rule';
import { hasKey, ServeObject } from './walk';
import { nearest } from '../../private/did-you-mean';
import { quote } from '../../private/quote';
import { rayAtLeast } from '../../private/ray-version';
import { Severity } from '../finding';
import { UNKNOWN_RAY } from '../ray-start/options';
import { Violation } from '../rule';

/** A key that no Ray release has. */
interface Stranger {
  readonly object: ServeObject;
  readonly key: string;
  /** What was meant, if that is plain. */
  readonly meant?: string;
  readonly isRefused: boolean;
}

function strangersOf(object: ServeObject, ray: string | undefined): Stranger[] {
  const { spec, model } = object;
  const unknown = model.open ? [] : Object.keys(spec).filter(key => !Object.hasOwn(model.fields, key));
  const strangers = unknown.map(key => ({ object, key, meant: meaning(key, model, ray), isRefused: isClosed(model, ray) }));
  // a later Ray than the table knows may have more keys
  return rayAtLeast(ray, UNKNOWN_RAY) ? strangers.filter(({ meant }) => meant !== undefined) : strangers;
}

function isClosed({ closed = false }: Model, ray: string | undefined): boolean {
  return typeof closed === 'string' ? rayAtLeast(ray, closed) : closed;
}

/** A misspelt key, or one that belongs to a mapping inside. */
function meaning(key: string, model: Model, ray: string | undefined): string | undefined {
  const present = presentIn(model, ray);
  const similar = nearest(key.replaceAll('-', '_'), present);
  const outer = present.find(name => Object.hasOwn(modelIn(model.fields[name].type)?.fields ?? {}, key));
  return outer === undefined ? similar && `did you mean ${similar}?` : `move it into ${outer}`;
}

function modelIn(type: ValueType): Model | undefined {
  if (type.kind === 'list') { return modelIn(type.items); }
  return type.kind === 'model' ? type.model : undefined;
}

function presentIn({ fields }: Model, ray: string | undefined): string[] {
  return Object.keys(fields).filter(name => hasKey(fields[name], ray));
}

const SHOWN = 12;

function strange({ object: { path, model }, key, meant }: Stranger, ray: string | undefined, consequence: string): Violation {
  const present = presentIn(model, ray);
  const others = present.length > SHOWN ? ` and ${present.length - SHOWN} more` : '';
  return {
    path: [...path, key],
    message: `is no key of ${model.title}${consequence}`,
    fix: meant ?? `remove it; there are ${present.slice(0, SHOWN).join(', ')}${others}`,
  };
}

export const unknownKey = objectRule({
  id: 'serve-unknown-key',
  severity: Severity.ERROR,
  summary: 'A key in serveConfigV2 that Ray Serve refuses, or that is a misspelt one, which Ray drops in silence.',
  check: (object, { ray }) => strangersOf(object, ray).filter(({ meant, isRefused }) => isRefused || meant !== undefined)
    .map(stranger => strange(stranger, ray, stranger.isRefused ? ', and Ray refuses it' : ', and Ray drops it')),
});

export const ignoredKey = objectRule({
  id: 'serve-ignored-key',
  severity: Severity.WARNING,
  summary: 'A key in serveConfigV2 that Ray Serve does not know: it does nothing.',
  check: (object, { ray }) => strangersOf(object, ray).filter(({ meant, isRefused }) => !isRefused && meant === undefined)
    .map(stranger => strange(stranger, ray, ', and Ray drops it')),
});

export const keyRelease = objectRule({
  id: 'serve-key-release',
  severity: Severity.ERROR,
  summary: 'A key in serveConfigV2 that the Ray release of the cluster does not have: it drops it in silence, or refuses it.',
  check: ({ path, spec, model }, { ray }) => Object.keys(spec).filter(key => Object.hasOwn(model.fields, key)).flatMap(key => {
    const problem = ray === undefined ? undefined : otherRelease(model.fields[key], spec[key], ray);
    return problem ? [{ path: [...path, key], ...problem }] : [];
  }),
});

const RAISE = 'raise rayVersion and the image, or remove it';

/** The first Ray release in which a number of replicas need not be a number. */
const KNOWS_AUTO = '2.10.0';

function otherRelease(field: Field, value: unknown, ray: string): Omit<Violation, 'path'> | undefined {
  const { type, since, gone, instead } = field;
  if (since !== undefined && !rayAtLeast(ray, since)) { return { message: `came with Ray ${since} (the cluster has ${ray})`, fix: RAISE }; }
  if (gone !== undefined && rayAtLeast(ray, gone)) {
    return { message: `is gone since Ray ${gone} (the cluster has ${ray})`, fix: instead === undefined ? 'remove it' : `use ${instead}` };
  }
  return type.kind === 'replicas' && (value === 'auto' || value === null) && !rayAtLeast(ray, KNOWS_AUTO)
    ? { message: `can be ${quote(value)} only since Ray ${KNOWS_AUTO} (the cluster has ${ray})`, fix: 'give a number, or an autoscaling_config' } : undefined;
}

export const missingKey = serveRule({
  id: 'serve-missing-key',
  severity: Severity.ERROR,
  summary: 'A key of serveConfigV2 that must be there and is not: Ray Serve refuses the configuration.',
  check: ({ objects }) => objects.flatMap(({ path, spec, model }) => Object.entries(model.fields)
    .filter(([key, { required }]) => required && !Object.hasOwn(spec, key))
    .map(([key]) => ({ path: [...path, key], message: `is missing, and ${model.title} must have it`, fix: `give ${key}` }))),
});
