import { Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { HeadGroupOptions, RayGroupOptions, RayImage, RuntimeEnv } from '../../src';

/** Makes the KubeRay object of a sample. */
export type Build = (chart: Chart) => kplus.Resource;

/** The official image as the samples name it: the release alone, or with a Python release. */
export function rayImage(rayVersion: string, suffix = ''): RayImage {
  return RayImage.of(`rayproject/ray:${rayVersion}${suffix}`, { rayVersion });
}

/** The image with machine learning, as the samples name it. */
export function rayMl(suffix = ''): RayImage {
  return RayImage.of(`rayproject/ray-ml:2.46.0.0e19ea-py39${suffix}`, { rayVersion: '2.46.0' });
}

/** Size counts in powers of 1024. */
export function gigabytes(count: number): Size {
  return Size.kibibytes(count * 1e9 / 1024);
}

export function cpuAndMemory(cpus: number, gibibytes: number): { cpu: kplus.Cpu; memory: Size } {
  return { cpu: kplus.Cpu.units(cpus), memory: Size.gibibytes(gibibytes) };
}

/** The head that most samples have: it may use more memory than it requests. */
export const SMALL_HEAD: HeadGroupOptions = { ...cpuAndMemory(1, 5), requests: { memory: Size.gibibytes(2) } };

/** The volume for Ray's logs that many samples have in each pod. */
export function mountLogs(scope: Construct): kplus.VolumeMount {
  return { path: '/tmp/ray', volume: emptyDir(scope, 'ray-logs') };
}

/** Files of a ConfigMap that the samples make beside the cluster; all may run them. */
export function scripts(scope: Construct, name: string, configMap: string, keys: string[]): kplus.Volume {
  return kplus.Volume.fromConfigMap(scope, `Volume-${name}`, kplus.ConfigMap.fromConfigMapName(scope, name, configMap), {
    name,
    defaultMode: 0o777,
    items: Object.fromEntries(keys.map(key => [key, { path: key }])),
  });
}

export function emptyDir(scope: Construct, name: string): kplus.Volume {
  return kplus.Volume.fromEmptyDir(scope, name, name);
}

/** Workers whose hosts make up slices of the sixth generation of TPUs. */
export function tpuWorkers(): RayGroupOptions {
  return {
    cpu: kplus.Cpu.units(24),
    memory: gigabytes(200),
    ports: [{ name: 'mxla', number: 8081 }],
    envVariables: {
      NODE_IP: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.NODE_IP),
      VBAR_CONTROL_SERVICE_URL: kplus.EnvValue.fromValue('$(NODE_IP):8353'),
      JAX_PLATFORMS: kplus.EnvValue.fromValue('tpu,cpu'),
      ENABLE_PJRT_COMPATIBILITY: kplus.EnvValue.fromValue('true'),
    },
  };
}

/** The code of KubeRay, where its samples lie. */
export const KUBERAY: RuntimeEnv = { workingDir: 'https://github.com/ray-project/kuberay/archive/master.zip' };

/** Where the packages of JAX for TPUs are found. */
export const LIBTPU = '-f https://storage.googleapis.com/jax-releases/libtpu_releases.html';

/** No other pods run on such nodes. */
export function taintedFor(key: string, value?: string): kplus.NodeTaintQuery {
  const options = { effect: kplus.TaintEffect.NO_SCHEDULE };
  return value === undefined ? kplus.NodeTaintQuery.exists(key, options) : kplus.NodeTaintQuery.is(key, value, options);
}
