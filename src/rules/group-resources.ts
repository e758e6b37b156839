import { GroupView } from './cluster-view';
import { Severity } from './finding';
import { MOST } from './ray-start/numbers';
import { RESERVED_RESOURCES } from './ray-start/resources';
import { clusterRule, Violation } from './rule';
import { asObject } from '../private/json';
import { Path } from '../private/path';
import { quantityOf } from '../private/quantity';
import { quote } from '../private/quote';

export const groupResources = clusterRule({
  id: 'group-resources',
  severity: Severity.ERROR,
  summary: 'A resource of a group that does not reach Ray: Ray does not start, or starts without it.',
  // before, a group has none
  check: ({ groups }, { version }) => version.atLeast('1.5') ? groups.flatMap(group =>
    Object.entries(asObject(group.spec.resources)).flatMap(([name, quantity]) => wrongResource(group, name, quantity))) : [],
});

function wrongResource({ path }: GroupView, name: string, quantity: unknown): Violation[] {
  if (typeof quantity !== 'string') { return []; }
  const number = quantityOf(quantity);
  const place = [...path, 'resources', name];
  if (number === undefined) {
    return [{ path: place, message: `is no quantity, and left out by the operator (${quote(quantity)})`, fix: 'give a number, zero or more' }];
  }
  if (hasFlag(name)) { return number >= 0 && number <= MOST ? [] : [refused(place, quantity, 'number')]; }
  if (RESERVED_RESOURCES.includes(name)) { return [{ path: place, message: 'is a resource that Ray keeps itself', fix: 'remove it' }]; }
  if (/[',]/.test(name)) {
    return [{ path: place, message: `has a quote or comma in its name, where the shell or Ray cuts it (${quote(name)})`, fix: 'choose another name' }];
  }
  return Number.isInteger(number) && number >= 0 && number <= MOST ? [] : [refused(place, quantity, 'whole number')];
}

function refused(path: Path, quantity: string, kind: string): Violation {
  return { path, message: `is a quantity that Ray does not take (${quote(quantity)})`, fix: `give a ${kind}, zero to ${MOST}` };
}

/** Resources of which the operator makes flags of their own; it rounds these up. */
function hasFlag(name: string): boolean {
  return /^(?:cpu|memory|.*gpu|nvidia\.com\/mig-\d+g\.\d+gb)$/i.test(name);
}
