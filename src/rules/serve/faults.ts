import { serveRule } from './serve-rule';
import { Fault, faultOf } from './values';
import { ServePlace } from './walk';
import { Severity } from '../finding';
import { Rule } from '../rule';

/** Why Ray refuses a value, if the release does, or each that may be there. */
function refusal({ value, field, readers }: ServePlace): Fault | undefined {
  const faults = readers.map(reader => faultOf(value, field, reader));
  return faults.every(fault => fault !== undefined) ? faults.at(-1) : undefined;
}

function faultRule(kind: Fault['kind'], id: string, summary: string): Rule {
  return serveRule({
    id,
    severity: Severity.ERROR,
    summary,
    check: ({ places }) => places.flatMap(place => {
      const fault = refusal(place);
      return fault?.kind === kind ? [{ path: place.path, message: fault.message, fix: fault.fix }] : [];
    }),
  });
}

/** The rules about single values. */
export const FAULT_RULES: readonly Rule[] = [
  faultRule('type', 'serve-wrong-type', 'A value in serveConfigV2 that Ray Serve can make nothing of, such as text where a number is wanted: it refuses the configuration, or the application fails.'),
  faultRule('range', 'serve-out-of-range', 'A number in serveConfigV2 that is too small or too large: Ray Serve refuses the configuration, or the application fails.'),
  faultRule('choice', 'serve-unknown-value', 'A value in serveConfigV2 that is none of those that there are: Ray Serve refuses the configuration, or the application fails.'),
];
