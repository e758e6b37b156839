import { cluster, service } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { rayCluster, rayCronJob, rayJob } from '../../manifests';
import { ALL_GATES, RuleRows, silencing } from '../rows';

const NO_HEAD = { rayStartParams: { 'num-cpus': '0' } };
const NO_WORKERS = { replicas: 0 };
const WHY = 'has no node with a CPU for Ray, and tasks and actors ask for one by default';
const FIX = 'let a group with CPUs have a node';
const NONE = cluster('rayClusterConfig', NO_HEAD, NO_WORKERS);

export const noCpusRows: RuleRows = {
  rule: 'no-cpus',
  severity: Severity.WARNING,
  found: [
    { name: 'a job on a head without CPUs and no worker', of: rayJob(cluster('rayClusterSpec', NO_HEAD, NO_WORKERS)), finds: [['spec.rayClusterSpec', WHY, FIX]] },
    { name: 'a job on nodes that all have none', of: rayJob(cluster('rayClusterSpec', NO_HEAD, NO_HEAD)), finds: [['spec.rayClusterSpec', WHY, FIX]] },
    {
      name: 'a job of a RayCronJob',
      of: rayCronJob(cluster('jobTemplate.rayClusterSpec', NO_HEAD, NO_WORKERS)),
      target: ALL_GATES,
      finds: [['spec.jobTemplate.rayClusterSpec', WHY, FIX]],
    },
    { name: 'a service', of: service([{ name: 'A' }], NONE), finds: [['spec.rayClusterConfig', WHY, FIX]] },
    { name: 'a service with a deployment that takes none', of: service([{ name: 'A', ray_actor_options: { num_cpus: 0 } }], NONE), finds: [['spec.rayClusterConfig', WHY, FIX]] },
  ],
  passed: [
    { name: 'workers that have them', of: rayJob(cluster('rayClusterSpec', NO_HEAD)) },
    { name: 'a head that has them', of: rayJob(cluster('rayClusterSpec', {}, NO_WORKERS)) },
    { name: 'workers that the autoscaler may add', of: rayJob({ ...cluster('rayClusterSpec', NO_HEAD, NO_WORKERS), 'spec.rayClusterSpec.enableInTreeAutoscaling': true }) },
    { name: 'an entrypoint that asks for them, which is a finding itself', of: rayJob({ ...cluster('rayClusterSpec', NO_HEAD, NO_WORKERS), 'spec.entrypointNumCpus': 1, ...silencing('entrypoint-capacity') }) },
    { name: 'a deployment that asks for them, which is a finding itself', of: service([{ name: 'A', ray_actor_options: {} }], { ...NONE, ...silencing('serve-replica-capacity') }) },
    { name: 'a cluster that nobody uses yet', of: rayCluster({ 'spec.headGroupSpec.rayStartParams.num-cpus': '0', 'spec.workerGroupSpecs[0].replicas': 0 }) },
    { name: 'the cluster of another', of: rayJob({ ...cluster('rayClusterSpec', NO_HEAD, NO_WORKERS), 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': { 'ray.io/cluster': 'demo' } }) },
  ],
};

