import { Flag, flagRule, Problem, shown } from './flags';
import { wholeNumber } from './numbers';
import { rayAtLeast } from '../../private/ray-version';
import { Severity } from '../finding';

export const HIGHEST_PORT = 65_535;

export const portValue = flagRule({
  id: 'ray-start-port',
  severity: Severity.ERROR,
  summary: 'A value in rayStartParams that is no port, that Ray does not take as one, or that the operator cannot read.',
  check: flag => flag.option?.type === 'port' && flag.form === 'valued' && flag.word.kind !== 'broken' ? wrongPort(flag) : undefined,
});

function wrongPort(flag: Flag): Problem | undefined {
  const { least = 1, readByOperator } = flag.option ?? {};
  if (flag.value !== undefined && portOf(flag) === undefined) {
    return { message: `is no port that Ray takes (${shown(flag)})`, fix: `give ${takesZero(flag) ? '0 or ' : ''}a number from ${least} to ${HIGHEST_PORT}` };
  }
  // of the head's ports it uses those of the head alone
  return readByOperator && (flag.inHead || flag.option?.worker === undefined) && !/^\d+$/.test(flag.raw) ? {
    message: `is read by the operator, too, which takes digits only (${shown(flag)})`,
    fix: `give ${portOf(flag) ?? 'the number'}`,
  } : undefined;
}

/** The port that a flag gives, if Ray takes it; zero is any free one. */
export function portOf(flag: Flag): number | undefined {
  const port = flag.option?.type === 'port' && flag.value !== undefined ? wholeNumber(flag.value) : undefined;
  const fits = port === 0 ? takesZero(flag) : port !== undefined && port >= (flag.option?.least ?? 1) && port <= HIGHEST_PORT;
  return fits ? port : undefined;
}

function takesZero({ option, ray }: Flag): boolean {
  const zero = option?.zero ?? false;
  return typeof zero === 'string' ? ray === undefined || rayAtLeast(ray, zero) : zero;
}
