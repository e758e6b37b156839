import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chartOf, headOf, manifestOf, Manifest, rayCluster, workersOf } from './clusters';
import { AutoscalerVersion, AutoscalingOptions, KubeRayTarget, KubeRayVersion, RayCluster, RayClusterProps, RayImage, UpscalingMode } from '../../src';

const RESTRICTED = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
};

function optionsOf(autoscaling: AutoscalingOptions): Manifest {
  return manifestOf(rayCluster({ autoscaling })).spec.autoscalerOptions;
}

/** A cluster with one worker group and an autoscaler, of a Ray release and for a KubeRay release. */
function autoscaled(ray: string, kuberay: KubeRayVersion, props: Partial<RayClusterProps> = {}): RayCluster {
  const chart = chartOf();
  KubeRayTarget.set(chart, { version: kuberay });
  return rayCluster({ image: RayImage.release(ray), autoscaling: {}, workerGroups: [{ groupName: 'cpu' }], ...props }, chart);
}

test('a cluster without autoscaling says nothing about it', () => {
  const { spec } = manifestOf(rayCluster());

  expect(spec).not.toHaveProperty('enableInTreeAutoscaling');
  expect(spec).not.toHaveProperty('autoscalerOptions');
});

test('without options the autoscaler is on, in its second version and without privileges', () => {
  const { spec } = manifestOf(rayCluster({ autoscaling: {} }));

  expect(spec.enableInTreeAutoscaling).toBe(true);
  expect(spec.autoscalerOptions).toEqual({ version: 'v2', securityContext: RESTRICTED });
});

test('the options can be read back', () => {
  const autoscaling = { idleTimeout: Duration.minutes(5), upscalingMode: UpscalingMode.CONSERVATIVE };

  expect(rayCluster({ autoscaling }).autoscaling).toEqual(autoscaling);
});

test('the time that a worker may be idle is written in seconds', () => {
  expect(optionsOf({ idleTimeout: Duration.minutes(5) }).idleTimeoutSeconds).toBe(300);
});

test('a worker may be removed at once', () => {
  expect(optionsOf({ idleTimeout: Duration.seconds(0) }).idleTimeoutSeconds).toBe(0);
});

test.each([
  [UpscalingMode.DEFAULT, 'Default'],
  [UpscalingMode.CONSERVATIVE, 'Conservative'],
])('workers can be added in mode %s', (upscalingMode, written) => {
  expect(optionsOf({ upscalingMode }).upscalingMode).toBe(written);
});

test.each([
  ['2.47.0', KubeRayVersion.V1_4],
  ['2.47.0', KubeRayVersion.V1_7],
  ['2.55.1', KubeRayVersion.V1_4],
  ['3.0.0', KubeRayVersion.V1_7],
])('the autoscaler of Ray %s is the second, and is named for KubeRay from 1.4 on', (ray, kuberay) => {
  const cluster = autoscaled(ray, kuberay);

  expect(manifestOf(cluster).spec.autoscalerOptions.version).toBe('v2');
  expect(headOf(cluster).template.spec.restartPolicy).toBe('Never');
  expect(workersOf(cluster).template.spec.restartPolicy).toBe('Never');
});

test.each([
  ['2.46.0', KubeRayVersion.V1_7],
  ['2.9.3', KubeRayVersion.V1_4],
  ['2.55.1', KubeRayVersion.V1_3],
  ['2.47.0', KubeRayVersion.V1_0],
])('the autoscaler of Ray %s is not named where it is the first, or KubeRay does not know the field', (ray, kuberay) => {
  const cluster = autoscaled(ray, kuberay);

  expect(manifestOf(cluster).spec.autoscalerOptions).toEqual({ securityContext: RESTRICTED });
  expect(headOf(cluster).template.spec).not.toHaveProperty('restartPolicy');
  expect(workersOf(cluster).template.spec).not.toHaveProperty('restartPolicy');
});

test('without autoscaling Kubernetes restarts a container that ends, as it does by default', () => {
  const cluster = rayCluster({ workerGroups: [{ groupName: 'cpu' }] });

  expect([cluster.head.restartPolicy, cluster.workerGroups[0].restartPolicy]).toEqual(['Always', 'Always']);
  expect(headOf(cluster).template.spec).not.toHaveProperty('restartPolicy');
  expect(workersOf(cluster).template.spec).not.toHaveProperty('restartPolicy');
});

test.each([
  [AutoscalerVersion.V1, '2.55.1', 'v1', undefined],
  [AutoscalerVersion.V2, '2.44.1', 'v2', 'Never'],
])('the version %s can be chosen for Ray %s', (version, ray, written, restartPolicy) => {
  const cluster = rayCluster({ image: RayImage.release(ray), autoscaling: { version }, workerGroups: [{ groupName: 'cpu' }] });

  expect(manifestOf(cluster).spec.autoscalerOptions.version).toBe(written);
  expect([headOf(cluster), workersOf(cluster)].map(({ template }) => template.spec.restartPolicy)).toEqual([restartPolicy, restartPolicy]);
});

test('the policy for containers that end can be read back', () => {
  expect(autoscaled('2.55.1', KubeRayVersion.V1_7).head.restartPolicy).toBe(kplus.RestartPolicy.NEVER);
});

test('only the head gets a token for the API server, as the autoscaler runs there', () => {
  const cluster = autoscaled('2.55.1', KubeRayVersion.V1_7);

  expect(headOf(cluster).template.spec.automountServiceAccountToken).toBe(true);
  expect(workersOf(cluster).template.spec.automountServiceAccountToken).toBe(false);
});

test('without autoscaling no pod gets a token', () => {
  const cluster = rayCluster({ workerGroups: [{ groupName: 'cpu' }] });

  expect(headOf(cluster).template.spec.automountServiceAccountToken).toBe(false);
  expect(workersOf(cluster).template.spec.automountServiceAccountToken).toBe(false);
});

test('a target that is set after the cluster was made counts, too', () => {
  const chart = chartOf();
  const cluster = rayCluster({ autoscaling: {} }, chart);
  KubeRayTarget.set(chart, { version: KubeRayVersion.V1_3 });
  const { spec } = manifestOf(cluster);

  expect(spec.autoscalerOptions.version).toBeUndefined();
  expect(spec.headGroupSpec.template.spec.restartPolicy).toBeUndefined();
});

test('an idle timeout is whole seconds', () => {
  expect(() => rayCluster({ autoscaling: { idleTimeout: Duration.millis(1500) } })).toThrow(
    'idleTimeout is counted in seconds (1500 ms): give whole seconds',
  );
});
