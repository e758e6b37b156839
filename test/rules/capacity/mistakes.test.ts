import { FIRST, job, service } from './clusters';
import { llm, parallel } from './llm.rows';
import { actor, bundles } from './serve.rows';
import { CAPACITY_RULES } from '../../../src/rules/capacity';
import { Json } from '../../manifests';
import { findings } from '../findings';

const IDS = CAPACITY_RULES.map(({ id }) => id);
const B = { name: 'B', ray_actor_options: {} };

/** What the rules about capacity find, whatever others do. */
function found(of: Json): string[][] {
  return findings(of, {}).filter(([id]) => IDS.includes(id)).map(([id, , path, message]) => [id, path, message]);
}

test.each<[mistake: string, of: Json]>([
  ['resources that are no JSON', job({ entrypointResources: '{slots}' })],
  ['amounts that Ray does not take', job({ entrypointNumGpus: 1.5, entrypointNumCpus: -4, entrypointResources: '{"slots": "5"}' })],
  ['resources with a field of their own', job({ entrypointResources: '{"CPU": 5, "GPU": 5, "memory": 1e15}' })],
  ['options that are no mapping', service([{ name: 'A', num_replicas: 99, ray_actor_options: null }])],
  ['no bundles', service([bundles([], { num_replicas: 99 })])],
  ['a bundle that is smaller than the replica', service([bundles([{ CPU: 1 }], { ray_actor_options: { num_cpus: 9 } })])],
  ['resources with an option of their own', service([actor({ resources: { CPU: 9, GPU: 9, memory: 1e15 } })])],
  ['replicas that are no whole number', service([actor({}, { num_replicas: 9.5 })])],
  ['autoscaling that is no mapping', service([actor({}, { num_replicas: 3 }), { ...B, autoscaling_config: 'x' }])],
  ['no replica for each node', service([actor({}, { num_replicas: 3, max_replicas_per_node: 0 })])],
  ['no maximum', service([actor({}, { autoscaling_config: { min_replicas: 3 } })])],
  ['a maximum below the minimum', service([actor({}, { autoscaling_config: { min_replicas: 3, max_replicas: 2 } })])],
  ['a maximum that is no number', service([actor({}, { autoscaling_config: { max_replicas: '9' } })])],
  ['an option of a later Ray', service([actor({}, { num_replicas: 3, max_surge_percent: 50 })])],
  ['a capacity that is text', service([actor({}, { num_replicas: 9 })], {}, { target_capacity: '100' })],
  ['a model of GPU that is a mapping', llm({ ...parallel(16, 1), accelerator_type: { toString: 'A100' } })],
  ['a size of a model that is text', llm(parallel('16', 1))],
  ['a size of a model that is no whole number', llm(parallel(16, 0.5))],
  ...['accelerator_config', 'use_cpu', 'server_cls', 'callback_config', 'resources_per_bundle'].map((option): [string, Json] =>
    [`a model with ${option}, which may need something else`, llm({ ...parallel(16, 1), [option]: true })]),
])('of %s the nodes say nothing', (_, of) => {
  expect(found(of)).toEqual([]);
});

test('of two deployments with the same name, the last one counts', () => {
  expect(found(service([actor({ num_cpus: 9 }), actor({ num_cpus: 8 })]))).toEqual([
    ['serve-replica-capacity', FIRST.replace(/0\]$/, '1].ray_actor_options.num_cpus'), 'needs 8 CPUs on one node, and the largest has 2 CPUs (the head)'],
  ]);
});

test('a deployment without a maximum counts with its minimum', () => {
  expect(found(service([actor({}, { autoscaling_config: { min_replicas: 2 } }), { ...B, autoscaling_config: { max_replicas: 2 } }]))).toEqual([
    ['serve-scale-capacity', 'spec.serveConfigV2.applications', 'scale to 4 CPUs for all replicas, and the nodes have 3 CPUs'],
  ]);
});
