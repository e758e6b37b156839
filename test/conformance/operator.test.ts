import { spawnSync } from 'child_process';
import * as fc from 'fast-check';
import { rayClusters } from './generated-clusters';
import { check, isError } from '../../src/rules/engine';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { Manifest } from '../../src/rules/manifest';
import { KubeRayTarget } from '../../src/rules/target';
import { BUILD_TIMEOUT, goProgram } from '../go-tool';

const TARGET = KubeRayTarget._of({ version: KubeRayVersion.V1_6 });
const CASES = 10_000;
const SEED = 20261122;

/** What only we refuse: the operator lets it pass, and it breaks later or does not do what it says. */
const OURS: Record<string, string> = {
  'duplicate-group-name': 'only the optional webhook sees it; the groups fight over the same pods',
  'auth-mode': 'without mode there is no authentication',
  'autoscaler-cpu': 'the autoscaler stops',
};

/** A part of each sentence that the operator has for a RayCluster. */
const REFUSALS = [
  'should be no more than 53 characters', 'should be a valid DNS1035 label', 'upgradeStrategy cannot be set when',
  'resource fields should not be set in both', "rayStartParams['labels'] is not supported", 'invalid label key', 'invalid label value',
  'headGroupSpec should have at least one container', 'workerGroupSpec should have at least one container',
  'negative minReplicas', 'negative maxReplicas', 'greater than maxReplicas', 'idleTimeoutSeconds must be non-negative',
  'idleTimeoutSeconds is set, but autoscaler v2 is not enabled', 'annotation and GcsFaultToleranceOptions are both set',
  'RAY_REDIS_ADDRESS is set which implicitly', 'cannot set `redis-password`', 'cannot set `REDIS_PASSWORD`', 'cannot set `RAY_REDIS_ADDRESS`',
  'cannot set `ray.io/external-storage-namespace`', 'cannot set redis username', 'cannot be set to', 'cannot be suspended with Autoscaler',
  'are set, please only use the former', 'restartPolicy for head Pod', 'restartPolicy for worker group',
  'RayVersion was not specified', 'RayVersion format is invalid', 'minimum Ray version is 2.52.0', 'minimum Ray version is 2.55.0',
  'authOptions.secretName is also set', "authOptions.mode not set to 'token'",
];

/** The operator passes flags of `ray start` on as they are. */
const ONLY_RAY_READS = /^ray-start-/;

function isUnknownReason(ruleId: string): boolean {
  return !Object.hasOwn(OURS, ruleId) && !ONLY_RAY_READS.test(ruleId);
}

function operatorVerdicts(manifests: object[]): string[] {
  const input = manifests.map(manifest => JSON.stringify(manifest)).join('\n') + '\n';
  const { stdout, status } = spawnSync(goProgram('operator'), { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  expect(status).toBe(0);
  return stdout.split('\n').slice(0, manifests.length);
}

function ourErrors(manifest: object): string[] {
  const parsed = Manifest.of(JSON.parse(JSON.stringify(manifest)));
  return parsed ? check(parsed, TARGET).filter(isError).map(finding => finding.ruleId) : ['no KubeRay object'];
}

beforeAll(() => goProgram('operator'), BUILD_TIMEOUT);

describe(`the real operator, version 1.6.2, over ${CASES} generated clusters`, () => {
  const manifests = fc.sample(rayClusters, { numRuns: CASES, seed: SEED });
  let verdicts: string[];
  beforeAll(() => { verdicts = operatorVerdicts(manifests); }, 60_000);

  test('it accepts many of them and refuses many, so that both sides are tried', () => {
    const refused = verdicts.filter(verdict => verdict !== '').length;

    expect(refused).toBeGreaterThan(CASES / 10);
    expect(refused).toBeLessThan(CASES * 0.9);
  });

  test.each(REFUSALS)('it says "%s" to some of them', refusal => {
    expect(verdicts.some(verdict => verdict.includes(refusal))).toBe(true);
  });

  test('nothing that it refuses passes us', () => {
    const missed = manifests.filter((manifest, index) => verdicts[index] !== '' && ourErrors(manifest).length === 0)
      .map(manifest => ({ manifest: JSON.stringify(manifest), verdict: verdicts[manifests.indexOf(manifest)] }));

    expect(missed.slice(0, 5)).toEqual([]);
  });

  test('nothing that it accepts is an error with us, unless we know better by name', () => {
    const extra = manifests.filter((_, index) => verdicts[index] === '')
      .map(manifest => ({ manifest: JSON.stringify(manifest), errors: ourErrors(manifest).filter(isUnknownReason) }))
      .filter(({ errors }) => errors.length > 0);

    expect(extra.slice(0, 5)).toEqual([]);
  });
});
