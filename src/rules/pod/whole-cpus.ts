import { at } from './objects';
import { asObject } from '../../private/json';
import { isWhole, parseQuantity } from '../../private/quantity';
import { quote } from '../../private/quote';
import { GroupView, part } from '../cluster-view';
import { Severity } from '../finding';
import { clusterRule, Violation } from '../rule';

export const wholeCpus = clusterRule({
  id: 'cpu-rounded-up',
  severity: Severity.WARNING,
  summary: 'A Ray container with a fraction of a CPU: Ray is told the next whole number, and plans with more than there is.',
  check: ({ groups }) => groups.flatMap(roundedUp),
});

/** The operator reads the limit, else the request, unless the CPUs are given to Ray. */
function roundedUp(group: GroupView): Violation[] {
  const isGivenToRay = Object.hasOwn(group.rayStartParams.spec, 'num-cpus')
    || Object.keys(asObject(group.spec.resources)).some(name => name.toLowerCase() === 'cpu');
  return isGivenToRay ? [] : group.containers.slice(0, 1).flatMap(container => {
    const resources = part(container, 'resources');
    const list = (part(resources, 'limits').spec.cpu ?? undefined) === undefined ? 'requests' : 'limits';
    const value = part(resources, list).spec.cpu;
    const quantity = parseQuantity(value);
    return quantity === undefined || quantity <= 0n || isWhole(quantity) ? []
      : [at(resources, [list, 'cpu'], `is rounded up for Ray (${quote(value)})`, 'give whole CPUs, or set num-cpus in rayStartParams')];
  });
}
