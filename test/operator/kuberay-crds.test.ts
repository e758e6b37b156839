import { ApiObject, App, Chart, ChartProps, JsonPatch } from 'cdk8s';
import { CrdSpec, CrdVersion } from '../../src/operator/crd-manifest';
import { KubeRayCrds, KubeRayCrdsProps, RayKind } from '../../src/operator/kuberay-crds';
import { FeatureGate } from '../../src/rules/feature-gate';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { KubeRayTarget, KubeRayTargetOptions } from '../../src/rules/target';
import { warningsOf } from '../standard-error';

interface Crd {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly spec: CrdSpec;
}

function chartFor(version?: KubeRayVersion, props?: ChartProps): Chart {
  const chart = new Chart(new App(), 'crds', props);
  if (version) { KubeRayTarget.set(chart, { version }); }
  return chart;
}

function crdsIn(chart: Chart, props?: KubeRayCrdsProps): Crd[] {
  new KubeRayCrds(chart, 'Crds', props);
  return chart.toJson();
}

function namesOf(crds: readonly Crd[]): unknown[] {
  return crds.map(({ metadata }) => metadata.name);
}

function versionsOf(crds: readonly Crd[]): Record<string, string[]> {
  return Object.fromEntries(crds.map(({ spec }) => [spec.names.kind, spec.versions.map(({ name }) => name)]));
}

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

describe('the kinds', () => {
  test('are all four for the newest release', () => {
    expect(namesOf(crdsIn(chartFor()))).toEqual(['rayclusters.ray.io', 'rayjobs.ray.io', 'rayservices.ray.io', 'raycronjobs.ray.io']);
  });

  test('are those that are named, once each', () => {
    const chart = chartFor();
    const crds = new KubeRayCrds(chart, 'Crds', { kinds: [RayKind.RAY_JOB, RayKind.RAY_CLUSTER, RayKind.RAY_JOB] });

    expect(crds.kinds).toEqual([RayKind.RAY_CLUSTER, RayKind.RAY_JOB]);
    expect(namesOf(chart.toJson())).toEqual(['rayclusters.ray.io', 'rayjobs.ray.io']);
  });

  test.each([
    [KubeRayVersion.V1_5, [RayKind.RAY_CLUSTER, RayKind.RAY_JOB, RayKind.RAY_SERVICE]],
    [KubeRayVersion.V1_6, [RayKind.RAY_CLUSTER, RayKind.RAY_JOB, RayKind.RAY_SERVICE, RayKind.RAY_CRON_JOB]],
  ])('are those that the target has ($version)', (version, kinds) => {
    const chart = chartFor(version);

    expect(new KubeRayCrds(chart, 'Crds').kinds).toEqual(kinds);
    expect(chart.toJson()).toHaveLength(kinds.length);
  });

  test('follow a target that is set later', () => {
    const chart = chartFor();
    const crds = new KubeRayCrds(chart, 'Crds');
    KubeRayTarget.set(chart, { version: KubeRayVersion.V1_5 });

    expect(crds.kinds).not.toContain(RayKind.RAY_CRON_JOB);
    expect(namesOf(chart.toJson())).toEqual(['rayclusters.ray.io', 'rayjobs.ray.io', 'rayservices.ray.io']);
  });

  const TOO_NEW = 'KubeRay 1.5 has no RayCronJob: raise the target to 1.6, or leave it out of kinds';

  test('are refused where the target lacks one that is named', () => {
    expect(() => crdsIn(chartFor(KubeRayVersion.V1_5), { kinds: [RayKind.RAY_CRON_JOB] })).toThrow(TOO_NEW);
  });

  test('are refused at synth where the target comes later', () => {
    const chart = chartFor();
    new KubeRayCrds(chart, 'Crds', { kinds: [RayKind.RAY_CRON_JOB] });
    KubeRayTarget.set(chart, { version: KubeRayVersion.V1_5 });

    expect(() => chart.toJson()).toThrow(`[crds/Crds] ${TOO_NEW}`);
  });

  test('are at least one', () => {
    expect(() => crdsIn(chartFor(), { kinds: [] })).toThrow('kinds is empty: name one, or leave it out for all');
  });
});

describe('the versions', () => {
  test('are v1 alone by default', () => {
    const chart = chartFor();

    expect(new KubeRayCrds(chart, 'Crds').v1Alpha1).toBe(false);
    expect(versionsOf(chart.toJson())).toEqual({ RayCluster: ['v1'], RayJob: ['v1'], RayService: ['v1'], RayCronJob: ['v1'] });
  });

  test('are both on demand, and v1 is what is stored', () => {
    let crds: Crd[] = [];
    warningsOf(() => { crds = crdsIn(chartFor(), { v1Alpha1: true }); });

    expect(versionsOf(crds)).toEqual({ RayCluster: ['v1', 'v1alpha1'], RayJob: ['v1', 'v1alpha1'], RayService: ['v1', 'v1alpha1'], RayCronJob: ['v1'] });
    expect(crds[0].spec.versions.map(({ served, storage }: CrdVersion) => [served, storage])).toEqual([[true, true], [true, false]]);
  });

  test('say that the old one is deprecated since 1.7', () => {
    const deprecated = (version: KubeRayVersion) => {
      let crds: Crd[] = [];
      warningsOf(() => { crds = crdsIn(chartFor(version), { v1Alpha1: true, kinds: [RayKind.RAY_JOB] }); });
      return crds[0].spec.versions.map(one => one.deprecated);
    };

    expect(deprecated(KubeRayVersion.V1_6)).toEqual([undefined, undefined]);
    expect(deprecated(KubeRayVersion.V1_7)).toEqual([undefined, true]);
  });
});

describe('the size', () => {
  /** `kubectl apply` keeps the object in an annotation, which may have 262,144 bytes. */
  const WITH_MARGIN = 245_760;

  test('of each CRD lets kubectl apply it', () => {
    expect(crdsIn(chartFor()).map(bytes).filter(size => size > WITH_MARGIN)).toEqual([]);
  });

  test('with admission rules does, too, and 8 KiB are left for other annotations', () => {
    expect(crdsIn(chartFor(), { admissionRules: true }).map(bytes).filter(size => size > 253_952)).toEqual([]);
  });

  test('is too much with both versions, which is said', () => {
    const warnings = warningsOf(() => crdsIn(new Chart(new App(), 'large'), { v1Alpha1: true }));

    expect(warnings).toHaveLength(3);
    expect(warnings[0]).toMatch(
      /^\[Warning at large\/Crds\/RayCluster\] is too large for kubectl apply \(\d{6} bytes\): use kubectl apply --server-side, or leave v1Alpha1 out\n$/);
  });

  test('is nothing to be warned of without', () => {
    expect(warningsOf(() => crdsIn(new Chart(new App(), 'small')))).toEqual([]);
  });
});

describe('the metadata', () => {
  test('has no namespace, whatever the chart has', () => {
    expect(crdsIn(chartFor(undefined, { namespace: 'ray-system', labels: { team: 'ml' } }), { kinds: [RayKind.RAY_JOB] })[0].metadata)
      .toEqual({ name: 'rayjobs.ray.io', labels: { team: 'ml' } });
  });

  test('has the labels and annotations that are given', () => {
    const props = { kinds: [RayKind.RAY_JOB], labels: { a: 'b' }, annotations: { 'helm.sh/resource-policy': 'keep' } };

    expect(crdsIn(chartFor(), props)[0].metadata)
      .toEqual({ name: 'rayjobs.ray.io', labels: { a: 'b' }, annotations: { 'helm.sh/resource-policy': 'keep' } });
  });
});

test('each CRD can be patched, by its kind', () => {
  const chart = chartFor();
  const crds = new KubeRayCrds(chart, 'Crds', { kinds: [RayKind.RAY_JOB] });
  ApiObject.of(crds.node.findChild('RayJob')).addJsonPatch(JsonPatch.add('/spec/names/shortNames', ['rj']));

  expect(chart.toJson()[0].spec.names.shortNames).toEqual(['rj']);
});

test('fields that a release does not have are in no CRD for it', () => {
  const fields = (version: KubeRayVersion) => {
    const [{ spec }] = crdsIn(chartFor(version), { kinds: [RayKind.RAY_CLUSTER] });
    return spec.versions[0].schema.openAPIV3Schema.properties?.spec.properties ?? {};
  };

  expect(fields(KubeRayVersion.V1_6)).not.toHaveProperty('tlsOptions');
  expect(fields(KubeRayVersion.V1_7)).toHaveProperty('tlsOptions');
});

describe('admission rules', () => {
  const rulesOf = (props: KubeRayCrdsProps, target: KubeRayTargetOptions = {}) => {
    const chart = new Chart(new App(), 'crds');
    KubeRayTarget.set(chart, target);
    const crds = new KubeRayCrds(chart, 'Crds', props);
    const text = JSON.stringify(chart.toJson());
    return { admissionRules: crds.admissionRules, has: (message: string) => text.includes(message), limited: text.includes('"maxItems"') };
  };
  const MIN_MAX = 'minReplicas exceeds maxReplicas: raise maxReplicas, or lower minReplicas';
  const INCREMENTAL = 'NewClusterWithIncrementalUpgrade needs clusterUpgradeOptions: set them';

  test('are off by default, and so are their limits', () => {
    const { admissionRules, has, limited } = rulesOf({});

    expect([admissionRules, has(MIN_MAX), limited]).toEqual([false, false, false]);
  });

  test('are there on demand', () => {
    const { admissionRules, has, limited } = rulesOf({ admissionRules: true });

    expect([admissionRules, has(MIN_MAX), limited]).toEqual([true, true, true]);
  });

  test('are those of the target, and of its feature gates', () => {
    const gate = FeatureGate.RAY_SERVICE_INCREMENTAL_UPGRADE;

    expect(rulesOf({ admissionRules: true }, { version: KubeRayVersion.V1_7 }).has(INCREMENTAL)).toBe(true);
    expect(rulesOf({ admissionRules: true }, { disabledFeatureGates: [gate] }).has(INCREMENTAL)).toBe(false);
    expect(rulesOf({ admissionRules: true }, { version: KubeRayVersion.V1_6 }).has(INCREMENTAL)).toBe(false);
    expect(rulesOf({ admissionRules: true }, { version: KubeRayVersion.V1_4 }).has('a group has idleTimeoutSeconds')).toBe(false);
  });
});
