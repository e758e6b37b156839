import { JsonObject } from '../../private/json';
import { Path } from '../../private/path';

/** How much of each resource something needs of one node, by Ray's names. */
export type Need = Readonly<Record<string, number>>;

/** A need, and where each amount of it stands. */
export interface Demand {
  readonly need: Need;
  readonly path: Path;
  readonly pathOf: (resource: string) => Path;
}

/** A part of a replica, and how often it is there. */
export interface Bundle extends Demand {
  readonly times: number;
}

/** The least that Ray counts. */
const LEAST = 0.0001;

/** The amounts of something; what Ray does not take is no need, but a finding of another rule. */
export function amountsOf(values: JsonObject): Need {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'number' && value >= LEAST && (name !== 'GPU' || value < 1 || Number.isInteger(value)) ? [[name, value]] : []));
}

/** Resources with options of their own, which Ray refuses among the others. */
const OWN = ['CPU', 'GPU', 'memory'];

/** Amounts of resources that have no option of their own. */
export function customAmountsOf(values: JsonObject): Need {
  return Object.fromEntries(Object.entries(amountsOf(values)).filter(([name]) => !OWN.includes(name)));
}

/** What several need together, each so many times. */
export function sumOf(parts: readonly Pick<Bundle, 'need' | 'times'>[]): Need {
  const sum: Record<string, number> = {};
  parts.forEach(({ need, times }) => Object.entries(need).forEach(([name, amount]) => { sum[name] = (sum[name] ?? 0) + amount * times; }));
  return sum;
}

/** A need in words, such as `8 CPUs and 1 GPU`. */
export function needText(need: Need): string {
  return Object.entries(need).map(([name, amount]) => amountText(name, amount)).join(' and ');
}

/** An amount in words; Ray counts to the ten thousandth. */
export function amountText(resource: string, amount: number): string {
  const number = Number(amount.toFixed(4));
  if (resource === 'CPU' || resource === 'GPU') { return `${number} ${resource}${number === 1 ? '' : 's'}`; }
  return resource === 'memory' ? `${number} bytes of memory` : `${number} ${resource}`;
}
