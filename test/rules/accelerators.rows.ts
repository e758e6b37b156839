import { RuleRows, silencing } from './rows';
import { Severity } from '../../src/rules/finding';
import { Changes, rayCluster, rayService } from '../manifests';

const LIMITS = 'spec.workerGroupSpecs[0].template.spec.containers[0].resources.limits';

/** A cluster whose workers come and go, with a limit in each. */
function scaling(limits: object, changes: Changes = {}): ReturnType<typeof rayCluster> {
  return rayCluster({
    'spec.enableInTreeAutoscaling': true,
    'spec.workerGroupSpecs[0].replicas': undefined,
    'spec.workerGroupSpecs[0].template.spec.restartPolicy': 'Never',
    [LIMITS]: { cpu: '1', memory: '4Gi', ...limits },
    'spec.workerGroupSpecs[0].template.spec.containers[0].image': 'rayproject/ray:2.55.1-gpu',
    ...changes,
  });
}

function untold(name: string, rayResource: string, fix: string): [string, string, string] {
  return [`${LIMITS}["${name}"]`, `is not known to Ray's autoscaler as ${rayResource} (worker group cpu)`, fix];
}

export const untoldAcceleratorRows: RuleRows = {
  rule: 'accelerator-not-told',
  severity: Severity.WARNING,
  found: [
    {
      name: 'Gaudi',
      of: scaling({ 'habana.ai/gaudi': 8 }),
      finds: [untold('habana.ai/gaudi', 'HPU', 'give the group rayStartParams.resources \'{"HPU": 8}\'')],
    },
    {
      name: 'Gaudi in a group of which workers run, as they teach the autoscaler nothing',
      of: scaling({ 'habana.ai/gaudi': '8' }, { 'spec.workerGroupSpecs[0].minReplicas': 1, 'spec.workerGroupSpecs[0].replicas': 2 }),
      finds: [untold('habana.ai/gaudi', 'HPU', 'give the group rayStartParams.resources \'{"HPU": 8}\'')],
    },
    {
      name: 'Gaudi in a group without bounds',
      of: scaling({ 'habana.ai/gaudi': 8 }, { 'spec.workerGroupSpecs[0].maxReplicas': undefined, 'spec.workerGroupSpecs[0].minReplicas': undefined, ...silencing('autoscaler-unbounded') }),
      finds: [untold('habana.ai/gaudi', 'HPU', 'give the group rayStartParams.resources \'{"HPU": 8}\'')],
    },
    {
      name: 'devices of Neuron, which have two cores',
      of: scaling({ 'aws.amazon.com/neuron': '4' }),
      finds: [untold('aws.amazon.com/neuron', 'neuron_cores', 'give the group rayStartParams.resources \'{"neuron_cores": 8}\'')],
    },
    {
      name: 'cores of Neuron, of which the operator tells Ray but not the autoscaler',
      of: scaling({ 'aws.amazon.com/neuroncore': '4' }),
      finds: [untold('aws.amazon.com/neuroncore', 'neuron_cores', 'give the group rayStartParams.resources \'{"neuron_cores": 4}\'')],
    },
    {
      name: 'Ascend',
      of: scaling({ 'cpu': '4', 'huawei.com/Ascend910': '2' }),
      finds: [untold('huawei.com/Ascend910', 'NPU', 'give the group rayStartParams.resources \'{"NPU": 2}\'')],
    },
    {
      name: 'time-sliced GPUs',
      of: scaling({ 'nvidia.com/gpu.shared': '2' }),
      finds: [untold('nvidia.com/gpu.shared', 'GPU', 'give the group rayStartParams.num-gpus "2"')],
    },
    {
      name: 'slices of GPUs, of which the operator tells Ray but not the autoscaler',
      of: scaling({ 'nvidia.com/mig-1g.5gb': '2' }, { 'spec.workerGroupSpecs[0].replicas': 0 }),
      finds: [untold('nvidia.com/mig-1g.5gb', 'GPU', 'give the group rayStartParams.num-gpus "2"')],
    },
    {
      name: 'a quantity that is no plain number, for which it shows one',
      of: scaling({ 'gpu.intel.com/i915': '2k' }),
      finds: [untold('gpu.intel.com/i915', 'GPU', 'give the group rayStartParams.num-gpus "1"')],
    },
    {
      name: 'an accelerator beside other flags',
      of: scaling({ 'habana.ai/gaudi': 8 }, { 'spec.workerGroupSpecs[0].rayStartParams': { 'num-gpus': '8', 'resources': '\'{"slots": 1}\'' } }),
      finds: [untold('habana.ai/gaudi', 'HPU', 'give the group rayStartParams.resources \'{"HPU": 8}\'')],
    },
    {
      name: 'an accelerator beside resources of the group, which take no flags beside them',
      of: scaling({ 'nvidia.com/gpu.shared': 8 }, { 'spec.workerGroupSpecs[0].resources': { CPU: '4' } }),
      finds: [untold('nvidia.com/gpu.shared', 'GPU', 'give the group resources.GPU "8"')],
    },
  ],
  passed: [
    { name: 'a cluster without autoscaling, where Ray counts what it finds', of: rayCluster({ [LIMITS]: { 'cpu': '1', 'memory': '4Gi', 'habana.ai/gaudi': 8 } }) },
    { name: 'GPUs, which the autoscaler knows', of: scaling({ 'nvidia.com/gpu': 1 }) },
    { name: 'TPUs, which the autoscaler knows', of: scaling({ 'google.com/tpu': 4 }) },
    { name: 'none of them', of: scaling({ 'habana.ai/gaudi': '0' }) },
    { name: 'a resource that the library does not know', of: scaling({ 'example.com/fpga': 1 }) },
    { name: 'the memory of a shared Ascend', of: scaling({ 'huawei.com/Ascend310P-memory': 4096 }) },
    {
      name: 'a shared GPU where the autoscaler learns from the first worker',
      of: scaling({ 'nvidia.com/gpu.shared': 1 }, { 'spec.workerGroupSpecs[0].replicas': 1 }),
    },
    {
      name: 'slices of GPUs where the autoscaler learns from the worker that always runs',
      of: scaling({ 'nvidia.com/mig-1g.5gb': 1 }, { 'spec.workerGroupSpecs[0].minReplicas': 1 }),
    },
    {
      name: 'shared GPUs beside a whole one',
      of: scaling({ 'nvidia.com/gpu.shared': 1, 'nvidia.com/gpu': 1 }),
    },
    {
      name: 'a group that never grows',
      of: scaling({ 'habana.ai/gaudi': 8 }, { 'spec.workerGroupSpecs[0].minReplicas': 3, 'spec.workerGroupSpecs[0].replicas': 3 }),
    },
    {
      name: 'an accelerator that a flag tells of',
      of: scaling({ 'habana.ai/gaudi': 8 }, { 'spec.workerGroupSpecs[0].rayStartParams': { resources: '\'{"HPU": 8}\'' } }),
    },
    {
      name: 'GPUs that a flag tells of',
      of: scaling({ 'nvidia.com/gpu.shared': 8 }, { 'spec.workerGroupSpecs[0].rayStartParams': { 'num-gpus': '8' } }),
    },
    {
      name: 'an accelerator that the resources of the group tell of',
      of: scaling({ 'huawei.com/Ascend310P': 8 }, { 'spec.workerGroupSpecs[0].resources': { NPU: '8' } }),
    },
  ],
};

const GROUP = 'spec.workerGroupSpecs[0]';

function slice(topology: unknown, tpus: unknown, numOfHosts?: unknown): Changes {
  return {
    [`${GROUP}.numOfHosts`]: numOfHosts,
    [`${GROUP}.template.spec.nodeSelector`]: {
      'cloud.google.com/gke-tpu-accelerator': 'tpu-v6e-slice', 'cloud.google.com/gke-tpu-topology': topology,
    },
    [LIMITS]: { 'cpu': '1', 'memory': '4Gi', 'google.com/tpu': tpus },
  };
}

function mismatch(values: string, fix: string, path = GROUP): [string, string, string] {
  return [`${path}.numOfHosts`, `and google.com/tpu are not the topology (worker group cpu: ${values})`, fix];
}

export const tpuTopologyRows: RuleRows = {
  rule: 'tpu-topology',
  severity: Severity.ERROR,
  found: [
    {
      name: 'one host of a slice of four',
      of: rayCluster(slice('4x4', '4')),
      finds: [mismatch('1 times 4, "4x4" has 16 chips', 'use numOfHosts 4')],
    },
    {
      name: 'one host of the smallest slice of three dimensions that needs two',
      of: rayCluster(slice('2x2x2', 4)),
      finds: [mismatch('1 times 4, "2x2x2" has 8 chips', 'use numOfHosts 2')],
    },
    {
      name: 'two hosts for a slice of one',
      of: rayCluster(slice('2x2', '4', 2)),
      finds: [mismatch('2 times 4, "2x2" has 4 chips', 'use numOfHosts 1')],
    },
    {
      name: 'hosts that have too few chips for a slice of one host',
      of: rayCluster(slice('2x4', '2', 3)),
      finds: [mismatch('3 times 2, "2x4" has 8 chips', 'use numOfHosts 4')],
    },
    {
      name: 'more chips than the slice has',
      of: rayCluster(slice('2x2', '8')),
      finds: [mismatch('1 times 8, "2x2" has 4 chips', 'limit each pod to the chips of one host of that topology')],
    },
    {
      name: 'chips that make up no slice',
      of: rayCluster(slice('4x4', 3, 5)),
      finds: [mismatch('5 times 3, "4x4" has 16 chips', 'limit each pod to the chips of one host of that topology')],
    },
    {
      name: 'the group of a RayService',
      of: rayService({
        'spec.rayClusterConfig.workerGroupSpecs[0].template.spec.nodeSelector': { 'cloud.google.com/gke-tpu-topology': '4x8' },
        'spec.rayClusterConfig.workerGroupSpecs[0].template.spec.containers[0].resources.limits': { 'google.com/tpu': 4 },
        'spec.rayClusterConfig.workerGroupSpecs[0].numOfHosts': 4,
      }),
      finds: [mismatch('4 times 4, "4x8" has 32 chips', 'use numOfHosts 8', 'spec.rayClusterConfig.workerGroupSpecs[0]')],
    },
  ],
  passed: [
    { name: 'four hosts of four chips', of: rayCluster(slice('4x4', '4', 4)) },
    { name: 'one host of eight chips', of: rayCluster(slice('2x4', '8')) },
    { name: 'two hosts of four chips', of: rayCluster(slice('2x4', 4, 2)) },
    { name: 'two hosts of three dimensions', of: rayCluster(slice('2x2x2', 4, 2)) },
    { name: 'a part of one host', of: rayCluster(slice('2x4', '4', 1)) },
    { name: 'a part of one host of three dimensions', of: rayCluster(slice('2x2x1', '2')) },
    { name: 'a topology that nobody can read', of: rayCluster(slice('4xN', '4')) },
    { name: 'a topology of no size', of: rayCluster(slice('4x0', '4')) },
    { name: 'a quantity that is no plain number', of: rayCluster(slice('4x4', '4k')) },
    { name: 'a slice without a limit', of: rayCluster({ ...slice('4x4', 4), [LIMITS]: { cpu: '4', memory: '4Gi' } }) },
    {
      name: 'two containers that share the chips of a host',
      of: rayCluster({
        ...slice('2x2x2', '2', 2),
        [`${GROUP}.template.spec.containers[1]`]: { name: 'other', image: 'busybox:1.37', resources: { limits: { 'google.com/tpu': 2 } } },
      }),
    },
    { name: 'TPUs without GKE\'s labels', of: rayCluster({ [LIMITS]: { 'cpu': '1', 'memory': '4Gi', 'google.com/tpu': 4 }, [`${GROUP}.numOfHosts`]: 3 }) },
  ],
};
