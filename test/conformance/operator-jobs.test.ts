import { spawnSync } from 'child_process';
import * as fc from 'fast-check';
import { ROWS } from './admission-rows';
import { Json } from './generated';
import { rayCronJobs, rayJobs, rayServices } from './generated-jobs';
import { check, isError } from '../../src/rules/engine';
import { FeatureGate } from '../../src/rules/feature-gate';
import { hasGate } from '../../src/rules/gate-lifetime';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { Manifest } from '../../src/rules/manifest';
import { KubeRayTarget } from '../../src/rules/target';
import { BUILD_TIMEOUT, goProgram } from '../go-tool';

const CASES = 3_000;
const SEED = 20261127;

/** The gates as the operator takes them, and the same for us. */
const IN_STEPS = 'RayServiceIncrementalUpgrade=true';
const WITHOUT = 'RayServiceIncrementalUpgrade=false,RayJobDeletionPolicy=false';
const TARGETS: Record<string, KubeRayTarget> = {
  [IN_STEPS]: KubeRayTarget._of({
    version: KubeRayVersion.V1_6, featureGates: [FeatureGate.RAY_CRON_JOB, FeatureGate.RAY_SERVICE_INCREMENTAL_UPGRADE],
  }),
  [WITHOUT]: KubeRayTarget._of({
    version: KubeRayVersion.V1_6, featureGates: [FeatureGate.RAY_CRON_JOB], disabledFeatureGates: [FeatureGate.RAY_JOB_DELETION_POLICY],
  }),
};

/** A part of each sentence that the operator has for an object of a kind, besides those for its cluster. */
const OF_JOBS = [
  'is not allowed to be suspended', 'TTLSecondsAfterFinished must be a non-negative', 'cannot have TTLSecondsAfterFinished',
  'are mutually exclusive', 'Cannot use both legacy', 'DeletionStrategy requires either BOTH', 'cannot set both JobStatus and JobDeploymentStatus',
  'exactly one of JobStatus and JobDeploymentStatus', 'TTLSeconds must be non-negative', 'not supported when ClusterSelector is set',
  "'DeleteWorkers' not supported with autoscaling enabled", 'duplicate rule for DeletionPolicyType', "JobDeploymentStatus 'Failed'", 'must be >=',
  'must be set when using the legacy', 'DeletionStrategy.OnSuccess cannot be unset', 'DeletionStrategy.OnFailure cannot be unset', 'on success', 'on failure',
  'DeletionStrategy=DeleteWorkers currently', "while deletion policy is 'DeleteNone'", "doesn't support the suspend operation", 'one of RayClusterSpec or ClusterSelector',
  'cluster name in ClusterSelector should not be empty', 'ClusterSelector is not supported in SidecarMode', 'BackoffLimit is incompatible with ClusterSelector',
  'BackoffLimit is incompatible with InteractiveMode', "SidecarMode doesn't support SubmitterPodTemplate", "SidecarMode doesn't support SubmitterConfig",
  'restartPolicy for head Pod should be Never or unset when using SidecarMode', 'not supported for RayJob', 'greater than maxReplicas',
  'activeDeadlineSeconds must be', 'preRunningDeadlineSeconds must be', 'backoffLimit must be',
];
const OF_SERVICES = [
  'should be no more than 47 characters', 'should be a valid DNS1035 label', 'must be a positive duration', 'must be a positive integer (seconds)', 'has invalid format',
  'not supported for RayService', 'greater than maxReplicas', 'headService.metadata.name should not be set', 'valid options are', 'RayClusterDeletionDelaySeconds should be',
  'Ray Autoscaler is required', 'ClusterUpgradeOptions are required', 'maxSurgePercent must be between', 'stepSizePercent must be between', 'intervalSeconds must be greater',
  'gatewayClassName is required', 'panic: ',
];
const OF_SCHEDULES = [
  'empty spec string', 'provided bad location', 'expected exactly 5 fields', 'failed to parse int', 'too many hyphens', 'too many slashes',
  'below minimum', 'above maximum', 'beyond end of range', 'step of range', 'unrecognized descriptor', 'failed to parse duration', 'negative number',
];

/** What only we refuse, by rule, and the reason. */
const OURS: Record<string, string> = {
  'cron-never': 'no month has the day, or a field is empty',
  'feature-gate': 'without the gate for steps, no change of the cluster is ever rolled out',
};

function verdicts(manifests: readonly object[], gates: string): string[] {
  const input = manifests.map(manifest => `${JSON.stringify(manifest)}\n`).join('');
  const env = { ...process.env, FEATURE_GATES: gates };
  const { stdout, status } = spawnSync(goProgram('operator'), { input, encoding: 'utf8', maxBuffer: 2 ** 28, env });
  expect(status).toBe(0);
  return stdout.split('\n').slice(0, manifests.length);
}

function ourErrors(manifest: object, target: KubeRayTarget): string[] {
  const parsed = Manifest.of(JSON.parse(JSON.stringify(manifest)));
  return parsed ? check(parsed, target).filter(isError).map(finding => finding.ruleId) : ['no KubeRay object'];
}

interface Case { readonly manifest: string; readonly verdict: string; readonly errors: string[] }

function cases(manifests: fc.Arbitrary<Json>, gates: string): Case[] {
  const made = fc.sample(manifests, { numRuns: CASES, seed: SEED });
  const said = verdicts(made, gates);
  return made.map((manifest, index) => ({ manifest: JSON.stringify(manifest), verdict: said[index], errors: ourErrors(manifest, TARGETS[gates]) }));
}

beforeAll(() => goProgram('operator'), BUILD_TIMEOUT);

describe.each([
  { kind: 'RayJobs', gates: IN_STEPS, manifests: rayJobs, refusals: OF_JOBS },
  { kind: 'RayServices', gates: IN_STEPS, manifests: rayServices, refusals: OF_SERVICES },
  { kind: 'RayCronJobs', gates: IN_STEPS, manifests: rayCronJobs, refusals: OF_SCHEDULES },
  { kind: 'RayJobs', gates: WITHOUT, manifests: rayJobs, refusals: ['feature gate must be enabled to use DeletionStrategy'] },
  { kind: 'RayServices', gates: WITHOUT, manifests: rayServices, refusals: ['valid options are'] },
])(`the real operator, version 1.6.2 with $gates, over ${CASES} generated $kind`, ({ gates, manifests, refusals }) => {
  let all: Case[];
  beforeAll(() => { all = cases(manifests, gates); }, 120_000);

  test('it accepts many of them and refuses many, so that both sides are tried', () => {
    const refused = all.filter(({ verdict }) => verdict !== '').length;

    expect(refused).toBeGreaterThan(CASES / 10);
    expect(refused).toBeLessThan(CASES * 0.9);
  });

  test.each(refusals)('it says "%s" to some of them', refusal => {
    expect(all.some(({ verdict }) => verdict.includes(refusal))).toBe(true);
  });

  test('nothing that it refuses passes us', () => {
    expect(all.filter(({ verdict, errors }) => verdict !== '' && errors.length === 0).slice(0, 5)).toEqual([]);
  });

  test('nothing that it accepts is an error with us, unless we know better by name', () => {
    const extra = all.filter(({ verdict }) => verdict === '')
      .map(one => ({ ...one, errors: one.errors.filter(ruleId => !Object.hasOwn(OURS, ruleId)) }));

    expect(extra.filter(({ errors }) => errors.length > 0).slice(0, 5)).toEqual([]);
  });
});

test.each(ROWS.map(([id, since, manifest, message]) => ({ id, since, manifest, message })))('what breaks $id is an error: $message', ({ since, manifest }) => {
  const gates = Object.values(FeatureGate).filter(gate => hasGate({ version: KubeRayVersion.of(since) }, gate));

  expect(ourErrors(manifest, KubeRayTarget._of({ version: KubeRayVersion.of(since), featureGates: gates }))).not.toEqual([]);
});
