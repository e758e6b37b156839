import { isBoolean, isLogLevel, isMapping, LOG_LEVELS, numberOf, Reader, replicasOf, textOf } from './conversions';
import { Field, ValueType } from './model';
import { didYouMean } from '../../private/did-you-mean';
import { quote } from '../../private/quote';

/** Why Ray refuses a value, whatever is in it if it is a mapping or a list. */
export interface Fault {
  readonly kind: 'type' | 'range' | 'choice';
  readonly message: string;
  readonly fix: string;
}

export function faultOf(value: unknown, field: Field, reader: Reader): Fault | undefined {
  const { type } = field;
  if (value === null && type.kind !== 'anything') { return wrongType(value, type); }
  if (!fits(value, type, reader)) { return type.kind === 'log level' ? wrongChoice(value, LOG_LEVELS) : wrongType(value, type); }
  if (type.kind === 'choice') { return choiceFault(value, type, reader); }
  const number = numberOf(value, type.kind, reader);
  return number === undefined ? undefined : rangeFault(number, field);
}

interface Kind {
  /** What its values are for people. */
  readonly wanted: string;
  readonly fits: (value: unknown, reader: Reader) => boolean;
}

const ANY_MAPPING: Kind = { wanted: 'a mapping', fits: isMapping };

const KINDS: Readonly<Record<ValueType['kind'], Kind>> = {
  'text': { wanted: 'text', fits: (value, reader) => textOf(value, reader) !== undefined },
  'choice': { wanted: 'text', fits: (value, reader) => textOf(value, reader) !== undefined },
  'integer': { wanted: 'a whole number', fits: (value, reader) => numberOf(value, 'integer', reader) !== undefined },
  'number': { wanted: 'a number', fits: (value, reader) => numberOf(value, 'number', reader) !== undefined },
  'strict number': { wanted: 'a number', fits: (value, reader) => numberOf(value, 'strict number', reader) !== undefined },
  'boolean': { wanted: 'true or false', fits: isBoolean },
  'replicas': { wanted: 'a whole number above zero or "auto"', fits: (value, reader) => value === 'auto' || (replicasOf(value, reader) ?? 0) > 0 },
  'queue length': { wanted: '-1 or a whole number above zero', fits: value => Number.isInteger(value) && (value === -1 || Number(value) > 0) },
  'log level': { wanted: 'a log level', fits: isLogLevel },
  'status code': { wanted: '503 or 429', fits: value => value === 503 || value === 429 },
  'anything': { wanted: 'anything', fits: () => true },
  'list': { wanted: 'a list', fits: Array.isArray },
  'map': ANY_MAPPING,
  'model': ANY_MAPPING,
};

function wrongType(value: unknown, type: ValueType): Fault {
  const wanted = type.kind === 'model' && type.orFile ? 'a mapping or the path of a file' : KINDS[type.kind].wanted;
  // a plain Y or 1 is none in YAML
  const hint = wanted === 'text' && typeof value !== 'object' ? ', in quotes' : '';
  return { kind: 'type', message: `is not ${wanted} (${quote(value)})`, fix: `give ${wanted}${hint}` };
}

function fits(value: unknown, type: ValueType, reader: Reader): boolean {
  return type.kind === 'model' && type.orFile === true && typeof value === 'string' || KINDS[type.kind].fits(value, reader);
}

function choiceFault(value: unknown, type: ValueType & { kind: 'choice' }, reader: Reader): Fault | undefined {
  const text = textOf(value, reader) ?? '';
  return type.choices.includes(type.anyCase ? text.toLowerCase() : text) ? undefined : wrongChoice(value, type.choices);
}

function wrongChoice(value: unknown, choices: readonly string[]): Fault {
  return {
    kind: 'choice',
    message: `is none of the values that Ray takes (${quote(value)})`,
    fix: (typeof value === 'string' ? didYouMean(value, choices) : undefined) ?? `use ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`,
  };
}

function rangeFault(number: number, field: Field): Fault | undefined {
  const { least, above, most } = field;
  const message = [
    least === undefined || number >= least ? undefined : `is below ${least}`,
    above === undefined || number > above ? undefined : `is not above ${above}`,
    most === undefined || number <= most ? undefined : `is above ${most}`,
  ].find(text => text !== undefined);
  return message === undefined ? undefined : { kind: 'range', message: `${message} (${quote(number)})`, fix: `give ${rangeOf(field)}` };
}

function rangeOf({ least, above, most }: Field): string {
  if (most === undefined) { return least === undefined ? `a number above ${above}` : `${least} or more`; }
  return least === undefined ? `a number above ${above} and up to ${most}` : `a number from ${least} to ${most}`;
}
