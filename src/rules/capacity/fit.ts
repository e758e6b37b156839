import { amountText, Demand, Need, needText } from './needs';
import { Nodes, product } from './nodes';
import { Violation } from '../rule';

/** Ray counts to the ten thousandth, and the amounts are binary fractions. */
const INEXACT = 1e-9;

/** How often a need fits on a node of a group. */
export function timesOn({ offers }: Nodes, need: Need): number {
  return Math.min(...Object.entries(need).map(([name, amount]) => Math.floor(offers(name) / amount + INEXACT)));
}

/** How much of a resource all nodes have together. */
export function totalOf(nodes: readonly Nodes[], resource: string): number {
  return nodes.reduce((total, { count, offers }) => total + product(count, offers(resource)), 0);
}

/** Whether so much is more than there is. */
export function exceeds(amount: number, total: number): boolean {
  return amount > total + INEXACT;
}

/** Why no node can hold what something needs; nothing if one can. */
export function misfits({ need, path, pathOf }: Demand, nodes: readonly Nodes[]): Violation[] {
  const present = nodes.filter(({ count }) => count > 0);
  if (present.some(node => timesOn(node, need) > 0)) { return []; }
  const fix = fixFor(need, nodes);
  const lacking = Object.entries(need).flatMap(([name, amount]) => {
    const largest = present.reduce((one, other) => other.offers(name) > one.offers(name) ? other : one);
    const offered = largest.offers(name);
    if (!exceeds(amount, offered)) { return []; }
    const most = offered === 0 ? 'no node has any' : `the largest has ${amountText(name, offered)} (${largest.title})`;
    return [{ path: pathOf(name), message: `needs ${amountText(name, amount)} on one node, and ${most}`, fix }];
  });
  return lacking.length > 0 ? lacking : [{ path, message: `needs ${needText(need)} on one node, and no node has all of it`, fix }];
}

function fixFor(need: Need, nodes: readonly Nodes[]): string {
  // none that there is can hold it
  const empty = nodes.find(node => timesOn(node, need) > 0);
  return empty ? `let ${empty.title} have a node, or ask for less` : 'ask for less, or give the nodes of a group more';
}
