import { ApiObject, Duration, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { both, chartOf, containerOf, groupOf, headOf, manifestOf, partOf, podOf, rayCluster, Role } from './clusters';
import { Accelerator, k8s, RayGroupOptions, RayPodOptions } from '../../src';

const IMAGE = 'rayproject/ray:2.55.1-py311-cpu';

/** A patch of the pod alone; the type wants containers. */
function ofPod(fields: Partial<k8s.PodSpec>): RayGroupOptions {
  return { podTemplate: { spec: { containers: [], ...fields } } };
}

/** A patch of the container that runs Ray. */
function ofRay(role: Role, fields: Partial<k8s.Container>): RayGroupOptions {
  return { podTemplate: { spec: { containers: [{ name: `ray-${role}`, ...fields }] } } };
}

both('the template of a %s group is what its options say if no patch is given', role => {
  expect(partOf(groupOf(role, { podTemplate: {} }))).toEqual(partOf(groupOf(role)));
});

both('the template of a %s group gets a field that has no property', role => {
  const pod = podOf(groupOf(role, ofPod({ priorityClassName: 'high', runtimeClassName: 'nvidia', nodeSelector: { disk: 'ssd' } })));

  expect(pod).toMatchObject({ priorityClassName: 'high', runtimeClassName: 'nvidia', nodeSelector: { disk: 'ssd' } });
  expect(pod.containers[0]).toMatchObject({ name: `ray-${role}`, image: IMAGE });
});

both('the template of a %s group takes the patch of the Ray container by its name, and keeps what the patch leaves out', role => {
  const { containers } = podOf(groupOf(role, ofRay(role, { workingDir: '/home/ray', securityContext: { runAsUser: 2000 } })));

  expect(containers).toHaveLength(1);
  expect(containers[0]).toMatchObject({ workingDir: '/home/ray', image: IMAGE, resources: { limits: { cpu: '2', memory: '8Gi' } } });
  expect(containers[0].securityContext).toMatchObject({ runAsUser: 2000, readOnlyRootFilesystem: false });
});

both('the template of a %s group gets a further container after the one that runs Ray', role => {
  const { containers } = podOf(groupOf(role, ofPod({ containers: [{ name: 'logs', image: 'fluent-bit:3' }] })));

  expect(containers[0].name).toBe(`ray-${role}`);
  expect(containers[1]).toEqual({ name: 'logs', image: 'fluent-bit:3' });
});

both('the template of a %s group merges environment variables by their names', role => {
  const envVariables = { ONE: kplus.EnvValue.fromValue('1'), TWO: kplus.EnvValue.fromValue('2') };
  const env = [{ name: 'TWO', value: 'two' }, { name: 'THREE', value: '3' }];

  expect(containerOf(groupOf(role, { envVariables, ...ofRay(role, { env }) })).env).toEqual([
    { name: 'ONE', value: '1' },
    { name: 'TWO', value: 'two' },
    { name: 'THREE', value: '3' },
  ]);
});

both('the template of a %s group merges mounts by their paths', role => {
  const chart = chartOf();
  const patch = [{ mountPath: '/data', name: 'data', subPath: 'a' }, { mountPath: '/more', name: 'data' }];
  const group = groupOf(role, ofRay(role, { volumeMounts: patch }), chart);
  group.container.mount('/data', kplus.Volume.fromEmptyDir(chart, 'Data', 'data'), { readOnly: true });

  expect(containerOf(group).volumeMounts).toEqual([
    { mountPath: '/data', name: 'data', readOnly: true, subPath: 'a' },
    { mountPath: '/more', name: 'data' },
  ]);
});

both('the template of a %s group replaces tolerations as a whole, as they have no key', role => {
  const group = groupOf(role, ofPod({ tolerations: [{ key: 'b', operator: 'Exists' }] }));
  group.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists('a')));

  expect(podOf(group).tolerations).toEqual([{ key: 'b', operator: 'Exists' }]);
});

both('the template of a %s group merges labels and annotations of the pods', role => {
  const group = groupOf(role, {
    podMetadata: { labels: { team: 'a', tier: 'ray' }, annotations: { one: '1' } },
    podTemplate: { metadata: { labels: { team: 'b' }, annotations: { two: '2' } } },
  });

  expect(partOf(group).template.metadata).toEqual({ labels: { team: 'b', tier: 'ray' }, annotations: { one: '1', two: '2' } });
});

both('the template of a %s group merges amounts by the name of the resource', role => {
  const limits = { 'memory': k8s.Quantity.fromString('16Gi'), 'ephemeral-storage': k8s.Quantity.fromNumber(1000) };
  const group = groupOf(role, { accelerator: Accelerator.nvidia(1), ...ofRay(role, { resources: { limits } }) });

  expect(containerOf(group).resources).toEqual({
    limits: { 'cpu': '2', 'memory': '16Gi', 'nvidia.com/gpu': 1, 'ephemeral-storage': 1000 },
    requests: { 'cpu': '2', 'memory': '8Gi', 'nvidia.com/gpu': 1 },
  });
});

both('the template of a %s group has one more pull secret', role => {
  const chart = chartOf();
  const imagePullSecrets = [kplus.Secret.fromSecretName(chart, 'Registry', 'one')];
  const group = groupOf(role, { imagePullSecrets, ...ofPod({ imagePullSecrets: [{ name: 'two' }] }) }, chart);

  expect(podOf(group).imagePullSecrets).toEqual([{ name: 'one' }, { name: 'two' }]);
});

both('the template of a %s group can switch on what is off by default, and off what is on', role => {
  const fields = { hostNetwork: true, automountServiceAccountToken: true, securityContext: { runAsNonRoot: false } };
  const pod = podOf(groupOf(role, ofPod(fields)));

  expect(pod).toMatchObject({ hostNetwork: true, automountServiceAccountToken: true });
  expect(pod.securityContext).toMatchObject({ runAsNonRoot: false, runAsUser: 1000 });
});

both('the template of a %s group can say what Kubernetes does anyway', role => {
  const fields = { terminationGracePeriodSeconds: 30, dnsPolicy: 'ClusterFirst', setHostnameAsFqdn: false };

  expect(podOf(groupOf(role, ofPod(fields)))).toMatchObject({
    terminationGracePeriodSeconds: 30,
    dnsPolicy: 'ClusterFirst',
    setHostnameAsFQDN: false,
  });
});

both('the template of a %s group takes names of Kubernetes as they are in manifests, too', role => {
  expect(podOf(groupOf(role, ofPod({ hostIPC: true } as Partial<k8s.PodSpec>))).hostIPC).toBe(true);
});

both('the template of a %s group keeps a field that nobody knows, so that the rules can speak about it', role => {
  const group = groupOf(role, ofPod({ fieldOfTomorrow: { name: 'x' } } as Partial<k8s.PodSpec>));

  expect(podOf(group).fieldOfTomorrow).toEqual({ name: 'x' });
});

both('the template of a %s group leaves the patch as the caller made it', role => {
  const podTemplate = {
    metadata: { labels: { team: 'b' } },
    spec: { containers: [{ name: `ray-${role}`, env: [{ name: 'ONE', value: '1' }] }], tolerations: [{ key: 'a' }] },
  };
  const before = structuredClone(podTemplate);
  const envVariables = { TWO: kplus.EnvValue.fromValue('2') };
  const group = groupOf(role, { podTemplate, podMetadata: { labels: { tier: 'ray' } }, envVariables });
  group.podMetadata.addLabel('x', 'y');
  partOf(group);

  expect(podTemplate).toEqual(before);
});

both('the template of a %s group is the same however often it is rendered', role => {
  const group = groupOf(role, ofPod({ containers: [{ name: 'logs' }, { name: `ray-${role}`, env: [{ name: 'A', value: 'b' }] }] }));
  const first = partOf(group);

  expect(partOf(group)).toEqual(first);
  expect(first.template.spec.containers).toHaveLength(2);
});

test('the patch of one group is none for another', () => {
  const cluster = rayCluster({ head: ofPod({ priorityClassName: 'high' }) });

  expect(podOf(cluster.addWorkerGroup('cpu'))).not.toHaveProperty('priorityClassName');
});

test('one patch may be that of several groups', () => {
  const options = ofPod({ priorityClassName: 'high' });
  const cluster = rayCluster({ head: options, workerGroups: [{ groupName: 'cpu', ...options }] });

  expect([podOf(cluster.head), podOf(cluster.workerGroups[0])].map(({ priorityClassName }) => priorityClassName)).toEqual(['high', 'high']);
});

test('JSON patches of the object come last, and reach every field, known or not', () => {
  const cluster = rayCluster({ head: ofPod({ priorityClassName: 'high' }) });
  ApiObject.of(cluster).addJsonPatch(
    JsonPatch.replace('/spec/headGroupSpec/template/spec/priorityClassName', 'low'),
    JsonPatch.add('/spec/fieldOfTomorrow', { on: true }),
    JsonPatch.remove('/spec/headGroupSpec/template/spec/containers/0/resources'),
  );

  expect(manifestOf(cluster).spec.fieldOfTomorrow).toEqual({ on: true });
  expect(headOf(cluster).template.spec.priorityClassName).toBe('low');
  expect(headOf(cluster).template.spec.containers[0]).not.toHaveProperty('resources');
});

test('JSON patches survive what is added after them', () => {
  const cluster = rayCluster();
  ApiObject.of(cluster).addJsonPatch(JsonPatch.add('/spec/suspend', true));
  cluster.addWorkerGroup('cpu');

  expect(manifestOf(cluster).spec).toMatchObject({ suspend: true, workerGroupSpecs: [{ groupName: 'cpu' }] });
});

test.each<[RayPodOptions, object]>([
  [{ hostNetwork: true }, { hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' }],
  [{ terminationGracePeriod: Duration.seconds(0) }, { terminationGracePeriodSeconds: 0 }],
  [{ dns: { policy: kplus.DnsPolicy.DEFAULT } }, { dnsPolicy: 'Default' }],
  [{ dns: { hostnameAsFQDN: true } }, { setHostnameAsFQDN: true }],
])('what is not as Kubernetes does it anyway is written: %j', (options, written) => {
  const { automountServiceAccountToken, containers, securityContext, ...rest } = podOf(groupOf('worker', options));

  expect(rest).toEqual(written);
});
