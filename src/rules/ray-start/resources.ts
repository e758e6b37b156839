import { Flag, flagRule, groupRule } from './flags';
import { jsonOf } from './json-values';
import { MOST } from './numbers';
import { isTold, limitsOf, resourcesForOperator } from './operator';
import { quote } from '../../private/quote';
import { singleQuoted } from '../../private/shell';
import { Severity } from '../finding';
import { Violation } from '../rule';

export const resources = groupRule({
  id: 'ray-start-resources',
  severity: Severity.ERROR,
  summary: 'Custom resources that do not reach Ray as a JSON object of whole numbers: the container stops at once, again and again.',
  check: flags => flags.filter(({ name, value }) => name === 'resources' && value !== undefined).flatMap(flag => {
    const { object, violations } = jsonOf(flag, '\'{"name": 1}\'');
    return [...violations, ...Object.entries(object ?? {}).flatMap(([name, quantity]) => wrongResource(flag, name, quantity))];
  }),
});

/** Resources that have a flag or a default of their own. */
const BUILT_IN: Readonly<Record<string, string>> = {
  CPU: 'num-cpus', GPU: 'num-gpus', memory: 'memory', object_store_memory: 'object-store-memory',
};

/** Resources that Ray counts itself: the memory of the object store, and the mark of the head. */
export const RESERVED_RESOURCES: readonly string[] = ['object_store_memory', 'node:__internal_head__'];

function wrongResource({ path }: Flag, name: string, quantity: unknown): Violation[] {
  if (Object.hasOwn(BUILT_IN, name)) { return [{ path, message: `has ${name} (${quote(quantity)})`, fix: `use ${BUILT_IN[name]}` }]; }
  if (RESERVED_RESOURCES.includes(name)) { return [{ path, message: `has ${name}, which Ray keeps itself (${quote(quantity)})`, fix: 'remove it' }]; }
  if (name.includes(',')) { return [{ path, message: `has a name with a comma, where Ray cuts it (${quote(name)})`, fix: 'choose another name' }]; }
  return Number.isInteger(quantity) && Number(quantity) >= 0 && Number(quantity) <= MOST ? []
    : [{ path, message: `has a quantity that Ray does not take (${name}: ${quote(quantity)})`, fix: `give a whole number, zero to ${MOST}` }];
}

export const escapedResources = flagRule({
  id: 'ray-start-escaped-resources',
  severity: Severity.WARNING,
  summary: 'Custom resources that the operator cannot read, so that it does not tell Ray of the GPUs or other accelerators of the container.',
  check: flag => {
    if (flag.name !== 'resources' || resourcesForOperator(flag.raw)) { return undefined; }
    const { object } = jsonOf(flag, '');
    const hidden = limitsOf(flag.group).filter(isTold);
    return object && hidden.length > 0 ? {
      message: `hides from the operator what the container has (${hidden.join(', ')})`,
      fix: `write ${singleQuoted(flag.value ?? '')}`,
    } : undefined;
  },
});
