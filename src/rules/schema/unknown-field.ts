import { Type } from '../../../imports/definition';
import { MISTAKES } from '../../../imports/kuberay/mistakes';
import { typeNamed } from '../../../imports/model';
import { didYouMean, nearest } from '../../private/did-you-mean';
import { JsonObject } from '../../private/json';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';
import { TypedObject } from './walk';

export const unknownField: Rule = {
  id: 'unknown-field',
  severity: Severity.ERROR,
  summary: 'A field that no KubeRay release has: the API server drops it in silence, or refuses the object where it is strict.',
  check: ({ json, kind, schema }) => [...topLevel(json, typeNamed(kind.spec)), ...schema.objects.flatMap(strangersOf)],
};

const TOP_LEVEL = ['apiVersion', 'kind', 'metadata', 'spec', 'status'];

function topLevel(json: JsonObject, spec: Type): Violation[] {
  return Object.keys(json).filter(key => !TOP_LEVEL.includes(key)).map(key => ({
    path: [key],
    message: 'is no field of a Kubernetes object',
    fix: whereTo(key, spec) ?? didYouMean(key, TOP_LEVEL) ?? 'remove it',
  }));
}

/** The usual reason is indentation that got lost. */
function whereTo(key: string, spec: Type): string | undefined {
  if (Object.hasOwn(spec.fields, key)) { return 'move it into spec'; }
  return ['name', 'namespace', 'labels', 'annotations'].includes(key) ? 'move it into metadata' : undefined;
}

function strangersOf({ path, value, typeName, type }: TypedObject): Violation[] {
  return Object.keys(value).filter(name => !Object.hasOwn(type.fields, name)).map(name => {
    const meant = nearest(name, present(type));
    return {
      path: [...path, name],
      message: `is no field of ${typeName}`,
      fix: knownMistake(typeName, name) ?? didYouMean(name, present(type)) ?? `remove it; ${typeName} has ${listed(present(type))}`,
      meant: meant === undefined ? undefined : [...path, meant],
    };
  });
}

function knownMistake(typeName: string, name: string): string | undefined {
  const mistakes = Object.hasOwn(MISTAKES, typeName) ? MISTAKES[typeName] : {};
  return Object.hasOwn(mistakes, name) ? mistakes[name] : undefined;
}

function present(type: Type): string[] {
  return Object.keys(type.fields).filter(name => !type.fields[name].removed);
}

const SHOWN = 12;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join(', ');
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}
