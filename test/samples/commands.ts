import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { raw } from './raw';
import { Build, cpuAndMemory, rayImage, scripts, SMALL_HEAD } from './words';
import { ContainerCommand, PodSecurity, RayCluster, RayClusterOptions, RayGroupOptions } from '../../src';

/** Runs before Ray starts, and when the container has started. */
const headCommand: Build = chart => new RayCluster(chart, 'Cluster', {
  metadata: { name: 'raycluster-head-command' },
  image: rayImage('2.52.0'),
  head: {
    ...SMALL_HEAD,
    command: ContainerCommand.beforeRay('echo 123 456'),
    lifecycle: { postStart: kplus.Handler.fromCommand(['/bin/sh', '-c', '/home/ray/samples/ray_cluster_resources.sh']) },
    volumeMounts: [{ path: '/home/ray/samples', volume: scripts(chart, 'ray-example-configmap', 'ray-example', ['ray_cluster_resources.sh']) }],
  },
});

/** The operator leaves the command alone, and hands its own over in a variable. */
const overwriteCommand: Build = chart => new RayCluster(chart, 'Cluster', {
  metadata: { name: 'raycluster-overwrite-cmd' },
  image: rayImage('2.52.0'),
  head: { ...SMALL_HEAD, command: withMoreFiles('head') },
  workerGroups: [{ groupName: 'small-group', replicas: 1, minReplicas: 0, maxReplicas: 10, ...cpuAndMemory(1, 1), command: withMoreFiles('worker') }],
});

function withMoreFiles(role: string): ContainerCommand {
  return ContainerCommand.inPlaceOfRay(['/bin/bash', '-c', '--'], [`ulimit -n 65536; echo ${role}; $KUBERAY_GEN_RAY_START_CMD`]);
}

/** py-spy reads the memory of other processes, which it only may as root. */
const pySpy: Build = chart => {
  const examples = kplus.ConfigMap.fromConfigMapName(chart, 'Examples', 'ray-example');
  const volume = kplus.Volume.fromConfigMap(chart, 'Volume', examples, {
    name: 'profiling-example-configmap',
    items: { 'long_running_task.py': { path: 'long_running_task.py' } },
  });
  return new RayCluster(chart, 'Cluster', {
    metadata: { name: 'raycluster-py-spy' },
    image: rayImage('2.52.0'),
    podSecurity: PodSecurity.upstream(),
    head: {
      ...SMALL_HEAD,
      securityContext: { capabilities: { add: [kplus.Capability.SYS_PTRACE] } },
      volumeMounts: [{ path: '/home/ray/samples', volume }],
    },
  });
};

const INSTALL = `ARCH=$(uname -m)
sudo wget -O /usr/local/bin/runsc "https://storage.googleapis.com/gvisor/releases/release/latest/\${ARCH}/runsc"
sudo chmod +x /usr/local/bin/runsc
`;

/** Ray starts sandboxes of its own in its container. */
export const withSandboxes = (): RayClusterOptions => ({
  image: rayImage('2.58.0', '-py312'),
  podSecurity: PodSecurity.upstream(),
  head: {
    ...cpuAndMemory(4, 8),
    ...unconfined('ray-head'),
    requests: { cpu: kplus.Cpu.units(2), memory: Size.gibibytes(4) },
    rayStart: { dashboardHost: '0.0.0.0' },
  },
  workerGroups: [{
    groupName: 'worker-group',
    replicas: 2,
    minReplicas: 1,
    maxReplicas: 5,
    ...cpuAndMemory(4, 12),
    ...unconfined('ray-worker'),
    limitCpu: false,
  }],
});

const sandbox: Build = chart => new RayCluster(chart, 'Cluster', { metadata: { name: 'raycluster-sandbox' }, ...withSandboxes() });

/** cdk8s-plus has no AppArmor. */
function unconfined(name: 'ray-head' | 'ray-worker'): RayGroupOptions {
  return {
    lifecycle: { postStart: kplus.Handler.fromCommand(['/bin/sh', '-c', INSTALL]) },
    securityContext: { seccompProfile: { type: kplus.SeccompProfileType.UNCONFINED } },
    podTemplate: raw({ spec: { containers: [{ name, securityContext: { appArmorProfile: { type: 'Unconfined' } } }] } }),
  };
}

/** Ray keeps memory and CPU for itself, by means of cgroups that Google Cloud makes writable. */
const resourceIsolation: Build = chart => {
  const isolated = (name: 'ray-head' | 'ray-worker') => ({
    ...cpuAndMemory(2, 8),
    podMetadata: { annotations: { [`node.gke.io/enable-writable-cgroups.${name}`]: 'true' } },
    rayStart: { resourceIsolation: {} },
    nodeSelector: { 'node.gke.io/enable-writable-cgroups': 'true' },
  });
  return new RayCluster(chart, 'Cluster', {
    metadata: { name: 'raycluster-resource-isolation' },
    image: rayImage('2.52.0'),
    head: isolated('ray-head'),
    workerGroups: [{ groupName: 'workergroup', replicas: 1, minReplicas: 1, maxReplicas: 5, ...isolated('ray-worker') }],
  });
};

export const COMMANDS: Record<string, Build> = {
  'ray-cluster.head-command.yaml': headCommand,
  'ray-cluster.overwrite-command.yaml': overwriteCommand,
  'ray-cluster.py-spy.yaml': pySpy,
  'ray-cluster.sandbox.yaml': sandbox,
  'ray-cluster-resource-isolation.gke.yaml': resourceIsolation,
};
