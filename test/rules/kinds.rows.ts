import { ALL_GATES, kuberay, RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster, rayCronJob, rayJob, rayService } from '../manifests';

const ANY = 'use RayCluster, RayJob, RayService or RayCronJob';

export const unknownKindRows: RuleRows = {
  rule: 'unknown-kind',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a kind of other capitals, and says nothing of what is in it',
      of: rayCluster({ 'kind': 'Raycluster', 'spec.workers': [] }),
      finds: [['kind', 'is no kind that KubeRay has ("Raycluster")', 'did you mean RayCluster?']],
    },
    { name: 'a plural', of: rayCluster({ kind: 'RayClusters' }), finds: [['kind', 'is no kind that KubeRay has ("RayClusters")', 'did you mean RayCluster?']] },
    { name: 'a kind that is near to none', of: rayCluster({ kind: 'Planet' }), finds: [['kind', 'is no kind that KubeRay has ("Planet")', ANY]] },
    { name: 'a name that every object has', of: rayCluster({ kind: 'toString' }), finds: [['kind', 'is no kind that KubeRay has ("toString")', ANY]] },
    { name: 'a number', of: rayCluster({ kind: 1 }), finds: [['kind', 'is no kind that KubeRay has (1)', ANY]] },
    { name: 'no kind', of: rayCluster({ kind: undefined }), finds: [['kind', 'is missing', ANY]] },
    { name: 'a kind of null', of: rayCluster({ kind: null }), finds: [['kind', 'is missing', ANY]] },
  ],
  passed: [
    { name: 'a RayJob', of: rayJob() },
    { name: 'a RayService', of: rayService() },
    { name: 'a RayCronJob', of: rayCronJob(), target: ALL_GATES },
    {
      name: 'another kind with a reason',
      of: rayCluster({ 'kind': 'RayPlanet', 'metadata.annotations["ignore-check.cdk8s-kuberay/unknown-kind"]': 'our fork has it' }),
    },
  ],
};

export const unknownVersionRows: RuleRows = {
  rule: 'unknown-api-version',
  severity: Severity.ERROR,
  found: [
    { name: 'a version to come', of: rayCluster({ apiVersion: 'ray.io/v2' }), finds: [['apiVersion', 'is no version of RayCluster ("ray.io/v2")', 'use ray.io/v1']] },
    { name: 'capitals', of: rayJob({ apiVersion: 'ray.io/V1' }), finds: [['apiVersion', 'is no version of RayJob ("ray.io/V1")', 'use ray.io/v1']] },
    { name: 'nothing behind the slash', of: rayJob({ apiVersion: 'ray.io/' }), finds: [['apiVersion', 'is no version of RayJob ("ray.io/")', 'use ray.io/v1']] },
    {
      name: 'the old version of a kind that never had it',
      of: rayCronJob({ apiVersion: 'ray.io/v1alpha1' }),
      target: ALL_GATES,
      finds: [['apiVersion', 'is no version of RayCronJob ("ray.io/v1alpha1")', 'use ray.io/v1']],
    },
  ],
  passed: [
    { name: 'the version of today', of: rayCluster() },
    { name: 'the old version, where nobody tells not to use it', of: rayService({ apiVersion: 'ray.io/v1alpha1' }), target: kuberay('1.6') },
  ],
};

const DEPRECATED = ['apiVersion', 'is deprecated, and leaves with KubeRay 1.9 (ray.io/v1alpha1)', 'use ray.io/v1'] as const;

export const deprecatedVersionRows: RuleRows = {
  rule: 'deprecated-api-version',
  severity: Severity.WARNING,
  found: [
    { name: 'a RayCluster of the old version', of: rayCluster({ apiVersion: 'ray.io/v1alpha1' }), finds: [[...DEPRECATED]] },
    { name: 'a RayService of the old version', of: rayService({ apiVersion: 'ray.io/v1alpha1' }), target: kuberay('1.7'), finds: [[...DEPRECATED]] },
  ],
  passed: [
    { name: 'the old version before it was deprecated', of: rayJob({ apiVersion: 'ray.io/v1alpha1' }), target: kuberay('1.6') },
    { name: 'the version of today', of: rayJob() },
  ],
};
