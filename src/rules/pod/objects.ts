import { asText } from '../../private/json';
import { Path, startsWith } from '../../private/path';
import { Located } from '../cluster-view';
import { Manifest } from '../manifest';
import { Rule, Violation } from '../rule';

type ObjectCheck = (object: Located) => Violation[];

/** A rule over each object of some types of the definition, wherever it stands in a manifest. */
export function objectRule({ checks, ...rule }: Omit<Rule, 'check'> & { checks: Readonly<Record<string, ObjectCheck>> }): Rule {
  return {
    ...rule,
    check: manifest => {
      const inert = inertPlaces(manifest);
      return manifest.schema.objects
        .filter(({ path, typeName }) => Object.hasOwn(checks, typeName) && !inert.some(place => startsWith(path, place)))
        .flatMap(({ path, value, typeName }) => checks[typeName]({ path, spec: value }));
    },
  };
}

/** Options of an autoscaler that there is not shape no container. */
function inertPlaces({ clusters }: Manifest): Path[] {
  return clusters.filter(({ autoscaling }) => !autoscaling).map(({ path }) => [...path, 'autoscalerOptions']);
}

/** What is wrong at a key of an object, or further down. */
export function at({ path }: Located, keys: string | Path, message: string, fix: string): Violation {
  return { path: [...path, ...typeof keys === 'string' ? [keys] : keys], message, fix };
}

/** Whether something is there; null counts as absent. */
export function isGiven(value: unknown): boolean {
  return (value ?? undefined) !== undefined;
}

/** Text, with what is absent as none at all; nothing where there is something else. */
export function textOf({ spec }: Located, key: string): string | undefined {
  return asText(spec[key] ?? '');
}

/** A value that must be some text is none at all; of a field that the definition requires, another rule finds that it is absent. */
export function isBlank({ spec }: Located, key: string): boolean {
  return spec[key] === '';
}

/** Keys of an object that are given, of some. */
export function given({ spec }: Located, keys: readonly string[]): string[] {
  return keys.filter(key => isGiven(spec[key]));
}
