import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { both, chartOf, containerOf, groupOf, partOf, podOf, rayCluster } from './clusters';
import { Accelerator, ContainerCommand } from '../../src';

both('the disk that a %s may fill is request and limit', role => {
  const { limits, requests } = containerOf(groupOf(role, { ephemeralStorage: Size.gibibytes(20) })).resources;

  expect([limits['ephemeral-storage'], requests['ephemeral-storage']]).toEqual(['20Gi', '20Gi']);
});

both('a %s may request less than its limits, on purpose', role => {
  const group = groupOf(role, {
    cpu: kplus.Cpu.units(4),
    memory: Size.gibibytes(16),
    ephemeralStorage: Size.gibibytes(20),
    accelerator: Accelerator.nvidia(1),
    requests: { cpu: kplus.Cpu.millis(500), memory: Size.gibibytes(8), ephemeralStorage: Size.gibibytes(1) },
  });

  expect(containerOf(group).resources).toEqual({
    limits: { 'cpu': '4', 'memory': '16Gi', 'ephemeral-storage': '20Gi', 'nvidia.com/gpu': 1 },
    requests: { 'cpu': '500m', 'memory': '8Gi', 'ephemeral-storage': '1Gi', 'nvidia.com/gpu': 1 },
  });
});

both('a %s requests the limit of what it gives no request for', role => {
  expect(containerOf(groupOf(role, { requests: { cpu: kplus.Cpu.millis(500), memory: undefined } })).resources.requests).toEqual({ cpu: '500m', memory: '8Gi' });
});

both('the CPU of a %s need not be a limit', role => {
  const { limits, requests } = containerOf(groupOf(role, { limitCpu: false, cpu: kplus.Cpu.units(4) })).resources;

  expect(limits).toEqual({ memory: '8Gi' });
  expect(requests).toEqual({ cpu: '4', memory: '8Gi' });
});

both('the image of a %s is pulled as the group says, or else as the cluster says', role => {
  const always = kplus.ImagePullPolicy.ALWAYS;
  const cluster = rayCluster({ imagePullPolicy: kplus.ImagePullPolicy.NEVER });
  const group = role === 'head' ? cluster.head : cluster.addWorkerGroup('cpu');

  expect(containerOf(group).imagePullPolicy).toBe('Never');
  expect(containerOf(groupOf(role, { imagePullPolicy: always })).imagePullPolicy).toBe('Always');
});

both('the Ray container of a %s has the volumes, folder, life cycle and probes that it is given', role => {
  const chart = chartOf();
  const data = kplus.Volume.fromEmptyDir(chart, 'Data', 'data');
  const probe = (path: string) => kplus.Probe.fromHttpGet(path, { port: 52365 });
  const group = groupOf(role, {
    volumeMounts: [{ path: '/data', volume: data }],
    workingDir: '/app',
    lifecycle: { preStop: kplus.Handler.fromCommand(['ray', 'stop']) },
    liveness: probe('/live'),
    readiness: probe('/ready'),
    startup: probe('/started'),
  }, chart);
  const container = containerOf(group);

  expect(container).toMatchObject({
    volumeMounts: [{ mountPath: '/data', name: 'data' }],
    workingDir: '/app',
    lifecycle: { preStop: { exec: { command: ['ray', 'stop'] } } },
  });
  expect([container.livenessProbe, container.readinessProbe, container.startupProbe].map(({ httpGet }) => httpGet.path)).toEqual(['/live', '/ready', '/started']);
  expect(podOf(group).volumes).toEqual([{ name: 'data', emptyDir: {} }]);
});

test('a port more does not cost the head those of Ray', () => {
  const { ports } = containerOf(groupOf('head', { ports: [{ name: 'serve-grpc', number: 9000 }] }));

  expect(ports.map(({ name }: { name: string }) => name)).toEqual(['gcs-server', 'dashboard', 'client', 'metrics', 'serve', 'serve-grpc']);
});

test('a port of a worker is the only one that it declares', () => {
  expect(containerOf(groupOf('worker', { ports: [{ name: 'mxla', number: 8471 }] })).ports).toEqual([{ name: 'mxla', containerPort: 8471 }]);
});

both('a line of shell runs before Ray in a %s, which ends where the line fails', role => {
  const group = groupOf(role, { command: ContainerCommand.beforeRay('source /opt/env.sh') });

  expect(containerOf(group).args).toEqual(['source /opt/env.sh || exit']);
  expect(containerOf(group)).not.toHaveProperty('command');
  expect(partOf(group).template).not.toHaveProperty('metadata');
});

both('a command runs in place of Ray in a %s, and the operator is told by annotation', role => {
  const command = ContainerCommand.inPlaceOfRay(['/bin/bash', '-c', '--'], ['ulimit -n 65536; $KUBERAY_GEN_RAY_START_CMD']);
  const group = groupOf(role, { command, podMetadata: { annotations: { team: 'ml' } } });

  expect(containerOf(group)).toMatchObject({ command: ['/bin/bash', '-c', '--'], args: ['ulimit -n 65536; $KUBERAY_GEN_RAY_START_CMD'] });
  expect(partOf(group).template.metadata.annotations).toEqual({ 'team': 'ml', 'ray.io/overwrite-container-cmd': 'true' });
});

both('a command in place of Ray in a %s may have no arguments', role => {
  expect(containerOf(groupOf(role, { command: ContainerCommand.inPlaceOfRay(['/start.sh']) }))).not.toHaveProperty('args');
});
