import * as kplus from 'cdk8s-plus-28';
import { both, chartOf, containerOf, groupOf, headOf, manifestOf, podOf, rayCluster } from './clusters';
import { PodSecurity } from '../../src';

const TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount';

both('the pods of a %s group run as another user if that is said', role => {
  const { securityContext } = podOf(groupOf(role, { podSecurity: PodSecurity.restricted({ user: 10001, group: 0 }) }));

  expect(securityContext).toMatchObject({ runAsUser: 10001, runAsGroup: 0, fsGroup: 0, runAsNonRoot: true });
});

test('the level of the cluster is that of every group that names none', () => {
  const cluster = rayCluster({ podSecurity: PodSecurity.hardened(), workerGroups: [{ groupName: 'a' }, { groupName: 'b', podSecurity: PodSecurity.baseline() }] });

  expect([cluster.head, ...cluster.workerGroups].map(group => group.podSecurity.level)).toEqual(['hardened', 'hardened', 'baseline']);
});

test('a cluster is restricted by default', () => {
  expect(rayCluster().head.podSecurity.level).toBe('restricted');
});

both('a hardened %s writes only to volumes, of which it has what Ray and Python need', role => {
  const group = groupOf(role, { podSecurity: PodSecurity.hardened() });

  expect(containerOf(group).securityContext).toEqual({
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    privileged: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
  });
  expect(containerOf(group).volumeMounts).toEqual([{ name: 'ray-tmp', mountPath: '/tmp' }, { name: 'ray-cache', mountPath: '/home/ray/.cache' }]);
  expect(podOf(group).volumes).toEqual([{ name: 'ray-tmp', emptyDir: {} }, { name: 'ray-cache', emptyDir: {} }]);
});

both('a hardened %s keeps volumes of its own in those places', role => {
  const chart = chartOf();
  const scratch = kplus.Volume.fromEmptyDir(chart, 'Scratch', 'scratch');
  const group = groupOf(role, { podSecurity: PodSecurity.hardened(), volumeMounts: [{ path: '/tmp', volume: scratch }] }, chart);

  expect(containerOf(group).volumeMounts).toEqual([{ name: 'scratch', mountPath: '/tmp' }, { name: 'ray-cache', mountPath: '/home/ray/.cache' }]);
  expect(podOf(group).volumes).toEqual([{ name: 'scratch', emptyDir: {} }, { name: 'ray-cache', emptyDir: {} }]);
});

test('in a hardened head the autoscaler alone has the token of the service account', () => {
  const cluster = rayCluster({ podSecurity: PodSecurity.hardened(), autoscaling: {} });
  const { spec } = headOf(cluster).template;

  expect(spec.automountServiceAccountToken).toBe(false);
  expect(spec.containers[0].volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath)).toEqual(['/tmp', '/home/ray/.cache']);
  expect(spec.volumes[2]).toEqual({
    name: 'autoscaler-token',
    projected: {
      sources: [
        { serviceAccountToken: { path: 'token', expirationSeconds: 3607 } },
        { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
        { downwardAPI: { items: [{ path: 'namespace', fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' } }] } },
      ],
    },
  });
  expect(manifestOf(cluster).spec.autoscalerOptions.volumeMounts)
    .toEqual([{ name: 'autoscaler-token', mountPath: TOKEN, readOnly: true }, { name: 'ray-tmp', mountPath: '/tmp' }]);
});

test('without an autoscaler there is no token in a hardened head', () => {
  const cluster = rayCluster({ podSecurity: PodSecurity.hardened() });

  expect(headOf(cluster).template.spec.volumes.map(({ name }: { name: string }) => name)).toEqual(['ray-tmp', 'ray-cache']);
});

both('a %s of level baseline may become root, and nothing is said of its containers', role => {
  const group = groupOf(role, { podSecurity: PodSecurity.baseline() });

  expect(podOf(group).securityContext)
    .toEqual({ fsGroup: 100, fsGroupChangePolicy: 'OnRootMismatch', runAsNonRoot: false, seccompProfile: { type: 'RuntimeDefault' } });
  expect(podOf(group).automountServiceAccountToken).toBe(false);
  expect(containerOf(group)).not.toHaveProperty('securityContext');
});

both('of a %s as upstream has it nothing is said', role => {
  const group = groupOf(role, { podSecurity: PodSecurity.upstream() });
  group.addContainer({ name: 'logs', image: 'example.com/logs:1' });
  group.addInitContainer({ name: 'data', image: 'example.com/data:1' });
  const { securityContext, containers, initContainers, ...pod } = podOf(group);

  expect(securityContext).toBeUndefined();
  expect(pod).toEqual({});
  expect([...containers, ...initContainers].filter(container => 'securityContext' in container)).toEqual([]);
});

both('a container of a %s that says what it may do keeps that at every level', role => {
  const group = groupOf(role, { podSecurity: PodSecurity.upstream() });
  group.addContainer({ name: 'profiler', image: 'example.com/py-spy:1', securityContext: { user: 0, ensureNonRoot: false } });

  expect(podOf(group).containers[1].securityContext).toMatchObject({ runAsUser: 0, runAsNonRoot: false });
  expect(podOf(group).containers[1].securityContext).not.toHaveProperty('capabilities');
});

both('the token of the service account is mounted in a %s at every level if that is said', role => {
  for (const podSecurity of [PodSecurity.restricted(), PodSecurity.hardened(), PodSecurity.baseline(), PodSecurity.upstream()]) {
    expect(podOf(groupOf(role, { podSecurity, automountServiceAccountToken: true })).automountServiceAccountToken).toBe(true);
  }
});

both('a %s of which a service account is named has its token, but not if it is hardened', role => {
  const serviceAccount = kplus.ServiceAccount.fromServiceAccountName(chartOf(), 'Account', 'reader');
  const mounted = (podSecurity: PodSecurity) => podOf(groupOf(role, { serviceAccount, podSecurity })).automountServiceAccountToken;

  expect([mounted(PodSecurity.restricted()), mounted(PodSecurity.baseline()), mounted(PodSecurity.hardened())]).toEqual([true, true, false]);
});

both('a container beside Ray in a %s is as restricted as Ray is, with neither requests nor limits', role => {
  for (const podSecurity of [PodSecurity.restricted(), PodSecurity.hardened()]) {
    const { containers: [ray, sidecar], initContainers: [init] } = podOf(groupOf(role, {
      podSecurity,
      sidecars: [{ name: 'logs', image: 'example.com/logs:1' }],
      initContainers: [{ name: 'data', image: 'example.com/data:1' }],
    }));

    expect([sidecar.securityContext, init.securityContext]).toEqual([ray.securityContext, ray.securityContext]);
    expect(sidecar).toEqual({ name: 'logs', image: 'example.com/logs:1', imagePullPolicy: 'IfNotPresent', securityContext: ray.securityContext });
  }
});

both('the container of Ray in a %s may do more than its pod security says, on purpose', role => {
  const securityContext = { capabilities: { add: [kplus.Capability.SYS_PTRACE] } };

  expect(containerOf(groupOf(role, { securityContext })).securityContext)
    .toMatchObject({ capabilities: { add: ['SYS_PTRACE'] }, runAsNonRoot: true, allowPrivilegeEscalation: false, readOnlyRootFilesystem: false });
  expect(containerOf(groupOf(role, { securityContext, podSecurity: PodSecurity.upstream() })).securityContext)
    .toMatchObject({ capabilities: { add: ['SYS_PTRACE'] }, runAsNonRoot: false, allowPrivilegeEscalation: true, readOnlyRootFilesystem: false });
});
