import { manifestOf, rayCluster } from './clusters';
import { ManagedBy, UpgradeStrategy } from '../../src';

test('what the operator does anyway is not written, and can be read back', () => {
  const cluster = rayCluster();

  expect([cluster.upgradeStrategy, cluster.suspend, cluster.managedBy]).toEqual(['None', false, 'ray.io/kuberay-operator']);
  expect(Object.keys(manifestOf(cluster).spec)).toEqual(['headGroupSpec', 'rayVersion']);
});

test('a change of the spec can make all pods anew', () => {
  const cluster = rayCluster({ upgradeStrategy: UpgradeStrategy.RECREATE });

  expect(cluster.upgradeStrategy).toBe('Recreate');
  expect(manifestOf(cluster).spec.upgradeStrategy).toEqual({ type: 'Recreate' });
});

test('a cluster can be suspended', () => {
  const cluster = rayCluster({ suspend: true });

  expect(cluster.suspend).toBe(true);
  expect(manifestOf(cluster).spec.suspend).toBe(true);
});

test('Kueue can be in charge', () => {
  const cluster = rayCluster({ managedBy: ManagedBy.MULTI_KUEUE });

  expect(cluster.managedBy).toBe('kueue.x-k8s.io/multikueue');
  expect(manifestOf(cluster).spec.managedBy).toBe('kueue.x-k8s.io/multikueue');
});
