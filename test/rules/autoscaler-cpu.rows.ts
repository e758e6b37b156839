import { RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { Changes, rayCluster, rayJob } from '../manifests';

const ON: Changes = { 'spec.enableInTreeAutoscaling': true };
const WORKER = 'spec.workerGroupSpecs[0]';
const LIMITS = `${WORKER}.template.spec.containers[0].resources.limits`;
const REQUESTS = `${WORKER}.template.spec.containers[0].resources.requests`;
const RESOURCES = `${WORKER}.template.spec.containers[0].resources`;
const FIX = 'give a CPU limit, or num-cpus in rayStartParams';

const ofRay = (version: string): Changes => ({
  'spec.rayVersion': version,
  'spec.headGroupSpec.template.spec.containers[0].image': `rayproject/ray:${version}`,
  [`${WORKER}.template.spec.containers[0].image`]: `rayproject/ray:${version}`,
});

export const autoscalerCpuRows: RuleRows = {
  rule: 'autoscaler-cpu',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a limit for the memory alone',
      of: rayCluster({ ...ON, [LIMITS]: { memory: '4Gi' } }),
      finds: [[RESOURCES, 'tells the autoscaler nothing of the CPUs of worker group cpu', FIX]],
    },
    {
      name: 'the head of a job',
      of: rayJob({
        'spec.rayClusterSpec.enableInTreeAutoscaling': true,
        'spec.rayClusterSpec.headGroupSpec.template.spec.containers[0].resources.limits.cpu': null,
      }),
      finds: [['spec.rayClusterSpec.headGroupSpec.template.spec.containers[0].resources', 'tells the autoscaler nothing of the CPUs of the head', FIX]],
    },
    {
      name: 'a request, which the autoscaler of an old Ray does not read',
      of: rayCluster({ ...ON, ...ofRay('2.40.0'), [LIMITS]: { memory: '4Gi' }, [REQUESTS]: { cpu: '1' } }),
      finds: [[RESOURCES, 'tells the autoscaler nothing of the CPUs of worker group cpu', FIX]],
    },
  ],
  passed: [
    { name: 'no CPU without autoscaling', of: rayCluster({ [LIMITS]: { memory: '4Gi' } }) },
    { name: 'a request', of: rayCluster({ ...ON, ...ofRay('2.41.0'), [LIMITS]: { memory: '4Gi' }, [REQUESTS]: { cpu: '1' } }) },
    { name: 'a limit of zero', of: rayCluster({ ...ON, [`${LIMITS}.cpu`]: '0' }) },
    { name: 'a flag', of: rayCluster({ ...ON, [LIMITS]: { memory: '4Gi' }, [`${WORKER}.rayStartParams.num-cpus`]: '4' }) },
    { name: 'resources of the group', of: rayCluster({ ...ON, [LIMITS]: { memory: '4Gi' }, [`${WORKER}.resources`]: { CPU: '4' } }) },
  ],
};
