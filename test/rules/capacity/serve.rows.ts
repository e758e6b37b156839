import { AUTOSCALING, FIRST, gpus, service } from './clusters';
import { LLM_FITS, LLM_LACKS, LLM_MISFITS } from './llm.rows';
import { Severity } from '../../../src/rules/finding';
import { Json, rayService } from '../../manifests';
import { RuleRows, silencing } from '../rows';

const WORKER = 'spec.rayClusterConfig.workerGroupSpecs[0]';
const LIMITS = `${WORKER}.template.spec.containers[0].resources.limits`;
const HEAD_LIMITS = 'spec.rayClusterConfig.headGroupSpec.template.spec.containers[0].resources.limits';
const APPLICATIONS = 'spec.serveConfigV2.applications';
const NEW_RAY = {
  'spec.rayClusterConfig.rayVersion': '2.60.0',
  'spec.rayClusterConfig.headGroupSpec.template.spec.containers[0].image': 'rayproject/ray:2.60.0',
  [`${WORKER}.template.spec.containers[0].image`]: 'rayproject/ray:2.60.0',
};
const LESS = 'ask for less, or give the nodes of a group more';
const FEWER = 'ask for fewer or smaller replicas, or let the groups have more nodes';

export function actor(options: Json, fields: Json = {}): Json {
  return { name: 'A', ray_actor_options: options, ...fields };
}

export function bundles(list: readonly Json[], fields: Json = {}): Json {
  return { name: 'A', placement_group_bundles: list, ...fields };
}

export const serveReplicaCapacityRows: RuleRows = {
  rule: 'serve-replica-capacity',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a replica with more GPUs than any node has',
      of: service([actor({ num_gpus: 2 })]),
      finds: [[`${FIRST}.ray_actor_options.num_gpus`, 'needs 2 GPUs on one node, and the largest has 1 GPU (worker group cpu)', LESS]],
    },
    {
      name: 'a replica with more memory and CPUs',
      of: service([actor({ num_cpus: 3, memory: 5_000_000_000 })]),
      finds: [
        [`${FIRST}.ray_actor_options.num_cpus`, 'needs 3 CPUs on one node, and the largest has 2 CPUs (the head)', LESS],
        [`${FIRST}.ray_actor_options.memory`, 'needs 5000000000 bytes of memory on one node, and the largest has 4294967296 bytes of memory (the head)', LESS],
      ],
    },
    {
      name: 'a resource that there is not',
      of: service([actor({ resources: { slots: 0.5 } })]),
      finds: [[`${FIRST}.ray_actor_options.resources.slots`, 'needs 0.5 slots on one node, and no node has any', LESS]],
    },
    {
      name: 'the CPU that a replica takes by default',
      of: service([actor({ num_gpus: 1 })], { [LIMITS]: gpus(1), [`${WORKER}.rayStartParams.num-cpus`]: '0' }),
      finds: [[`${FIRST}.ray_actor_options`, 'needs 1 CPU and 1 GPU on one node, and no node has all of it', LESS]],
    },
    {
      name: 'a part of a replica',
      of: service([bundles([{ CPU: 1 }, { CPU: 1, GPU: 2 }])]),
      finds: [[`${FIRST}.placement_group_bundles[1].GPU`, 'needs 2 GPUs on one node, and the largest has 1 GPU (worker group cpu)', LESS]],
    },
    {
      name: 'two parts alike, each where it stands',
      of: service([bundles([{ GPU: 2 }, { GPU: 2 }])]),
      finds: [
        [`${FIRST}.placement_group_bundles[0].GPU`, 'needs 2 GPUs on one node, and the largest has 1 GPU (worker group cpu)', LESS],
        [`${FIRST}.placement_group_bundles[1].GPU`, 'needs 2 GPUs on one node, and the largest has 1 GPU (worker group cpu)', LESS],
      ],
    },
    {
      name: 'parts that must be on one node',
      of: service([bundles([{ CPU: 1, GPU: 1 }, { GPU: 1 }], { placement_group_strategy: 'STRICT_PACK' })], AUTOSCALING),
      finds: [[`${FIRST}.placement_group_bundles`, 'needs 2 GPUs on one node, and the largest has 1 GPU (worker group cpu)', LESS]],
    },
    ...LLM_MISFITS,
  ],
  passed: [
    { name: 'a replica that fits', of: service([actor({ num_gpus: 1, num_cpus: 1, memory: 4_000_000_000 })]) },
    { name: 'a deployment whose needs may stand in the code', of: service([{ name: 'A', num_replicas: 99 }]) },
    { name: 'a GPU of the head beside any number of nodes without one', of: service([actor({ num_gpus: 1 }, { num_replicas: 1 })], { ...AUTOSCALING, [HEAD_LIMITS]: gpus(1), [LIMITS]: { cpu: 1, memory: '4Gi' }, [`${WORKER}.maxReplicas`]: undefined, ...silencing('autoscaler-unbounded') }) },
    { name: 'parts on several nodes', of: service([bundles([{ CPU: 2 }, { CPU: 1, GPU: 1 }])]) },
    { name: 'a model of GPU, which only Ray knows', of: service([actor({ accelerator_type: 'A100', num_gpus: 1 })]) },
    { name: 'no cluster', of: rayService({ ...silencing('missing-field'), 'spec.rayClusterConfig': undefined, 'spec.serveConfigV2': 'applications: [{import_path: "a:b", deployments: [{name: A, ray_actor_options: {num_cpus: 9}}]}]' }) },
  ],
};

export const serveCapacityRows: RuleRows = {
  rule: 'serve-capacity',
  severity: Severity.ERROR,
  found: [
    {
      name: 'more replicas than there are CPUs',
      of: service([actor({}, { num_replicas: 4 })]),
      finds: [[`${FIRST}.num_replicas`, 'asks for 4 replicas of 1 CPU, and the nodes have room for 3', FEWER]],
    },
    {
      name: 'replicas for which there are CPUs, but too few on each node',
      of: service([actor({ num_cpus: 2 }, { num_replicas: 2 })], { [LIMITS]: { cpu: 3, memory: '4Gi' }, [`${WORKER}.replicas`]: 1, 'spec.rayClusterConfig.headGroupSpec.rayStartParams.num-cpus': '1' }),
      finds: [[`${FIRST}.num_replicas`, 'asks for 2 replicas of 2 CPUs, and the nodes have room for 1', FEWER]],
    },
    {
      name: 'more replicas than the autoscaler adds nodes for',
      of: service([actor({ num_gpus: 1 }, { autoscaling_config: { min_replicas: 4, max_replicas: 5 } })], AUTOSCALING),
      finds: [[`${FIRST}.autoscaling_config.min_replicas`, 'asks for 4 replicas of 1 CPU and 1 GPU, and the nodes have room for 3', FEWER]],
    },
    {
      name: 'more replicas than nodes, where each takes a node',
      of: service([actor({ num_cpus: 0 }, { num_replicas: 3, max_replicas_per_node: 1 })]),
      finds: [[`${FIRST}.num_replicas`, 'asks for 3 replicas, and the nodes have room for 2', FEWER]],
    },
    {
      name: 'one replica whose parts need more nodes',
      of: service([bundles([{ GPU: 1 }, { GPU: 1 }], { autoscaling_config: { max_replicas: 2 } })]),
      finds: [[`${FIRST}.autoscaling_config`, 'asks for 1 replica of 2 GPUs, and the nodes have room for 0', FEWER]],
    },
    {
      name: 'deployments that fit alone, but not together',
      of: service([actor({ num_cpus: 0.5 }, { num_replicas: 4 }), { ...actor({ num_cpus: 0.4 }), name: 'B', num_replicas: 3 }]),
      finds: [[APPLICATIONS, 'need 3.2 CPUs for all replicas, and the nodes have 3 CPUs', FEWER]],
    },
    {
      name: 'applications that fit alone, but not together',
      of: service([], {}, {
        applications: [
          { name: 'a', import_path: 'a:a', route_prefix: '/a', deployments: [actor({ num_gpus: 1 }, { num_replicas: 1 })] },
          { name: 'b', import_path: 'b:b', route_prefix: '/b', deployments: [actor({ num_gpus: 1 }, { num_replicas: 1 })] },
        ],
      }),
      finds: [[APPLICATIONS, 'need 2 GPUs for all replicas, and the nodes have 1 GPU', FEWER]],
    },
    {
      name: 'a replica of autoscaling that says nothing',
      of: service([actor({ num_gpus: 1 }, { autoscaling_config: {} }), { ...actor({ num_gpus: 1 }, { num_replicas: 1 }), name: 'B' }]),
      finds: [[APPLICATIONS, 'need 2 GPUs for all replicas, and the nodes have 1 GPU', FEWER]],
    },
    {
      name: 'replicas of two parts, where each node has room for one',
      of: service([bundles([{ CPU: 2 }, { CPU: 2 }], { num_replicas: 2 })], { [HEAD_LIMITS]: { cpu: 3, memory: '4Gi' }, [LIMITS]: { cpu: 3, memory: '4Gi' }, [`${WORKER}.replicas`]: 2 }),
      finds: [[`${FIRST}.num_replicas`, 'asks for 2 replicas of 4 CPUs, and the nodes have room for 1', FEWER]],
    },
    {
      name: 'more replicas than nodes, whatever they need',
      of: service([{ name: 'A', num_replicas: 3, max_replicas_per_node: 1 }]),
      finds: [[`${FIRST}.num_replicas`, 'asks for 3 replicas, and the nodes have room for 2', FEWER]],
    },
    {
      name: 'too many replicas, of which an update would start more',
      of: service([actor({}, { num_replicas: 4, max_surge_percent: 50 })], NEW_RAY),
      finds: [[`${FIRST}.num_replicas`, 'asks for 4 replicas of 1 CPU, and the nodes have room for 3', FEWER]],
    },
    {
      name: 'replicas at half of the capacity',
      of: service([actor({}, { num_replicas: 7 })], {}, { target_capacity: 50 }),
      finds: [[`${FIRST}.num_replicas`, 'asks for 4 replicas of 1 CPU, and the nodes have room for 3', FEWER]],
    },
    ...LLM_LACKS,
  ],
  passed: [
    { name: 'replicas that fit', of: service([actor({}, { num_replicas: 3 })]) },
    { name: 'parts of CPUs that fit', of: service([actor({ num_cpus: 0.1 }, { num_replicas: 30 })]) },
    { name: 'replicas on nodes that the autoscaler adds', of: service([actor({}, { num_replicas: 5 })], AUTOSCALING) },
    { name: 'replicas that are automatic', of: service([actor({}, { num_replicas: 'auto' })], AUTOSCALING) },
    { name: 'replicas that are automatic, with nothing said', of: service([actor({ num_gpus: 1 }, { num_replicas: 'auto', autoscaling_config: {} }), { ...actor({ num_gpus: 1 }, { num_replicas: 1 }), name: 'B' }]) },
    { name: 'replicas from none on', of: service([actor({ num_gpus: 1 }, { num_replicas: 1 }), { ...actor({ num_cpus: 0 }), name: 'B', autoscaling_config: { min_replicas: 0, max_replicas: 1 } }]) },
    { name: 'replicas at a capacity of zero', of: service([actor({ num_gpus: 1 }, { num_replicas: 9 }), { ...actor({ num_gpus: 1 }, { num_replicas: 9 }), name: 'B' }], {}, { target_capacity: 0 }) },
    { name: 'a single replica at a small capacity', of: service([actor({ num_gpus: 1 }, { num_replicas: 2 })], {}, { target_capacity: 1 }) },
    { name: 'replicas without any need', of: service([actor({ num_cpus: 0 }, { num_replicas: 99 })]) },
    ...LLM_FITS,
  ],
};

export const serveScaleCapacityRows: RuleRows = {
  rule: 'serve-scale-capacity',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a maximum above the nodes',
      of: service([actor({ num_gpus: 1 }, { autoscaling_config: { min_replicas: 1, max_replicas: 4 } })], AUTOSCALING),
      finds: [[`${FIRST}.autoscaling_config.max_replicas`, 'scales to 4 replicas of 1 CPU and 1 GPU, and the nodes have room for 3', FEWER]],
    },
    {
      name: 'a maximum that is automatic otherwise',
      of: service([actor({}, { num_replicas: 'auto', autoscaling_config: { max_replicas: 4 } })]),
      finds: [[`${FIRST}.autoscaling_config.max_replicas`, 'scales to 4 replicas of 1 CPU, and the nodes have room for 3', FEWER]],
    },
    {
      name: 'deployments that do not all reach their maximum together',
      of: service([actor({}, { autoscaling_config: { max_replicas: 3 } }), { ...actor({}), name: 'B', num_replicas: 1 }]),
      finds: [[APPLICATIONS, 'scale to 4 CPUs for all replicas, and the nodes have 3 CPUs', FEWER]],
    },
  ],
  passed: [
    { name: 'a maximum that fits', of: service([actor({ num_gpus: 1 }, { autoscaling_config: { max_replicas: 3 } })], AUTOSCALING) },
    { name: 'no bound of the nodes', of: service([actor({}, { autoscaling_config: { max_replicas: 9999 } })], { ...AUTOSCALING, [`${WORKER}.maxReplicas`]: 2_147_483_647 }) },
  ],
};

const SURGE = 'set it to 0, or let the groups have more nodes';

export const serveSurgeCapacityRows: RuleRows = {
  rule: 'serve-surge-capacity',
  severity: Severity.WARNING,
  found: [
    {
      name: 'no room for one more',
      of: service([actor({}, { num_replicas: 3, max_surge_percent: 50 })], NEW_RAY),
      finds: [[`${FIRST}.max_surge_percent`, 'starts new replicas before old ones stop, and the nodes have no room for more than 3', SURGE]],
    },
    {
      name: 'room that other deployments take',
      of: service([actor({}, { num_replicas: 1, max_surge_percent: 1 }), { ...actor({}), name: 'B', num_replicas: 2 }], NEW_RAY),
      finds: [[`${FIRST}.max_surge_percent`, 'starts new replicas before old ones stop, and the nodes have no room for more than 1', SURGE]],
    },
  ],
  passed: [
    { name: 'room for one more', of: service([actor({}, { num_replicas: 2, max_surge_percent: 100 })], NEW_RAY) },
    { name: 'old ones that stop first', of: service([actor({}, { num_replicas: 3, max_surge_percent: 0 })], NEW_RAY) },
    { name: 'no replica at times', of: service([actor({ num_gpus: 1 }, { autoscaling_config: { min_replicas: 0 }, max_surge_percent: 50 }), { ...actor({ num_gpus: 1 }, { num_replicas: 1 }), name: 'B' }], NEW_RAY) },
  ],
};
