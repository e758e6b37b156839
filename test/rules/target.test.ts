import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { FeatureGate } from '../../src/rules/feature-gate';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { KubeRayTarget } from '../../src/rules/target';

test('without a target the operator is the newest release', () => {
  expect(KubeRayTarget.of(new App()).version.version).toBe('1.7');
});

test('a target that names only gates is for the newest release', () => {
  const target = KubeRayTarget.set(new App(), { featureGates: [FeatureGate.RAY_CRON_JOB] });
  expect(target.version.version).toBe('1.7');
});

test('a target holds for the scope that it is set on', () => {
  const app = new App();
  const target = KubeRayTarget.set(app, { version: KubeRayVersion.V1_5 });
  expect(KubeRayTarget.of(app)).toBe(target);
});

test('a target holds for everything below its scope, even what was there before it', () => {
  const app = new App();
  const deep = new Construct(new Construct(new Chart(app, 'team'), 'a'), 'b');
  const target = KubeRayTarget.set(app, { version: KubeRayVersion.V1_5 });
  expect(KubeRayTarget.of(deep)).toBe(target);
});

test('the nearest of several targets wins', () => {
  const app = new App();
  const chart = new Chart(app, 'team');
  const inner = new Construct(chart, 'inner');
  KubeRayTarget.set(app, { version: KubeRayVersion.V1_4 });
  KubeRayTarget.set(inner, { version: KubeRayVersion.V1_6 });
  KubeRayTarget.set(chart, { version: KubeRayVersion.V1_5 });
  expect(KubeRayTarget.of(new Construct(inner, 'leaf')).version.version).toBe('1.6');
  expect(KubeRayTarget.of(new Construct(chart, 'leaf')).version.version).toBe('1.5');
  expect(KubeRayTarget.of(new Chart(app, 'other')).version.version).toBe('1.4');
});

test('a target does not hold beside its scope, or in another app', () => {
  const app = new App();
  KubeRayTarget.set(new Chart(app, 'team'), { version: KubeRayVersion.V1_5 });
  expect(KubeRayTarget.of(new Chart(app, 'other')).version.version).toBe('1.7');
  expect(KubeRayTarget.of(new Chart(new App(), 'team')).version.version).toBe('1.7');
});

test('the target that was set last on a scope holds', () => {
  const app = new App();
  KubeRayTarget.set(app, { version: KubeRayVersion.V1_5 });
  KubeRayTarget.set(app, { version: KubeRayVersion.V1_6 });
  expect(KubeRayTarget.of(app).version.version).toBe('1.6');
});

test.each([
  [FeatureGate.RAY_CLUSTER_STATUS_CONDITIONS, '1.2', false],
  [FeatureGate.RAY_CLUSTER_STATUS_CONDITIONS, '1.3', true],
  [FeatureGate.RAY_JOB_DELETION_POLICY, '1.5', false],
  [FeatureGate.RAY_JOB_DELETION_POLICY, '1.6', true],
  [FeatureGate.RAY_MULTI_HOST_INDEXING, '1.4', false],
  [FeatureGate.RAY_MULTI_HOST_INDEXING, '1.5', false],
  [FeatureGate.RAY_MULTI_HOST_INDEXING, '1.6', true],
  [FeatureGate.RAY_SERVICE_INCREMENTAL_UPGRADE, '1.6', false],
  [FeatureGate.RAY_SERVICE_INCREMENTAL_UPGRADE, '1.7', true],
  [FeatureGate.RAY_CRON_JOB, '1.7', false],
  [FeatureGate.ASYNC_JOB_INFO_QUERY, '1.6', false],
  [FeatureGate.SIDECAR_SUBMITTER_RESTART, '1.7', false],
  [FeatureGate.RAY_CLUSTER_NETWORK_POLICY, '1.7', false],
  [FeatureGate.GCS_FAULT_TOLERANCE_EMBEDDED_STORAGE, '1.7', false],
  [FeatureGate.RAY_CLUSTER_MTLS, '1.7', false],
  [FeatureGate.RAY_CLUSTER_HISTORY_SERVER, '1.7', false],
  [FeatureGate.KUBERNETES_WAS, '1.7', false],
])('the gate %s of KubeRay %s is by default: %s', (gate, version, enabled) => {
  expect(KubeRayTarget._of({ version: KubeRayVersion.of(version) }).isEnabled(gate)).toBe(enabled);
});

test('a gate that the target names is on, and the others stay as they are', () => {
  const target = KubeRayTarget._of({ featureGates: [FeatureGate.RAY_CRON_JOB] });
  expect(target.isEnabled(FeatureGate.RAY_CRON_JOB)).toBe(true);
  expect(target.isEnabled(FeatureGate.RAY_CLUSTER_MTLS)).toBe(false);
  expect(target.isEnabled(FeatureGate.RAY_JOB_DELETION_POLICY)).toBe(true);
});

test('a gate that is on by default can be turned off', () => {
  const target = KubeRayTarget._of({ disabledFeatureGates: [FeatureGate.RAY_JOB_DELETION_POLICY] });
  expect(target.isEnabled(FeatureGate.RAY_JOB_DELETION_POLICY)).toBe(false);
});

test.each([FeatureGate.RAY_CRON_JOB, FeatureGate.ASYNC_JOB_INFO_QUERY])('KubeRay 1.6 takes the gate %s', gate => {
  expect(KubeRayTarget._of({ version: KubeRayVersion.V1_6, featureGates: [gate] }).isEnabled(gate)).toBe(true);
});

test.each(['featureGates', 'disabledFeatureGates'])('a gate that the release does not have yet is refused in %s', list => {
  expect(() => KubeRayTarget.set(new App(), { version: KubeRayVersion.of('1.5.2'), [list]: [FeatureGate.RAY_CRON_JOB] })).toThrow(
    'KubeRay has no feature gate RayCronJob (1.5.2): it came with 1.6; leave it out or choose another release',
  );
});

test('a gate that the release does not have any more is refused', () => {
  expect(() => KubeRayTarget.set(new App(), { featureGates: [FeatureGate.ASYNC_JOB_INFO_QUERY] })).toThrow(
    'KubeRay has no feature gate AsyncJobInfoQuery (1.7): it came with 1.6 and left with 1.7; leave it out or choose another release',
  );
});

test('a target that is refused leaves the one before in place', () => {
  const app = new App();
  KubeRayTarget.set(app, { version: KubeRayVersion.V1_5 });
  expect(() => KubeRayTarget.set(app, { version: KubeRayVersion.V1_4, featureGates: [FeatureGate.RAY_CRON_JOB] })).toThrow('1.4');
  expect(KubeRayTarget.of(app).version.version).toBe('1.5');
});
