import { ALL_GATES, kuberay, RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster, rayCronJob, rayJob, rayService } from '../manifests';

const USE = 'use ray.io/kuberay-operator or kueue.x-k8s.io/multikueue';

export const managedByRows: RuleRows = {
  rule: 'managed-by',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a controller of one\'s own',
      of: rayCluster({ 'spec.managedBy': 'example.com/mine' }),
      finds: [['spec.managedBy', 'is no controller that KubeRay knows ("example.com/mine")', USE]],
    },
    { name: 'other capitals', of: rayJob({ 'spec.managedBy': 'Ray.io/kuberay-operator' }), finds: [['spec.managedBy', 'is no controller that KubeRay knows ("Ray.io/kuberay-operator")', USE]] },
    { name: 'what is empty', of: rayService({ 'spec.managedBy': '' }), finds: [['spec.managedBy', 'is no controller that KubeRay knows ("")', USE]] },
    {
      name: 'that of the cluster and of the job in a RayCronJob',
      of: rayCronJob({ 'spec.jobTemplate.managedBy': 'a', 'spec.jobTemplate.rayClusterSpec.managedBy': 'b' }),
      target: ALL_GATES,
      finds: [
        ['spec.jobTemplate.managedBy', 'is no controller that KubeRay knows ("a")', USE],
        ['spec.jobTemplate.rayClusterSpec.managedBy', 'is no controller that KubeRay knows ("b")', USE],
      ],
    },
  ],
  passed: [
    { name: 'KubeRay itself', of: rayCluster({ 'spec.managedBy': 'ray.io/kuberay-operator' }) },
    { name: 'Kueue', of: rayJob({ 'spec.managedBy': 'kueue.x-k8s.io/multikueue' }) },
    { name: 'null, which is none', of: rayService({ 'spec.managedBy': null }) },
    { name: 'a label of that name', of: rayCluster({ 'metadata.labels': { managedBy: 'me' } }) },
  ],
};

const CLUSTER = 'spec.upgradeStrategy';
const ORIGIN = 'metadata.labels["ray.io/originated-from-crd"]';

export const upgradeOfChildRows: RuleRows = {
  rule: 'upgrade-strategy-of-child',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the cluster of a RayJob',
      of: rayJob({ 'spec.rayClusterSpec.upgradeStrategy': { type: 'Recreate' } }),
      finds: [['spec.rayClusterSpec.upgradeStrategy.type', 'is only for a RayCluster of its own (Recreate)', 'remove it']],
    },
    {
      name: 'the cluster of a RayService at the first release that has it, although it is None',
      of: rayService({ 'spec.rayClusterConfig.upgradeStrategy': { type: 'None' } }),
      target: kuberay('1.6.0'),
      finds: [['spec.rayClusterConfig.upgradeStrategy.type', 'is only for a RayCluster of its own (None)', 'remove it']],
    },
    {
      name: 'the cluster of a RayCronJob',
      of: rayCronJob({ 'spec.jobTemplate.rayClusterSpec.upgradeStrategy': { type: 'Recreate' } }),
      target: ALL_GATES,
      finds: [['spec.jobTemplate.rayClusterSpec.upgradeStrategy.type', 'is only for a RayCluster of its own (Recreate)', 'remove it']],
    },
    {
      name: 'a RayCluster that was made for a RayJob',
      of: rayCluster({ [CLUSTER]: { type: 'Recreate' }, [ORIGIN]: 'RayJob' }),
      finds: [['spec.upgradeStrategy.type', 'is only for a RayCluster of its own (Recreate)', 'remove it']],
    },
    {
      name: 'a RayCluster that was made for a RayService',
      of: rayCluster({ [CLUSTER]: { type: 'Recreate' }, [ORIGIN]: 'RayService' }),
      finds: [['spec.upgradeStrategy.type', 'is only for a RayCluster of its own (Recreate)', 'remove it']],
    },
  ],
  passed: [
    { name: 'a RayCluster of its own', of: rayCluster({ [CLUSTER]: { type: 'Recreate' } }) },
    { name: 'a RayCluster made for something else', of: rayCluster({ [CLUSTER]: { type: 'Recreate' }, [ORIGIN]: 'RayCluster' }) },
    { name: 'the strategy of a RayService', of: rayService({ 'spec.upgradeStrategy': { type: 'None' } }) },
    { name: 'a strategy without a type', of: rayJob({ 'spec.rayClusterSpec.upgradeStrategy': {} }) },
    { name: 'a type of null, which is none', of: rayJob({ 'spec.rayClusterSpec.upgradeStrategy': { type: null } }) },
  ],
};
