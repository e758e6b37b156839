import * as kplus from 'cdk8s-plus-28';
import { both, containerOf, groupOf, podOf } from './clusters';

both('a %s pod runs as the user of the official images, who owns what is mounted', role => {
  expect(podOf(groupOf(role)).securityContext).toEqual({
    runAsUser: 1000,
    runAsGroup: 100,
    runAsNonRoot: true,
    fsGroup: 100,
    fsGroupChangePolicy: 'OnRootMismatch',
    seccompProfile: { type: 'RuntimeDefault' },
  });
});

both('a %s pod meets the Pod Security Standard restricted, and may write to its own disk, as Ray does', role => {
  expect(containerOf(groupOf(role)).securityContext).toEqual({
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    privileged: false,
    readOnlyRootFilesystem: false,
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
  });
});

both('a %s pod says nothing that Kubernetes does anyway', role => {
  expect(Object.keys(podOf(groupOf(role)))).toEqual(['automountServiceAccountToken', 'containers', 'securityContext']);
});

both('a %s pod has a Ray container without probes and commands, which the operator then adds', role => {
  const { ports, ...container } = containerOf(groupOf(role));

  expect(Object.keys(container)).toEqual(['image', 'imagePullPolicy', 'name', 'resources', 'securityContext']);
});

test('the head declares all ports of Ray, under the names that the operator knows', () => {
  expect(containerOf(groupOf('head')).ports).toEqual([
    { containerPort: 6379, name: 'gcs-server' },
    { containerPort: 8265, name: 'dashboard' },
    { containerPort: 10001, name: 'client' },
    { containerPort: 8080, name: 'metrics' },
    { containerPort: 8000, name: 'serve' },
  ]);
});

test('a worker declares no port, as the operator adds the only one', () => {
  expect(containerOf(groupOf('worker')).ports).toBeUndefined();
});

both('a sidecar and an init container of a %s pod drop all capabilities, as the container of Ray does', role => {
  const group = groupOf(role);
  group.addContainer({ name: 'logs', image: 'example.com/logs:1' });
  group.addInitContainer({ name: 'data', image: 'example.com/data:1' });
  const { containers, initContainers } = podOf(group);

  expect([...containers, ...initContainers].map(({ name, securityContext }) => [name, securityContext.capabilities])).toEqual([
    [`ray-${role}`, { drop: ['ALL'] }], ['logs', { drop: ['ALL'] }], ['data', { drop: ['ALL'] }],
  ]);
});

both('a sidecar of a %s pod has the capabilities that it asks for', role => {
  const group = groupOf(role);
  const capabilities = { add: [kplus.Capability.SYS_PTRACE] };
  group.addContainer({ name: 'profiler', image: 'example.com/py-spy:1', securityContext: { capabilities, user: 1000 } });

  expect(podOf(group).containers[1].securityContext).toMatchObject({ capabilities: { add: ['SYS_PTRACE'] }, runAsUser: 1000 });
});
