import { OPERATOR_FLAGS, OperatorFlag } from '../../../imports/kuberay';
import { Path } from '../../private/path';

/** A flag among the arguments of the operator. */
export interface GivenFlag {
  readonly name: string;
  /** Nothing where the flag has none and needs one. */
  readonly value?: string;
  readonly path: Path;
}

/** An argument, and where it stands. */
export interface Argument {
  readonly text: string;
  readonly path: Path;
}

/** The flags among arguments, as Go's flag package takes them, and the argument at which it stops to look for any. */
export function parseFlags(args: readonly Argument[]): { flags: GivenFlag[]; rest?: Argument } {
  const flags: GivenFlag[] = [];
  for (let index = 0; index < args.length; index++) {
    const { text, path } = args[index];
    if (text === '--') { return { flags, rest: args[index + 1] }; }
    const [, name, , value] = /^--?([^-=][^=]*)(=([^]*))?$/.exec(text) ?? [];
    if (name === undefined) { return { flags, rest: args[index] }; }
    const isAlone = value !== undefined || typeOf(name) === 'boolean' || typeOf(name) === undefined;
    flags.push({ name, path, value: isAlone ? value ?? 'true' : args[index + 1]?.text });
    if (!isAlone) { index++; }
  }
  return { flags };
}

function typeOf(name: string): OperatorFlag['type'] | undefined {
  return Object.hasOwn(OPERATOR_FLAGS, name) ? OPERATOR_FLAGS[name].type : undefined;
}

/** As Go's strconv reads booleans. */
const TRUE = ['1', 't', 'T', 'true', 'TRUE', 'True'];
const FALSE = ['0', 'f', 'F', 'false', 'FALSE', 'False'];

/** A boolean, if the text is one. */
export function booleanOf(text: string): boolean | undefined {
  return TRUE.includes(text) ? true : FALSE.includes(text) ? false : undefined;
}

export function isTrue(text: string | undefined): boolean {
  return text !== undefined && booleanOf(text) === true;
}

/** The variables of the container in an argument, as Kubernetes expands them. */
export const VARIABLES = /\$\(([-._a-zA-Z][-._a-zA-Z0-9]*)\)/g;

/** Whether a value is only known where the pod runs. */
export function hasVariable(value: string | undefined): boolean {
  return value !== undefined && value.search(VARIABLES) >= 0;
}

/** What a value should be, where it is not. */
export function wrongValue(type: OperatorFlag['type'], value: string | undefined): string | undefined {
  if (value === undefined) { return 'needs a value'; }
  if (hasVariable(value)) { return undefined; }
  switch (type) {
    case 'boolean': return booleanOf(value) !== undefined ? undefined : 'is neither true nor false';
    case 'integer': return /^[+-]?\d+$/.test(value) ? undefined : 'is no whole number';
    case 'number': return value.trim() !== '' && Number.isFinite(Number(value)) ? undefined : 'is no number';
    case 'string': return undefined;
  }
}
