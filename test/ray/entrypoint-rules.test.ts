import * as fc from 'fast-check';
import { driverWords } from './driver';
import { INSTALL_TIMEOUT, python, RAY_RELEASES, RayRelease } from './ray-release';
import { Submission, submissionsOf } from './submission';
import { findingsIn } from './verdicts';
import { ENTRYPOINT_RULES } from '../../src/rules/entrypoint';
import { BUILD_TIMEOUT, goProgram } from '../go-tool';
import { Json, rayJob } from '../manifests';

const RELEASES = [RAY_RELEASES[0], RAY_RELEASES[RAY_RELEASES.length - 1]];

function jobOn(release: RayRelease, changes: Json): Json {
  const containers = [{ name: 'ray', image: `rayproject/ray:${release}`, resources: { limits: { cpu: '1', memory: '4Gi' } } }];
  return rayJob({
    ...changes,
    'spec.rayClusterSpec.rayVersion': release,
    'spec.rayClusterSpec.headGroupSpec.template.spec.containers': containers,
    'spec.rayClusterSpec.workerGroupSpecs[0].template.spec.containers': containers,
  });
}

const RULES = ENTRYPOINT_RULES.map(({ id }) => id);

/** What the rules about entrypoints find in a job. */
function found(job: Json): string[] {
  return findingsIn(job).map(({ ruleId }) => ruleId).filter(id => RULES.includes(id));
}

beforeAll(() => {
  RELEASES.forEach(python);
  goProgram('operator');
}, BUILD_TIMEOUT + RELEASES.length * INSTALL_TIMEOUT);

const TOKENS = [
  ' ', ' ', ' ', 'a', 'b', '1', '"', '"', '\'', '\'', '\'a b\'', '"a b"', '\'a\'', '\'$X\'', '\'\'', '\\', '\\"', '\\ ', '\\\n', '\n', ';', '&&', '|', '>', '#', ' #', '(', ')',
  '*', '{', '}', ',', '$X', '${X}', '$', '$(a)', '`', '=', '-c', '/', '[', ']', '!', '%', 'é', '\t', '--', '<',
];
const tail = fc.array(fc.constantFrom(...TOKENS), { maxLength: 7 }).map(tokens => tokens.join(''));
const scriptTail = fc.constantFrom(
  'for i in 1; do show $i; done', 'show $X', 'show "a b"', 'show a\\\\b', 'show $(show)', 'show a; show b', 'show \'\\\'\'x\'\\\'\'', 'show "\\$X"', 'show \\\\\\\\',
).map(script => `'${script}'`);
const entrypoints = [
  ...fc.sample(tail, { numRuns: 6000, seed: 20261127 }).map(words => `show ${words}`.trim()),
  ...fc.sample(scriptTail, { numRuns: 50, seed: 20261127 }).map(script => `bash -c ${script}`),
];

describe.each(RELEASES)('entrypoints, with real Ray %s', release => {
  let cases: { entrypoint: string; rules: string[]; submitted?: string; words?: string[]; direct?: string[] }[];
  beforeAll(() => {
    const jobs = entrypoints.map(entrypoint => jobOn(release, { 'spec.entrypoint': entrypoint }));
    const submitted = submissionsOf(jobs, release).map(submission => submission?.entrypoint);
    const words = driverWords('dash', submitted.map(entrypoint => entrypoint ?? 'false'));
    const direct = driverWords('dash', entrypoints);
    cases = entrypoints.map((entrypoint, index) => ({
      entrypoint, rules: found(jobs[index]), submitted: submitted[index], words: words[index], direct: direct[index],
    }));
  }, BUILD_TIMEOUT);

  test('many of them have an error, and many have nothing', () => {
    expect(cases.filter(({ rules }) => rules.includes('entrypoint-shell')).length).toBeGreaterThan(1000);
    expect(cases.filter(({ rules }) => rules.length === 0).length).toBeGreaterThan(500);
  });

  test('mean the same as in HTTPMode where nothing is found', () => {
    // before Ray 2.56, the shell of the driver reads a script with variables twice
    const wrong = cases.filter(({ rules, words, direct, entrypoint }) => rules.length === 0 && !isSame(words, direct) && !/^bash -c .*\$/.test(entrypoint));
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  test('mean something else where quotes are lost', () => {
    const wrong = cases.filter(({ rules, words, direct }) => rules.includes('entrypoint-quotes') && isSame(words, direct));
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(cases.some(({ rules }) => rules.includes('entrypoint-quotes'))).toBe(release === RELEASES[0]);
  });
});

function isSame(words: string[] | undefined, direct: string[] | undefined): boolean {
  return words !== undefined && JSON.stringify(words) === JSON.stringify(direct);
}

const PIECES = [
  '$', '$$', '$HOME', '${HOME}', '$(id)', '`', '\\', '"', '\'', ' ', '\n', '!', '%', '$1', '$?', '$[', '${', '$ ', '$.', '$"', '$\\', '$é', '<', '>', '&', '\t', 'a', '{', '}', '(', ')',
  '0+$', '\u0001', '\u00a0', '😀', 'x',
];
const texts = fc.sample(fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map(pieces => pieces.join('')), { numRuns: 3000, seed: 20261127 });

describe.each(RELEASES)('texts that the operator puts in double quotes, with real Ray %s', release => {
  const jobsWith = (values: readonly string[]) => values.map(text => jobOn(release, {
    'spec.entrypoint': 'show', 'spec.runtimeEnvYAML': JSON.stringify({ env_vars: { A: text } }), 'spec.metadata': { A: text },
  }));
  const hasCome = (submission: Submission | undefined, text: string) =>
    JSON.stringify([submission?.runtime_env, submission?.metadata]) === JSON.stringify([{ env_vars: { A: text } }, { A: text }]);

  test('come to Ray as they are where nothing is found, and otherwise where an error is found', () => {
    const jobs = jobsWith(texts);
    const submissions = submissionsOf(jobs, release);
    const refused = jobs.map(job => found(job).length > 0);
    const wrong = texts.filter((text, index) => hasCome(submissions[index], text) === refused[index]);
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(new Set(refused).size).toBe(2);
  }, BUILD_TIMEOUT);

  test('come to Ray with their dollars where these are written as the rules say', () => {
    const plain = texts.filter(text => !text.includes('`'));
    const written = plain.map(text => text.replaceAll('$', '${0+$}'));
    const submissions = submissionsOf(jobsWith(written), release);
    expect(plain.filter((text, index) => !hasCome(submissions[index], text)).slice(0, 10)).toEqual([]);
  }, BUILD_TIMEOUT);
});
