import { agreedNumber, numberOf, readersOf } from './conversions';
import { ACTOR_OPTIONS } from './deployment-model';
import { objectRule } from './serve-rule';
import { hasKey } from './walk';
import { isGiven } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { items, Located, part } from '../cluster-view';
import { Severity } from '../finding';
import { Problem } from '../ray-start/flags';
import { Rule, Violation } from '../rule';

/** Releases that have it make a number of it that they do not take themselves; later ones drop it. */
const OBJECT_STORE = ACTOR_OPTIONS.fields.object_store_memory;

const replicaResources = objectRule({
  id: 'serve-replica-resources',
  severity: Severity.ERROR,
  summary: 'Resources of a replica that Ray does not take, such as a GPU and a half, or CPU among the custom ones: the application fails.',
  check: ({ path, spec, model }, { ray }) => model !== ACTOR_OPTIONS ? [] : [
    ...hasKey(OBJECT_STORE, ray) && ray !== undefined && isGiven(spec.object_store_memory) ? [{
      path: [...path, 'object_store_memory'], message: `is a key that Ray takes, and then fails over (${quote(spec.object_store_memory)})`, fix: 'remove it',
    }] : [],
    ...['num_cpus', 'num_gpus', 'memory'].flatMap(key => found([...path, key], quantityProblem(key, agreedNumber(spec[key], 'number', readersOf(ray))))),
    ...Object.entries(part({ path, spec }, 'resources').spec).flatMap(([name, quantity]) => found([...path, 'resources', name], resourceProblem(name, quantity))),
  ],
});

function found(path: Path, problem: Problem | undefined): Violation[] {
  return problem ? [{ path, ...problem }] : [];
}

/** What has a key of its own. */
const OWN_KEYS: Readonly<Record<string, string>> = { CPU: 'num_cpus', GPU: 'num_gpus', memory: 'memory' };

function resourceProblem(name: string, value: unknown): Problem | undefined {
  if (Object.hasOwn(OWN_KEYS, name)) { return { message: `is no custom resource (${quote(value)})`, fix: `use ${OWN_KEYS[name]} of ray_actor_options` }; }
  if (name === 'object_store_memory') { return { message: `is no custom resource (${quote(value)})`, fix: 'remove it' }; }
  const quantity = numberOf(value, 'strict number', 'new');
  return quantity !== undefined && quantity < 0 ? { message: `is below 0 (${quote(value)})`, fix: 'give zero or more' } : quantityProblem(name, quantity);
}

/** The finest part of a resource that Ray counts. */
const FINEST = 0.0001;

const CHIPS = [1, 2, 4, 8];
const WHOLE = ['neuron_cores', 'HPU'];

function quantityProblem(name: string, quantity: number | undefined): Problem | undefined {
  if (quantity === undefined || quantity < 0) { return undefined; }
  if (name === 'TPU' && !CHIPS.includes(quantity)) { return { message: `is no number of chips that a replica can have (${quantity})`, fix: 'give 1, 2, 4 or 8' }; }
  if (WHOLE.includes(name) && !Number.isInteger(quantity)) { return { message: `is not whole (${quantity})`, fix: 'give a whole number' }; }
  if (name === 'num_gpus' && quantity > 1 && !Number.isInteger(quantity)) { return { message: `is above one and not whole (${quantity})`, fix: 'give a whole number, or one below one' }; }
  return quantity > 0 && quantity < FINEST ? { message: `is finer than Ray counts (${quantity})`, fix: `give ${FINEST} or more` } : undefined;
}

/** A value of a label, or several, or any but these. */
const SELECTOR = /^!?(in)?\(LABEL(, ?LABEL)*\)$|^!?LABEL$/.source.replaceAll('LABEL', '[a-zA-Z0-9]([a-zA-Z0-9_.-]{0,61}[a-zA-Z0-9])?');
const LABEL_KEY = /^([a-zA-Z0-9.-]{1,253}\/)?[a-zA-Z0-9]([a-zA-Z0-9_.-]{0,61}[a-zA-Z0-9])?$/;

const labelSelector = objectRule({
  id: 'serve-label-selector',
  severity: Severity.ERROR,
  summary: 'A label selector that Ray cannot read: it refuses the configuration, or the application fails.',
  check: ({ path, spec, model }, { ray }) => Object.entries(model.fields).filter(([key, field]) => key.endsWith('label_selector') && hasKey(field, ray))
    .flatMap(([key]) => [part({ path, spec }, key), ...items({ path, spec }, key)]).flatMap(unreadable),
});

function unreadable({ path, spec }: Located): Violation[] {
  return Object.entries(spec).flatMap(([label, value]) => {
    if (!LABEL_KEY.test(label)) { return [{ path: [...path, label], message: `is no label (${quote(label)})`, fix: 'use letters, digits, dashes, underscores and dots' }]; }
    return typeof value !== 'string' || value === '' || new RegExp(SELECTOR).test(value) ? []
      : [{ path: [...path, label], message: `selects no value of a label (${quote(value)})`, fix: 'write value, !value, in(one, other) or !in(one, other)' }];
  });
}

/** The rules about the actors that the replicas are. */
export const ACTOR_RULES: readonly Rule[] = [replicaResources, labelSelector];
