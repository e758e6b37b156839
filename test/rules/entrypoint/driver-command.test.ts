import * as fc from 'fast-check';
import { on } from './jobs';
import { driverArguments, driverScript } from '../../../src/private/driver-command';
import { findings } from '../findings';

const PIECES = [...'$`\'"\\!%~#&|;<>(){}[]*?= \t\n', '$HOME', '$(id)', '$$', '`id`', '\\n', 'a', 'b c', '--', '-x', 'é', 'for i in a; do b $i; done'];
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map(pieces => pieces.join(''));

test.each(['2.9.3', '2.55.1', '2.60.0'])('no rule finds anything in the entrypoints that are made here, for Ray %s', release => {
  const lists = fc.sample(fc.array(hostile, { maxLength: 4 }), { numRuns: 300, seed: 20261127 });
  const scripts = fc.sample(hostile, { numRuns: 300, seed: 20261127 });
  const entrypoints = [...lists.map(list => driverArguments(['show', ...list])), ...scripts.map(driverScript)];
  expect(entrypoints.flatMap(entrypoint => findings(on(release, entrypoint), {}).map(finding => [entrypoint, ...finding])).slice(0, 5)).toEqual([]);
});
