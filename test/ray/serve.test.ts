import { askServe, INSTALL_TIMEOUT, python, RAY_RELEASES, RayRelease } from './ray-release';
import { ServeCase, serveCases, serviceOf, SINGLE_CASES } from './serve-configs';
import { findingsIn } from './verdicts';
import { isError, LocatedFinding } from '../../src/rules/engine';
import { Severity } from '../../src/rules/finding';
import { SERVE_RULES } from '../../src/rules/serve';
import { BUILD_TIMEOUT } from '../go-tool';
import { Json } from '../manifests';

/** What we say of a configuration, and what Ray Serve does. */
interface Verdict extends ServeCase {
  readonly errors: readonly LocatedFinding[];
  readonly refused?: string;
}

/** A difference between real Ray Serve and our rules, with its reason. */
type Exceptions = Readonly<Record<string, (verdict: Verdict) => boolean>>;

/** What is refused, and is no error. */
const NOT_OURS: Exceptions = {
  'it is a warning with us, as the code may have the bundles': ({ refused = '' }) => refused.includes('`placement_group_bundles` must also be provided'),
  'the code may have more replicas': ({ refused = '' }) => /num_replicas \(\d+\) must be a multiple of gang_size/.test(refused),
  'it is a warning with us that Ray makes one of two entries': ({ config }) => namesTwice(config),
};

/** What is taken, and is an error. */
const STRICTER: Exceptions = {
  'Ray drops the key in silence': ({ errors }) => errors.some(({ message }) => message.endsWith('drops it')),
  'Ray drops the key in silence, as it does not have it yet': ({ errors }) => errors.some(({ ruleId }) => ruleId === 'serve-key-release'),
  'nothing reaches the proxy': ({ errors }) => errors.some(({ ruleId }) => ['serve-http-port', 'serve-http-host', 'serve-no-proxy'].includes(ruleId)),
  'Ray finds no such module when it builds the application': ({ errors }) => errors.some(({ ruleId }) => ruleId === 'serve-import-path'),
  'Ray makes no such actor': ({ errors }) => errors.some(({ ruleId, message }) => ruleId === 'serve-replica-resources' && message.includes('not whole')),
  'Ray 2.9 makes no such placement group': ({ errors, release }) => release === '2.9.3' && errors.some(({ message }) => message.startsWith('holds no resource')),
};

function namesTwice(config: Json): boolean {
  const applications = Array.isArray(config.applications) ? config.applications : [];
  return applications.some(application => {
    const names = (Array.isArray(application?.deployments) ? application.deployments : []).map((deployment: Json | undefined) => deployment?.name);
    return new Set(names).size < names.length;
  });
}

/** What a replica finds room for, and what it runs in, is asked elsewhere. */
const OURS = SERVE_RULES.map(({ id }) => id);

function verdictsOf(release: RayRelease, cases: readonly ServeCase[]): Verdict[] {
  const answers = askServe(release, cases.map(({ config }) => config));
  return cases.map((one, index) => {
    const errors = findingsIn(serviceOf(one)).filter(isError).filter(({ ruleId }) => OURS.includes(ruleId));
    return { ...one, errors, refused: answers[index].refused };
  });
}

/** The rules whose errors real Ray Serve refuses: not those about what nobody reaches, or what Ray does not read at once. */
const CONFIRMED = SERVE_RULES.filter(({ severity }) => severity === Severity.ERROR).map(({ id }) => id).filter(id => ![
  'serve-config-text', 'serve-http-port', 'serve-http-host', 'serve-no-proxy', 'serve-llm-release', 'serve-llm-models',
].includes(id));

const CASES = [...SINGLE_CASES, ...serveCases(1600)];
let verdicts: Verdict[];

beforeAll(() => RAY_RELEASES.forEach(python), RAY_RELEASES.length * INSTALL_TIMEOUT);
beforeAll(() => { verdicts = RAY_RELEASES.flatMap(release => verdictsOf(release, CASES.filter(one => one.release === release))); }, BUILD_TIMEOUT);

test.each(RAY_RELEASES)('real Ray Serve %s takes many configurations and refuses many', release => {
  const refusals = verdicts.filter(verdict => verdict.release === release).map(({ refused }) => refused !== undefined);
  const taken = refusals.filter(refused => !refused).length;

  expect(Math.min(taken, refusals.length - taken)).toBeGreaterThan(refusals.length / 4);
});

test('what real Ray Serve refuses is an error', () => {
  const missed = verdicts.filter(({ errors, refused }) => errors.length === 0 && refused !== undefined);

  expect(missed.filter(isUnexpected(NOT_OURS)).slice(0, 5)).toEqual([]);
});

test('real Ray Serve refuses what is an error', () => {
  const extra = verdicts.filter(({ errors, refused }) => errors.length > 0 && refused === undefined);

  expect(extra.filter(isUnexpected(STRICTER)).slice(0, 5)).toEqual([]);
});

test.each(Object.keys(NOT_OURS))('some of what it refuses is no error, as %s', reason => {
  expect(verdicts.some(verdict => verdict.errors.length === 0 && verdict.refused !== undefined && NOT_OURS[reason](verdict))).toBe(true);
});

test.each(Object.keys(STRICTER))('some of what it takes is an error, as %s', reason => {
  expect(verdicts.some(verdict => verdict.errors.length > 0 && verdict.refused === undefined && STRICTER[reason](verdict))).toBe(true);
});

test.each(CONFIRMED)('real Ray Serve refuses something for which the rule %s alone finds errors', rule => {
  const alone = verdicts.filter(({ errors }) => errors.length > 0 && errors.every(({ ruleId }) => ruleId === rule));

  expect(alone.some(({ refused }) => refused !== undefined)).toBe(true);
});

function isUnexpected(exceptions: Exceptions): (verdict: Verdict) => boolean {
  return verdict => !Object.values(exceptions).some(isOne => isOne(verdict));
}
