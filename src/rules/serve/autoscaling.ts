import { agreedNumber, isTrue, Reader, readersOf, replicasOf } from './conversions';
import { objectRule } from './serve-rule';
import { hasKey, ServeObject } from './walk';
import { isGiven, isObject, JsonObject } from '../../private/json';
import { quote } from '../../private/quote';
import { items, Located, part } from '../cluster-view';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';

const replicasTwice = objectRule({
  id: 'serve-replicas-twice',
  severity: Severity.ERROR,
  summary: 'A deployment with a number of replicas and an autoscaling_config: Ray Serve refuses the configuration.',
  check: ({ path, spec, model }, { ray }) => {
    const isNumber = readersOf(ray).every(reader => replicasOf(spec.num_replicas, reader) !== undefined);
    return !('num_replicas' in model.fields) || !isNumber || !isGiven(spec.autoscaling_config) ? [] : [{
      path: [...path, 'num_replicas'],
      message: `is a number although there is an autoscaling_config (${quote(spec.num_replicas)})`,
      fix: 'remove one of the two, or write "auto"',
    }];
  },
});

/** How many replicas there may be, as far as they are known; one that nobody gives is the default. */
interface Bounds extends Located {
  readonly min?: number;
  readonly max?: number;
  readonly initial?: number;
}

/** The default of max_replicas, and that beside `num_replicas: auto`. */
const USUAL_MAX = 1;
const AUTO_MAX = 100;

function boundsOf({ path, spec, model }: ServeObject, ray: string | undefined): Bounds[] {
  if (!('autoscaling_config' in model.fields) || !isObject(spec.autoscaling_config)) { return []; }
  const autoscaling = part({ path, spec }, 'autoscaling_config');
  const usualMax = spec.num_replicas === 'auto' ? AUTO_MAX : USUAL_MAX;
  const readers = readersOf(ray);
  return [{
    ...autoscaling,
    min: whole(autoscaling.spec, 'min_replicas', readers, 1),
    max: whole(autoscaling.spec, 'max_replicas', readers, usualMax),
    initial: isGiven(autoscaling.spec.initial_replicas) ? whole(autoscaling.spec, 'initial_replicas', readers) : undefined,
  }];
}

/** What is out of range by itself is a finding already. */
function whole(spec: JsonObject, key: string, readers: readonly Reader[], usual?: number): number | undefined {
  const number = Object.hasOwn(spec, key) ? agreedNumber(spec[key], 'integer', readers) : usual;
  return number !== undefined && number >= (key === 'max_replicas' ? 1 : 0) ? number : undefined;
}

const autoscalingBounds = objectRule({
  id: 'serve-autoscaling-bounds',
  severity: Severity.ERROR,
  summary: 'An autoscaling_config with more replicas at least than at most, which is one where it is not given, or with a start outside of both: the application fails.',
  check: (object, { ray }) => boundsOf(object, ray).flatMap(bounds => [...aboveMax(bounds, 'min_replicas', bounds.min), ...badStart(bounds)]),
});

function aboveMax({ path, spec, max }: Bounds, key: string, number: number | undefined): Violation[] {
  if (number === undefined || max === undefined || number <= max) { return []; }
  const usual = Object.hasOwn(spec, 'max_replicas') ? '' : ' where it is not given';
  return [{ path: [...path, Object.hasOwn(spec, key) ? key : 'max_replicas'], message: `is above max_replicas (${number}, max_replicas ${max}${usual})`, fix: 'give a higher max_replicas' }];
}

function badStart(bounds: Bounds): Violation[] {
  const { path, min, initial } = bounds;
  return initial === undefined || min === undefined || initial >= min ? aboveMax(bounds, 'initial_replicas', initial) : [{
    path: [...path, 'initial_replicas'],
    message: `is below min_replicas (${initial}, min_replicas ${min})`,
    fix: 'give a number from min_replicas to max_replicas',
  }];
}

const autoscalingNever = objectRule({
  id: 'serve-autoscaling-never',
  severity: Severity.WARNING,
  summary: 'A deployment whose replicas take fewer requests at a time than the target of its autoscaling: it never scales up.',
  check: ({ path, spec, model }, { ray }) => {
    const most = agreedNumber(spec.max_ongoing_requests, 'integer', readersOf(ray));
    const autoscaling = part({ path, spec }, 'autoscaling_config');
    const target = agreedNumber(autoscaling.spec.target_ongoing_requests, 'number', readersOf(ray));
    if (!('max_ongoing_requests' in model.fields) || !hasKey(model.fields.max_ongoing_requests, ray)) { return []; }
    return most === undefined || target === undefined || most < 1 || most >= target ? [] : [{
      path: [...autoscaling.path, 'target_ongoing_requests'],
      message: `is more than a replica takes at a time (${target}, max_ongoing_requests ${most})`,
      fix: 'give a target below max_ongoing_requests',
    }];
  },
});

const externalScaler = objectRule({
  id: 'serve-external-scaler',
  severity: Severity.ERROR,
  summary: 'Autoscaling of a deployment in an application whose replicas are set from outside: Ray Serve refuses the configuration.',
  check: ({ path, spec, model }, { ray }) => {
    const field = model.fields.external_scaler_enabled ?? undefined;
    if (field === undefined || !hasKey(field, ray) || !isTrue(spec.external_scaler_enabled)) { return []; }
    return items({ path, spec }, 'deployments').flatMap(({ path: place, spec: deployment }) => {
      const key = isGiven(deployment.autoscaling_config) ? 'autoscaling_config' : 'num_replicas';
      return key === 'num_replicas' && deployment.num_replicas !== 'auto' ? [] : [{
        path: [...place, key],
        message: `is given although the application has external_scaler_enabled (${quote(deployment[key])})`,
        fix: 'remove one of the two',
      }];
    });
  },
});

/** The rules about how many replicas there are. */
export const REPLICA_RULES: readonly Rule[] = [replicasTwice, autoscalingBounds, autoscalingNever, externalScaler];
