import { Flag } from './flags';
import { isObject, JsonObject, scalarText } from '../../private/json';
import { quote } from '../../private/quote';
import { singleQuoted } from '../../private/shell';
import { Violation } from '../rule';

/** The JSON object that Ray gets by a flag, or what is wrong with it. */
export function jsonOf(flag: Flag, example: string): { object?: JsonObject; violations: Violation[] } {
  const parsed = parse(flag.value ?? '');
  if (isObject(parsed)) { return { object: parsed, violations: [] }; }
  const message = `reaches Ray as no JSON ${parsed === undefined ? '' : 'object '}(${quote(flag.value)})`;
  return { violations: [{ path: flag.path, message, fix: `give ${meant(flag) ?? example}` }] };
}

/** The object that somebody meant who forgot quotes, or gave too many; as one word for bash. */
function meant({ raw, value = '' }: Flag): string | undefined {
  const found = [raw, raw.replaceAll('\\"', '"'), scalarText(parse(value))].find(text => isObject(parse(text)));
  return found === undefined ? undefined : singleQuoted(found);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
