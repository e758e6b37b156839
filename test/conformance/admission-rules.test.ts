import { spawnSync } from 'child_process';
import { readdirSync } from 'fs';
import { join } from 'path';
import * as fc from 'fast-check';
import { DOUBLE_GROUP, NEAR_MISSES, Row, ROWS } from './admission-rows';
import { admit, buildAdmission, createCrds, ourCrds, removeCrds } from './crd-admission';
import { rayClusters } from './generated-clusters';
import { readObjects } from '../../src/check/manifest-file';
import { RULES } from '../../src/operator/admission-rules';
import { asObject } from '../../src/private/json';
import { FeatureGate } from '../../src/rules/feature-gate';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { KubeRayTargetOptions } from '../../src/rules/target';
import { BUILD_TIMEOUT, goProgram } from '../go-tool';
import { shared } from '../shared';

const OPERATOR = 'operator';
const CASES = 5_000;
const SEED = 20261127;

/** What the real operator is, that is asked. */
const V1_6: KubeRayTargetOptions = { version: KubeRayVersion.V1_6, featureGates: [FeatureGate.RAY_SERVICE_INCREMENTAL_UPGRADE] };

beforeAll(() => {
  buildAdmission();
  goProgram(OPERATOR);
}, BUILD_TIMEOUT);
afterAll(removeCrds);

/** What the real operator says to objects, or, by its command, its webhook. */
function operatorSays(objects: readonly object[], ...command: string[]): string[] {
  const input = objects.map(object => `${JSON.stringify(object)}\n`).join('');
  const { stdout, status, stderr } = spawnSync(goProgram(OPERATOR), command, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').slice(0, objects.length);
}

/** What the API server says to objects, without the place. */
function apiServerSays(objects: readonly object[], target: KubeRayTargetOptions = {}): string[][] {
  return admit(ourCrds({ admissionRules: true }, target), objects)
    .map(({ errors }) => errors.map(error => error.replace(/^.*?: Invalid value: (?:"(?:[^"\\]|\\.)*"|-?\d+|\{.*?\}|\[.*?\])?:? ?/, '')));
}

describe('Kubernetes takes our CRDs with admission rules', () => {
  test.each([
    KubeRayVersion.V1_0, KubeRayVersion.V1_1, KubeRayVersion.V1_2, KubeRayVersion.V1_3, KubeRayVersion.V1_4, KubeRayVersion.of('1.5.0'),
    KubeRayVersion.V1_5, KubeRayVersion.V1_6, KubeRayVersion.V1_7,
  ])('for $version: they compile, and cost what is allowed', version => {
    expect(createCrds(ourCrds({ admissionRules: true }, { version })).filter(refusal => refusal !== '')).toEqual([]);
  }, 60_000);

  test('beside the old version', () => {
    expect(createCrds(ourCrds({ admissionRules: true, v1Alpha1: true }))).toEqual(['', '', '', '']);
  }, 60_000);
});

describe('the API server', () => {
  let said: string[][];
  beforeAll(() => { said = apiServerSays(ROWS.map(([, , object]) => object)); }, 60_000);

  test.each(ROWS.map(([id, , , message], index) => [id, message, index] as const))('refuses what breaks %s: %s', (_, message, index) => {
    expect(said[index]).toEqual([expect.stringContaining(message)]);
  });

  test('takes what breaks no rule', () => {
    const answers = apiServerSays(NEAR_MISSES);

    expect(NEAR_MISSES.map((object, index) => ({ object, errors: answers[index] })).filter(({ errors }) => errors.length > 0)).toEqual([]);
  });

  test('refuses two groups of one name, as KubeRay\'s webhook does', () => {
    expect(apiServerSays([DOUBLE_GROUP])).toEqual([['two groups have one name: give each its own']]);
    expect(operatorSays([DOUBLE_GROUP], 'webhook')).toEqual([expect.stringContaining('worker group names must be unique')]);
  });
});

test('every rule has an object that breaks it', () => {
  const messages = new Set([...ROWS.map(([, , , message]) => message), 'two groups have one name: give each its own']);

  expect(RULES.filter(({ message }) => !messages.has(message)).map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
});

describe('the real operator, version 1.6.2,', () => {
  const known: readonly Row[] = ROWS.filter(([, since]) => KubeRayVersion.V1_6.atLeast(since));

  test('refuses what we refuse for it, row by row', () => {
    const verdicts = operatorSays(known.map(([, , object]) => object));

    expect(known.filter((_, index) => verdicts[index] === '').map(([id]) => id)).toEqual([]);
    expect(known.length).toBeGreaterThan(70);
  });

  test('takes what is close to a rule', () => {
    expect(operatorSays(NEAR_MISSES).filter(verdict => verdict !== '')).toEqual([]);
  });

  test(`refuses all that the API server refuses of ${CASES} generated clusters`, () => {
    const clusters = fc.sample(rayClusters, { numRuns: CASES, seed: SEED });
    const bySchema = admit(ourCrds({}, V1_6), clusters);
    const refused = apiServerSays(clusters, V1_6);
    const verdicts = operatorSays(bySchema.map(({ object }) => object ?? {}));
    const ours = clusters.map((_, index) => index).filter(index => bySchema[index].errors.length === 0 && refused[index].length > 0);

    expect(ours.length).toBeGreaterThan(CASES / 10);
    expect(ours.filter(index => verdicts[index] === '').map(index => [JSON.stringify(clusters[index]), refused[index]])).toEqual([]);
  }, 120_000);

  test('and the API server take all samples that the newest release has', () => {
    const folder = shared('kuberay', 'samples');
    const samples = readdirSync(folder).filter(file => file.endsWith('.yaml')).flatMap(file => readObjects(join(folder, file)))
      .map(({ json }) => asObject(json)).filter(({ apiVersion }) => apiVersion === 'ray.io/v1');

    expect(apiServerSays(samples).filter(errors => errors.length > 0)).toEqual([]);
    expect(samples.length).toBeGreaterThan(60);
  }, 60_000);
});
