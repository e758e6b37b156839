import { both, containerOf, groupOf, podOf } from './clusters';

both('a %s pod runs as the user of the official images, who owns what is mounted', role => {
  expect(podOf(groupOf(role)).securityContext).toEqual({
    runAsUser: 1000,
    runAsGroup: 100,
    runAsNonRoot: true,
    fsGroup: 100,
    fsGroupChangePolicy: 'OnRootMismatch',
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
  expect(Object.keys(podOf(groupOf(role)))).toEqual(['automountServiceAccountToken', 'containers', 'restartPolicy', 'securityContext']);
});

both('a %s pod has a Ray container without ports, probes and commands, which the operator then adds', role => {
  expect(Object.keys(containerOf(groupOf(role)))).toEqual(['image', 'imagePullPolicy', 'name', 'resources', 'securityContext']);
});
