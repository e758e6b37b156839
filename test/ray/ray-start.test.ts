import { MIXED_CASES, SINGLE_CASES } from './cases';
import { INSTALL_TIMEOUT, python, RAY_RELEASES } from './ray-release';
import { Verdict, verdictsOf } from './verdicts';
import { Severity } from '../../src/rules/finding';
import { RAY_START_RULES } from '../../src/rules/ray-start';
import { BUILD_TIMEOUT } from '../go-tool';

/** A difference between real Ray and our rules, with its reason. */
type Exceptions = Readonly<Record<string, (verdict: Verdict) => boolean>>;

/** What is refused, and is no error. */
const NOT_OURS: Exceptions = {
  'the files of the image are not in the manifest': ({ flags }) => 'labels-file' in flags,
  'Ray up to 2.47 needs the package pyarrow for it, which only some images have': ({ flags, refused }) => 'storage' in flags && /pyarrow/.test(refused ?? ''),
  'the memory of the node is not in the manifest': ({ flags, refused }) =>
    Object.values(flags).includes('100000000000000') && /memory/.test(refused ?? ''),
  'Ray stops over braces in what it prints, wherever they come from': ({ refused }) => /^(KeyError|IndexError)/.test(refused ?? ''),
  'it is a warning with us, as no address can be written down': ({ flags }) => flags['node-ip-address'] === '',
  'it is a warning with us, as the operator leaves the flag out': ({ flags, inHead }) => !inHead && /^false$/i.test(flags.address ?? ''),
  'it is a warning with us, as the flag does nothing in a worker': ({ flags, inHead }) => !inHead && flags['temp-dir'] === '',
  'nobody gives Redis ports that Ray starts no Redis for': ({ flags, refused }) => 'redis-shard-ports' in flags && /redis_shards/.test(refused ?? ''),
};

/** What starts, and is an error. */
const STRICTER: Exceptions = {
  'the operator reads the port, too, or Ray listens on another one': ({ errors }) => errors.includes('ray-start-port'),
  'bash makes several flags of it, and Ray takes the last': ({ errors }) => errors.includes('ray-start-shell'),
  'Ray takes the next flag for the value, and that flag is lost': ({ errors }) => errors.includes('ray-start-bare-flag'),
  'the raylet, no process before it, stops over a quantity that is true': ({ flags }) => (flags.resources ?? '').includes('true'),
  'the raylet, no process before it, stops over a comma in a name': ({ flags }) => (flags.resources ?? '').includes('"a,b"'),
  'Ray takes it for no setting at all': ({ flags }) => /^'?(0|\{\}|\[\]|null)'?$/.test(flags['system-config'] ?? ''),
  'the GCS does not read NaN': ({ flags }) => (flags['system-config'] ?? '').includes('NaN'),
  'a name with a value in it is a flag only for the value true': ({ flags }) => 'num-cpus=2' in flags,
};

/** The rules that find errors, but for what is about the dashboard of a RayJob, and about the autoscaler. */
const CONFIRMED = RAY_START_RULES.filter(({ severity }) => severity === Severity.ERROR).map(({ id }) => id)
  .filter(id => !['ray-start-dashboard-off', 'ray-start-autoscaler'].includes(id));

beforeAll(() => RAY_RELEASES.forEach(python), RAY_RELEASES.length * INSTALL_TIMEOUT);

describe.each([
  ['alone', SINGLE_CASES],
  ['together with others', MIXED_CASES],
])('real Ray, flags %s', (_, cases) => {
  let verdicts: Verdict[];
  beforeAll(() => { verdicts = verdictsOf(cases); }, BUILD_TIMEOUT);

  test.each(RAY_RELEASES)('Ray %s starts with many of them and refuses many, in the head and in workers', release => {
    const ofRelease = verdicts.filter(verdict => verdict.release === release);
    const kinds = ofRelease.map(({ inHead, refused }) => `${inHead} ${refused === undefined}`);

    for (const kind of ['true true', 'true false', 'false true', 'false false']) {
      expect(kinds.filter(other => other === kind).length).toBeGreaterThan(ofRelease.length / 50);
    }
  });

  test('what keeps Ray from starting is an error', () => {
    const missed = verdicts.filter(({ errors, refused }) => errors.length === 0 && refused !== undefined);

    expect(missed.filter(isUnexpected(NOT_OURS)).slice(0, 5)).toEqual([]);
  });

  test('every error keeps Ray from starting', () => {
    const extra = verdicts.filter(({ errors, refused }) => errors.length > 0 && refused === undefined);

    expect(extra.filter(isUnexpected(STRICTER)).slice(0, 5)).toEqual([]);
  });

  if (cases === SINGLE_CASES) {
    test.each(Object.keys(NOT_OURS))('some of them is no error, as %s', reason => {
      expect(verdicts.some(verdict => verdict.errors.length === 0 && verdict.refused !== undefined && NOT_OURS[reason](verdict))).toBe(true);
    });

    test.each(Object.keys(STRICTER))('some of them is an error, as %s', reason => {
      expect(verdicts.some(verdict => verdict.errors.length > 0 && verdict.refused === undefined && STRICTER[reason](verdict))).toBe(true);
    });

    test.each(CONFIRMED)('Ray agrees with the rule %s', rule => {
      expect(verdicts.some(({ errors, refused }) => errors.includes(rule) && refused !== undefined)).toBe(true);
    });
  }
});

function isUnexpected(exceptions: Exceptions): (verdict: Verdict) => boolean {
  return verdict => !Object.values(exceptions).some(isOne => isOne(verdict));
}
