import { gpus, job } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { rayCronJob, rayJob } from '../../manifests';
import { ALL_GATES, RuleRows, silencing } from '../rows';

const LESS = 'ask for less, or give the nodes of a group more';
const WORKER = 'spec.rayClusterSpec.workerGroupSpecs[0]';
const SUBMITTER = 'spec.submitterPodTemplate.spec';
const submitter = (command: string[]) => ({
  [`${SUBMITTER}.restartPolicy`]: 'Never', [`${SUBMITTER}.containers`]: [{ name: 'submit', image: 'rayproject/ray:2.55.1', command }],
});

export const entrypointCapacityRows: RuleRows = {
  rule: 'entrypoint-capacity',
  severity: Severity.ERROR,
  found: [
    {
      name: 'more GPUs than any node has',
      of: job({ entrypointNumGpus: 2 }),
      finds: [['spec.entrypointNumGpus', 'needs 2 GPUs on one node, and the largest has 1 GPU (worker group cpu)', LESS]],
    },
    {
      name: 'GPUs where there are none',
      of: rayJob({ 'spec.entrypointNumGpus': 0.5 }),
      finds: [['spec.entrypointNumGpus', 'needs 0.5 GPUs on one node, and no node has any', LESS]],
    },
    {
      name: 'a little more CPU than any node has',
      of: job({ entrypointNumCpus: 2.1 }),
      finds: [['spec.entrypointNumCpus', 'needs 2.1 CPUs on one node, and the largest has 2 CPUs (the head)', LESS]],
    },
    {
      name: 'other resources that there are not, and CPUs',
      of: job({ entrypointNumCpus: 9, entrypointResources: '{"slots": 1}' }),
      finds: [
        ['spec.entrypointNumCpus', 'needs 9 CPUs on one node, and the largest has 2 CPUs (the head)', LESS],
        ['spec.entrypointResources', 'needs 1 slots on one node, and no node has any', LESS],
      ],
    },
    {
      name: 'CPUs and GPUs that no node has together',
      of: job({ entrypointNumCpus: 2, entrypointNumGpus: 1 }),
      finds: [['spec', 'needs 2 CPUs and 1 GPU on one node, and no node has all of it', LESS]],
    },
    {
      name: 'a GPU of a group without nodes',
      of: job({ entrypointNumGpus: 1 }, { [`${WORKER}.replicas`]: 0 }),
      finds: [['spec.entrypointNumGpus', 'needs 1 GPU on one node, and no node has any', 'let worker group cpu have a node, or ask for less']],
    },
    {
      name: 'a GPU where the group without nodes has none, too',
      of: rayJob({ 'spec.entrypointNumGpus': 1, [`${WORKER}.replicas`]: 0 }),
      finds: [['spec.entrypointNumGpus', 'needs 1 GPU on one node, and no node has any', LESS]],
    },
    {
      name: 'too much in a RayCronJob',
      of: rayCronJob({ 'spec.jobTemplate.entrypointNumCpus': 2 }),
      target: ALL_GATES,
      finds: [['spec.jobTemplate.entrypointNumCpus', 'needs 2 CPUs on one node, and the largest has 1 CPU (the head)', LESS]],
    },
    {
      name: 'too much in a submitter without a command',
      of: job({ entrypointNumCpus: 3 }, submitter([])),
      finds: [['spec.entrypointNumCpus', 'needs 3 CPUs on one node, and the largest has 2 CPUs (the head)', LESS]],
    },
    {
      name: 'too much where the operator submits the job',
      of: job({ entrypointNumCpus: 3, submissionMode: 'HTTPMode' }),
      finds: [['spec.entrypointNumCpus', 'needs 3 CPUs on one node, and the largest has 2 CPUs (the head)', LESS]],
    },
  ],
  passed: [
    { name: 'the largest node', of: job({ entrypointNumGpus: 1, entrypointNumCpus: 1 }) },
    { name: 'a node that the autoscaler may add', of: job({ entrypointNumGpus: 1 }, { [`${WORKER}.replicas`]: 0, 'spec.rayClusterSpec.enableInTreeAutoscaling': true }) },
    { name: 'nothing', of: job({ entrypointNumGpus: 0, entrypointNumCpus: 0, entrypointResources: '{}' }) },
    { name: 'resources that Ray is told of', of: job({ entrypointResources: '{"slots": 2}' }, { [`${WORKER}.rayStartParams.resources`]: '\'{"slots": 2}\'' }) },
    { name: 'a node that nobody knows', of: job({ entrypointNumGpus: 9 }, { [`${WORKER}.template.spec.runtimeClassName`]: 'nvidia', [`${WORKER}.template.spec.containers[0].resources.limits`]: { cpu: 1, memory: '4Gi' } }) },
    { name: 'a job that a user submits', of: job({ entrypointNumGpus: 9, entrypoint: undefined, submissionMode: 'InteractiveMode' }) },
    { name: 'a submitter with a command of its own', of: job({ entrypointNumGpus: 9 }, submitter(['submit'])) },
    { name: 'the cluster of another', of: rayJob({ 'spec.entrypointNumGpus': 9, 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': { 'ray.io/cluster': 'demo' } }) },
  ],
};

const MORE = 'ask for less, or give the groups more CPUs or nodes';

export const entrypointTakesAllRows: RuleRows = {
  rule: 'entrypoint-takes-all',
  severity: Severity.WARNING,
  found: [
    {
      name: 'all CPUs of the only node',
      of: job({ entrypointNumCpus: 2 }, { [WORKER.slice(0, -3)]: [] }),
      finds: [['spec.entrypointNumCpus', 'takes 2 CPUs of the 2 that all nodes have, and leaves too little for a task', MORE]],
    },
    {
      name: 'all but a half of a CPU',
      of: job({ entrypointNumCpus: 1.5, entrypointNumGpus: 1 }, { [`${WORKER}.template.spec.containers[0].resources.limits`]: gpus(1, 2), 'spec.rayClusterSpec.headGroupSpec.rayStartParams.num-cpus': '0' }),
      finds: [['spec.entrypointNumCpus', 'takes 1.5 CPUs of the 2 that all nodes have, and leaves too little for a task', MORE]],
    },
  ],
  passed: [
    { name: 'one CPU that is left', of: job({ entrypointNumCpus: 2 }) },
    { name: 'one CPU that the autoscaler may add', of: job({ entrypointNumCpus: 2 }, { [`${WORKER}.replicas`]: 0, 'spec.rayClusterSpec.enableInTreeAutoscaling': true }) },
    { name: 'no CPU of a cluster without any', of: job({}, { ...silencing('no-cpus'), [WORKER.slice(0, -3)]: [], 'spec.rayClusterSpec.headGroupSpec.rayStartParams.num-cpus': '0' }) },
  ],
};
