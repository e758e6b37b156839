import { Severity } from '../../../src/rules/finding';
import { Changes, rayCronJob, rayJob, rayService } from '../../manifests';
import { ALL_GATES, kuberay, RuleRows } from '../rows';

/** A RayJob on a cluster that is there already. */
export const SELECTED: Changes = { 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': { 'ray.io/cluster': 'demo' } };

const NO_CLUSTER: [string, string, string] = [
  'spec', 'has neither rayClusterSpec nor clusterSelector', 'describe a cluster, or name one by clusterSelector with the key ray.io/cluster',
];
const NO_NAME: [string, string, string] = [
  'spec.clusterSelector', 'names no cluster, which it does by the key ray.io/cluster alone', 'give the name of a RayCluster under ray.io/cluster',
];

export const jobClusterRows: RuleRows = {
  rule: 'job-cluster',
  severity: Severity.ERROR,
  found: [
    { name: 'a job without a cluster', of: rayJob({ 'spec.rayClusterSpec': undefined }), finds: [NO_CLUSTER] },
    { name: 'a cluster of null', of: rayJob({ 'spec.rayClusterSpec': null }), finds: [NO_CLUSTER] },
    { name: 'a selector that is empty', of: rayJob({ 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': {} }), finds: [NO_CLUSTER] },
    { name: 'a selector of null', of: rayJob({ 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': null }), finds: [NO_CLUSTER] },
    {
      name: 'the runs of a RayCronJob',
      of: rayCronJob({ 'spec.jobTemplate.rayClusterSpec': undefined, 'spec.jobTemplate.shutdownAfterJobFinishes': undefined }),
      target: ALL_GATES,
      finds: [['spec.jobTemplate', NO_CLUSTER[1], NO_CLUSTER[2]]],
    },
    { name: 'a selector of other labels', of: rayJob({ ...SELECTED, 'spec.clusterSelector': { app: 'demo' } }), finds: [NO_NAME] },
    { name: 'an empty name', of: rayJob({ ...SELECTED, 'spec.clusterSelector': { 'ray.io/cluster': '' } }), finds: [NO_NAME] },
    { name: 'a name of null', of: rayJob({ ...SELECTED, 'spec.clusterSelector': { 'ray.io/cluster': null, 'a': 'b' } }), finds: [NO_NAME] },
  ],
  passed: [
    { name: 'a cluster of its own', of: rayJob() },
    { name: 'a cluster that is selected', of: rayJob(SELECTED) },
    { name: 'another label beside the name', of: rayJob({ ...SELECTED, 'spec.clusterSelector': { 'ray.io/cluster': 'demo', 'app': 'demo' } }) },
    { name: 'a selector that is empty beside a cluster', of: rayJob({ 'spec.clusterSelector': {} }) },
    { name: 'a RayService, which has no jobs', of: rayService() },
  ],
};

export const selectedClusterRows: RuleRows = {
  rule: 'selected-cluster',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a job that is suspended',
      of: rayJob({ ...SELECTED, 'spec.suspend': true }),
      finds: [['spec.suspend', 'is not possible with clusterSelector (true)', 'remove it']],
    },
    {
      name: 'a submitter in the head',
      of: rayJob({ ...SELECTED, 'spec.submissionMode': 'SidecarMode' }),
      finds: [['spec.submissionMode', 'is not possible with clusterSelector, as the head runs already (SidecarMode)', 'use K8sJobMode or HTTPMode']],
    },
    {
      name: 'retries',
      of: rayJob({ ...SELECTED, 'spec.backoffLimit': 1 }),
      finds: [['spec.backoffLimit', 'is not possible with clusterSelector, as each try has a new cluster (1)', 'remove it']],
    },
    {
      name: 'retries before KubeRay 1.6, by which the cluster is deleted, in InteractiveMode as well',
      of: rayJob({ ...SELECTED, 'spec.submissionMode': 'InteractiveMode', 'spec.backoffLimit': 2 }),
      target: kuberay('1.5'),
      finds: [['spec.backoffLimit', 'is not possible with clusterSelector, as each try has a new cluster (2)', 'remove it']],
    },
  ],
  passed: [
    { name: 'none of these', of: rayJob({ ...SELECTED, 'spec.suspend': false, 'spec.backoffLimit': 0, 'spec.submissionMode': 'HTTPMode' }) },
    { name: 'all of these with a cluster of its own', of: rayJob({ 'spec.suspend': true, 'spec.shutdownAfterJobFinishes': true, 'spec.backoffLimit': 1, 'spec.submissionMode': 'SidecarMode' }) },
  ],
};

export const clusterIgnoredRows: RuleRows = {
  rule: 'job-cluster-ignored',
  severity: Severity.WARNING,
  found: [{
    name: 'both',
    of: rayJob({ 'spec.clusterSelector': { 'ray.io/cluster': 'other' } }),
    finds: [['spec.clusterSelector', 'has the job run on another cluster, and rayClusterSpec is not used ("other")', 'remove one of the two']],
  }],
  passed: [
    { name: 'a selector alone', of: rayJob(SELECTED) },
    { name: 'a cluster of null beside it', of: rayJob({ ...SELECTED, 'spec.rayClusterSpec': null }) },
    { name: 'a cluster alone', of: rayJob() },
  ],
};
