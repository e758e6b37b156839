import { isObject } from '../private/json';

/** What bash makes a dollar of in double quotes, and nothing before it looks at. */
const DOLLAR = '${0+$}';

/**
 * JSON as it has to stand where the operator puts it into double quotes for bash: each dollar reaches Ray as one, and is no
 * variable of the submitter.
 */
export function forSubmitter(value: unknown): unknown {
  if (typeof value === 'string') { return value.replaceAll('$', () => DOLLAR); }
  if (Array.isArray(value)) { return value.map(forSubmitter); }
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [forSubmitter(key), forSubmitter(item)])) : value;
}
