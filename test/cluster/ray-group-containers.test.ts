import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { both, chartOf, containerOf, groupOf, Manifest, podOf } from './clusters';

function names(list: Manifest): string[] {
  return list.map(({ name }: Manifest) => name);
}

both('a %s group runs further containers after the one that runs Ray', role => {
  const group = groupOf(role);
  group.addContainer({ name: 'logs', image: 'fluent-bit:3', args: ['--quiet'] });
  group.addContainer({ name: 'exporter', image: 'exporter:1' });

  expect(names(podOf(group).containers)).toEqual([`ray-${role}`, 'logs', 'exporter']);
  expect(podOf(group).containers[1]).toMatchObject({ image: 'fluent-bit:3', args: ['--quiet'] });
});

both('a %s group leaves the resources of a further container as they are', role => {
  const group = groupOf(role);
  group.addContainer({ name: 'logs', image: 'fluent-bit:3', resources: { memory: { limit: Size.mebibytes(64) } } });

  expect(podOf(group).containers[1].resources).toEqual({ limits: { memory: '64Mi' } });
  expect(containerOf(group).resources.limits).toEqual({ cpu: '2', memory: '8Gi' });
});

both('a %s group runs init containers', role => {
  const group = groupOf(role);
  group.addInitContainer({ name: 'model', image: 'fetch:1', command: ['fetch', 'model'] });

  expect(names(podOf(group).initContainers)).toEqual(['model']);
  expect(podOf(group).initContainers[0].command).toEqual(['fetch', 'model']);
});

both('a %s group mounts a volume into the Ray container, and has the volume then', role => {
  const chart = chartOf();
  const group = groupOf(role, {}, chart);
  group.container.mount('/data', kplus.Volume.fromEmptyDir(chart, 'Scratch', 'scratch'), { readOnly: true });

  expect(containerOf(group).volumeMounts).toEqual([{ name: 'scratch', mountPath: '/data', readOnly: true }]);
  expect(podOf(group).volumes).toEqual([{ name: 'scratch', emptyDir: {} }]);
});

both('a %s group has the volumes of its options and those added later, each once', role => {
  const chart = chartOf();
  const scratch = kplus.Volume.fromEmptyDir(chart, 'Scratch', 'scratch');
  const group = groupOf(role, { volumes: [scratch] }, chart);
  group.addVolume(kplus.Volume.fromSecret(chart, 'Keys', kplus.Secret.fromSecretName(chart, 'Secret', 'keys'), { name: 'keys' }));
  group.container.mount('/scratch', scratch);

  expect(podOf(group).volumes).toEqual([
    { name: 'scratch', emptyDir: {} },
    { name: 'keys', secret: { secretName: 'keys' } },
  ]);
});

both('a %s group has the volumes of its options even if nothing mounts them', role => {
  const chart = chartOf();
  const scratch = kplus.Volume.fromEmptyDir(chart, 'Scratch', 'scratch');
  const group = groupOf(role, { volumes: [scratch] }, chart);

  expect(group.volumes).toEqual([scratch]);
  expect(podOf(group).volumes).toEqual([{ name: 'scratch', emptyDir: {} }]);
});

both('a %s group has no volumes by default', role => {
  const group = groupOf(role);

  expect(group.volumes).toEqual([]);
  expect(podOf(group)).not.toHaveProperty('volumes');
});

both('a %s group takes environment variables of the Ray container later', role => {
  const group = groupOf(role, { envVariables: { ONE: kplus.EnvValue.fromValue('1') } });
  group.container.env.addVariable('TWO', kplus.EnvValue.fromValue('2'));

  expect(containerOf(group).env).toEqual([{ name: 'ONE', value: '1' }, { name: 'TWO', value: '2' }]);
});

both('a %s group takes sources of environment variables later', role => {
  const chart = chartOf();
  const group = groupOf(role, { envFrom: [] }, chart);
  group.container.env.copyFrom(kplus.Env.fromSecret(kplus.Secret.fromSecretName(chart, 'Keys', 'keys')));

  expect(containerOf(group).envFrom).toEqual([{ secretRef: { name: 'keys' } }]);
});

both('a %s group leaves the options that it was made from alone when variables come later', role => {
  const envVariables = { ONE: kplus.EnvValue.fromValue('1') };
  const envFrom: kplus.EnvFrom[] = [];
  const chart = chartOf();
  const group = groupOf(role, { envVariables, envFrom }, chart);
  group.container.env.addVariable('TWO', kplus.EnvValue.fromValue('2'));
  group.container.env.copyFrom(kplus.Env.fromSecret(kplus.Secret.fromSecretName(chart, 'Keys', 'keys')));

  expect(Object.keys(envVariables)).toEqual(['ONE']);
  expect(envFrom).toEqual([]);
});

both('a %s group can name its hosts and its name servers', role => {
  const group = groupOf(role);
  group.addHostAlias({ ip: '10.0.0.1', hostnames: ['store.example.com'] });
  group.dns.addNameserver('10.0.0.2');

  expect(podOf(group)).toMatchObject({
    hostAliases: [{ ip: '10.0.0.1', hostnames: ['store.example.com'] }],
    dnsConfig: { nameservers: ['10.0.0.2'] },
  });
});
