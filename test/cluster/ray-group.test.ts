import { Lazy, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { both, chartOf, containerOf, groupOf, manifestOf, partOf, podOf } from './clusters';
import { KubeRayTarget, KubeRayVersion, RayImage } from '../../src';

both('a %s group has 2 CPUs and 8 GiB for each pod by default, requested and as limit', role => {
  const group = groupOf(role);
  const amounts = { cpu: '2', memory: '8Gi' };

  expect([group.cpu.amount, group.memory.asString(), group.accelerator]).toEqual(['2', '8Gi', undefined]);
  expect(containerOf(group).resources).toEqual({ requests: amounts, limits: amounts });
});

both('a %s group has the CPUs and the memory that it is given, requested and as limit', role => {
  const group = groupOf(role, { cpu: kplus.Cpu.millis(500), memory: Size.mebibytes(1536) });
  const amounts = { cpu: '500m', memory: '1536Mi' };

  expect([group.cpu.amount, group.memory.asString()]).toEqual(['500m', '1536Mi']);
  expect(containerOf(group).resources).toEqual({ requests: amounts, limits: amounts });
});

both('a %s group has an image of its own if it is given one', role => {
  const image = RayImage.release('2.55.1', { python: '3.12' });
  const group = groupOf(role, { image });

  expect(group.image).toBe(image);
  expect(containerOf(group).image).toBe('rayproject/ray:2.55.1-py312-cpu');
});

both('a %s group pulls an image only where it is missing', role => {
  expect(containerOf(groupOf(role)).imagePullPolicy).toBe('IfNotPresent');
});

both('a %s group has no environment by default', role => {
  const container = containerOf(groupOf(role));

  expect(container).not.toHaveProperty('env');
  expect(container).not.toHaveProperty('envFrom');
});

both('a %s group has the environment variables that it is given, in their order', role => {
  const envVariables = { ZED: kplus.EnvValue.fromValue(''), ABLE: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_IP) };

  expect(containerOf(groupOf(role, { envVariables })).env).toEqual([
    { name: 'ZED', value: '' },
    { name: 'ABLE', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
  ]);
});

both('a %s group takes environment variables from a ConfigMap and a Secret', role => {
  const chart = chartOf();
  const envFrom = [
    kplus.Env.fromConfigMap(kplus.ConfigMap.fromConfigMapName(chart, 'Settings', 'settings'), 'S_'),
    kplus.Env.fromSecret(kplus.Secret.fromSecretName(chart, 'Keys', 'keys')),
  ];

  expect(containerOf(groupOf(role, { envFrom }, chart)).envFrom).toEqual([
    { configMapRef: { name: 'settings' }, prefix: 'S_' },
    { secretRef: { name: 'keys' } },
  ]);
});

both('a %s group has pods without metadata by default', role => {
  expect(partOf(groupOf(role)).template).not.toHaveProperty('metadata');
});

both('a %s group has the labels and annotations of pods that it is given, and those added later', role => {
  const group = groupOf(role, { podMetadata: { labels: { team: 'a' }, annotations: { 'prometheus.io/scrape': 'true' } } });
  group.podMetadata.addLabel('tier', 'ray');

  expect(group.podMetadata.getLabel('team')).toBe('a');
  expect(partOf(group).template.metadata).toEqual({
    labels: { team: 'a', tier: 'ray' },
    annotations: { 'prometheus.io/scrape': 'true' },
  });
});

both('a %s group takes labels of pods that come late', role => {
  const group = groupOf(role, { podMetadata: { labels: { late: Lazy.any({ produce: () => 'now' }) } } });

  expect(partOf(group).template.metadata.labels).toEqual({ late: 'now' });
});

both('a %s group keeps the metadata of its pods apart from that of the cluster', role => {
  const group = groupOf(role, { podMetadata: { labels: { team: 'a' } } });

  expect(manifestOf(group.node.scope ?? group).metadata).not.toHaveProperty('labels');
});

both('a %s group runs as the default service account of the namespace by default', role => {
  const group = groupOf(role);

  expect(group.serviceAccount).toBeUndefined();
  expect(podOf(group)).not.toHaveProperty('serviceAccountName');
});

both('a %s group runs as the service account that it is given', role => {
  const chart = chartOf();
  const serviceAccount = kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'ray');
  const group = groupOf(role, { serviceAccount }, chart);

  expect(group.serviceAccount).toBe(serviceAccount);
  expect(podOf(group).serviceAccountName).toBe('ray');
});

both('a %s group has no credentials for a registry by default', role => {
  expect(podOf(groupOf(role))).not.toHaveProperty('imagePullSecrets');
});

both('a %s group has the credentials for registries that it is given', role => {
  const chart = chartOf();
  const imagePullSecrets = ['one', 'two'].map(name => kplus.Secret.fromSecretName(chart, name, name));

  expect(podOf(groupOf(role, { imagePullSecrets }, chart)).imagePullSecrets).toEqual([{ name: 'one' }, { name: 'two' }]);
});

both('a %s group has no flags of ray start by default', role => {
  const group = groupOf(role);

  expect(group.rayStartParams).toEqual({});
  expect(partOf(group)).not.toHaveProperty('rayStartParams');
});

both('a %s group has the flags of ray start that it is given', role => {
  const group = groupOf(role, { rayStartParams: { 'object-store-memory': '100000000', 'block': 'true' } });

  expect(group.rayStartParams).toEqual({ 'object-store-memory': '100000000', 'block': 'true' });
  expect(partOf(group).rayStartParams).toEqual({ 'object-store-memory': '100000000', 'block': 'true' });
});

both('a %s group gives out a copy of its flags', role => {
  const group = groupOf(role, { rayStartParams: { 'num-cpus': '1' } });
  Object.assign(group.rayStartParams, { block: 'true' });

  expect(partOf(group).rayStartParams).toEqual({ 'num-cpus': '1' });
});

both('a %s group writes flags, even none, for KubeRay up to 1.3', role => {
  const group = groupOf(role);
  const releases = ['1.0', '1.3', '1.3.2', '1.4', '1.4.0', '1.7'].filter(release => {
    KubeRayTarget.set(group, { version: KubeRayVersion.of(release) });
    return 'rayStartParams' in partOf(group);
  });

  expect(releases).toEqual(['1.0', '1.3', '1.3.2']);
});

both('a %s group is part of its cluster as kplus sees it', role => {
  const group = groupOf(role);

  expect([group.resourceType, group.kind, group.name, group.metadata.name])
    .toEqual(['rayclusters', 'RayCluster', 'test-ray-c8e31871', 'test-ray-c8e31871']);
});
