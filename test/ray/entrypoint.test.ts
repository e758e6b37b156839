import * as fc from 'fast-check';
import { DRIVER_SHELLS, DriverShell, driverWords, startedWith } from './driver';
import { INSTALL_TIMEOUT, python, RAY_RELEASES, RayRelease } from './ray-release';
import { submissionsOf } from './submission';
import { driverArguments, driverScript } from '../../src/private/driver-command';
import { BUILD_TIMEOUT, goProgram } from '../go-tool';

const COUNT = 10_000;
const SEED = 20261127;

const PIECES = [
  ...'$`\'"\\!%~#&|;<>(){}[]*?=:,^@ \t\n\r', '$HOME', '${HOME}', '$(HOME)', '$(RAY_DASHBOARD_ADDRESS)', '$$', '$$(X)', '$1', '$?', '$\'a\'', '$"a"', '`id`', '$(id)',
  '\\n', '\\\\', '\\$', '\\"', '\\\n', 'a', 'b c', '--', '-x', '--working-dir=/x', 'é', '日本', '😀', '\u0085', '\u00a0', '\u2028', '\ufeff', '\u0001', '\u007f', '\\044', '=~',
];
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map(pieces => pieces.join(''));
const anyText = fc.string({ unit: 'binary', maxLength: 12 }).filter(text => !text.includes('\0'));
const likely = fc.constantFrom('--epochs', '3', 'train.py', '', 'hello world', 'print("a b"); exit(0)', '{"lr": 0.1, "n": [1, 2]}', '{"lr":0.1,"n":2}', "it's fine", '-');
const args = fc.array(fc.oneof({ weight: 4, arbitrary: hostile }, { weight: 2, arbitrary: likely }, anyText), { maxLength: 5 });

/** Names that no shell runs as they stand, beside one that each knows here. */
const program = fc.oneof(
  { weight: 8, arbitrary: fc.constant('show') },
  fc.constantFrom('for', 'time', 'A=b', '-x', '--', 'a b', '$HOME', '~', "it's"),
);

const lists = fc.sample(fc.tuple(program, args).map(([first, others]) => [first, ...others]), { numRuns: COUNT, seed: SEED });

const texts = lists.map(driverArguments);
const scripts = fc.sample(fc.oneof(hostile, anyText, fc.constantFrom('show train.py --epochs 3', 'a && b > c', 'for i in 1 2; do echo $i; done')),
  { numRuns: COUNT / 10, seed: SEED });

/** What becomes of an entrypoint until the shell of the driver reads it. */
type Way = (entrypoints: readonly string[]) => (string | undefined)[];

function submittedIn(submissionMode: string, release: RayRelease): Way {
  const containers = [{ name: 'ray-head', image: 'rayproject/ray:2.55.1' }];
  const rayClusterSpec = { headGroupSpec: { template: { spec: { containers } } } };
  return entrypoints => submissionsOf(entrypoints.map(entrypoint => ({ spec: { entrypoint, submissionMode, rayClusterSpec } })), release)
    .map(submission => submission?.entrypoint);
}

const [OLDEST] = RAY_RELEASES;
const NEWEST = RAY_RELEASES[RAY_RELEASES.length - 1];

/** How Ray joins the words depends on its release, and not on the mode. */
const WAYS: readonly [string, Way][] = [
  ['HTTPMode', entrypoints => [...entrypoints]],
  [`K8sJobMode, Ray ${OLDEST}`, submittedIn('K8sJobMode', OLDEST)],
  [`K8sJobMode, Ray ${NEWEST}`, submittedIn('K8sJobMode', NEWEST)],
  [`SidecarMode, Ray ${OLDEST}`, submittedIn('SidecarMode', OLDEST)],
];

beforeAll(() => {
  [OLDEST, NEWEST].forEach(python);
  goProgram('operator');
}, BUILD_TIMEOUT + RAY_RELEASES.length * INSTALL_TIMEOUT);

describe.each(WAYS)('%s', (_, way) => {
  let sent: (string | undefined)[];
  beforeAll(() => { sent = way(texts); }, BUILD_TIMEOUT);

  test.each(Object.keys(DRIVER_SHELLS) as DriverShell[])('any arguments come through as they are to a driver under %s', shell => {
    const words = driverWords(shell, sent.map(entrypoint => entrypoint ?? 'false'));
    expect(differences(lists, words)).toEqual([]);
    expect(words).toHaveLength(COUNT);
  }, BUILD_TIMEOUT);

  test('any script comes through as it is', () => {
    const wrapped = scripts.filter(script => driverScript(script) !== script);
    const words = driverWords('dash', way(wrapped.map(driverScript)).map(entrypoint => entrypoint ?? 'false'));
    expect(differences(wrapped.map(script => ['bash', '-c', script]), words)).toEqual([]);
    expect(wrapped.length).toBeGreaterThan(COUNT / 20);
  }, BUILD_TIMEOUT);

  test('a real program is started with them', () => {
    const some = lists.flatMap(([first], index) => first === 'show' ? [index] : []).slice(0, 25);
    expect(differences(some.map(index => lists[index].slice(1)), startedWith(some.map(index => sent[index] ?? 'false')))).toEqual([]);
  }, BUILD_TIMEOUT);
});

function differences(wanted: readonly (readonly string[])[], found: readonly (readonly string[] | undefined)[]): unknown[] {
  const wrong = wanted.flatMap((list, index) => JSON.stringify(list) === JSON.stringify(found[index]) ? [] : [{ wanted: list, found: found[index] }]);
  return wrong.slice(0, 3);
}
