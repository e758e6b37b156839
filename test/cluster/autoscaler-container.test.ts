import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chartOf, headOf, Manifest, manifestOf, rayCluster } from './clusters';
import { AutoscalingOptions, PodSecurity, RayClusterProps, RayImage } from '../../src';

const chart = chartOf();
const data = kplus.Volume.fromEmptyDir(chart, 'Data', 'data');

function optionsOf(autoscaling: AutoscalingOptions, props: Partial<RayClusterProps> = {}): Manifest {
  return manifestOf(rayCluster({ autoscaling, ...props })).spec.autoscalerOptions;
}

test('the autoscaler has an image of its own if it is given one', () => {
  const image = RayImage.of('registry.example.com/ray:1', { rayVersion: '2.55.1' });

  expect(optionsOf({ image, imagePullPolicy: kplus.ImagePullPolicy.ALWAYS }))
    .toMatchObject({ image: 'registry.example.com/ray:1', imagePullPolicy: 'Always' });
});

test.each([
  [{ cpu: kplus.Cpu.units(1) }, { cpu: '1', memory: '512Mi' }],
  [{ memory: Size.gibibytes(2) }, { cpu: '500m', memory: '2Gi' }],
  [{ cpu: kplus.Cpu.units(1), memory: Size.gibibytes(2) }, { cpu: '1', memory: '2Gi' }],
])('the autoscaler gets what it is given, and else what the operator gives it: %#', (options, amounts) => {
  expect(optionsOf(options).resources).toEqual({ limits: amounts, requests: amounts });
});

test('the autoscaler has its own environment, command and arguments', () => {
  const secret = kplus.Secret.fromSecretName(chart, 'Secret', 'settings');

  expect(optionsOf({
    envVariables: { AUTOSCALER_UPDATE_INTERVAL_S: kplus.EnvValue.fromValue('10') },
    envFrom: [kplus.Env.fromSecret(secret)],
    command: ['/bin/bash', '-c', '--'],
    args: ['echo hello; $KUBERAY_GEN_AUTOSCALER_START_CMD'],
  })).toMatchObject({
    env: [{ name: 'AUTOSCALER_UPDATE_INTERVAL_S', value: '10' }],
    envFrom: [{ secretRef: { name: 'settings' } }],
    command: ['/bin/bash', '-c', '--'],
    args: ['echo hello; $KUBERAY_GEN_AUTOSCALER_START_CMD'],
  });
});

test('a volume that the autoscaler mounts is one of the head pod, once', () => {
  const cluster = rayCluster({ autoscaling: { volumeMounts: [{ path: '/data', volume: data, readOnly: true }] }, head: { volumes: [data] } });

  expect(manifestOf(cluster).spec.autoscalerOptions.volumeMounts).toEqual([{ mountPath: '/data', name: 'data', readOnly: true }]);
  expect(headOf(cluster).template.spec.volumes).toEqual([{ name: 'data', emptyDir: {} }]);
});

test('a volume that only the autoscaler mounts is one of the head pod, too', () => {
  const cluster = rayCluster({ autoscaling: { volumeMounts: [{ path: '/data', volume: data }] } });

  expect(headOf(cluster).template.spec.volumes).toEqual([{ name: 'data', emptyDir: {} }]);
});

test.each(['/tmp', '/tmp/ray'])('what the head mounts at %s the autoscaler mounts, too, as both write their logs there', path => {
  expect(optionsOf({}, { head: { volumeMounts: [{ path, volume: data }] } }).volumeMounts).toEqual([{ mountPath: path, name: 'data' }]);
});

test('what the head mounts elsewhere the autoscaler does not mount', () => {
  expect(optionsOf({}, { head: { volumeMounts: [{ path: '/tmp/other', volume: data }] } })).not.toHaveProperty('volumeMounts');
});

test('a mount of the autoscaler itself goes before that of the head at the same path', () => {
  const own = kplus.Volume.fromEmptyDir(chart, 'Own', 'own');
  const options = optionsOf({ volumeMounts: [{ path: '/tmp/ray', volume: own }] }, { head: { volumeMounts: [{ path: '/tmp/ray', volume: data }] } });

  expect(options.volumeMounts).toEqual([{ mountPath: '/tmp/ray', name: 'own' }]);
});

test.each([
  [PodSecurity.restricted(), false],
  [PodSecurity.hardened(), true],
])('the autoscaler is as restricted as the head: %#', (podSecurity, readOnly) => {
  expect(optionsOf({}, { head: { podSecurity } }).securityContext).toEqual({
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
    ...readOnly && { readOnlyRootFilesystem: true },
  });
});

test.each([PodSecurity.baseline(), PodSecurity.upstream()])('nothing is said of the autoscaler where nothing is said of containers: %#', podSecurity => {
  expect(optionsOf({}, { podSecurity })).not.toHaveProperty('securityContext');
});
